"""Units of measure and currencies: symbols all languages share, and the words of one language."""

from functools import cached_property

import msgspec

from reader.lang.loader import words


class Units(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`units.toml` of a language or of `base`: by id of the unit, how it is written, lower case."""

    money: dict[str, str] = {}  # by currency code
    share: dict[str, str] = {}
    time: dict[str, str] = {}
    measure: dict[str, str] = {}

    def joined(self, other: "Units") -> "Units":
        """A table with the spellings of both."""
        return Units(
            **{
                dimension: {
                    unit: f"{getattr(self, dimension).get(unit, '')} {getattr(other, dimension).get(unit, '')}"
                    for unit in getattr(self, dimension) | getattr(other, dimension)
                }
                for dimension in ("money", "share", "time", "measure")
            }
        )

    @cached_property
    def spelled(self) -> dict[tuple[str, ...], tuple[str, str]]:
        """Every spelling as a tuple of words, with (dimension, unit)."""
        found: dict[tuple[str, ...], tuple[str, str]] = {}
        for dimension in ("money", "share", "time", "measure"):
            for unit, listed in getattr(self, dimension).items():
                for phrase in words(listed):
                    found.setdefault(tuple(phrase.split()), (dimension, unit))
        return found
