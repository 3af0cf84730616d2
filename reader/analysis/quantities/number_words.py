"""The words a number is made of, in a row: digits, cardinals, powers of ten, parts, and what joins them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from reader.analysis.quantities.digits import find_digits, touches
from reader.analysis.tokens import Tokens
from reader.lang import Numbers

MOST = 18  # words of one number
DASHES = frozenset("-—–")
REACH = 6  # tokens after "35m" in which something counted shows that it means millions

# "both" is a part and an ordinal, as "third"; a "quotient" is a part in digits, as 1/4; a "link" is the "of" between
# a part and a power of ten.
AtomKind = Literal[
    "digits", "cardinal", "power", "and", "point", "dozen", "part", "both", "quotient", "article", "link", "ordinal"
]


class Atom(NamedTuple):
    """A word, or a part of one with hyphens, that is part of a number."""

    kind: AtomKind
    value: Decimal  # of a power of ten its exponent
    first: int
    last: int
    inside: bool = False  # of a word with hyphens, before its end


def find_atoms(tokens: Tokens, place: int, last: int, table: Numbers) -> list[Atom]:
    """The words of one number from a token on, those joined by hyphens apart."""
    atoms: list[Atom] = []
    at = place
    while at < last and len(atoms) < MOST:
        found = list(_of_token(tokens, at, last, table, atoms))
        if not found and atoms and tokens.words[at] in DASHES and at + 1 < last:
            found = list(_after_dash(tokens, at + 1, table, atoms[-1]))
        if not found:
            break
        atoms += found
        at = found[-1].last
        if _is_second_hundred(atoms):
            break  # two hundred and two hundred
    return atoms


def _is_second_hundred(atoms: list[Atom]) -> bool:
    """Did two hundreds come with no thousand between? The second belongs to another number."""
    powers = [atom.value for atom in atoms if atom.kind == "power"]
    return atoms[-1].kind == "power" and powers[-2:] == [2, 2]


def _of_token(tokens: Tokens, at: int, last: int, table: Numbers, before: list[Atom]) -> Iterator[Atom]:
    word = tokens.lower[at]
    if word[0].isdecimal() or not (word[0].isalpha() or word[0] == "-"):
        digits = find_digits(tokens, at, last, table)
        if digits:
            yield Atom("quotient" if digits.is_part else "digits", digits.value, digits.first, digits.last)
        return
    if before and before[-1].kind in ("digits", "power") and _is_suffix(tokens, at, last, table):
        exponent = _power_of(tokens, at, before[0].first, table)
        if exponent:
            yield Atom("power", Decimal(exponent), at, at + 1)
            return
    parts = word.split("-")
    kinds = [_kind_of(part, table) for part in parts]
    if len(parts) > 1 and not kinds[-1] and table.is_plural(parts[-1]) and parts[-1][:-1] in table.ordinal_values:
        kinds[-1] = "ordinal", table.ordinal_values[parts[-1][:-1]]  # twenty-firsts
    if all(kinds):
        atoms = [Atom(*kind, at, at + 1, n < len(kinds)) for n, kind in enumerate(kinds, 1) if kind]
        yield from _compound(atoms, parts[-1], table)


def _compound(atoms: list[Atom], ending: str, table: Numbers) -> list[Atom]:
    """Twenty-firsts as one part: the twenty-first of something."""
    tens, unit = atoms[-2:] if len(atoms) == 2 else (atoms[0], atoms[0])
    if tens.kind != "cardinal" or tens.value < 20 or unit.kind not in ("ordinal", "both", "part"):
        return atoms
    value = unit.value if unit.kind == "ordinal" else Decimal(round(1 / unit.value)) if unit.value else Decimal(0)
    if not 0 < value < 10:
        return atoms
    kind: AtomKind = "part" if table.is_plural(ending) else "both"
    return [Atom(kind, 1 / (tens.value + value), unit.first, unit.last)]


def _after_dash(tokens: Tokens, at: int, table: Numbers, before: Atom) -> Iterator[Atom]:
    """The second half of a word whose hyphen has blanks around it: fifty - two, one - fourth."""
    kind = _kind_of(tokens.lower[at], table)
    if kind is None or before.kind != "cardinal":
        return
    tens = before.value >= 20 and before.value % 10 == 0
    if kind[0] in ("part", "both", "ordinal") or (tens and kind[0] == "cardinal" and 0 < kind[1] < 10):
        yield Atom(*kind, at, at + 1)


def _kind_of(word: str, table: Numbers) -> tuple[AtomKind, Decimal] | None:
    if word in table.values:
        return "cardinal", table.values[word]
    if word in table.exponents:
        return "power", Decimal(table.exponents[word])
    if word in table.collective_values:
        return "dozen", table.collective_values[word]
    if word in table.fraction_values:
        return "both" if word in table.ordinal_values else "part", table.fraction_values[word]
    if word in table.ordinal_values:
        return "ordinal", table.ordinal_values[word]
    for name, kind in _CLOSED:
        if word in table.sets[name]:
            return kind, Decimal(table.tens_are_joined and kind == "and")
    return None


_CLOSED: tuple[tuple[str, AtomKind], ...] = (
    ("joiners", "and"), ("decimal_words", "point"), ("articles", "article"), ("part_links", "link"),
)  # fmt: skip


def _is_suffix(tokens: Tokens, at: int, last: int, table: Numbers) -> bool:
    """Letters right after digits; with a blank between only one that can be nothing else: 8 B people."""
    if touches(tokens, at):
        return True
    word, following = tokens.words[at], tokens.lower[at + 1] if at + 1 < last else "."
    if len(word) > 1:
        return False
    return table.is_plural(following) if word.isupper() else word in table.sets["lone_suffixes"]


def _power_of(tokens: Tokens, at: int, first: int, table: Numbers) -> int | None:
    """The power of ten of letters after digits: 5k, $1.3bn; 5m is millions where it is money or a count."""
    word = tokens.words[at]
    exponent = table.suffixes.get(word) or table.suffixes.get(word.lower()) or table.exponents.get(word.lower())
    if exponent is None or word != "m":
        return exponent
    before = tokens.words[first - 1] if first else ""
    money = before and (before in "$€£¥₹" or (before[-1].isupper() and touches(tokens, first)))
    return exponent if money else _of_millions(tokens, at, table)


def _of_millions(tokens: Tokens, at: int, table: Numbers) -> int | None:
    """Six for 1.2m tons, 2.7m combined sales, 35m of its lamps; None for metres."""
    for place in range(at + 1, min(at + REACH, len(tokens))):
        word = tokens.lower[place]
        if not (word[0].isalpha() or word in "&-"):
            return None
        if table.is_plural(word):
            return 6
    return None
