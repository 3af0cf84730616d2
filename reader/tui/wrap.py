"""Breaking text into lines that fit a width, in offsets of that text."""

import re
from collections.abc import Iterator

from rich.cells import cell_len

from reader.text import Span, clean

# What fills one cell each, so that cells are code points: Latin, Greek, Cyrillic, and the punctuation of news.
_NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*")
_BLANKS = str.maketrans("\n\r\t", "   ")


def one_line(text: str) -> str:
    """The text safe for a terminal with blanks for line ends and tabs, code point for code point."""
    return clean(text).translate(_BLANKS)


def wrap(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    """The lines of `text[start:end]`, a text of one line; each at most `width` cells, blanks at the breaks left out."""
    narrow = _NARROW.fullmatch(text, start, end) is not None
    while True:
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] == " ":
            end -= 1
        if start == end:
            return
        fits = start + width if narrow else _fitting(text, start, end, width)
        if fits >= end:
            yield Span(start, end)
            return
        cut = text.rfind(" ", start, fits + 1)
        stop = cut if cut > start else fits
        while text[stop - 1] == " ":
            stop -= 1
        yield Span(start, stop)
        start = max(cut, stop)


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """Where the cells of the line are used up; at least one code point further."""
    stop = min(end, start + width)
    while stop > start + 1 and cell_len(text[start:stop]) > width:
        stop -= 1
    while stop < end and cell_len(text[start : stop + 1]) <= width:
        stop += 1
    return stop


def shorten(text: str, width: int) -> str:
    """The text of one line cut to a width, with an ellipsis for what was cut."""
    if cell_len(text) <= width:
        return text
    cut = text[: max(width - 1, 0)]
    while cell_len(cut) > width - 1 and cut:
        cut = cut[:-1]
    return cut.rstrip() + "…"
