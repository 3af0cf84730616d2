"""Shares as percentages, as a reader compares them."""

from dataclasses import replace
from decimal import Decimal

from reader.text.types import Quantity

PERCENT = "percent"  # the unit id of a share


def in_percent(quantity: Quantity) -> Quantity:
    """A share without a unit, such as a third, in per cent to one decimal; any other quantity as it is."""
    if quantity.kind != "share" or quantity.unit is not None:
        return quantity
    return replace(quantity, low=_percent(quantity.low), high=_percent(quantity.high), unit=PERCENT)


def _percent(share: Decimal | None) -> Decimal | None:
    if share is None:
        return None
    value = round(100 * share, 1)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
