"""What the words of a number add up to: wholes, decimals in words, parts."""

from decimal import Decimal
from typing import NamedTuple

from reader.analysis.quantities.digits import LONGEST
from reader.analysis.quantities.number_words import Atom

HALF = Decimal("0.5")
LIMIT = Decimal(10) ** LONGEST  # what is larger is refused as a number


class Sum(NamedTuple):
    """A value, the place of the atom after it, and the power of ten it ended with."""

    value: Decimal
    at: int
    power: int = 0


def kind_at(atoms: list[Atom], at: int) -> str:
    """The kind of an atom; "" after the last."""
    return atoms[at].kind if at < len(atoms) else ""


def is_part(atoms: list[Atom], at: int, over: Decimal) -> bool:
    """Two thirds, one third; but a twenty-third is a place in an order."""
    kind = kind_at(atoms, at)
    return kind == "part" or (kind == "both" and over == 1)


def whole(atoms: list[Atom]) -> Sum:
    """Cardinals and powers of ten added up as far as they fit together."""
    total, current = Decimal(0), None
    room: Decimal | None = None  # what a cardinal must be smaller than to be added
    power, at, closed = 0, 0, Sum(Decimal(0), 0)
    while at < len(atoms):
        kind, value = atoms[at].kind, atoms[at].value
        if kind in ("cardinal", "digits") and _fits(atoms, at, room, power):
            current, room = (current or Decimal(0)) + value, _room(value) if kind == "cardinal" else Decimal(0)
        elif kind == "power" and value == 2 and (current is None or current < 100 or at == 1):
            current, room, power = (Decimal(1) if current is None else current) * 100, Decimal(100), power or 2
        elif kind == "power" and value > 2:
            exponent = int(value)
            if closed.at and exponent == power and current is not None:
                return closed  # two million, five million
            total = _grown(total, current, exponent, power)
            current, power, room = None, exponent, Decimal(10) ** exponent
            closed = Sum(total, at + 1, power)
        elif not (kind == "and" and _goes_on(atoms, at, room, power)):
            break
        at += 1
    return Sum(total + (current or 0), at, power if current is None else 0)


def _grown(total: Decimal, current: Decimal | None, exponent: int, power: int) -> Decimal:
    """The total after one more power of ten; no more than ten times the limit, however many follow."""
    if current is None or exponent > power:
        return min((total + (current or 0)) or Decimal(1), LIMIT * 10) * Decimal(10) ** exponent
    return min(total + current * Decimal(10) ** exponent, LIMIT * 10)


def _room(value: Decimal) -> Decimal:
    """What may still be added below a cardinal: 10 to twenty, 100 to "doscientos" and to "three" of "three hundred"."""
    if value >= 100:
        return Decimal(100) if value % 100 == 0 else Decimal(0)
    return Decimal(10) if value >= 20 and value % 10 == 0 else Decimal(0)


def _fits(atoms: list[Atom], at: int, room: Decimal | None, power: int) -> bool:
    atom = atoms[at]
    if room is None:
        return True
    if not 0 < atom.value < room:
        return False
    if atom.kind == "cardinal":
        return True
    if kind_at(atoms, at + 1) == "power":
        return power > atoms[at + 1].value  # 4 thousand 3 hundred
    if atoms[at - 1].kind == "and" and atoms[at - 1].value and room == 10:
        return True  # treinta y 3
    return atoms[at - 1].kind == "and" and atoms[0].kind == "digits" and room == 100  # 3 hundred and 21


def _goes_on(atoms: list[Atom], at: int, room: Decimal | None, power: int) -> bool:
    """Does "and" stand inside "two hundred and five", and not between two numbers?"""
    if at == 0 or at + 1 >= len(atoms) or not room or not _fits(atoms, at + 1, room, power):
        return False
    if atoms[at - 1].kind == "cardinal" and room == 10 and not atoms[at].value:
        return False
    following, value = at + 1, Decimal(0)
    while kind_at(atoms, following) == "cardinal":
        following, value = following + 1, value + atoms[following].value
    kind = kind_at(atoms, following)
    if kind == "power" and atoms[at - 1].kind == "cardinal":
        return True  # cincuenta y dos mil
    if kind == "dozen":
        return False
    if kind in ("part", "both"):
        return value * atoms[following].value > 1  # a hundred and thirty-two fifths
    if kind == "power":
        exponent = atoms[following].value
        return exponent > 2 if atoms[at - 1].value == 2 else exponent < power
    return kind != "ordinal"


def decimals(atoms: list[Atom], read: Sum) -> Sum:
    """Two point five million: the words after the point are its digits."""
    at, digits = read.at + 1, ""
    if kind_at(atoms, read.at) != "point":
        return read
    while kind_at(atoms, at) in ("cardinal", "digits") and len(digits) < LONGEST:
        value = atoms[at].value
        if value >= 20 and kind_at(atoms, at + 1) == "cardinal" and atoms[at + 1].value < 10:
            value, at = value + atoms[at + 1].value, at + 1
        digits, at = digits + str(int(value)), at + 1
    if not digits:
        return read
    value = read.value + Decimal(f"0.{digits}")
    while kind_at(atoms, at) == "power" and value < LIMIT:
        value, at = value * Decimal(10) ** int(atoms[at].value), at + 1
    return Sum(value, at)


def with_part(atoms: list[Atom], read: Sum) -> Sum:
    """Two and a half, three million and a quarter, five and three quarters million; or what was read."""
    at = read.at + 1
    if kind_at(atoms, read.at) != "and":
        return read
    over = Sum(Decimal(1), 1) if kind_at(atoms, at) == "article" else whole(atoms[at:])
    if kind_at(atoms, at) == "part" and atoms[at].value == HALF:
        over = Sum(Decimal(1), 0)  # cinco y medio
    at += over.at
    if over.value == 0 or over.value >= 100 or not is_part(atoms, at, over.value):
        return read
    part, end = over.value * atoms[at].value, at + 1
    if kind_at(atoms, end) == "power":
        exponent = int(atoms[end].value)
        scale = Decimal(10) ** exponent
        return Sum(read.value + part * scale if read.power > exponent else (read.value + part) * scale, end + 1)
    return Sum(read.value + part * Decimal(10) ** (read.power if read.power > 2 else 0), end)


def with_dozens(atoms: list[Atom], read: Sum) -> Sum:
    """Three hundred and two dozen; what was read where no dozens follow."""
    if kind_at(atoms, read.at) != "and":
        return read
    over = whole(atoms[read.at + 1 :])
    at = read.at + 1 + over.at
    found = over.at and kind_at(atoms, at) == "dozen"
    return Sum(read.value + over.value * atoms[at].value, at + 1) if found else read


def scaled_part(atoms: list[Atom], at: int, value: Decimal) -> Sum:
    """Half a million, three quarters of a million, half a dozen; the part itself where nothing is to be scaled."""
    onward = at + 1 + (kind_at(atoms, at + 1) == "link")
    onward += kind_at(atoms, onward) == "article"
    if kind_at(atoms, onward) == "dozen":
        return Sum(value * atoms[onward].value, onward + 1)
    if kind_at(atoms, onward) == "power":
        return Sum(value * Decimal(10) ** int(atoms[onward].value), onward + 1)
    return Sum(value, at + 1)
