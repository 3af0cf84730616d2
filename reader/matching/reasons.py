"""Why two claims were linked, in short sentences for a reader of the side panel."""

from collections.abc import Sequence
from decimal import Decimal

from reader.matching.quotations import Difference

SHOWN = 3  # changed places of a quotation that are spelled out
LONGEST = 8  # words of one changed place

SAME_SPEAKER = "same speaker"
OTHER_SPEAKER = "another speaker is named there"
WORD_FOR_WORD = "the same words"
CUT_SHORT = "the same words, cut"
TRANSLATION = "the only quotation of this speaker in both articles, and about as long: a translation"
SAME_WIRE = "both carry the same wire text"
IN_OTHER_WORDS = "the same statement in other words"


def same_value(written: str) -> str:
    """ "both say 12 people"."""
    return f"both say {written}"


def two_values(here: str, there: str) -> str:
    """ "12 people vs 15 people"."""
    return f"{here} vs {there}"


def converted(here: str, there: str, value: Decimal, unit: str) -> str:
    """ "70 miles vs 112 km: 112.7 kilometre"."""
    return f"{two_values(here, there)}: {_short(value)} {unit}"


def within_range(here: str, there: str) -> str:
    """A plain value inside a range."""
    return f"{two_values(here, there)}: inside the range"


def at_range_end(here: str, there: str) -> str:
    """A plain value that is one end of a range."""
    return f"{two_values(here, there)}: one end of the range"


def rounded(here: str, there: str) -> str:
    """One number is the other, rounded."""
    return f"{two_values(here, there)}: rounded"


def open_ended(here: str, there: str) -> str:
    """ "at least 12" leaves room for 15."""
    return f"{two_values(here, there)}: leaves room for it"


def grown(here: str, there: str) -> str:
    """A count that only grows was higher later."""
    return f"{two_values(here, there)}: the later number is higher"


def counted_down(here: str, there: str, days: int) -> str:
    """Each is right on its own day."""
    return f"{two_values(here, there)}: the articles are {days} days apart"


def shared_terms(terms: Sequence[str]) -> str:
    """The words both claims hold."""
    return f"in common: {', '.join(terms)}"


def changed_words(differences: Sequence[Difference]) -> str:
    """A word diff: “arms” here, “bomb” there."""
    shown = [f"{_quoted(here)} here, {_quoted(there)} there" for here, there in differences[:SHOWN]]
    more = len(differences) - len(shown)
    return "; ".join([*shown, *([f"{more} more changes"] if more else [])])


def _quoted(words: Sequence[str]) -> str:
    if not words:
        return "nothing"
    kept = " ".join(words[:LONGEST])
    return f"“{kept} …”" if len(words) > LONGEST else f"“{kept}”"


def _short(value: Decimal) -> str:
    return format(value.quantize(Decimal(1) if abs(value) >= 1000 else Decimal("0.1")), "f").removesuffix(".0")
