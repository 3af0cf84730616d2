import tomllib
from pathlib import Path
from typing import Any

import pytest

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
