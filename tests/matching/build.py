"""Readings for tests of linking, from text in which numbers are marked: `{12} people` and "words" — Speaker said."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from reader import lang
from reader.analysis.claims import find_claims
from reader.analysis.sentences import find_sentences
from reader.analysis.tokens import tokenize
from reader.matching import link_readings
from reader.text import Block, Document, Hedge, Match, Quantity, Quote, Reading, Span, Speaker

_MARKED = re.compile(r"\{(?P<hedge>[~<>]?)(?P<number>[\d.,]+)(?:-(?P<high>[\d.,]+))?(?:\|(?P<unit>[^}]*))?\}")
_QUOTED = re.compile(r"“(?P<said>[^”]+)”(?:,? (?P<speaker>[A-Z]\w+) (?:said|dijo))?")
_THING = re.compile(r"\s+(\w+(?: \w+)?)")
_HEDGES: dict[str, Hedge] = {"~": "about", ">": "over", "<": "under", "": "exact"}


def article(source: str, text: str, *, day: int | None = None, language: str = "en") -> Reading:
    """The reading of a marked text: `{~50}` about 50, `{>12}` at least 12, `{5-6}` a range, `{70|mile}` a unit."""
    plain, quantities = _take_numbers(text)
    blocks = tuple(Block("paragraph", Span(m.start(), m.end())) for m in re.finditer(r"\S.*", plain))
    published = datetime(2031, 5, day, tzinfo=UTC) if day else None
    document = Document(source, None, "", (), None, published, language, plain, blocks)
    speakers = {name: f"s{n}" for n, name in enumerate(dict.fromkeys(re.findall(r"” (\w+) (?:said|dijo)", plain)), 1)}
    quotes = tuple(
        Quote(f"q{n}", "direct", (Span(*m.span("said")),), None, None, "neutral", False, None,
              speakers.get(m["speaker"] or ""), "marked")
        for n, m in enumerate(_QUOTED.finditer(plain), 1)
    )  # fmt: skip
    people = tuple(Speaker(key, name, None, "person", (), ()) for name, key in speakers.items())
    sentences = find_sentences(document, tokenize(plain), lang.load(language))
    return Reading(document, people, quotes, quantities, find_claims(document, sentences, quotes, quantities))


def matches_among(readings: Sequence[Reading]) -> tuple[tuple[Match, ...], ...]:
    """For each reading its matches, without what is only related."""
    return tuple(links.matches for links in link_readings(readings))


def _take_numbers(text: str) -> tuple[str, tuple[Quantity, ...]]:
    plain, found, last = "", list[Quantity](), 0
    for n, m in enumerate(_MARKED.finditer(text), 1):
        plain += text[last : m.start()]
        start = len(plain)
        shown = text[m.start("number") : m.end("high") if m["high"] else m.end("number")]
        plain += shown + (f" {m['unit']}s" if m["unit"] else "")
        last = m.end()
        thing = _THING.match(text, last)
        of = Span(len(plain) + 1, len(plain) + thing.end() - last) if thing else None
        low, high = _value(m["number"]), _value(m["high"] or m["number"])
        hedge: Hedge = "between" if m["high"] else _HEDGES[m["hedge"]]
        found.append(
            Quantity(f"n{n}", Span(start, len(plain)), low, high, m["unit"], hedge, None, None, of, None, "count",
                     "strong", "marked")
        )  # fmt: skip
    return plain + text[last:], tuple(found)


def _value(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))
