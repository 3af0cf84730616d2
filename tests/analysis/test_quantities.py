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


def spelled(number: int, table: lang.Numbers) -> str:
    """A number below a million in the words of a language, joined as its tables say."""
    thousands, rest = divmod(number, 1000)
    words = [f"{spelled(thousands, table)} {table.multipliers[3].split()[0]}"] if thousands else []
    hundreds, rest = divmod(rest, 100)
    if hundreds:
        whole = table.cardinals.get(hundreds * 100, "").split()
        words.append(whole[-1] if whole else f"{table.cardinals[hundreds]} {table.multipliers[2].split()[0]}")
    if rest in table.cardinals and (rest or not words):
        words.append(table.cardinals[rest].split()[0])
    elif rest:
        between = f" {table.joiners} " if table.tens_are_joined else "-"
        words.append(between.join(table.cardinals[part].split()[0] for part in (rest - rest % 10, rest % 10)))
    return " ".join(words)


@given(st.integers(2, 999_999), st.sampled_from(["en", "es"]))
def test_a_number_in_words_reads_back(number: int, language: str) -> None:
    text = {"en": "They saw {} terns.", "es": "Vieron {} golondrinas."}[language]

    (found,) = quantities_of(text.format(spelled(number, lang.load(language).numbers)), language)

    assert found.low == found.high == number


def unit_words() -> list[Any]:
    return [
        pytest.param(language, " ".join(phrase), unit, id=f"{language}: {' '.join(phrase)}")
        for language in lang.codes()
        for phrase, (dimension, unit) in lang.load(language).units.spelled.items()
        if dimension != "name" and all(word.isalpha() and len(word) > 3 for word in phrase)
    ]


@pytest.mark.parametrize(("language", "word", "unit"), unit_words())
def test_a_unit_is_read_as_what_it_is(language: str, word: str, unit: str) -> None:
    text = {"en": f"They used 7 {word} in all.", "es": f"Usaron 7 {word} en total."}[language]

    (found,) = quantities_of(text, language)

    assert found.unit == unit


PIECES = (
    "5", "5,000", "2019", "million", "half", "a", "of", "and", "to", "between", "about", "%", "$", "-", "km", ",", ".",
    "one", "in", "four", "May", "boats", "more than", ":", "/", "²", "½", "①", "٣", "^", "x", "8^33",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " "]))
def test_spans_lie_inside_the_text_and_never_overlap(words: list[str], between: str) -> None:
    text = between.join([*words, " end."])

    edges = [edge for quantity in quantities_of(text) for edge in quantity.span]

    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


def test_a_number_of_a_million_digits_is_no_number() -> None:
    assert quantities_of("It is " + "9" * 1_000_000 + " boats.") == ()
