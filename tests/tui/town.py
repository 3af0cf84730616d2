"""A small edition built by hand: three outlets on one flood, with every relation a claim can have."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from reader.text import (
    Block,
    Claim,
    Document,
    Links,
    Match,
    Other,
    Quantity,
    Quote,
    Reading,
    Reason,
    Related,
    Relation,
    Span,
    Speaker,
)

HERALD, POST, WIRE = "herald.html", "post.html", "wire.html"
PARAGRAPHS = {
    HERALD: (
        "The river Orla left 111 families without a home, mayor Irena Valk said on Monday.",
        "“We were warned too late,” Valk told reporters. She said 40 percent of the dikes had not been inspected.",
        "The town of Sarnow has 9,200 inhabitants.",
    ),
    POST: (
        "At least 103 families lost their homes in Sarnow, the mayor said.",
        "“We were warned far too late,” Irena Valk told the council.",
        "Repairs will cost 12 million crowns, according to the water board.",
    ),
    WIRE: ("About 110 families are homeless after the Orla flood.", "Inspectors had seen 60 percent of the dikes."),
}
NUMBERS = {
    HERALD: (("111", "111", "families"), ("40 percent", "40", "the dikes"), ("9,200", "9200", "inhabitants")),
    POST: (("103", "103", "families"), ("12 million crowns", "12000000", "")),
    WIRE: (("110", "110", "families"), ("60 percent", "60", "the dikes")),
}
WORDS = {
    HERALD: ("We were warned too late", "40 percent of the dikes had not been inspected"),
    POST: ("We were warned far too late",),
    WIRE: (),
}


def herald() -> Reading:
    return town_reading(HERALD, "Orla leaves 111 families homeless", "Sarnow Herald", 3)


def edition() -> tuple[Reading, ...]:
    return (
        herald(),
        town_reading(POST, "Flood costs Sarnow 103 homes", "Valley Post", 4),
        town_reading(WIRE, "Families homeless after flood", "Northern Wire", 3),
    )


def links() -> dict[str, Links]:
    readings = {reading.document.source: reading for reading in edition()}
    return {
        HERALD: Links(
            (
                link(readings[POST], "c1", "c1", "differs", "103 families here, 111 there"),
                link(readings[WIRE], "c1", "c1", "rounded", "about 110"),
                link(readings[POST], "c2", "c2", "altered-quote", "“far” is not in the other"),
            ),
            (kin(readings[WIRE], "c3", "c2", "40 percent vs 60 percent"),),
        ),
        POST: Links(
            (
                link(readings[HERALD], "c1", "c1", "differs", "111 families here, 103 there"),
                link(readings[HERALD], "c2", "c2", "altered-quote", "“far” is missing in the other"),
            )
        ),
        WIRE: Links((link(readings[HERALD], "c1", "c1", "rounded", "exactly 111"),)),
    }


def link(other: Reading, claim: str, there: str, relation: Relation, reason: str) -> Match:
    return Match(claim, counterpart(other, there), relation, 0.9, (Reason(reason),), independent=True)


def kin(other: Reading, claim: str, there: str, reason: str) -> Related:
    return Related(claim, counterpart(other, there), 0.4, (Reason(reason),), independent=True)


def counterpart(other: Reading, claim: str) -> Other:
    span = next(found.span for found in other.claims if found.id == claim)
    return Other(other.document.source, claim, other.document.text[slice(*span)], span, None)


def town_reading(source: str, title: str, site: str, day: int) -> Reading:
    document = make_document(source, title, PARAGRAPHS[source], site, datetime(2025, 3, day, 9, 30, tzinfo=UTC))
    text = document.text
    quantities = tuple(
        Quantity(
            f"n{place}", find(text, written), Decimal(value), Decimal(value), None, "exact", None, None,
            find(text, of) if of else None, None, "count", "strong", "test",
        )
        for place, (written, value, of) in enumerate(NUMBERS[source], 1)
    )  # fmt: skip
    mayor = (Speaker("s1", "Irena Valk", "mayor", "person", (), (find(text, "Irena Valk"),)),) if WORDS[source] else ()
    quotes = tuple(
        Quote(f"q{place}", "direct", (find(text, words),), None, "tell", "neutral", False, None, "s1", "test")
        for place, words in enumerate(WORDS[source], 1)
    )
    return Reading(document, mayor, quotes, quantities, tuple(find_sentences(text, quotes, quantities)))


def find_sentences(text: str, quotes: Sequence[Quote], quantities: Sequence[Quantity]) -> list[Claim]:
    start = 0
    claims: list[Claim] = []
    while start < len(text):
        ends = [at for mark in (". ", ".\n") if (at := text.find(mark, start)) >= 0]
        end = min(ends) + 1 if ends else len(text)
        said = [quote for quote in quotes if start <= quote.content[0].start < end]
        counted = [quantity.id for quantity in quantities if start <= quantity.span.start < end]
        if said or counted:
            speaker = said[0].speaker if said else None
            quoted = tuple(quote.id for quote in said)
            claims.append(Claim(f"c{len(claims) + 1}", Span(start, end), speaker, quoted, tuple(counted)))
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
    return claims


def make_document(
    source: str, title: str, paragraphs: Sequence[str], site: str | None = None, published: datetime | None = None
) -> Document:
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", Span(len(text), len(text) + len(paragraph))))
        text += f"{paragraph}\n\n"
    return Document(source, None, title, ("Ana Reyes",), site, published, "en", text, tuple(blocks))


def reading_of(document: Document, blocks: tuple[Block, ...]) -> Reading:
    return Reading(replace(document, blocks=blocks), (), (), (), ())


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
