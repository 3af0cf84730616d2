"""Numbers as a language writes them: digits and words, fractions and multiples, ordinals."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import compress
from typing import Literal

from reader.analysis.quantities.digits import touches
from reader.analysis.quantities.number_sums import (
    HALF,
    LIMIT,
    decimals,
    is_part,
    kind_at,
    scaled_part,
    whole,
    with_dozens,
    with_part,
)
from reader.analysis.quantities.number_words import Atom, find_atoms
from reader.analysis.tokens import Tokens
from reader.lang import Numbers, Units

DIGITS_KEPT = 6  # of a third
NumberForm = Literal["digits", "words", "fraction", "vague", "times", "ordinal"]


@dataclass(slots=True)
class Number:
    """A value and the half-open token range it is written in."""

    value: Decimal
    first: int
    last: int
    form: NumberForm
    high: Decimal | None = None  # of "dozens" and "several hundred", which are a range
    power: int = 0  # of ten, where it ends with one: 6 of "1.3 million"

    @property
    def is_refused(self) -> bool:
        """Is it larger than any count?"""
        return abs(self.value) > LIMIT


def find_starts(tokens: Tokens, table: Numbers, units: Units) -> list[int]:
    """The places of a text at which a number may start, at a first look."""
    starts = compress(range(len(tokens)), table.starting.of(tokens.lower))
    return [
        place
        for place in starts
        if tokens.lower[place] not in table.lone_articles or _leads(tokens, place, table, units)
    ]


def _leads(tokens: Tokens, place: int, table: Numbers, units: Units) -> bool:
    """May an article count as one: before a number or a unit, or as a part of so many?"""
    at = place + 1
    if at >= len(tokens):
        return False
    word = tokens.lower[at]
    return (
        table.starting[word] or word in table.part_phrases or word in units.openers or tokens.words[at] in units.openers
    )


def find_number(tokens: Tokens, place: int, last: int, table: Numbers) -> Number | None:
    """The number that starts at a token, read as far as it goes; None where none starts."""
    word = tokens.lower[place]
    if word in table.times_values:
        return Number(table.times_values[word], place, place + 1, "times")
    if word in table.sets["minus"]:
        return _negative(tokens, place, last, table)
    found = _fold(tokens, place, table) or _vague(tokens, place, last, table)
    if found:
        return found
    if word in table.sets["articles"] and (place + 1 >= last or not table.may_start(tokens.lower[place + 1])):
        return None
    atoms = find_atoms(tokens, place, last, table)
    if not atoms:
        return None
    number = _shared(atoms) if atoms[0].kind in ("part", "both", "quotient", "article") else _counted(atoms)
    return number or _ordinal(atoms)


def _negative(tokens: Tokens, place: int, last: int, table: Numbers) -> Number | None:
    """Minus five, minus-5."""
    at = place + 1
    if at < last and tokens.words[at] == "-" and touches(tokens, at):
        at += 1
    if at >= last or tokens.lower[at] in table.sets["minus"] or not table.may_start(tokens.lower[at]):
        return None
    number = find_number(tokens, at, last, table)
    if number is None or number.form not in ("digits", "words"):
        return None
    return replace(number, value=-number.value, first=place)


def _fold(tokens: Tokens, place: int, table: Numbers) -> Number | None:
    """Sixfold, ten-fold."""
    word = tokens.lower[place]
    for ending in table.fold_endings:
        if word.endswith(ending):
            value = table.values.get(word[: -len(ending)].rstrip("-"))
            return None if value is None else Number(value, place, place + 1, "times")
    return None


def _vague(tokens: Tokens, place: int, last: int, table: Numbers) -> Number | None:
    """Dozens, tens of thousands, several hundred: a range up to ten times as much."""
    word, at = tokens.lower[place], place + 1
    if word in table.vague_values:
        value = table.vague_values[word]
        linked = at + 1 < last and tokens.lower[at] in table.sets["part_links"]
        if linked and tokens.lower[at + 1] in table.vague_values:
            value, at = value * table.vague_values[tokens.lower[at + 1]], at + 2
        return Number(value, place, at, "vague", value * 10)
    if word in table.sets["some"] and at < last:
        following = tokens.lower[at]
        power = table.exponents.get(following)
        value = Decimal(10) ** power if power else table.collective_values.get(following, Decimal(0))
        return Number(value, place, at + 1, "vague", value * 10) if value else None
    return None


def _number(atoms: list[Atom], value: Decimal, at: int, form: NumberForm) -> Number | None:
    """None where it would end inside a word."""
    if atoms[at - 1].inside:
        return None
    power = int(atoms[at - 1].value) if atoms[at - 1].kind == "power" else 0
    return Number(_plain(value), atoms[0].first, atoms[at - 1].last, form, power=power)


def _counted(atoms: list[Atom]) -> Number | None:
    """Two hundred and five, 1.3 billion, two and a half million, three dozen, two thirds."""
    read = whole(atoms)
    if read.at == 0:
        return None
    read = decimals(atoms, read)
    form: NumberForm = "digits" if atoms[0].kind == "digits" else "words"
    if kind_at(atoms, read.at) == "dozen":
        return _number(atoms, read.value * atoms[read.at].value, read.at + 1, form)
    if form == "words" and is_part(atoms, read.at, read.value):
        part = scaled_part(atoms, read.at, read.value * atoms[read.at].value)
        return _number(atoms, part.value, part.at, "fraction" if part.at == read.at + 1 else form)
    mixed = max(with_part(atoms, read), with_dozens(atoms, read), key=lambda found: found.at)
    if mixed.at > read.at:
        return _number(atoms, mixed.value, mixed.at, form)
    if form == "words" and kind_at(atoms, read.at) in ("ordinal", "both"):
        return None  # twenty-first
    return _number(atoms, read.value, read.at, form)


def _shared(atoms: list[Atom]) -> Number | None:
    """Half, a third, a million, a hundred and fifty, a dozen: what starts with an article or a part."""
    article = atoms[0].kind == "article"
    inner = atoms[article:]
    kind, number = kind_at(inner, 0), None
    if kind in ("part", "quotient") or (article and kind == "both"):
        read = scaled_part(inner, 0, inner[0].value)
        if read.at == 1 and kind == "part" and not article and read.value != HALF:
            return None  # the third man, this quarter
        number = _number(inner, read.value, read.at, "fraction" if read.at == 1 else "words")
    elif kind == "dozen":
        number = _number(inner, inner[0].value, 1, "words")
    elif kind == "power" or (article and kind == "cardinal" and inner[0].value >= 100):
        number = _counted(inner)
    return replace(number, first=atoms[0].first) if number else None


def _ordinal(atoms: list[Atom]) -> Number | None:
    """Second, twenty-first, vigésimo quinto."""
    total, room, at = Decimal(0), LIMIT, 0
    if atoms[0].kind == "cardinal" and atoms[0].value >= 20 and len(atoms) > 1:
        total, room, at = atoms[0].value, Decimal(10), 1
    first = at
    while kind_at(atoms, at) in ("ordinal", "both"):
        value = Decimal(round(1 / atoms[at].value)) if atoms[at].kind == "both" else atoms[at].value
        if value >= room:
            break
        total, room, at = total + value, Decimal(10) ** value.adjusted() if value >= 10 else Decimal(0), at + 1
    return _number(atoms, total, at, "ordinal") if at > first else None


def _plain(value: Decimal) -> Decimal:
    """The value without trailing zeros and without an exponent; a fraction to six digits."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if value.adjusted() < 27 else value
    return round(value, DIGITS_KEPT).normalize() if len(value.as_tuple().digits) > 20 else value.normalize()
