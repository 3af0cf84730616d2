"""Words as terms: what two claims, in one language or in two, can have in common."""

import re
from functools import cache
from typing import NamedTuple

from reader import lang
from reader.text import fold

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:[’'](?![sS]\b)[^\W_]+)*")
COMMON = 0.35  # weight of a word that any article has; others weigh 1
SHORTEST_STEM = 4  # letters
KNOWN = 100_000  # words remembered; a text of nothing but new words must not fill the memory


class Term(NamedTuple):
    """A word's term and what it weighs before rarity is known."""

    term: str  # "" for a function word
    weight: float


NOTHING = Term("", 0.0)


class Vocabulary:
    """The terms of one language."""

    def __init__(self, code: str) -> None:
        language = lang.load(code)
        table = language.matching
        self._functions = frozenset(map(fold, language.grammar.function_set))
        self._common = frozenset(map(fold, table.common_words))
        self._endings = tuple(fold(ending) for ending in table.ending_list)
        self._concepts = {
            fold(word): f"={key}" for key, listed in table.concepts.items() for word in lang.words(listed)
        }
        self.joiners = frozenset(map(fold, table.joiner_words))
        self.kind_links = table.kind_links
        self._known: dict[str, Term] = {}

    def term(self, word: str) -> Term:
        """The term of a word as written."""
        known = self._known.get(word)
        if known is None:
            known = self._make(word)
            if len(self._known) < KNOWN:
                self._known[word] = known
        return known

    def _make(self, word: str) -> Term:
        folded = fold(word)
        folded = word if folded == word else folded  # kept once
        if folded[0].isdigit():
            return Term(folded.replace(",", "").replace(".", ""), 1.0)
        if folded in self._functions or len(folded) == 1:
            return NOTHING
        weight = COMMON if folded in self._common else 1.0
        concept = self._concepts.get(folded)
        return Term(concept or self._stem(folded), weight)

    def _stem(self, word: str) -> str:
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                return word[: -len(ending)]
        return word


@cache
def vocabulary(code: str) -> Vocabulary:
    """The vocabulary of a language code."""
    return Vocabulary(code)
