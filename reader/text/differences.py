"""The words in which one wording differs from another."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from reader.text import Span, fold

MOST_WORDS = 300  # of a claim that are compared; the comparison is quadratic at worst
ALIKE = 0.25  # share of common words under which marking every word would say nothing
_WORD = re.compile(r"\w+(?:[.,:]\d+)*")


def differing_words(own: str, other: str) -> Iterator[Span]:
    """The stretches of `other` that are not in `own`, in order; none where the two have hardly a word in common."""
    theirs = list(_WORD.finditer(other))[:MOST_WORDS]
    ours = [fold(word.group()) for word in list(_WORD.finditer(own))[:MOST_WORDS]]
    matcher = SequenceMatcher(None, ours, [fold(word.group()) for word in theirs], autojunk=False)
    if matcher.ratio() < ALIKE:
        return
    for what, _, _, first, last in matcher.get_opcodes():
        if what in ("replace", "insert"):
            yield Span(theirs[first].start(), theirs[last - 1].end())
