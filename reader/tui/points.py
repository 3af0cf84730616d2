"""Where in the text a claim is: at its number, or where its words begin."""

from reader.text import Claim, Reading, Span


def claim_numbers(reading: Reading) -> dict[str, tuple[Span, ...]]:
    """The spans of each claim's numbers, by the claim's id."""
    spans = {quantity.id: quantity.span for quantity in reading.quantities}
    return {claim.id: tuple(spans[each] for each in claim.quantities) for claim in reading.claims}


def in_reading_order(reading: Reading) -> list[tuple[int, Claim]]:
    """The claims with their points, as somebody meets them who reads: a quotation before the numbers in it."""
    numbers = claim_numbers(reading)
    pointed = [(min(numbers[claim.id], default=claim.span).start, claim) for claim in reading.claims]
    return sorted(pointed, key=lambda pair: (pair[0], len(pair[1].quantities)))
