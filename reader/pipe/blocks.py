"""`saywho annotate --show-blocks`: every block of a page, its kind and why, for whoever mends a rule."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reader.errors import SourceError
from reader.sources import is_url, kind_of, read_local
from reader.text import clean

SHOWN = 100  # characters of a block


def show_blocks(sources: Sequence[str], stdin: BinaryIO) -> Iterator[str | SourceError]:
    """One line a block in the order of the page: kind, reason, text, parted by tabs; "-" before what is left out."""
    for source in sources:
        try:
            yield from _lines(source, stdin)
        except SourceError as error:
            yield error


def _lines(source: str, stdin: BinaryIO) -> Iterator[str]:
    if is_url(source):
        raise SourceError(source, "is an address; save the page, and show the blocks of the file")
    payload = read_local(source, stdin)
    if kind_of(payload) != "page":
        raise SourceError(source, "is no page; --show-blocks tells how a page was read")
    from reader.sources.page import judge_page  # loads the parser

    for part in judge_page(payload).parts:
        sign = "-" if part.kind == "boilerplate" else " "
        yield f"{sign} {part.kind}\t{clean(part.reason)}\t{clean(part.text[:SHOWN])}\n"
