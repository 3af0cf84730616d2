"""Words that decide whether two claims speak of the same thing, in one language or in two."""

from decimal import Decimal
from functools import cached_property

import msgspec

from reader.lang.loader import words


class Matching(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`matching.toml`: blank-separated lists, lower case, an underscore for the blank inside a phrase."""

    endings: str  # what inflection adds to a stem
    common: str  # words of any news article: they tell claims apart but little
    joiners: str  # words that begin another clause: what stands beyond them belongs less to a number
    kinds_after: str  # words before which kind a thing counted is of: "of"
    contractions: dict[str, str]  # a word, and how it is written at the end of another
    spellings: dict[str, str]  # one spelling, and the others that mean the same
    concepts: dict[str, str]  # id shared by all languages, and the words that say it

    @cached_property
    def ending_list(self) -> tuple[str, ...]:
        """Endings, the longest first."""
        return tuple(sorted(words(self.endings), key=lambda ending: (-len(ending), ending)))

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Common words, as written."""
        return frozenset(words(self.common))

    @cached_property
    def joiner_words(self) -> frozenset[str]:
        """Words that begin another clause."""
        return frozenset(words(self.joiners))

    @cached_property
    def kind_links(self) -> frozenset[str]:
        """Words before the kind of a thing counted."""
        return frozenset(words(self.kinds_after))

    @cached_property
    def one_spelling(self) -> dict[str, tuple[str, ...]]:
        """Spelling to the words that stand for it."""
        return {word: tuple(key.split("_")) for key, listed in self.spellings.items() for word in words(listed)}

    @cached_property
    def contracted(self) -> dict[str, str]:
        """Ending of a contracted word to the word it is short for."""
        return {ending: key for key, listed in self.contractions.items() for ending in words(listed)}


class Comparing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`base/matching.toml`: what holds in every language."""

    groups: list[str]  # concepts that exclude each other, whatever else two claims share
    cumulative: str  # concepts whose count only grows while an event goes on
    anybody: str  # concepts that anybody who is counted may be called by
    weekdays: str  # concepts, in order
    measures: dict[str, dict[str, Decimal]]  # dimension, then unit id and its size
    zeros: dict[str, Decimal]  # unit id and what it calls the zero of its dimension, where that is not 0

    @cached_property
    def group_of(self) -> dict[str, int]:
        """Concept to the number of its group; two different concepts of one group never mean the same."""
        return {concept: number for number, listed in enumerate(self.groups) for concept in words(listed)}

    @cached_property
    def cumulative_concepts(self) -> frozenset[str]:
        """Concepts whose count only grows."""
        return frozenset(words(self.cumulative))

    @cached_property
    def anybody_terms(self) -> frozenset[str]:
        """Terms that name no more of somebody than that they are people."""
        return frozenset(f"={concept}" for concept in words(self.anybody))

    @cached_property
    def weekday_of(self) -> dict[str, int]:
        """Terms that name a day of the week, and its number."""
        return {f"={concept}": number for number, concept in enumerate(words(self.weekdays))}

    def zero_of(self, unit: str | None) -> Decimal:
        """What a unit calls the zero of its dimension: 32 in degrees Fahrenheit."""
        return self.zeros.get((unit or "").replace(" ", "_"), Decimal(0))

    @cached_property
    def size_of(self) -> dict[str, tuple[str, Decimal]]:
        """Unit id to its dimension and size."""
        return {
            unit.replace("_", " "): (dimension, size)
            for dimension, units in self.measures.items()
            for unit, size in units.items()
        }
