"""Every row of the table of relations, from two texts to what one says of the other, in English and in Spanish."""

import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from reader import lang
from reader.analysis import read
from reader.sources import Payload, parse_document
from reader.text import Claim, Match, Reading
from tests.matching.build import matches_among

TABLE = tomllib.loads(Path(__file__).with_name("relations.toml").read_text(encoding="utf-8"))


@dataclass
class Pair:
    case: str
    language: str
    here: str
    there: str
    relation: str
    numbers: tuple[str, str] | None = None
    reason: str = ""
    days: tuple[int | None, int | None] = (None, None)


PAIRS = msgspec.convert(TABLE["pairs"], list[Pair])


def article(source: str, text: str, day: int | None, language: str) -> Reading:
    document = parse_document(Payload(source, text.encode()))
    published = datetime(2031, 5, day, tzinfo=UTC) if day else None
    return read(replace(document, published=published, language=language), lang.load(language))


def claim_of(reading: Reading, number: str | None) -> Claim:
    """The one with the number, else the one with the quotation."""
    numbers = {each.id: reading.document.text[slice(*each.span)] for each in reading.quantities}
    (claim,) = (
        claim
        for claim in reading.claims
        if (any(number in numbers[each] for each in claim.quantities) if number else claim.quotes)
        and claim.span.start > reading.document.text.index("\n\n")
    )
    return claim


def linked(pair: Pair) -> tuple[Match, ...]:
    """What the two claims of a pair say of each other, from both sides."""
    story = TABLE["stories"][pair.language]
    here = article("here", f"{story['here']}\n\n{pair.here}", pair.days[0], pair.language)
    there = article("there", f"{story['there']}\n\n{pair.there}", pair.days[1], pair.language)
    one, other = map(claim_of, (here, there), pair.numbers or (None, None))
    ours, theirs = matches_among([here, there])
    return (
        *(match for match in ours if match.claim == one.id and match.other.claim == other.id),
        *(match for match in theirs if match.claim == other.id and match.other.claim == one.id),
    )


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.language}: {pair.case}")
def test_two_claims_say_of_each_other_what_the_table_says(pair: Pair) -> None:
    matches = linked(pair)

    assert [match.relation for match in matches] == [pair.relation] * (2 if pair.relation else 0)
    assert all(any(pair.reason in str(reason) for reason in match.reasons) for match in matches[:1])
