"""The closed words of a language that several rules need: function words, pronouns, abbreviations."""

import msgspec

from reader.lang.loader import words


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`grammar.toml`: blank-separated lists, lower case."""

    function_words: str  # the commonest words; they also identify the language of a text
    abbreviations: str  # written with a final full stop that ends no sentence, without that stop

    def function_word_set(self) -> frozenset[str]:
        """The function words, folded as written."""
        return frozenset(words(self.function_words))

    def abbreviation_set(self) -> frozenset[str]:
        """Abbreviations without their final full stop."""
        return frozenset(words(self.abbreviations))
