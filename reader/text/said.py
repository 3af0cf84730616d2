"""What was said, in one line, without what reports it."""

import re
from collections.abc import Iterable, Iterator

from reader.text.types import Claim, Quote, Reading

IN_MARKS = re.compile(r"[“\"«]([^“”\"«»]+)")  # words in quotation marks
BETWEEN_PARTS = " … "  # of a quotation, where other words stand between


def said(claim: Claim, reading: Reading) -> tuple[str, bool]:
    """The words of a claim that is a statement, and whether all of them are the speaker's own."""
    quotes = [quote for quote in reading.quotes if quote.id in claim.quotes]
    parts = [part for quote in quotes for part in _parts(quote, reading.document.text)]
    if not parts:
        return one_line(reading.document.text[slice(*claim.span)]), False
    return BETWEEN_PARTS.join(parts), all(quote.kind == "direct" for quote in quotes)


def statements(readings: Iterable[Reading]) -> dict[tuple[str, str], str]:
    """What was said, by source and claim."""
    return {
        (reading.document.source, claim.id): said(claim, reading)[0]
        for reading in readings
        for claim in reading.claims
        if claim.quotes
    }


def one_line(text: str) -> str:
    """The text with one blank for any white space."""
    return " ".join(text.split())


def _parts(quote: Quote, text: str) -> Iterator[str]:
    for span in quote.content:
        part = one_line(text[slice(*span)]).rstrip(",")
        if part:
            yield part
