"""The words of an article as terms, with their places."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from reader.matching.terms import WORD, Vocabulary
from reader.text import Span


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, one place a word in every list."""

    starts: list[int]
    ends: list[int]
    terms: list[str]
    weights: list[float]

    def between(self, span: Span) -> range:
        """The places of a stretch of text."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def read_words(text: str, known: Vocabulary) -> tuple[Words, Counter[str]]:
    """The words of a text, and how often each term stands there as a name."""
    words, names = Words([], [], [], []), Counter[str]()
    for found in WORD.finditer(text):
        word = found.group()
        term, weight = known.term(word)
        words.starts.append(found.start())
        words.ends.append(found.end())
        words.terms.append(term)
        words.weights.append(weight)
        if term and len(term) > 2 and word[0].isupper():
            names[term] += 1
    return words, names
