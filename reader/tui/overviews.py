"""The panel's views of a whole article: all its claims, and everybody who speaks in it."""

from collections.abc import Iterator, Mapping

from reader.text import Quote, Reading, Speaker
from reader.tui.counterparts import BAR, Target
from reader.tui.labels import outlet, short_date
from reader.tui.normal import normal_form
from reader.tui.paint import UNNAMED, speaker_places
from reader.tui.points import in_reading_order
from reader.tui.rows import Row, Run, flow
from reader.tui.shelf import Shelf

CLAIM_ROWS, WORDS_ROWS = 3, 4


def claims_targets(reading: Reading) -> list[Target]:
    """Every claim of an article."""
    return [Target(reading.document.source, claim.span, claim.id) for _, claim in in_reading_order(reading)]


def claims_rows(reading: Reading, signs: Mapping[str, str], width: int, markers: dict[str, str]) -> Iterator[Row]:
    """Every claim of an article with what others have for it."""
    yield Row((Run(" All claims ", "bold"), Run(str(len(reading.claims)), "dim")))
    numbers = {quantity.id: normal_form(quantity) for quantity in reading.quantities}
    for item, (_, claim) in enumerate(in_reading_order(reading)):
        yield Row()
        role = signs.get(claim.id, "")
        number = ", ".join(numbers[each] for each in claim.quantities)
        words = Run(reading.document.text[slice(*claim.span)], "dim" if role == "only" else "")
        text = [Run(number, "number claim"), Run("  " if number else ""), words]
        lead = Run(f" {markers.get(role, ' ')} ", role)
        for place, row in enumerate(flow(text, width - 1, item, lead=Run("   "), most=CLAIM_ROWS)):
            yield row if place else Row((lead, *row.runs[1:]), item)


def speakers_targets(shelf: Shelf, reading: Reading) -> list[Target]:
    """Everything said in an article, speaker by speaker, each with what they said in the others."""
    return [
        Target(place.document.source, quote.content[0], _claim_of(place, quote))
        for speaker, quotes in _said(reading)
        for place, quote in [*((reading, quote) for quote in quotes), *_elsewhere(shelf, reading, speaker)]
    ]


def speakers_rows(shelf: Shelf, reading: Reading, width: int) -> Iterator[Row]:
    """Everybody who is quoted, with all they said here and in the other articles."""
    said, places = _said(reading), speaker_places(reading)
    yield Row((Run(" Who speaks here ", "bold"), Run(str(len(said)), "dim")))
    item = 0
    if not said:
        yield Row()
        yield from flow([Run("Nobody is quoted in this article.", "dim")], width - 1, lead=Run(" "))
    for speaker, quotes in said:
        yield Row()
        tone = f"speaker:{places[speaker.id] if speaker else UNNAMED}"
        name = speaker.name if speaker else "Not named"
        yield from flow([Run(name, f"{tone} bold")], width - 1, item, lead=Run(" "))
        if speaker and speaker.role:
            yield from flow([Run(speaker.role, "dim")], width - 1, item, lead=Run(" "))
        for quote in quotes:
            yield from flow([Run(_words(reading, quote))], width - 1, item, lead=Run(f" {BAR} ", tone), most=WORDS_ROWS)
            item += 1
        for other, quote in _elsewhere(shelf, reading, speaker):
            runs = [
                Run(outlet(other.document), "bold dim"),
                Run(f" {short_date(other.document.published)}".rstrip() + "  ", "dim"),
                Run(_words(other, quote), "dim"),
            ]
            yield from flow(runs, width - 1, item, lead=Run("   "), most=WORDS_ROWS)
            item += 1


def _said(reading: Reading) -> list[tuple[Speaker | None, list[Quote]]]:
    """The quotes of each speaker, in the order of their first words; those of nobody named come last."""
    speakers = {speaker.id: speaker for speaker in reading.speakers}
    said: dict[str | None, list[Quote]] = {}
    for quote in reading.quotes:
        if quote.content:
            said.setdefault(quote.speaker, []).append(quote)
    named = [(speakers[key], quotes) for key, quotes in said.items() if key is not None]
    return [*named, *([(None, said[None])] if None in said else [])]


def _elsewhere(shelf: Shelf, reading: Reading, speaker: Speaker | None) -> Iterator[tuple[Reading, Quote]]:
    """What the same speaker said in the other articles."""
    for other, ident in shelf.same_speaker(reading.document.source, speaker.id) if speaker else ():
        yield from ((other, quote) for quote in other.quotes if quote.content and quote.speaker == ident)


def _words(reading: Reading, quote: Quote) -> str:
    return " … ".join(reading.document.text[slice(*span)] for span in quote.content)


def _claim_of(reading: Reading, quote: Quote) -> str | None:
    return next((claim.id for claim in reading.claims if quote.id in claim.quotes), None)
