"""Numbers that are dates, times of day and ages."""

import re

from reader.analysis.quantities.figures import Figure, Passage
from reader.analysis.quantities.labels import is_inside_word
from reader.text import QuantityKind

EARLIEST, LATEST = 1950, 2035  # years that are dates even before a plural, but for round ones: "2018 sales"
OLDEST = 120  # years of a person
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")


def kind_of_date(figure: Figure, passage: Passage) -> QuantityKind | None:
    """Date, time or age; None for a number that may be a quantity."""
    if is_inside_word(figure, passage):
        return None
    if _is_age(figure, passage):
        return "age"
    if _is_hour(figure, passage):
        return "time"
    if figure.number.form != "digits":
        return "date" if _is_day_in_words(figure, passage) else None
    if figure.dimension != "count":
        return "time" if figure.dimension == "time" and _is_clock(figure, passage) else None
    if _is_day(figure, passage):
        return "date"
    if _is_clock(figure, passage):
        return "time"
    if _is_decade(figure, passage):
        return "date"
    return "date" if _is_year(figure, passage) or _is_numeric_date(figure, passage) else None


def _is_day(figure: Figure, passage: Passage) -> bool:
    """4 May, May 4, Oct. 31, el 4 de mayo, June 2019."""
    if figure.low > 2200 or figure.last - figure.first > 1:
        return False
    dot = passage.word(figure.first - 1) == "."
    before = passage.word(figure.first - 1 - dot)
    link = passage.word(figure.last) in passage.dates.sets["day_links"] and figure.low <= 31
    after = passage.word(figure.last + link)
    months = passage.dates.month_numbers
    if before in months and (link or _is_month(figure.first - 1 - dot, passage, dot=dot)):
        return not passage.numbers.is_plural(passage.word(figure.last)) or figure.low <= 31
    if before == "," and passage.word(figure.first - 3) in months and _YEAR.fullmatch(passage.words[figure.first]):
        return True
    return after in months and figure.low <= 31


def _is_month(at: int, passage: Passage, *, dot: bool) -> bool:
    """A month's name with a capital, with a full stop, or one that is no other word."""
    before = passage.word(at - 1) in passage.dates.sets["before_year"]
    homograph = passage.lower[at] in passage.dates.sets["month_homographs"]
    return dot or passage.words[at][0].isupper() or before or not homograph


def _is_day_in_words(figure: Figure, passage: Passage) -> bool:
    """El tres de mayo."""
    linked = passage.word(figure.last) in passage.dates.sets["day_links"]
    return linked and figure.low <= 31 and passage.word(figure.last + 1) in passage.dates.month_numbers


def _is_hour(figure: Figure, passage: Passage) -> bool:
    """Four in the morning."""
    phrases = (" ".join(passage.phrase(figure.last, figure.last + size)) for size in (2, 3))
    return figure.is_bare and figure.low <= 12 and any(phrase in passage.dates.sets["day_parts"] for phrase in phrases)


def _is_clock(figure: Figure, passage: Passage) -> bool:
    at = figure.number.last
    if (
        passage.word(at) == ":"
        and passage.word(at + 1)[:2].isdecimal()
        and passage.touches(at)
        and passage.touches(at + 1)
    ):
        return True
    if (
        passage.word(figure.first - 1) == ":"
        and passage.word(figure.first - 2).isdecimal()
        and passage.touches(figure.first)
    ):
        return True
    after, before = passage.word(at), passage.word(figure.first - 1)
    small = figure.low <= 24 or (figure.low < 2400 and len(passage.words[figure.number.first]) == 4)
    if not small or after not in passage.dates.sets["clock"]:
        return False
    return len(after) > 1 or before in passage.dates.sets["before_clock"]


def _is_year(figure: Figure, passage: Passage) -> bool:
    number = figure.number
    eras = passage.dates.sets["eras"]
    if number.last - number.first == 1 and (
        passage.word(number.last) in eras or passage.word(number.first - 1) in eras
    ):
        return True
    if number.last - number.first > 1 or not _YEAR.fullmatch(passage.words[number.first]):
        return False
    after, before = passage.word(number.last), passage.word(number.first - 1)
    if passage.touches(number.last) and (after in passage.dates.sets["decade_endings"] or after in ("’", "'")):
        return True  # the 1990s
    if passage.word(number.first - 2) in passage.around.sets["averages"]:
        return False  # an average of 1500
    if number.value % 50 and EARLIEST <= number.value <= LATEST and not passage.numbers.is_plural(before):
        return True  # 2018 sales
    return not _is_counted(passage, number.last) or before in passage.dates.sets["before_year"]


def _is_decade(figure: Figure, passage: Passage) -> bool:
    """The '50s."""
    at = figure.number.last
    return (
        figure.low % 10 == 0
        and figure.low < 100
        and passage.touches(at)
        and passage.word(at) in passage.dates.sets["decade_endings"]
    )


def _is_counted(passage: Passage, at: int) -> bool:
    """Does a plural follow, with at most one word between?"""
    return passage.numbers.is_plural(passage.word(at)) or (
        passage.word(at).isalpha()
        and passage.word(at) not in passage.grammar.function_set
        and passage.numbers.is_plural(passage.word(at + 1))
        and passage.words[at].islower()
    )


def _is_numeric_date(figure: Figure, passage: Passage) -> bool:
    """5/17/2018, 2019-05-17, 9/11."""
    number = figure.number
    for edge, other in ((number.first - 1, number.first - 2), (number.last, number.last + 1)):
        mark, beside = passage.word(edge), passage.word(other)
        if mark not in ("/", "-") or not beside.isdecimal():
            continue
        if not passage.is_one_word(min(other, number.first), max(other + 1, number.last)):
            continue
        if mark == "/" or (_YEAR.fullmatch(beside) and number.value <= 31):
            return True
    return False


def _is_age(figure: Figure, passage: Passage) -> bool:
    """Aged 46, 46 years old, a 46-year-old, six months of age; Ana Ruiz, 46, said; she was 46."""
    number, dates = figure.number, passage.dates
    if number.form not in ("digits", "words") or figure.dimension not in ("count", "time") or figure.low < 0:
        return False
    at = number.last + (passage.word(number.last) == "-")
    if passage.word(at) in dates.age_words:
        figure.unit, figure.dimension, figure.last = dates.age_words[passage.word(at)], "time", at + 1
        return True
    if figure.dimension == "time":
        return _ends_as_age(figure, passage) or _is_linked_apposition(figure, passage)
    if figure.low > OLDEST:
        return False
    older = (passage.phrase(number.last, number.last + size) for size in (2, 3))
    if any(" ".join(phrase) in dates.sets["age_bounds"] for phrase in older):
        return True
    before = (passage.phrase(number.first - size, number.first) for size in (1, 2))
    if any(" ".join(phrase) in dates.sets["age_before"] for phrase in before):
        return True
    whole = number.form == "digits" and number.value == int(number.value)
    return whole and (_is_apposition(figure, passage) or _is_said_of_person(figure, passage))


def _ends_as_age(figure: Figure, passage: Passage) -> bool:
    for phrase in passage.dates.age_ends:
        if passage.phrase(figure.last, figure.last + len(phrase)) == phrase:
            figure.last += len(phrase)
            return True
    return False


def _is_linked_apposition(figure: Figure, passage: Passage) -> bool:
    """Ana Ruiz, de 46 años, dijo."""
    first = figure.number.first
    linked = passage.word(first - 1) in passage.dates.sets["age_links"] and passage.word(first - 2) == ","
    return linked and figure.unit == "year" and figure.low <= OLDEST and passage.words[first - 3][0].isupper()


def _is_said_of_person(figure: Figure, passage: Passage) -> bool:
    """She was 46; he will be 35; who turned 90."""
    first, dates = figure.first, passage.dates
    if passage.word(first - 1) not in dates.sets["age_verbs"] or figure.low < 1:
        return False
    after = passage.word(figure.last)
    if after[:1].isalpha() and after not in passage.grammar.function_set:
        return False
    return not dates.sets["age_subjects"].isdisjoint(passage.lower[max(passage.first, first - 4) : first - 1])


def _is_apposition(figure: Figure, passage: Passage) -> bool:
    """Ana Ruiz, 46, said."""
    number = figure.number
    if (
        passage.word(number.first - 1) != ","
        or passage.word(number.last) not in (",", ".", ";", ")", "")
        or figure.low < 3
    ):
        return False
    name = number.first - 2
    if (
        name < passage.first
        or not passage.words[name][0].isupper()
        or passage.lower[name] in passage.dates.month_numbers
    ):
        return False
    return passage.words[name][0].isalpha() and not passage.word(number.last + 1)[:1].isdecimal()
