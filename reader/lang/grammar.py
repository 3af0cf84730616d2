"""The closed words of a language that several rules need: function words, pronouns, abbreviations."""

from functools import cached_property

import msgspec

from reader.lang.loader import words


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`grammar.toml`: blank-separated lists, lower case."""

    function_words: str  # the commonest words; they also identify the language of a text
    noun_openers: str  # what may stand between a number and its noun: "of", "the"
    abbreviations: str  # written with a final full stop that ends no sentence, without that stop

    @cached_property
    def function_set(self) -> frozenset[str]:
        """The function words, folded as written."""
        return frozenset(words(self.function_words))

    @cached_property
    def noun_opener_set(self) -> frozenset[str]:
        """`noun_openers` for looking up."""
        return frozenset(words(self.noun_openers))

    @cached_property
    def abbreviation_set(self) -> frozenset[str]:
        """Abbreviations without their final full stop."""
        return frozenset(words(self.abbreviations))
