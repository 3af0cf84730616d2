import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import lang
from reader.analysis import read
from reader.sources import Payload, parse_document
from reader.text import Quantity

EXAMPLES = Path(__file__).resolve().parent.parent / "lang"


def examples() -> list[Any]:
    return [
        pytest.param(path.parent.name, example, id=f"{path.parent.name}: {example['text'][:50]}")
        for path in sorted(EXAMPLES.glob("*/quantities.toml"))
        for example in tomllib.loads(path.read_text(encoding="utf-8"))["examples"]
    ]


def quantities_of(text: str, language: str = "en") -> tuple[Quantity, ...]:
    return read(parse_document(Payload("story.txt", text.encode())), lang.load(language)).quantities


def shown(quantity: Quantity, text: str, key: str) -> object:
    value = getattr(quantity, key)
    if value is None:
        return "None"  # TOML has no word for it
    if key in ("low", "high"):
        return format(value, "f")
    return text[slice(*value)] if key == "of" and value else value


@pytest.mark.parametrize(("language", "example"), examples())
def test_numbers_are_read_with_what_they_measure(language: str, example: dict[str, Any]) -> None:
    text, expected = example["text"], example["quantities"]

    found = quantities_of(text, language)

    assert len(found) == len(expected), [text[slice(*quantity.span)] for quantity in found]
    for quantity, wanted in zip(found, expected, strict=True):
        assert {key: shown(quantity, text, key) for key in wanted} == wanted


@given(st.integers(0, 10**15))
def test_a_grouped_number_reads_back(number: int) -> None:
    (found,) = quantities_of(f"They counted {number:,} terns.")

    assert found.low == found.high == number


@given(st.decimals(0, 10**6, places=2, allow_nan=False))
def test_a_sum_of_money_reads_back_in_both_languages(amount: Any) -> None:
    (english,) = quantities_of(f"They paid ${amount} for it.")
    (spanish,) = quantities_of(f"Pagaron {str(amount).replace('.', ',')} euros por ello.", "es")

    assert english.low == spanish.low == amount


PIECES = (
    "5", "5,000", "2019", "million", "half", "a", "of", "and", "to", "between", "about", "%", "$", "-", "km", ",", ".",
    "one", "in", "four", "May", "boats", "more than", ":", "/",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_spans_lie_inside_the_text_and_never_overlap(words: list[str]) -> None:
    text = " ".join([*words, "end."])

    edges = [edge for quantity in quantities_of(text) for edge in quantity.span]

    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


def test_a_number_of_a_million_digits_is_no_number() -> None:
    assert quantities_of("It is " + "9" * 1_000_000 + " boats.") == ()
