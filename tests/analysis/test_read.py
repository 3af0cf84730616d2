"""Whatever a text holds, reading it ends, and what is found lies where it says."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import lang
from reader.analysis import read
from reader.sources import Payload, parse_document
from reader.text import Document, Reading, Span

LANGUAGES = ("en", "es")
TABLES = Path(lang.__file__).parent
MARKS = [*'“”"‘’«».,:;!?()—–-…/$%°#@+±', "\n", "\n\n", " ", "’s", "'s", "A", "7", "1,000.5", "2019", "Ana Ruiz", "Holm"]


def words_of(code: str) -> list[str]:
    """Every word that a rule of the language looks for."""
    tables = "\n".join(path.read_text(encoding="utf-8") for path in sorted((TABLES / code).glob("*.toml")))
    return sorted({word for word in re.findall(r"[^\s\"'=\[\]#,]+", tables) if any(map(str.isalpha, word))})


def salad(code: str) -> st.SearchStrategy[str]:
    """Texts made of nothing but what rules look for."""
    words = st.one_of(st.sampled_from(words_of(code)), st.sampled_from(MARKS))
    pieces = st.tuples(words, st.sampled_from(["", " ", " ", " "])).map("".join)
    return st.lists(pieces, min_size=1, max_size=40).map("".join).filter(str.strip)


def document_of(text: str) -> Document:
    return parse_document(Payload("-", text.encode()))


def spans_of(reading: Reading) -> list[Span]:
    found = [span for speaker in reading.speakers for span in speaker.mentions]
    for quote in reading.quotes:
        found += [span for span in (*quote.content, quote.cue, quote.mention) if span]
    for quantity in reading.quantities:
        found += [span for span in (quantity.span, quantity.of) if span]
    return found + [claim.span for claim in reading.claims]


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
def test_findings_lie_in_the_text_and_do_not_overlap(code: str, data: st.DataObject) -> None:
    document = document_of(data.draw(salad(code)))

    reading = read(document, lang.load(code))

    assert all(0 <= span.start < span.end <= len(document.text) for span in spans_of(reading))
    for fragments in (quote.content for quote in reading.quotes):
        assert all(left.end <= right.start for left, right in pairwise(fragments))
    numbers = [quantity.span for quantity in reading.quantities]
    assert all(left.end <= right.start for left, right in pairwise(numbers))
    known = {speaker.id for speaker in reading.speakers}
    assert {quote.speaker for quote in reading.quotes if quote.speaker} <= known


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
def test_reading_twice_finds_the_same(code: str, data: st.DataObject) -> None:
    document = document_of(data.draw(salad(code)))

    assert read(document, lang.load(code)) == read(document, lang.load(code))
