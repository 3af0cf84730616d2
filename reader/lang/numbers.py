"""How a language writes numbers: digits with their marks, number words, fractions, ordinals."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property

from reader.lang.loader import WordLists, words

REMEMBERED = 20_000  # words of which is kept whether a number may start at them


class Numbers(WordLists, frozen=True, forbid_unknown_fields=True, dict=True):
    """`numbers.toml`: keys are values or exponents, and the words are theirs."""

    decimal: str  # the decimal mark
    group: str  # every mark that may stand between groups of three digits
    cardinals: dict[int, str]
    multipliers: dict[int, str]  # by exponent of ten
    after_digits: dict[int, str]  # multipliers that are letters right after digits, "5k"; capitals as written
    lone_suffixes: str  # those that stand for themselves even after a blank: "5 k"
    collectives: dict[int, str]  # nouns that are a number: "dozen"
    vague: dict[int, str]  # nouns in the plural that are a number at least: "dozens"
    fractions: dict[str, str]  # by decimal value or "1/3"
    times: dict[int, str]  # "doubled"
    ordinals: dict[int, str]
    ordinal_endings: str  # after digits
    name_endings: str  # after digits: letters that make a name of them, "49ers"
    articles: str  # that count as one before a multiplier or a unit
    joiners: str  # "and" in "two hundred and five"
    tens_are_joined: bool  # does a joiner stand between tens and units, as in "treinta y cinco"
    decimal_words: str  # "point"
    minus: str
    part_links: str  # "of" in "three quarters of a million"
    some: str  # before a multiplier: "several" hundred
    fold: str  # endings that multiply: "fold" of "sixfold"
    out_of: str  # "in" of "one in four", "out of"
    over: str  # "over" in "one over three"
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]  # of words that only look like plurals
    plurals: str  # plurals with no such ending
    no_plurals: str  # words with such an ending that are none: "across"

    @cached_property
    def values(self) -> dict[str, Decimal]:
        """Number words and their values."""
        return {word: Decimal(value) for value, listed in self.cardinals.items() for word in words(listed)}

    @cached_property
    def exponents(self) -> dict[str, int]:
        """Words for powers of ten."""
        return {word: exponent for exponent, listed in self.multipliers.items() for word in words(listed)}

    @cached_property
    def suffixes(self) -> dict[str, int]:
        """Letters right after digits that are powers of ten."""
        return {word: exponent for exponent, listed in self.after_digits.items() for word in words(listed)}

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
        """Words for parts of one, to 28 digits."""
        found: dict[str, Decimal] = {}
        for written, listed in self.fractions.items():
            over, _, under = written.partition("/")
            found.update(dict.fromkeys(words(listed), Decimal(over) / Decimal(under) if under else Decimal(over)))
        return found

    @cached_property
    def times_values(self) -> dict[str, Decimal]:
        """Verbs and adverbs that multiply."""
        return {word: Decimal(value) for value, listed in self.times.items() for word in words(listed)}

    @cached_property
    def ordinal_values(self) -> dict[str, Decimal]:
        """Words for places in an order."""
        return {word: Decimal(value) for value, listed in self.ordinals.items() for word in words(listed)}

    @cached_property
    def fold_endings(self) -> tuple[str, ...]:
        """`fold`, for cutting off."""
        return words(self.fold)

    @cached_property
    def out_of_phrases(self) -> tuple[tuple[str, ...], ...]:
        """`out_of`, each phrase as its words."""
        return tuple(tuple(phrase.split()) for phrase in words(self.out_of))

    @cached_property
    def over_phrases(self) -> tuple[tuple[str, ...], ...]:
        """`over`, each phrase as its words."""
        return tuple(tuple(phrase.split()) for phrase in words(self.over))

    @cached_property
    def part_phrases(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The phrases of `out_of` and `over`, by the first word of them."""
        phrases = self.out_of_phrases + self.over_phrases
        return {phrase[0]: tuple(other for other in phrases if other[0] == phrase[0]) for phrase in phrases}

    @cached_property
    def starters(self) -> frozenset[str]:
        """Every word at which a number may start."""
        return frozenset({
            *self.values, *self.exponents, *self.collective_values, *self.vague_values, *self.fraction_values,
            *self.times_values, *self.ordinal_values, *self.words_of("some"),
        })  # fmt: skip

    def may_start(self, word: str) -> bool:
        """May a number start at a word, signs and articles left aside?"""
        if word[0].isnumeric() or word in self.starters or word.endswith(self.fold_endings):
            return True
        return "-" in word and word.partition("-")[0] in self.starters

    @cached_property
    def lone_articles(self) -> frozenset[str]:
        """The articles that are no number by themselves."""
        return frozenset(word for word in self.words_of("articles") if not self.may_start(word))

    @cached_property
    def starting(self) -> "Starting":
        """Whether a number may start at a word, signs and articles included."""
        return Starting(self)

    def is_plural(self, word: str) -> bool:
        """Does a word look like the plural of a noun?"""
        if word in self.words_of("plurals"):
            return True
        looks = len(word) > 3 and word.endswith(self.plural_endings) and word.replace("-", "").isalpha()
        return looks and not word.endswith(self.singular_endings) and word not in self.words_of("no_plurals")


class Starting(dict[str, bool]):
    """Words, and whether a number may start at them; a word is looked at when it is asked for the first time."""

    def __init__(self, table: Numbers) -> None:
        super().__init__()
        self._table, self._leads = table, table.words_of("articles") | table.words_of("minus")

    def of(self, lower: Iterable[str]) -> Iterator[bool]:
        """The same for words in their order."""
        if len(self) > REMEMBERED:
            self.clear()
        return map(self.__getitem__, lower)

    def __missing__(self, word: str) -> bool:
        self[word] = word in self._leads or self._table.may_start(word)
        return self[word]
