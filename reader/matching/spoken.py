"""The words of a quotation, without what may differ between two honest copies."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from sys import intern

from reader import lang
from reader.text import fold

CUT, STOP, INSERTED = "…", ".", "[]"  # something was left out; a sentence ends; the reporter put something in

_INSERTED = re.compile(r"\[[^\]]{0,80}\]|\([^)]{0,80}\)")
_WORD = re.compile(
    r"\[\]|(?:\.\s?){3,}|[.!?]+(?=\s|\Z)|(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W_]*\*+[^\W_]*|[^\W_]+(?:'[^\W_]+)*|'[^\W_]+|&"
)


@cache
def _spelling(code: str) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    table = lang.load(code).matching
    return {fold(word): kept for word, kept in table.one_spelling.items()}, table.contracted


def spoken_words(text: str, code: str) -> tuple[str, ...]:
    """The words of a quotation without what may differ between two honest copies: case, accents, marks, spelling,
    contractions. A cut is left as one ellipsis, the end of a sentence as one full stop, what the reporter put in as a
    pair of brackets.
    """
    spellings, contracted = _spelling(code)
    found = list[str]()
    for match in _WORD.finditer(fold(_INSERTED.sub(" [] ", text.replace("’", "'").replace("…", " ... ")))):
        word = match.group()
        if word == INSERTED:
            found.append(INSERTED)
            continue
        if word[0] in ".!?":
            found.append(CUT if word.count(".") >= 3 else STOP)
            continue
        if "." in word and not word[0].isdigit():
            word = word.replace(".", "")
        if word in spellings:
            found.extend(spellings[word])
            continue
        stem, short = _uncontract(word, contracted)
        if stem:
            found.extend(spellings.get(stem, (stem,)))
        if short:
            found.append(short)
    return tuple(map(intern, found))


def _uncontract(word: str, contracted: dict[str, str]) -> tuple[str, str | None]:
    if "'" in word:
        for ending, full in contracted.items():
            if word.endswith(ending):
                return word[: -len(ending)], full
        return word.removeprefix("'").removesuffix("'s"), None
    return word, None


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of a quotation, and before which of them something ended."""

    words: list[str]
    edges: list[int]  # where sentences and fragments begin, from 0 to the number of words
    cuts: frozenset[int]  # edges at which something was left out
    inserted: frozenset[int]  # places at which the reporter put something in

    @classmethod
    def of(cls, tokens: Sequence[str]) -> "Spoken":
        """What a list of words, cuts and full stops says."""
        words, edges, cuts, inserted = list[str](), [0], set[int](), set[int]()
        for token in tokens:
            if token == INSERTED:
                inserted.add(len(words))
            elif token in (CUT, STOP):
                edges.append(len(words))
                if token == CUT:
                    cuts.add(len(words))
            else:
                words.append(token)
        return cls(words, sorted({*edges, len(words)}), frozenset(cuts), frozenset(inserted))

    def is_cut(self, start: int, end: int) -> bool:
        """Was something left out from here to there?"""
        return any(start <= place <= end for place in self.cuts)

    def is_altered(self, start: int, end: int) -> bool:
        """Was something left out or put in from here to there, as the report says itself?"""
        return self.is_cut(start, end) or any(start <= place <= end for place in self.inserted)

    def is_edge(self, start: int, end: int) -> bool:
        """Does a sentence end from here to there?"""
        found = bisect_left(self.edges, start)
        return found < len(self.edges) and self.edges[found] <= end

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The whole sentences that hold a stretch of words."""
        return self.edges[bisect_right(self.edges, start) - 1], self.edges[bisect_left(self.edges, end)]
