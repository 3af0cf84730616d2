"""A quantity in the making, and the sentence it stands in, by tokens."""

from dataclasses import dataclass
from decimal import Decimal

from reader.analysis.quantities.numbers import Number
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import Change, Hedge, QuantityKind


@dataclass(slots=True)
class Figure:
    """What is known so far of one number; token ranges are half-open."""

    number: Number
    first: int
    last: int
    low: Decimal
    high: Decimal
    rule: str
    hedge: Hedge = "exact"
    dimension: str = "count"  # or a section of `units.toml`
    unit: str | None = None
    change: Change | None = None
    per: str | None = None
    of: tuple[int, int] | None = None
    when: str | None = None
    kind: QuantityKind | None = None

    @classmethod
    def of_number(cls, number: Number) -> "Figure":
        """A number with nothing around it."""
        high = number.value if number.high is None else number.high
        found = cls(number, number.first, number.last, number.value, high, f"number-in-{number.form}")
        if number.high is not None:
            found.hedge = "between"
        return found

    @property
    def is_range(self) -> bool:
        """Has it two ends?"""
        return self.low != self.high

    @property
    def is_bare(self) -> bool:
        """Is it a count of things, with no unit?"""
        return self.dimension == "count" and self.unit is None


class Passage:
    """One sentence with the tables its rules look things up in."""

    def __init__(self, tokens: Tokens, sentence: Sentence, language: Language) -> None:
        self.tokens, self.words, self.lower = tokens, tokens.words, tokens.lower
        self.first, self.last = sentence.first, sentence.last
        self.numbers, self.around, self.units = language.numbers, language.quantities, language.units
        self.dates, self.grammar, self.cues = language.dates, language.grammar, language.cues
        self.closed_words = language.closed_words

    def word(self, at: int) -> str:
        """A token in lower case; "" outside the sentence."""
        return self.lower[at] if self.first <= at < self.last else ""

    def phrase(self, first: int, last: int) -> tuple[str, ...]:
        """Tokens in lower case; () where they reach outside the sentence."""
        return tuple(self.lower[first:last]) if self.first <= first and last <= self.last else ()

    def touches(self, at: int) -> bool:
        """Does a token stand right after the one before it, with no blank?"""
        return self.first < at < self.last and self.tokens.starts[at] == self.tokens.ends[at - 1]

    def is_one_word(self, first: int, last: int) -> bool:
        """Are tokens written with no blank between them?"""
        return self.first <= first and last <= self.last and all(self.touches(at) for at in range(first + 1, last))
