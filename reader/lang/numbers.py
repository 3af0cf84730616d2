"""How a language writes numbers, and the words around them that change what they say."""

from decimal import Decimal
from functools import cached_property

import msgspec

from reader.lang.loader import words


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`numbers.toml`: keys are values, exponents or ids, and the words are theirs."""

    decimal: str  # the decimal mark
    group: str  # every mark that may stand between groups of three digits
    cardinals: dict[int, str]
    multipliers: dict[int, str]  # by exponent of ten
    collectives: dict[int, str]  # nouns that are a number: "dozen"
    vague: dict[int, str]  # nouns in the plural that are a number at least: "dozens"
    fractions: dict[str, str]  # by decimal value or "1/3"
    times: dict[int, str]  # "doubled", "twice"
    ordinals: str
    ordinal_endings: str  # after digits
    articles: str  # that count as one before a multiplier or a unit
    joiners: str  # "and" in "two hundred and five"
    about: str
    over: str
    under: str
    after_about: str  # "or so"
    after_over: str  # "or more"
    between: str
    range_joiners: str  # "to"
    out_of: str  # "in" of "one in four", "out of"
    up: str
    down: str
    per: str  # "per", "a"
    every: dict[str, str]  # by unit of time: "daily"
    priced: str  # what things cost money by: "a share"
    no_rate_before: str  # "a year ago" is no rate
    casualties: str  # what makes a small count a strong claim
    tentative: str  # words of a clause that make a number no claim: "I", "will"
    change_links: str  # what may stand between a word of change and its number
    change_by: str  # what stands before the number a thing changed by, after the thing: "cut fines by"
    unit_links: str  # what may stand between a number and its unit: "dos millones de euros"
    before_pronoun: str  # words before a "one" that is no number: "no"
    plural_endings: tuple[str, ...]
    plurals: str  # plurals with no such ending
    before_half: str  # words before a "half" that is no share: "second"
    labels: str  # nouns before a number that only names something: "room", "page"

    @cached_property
    def values(self) -> dict[str, Decimal]:
        """Number words and their values."""
        return {word: Decimal(value) for value, listed in self.cardinals.items() for word in words(listed)}

    @cached_property
    def exponents(self) -> dict[str, int]:
        """Words for powers of ten."""
        return {word: exponent for exponent, listed in self.multipliers.items() for word in words(listed)}

    @cached_property
    def collective_values(self) -> dict[str, Decimal]:
        """Nouns that are a number."""
        return {word: Decimal(value) for value, listed in self.collectives.items() for word in words(listed)}

    @cached_property
    def vague_values(self) -> dict[str, Decimal]:
        """Nouns that are a number at least."""
        return {word: Decimal(value) for value, listed in self.vague.items() for word in words(listed)}

    @cached_property
    def fraction_values(self) -> dict[str, Decimal]:
        """Words for parts of one, to six digits."""
        found: dict[str, Decimal] = {}
        for written, listed in self.fractions.items():
            over, _, under = written.partition("/")
            value = round(Decimal(over) / Decimal(under), 6) if under else Decimal(over)
            found.update(dict.fromkeys(words(listed), value))
        return found

    @cached_property
    def times_values(self) -> dict[str, Decimal]:
        """Verbs and adverbs that multiply."""
        return {word: Decimal(value) for value, listed in self.times.items() for word in words(listed)}

    @cached_property
    def starters(self) -> frozenset[str]:
        """Every word at which a number may start."""
        return frozenset({*self.values, *self.exponents, *self.collective_values, *self.vague_values,
                          *self.fraction_values, *self.times_values})  # fmt: skip

    @cached_property
    def hedges_before(self) -> dict[tuple[str, ...], str]:
        """Phrases before a number and the hedge they are, as tuples of words."""
        listed = (("about", self.about), ("over", self.over), ("under", self.under))
        return {tuple(phrase.split()): hedge for hedge, phrases in listed for phrase in words(phrases)}

    @cached_property
    def hedges_after(self) -> dict[tuple[str, ...], str]:
        """Phrases after a number and the hedge they are."""
        listed = (("about", self.after_about), ("over", self.after_over))
        return {tuple(phrase.split()): hedge for hedge, phrases in listed for phrase in words(phrases)}

    @cached_property
    def changes(self) -> dict[str, str]:
        """Words that say a number went up or down."""
        return dict.fromkeys(words(self.up), "up") | dict.fromkeys(words(self.down), "down")

    @cached_property
    def rates(self) -> dict[str, str]:
        """Adverbs of rate and their unit of time."""
        return {word: unit for unit, listed in self.every.items() for word in words(listed)}

    def is_plural(self, word: str) -> bool:
        """Does a word look like the plural of a noun?"""
        return (word.isalpha() and len(word) > 3 and word.endswith(self.plural_endings)) or word in self.words_of(
            "plurals"
        )

    def words_of(self, name: str) -> frozenset[str]:
        """One of the plain lists for looking up."""
        if name not in self._lists:
            self._lists[name] = frozenset(words(getattr(self, name)))
        return self._lists[name]

    @cached_property
    def _lists(self) -> dict[str, frozenset[str]]:
        return {}
