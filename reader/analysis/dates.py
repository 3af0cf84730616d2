"""Numbers that are no claims: dates, years, times of day, ages, ordinals and names with a number in them."""

import re

from reader.analysis.numbers import Number
from reader.analysis.tokens import Tokens
from reader.lang import Dates, Numbers
from reader.text import QuantityKind

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")


def kind_of_no_claim(
    tokens: Tokens, number: Number, first: int, last: int, numbers: Numbers, dates: Dates, *, measured: bool
) -> QuantityKind | None:
    """The kind of a number that measures nothing; None for one that may be a quantity.

    `first` and `last` bound it; `measured` says that it has a unit.
    """
    dot = number.first - 1 > first and tokens.words[number.first - 1] == "."
    before = tokens.lower[number.first - 1 - dot] if number.first > first else ""
    link = number.last + 1 < last and tokens.lower[number.last] in dates.words_of("day_links") and number.value <= 31
    after = tokens.lower[number.last + link] if number.last < last else ""
    adjacent = number.last < last and tokens.starts[number.last] == tokens.ends[number.last - 1]
    if adjacent and after in numbers.words_of("ordinal_endings"):
        return "date" if before in dates.month_numbers else "ordinal"
    if before in dates.month_numbers or after in dates.month_numbers:
        return "date" if number.form == "digits" and number.value < 2200 else None
    if _is_age(tokens, number, first, last, dates):
        return "age"
    if number.form != "digits" or measured:
        return "time" if number.form == "digits" and _is_clock(tokens, number, before, after, last, dates) else None
    if _is_clock(tokens, number, before, after, last, dates):
        return "time"
    if _is_year(tokens, number, before, after, numbers):
        return "date"
    if _is_score(tokens, number, first, last, numbers):
        return "score"
    return "identifier" if _is_identifier(tokens, number, first, last, numbers) else None


def _is_age(tokens: Tokens, number: Number, first: int, last: int, dates: Dates) -> bool:
    if number.value > 120 or number.form not in ("digits", "words"):
        return False
    before = tokens.lower[number.first - 1] if number.first > first else ""
    if before in dates.words_of("age_before"):
        return True
    at = number.last + (number.last < last and tokens.words[number.last] == "-")
    following = tokens.lower[at : min(last, at + 3)]
    if any(tuple(following[: len(phrase)]) == phrase for phrase in _phrases(dates)):
        return True
    # Ana Ruiz, 46, said
    named = before == "," and number.first - 2 >= first and tokens.words[number.first - 2][0].isupper()
    closes = number.last < last and tokens.words[number.last] in ",." and number.value >= 10
    return named and closes and number.form == "digits" and number.value == int(number.value)


def _phrases(dates: Dates) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in dates.words_of("age_after"))


def _is_clock(tokens: Tokens, number: Number, before: str, after: str, last: int, dates: Dates) -> bool:
    at = number.last
    minutes = (
        at + 1 < last
        and tokens.words[at] == ":"
        and tokens.words[at + 1][:2].isdigit()
        and tokens.starts[at] == tokens.ends[at - 1]
    )
    if minutes or (before == ":" and number.first > 1 and tokens.words[number.first - 2].isdigit()):
        return True
    small = number.value <= 24
    return small and after in dates.words_of("clock") and (len(after) > 1 or before in dates.words_of("before_clock"))


def _is_identifier(tokens: Tokens, number: Number, first: int, last: int, numbers: Numbers) -> bool:
    """F-16, Route 66, No. 7, G20, 5G, version 2."""
    at = number.first
    if at > first:
        touching = tokens.ends[at - 1] == tokens.starts[at]
        before = tokens.words[at - 1]
        if touching and (before[-1].isalpha() or before in "#_/@"):
            return True  # money such as $US5 has its unit by now
        if touching and before in "-–" and at - 2 >= first and tokens.words[at - 2][-1].isalpha():
            return tokens.ends[at - 2] == tokens.starts[at - 1]
        if tokens.lower[at - 1] in numbers.words_of("labels"):
            return True
        named = any(character.isupper() for character in before) and before.isalpha() and at - 1 > first
        if named and number.value < 1000 and number.last - number.first == 1:
            following = tokens.words[number.last] if number.last < last else "."
            return not numbers.is_plural(following.lower()) and following not in ("%", "°", "-", "–")
    following = tokens.words[number.last] if number.last < last else ""
    return len(following) == 1 and following.isupper() and tokens.starts[number.last] == tokens.ends[number.last - 1]


def _is_year(tokens: Tokens, number: Number, before: str, after: str, numbers: Numbers) -> bool:
    word = tokens.words[number.first]
    if number.last - number.first > 1 or not _YEAR.fullmatch(word) or after == "%" or before in ("$", "€", "£"):
        return False
    return not numbers.is_plural(after)


def _is_score(tokens: Tokens, number: Number, first: int, last: int, numbers: Numbers) -> bool:
    """3-1, with nothing counted after it."""
    for step, edge in ((-1, number.first - 1), (1, number.last)):
        other = edge + step
        if first <= min(edge, other) and max(edge, other) < last and tokens.words[edge] in "-–":
            touching = tokens.ends[min(edge, other)] == tokens.starts[max(edge, other)]
            small = tokens.words[other].isdigit() and len(tokens.words[other]) <= 2 and number.value < 100
            following = tokens.words[max(other + 1, number.last)] if max(other + 1, number.last) < last else "."
            if touching and small and not numbers.is_plural(following) and following not in "%$°-":
                return True
    return False
