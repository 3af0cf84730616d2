from dataclasses import replace
from decimal import Decimal

import pytest

from reader.text import Quantity, Span
from reader.tui.normal import normal_form

TEN = Quantity(
    "n1", Span(0, 1), Decimal(10), Decimal(10), None, "exact", None, None, None, None, "count", "strong", "test"
)  # fmt: skip


@pytest.mark.parametrize(
    ("quantity", "written"),
    [
        (TEN, "10"),
        (replace(TEN, low=Decimal(1300), high=Decimal("1.3E+3"), hedge="about"), "≈ 1,300"),
        (replace(TEN, low=Decimal("48.50"), high=Decimal("48.50"), unit="percent", change="down"), "↓ 48.5 %"),
        (replace(TEN, low=Decimal(2), hedge="between", unit="hour"), "2–10 hours"),
        (replace(TEN, unit="USD", per="day"), "USD 10 / day"),
        (replace(TEN, high=None, hedge="over"), "> 10"),
        (replace(TEN, low=None, hedge="exact", unit="tonne"), "≤ 10 tonnes"),
        (replace(TEN, low=None, high=None), ""),
        (replace(TEN, low=Decimal("1E+999999"), high=Decimal("1E+999999")), "1e+999999"),
    ],
)
def test_numbers_are_written_one_way(quantity: Quantity, written: str) -> None:
    assert normal_form(quantity) == written
