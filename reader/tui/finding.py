"""Words looked for in an article: where they are, and which of the places is looked at."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reader.text import Span, fold

_AS_TYPED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\n": " ", "\t": " "})

Lit = Literal["", "hit", "looked at"]


@dataclass(frozen=True, slots=True)
class Hits:
    """The places of some words in a text, in order; none overlap."""

    words: str = ""  # "" where nothing is looked for
    spans: tuple[Span, ...] = ()
    at: int = 0  # place among the spans of the one that is looked at

    @property
    def current(self) -> Span | None:
        """The place that is looked at."""
        return self.spans[self.at] if self.spans else None

    def cut(self, start: int, end: int) -> Iterator[tuple[int, int, Lit]]:
        """A stretch of the text cut where hits begin and end."""
        place = bisect_right(self.spans, start, key=lambda span: span.end)
        while start < end:
            span = self.spans[place] if place < len(self.spans) else Span(end, end)
            if start < span.start:
                yield start, min(span.start, end), ""
            elif span.start < span.end:
                yield start, min(span.end, end), "looked at" if place == self.at else "hit"
                place += 1
            start = min(span.end, end) if span.start <= start else min(span.start, end)

    def around(self, offset: int) -> "Hits":
        """The same hits with the first from an offset on as the one looked at; after the last comes the first."""
        place = bisect_left(self.spans, offset, key=lambda span: span.start)
        return Hits(self.words, self.spans, place % max(len(self.spans), 1))

    def step(self, step: int) -> "Hits":
        """The same hits with the next in a direction as the one looked at, round the end of the text."""
        return Hits(self.words, self.spans, (self.at + step) % max(len(self.spans), 1))


def find_hits(text: str, words: str) -> Hits:
    """Where a text has the words, whatever their case, accents, and kind of quotation marks or blanks."""
    wanted = _plain(words)
    if not wanted.strip():
        return Hits()
    found = re.finditer(re.escape(wanted), _plain(text))
    return Hits(words, tuple(Span(*match.span()) for match in found))


def _plain(text: str) -> str:
    return fold(text).translate(_AS_TYPED)
