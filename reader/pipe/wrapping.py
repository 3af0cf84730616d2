"""Segments into lines no wider than asked for, measured in terminal cells."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from reader.pipe.painting import Segment
from reader.text import clean

Line = list[Segment]

_NO_BREAK = "\u00a0\u202f\u2007"
_PIECE = re.compile(rf"[^\S{_NO_BREAK}]+|[\S{_NO_BREAK}]+")  # no-break spaces belong to a word
_FIRST_OF_NO_WIDTH = "\u0300"
NARROWEST = 20  # cells for words, however little is left
UNBROKEN = 0  # the width that stands for: do not wrap


def cells(text: str) -> int:
    """How many cells a terminal gives the text (UAX 11; combining marks and format characters take none)."""
    if text.isascii() or max(text) < _FIRST_OF_NO_WIDTH:
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
    line: Line = []
    used = 0
    gap: Segment | None = None
    for word in _words(segments):
        if isinstance(word, Segment):
            gap = word
            continue
        wide = sum(cells(piece.text) for piece in word)
        if line and width and used + (gap is not None) + wide > width:
            yield line
            line, used, gap = [], 0, None
        if line and gap:
            _add(line, gap)
            used += 1
        gap = None
        while width and wide > width:
            head, word = _cut(word, width)
            yield head
            wide = sum(cells(piece.text) for piece in word)
        for piece in word:
            _add(line, piece)
        used += wide
    if line:
        yield line


def indented(segments: Iterable[Segment], width: int, first: str, rest: str) -> Iterator[Line]:
    """Wrapped lines, the first and the others with something before them, all within the width."""
    inside = max(NARROWEST, width - cells(first)) if width else UNBROKEN
    for n, line in enumerate(wrap(segments, inside)):
        yield [Segment(rest if n else first, ("weak",)), *line]


def _words(segments: Iterable[Segment]) -> Iterator[Segment | list[Segment]]:
    """Words as the pieces they are painted in, and one blank for the white space between two."""
    word: list[Segment] = []
    for text, roles, speaker in segments:
        blank = Segment(" ", roles, speaker)
        for piece in _PIECE.findall(clean(text)):
            if piece[0].isspace() and piece[0] not in _NO_BREAK:
                if word:
                    yield word
                    word = []
                yield blank
            else:
                word.append(Segment(piece, roles, speaker))
    if word:
        yield word


def _cut(word: list[Segment], width: int) -> tuple[Line, list[Segment]]:
    """The first cells of a word, as many as fit but at least one character, and the rest."""
    head: Line = []
    left = width
    for place, piece in enumerate(word):
        for n, character in enumerate(piece.text):
            wide = cells(character)
            if wide > left and (head or n):
                if n:
                    _add(head, piece._replace(text=piece.text[:n]))
                return head, [piece._replace(text=piece.text[n:]), *word[place + 1 :]]
            left -= wide
        _add(head, piece)
    return head, []


def _add(line: Line, segment: Segment) -> None:
    if line and line[-1].roles == segment.roles and line[-1].speaker == segment.speaker:
        line[-1] = Segment(line[-1].text + segment.text, segment.roles, segment.speaker)
    else:
        line.append(segment)
