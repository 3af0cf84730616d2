"""Whatever is in an article, the terminal shows it and does nothing else."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.pipe.annotate import annotate
from reader.pipe.formats import FORMATS, Style
from reader.text import clean

OUR_SEQUENCES = re.compile(r"\x1b\[[\d;]*m")
COMMANDS = [
    "\x1b[2J",
    "\x1b]52;c;aGk=\x07",
    "\x9b31m",
    "\x1bP0;1|",
    "\u202e",
    "\x7f",
    "\x00",
    "\r",
    "\x08",
    "\u2028",
    "\x85",
]
news = st.lists(
    st.sampled_from(
        [*COMMANDS, "\n\n", " ", "“", "”", "Ana Reyes said ", "48% of 1,328 boats", "By Ana", "«", "1" * 40]
    )
    | st.text(max_size=8),
    max_size=40,
).map("".join)


markup = st.lists(
    st.sampled_from(
        [*COMMANDS, "&#27;[2J", "&#155;31m", "&#x202e;", "&#0;", "&#127;", "<b>", "</title>", '">', "Ana "]
    ),
    max_size=8,
).map("".join)


def printed(article: bytes, layout: str) -> str:
    style = Style(layout, "clear-dark", 40, 24)
    return "".join(str(piece) for piece in annotate(["-"], None, style, io.BytesIO(article)))


@pytest.mark.parametrize("layout", FORMATS)
@given(article=news)
def test_only_our_own_sequences_reach_the_terminal(layout: str, article: str) -> None:
    out = printed(article.encode("utf-8", "surrogatepass"), layout)

    plain = OUR_SEQUENCES.sub("", out) if layout == "ansi" else out
    assert clean(plain) == plain
    assert "\r" not in plain


@pytest.mark.parametrize("layout", FORMATS)
@given(title=markup, words=markup)
def test_a_page_cannot_send_sequences_either(layout: str, title: str, words: str) -> None:
    page = f"""<!doctype html><title>{title}</title><meta name="author" content="{title}">
    <meta property="og:site_name" content="{title}"><article><h1>{title}</h1><p>“{words}” said {title}.</p>
    <p>{words} 48% of 1,328 boats left the port of Almora on Monday, and nobody saw them leave.</p></article>"""

    out = printed(page.encode("utf-8", "replace"), layout)

    plain = OUR_SEQUENCES.sub("", out) if layout == "ansi" else out
    assert clean(plain) == plain


@pytest.mark.parametrize("layout", FORMATS)
@given(article=st.binary(max_size=200))
def test_no_bytes_break_a_renderer(layout: str, article: bytes) -> None:
    out = printed(article, layout)

    plain = OUR_SEQUENCES.sub("", out) if layout == "ansi" else out
    assert clean(plain) == plain


@pytest.mark.parametrize("layout", FORMATS)
def test_the_name_of_a_file_commands_nothing_either(layout: str, tmp_path: Path) -> None:
    hostile = tmp_path / "a\x1b[2J\x9b31m\u202e.txt"
    undecodable = tmp_path / "b\udcff.txt"
    for path in (hostile, undecodable):
        path.write_text("“We saw 48 boats,” said Ana Reyes.", encoding="utf-8")
    missing = f"{tmp_path}/\x1b]0;gone\x07\n"

    done = subprocess.run(
        [sys.executable, "-m", "reader", "annotate", "--format", layout, hostile, undecodable, missing],
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    for written in (done.stdout, done.stderr):
        plain = OUR_SEQUENCES.sub("", written.decode())
        assert clean(plain) == plain
