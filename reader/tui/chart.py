"""A number as each article has it, as bars: drawn where there are enough of them, and not all the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from rich.cells import cell_len

from reader.text import Claim, Match, Quantity, Reading
from reader.tui.labels import outlet, short_date
from reader.tui.normal import written
from reader.tui.rows import Row, Run
from reader.tui.shelf import Shelf
from reader.tui.wrap import one_line, shorten

FEWEST = 3  # values under which the sentences say it better
_EIGHTHS = "▏▎▍▌▋▊▉█"
_EARLY = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Value:
    site: str
    published: datetime | None
    value: Decimal
    here: bool


def chart_rows(shelf: Shelf, reading: Reading, claim: Claim, matches: Sequence[Match], width: int) -> Iterator[Row]:
    """One bar an article, oldest first; nothing where there are too few values, no two, or no length for a bar."""
    values = _values(shelf, reading, claim, matches)
    most = max((value.value for value in values), default=Decimal(0))
    numbers = [written(value.value) for value in values]
    room = width - 3 - max(map(len, numbers), default=0)
    if len(values) < FEWEST or len(set(numbers)) == 1 or most <= 0 or room < 20 or not most.is_finite():
        return
    names = [one_line(f"{short_date(value.published):6} {value.site}") for value in values]
    label = min(max(map(cell_len, names)), room * 3 // 5)
    yield Row()
    for value, name, number in zip(values, names, numbers, strict=True):
        shown = shorten(name, label)
        tone = "accent" if value.here else "dim"
        bar = _bar(max(value.value, Decimal(0)) / most, room - label - 1)
        yield Row(
            (
                Run(f" {shown}{' ' * (label - cell_len(shown))} ", "bold" if value.here else ""),
                Run(bar, tone),
                Run(f" {number}", ""),
            )
        )


def _values(shelf: Shelf, reading: Reading, claim: Claim, matches: Sequence[Match]) -> list[_Value]:
    """The first plain number of the claim, here and in each matched article that has one of the same unit and kind."""
    own = next(_plain(reading, claim), None)
    if own is None or own.low is None:
        return []
    found = {reading.document.source: _value(reading, own.low, here=True)}
    for match in matches:
        other = shelf.readings.get(match.other.source)
        there = shelf.claim(match.other.source, match.other.claim)
        if other is None or there is None:
            continue
        alike = (each for each in _plain(other, there) if (each.unit, each.kind) == (own.unit, own.kind))
        if (quantity := next(alike, None)) is not None and quantity.low is not None:
            found.setdefault(other.document.source, _value(other, quantity.low, here=False))
    return sorted(found.values(), key=lambda value: value.published or _EARLY)


def _plain(reading: Reading, claim: Claim) -> Iterator[Quantity]:
    for quantity in reading.quantities:
        if quantity.id in claim.quantities and quantity.low is not None and quantity.low == quantity.high:
            yield quantity


def _value(reading: Reading, value: Decimal, *, here: bool) -> _Value:
    document = reading.document
    return _Value(outlet(document), document.published, value, here)


def _bar(share: Decimal, cells: int) -> str:
    """A bar of a share of the cells, to an eighth of a cell, at least one eighth."""
    eighths = max(round(share * cells * 8), 1)
    whole, rest = divmod(eighths, 8)
    return "█" * whole + (_EIGHTHS[rest - 1] if rest else "")
