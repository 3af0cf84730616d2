"""The panel's view of one claim: who says it, its number, and what each other article has."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.text import Claim, Match, Quote, Reading, Related, Span
from reader.text.differences import altered_words, marked_words
from reader.text.said import said
from reader.tui.chart import chart_rows
from reader.tui.labels import outlet, written_date
from reader.tui.normal import normal_form
from reader.tui.paint import speaker_places
from reader.tui.points import in_reading_order
from reader.tui.rows import Row, Run, flow
from reader.tui.shelf import Shelf
from reader.tui.verdicts import CONFLICTS, ROLES, WORDS, gravest_first
from reader.tui.wrap import one_line

BAR = "▎"
NO_BREAK = "\u00a0"
MOST_ALIKE = 3  # claims that are only alike
LINES_ALIKE = 3  # of each of them


class Target(NamedTuple):
    """Where an item of the panel leads."""

    source: str
    span: Span
    claim: str | None


def claim_targets(shelf: Shelf, source: str, claim: Claim) -> list[Target]:
    """The counterparts of a claim, disagreement first, then what is only like it."""
    others = [match.other for match in gravest_first(shelf.matches(source, claim.id))]
    others += [kin.other for kin in _most_alike(shelf, source, claim)]
    return [Target(other.source, other.span, other.claim) for other in others]


def _most_alike(shelf: Shelf, source: str, claim: Claim) -> list[Related]:
    return shelf.related(source, claim.id)[:MOST_ALIKE]


def claim_rows(shelf: Shelf, source: str, claim: Claim, width: int, markers: dict[str, str]) -> Iterator[Row]:
    """Everything known of a claim; `markers` are the signs of the roles."""
    reading = shelf.readings[source]
    order = [each for _, each in in_reading_order(reading)]
    yield Row((Run(f" Claim {order.index(claim) + 1} ", "bold"), Run(f"of {len(reading.claims)}", "dim")))
    yield Row()
    yield from _who(reading, claim, width)
    yield from _numbers(reading, claim, width)
    yield Row()
    matches = gravest_first(shelf.matches(source, claim.id))
    yield from flow([Run(_count(shelf, source, matches), "dim")], width - 1, lead=Run(" "))
    yield from chart_rows(shelf, reading, claim, matches, width)
    for item, match in enumerate(matches):
        yield Row()
        yield from _counterpart(shelf, reading, claim, match, item, width, markers)
    yield from _related(shelf, _most_alike(shelf, source, claim), len(matches), width)


def _related(shelf: Shelf, alike: list[Related], first: int, width: int) -> Iterator[Row]:
    """What is like the claim, but not held to be the same: dim, under a line that says so."""
    if alike:
        yield Row()
        yield from flow([Run("Alike, but not the same claim", "dim")], width - 1, lead=Run(" "))
    for item, kin in enumerate(alike, first):
        other = shelf.readings.get(kin.other.source)
        site = outlet(other.document) if other else kin.other.source
        yield Row()
        yield from flow([Run(site, "dim bold")], width - 1, item, lead=Run("   "))
        yield from flow([Run(kin.other.text, "dim")], width - 1, item, lead=Run("   "), most=LINES_ALIKE)
        yield from flow([Run("; ".join(map(str, kin.reasons)), "dim italic")], width - 1, item, lead=Run("   "))


def _who(reading: Reading, claim: Claim, width: int) -> Iterator[Row]:
    """The speaker in their colour, with their role and how they put it."""
    speaker = next((speaker for speaker in reading.speakers if speaker.id == claim.speaker), None)
    quotes = [quote for quote in reading.quotes if quote.id in claim.quotes]
    if speaker is None:
        lead = Run(" ")
        mention = quotes[0].mention if quotes else None
        unnamed = one_line(reading.document.text[slice(*mention)]) if mention else "Somebody not named"
        who = unnamed if quotes else "The article itself"
        yield from flow([Run(who, "bold")], width - 1, lead=lead)
    else:
        tone = f"speaker:{speaker_places(reading)[speaker.id]}"
        lead = Run(f" {BAR} ", tone)
        yield from flow([Run(speaker.name, f"{tone} bold")], width - 1, lead=lead)
        if speaker.role:
            yield from flow([Run(speaker.role, "dim")], width - 1, lead=lead)
    if quotes:
        yield from flow([Run(_manner(quotes[0]), "dim")], width - 1, lead=lead)


def _manner(quote: Quote) -> str:
    """How words are reported: "direct quote", "indirect, deny"."""
    kind = {"direct": "in their own words", "mixed": "partly in their own words", "indirect": "in other words"}
    stance = "" if quote.stance == "neutral" else f" · {quote.stance}"
    return f"{kind[quote.kind]}{stance}"


def _numbers(reading: Reading, claim: Claim, width: int) -> Iterator[Row]:
    """Each number of the claim in normal form, and what it counts."""
    if claim.quantities:
        yield Row()
    for number in _numbers_of(reading, claim):
        yield from flow(number, width - 1, lead=Run(" "), most=2)


def _numbers_of(reading: Reading, claim: Claim) -> Iterator[list[Run]]:
    for quantity in reading.quantities:
        if quantity.id in claim.quantities:
            of = reading.document.text[slice(*quantity.of)] if quantity.of else ""
            yield [Run(normal_form(quantity), "number claim"), Run(f"  {of}" if of else "", "dim")]


def _count(shelf: Shelf, source: str, matches: list[Match]) -> str:
    """How many others have the claim, and how many of them are sources of their own."""
    others = len(shelf.readings) - 1
    if not matches:
        if shelf.waiting:
            return f"Not in the other articles so far; {shelf.waiting} still to come"
        if others == 1:
            return "Only here: the other article does not have it"
        return f"Only here: none of the {others} other articles has it" if others else "No other article is open"
    sources = {match.other.source for match in matches}
    own = shelf.independent(source, sources)
    if len(sources) == 1:
        return "In 1 other article, independent" if own else "In 1 other article, with the same wire text"
    return f"In {len(sources)} other articles, {'all' if own == len(sources) else own or 'none'} independent"


def _counterpart(
    shelf: Shelf, reading: Reading, claim: Claim, match: Match, item: int, width: int, markers: dict[str, str]
) -> Iterator[Row]:
    """One other article's version: its number in normal form, then its words, then the relation."""
    role = ROLES[match.relation]
    other, there = shelf.readings.get(match.other.source), shelf.claim(match.other.source, match.other.claim)
    site = outlet(other.document) if other else match.other.source
    date = written_date(other.document.published if other else None).replace(" ", NO_BREAK)
    head = [Run(site, "bold"), Run(f"  {date}", "dim")]
    for place, row in enumerate(flow(head, width - 1, item, lead=Run("   "))):
        yield row if place else Row((Run(f" {markers[role]} ", role), *row.runs[1:]), item)
    if match.other.speaker:
        yield from flow([Run(match.other.speaker, "dim")], width - 1, item, lead=Run("   "))
    tone = f"{role} underline" if role in CONFLICTS else "underline"
    if other and there:
        for number in _numbers_of(other, there):
            yield from flow(number, width - 1, item, lead=Run("   "), most=2)
        words = list(_words(reading, claim, match, other, there, tone))
    else:
        words = [Run(match.other.text)]
    yield from flow(words, width - 1, item, lead=Run("   "))
    why = "; ".join(map(str, match.reasons))
    runs = [Run(WORDS[match.relation], f"{role} bold"), Run(f": {why}" if why else "", role)]
    yield from flow(runs, width - 1, item, lead=Run("   "))


def _words(reading: Reading, claim: Claim, match: Match, other: Reading, there: Claim, tone: str) -> Iterator[Run]:
    """What is said there: with its numbers marked, or with the words that an altered quotation does not have here."""
    if there.quantities:
        begin, end = match.other.span
        spans = [each.span for each in other.quantities if each.id in there.quantities]
        inside = [Span(span.start - begin, span.end - begin) for span in spans if begin <= span.start < span.end <= end]
        text = match.other.text
        yield from (Run(words, tone if marked else "") for words, marked in marked_words(text, inside))
        return
    text = said(there, other)[0]
    altered = match.relation == "altered-quote"
    differing = altered_words(said(claim, reading)[0], text) if altered else ()
    yield from (Run(words, tone if marked else "") for words, marked in marked_words(text, differing))
