import csv
import io

from reader.pipe.table import COLUMNS, HEADER, render
from tests.pipe.written import Written


def rows(article: Written) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(HEADER + render(article.reading(), None))))


def test_a_quantity_is_a_row_with_its_sentence_and_who_says_so() -> None:
    article = Written(
        "a.txt", [("paragraph", "It rained. Ana Reyes, “the pilot”, saw about 40 boats leave in 2025. Then it rained.")]
    )
    ana = article.speaker("Ana Reyes", "Ana Reyes")
    boats = article.number("about 40 boats", "40", hedge="about", of="boats", when="2025")
    article.claim("saw about 40 boats leave in 2025", boats, speaker=ana)

    [row] = rows(article)

    assert set(row) == set(COLUMNS)
    assert row["speaker"] == "Ana Reyes"
    assert (row["value"], row["hedge"], row["what"], row["when"]) == ("40", "about", "boats", "2025")
    assert row["sentence"] == "Ana Reyes, “the pilot”, saw about 40 boats leave in 2025."


def test_both_ends_of_a_range_are_in_the_value() -> None:
    article = Written("a.txt", [("paragraph", "Between 5 and 6.50 metres fell.")])
    article.number("Between 5 and 6.50 metres", "5", "6.50", unit="metre", hedge="between")

    assert rows(article)[0]["value"] == "5..6.50"


def test_a_spreadsheet_is_given_nothing_to_compute() -> None:
    article = Written("@a.txt", [("paragraph", "=SUM(A1) is 40 boats.")])
    article.number("40 boats", "40")

    [row] = rows(article)

    assert row["sentence"] == "'=SUM(A1) is 40 boats."
    assert row["source"] == "'@a.txt"


def test_numbers_that_are_no_claims_have_no_row() -> None:
    article = Written("a.txt", [("paragraph", "The F-16 landed.")])
    article.number("16", "16", weight="none")

    assert rows(article) == []
