"""What stands around an author's name and a date on a page."""

import re
from functools import cached_property

import msgspec

from reader.lang.loader import words
from reader.lang.phrases import any_of


class Bylines(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`bylines.toml`: blank-separated lists, lower case, an underscore for the blank inside a phrase.

    Pages are in more languages than texts are read in: `base/bylines.toml` has the words of all others.
    """

    by: str  # before an author's name
    joiners: str  # between the last two of several authors
    roles: str  # what somebody is, not who
    nobody: str  # stands where an author should, and names none
    published: str  # before the date of publication
    updated: str  # before the date of a change
    first: str  # before the date of publication of what was changed since
    after: str  # what goes on after an author's name: "on", "in"
    noise: str  # words that are in no name: "comments", "share"
    month_first: str = ""  # declared languages that write 3/25/2026
    day_first_domains: str = ""  # top domains of sites in these languages that write 25/3/2026
    weekdays: str = ""
    months: dict[int, str] = {}

    def joined(self, *others: "Bylines") -> "Bylines":
        """One table with the words of several."""
        tables = (self, *others)
        numbers = sorted({number for table in tables for number in table.months})
        lists = {
            name: " ".join(getattr(table, name) for table in tables)
            for name in self.__struct_fields__
            if name != "months"
        }
        months = {number: " ".join(table.months.get(number, "") for table in tables) for number in numbers}
        return Bylines(**lists, months=months)

    @cached_property
    def month_numbers(self) -> dict[str, int]:
        """The number of each month's names."""
        return {name: number for number, listed in self.months.items() for name in words(listed)}

    @cached_property
    def any_month(self) -> str:
        """A regular expression for the name of a month, the longest first."""
        return _any(" ".join(self.months.values()))

    @cached_property
    def weekday_end(self) -> re.Pattern[str]:
        """The name of a weekday at the end of a line."""
        return re.compile(rf"\b(?:{_any(self.weekdays)})\W*\Z", re.IGNORECASE)

    @cached_property
    def by_opening(self) -> re.Pattern[str]:
        """What leads to a name at the start of a line: "By", "Written by:"."""
        return re.compile(rf"(?:{_any(self.by)})(?:(?!\w)[ :：・|–—-]*|\Z)", re.IGNORECASE)

    @cached_property
    def by_inside(self) -> re.Pattern[str]:
        """The same anywhere in a line."""
        return re.compile(rf"\b(?:{_any(self.by)})\b", re.IGNORECASE)

    @cached_property
    def by_fused(self) -> re.Pattern[str]:
        """The same where a page parts it from the name by its style alone: "ByMaría Sosa"."""
        single = " ".join(word.capitalize() for word in self.by.split() if "_" not in word)
        return re.compile(rf"(?:{_any(single)})(?=[A-Z])")

    @cached_property
    def published_label(self) -> re.Pattern[str]:
        """A word for publication."""
        return re.compile(rf"\b(?:{_any(self.published)})\b", re.IGNORECASE)

    @cached_property
    def first_label(self) -> re.Pattern[str]:
        """Words for the first of several publications."""
        return re.compile(rf"\b(?:{_any(self.first)})\b", re.IGNORECASE)

    @cached_property
    def updated_label(self) -> re.Pattern[str]:
        """A word for a later change."""
        return re.compile(rf"\b(?:{_any(self.updated)})\b", re.IGNORECASE)

    @cached_property
    def parting_sign(self) -> re.Pattern[str]:
        """A sign between two authors, or between an author and something else."""
        return re.compile(r" ?[,;|&/•·⋅+]+ ?")

    @cached_property
    def joiner(self) -> re.Pattern[str]:
        """A word between two authors."""
        return re.compile(rf"(?:\A|\s)(?:{_any(self.joiners)})(?:\s|\Z)", re.IGNORECASE)

    @cached_property
    def noise_words(self) -> frozenset[str]:
        """`noise` for looking up."""
        return frozenset(words(self.noise))

    @cached_property
    def role_words(self) -> frozenset[str]:
        """`roles` for looking up."""
        return frozenset(words(self.roles))

    @cached_property
    def nobody_phrases(self) -> frozenset[str]:
        """`nobody` for looking up."""
        return frozenset(words(self.nobody))

    @cached_property
    def after_words(self) -> frozenset[str]:
        """`after` for looking up."""
        return frozenset(words(self.after))

    @cached_property
    def month_first_codes(self) -> frozenset[str]:
        """`month_first` for looking up."""
        return frozenset(words(self.month_first))

    @cached_property
    def day_first_domain_set(self) -> frozenset[str]:
        """`day_first_domains` for looking up."""
        return frozenset(words(self.day_first_domains))


def _any(listed: str) -> str:
    return any_of(words(listed))
