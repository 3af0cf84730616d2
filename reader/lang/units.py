"""Units of measure and currencies: symbols all languages share, and the words of one language."""

from decimal import Decimal
from functools import cached_property

import msgspec

from reader.lang.loader import words

DIMENSIONS = ("money", "share", "time", "measure", "name")


class Units(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`units.toml` of a language or of `base`: by id of the unit, how it is written.

    Lower case, but for symbols that are another unit or none in lower case.
    """

    money: dict[str, str] = {}  # by currency code
    share: dict[str, str] = {}
    time: dict[str, str] = {}
    measure: dict[str, str] = {}
    spaced_symbols: str = ""  # single letters that are a unit even after a blank: "5 m"
    smaller: dict[str, dict[str, int]] = {}  # what is said after a larger unit: 5 feet 2 inches
    name: dict[str, str] = {}  # of kinds of things rather than sizes: the G of 5G

    def joined(self, other: "Units") -> "Units":
        """A table with the spellings of both."""
        return Units(
            **{
                dimension: {
                    unit: f"{getattr(self, dimension).get(unit, '')} {getattr(other, dimension).get(unit, '')}"
                    for unit in getattr(self, dimension) | getattr(other, dimension)
                }
                for dimension in DIMENSIONS
            },
            smaller=self.smaller | other.smaller,
            spaced_symbols=f"{self.spaced_symbols} {other.spaced_symbols}",
        )

    def plural(self, unit: str) -> str:
        """The unit as several are written: its second spelling where the first is one, else the only one."""
        spellings = words(self.time.get(unit) or self.measure.get(unit) or self.share.get(unit) or "")
        if len(spellings) > 1 and spellings[0] == unit:
            return spellings[1]
        return spellings[0] if len(spellings) == 1 and spellings[0].startswith(unit) else unit

    @cached_property
    def spaced(self) -> frozenset[str]:
        """`spaced_symbols` for looking up."""
        return frozenset(words(self.spaced_symbols))

    @cached_property
    def sizes(self) -> dict[str, dict[str, Decimal]]:
        """Smaller units, and how many of them are one larger unit, or one of any money."""
        return {unit: {larger: Decimal(size) for larger, size in of.items()} for unit, of in self.smaller.items()}

    @cached_property
    def money_endings(self) -> frozenset[str]:
        """Every ending of a currency's spelling in one word, the whole of it included."""
        spelled = (phrase[0] for phrase, (dimension, _) in self.spelled.items() if dimension == "money")
        return frozenset(written[n:] for written in spelled for n in range(len(written)))

    @cached_property
    def openers(self) -> frozenset[str]:
        """The first word of every spelling."""
        return frozenset(phrase[0] for phrase in self.spelled)

    @cached_property
    def spelled(self) -> dict[tuple[str, ...], tuple[str, str]]:
        """Every spelling as a tuple of words, with (dimension, unit)."""
        found: dict[tuple[str, ...], tuple[str, str]] = {}
        for dimension in DIMENSIONS:
            for unit, listed in getattr(self, dimension).items():
                for phrase in words(listed):
                    found.setdefault(tuple(phrase.split()), (dimension, unit))
        return found
