import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import lang
from reader.analysis import read
from reader.sources import Payload, parse_document
from reader.text import Reading

EXAMPLES = Path(__file__).resolve().parent.parent / "lang"


def examples() -> list[Any]:
    return [
        pytest.param(path.parent.name, example, id=f"{path.parent.name}: {example['text'][:50]}")
        for path in sorted(EXAMPLES.glob("*/quotes.toml"))
        for example in tomllib.loads(path.read_text(encoding="utf-8"))["examples"]
    ]


def reading_of(text: str, language: str = "en") -> Reading:
    return read(parse_document(Payload("story.txt", text.encode())), lang.load(language))


@pytest.mark.parametrize(("language", "example"), examples())
def test_reported_words_are_found_with_their_speaker(language: str, example: dict[str, Any]) -> None:
    text = example["text"]

    quotes = reading_of(text, language).quotes

    assert [
        {
            "content": [text[slice(*span)] for span in quote.content],
            "mention": text[slice(*quote.mention)] if quote.mention else None,
            "rule": quote.rule,
            "negated": quote.negated,
        }
        for quote in quotes
    ] == [{"mention": None, "negated": False} | expected for expected in example["quotes"]]


PIECES = (
    '“', '”', '"', "‘", "’", "«", "»", "said", "Holm", "that", "the pier", ",", ".", "?", ":", "\n\n", "saying", "who",
    "she", "according to", "—", "told", "(", ")", "not", "'", "''", "“", "has", "been", "and", "but", "which", "Lund",
    "to", "called", "Monday", "on", "a", "claim", "his", "it", "clear", "\n", "Holm:", "!", "...", "by", "While",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_fragments_lie_inside_the_text_sorted_and_apart(words: list[str]) -> None:
    text = " ".join([*words, "end."])

    quotes = reading_of(text).quotes

    taken: set[int] = set()
    for quote in quotes:
        edges = [edge for span in quote.content for edge in span]
        assert edges == sorted(edges)
        assert edges[0] >= 0
        assert edges[-1] <= len(text)
        inside = {place for span in quote.content for place in range(*span)}
        assert not inside & taken
        taken |= inside


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_what_surrounds_a_text_changes_no_quote(words: list[str]) -> None:
    text = " ".join([*words, "end."])

    quotes = reading_of(text).quotes

    assert reading_of(text).quotes == quotes
    assert reading_of(text + "  \n").quotes == quotes
    assert len(reading_of(text.replace("\n", "\r\n")).quotes) == len(quotes)
    assert reading_of(text.replace(" ", "\u00a0")).quotes == quotes


STRAY = ("“", "”", '"', "’", "«")


@pytest.mark.parametrize("stray", STRAY)
@pytest.mark.parametrize("place", [0, 5, 21, 40])
def test_a_stray_mark_costs_its_paragraph_and_no_other(stray: str, place: int) -> None:
    good = "“The pier is rotten,” said Ines Holm, who left."
    broken = good[:place] + stray + good[place:]

    quotes = reading_of(f"{good}\n\n{broken}\n\n{good}\n\nThe crowd was silent.").quotes

    start = len(good) + len(broken) + 4
    spans = [span for quote in quotes for span in quote.content]
    assert (1, 20) in spans
    assert (start + 1, start + 20) in spans


def test_furniture_alone_has_no_quotes() -> None:
    assert reading_of("READ MORE: “The pier is rotten,” Holm said.\n\nREAD MORE: Holm says no.").quotes == ()


def test_a_flipped_mark_costs_its_paragraph_and_no_other() -> None:
    good = "“The pier is rotten,” said Ines Holm."

    quotes = reading_of(f"{good}\n\n“The pier is rotten,“ said the port “.\n\n{good}").quotes

    assert quotes[0].content[0].start == 1
    assert any(quote.content[0].start > 70 for quote in quotes)
