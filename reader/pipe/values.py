"""A quantity in normal form, as a person writes it: "about 50 military personnel", "down 48%", "USD 1,300,000"."""

from decimal import Decimal

from reader import lang
from reader.text import Document, Hedge, Quantity, in_percent

MOST_DIGITS = 24  # longer numbers are written with a power of ten
LONGEST_OF = 60  # code points of what is counted
_YEAR = 4  # figures; a shorter period names no year, and stands in the text anyway
_HEDGES: dict[Hedge, str] = {"about": "about ", "over": "over ", "under": "under "}


def normal_form(quantity: Quantity, document: Document) -> str:
    """Direction, hedge, value, unit, rate, what is counted and period, as far as they are known."""
    counted = _counted(quantity, document)
    quantity = in_percent(quantity)
    things, measured = (f", {counted}", "") if quantity.unit else ("", counted)
    rate = f"per {quantity.per}" if quantity.per else ""
    period = f" ({quantity.when})" if quantity.when and len(quantity.when) >= _YEAR else ""
    said = " ".join(filter(None, (quantity.change, _measured(quantity), measured, rate)))
    return said + (things if counted else "") + period


def _measured(quantity: Quantity) -> str:
    return _HEDGES.get(quantity.hedge, "") + _with_unit(quantity, _values(quantity))


def _with_unit(quantity: Quantity, value: str) -> str:
    unit = quantity.unit
    if not unit:
        return value
    if unit == "percent":
        return f"{value}%"
    if unit.isupper():
        return f"{unit} {value}"
    return f"{value} {unit if quantity.low == quantity.high == 1 else lang.load(lang.DEFAULT).units.plural(unit)}"


def _values(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        return f"{_plain(low)} to {_plain(high)}"
    value = low if low is not None else high
    return "" if value is None else _plain(value)


def _plain(value: Decimal) -> str:
    digits = value.as_tuple()
    if not isinstance(digits.exponent, int) or max(abs(value.adjusted()), -digits.exponent) > MOST_DIGITS:
        return f"{value:.3g}"
    return f"{value:,f}"


def _counted(quantity: Quantity, document: Document) -> str:
    """The noun phrase, on one line and cut to a length."""
    words = " ".join(document.text[slice(*quantity.of)].split()) if quantity.of else ""
    return words if len(words) <= LONGEST_OF else words[: LONGEST_OF - 1].rstrip() + "…"
