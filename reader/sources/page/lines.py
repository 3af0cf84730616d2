"""Lines of text as metadata are cleaned and compared, and those that stand around the headline."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from html import unescape

from reader.sources.page.pieces import Piece
from reader.text import clean

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_NO_WORD = re.compile(r"[\W_]+")
HEADINGS = frozenset({"h1", "h2", "h3"})
BEFORE = 8  # lines above the headline that may say who and when; more are of the page's navigation
AFTER = 30
MOST_LONG = 3  # long lines after which the article is under way
SHORT = 60  # characters of a line that has no more than a name or a date
LONGEST = 160  # characters of a line that says who and when


@dataclass(frozen=True, slots=True)
class Around:
    """The short lines below the headline, in order, and above it, the nearest first."""

    after: tuple[str, ...]
    before: tuple[str, ...]
    openings: tuple[str, ...]  # how the first paragraphs begin
    headline: str  # as it stands on the page
    pieces: Sequence[Piece]

    @property
    def page(self) -> tuple[str, ...]:
        """Every line that is no paragraph, in order."""
        return tuple(piece.text for piece in self.pieces if len(piece.text) <= LONGEST)


def one_line(text: object) -> str:
    """One clean line of what may hold entities, breaks and controls; "" for what is no text."""
    if not isinstance(text, str):
        return ""
    with suppress(ValueError):  # a number of thousands of digits is no character
        text = unescape(text) if "&" in text else text
    line = " ".join(text.split())
    return clean(line if line.isprintable() else " ".join(_INVISIBLE.sub("", line).split()))


def first_line(values: Iterable[object]) -> str | None:
    """The first of some values that has text, as one line."""
    return next((line for line in map(one_line, values) if line), None)


def plain(text: str) -> str:
    """The letters and digits of a line alone, in lower case, for comparing."""
    return _NO_WORD.sub("", text).lower()


def lines_around(pieces: Sequence[Piece], title: str) -> Around:
    """The lines near the place where the page shows its title."""
    at = _place(pieces, title)
    after: list[str] = []
    openings: list[str] = []
    for piece in pieces[at + 1 : at + 1 + AFTER]:
        if len(piece.text) <= LONGEST:
            after.append(piece.text)
        else:
            openings.append(piece.text[:LONGEST])
            if len(openings) == MOST_LONG:
                break
    headline = pieces[at].text if at >= 0 else title
    before = [piece.text for piece in pieces[max(0, at - BEFORE) : max(0, at)] if len(piece.text) <= LONGEST]
    return Around(tuple(after), tuple(reversed(before)), tuple(openings), headline, pieces)


def _place(pieces: Sequence[Piece], title: str) -> int:
    """The index of the headline, -1 where the page shows none."""
    bare, longest = plain(title), 2 * len(title) + 20
    headings = [n for n, piece in enumerate(pieces) if piece.tag in HEADINGS]
    short = {n: plain(pieces[n].text) for n in headings if len(pieces[n].text) <= longest}
    same = [n for n in short if short[n] == bare] or [n for n in short if bare and bare in short[n]]
    heads = [n for n in same if pieces[n].tag == "h1"] or same
    shown = heads or [n for n, piece in enumerate(pieces) if piece.text == title]
    return next(iter(shown or [n for n in headings if pieces[n].tag == "h1"]), -1)
