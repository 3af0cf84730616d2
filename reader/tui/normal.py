"""A number in normal form: digits, its unit, and how exactly it is said."""

from decimal import Decimal

from reader import lang
from reader.text import Hedge, Quantity, in_percent

MOST_DIGITS = 24
_BEFORE: dict[Hedge, str] = {"exact": "", "about": "≈ ", "over": "> ", "under": "< ", "between": ""}
_CHANGES = {"up": "↑ ", "down": "↓ ", None: ""}
_SIGNS = {"percent": "%"}


def normal_form(quantity: Quantity) -> str:
    """Such as "≈ 1,300", "↑ 3.5 %", "2–3 hours", "USD 45 / day"; "" for a number with neither end."""
    quantity = in_percent(quantity)
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        number = written(low) if low == high else f"{written(low)}–{written(high)}"
        before = _BEFORE[quantity.hedge]
    elif low is not None:
        number, before = written(low), "≥ " if quantity.hedge == "exact" else "> "
    elif high is not None:
        number, before = written(high), "≤ " if quantity.hedge == "exact" else "< "
    else:
        return ""
    if quantity.unit:
        number = (
            f"{quantity.unit} {number}" if quantity.unit.isupper() else f"{number} {_unit(quantity, quantity.unit)}"
        )
    per = f" / {quantity.per}" if quantity.per else ""
    return f"{_CHANGES[quantity.change]}{before}{number}{per}"


def _unit(quantity: Quantity, unit: str) -> str:
    if unit in _SIGNS or quantity.low == quantity.high == 1:
        return _SIGNS.get(unit, unit)
    return lang.load(lang.DEFAULT).units.plural(unit)


def written(value: Decimal) -> str:
    """Digits in groups of three, without zeros after the point that say nothing; a power of ten for long ones."""
    if not value.is_finite() or abs(value.adjusted()) > MOST_DIGITS:
        return f"{value:.3g}"
    whole, _, part = f"{value:,f}".partition(".")
    return f"{whole}.{part.rstrip('0')}".rstrip(".")
