"""The words in which one wording differs from another."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from reader.text import Span, fold
from reader.text.said import IN_MARKS

OMITTED = "[…]"  # stands where words of the other wording are left out
MOST_WORDS = 300  # of a claim that are compared; the comparison is quadratic at worst
UTTERANCE = 8  # words at an edge, of which more are another sentence
ALIKE = 0.25  # share of common words under which marking every word would say nothing
_WORD = re.compile(r"\w+(?:[.,:]\d+)*")


def differing_words(own: str, other: str) -> Iterator[Span]:
    """The stretches of `other` that are not in `own`, in order; none where the two have hardly a word in common.

    An empty span stands before the word at which words of `own` are left out. What only one of them goes on to say, or
    says before, is no difference in what both say.
    """
    theirs = list(_WORD.finditer(other))[:MOST_WORDS]
    ours = [fold(word.group()) for word in list(_WORD.finditer(own))[:MOST_WORDS]]
    matcher = SequenceMatcher(None, ours, [fold(word.group()) for word in theirs], autojunk=False)
    if matcher.ratio() < ALIKE:
        return
    for what, first, last, begin, end in matcher.get_opcodes():
        at_edge = first == 0 or last == len(ours)
        if what == "delete" and not at_edge and 0 < begin < len(theirs):
            yield Span(theirs[begin].start(), theirs[begin].start())
        elif (what == "insert" and not at_edge) or (what == "replace" and not (at_edge and end - begin > UTTERANCE)):
            yield Span(theirs[begin].start(), theirs[end - 1].end())


def altered_words(own: str, other: str) -> Iterator[Span]:
    """The stretches of a quotation that another of the same words has not; where it has marks, only inside them."""
    ours = " ".join(own[slice(*span)] for span in _spoken(own))
    spoken = _spoken(other)
    for start, end in differing_words(ours, other):
        for begin, last in spoken:
            if max(start, begin) < min(end, last) or begin < start == end <= last:
                yield Span(max(start, begin), min(end, last))


def _spoken(words: str) -> list[Span]:
    """What stands in quotation marks; all of it where nothing does."""
    return [Span(*found.span(1)) for found in IN_MARKS.finditer(words)] or [Span(0, len(words))]


def marked_words(text: str, differing: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether a piece differs; a sign where words are left out."""
    at = 0
    for start, end in differing:
        yield text[at:start], False
        yield (text[start:end] or OMITTED), True
        if start == end:
            yield " ", False
        at = end
    yield text[at:], False
