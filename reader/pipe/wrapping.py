"""Segments into lines no wider than asked for, measured in terminal cells."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from reader.pipe.painting import Segment
from reader.text import clean

Line = list[Segment]

_NO_BREAK = "\u00a0\u202f\u2007"
_BLANKS = re.compile(rf"[^\S{_NO_BREAK}]+")
_WORD = re.compile(rf"[\S{_NO_BREAK}]+")
_OF_ONE_CELL = re.compile(
    "[\x20-\u02ff\u2010-\u2027\u202f-\u205e\u2070-\u209c\u20a0-\u20bf\u2150-\u22ff\u2500-\u257f]*"
)
NARROWEST = 20  # cells for words, however little is left
UNBROKEN = 0  # the width that stands for: do not wrap


def cells(text: str) -> int:
    """How many cells a terminal gives the text (UAX 11; combining marks and format characters take none)."""
    if text.isascii() or _OF_ONE_CELL.fullmatch(text):
        return len(text)
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(segments: Iterable[Segment], width: int) -> Iterator[Line]:
    """Lines in order, white space collapsed; a word wider than a line is cut. `UNBROKEN` gives one line.

    Nothing in them commands a terminal, wherever the text is from.
    """
    flat = _flattened(segments)
    upcoming, at = 0, 0  # the segment that the next line begins in, and where that one starts
    for start, end in _breaks("".join(segment.text for segment in flat), width):
        line: Line = []
        while upcoming < len(flat) and at < end:
            text, roles, speaker = flat[upcoming]
            piece = text[max(0, start - at) : end - at]
            if piece:
                line.append(Segment(piece, roles, speaker))
            if at + len(text) > end:
                break
            at += len(text)
            upcoming += 1
        yield line


def indented(segments: Iterable[Segment], width: int, first: str, rest: str) -> Iterator[Line]:
    """Wrapped lines, the first and the others with something before them, all within the width."""
    inside = max(NARROWEST, width - cells(first)) if width else UNBROKEN
    for n, line in enumerate(wrap(segments, inside)):
        yield [Segment(rest if n else first, ("weak",)), *line]


def _flattened(segments: Iterable[Segment]) -> list[Segment]:
    """The segments cleaned, one blank for any white space and none at the start; neighbours that look alike joined."""
    flat: list[Segment] = []
    after_blank = True
    for text, roles, speaker in segments:
        words = _BLANKS.sub(" ", clean(text))
        if after_blank:
            words = words.removeprefix(" ")
        if not words:
            continue
        after_blank = words.endswith(" ")
        if flat and flat[-1].roles == roles and flat[-1].speaker == speaker:
            words = flat.pop().text + words
        flat.append(Segment(words, roles, speaker))
    return flat


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends."""
    start = end = used = 0
    for found in _WORD.finditer(text):
        first, last = found.span()
        wide = cells(found.group())
        if width and end > start and used + first - end + wide > width:
            yield start, end
            start = end = first
            used = 0
        while width and wide > width:
            start = end = first + _fitting(text[first:last], width)
            yield first, end
            first = end
            wide = cells(text[first:last])
        used += first - end + wide
        end = last
    if end > start:
        yield start, end


def _fitting(word: str, width: int) -> int:
    """How many characters of a word fit, at least one."""
    used = 0
    for n, character in enumerate(word):
        used += cells(character)
        if used > width:
            return max(1, n)
    return len(word)
