"""A quantity in normal form, as a person writes it: "about 50 military personnel", "down 48%", "USD 1,300,000"."""

from decimal import Decimal

from reader.text import Document, Hedge, Quantity

MOST_DIGITS = 24  # longer numbers are written with a power of ten
LONGEST_OF = 60  # code points of what is counted
_HEDGES: dict[Hedge, str] = {"about": "about ", "over": "over ", "under": "under "}


def normal_form(quantity: Quantity, document: Document) -> str:
    """Direction, hedge, value, unit, what is counted, rate and period, as far as they are known."""
    counted = _counted(quantity, document)
    rate = f"per {quantity.per}" if quantity.per else ""
    period = f"({quantity.when})" if quantity.when else ""
    measured = _with_unit(_HEDGES.get(quantity.hedge, "") + _values(quantity), quantity.unit)
    return " ".join(filter(None, (quantity.change, measured, counted, rate, period)))


def _values(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        return f"{_plain(low)} to {_plain(high)}"
    value = low if low is not None else high
    return "" if value is None else _plain(value)


def _plain(value: Decimal) -> str:
    if not value.is_finite() or value.adjusted() > MOST_DIGITS or value.as_tuple().exponent < -MOST_DIGITS:  # type: ignore[operator]
        return f"{value:.3g}"
    return f"{value:,f}"


def _with_unit(value: str, unit: str | None) -> str:
    if not unit:
        return value
    if unit == "percent":
        return f"{value}%"
    return f"{unit} {value}" if unit.isupper() else f"{value} {unit}"


def _counted(quantity: Quantity, document: Document) -> str:
    """The noun phrase, on one line and cut to a length."""
    words = " ".join(document.text[slice(*quantity.of)].split()) if quantity.of else ""
    return words if len(words) <= LONGEST_OF else words[: LONGEST_OF - 1].rstrip() + "…"
