"""Numbers in digits: grouping and decimal marks, fractions, powers of ten."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.tokens import Tokens
from reader.lang import Numbers

LONGEST = 25  # digits; no count of anything in the news has more, and decimals are exact to 28
COMMON_PARTS = frozenset({"2", "3", "4", "5", "8", "16", "100"})  # below a fraction's line; 1/7 is a date more often
_POWER = re.compile(r"e([+-]?\d{1,2})|[x×]\s?10\^?([+-−]?\d{1,2})", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


class Digits(NamedTuple):
    """A value and the half-open token range it is written in."""

    value: Decimal
    first: int
    last: int
    is_part: bool = False  # 1/4, ½


@lru_cache
def _patterns(decimal: str, group: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    mark, groups = re.escape(decimal), re.escape(group)
    grouped = (
        rf"\d{{1,3}}(?:[{groups}]\d{{3}})+(?:{mark}\d+)?|\d{{1,2}}(?:[{groups}]\d\d)+[{groups}]\d{{3}}(?:{mark}\d+)?"
    )
    return re.compile(grouped), re.compile(rf"\d+(?:{mark}\d+)?")


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
    # half of Spanish writes a point, some English a comma
    other = re.fullmatch(r"(\d{1,3})[.,](\d\d?)|(\d+)\.(\d+)", word)
    return Decimal(word.replace(",", ".")) if other else None


def find_digits(tokens: Tokens, place: int, last: int, table: Numbers) -> Digits | None:
    """The number in digits that starts at a token, with the mark before a bare decimal; None where there is none."""
    if tokens.words[place] in _PARTS:
        return Digits(_PARTS[tokens.words[place]], place, place + 1, is_part=True)
    value = parse_digits(tokens.words[place], table)
    if value is None:
        return None
    first, end = place, place + 1
    if _is_bare_decimal(tokens, place, table):
        value, first = Decimal(f"0.{tokens.words[place]}"), place - 1
    value, end = _spaced(tokens, value, place, last, table)
    part = _part(tokens, place, end, last)
    if part:
        return Digits(part[0], first, part[1], is_part=True)
    mixed = end < last and (_part(tokens, end, end + 1, last) or _sign_of_part(tokens, end))
    if mixed:
        return Digits(value + mixed[0], first, mixed[1])
    return _powered(tokens, Digits(value, first, end), last)


def touches(tokens: Tokens, at: int) -> bool:
    """Does a token stand right after the one before it?"""
    return tokens.starts[at] == tokens.ends[at - 1]


def _is_bare_decimal(tokens: Tokens, place: int, table: Numbers) -> bool:
    """Is it the 5 of .5, with nothing before the mark?"""
    if not place or tokens.words[place - 1] != table.decimal or not tokens.words[place].isdecimal():
        return False
    return touches(tokens, place) and (
        place < 2 or not touches(tokens, place - 1) or tokens.words[place - 2] in "$€£-−"
    )


def _spaced(tokens: Tokens, value: Decimal, place: int, last: int, table: Numbers) -> tuple[Decimal, int]:
    """Groups of three digits with spaces between: 1 234 567, or 40 000 with a space that breaks no line."""
    end = place + 1
    if not (tokens.words[place].isdecimal() and len(tokens.words[place]) <= 3):
        return value, end
    while end < last and end - place < LONGEST // 3 and _is_group(tokens, end):
        end += 1
    groups = tokens.words[place + 1 : end]
    decimals = (
        parse_digits(tokens.words[end][3:].replace(table.decimal, "0.", 1), table)
        if _ends_group(tokens, end, last, table)
        else None
    )
    if decimals is not None and groups:
        return Decimal("".join((tokens.words[place], *groups, tokens.words[end][:3]))) + decimals, end + 1
    sure = len(groups) > 1 or any(word == "000" for word in groups) or " " in table.group
    if groups and (sure or tokens.starts[place + 1] == tokens.ends[place]):
        return Decimal("".join((tokens.words[place], *groups))), end
    return value, place + 1


def _is_group(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return len(word) == 3 and word.isdecimal() and tokens.starts[at] == tokens.ends[at - 1] + 1


def _ends_group(tokens: Tokens, at: int, last: int, table: Numbers) -> bool:
    """Is it the 567.89 of 1 234 567.89?"""
    if at >= last or tokens.starts[at] != tokens.ends[at - 1] + 1:
        return False
    whole, mark, decimals = tokens.words[at].partition(table.decimal)
    return bool(mark) and len(whole) == 3 and whole.isdecimal() and decimals.isdecimal()


def _part(tokens: Tokens, place: int, end: int, last: int) -> tuple[Decimal, int] | None:
    """1/4: its value and where it ends."""
    if end != place + 1 or end + 1 >= last or tokens.words[end] not in "/⁄" or not touches(tokens, end):
        return None
    over, under = tokens.words[place], tokens.words[end + 1]
    proper = over.isdecimal() and under in COMMON_PARTS and int(over) < int(under)
    return (Decimal(over) / Decimal(under), end + 2) if proper and touches(tokens, end + 1) else None


def _sign_of_part(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    found = _PARTS.get(tokens.words[at])
    return (found, at + 1) if found is not None and tokens.starts[at] <= tokens.ends[at - 1] + 1 else None


def _powered(tokens: Tokens, digits: Digits, last: int) -> Digits:
    """1.3e6, 6.23x10^-4, 1.3 × 10⁶."""
    at = digits.last
    if at >= last or tokens.lower[at][0] not in "ex×^":
        return digits
    if tokens.words[at] == "^":
        return _raised(tokens, digits, last)
    written, end = tokens.words[at].translate(_SUPERSCRIPTS), at + 1
    longest = _POWER.fullmatch(written)
    while end < min(last, at + 6) and tokens.starts[end] <= tokens.ends[end - 1] + (tokens.words[end - 1] == "×"):
        written += tokens.words[end].translate(_SUPERSCRIPTS)
        end += 1
        longest = _POWER.fullmatch(written) or longest
        if longest and end < last and not tokens.words[end].isdecimal():
            break
    if longest is None or not (touches(tokens, at) or written[0] != "e"):
        return digits
    exponent = int((longest[1] or longest[2]).replace("−", "-"))
    if abs(exponent) > LONGEST:
        return digits
    return Digits(digits.value.scaleb(exponent), digits.first, end)


def _raised(tokens: Tokens, digits: Digits, last: int) -> Digits:
    """1.1^23, 2.5^-1."""
    at = digits.last + 1
    sign = at < last and tokens.words[at] in "+-−"
    while at < min(last, digits.last + 3) and tokens.words[at] in "+-−":
        at += 1
    if at >= last or not tokens.words[at].isdecimal() or len(tokens.words[at]) > 2 or not digits.value:
        return digits
    exponent = int(tokens.words[at]) * (-1 if sign and tokens.words[at - 1] != "+" else 1)
    value = digits.value**exponent
    return Digits(value, digits.first, at + 1) if abs(value.adjusted()) < LONGEST else digits


_PARTS = {
    sign: Decimal(round(unicodedata.numeric(sign) * 120)) / 120  # all of them divide 120
    for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
}
