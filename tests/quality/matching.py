"""How many of the links of the invented coverage in `matching.toml` are found, and how much else is linked."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from reader import lang
from reader.analysis import read
from reader.sources import Payload, parse_document
from reader.text import Match, Reading, Relation
from tests.matching.build import matches_among

COVERAGE = Path(__file__).with_suffix(".toml")


@dataclass
class Article:
    day: int
    text: str
    language: str = "en"


@dataclass
class Fact:
    told: dict[str, list[str]]  # by article, the words that tell it
    says: list[tuple[str, str, Relation]] = field(default_factory=list)


@dataclass
class Coverage:
    articles: dict[str, Article]
    facts: list[Fact]


def measure() -> dict[str, float]:
    """Precision of links, recall of facts two articles share, and how often the relation is right, in percent."""
    coverage = msgspec.convert(tomllib.loads(COVERAGE.read_text(encoding="utf-8")), Coverage)
    readings = [_read(name, article) for name, article in coverage.articles.items()]
    facts = {reading.document.source: _facts(reading, coverage.facts) for reading in readings}
    links = found = 0
    said = dict[tuple[int, str, str], set[Relation]]()
    for reading, matches in zip(readings, matches_among(readings), strict=True):
        here = reading.document.source
        for match in matches:
            shared = _shared(facts, here, match)
            links, found = links + 1, found + bool(shared)
            for fact in shared:
                said.setdefault((fact, here, match.other.source), set()).add(match.relation)
    wanted = [(n, *pair) for n, fact in enumerate(coverage.facts) for pair in fact.says]
    heard = [(relation, said[n, here, there]) for n, here, there, relation in wanted if (n, here, there) in said]
    return {
        "precision": 100 * found / links,
        "recall": 100 * len(heard) / len(wanted),
        "relation": 100 * sum(relation in relations for relation, relations in heard) / len(heard),
    }


def _read(name: str, article: Article) -> Reading:
    document = parse_document(Payload(name, article.text.encode()))
    published = datetime(2031, 5, article.day, tzinfo=UTC)
    return read(replace(document, published=published, language=article.language), lang.load(article.language))


def _shared(facts: dict[str, dict[str, set[int]]], here: str, match: Match) -> set[int]:
    return facts[here].get(match.claim, set()) & facts[match.other.source].get(match.other.claim, set())


def _facts(reading: Reading, facts: list[Fact]) -> dict[str, set[int]]:
    """The facts that each claim tells."""
    told = dict[str, set[int]]()
    for n, fact in enumerate(facts):
        for words in fact.told.get(reading.document.source, ()):
            for claim in _claims(reading, words):
                told.setdefault(claim, set()).add(n)
    return told


def _claims(reading: Reading, words: str) -> Iterator[str]:
    """The claims whose number stands in the words, and those whose statement holds them."""
    text = reading.document.text
    numbers = {each.id: each.span for each in reading.quantities}
    contents = {each.id: each.content for each in reading.quotes}
    places = [n for n in range(len(text)) if text.startswith(words, n)]
    for claim in reading.claims:
        spans = [numbers[each] for each in claim.quantities] or [
            span for each in claim.quotes for span in contents[each]
        ]
        if any(start < at + len(words) and at < end for start, end in spans for at in places):
            yield claim.id
