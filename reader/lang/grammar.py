"""The closed words of a language that several rules need: function words, kinds of words, abbreviations."""

from functools import cached_property

import msgspec

from reader.lang.kinds import Kinds
from reader.lang.loader import words


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`grammar.toml`: blank-separated lists, lower case."""

    function_words: str  # the commonest words; they also identify the language of a text
    noun_openers: str  # what may stand between a number and its noun: "of", "the"
    abbreviations: str  # written with a final full stop that ends no sentence, without that stop
    closing_abbreviations: str  # those of them after which a capital begins a sentence
    kinds: Kinds

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

    @cached_property
    def closing_abbreviation_set(self) -> frozenset[str]:
        """`closing_abbreviations` without their final full stop."""
        return frozenset(words(self.closing_abbreviations))

    @cached_property
    def auxiliary_set(self) -> frozenset[str]:
        """Words that stand between a subject and its verb: auxiliaries, negations, adverbs."""
        kinds = self.kinds
        return frozenset(words(f"{kinds.be} {kinds.have} {kinds.modal} {kinds.negation} {kinds.adverb}"))

    @cached_property
    def clause_start_set(self) -> frozenset[str]:
        """Words that begin a clause."""
        kinds = self.kinds
        listed = words(f"{kinds.subordinator} {kinds.that} {kinds.question} {kinds.coordinator}")
        return frozenset(listed) - frozenset(words(kinds.relative)) | frozenset(words(kinds.that))

    @cached_property
    def pronoun_set(self) -> frozenset[str]:
        """Pronouns that are a subject by themselves, and stand before no noun."""
        return frozenset(words(self.kinds.subject)) - frozenset(words(self.kinds.determiner))

    @cached_property
    def determiner_set(self) -> frozenset[str]:
        """Words before a noun."""
        return frozenset(words(self.kinds.determiner))
