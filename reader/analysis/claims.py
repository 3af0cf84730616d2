"""What a text claims: one claim a highlighted number, and one a quotation."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.analysis.sentences import Sentence
from reader.text import Claim, Document, Quantity, Quote, Span

_Found = tuple[Span, str | None, tuple[str, ...], tuple[str, ...]]  # a claim but its id


def find_claims(
    document: Document, sentences: Sequence[Sentence], quotes: Sequence[Quote], quantities: Sequence[Quantity]
) -> tuple[Claim, ...]:
    """Claims by position, those of one sentence in the order of their numbers.

    A number's claim spans its sentence, or what a quotation holds of it; then the quotation's speaker claims it. A
    quotation's claim spans from its first fragment to its last.
    """
    numbered = _of_numbers(document, sentences, quotes, [q for q in quantities if q.weight != "none"])
    quoted = (
        (Span(quote.content[0].start, quote.content[-1].end), quote.speaker, (quote.id,), ())
        for quote in quotes
        if quote.content
    )
    found = sorted((*numbered, *quoted), key=lambda claim: (claim[0].start, -claim[0].end))
    return tuple(Claim(f"c{n}", *claim) for n, claim in enumerate(found, 1))


def _of_numbers(
    document: Document, sentences: Sequence[Sentence], quotes: Sequence[Quote], quantities: Sequence[Quantity]
) -> Iterator[_Found]:
    starts = [sentence.span.start for sentence in sentences]
    holders = _innermost(quotes, quantities)
    for quantity, held in zip(quantities, holders, strict=True):
        n = bisect_right(starts, quantity.span.start) - 1
        if n < 0:
            continue
        span, quote = sentences[n].span, None
        if held:
            quote, fragment = held
            span = Span(max(span.start, fragment.start), min(span.end, fragment.end))
        speaker = quote.speaker if quote else None
        yield span, speaker, (quote.id,) if quote else (), (quantity.id,)


def _innermost(quotes: Sequence[Quote], quantities: Sequence[Quantity]) -> list[tuple[Quote, Span] | None]:
    """For each quantity the shortest fragment that holds it, and its quotation; both walked once, in text order."""
    fragments = sorted(((fragment, quote) for quote in quotes for fragment in quote.content), key=lambda pair: pair[0])
    upcoming, active, found = 0, list[tuple[Quote, Span]](), []
    for quantity in quantities:
        while upcoming < len(fragments) and fragments[upcoming][0].start <= quantity.span.start:
            fragment, quote = fragments[upcoming]
            active.append((quote, fragment))
            upcoming += 1
        active = [pair for pair in active if pair[1].end > quantity.span.start]
        holding = [pair for pair in active if pair[1].end >= quantity.span.end]
        found.append(min(holding, key=lambda pair: pair[1].end - pair[1].start, default=None))
    return found
