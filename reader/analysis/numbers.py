"""Numbers as a language writes them: digits with its marks, number words, fractions and multiples."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from reader.analysis.tokens import Tokens
from reader.lang import Numbers

COMMON_PARTS = frozenset({"2", "3", "4", "5", "8", "16"})  # below a fraction's line; 1/7 is a date more often
LONGEST = 30  # digits; no count of anything in the news has more
NumberForm = Literal["digits", "words", "fraction", "vague", "times"]


@dataclass(frozen=True, slots=True)
class Number:
    """A value and the half-open token range it is written in."""

    value: Decimal
    first: int
    last: int
    form: NumberForm


@lru_cache
def _patterns(decimal: str, group: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    mark, groups = re.escape(decimal), re.escape(group)
    return re.compile(rf"\d{{1,3}}(?:[{groups}]\d{{3}})+(?:{mark}\d+)?"), re.compile(rf"\d+(?:{mark}\d+)?")


def parse_digits(word: str, table: Numbers) -> Decimal | None:
    """The value of digits with a language's marks; None where the marks make no number of it."""
    if len(word) > LONGEST:
        return None
    grouped, plain = _patterns(table.decimal, table.group)
    if grouped.fullmatch(word):
        for mark in table.group:
            word = word.replace(mark, "")
        return Decimal(word.replace(table.decimal, "."))
    if plain.fullmatch(word):
        return Decimal(word.replace(table.decimal, "."))
    return Decimal(word) if re.fullmatch(r"\d+\.\d+", word) else None  # a point is a decimal mark in half of Spanish


def find_number(tokens: Tokens, place: int, last: int, table: Numbers) -> Number | None:
    """The number that starts at a token, read as far as it goes; None where none starts."""
    lower, word = tokens.lower, tokens.lower[place]
    if word[0].isdigit():
        return _from_digits(tokens, place, last, table)
    article = word in table.words_of("articles") and place + 1 < last
    start = place + 1 if article else place
    counted = lower[start]
    if counted in table.collective_values or (article and counted in table.exponents):
        value = table.collective_values.get(counted) or Decimal(10) ** table.exponents[counted]
        return _multiplied(tokens, Number(_plain(value), place, start + 1, "words"), last, table)
    if counted in table.fraction_values:
        return _fraction(tokens, place, start, last, table)
    if article:
        return None
    if word in table.vague_values:
        return Number(table.vague_values[word], place, place + 1, "vague")
    if word in table.times_values:
        return Number(table.times_values[word], place, place + 1, "times")
    return _from_words(tokens, place, last, table)


def may_start(tokens: Tokens, place: int, table: Numbers) -> bool:
    """A quick look: may a number start at a token at all?"""
    word = tokens.lower[place]
    return (
        word[0].isdigit()
        or word in table.starters
        or ("-" in word and word.partition("-")[0] in table.starters)
        or (
            word in table.words_of("articles") and place + 1 < len(tokens) and tokens.lower[place + 1] in table.starters
        )
    )


def _from_digits(tokens: Tokens, place: int, last: int, table: Numbers) -> Number | None:
    value = parse_digits(tokens.words[place], table)
    if value is None:
        return None
    end = place + 1
    if place and tokens.words[place - 1] == table.decimal and _is_bare_decimal(tokens, place):
        value = Decimal(f"0.{tokens.words[place]}") if tokens.words[place].isdigit() else value
    if end + 1 < last and table.group.count(" ") and tokens.words[end].isdigit() and len(tokens.words[end]) == 3:
        while end < last and len(tokens.words[end]) == 3 and tokens.words[end].isdigit() and value < 10**12:
            value, end = value * 1000 + int(tokens.words[end]), end + 1
    value, end = _with_fraction(tokens, value, place, end, last)
    return _multiplied(tokens, Number(value, place, end, "digits"), last, table)


def _with_fraction(tokens: Tokens, value: Decimal, place: int, end: int, last: int) -> tuple[Decimal, int]:
    """1/4, or 10 1/2 with a blank between: the value and where it ends."""
    for first, whole in ((place, Decimal(0)), (end, value)):
        slash = first + 1
        if slash + 1 < last and tokens.words[slash] == "/" and tokens.ends[first] == tokens.starts[slash]:
            over, under = tokens.words[first], tokens.words[slash + 1]
            proper = over.isdigit() and under.isdigit() and under in COMMON_PARTS and int(over) < int(under)
            if proper and tokens.ends[slash] == tokens.starts[slash + 1]:
                return whole + round(Decimal(over) / Decimal(under), 6).normalize(), slash + 2
    return value, end


def _is_bare_decimal(tokens: Tokens, place: int) -> bool:
    """Is it the 5 of .5, with nothing before the mark?"""
    touching = tokens.ends[place - 1] == tokens.starts[place]
    return touching and (place < 2 or tokens.ends[place - 2] < tokens.starts[place - 1])


def _from_words(tokens: Tokens, place: int, last: int, table: Numbers) -> Number | None:
    total = current = Decimal(0)
    at = place
    while at < last:
        word = tokens.lower[at]
        parts = word.split("-") if "-" in word else [word]
        if all(part in table.values for part in parts):
            current += sum(table.values[part] for part in parts)
        elif word in table.exponents and len(word) > 2:
            exponent = table.exponents[word]
            if exponent == 2:
                current = (current or Decimal(1)) * 100
            else:
                total, current = total + (current or Decimal(1)) * Decimal(10) ** exponent, Decimal(0)
        elif not (word in table.words_of("joiners") and at > place and _goes_on(tokens, at, last, table)):
            break
        at += 1
    if at == place or total + current > Decimal(10) ** LONGEST:
        return None
    return _with_half(tokens, Number(_plain(total + current), place, at, "words"), last, table)


def _goes_on(tokens: Tokens, at: int, last: int, table: Numbers) -> bool:
    """Does "and" stand inside "two hundred and five", and not between two numbers?"""
    if at + 1 >= last:
        return False
    big = table.values.get(tokens.lower[at - 1], Decimal(0)) >= 30 or tokens.lower[at - 1] in table.exponents
    following = table.values.get(tokens.lower[at + 1].split("-")[0])
    return big and following is not None and following < 100


def _with_half(tokens: Tokens, number: Number, last: int, table: Numbers) -> Number:
    """Two and a half million."""
    at = number.last
    if at + 2 < last and tokens.lower[at] in table.words_of("joiners"):
        half = at + 1 + (tokens.lower[at + 1] in table.words_of("articles"))
        if table.fraction_values.get(tokens.lower[half]) == Decimal("0.5"):
            number = Number(number.value + Decimal("0.5"), number.first, half + 1, number.form)
            return _multiplied(tokens, number, last, table)
    return number


def _multiplied(tokens: Tokens, number: Number, last: int, table: Numbers) -> Number:
    value, at = number.value, number.last
    while at < last and tokens.lower[at] in table.exponents:
        word = tokens.lower[at]
        if len(word) <= 2 and tokens.starts[at] != tokens.ends[at - 1]:
            break  # "5 m" is metres, "5m" may be millions
        if tokens.words[at] == "m" and not _money_before(tokens, number.first):
            break
        value, at = value * Decimal(10) ** table.exponents[word], at + 1
    return _with_half(tokens, Number(_plain(value), number.first, at, number.form), last, table)


def _money_before(tokens: Tokens, first: int) -> bool:
    return first > 0 and not tokens.words[first - 1][-1].isalnum() and tokens.words[first - 1] in "$€£¥₹"


def _fraction(tokens: Tokens, place: int, start: int, last: int, table: Numbers) -> Number | None:
    """Half, a third, two thirds, half a dozen; the numerator of two thirds is taken by the caller."""
    value, end = table.fraction_values[tokens.lower[start]], start + 1
    if start == place and (value != Decimal("0.5") or _is_no_share(tokens, place, table)):
        return None
    counted = end + (end < last and tokens.lower[end] in table.words_of("articles"))
    if counted < last and tokens.lower[counted] in {**table.collective_values, **table.exponents}:
        word = tokens.lower[counted]
        whole = table.collective_values.get(word) or Decimal(10) ** table.exponents[word]
        return Number(_plain(value * whole), place, counted + 1, "words")
    return Number(value, place, end, "fraction")


def _is_no_share(tokens: Tokens, place: int, table: Numbers) -> bool:
    """The second half of a game."""
    return place > 0 and tokens.lower[place - 1] in table.words_of("before_half")


def _plain(value: Decimal) -> Decimal:
    """The value without trailing zeros and without an exponent."""
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() and value.adjusted() < 28 else value
