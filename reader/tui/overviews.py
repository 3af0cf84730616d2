"""The panel's views of a whole article: all its claims, and everybody who speaks in it."""

from collections.abc import Iterator, Mapping

from reader.text import Quote, Reading, Speaker
from reader.tui.counterparts import BAR, Target
from reader.tui.paint import UNNAMED, speaker_places
from reader.tui.rows import Row, Run, flow

CLAIM_ROWS, WORDS_ROWS = 3, 4


def claims_targets(reading: Reading) -> list[Target]:
    """Every claim of an article."""
    return [Target(reading.document.source, claim.span, claim.id) for claim in reading.claims]


def claims_rows(reading: Reading, signs: Mapping[str, str], width: int, markers: dict[str, str]) -> Iterator[Row]:
    """Every claim of an article with what others have for it."""
    yield Row((Run(" All claims ", "bold"), Run(str(len(reading.claims)), "dim")))
    for item, claim in enumerate(reading.claims):
        yield Row()
        role = signs.get(claim.id, "")
        text = [Run(reading.document.text[slice(*claim.span)], "dim" if role == "only" else "")]
        lead = Run(f" {markers.get(role, ' ')} ", role)
        for place, row in enumerate(flow(text, width - 1, item, lead=Run("   "), most=CLAIM_ROWS)):
            yield row if place else Row((lead, *row.runs[1:]), item)


def speakers_targets(reading: Reading) -> list[Target]:
    """Everything said in an article, speaker by speaker."""
    return [
        Target(reading.document.source, quote.content[0], _claim_of(reading, quote))
        for _, quotes in _said(reading)
        for quote in quotes
    ]


def speakers_rows(reading: Reading, width: int) -> Iterator[Row]:
    """Everybody who is quoted, with all they said."""
    said, places = _said(reading), speaker_places(reading)
    yield Row((Run(" Who speaks here ", "bold"), Run(str(len(said)), "dim")))
    item = 0
    for speaker, quotes in said:
        yield Row()
        tone = f"speaker:{places[speaker.id] if speaker else UNNAMED}"
        name = speaker.name if speaker else "Not named"
        yield from flow([Run(name, f"{tone} bold")], width - 1, item, lead=Run(" "))
        if speaker and speaker.role:
            yield from flow([Run(speaker.role, "dim")], width - 1, item, lead=Run(" "))
        for quote in quotes:
            words = " … ".join(reading.document.text[slice(*span)] for span in quote.content)
            yield from flow([Run(words)], width - 1, item, lead=Run(f" {BAR} ", tone), most=WORDS_ROWS)
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


def _claim_of(reading: Reading, quote: Quote) -> str | None:
    return next((claim.id for claim in reading.claims if quote.id in claim.quotes), None)
