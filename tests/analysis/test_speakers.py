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
        pytest.param(path.parent.name, example, id=f"{path.parent.name}: {example['about']}")
        for path in sorted(EXAMPLES.glob("*/speakers.toml"))
        for example in tomllib.loads(path.read_text(encoding="utf-8"))["examples"]
    ]


def reading_of(text: str, language: str = "en") -> Reading:
    return read(parse_document(Payload("story.txt", text.encode())), lang.load(language))


@pytest.mark.parametrize(("language", "example"), examples())
def test_mentions_are_resolved_to_names(language: str, example: dict[str, Any]) -> None:
    reading = reading_of(example["text"], language)

    names = {speaker.id: speaker.name for speaker in reading.speakers}
    assert [names.get(quote.speaker or "", "") for quote in reading.quotes] == example["names"]


def test_a_speaker_has_role_kind_and_all_mentions() -> None:
    text = "Harbour director Ines Holm closed the pier.\n\n“It is rotten,” Holm said. She added that it leaks."

    (speaker,) = reading_of(text).speakers

    assert (speaker.name, speaker.role, speaker.kind) == ("Ines Holm", "Harbour director", "person")
    assert [text[slice(*mention)] for mention in speaker.mentions] == ["Ines Holm", "Holm", "She"]


@pytest.mark.parametrize(
    ("text", "role", "kind"),
    [
        ("“No,” said Ana Ruiz, 46, a teacher whose house burned.", "teacher", "person"),
        (
            "“No,” said Rep. Ana Ruiz (D-Eastmoor), chairwoman of the fish panel.",
            "chairwoman of the fish panel",
            "person",
        ),
        ("“No,” said Clara Venn of the Harbour Union.", "Harbour Union", "person"),
        ("The interim mayor of Lund, Ana Ruiz, said that it was late.", "interim mayor of Lund", "person"),
        ("Bank of Eastmoor governor Karl Ek said that it was late.", "Bank of Eastmoor governor", "person"),
        ("Senators Ana Ruiz and Karl Ek met. “No,” said Ek.", "Senator", "person"),
        ("Mrs. Ruiz runs the port. “No,” said Mrs. Ruiz.", None, "person"),
        ("“No,” said Ana Ruiz, who said it twice.", None, "person"),
        ("Halden Signals, which runs the sirens, said that they work.", None, "organisation"),
        ("The Harbour Union said that it was late.", None, "organisation"),
        ("A court filing said that it was late.", None, "document"),
        ("Six former ministers said that it was late.", None, "group"),
        ("A group of dockers said that it was late.", None, "group"),
        ("Sources said that it was late.", None, "unnamed"),
        ("A person familiar with the deal said that it was late.", None, "unnamed"),
    ],
)
def test_role_and_kind_are_those_of_the_text(text: str, role: str | None, kind: str) -> None:
    speaker = reading_of(text).speakers[0]

    assert (speaker.role, speaker.kind) == (role, kind)


def test_a_listed_group_has_its_members() -> None:
    text = "Two ministers, Ana Ruiz and Karl Ek, met. Six doctors, among them Ines Holm and Tomas Berg, said it works."

    assert reading_of(text).speakers[0].members == ("Ines Holm", "Tomas Berg")


WORDS = st.lists(
    st.sampled_from([
        "Ana", "Ruiz", "Holm", "said", "she", "he", "They", "it", "the", "mayor", "The", "and", "of", "that", "a",
        "Mr", ".", ",", "“", "”", "\n\n", "who", "union", "Jr", "de", "al-Sayed", "’s", "(PTA)", "ministers", "É", ":",
    ]),
    max_size=60,
)  # fmt: skip


@given(WORDS, st.sampled_from(["en", "es"]))
def test_speakers_are_sound_whatever_the_text(words: list[str], language: str) -> None:
    text = " ".join([*words, "end."])
    reading = reading_of(text, language)

    known = {speaker.id for speaker in reading.speakers}
    assert {quote.speaker for quote in reading.quotes} - {None} == known
    for speaker in reading.speakers:
        assert speaker.name.strip()
        assert speaker.mentions
        edges = [edge for mention in speaker.mentions for edge in mention]
        assert edges == sorted(edges)
        assert edges[0] >= 0
        assert edges[-1] <= len(reading.document.text)
        assert all(start < end for start, end in speaker.mentions)
    for quote in reading.quotes:
        assert all(0 <= link.words.start < link.words.end <= len(reading.document.text) for link in quote.chain)
    again = reading_of(text + "  \n\n", language)
    assert (again.speakers, again.quotes) == (reading.speakers, reading.quotes)
