"""Words for dates, times of day and ages."""

from functools import cached_property

from reader.lang.loader import WordLists, words


class Dates(WordLists, frozen=True, forbid_unknown_fields=True, dict=True):
    """`dates.toml`: months by number, the rest blank-separated lists, lower case."""

    months: dict[int, str]
    month_homographs: str  # months that are other words in lower case: "may"
    weekdays: str
    day_links: str  # what stands between a day and its month: "4 de mayo"
    before_year: str  # words before a year that is a date: "in", "since"
    decade_endings: str  # right after a year or its last two digits: "1990s"
    eras: str  # beside a year: "A.D."
    no_period_after: str  # words before a year in which nothing is counted: "since"
    clock: str  # words after a time of day: "p.m."
    day_parts: str  # after an hour: "in the morning"
    before_clock: str  # words before a time of day: "at"
    age_before: str  # "aged"
    old: str  # phrases after the unit of an age: "old", "of age"
    age_bounds: str  # after the number of an age: "or older"
    age_links: str  # between a name and an age: "de 46 años"
    age_subjects: str  # "she" in "she was 46"
    age_verbs: str  # "was"
    age_units: dict[str, str]  # by unit of time, words that make an age: "year-old"

    @cached_property
    def month_numbers(self) -> dict[str, int]:
        """The number of each month's names."""
        return {name: number for number, listed in self.months.items() for name in words(listed)}

    @cached_property
    def age_ends(self) -> tuple[tuple[str, ...], ...]:
        """Phrases after the unit of an age, each as its words."""
        return tuple(tuple(phrase.split()) for phrase in words(self.old))

    @cached_property
    def age_words(self) -> dict[str, str]:
        """Words that make an age, and their unit of time."""
        return {word: unit for unit, listed in self.age_units.items() for word in words(listed)}
