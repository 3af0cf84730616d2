from decimal import Decimal
from typing import Any

import pytest

from reader.matching.measures import Measure, compare, obstacle


def measure(low: str, high: str | None = None, **known: Any) -> Measure:
    defaults: dict[str, Any] = {
        "unit": None, "hedge": "exact", "change": None, "per": None, "when": None, "kind": "count", "written": low,
        "thing": (), "named": 0, "outcomes": (),
    }  # fmt: skip
    return Measure(low=Decimal(low), high=Decimal(high or low), **(defaults | known))


def relation(here: Measure, there: Measure, days: int | None = None) -> str | None:
    found = compare(here, there, days)
    back = compare(there, here, None if days is None else -days)
    assert (found and found.relation) == (back and back.relation)
    return found.relation if found else None


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (measure("50", hedge="about"), measure("50")),
        (measure("5000", "6000", hedge="between"), measure("5500")),
        (measure("12"), measure("12", hedge="over")),
        (measure("2", unit="day"), measure("48", unit="hour")),
    ],
)
def test_the_same_value_agrees(here: Measure, there: Measure) -> None:
    assert relation(here, there) == "agrees"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (measure("48", unit="percent"), measure("50", unit="percent", hedge="about")),
        (measure("1328"), measure("1300")),
        (measure("716000000000", unit="USD"), measure("700000000000", unit="USD")),
        (measure("70", unit="mile"), measure("112", unit="kilometre")),
        (measure("2", hedge="over"), measure("3")),
        (measure("35", "40", hedge="between"), measure("40")),
    ],
)
def test_fewer_digits_another_unit_or_an_open_end_is_rounded(here: Measure, there: Measure) -> None:
    assert relation(here, there) == "rounded"


def test_a_toll_that_is_higher_later_is_updated() -> None:
    first, later = measure("12", hedge="over", outcomes=("dead",)), measure("15", outcomes=("dead",))

    assert relation(first, later, days=1) == "updated"


def test_a_toll_that_is_lower_later_differs() -> None:
    assert relation(measure("15", outcomes=("dead",)), measure("12", outcomes=("dead",)), days=1) == "differs"


def test_a_countdown_is_right_on_each_day() -> None:
    assert relation(measure("111", unit="day"), measure("103", unit="day"), days=8) == "updated"
    assert relation(measure("111", unit="day"), measure("103", unit="day"), days=0) == "differs"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (measure("12"), measure("13")),
        (measure("5000000000", unit="USD"), measure("5700000000", unit="USD")),
        (measure("140"), measure("141")),
        (measure("12", outcomes=("dead",)), measure("13", outcomes=("dead",))),
        (measure("235000", hedge="about"), measure("300000", hedge="about")),
    ],
)
def test_two_exact_values_differ(here: Measure, there: Measure) -> None:
    assert relation(here, there, days=0) == "differs"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (measure("12", outcomes=("dead",)), measure("12", outcomes=("injured",))),
        (measure("2", unit="EUR"), measure("2", unit="USD")),
        (measure("30", per="month"), measure("30", per="year")),
        (measure("9", unit="percent"), measure("9")),
        (measure("9", unit="percent", change="up"), measure("9", unit="percent", change="down")),
        (measure("9", when="2030"), measure("9", when="2031")),
        (measure("40", unit="mile"), measure("40", unit="hour")),
    ],
)
def test_numbers_of_different_things_are_not_compared(here: Measure, there: Measure) -> None:
    assert obstacle(here, there)
    assert obstacle(there, here)
