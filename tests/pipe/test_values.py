import pytest

from reader.pipe.values import normal_form
from tests.pipe.written import Written


def number(words: str, low: str, high: str | None = None, **known: object) -> str:
    article = Written("a.txt", [("paragraph", f"It was {words} then.")])
    article.number(words, low, high, **known)  # type: ignore[arg-type]  # known is passed through
    return normal_form(article.quantities[0], article.reading().document)


@pytest.mark.parametrize(
    ("shown", "normal"),
    [
        (number("48 percent", "48", unit="percent"), "48%"),
        (number("$1.3 million", "1300000", unit="USD"), "USD 1,300,000"),
        (number("a third of boats", "0.333333", kind="share", of="boats"), "33.3%, boats"),
        (number("half the crew", "0.5", kind="share", of="crew"), "50%, crew"),
        (number("about fifty sailors", "50", hedge="about", of="sailors"), "about 50 sailors"),
        (number("at least 12 boats", "12", hedge="over", of="boats"), "over 12 boats"),
        (number("up to 9 boats", "9", hedge="under", of="boats"), "under 9 boats"),
        (number("between 5,000 and 6,000", "5000", "6000", hedge="between"), "5,000 to 6,000"),
        (number("fell 3.50 percent", "3.50", unit="percent", change="down"), "down 3.50%"),
        (number("ten a day in May", "10", per="day", when="2025-05"), "10 per day (2025-05)"),
        (number("103 days", "103", unit="day"), "103 days"),
        (number("about $46 million", "46000000", unit="USD", hedge="about"), "about USD 46,000,000"),
        (number("three times as many", "3", unit="time"), "3 times"),
        (number("one day", "1", unit="day"), "1 day"),
        (number("6 feet of snow", "6", unit="foot", of="snow"), "6 feet, snow"),
        (number("40 in May", "40", when="05"), "40"),
        (number("a lot", "1" + "0" * 40), "1.00e+40"),
    ],
)
def test_a_quantity_is_written_as_a_person_writes_it(shown: str, normal: str) -> None:
    assert shown == normal


def test_a_long_noun_phrase_is_cut() -> None:
    phrase = "members " * 20

    assert number(f"12 {phrase}", "12", of=phrase.strip()) == "12 " + "members " * 7 + "mem…"
