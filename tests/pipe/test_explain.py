import tomllib
from pathlib import Path

import pytest

from reader import lang
from reader.analysis import read
from reader.pipe import jsonl, text
from reader.pipe.explain import STEPS, explain
from reader.sources import Payload, parse_document
from reader.text import Reading
from reader.theme import load_theme

STORY = """Harbour director Ines Holm closed the pier on Monday. She met Tomas Berg.

“It is rotten,” Holm said. She added that divers had found cracks.

“They can wait,” the director said. “They cannot,” he said. “Why not?” it was asked.

According to a report, the pier was old.
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(parse_document(Payload("story.txt", STORY.encode())), lang.load("en"))


@pytest.mark.parametrize(
    ("mention", "chain"),
    [
        ("Holm", "“Holm” → named in full, “Ines Holm” (1 paragraph back)"),
        ("She", "“She” → the woman who spoke last, “Holm” → named in full, “Ines Holm” (1 paragraph back)"),
        (
            "the director",
            "“the director” → who has the role, “Harbour director” (2 paragraphs back)"
            " → named in full, “Ines Holm” (2 paragraphs back)",
        ),
        ("he", "“he” → whom a sentence before is about, “Tomas Berg” (2 paragraphs back)"),
        ("a report", "“a report”"),
    ],
)
def test_the_steps_from_a_mention_to_a_name_are_told(reading: Reading, mention: str, chain: str) -> None:
    quote = next(q for q in reading.quotes if q.mention and STORY[slice(*q.mention)] == mention)

    rule, cue, steps = explain(reading, quote).split(" · ")

    assert rule == quote.rule
    assert cue == f"cue “{STORY[slice(*quote.cue or (0, 0))]}”"
    assert steps == chain


def test_who_stands_for_nobody_is_said_to() -> None:
    lone = read(parse_document(Payload("-", "“It is rotten,” she said.".encode())), lang.load("en"))

    assert explain(lone, lone.quotes[0]).endswith("“she” → nobody fits")


def test_notes_explain_only_when_asked(reading: Reading) -> None:
    theme = load_theme("clear-dark")

    assert "quote-speaker-cue" not in text.render(reading, None, theme, 0)
    assert text.render(reading, None, theme, 0, explained=True).count("quote-speaker-cue") == 3


def test_the_chain_is_part_of_a_record(reading: Reading) -> None:
    assert '"chain":[{"rule":"full-name","words":[17,26]}]' in jsonl.render(reading, None)


def test_members_of_a_group_are_told_once_and_never_twice() -> None:
    story = "Six doctors, among them Ines Holm and Tomas Berg, said it works. The doctors said that it is safe.\n\n"
    story += "Karl Ek and Ana Ruiz said that it is not."
    told = text.render(
        read(parse_document(Payload("-", story.encode())), lang.load("en")), None, load_theme("clear-dark"), 0
    )

    assert told.count(": Ines Holm, Tomas Berg") == 1
    assert ": Karl Ek, Ana Ruiz" not in told


def test_every_step_has_words() -> None:
    examples = Path(__file__).resolve().parent.parent / "lang"
    rules = {
        link.rule
        for path in examples.glob("*/speakers.toml")
        for example in tomllib.loads(path.read_text(encoding="utf-8"))["examples"]
        for quote in read(parse_document(Payload("-", example["text"].encode())), lang.load(path.parent.name)).quotes
        for link in quote.chain
    }

    assert rules <= STEPS.keys()
    assert len(rules) > 10
