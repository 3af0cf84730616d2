"""The same claim in several articles."""

from collections.abc import Iterator, Sequence

from reader.text import Claim, Match, Other, Quantity, Reading


def link_readings(readings: Sequence[Reading]) -> tuple[tuple[Match, ...], ...]:
    """The matches of each reading with the others, parallel to the readings: equal numbers of the same things."""
    return tuple(
        tuple(match for other in readings if other is not reading for match in _matches(reading, other))
        for reading in readings
    )


def _matches(here: Reading, there: Reading) -> Iterator[Match]:
    counterparts = {key: (claim, quantity) for claim, quantity, key in _measured(there)}
    for claim, quantity, key in _measured(here):
        if key in counterparts:
            other, _ = counterparts[key]
            text = there.document.text[slice(*other.span)]
            reason = f"both say {here.document.text[slice(*quantity.span)]}"
            found = Other(there.document.source, other.id, text, other.span, None)
            yield Match(claim.id, found, "agrees", 1.0, (reason,), independent=True)


def _measured(reading: Reading) -> Iterator[tuple[Claim, Quantity, tuple[object, ...]]]:
    quantities = {quantity.id: quantity for quantity in reading.quantities}
    for claim in reading.claims:
        for quantity in (quantities[ident] for ident in claim.quantities):
            if quantity.of:
                of = reading.document.text[slice(*quantity.of)].lower()
                yield claim, quantity, (quantity.low, quantity.high, quantity.unit, of)
