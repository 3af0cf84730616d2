"""What reading pages costs: `python -m tests.benchmarks.pages [FOLDER...]`, CPU of one process.

Made-up pages always; with folders, the .html and .html.gz files in them, too. Reading is compared with the bare parse
of the same bytes by the same parser. Hostile pages are told apart: 20 MB of repeated markup, a million
open tags; those of too many tags are refused.
"""

import gzip
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from reader.errors import SourceError
from reader.sources import Payload, parse_document

ROUNDS = 3
LARGE = 20_000_000  # characters
SENTENCE = "The old pier at Almora stays closed until spring, the harbour master said on Monday. "


def main() -> None:
    """Prints one line a set of pages, then one a hostile page."""
    print(f"{'pages':24}{'number':>8}{'parse ms':>10}{'read ms':>10}{'× parse':>9}{'worst ms':>10}")
    show("made up", [made_up(size) for size in (5, 20, 60, 200)])
    for folder in sys.argv[1:]:
        show(Path(folder).name, list(read_folder(Path(folder))))
    print(f"\n{'hostile':24}{'MB':>8}{'seconds':>10}")
    for name, body in hostile().items():
        print(f"{name:24}{len(body) / 1e6:8.1f}{seconds(partial(read, body)):10.2f}")


def show(name: str, pages: list[bytes]) -> None:
    parse = [least(partial(LexborHTMLParser, page)) for page in pages]
    reading = [least(partial(read, page)) for page in pages]
    ratio = sum(reading) / sum(parse)
    mean = [1000 * sum(times) / len(pages) for times in (parse, reading)]
    print(f"{name:24}{len(pages):8}{mean[0]:10.2f}{mean[1]:10.2f}{ratio:9.1f}{1000 * max(reading):10.1f}")


def read(page: bytes) -> None:
    try:
        parse_document(Payload("page.html", page))
    except SourceError:
        return


def least(call: Callable[[], object]) -> float:
    return min(seconds(call) for _ in range(ROUNDS))


def seconds(call: Callable[[], object]) -> float:
    before = time.process_time()
    call()
    return time.process_time() - before


def made_up(paragraphs: int) -> bytes:
    """A page with as many links around its text as news sites have."""
    menu = "".join(f'<li class="menu-item item-{n}"><a href="/s/{n}">Section {n}</a></li>' for n in range(60))
    text = "".join(f'<p class="text">{SENTENCE * 4}</p>\n' for _ in range(paragraphs))
    cards = "".join(
        f'<div class="card"><h3><a href="/a/{n}">Story {n}</a></h3><p>{SENTENCE}</p></div>' for n in range(20)
    )
    script = f"<script>{'var a = {b: 1, c: [2, 3]};' * 2000}</script>"
    body = f"<header><ul>{menu}</ul></header><main><article><h1>Pier closed</h1>{text}</article>{cards}</main>"
    return f"<!doctype html><html><head><title>Pier closed</title>{script}</head><body>{body}</body></html>".encode()


def read_folder(folder: Path) -> Iterator[bytes]:
    for path in sorted(folder.iterdir()):
        if path.suffix in (".html", ".gz"):
            yield gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def hostile() -> dict[str, bytes]:
    return {
        "repeated paragraphs": repeated(f"<p>{SENTENCE * 3}</p>"),
        "repeated cards": repeated(f'<div class="card"><h3><a href=/>Story</a></h3><p>{SENTENCE}</p></div>'),
        "a million open tags": b"<div>" * 1_000_000,
        "a million open links": b"<a href=x><span>" * 1_000_000,
        "unclosed tags": b'<a b="' * 1_000_000,
        "attributes": b"<div " + b"".join(b"a%d " % n for n in range(1_000_000)) + b">",
        "lists in lists": b"<ul><li>" * 500_000,
        "line breaks": b"<p>" + b"words and <br><br>" * 1_000_000,
    }


def repeated(piece: str) -> bytes:
    return (piece * (LARGE // len(piece))).encode()


if __name__ == "__main__":
    main()
