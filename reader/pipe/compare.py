"""`saywho compare`: the claims that several sources make, claims in rows and sources in columns."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

import msgspec

from reader.errors import SourceError, UsageError
from reader.matching import link_readings
from reader.matching.table import Cell, Row, tabulate
from reader.pipe import grid, sheets
from reader.pipe.annotate import open_sources
from reader.pipe.formats import Style
from reader.pipe.notes import label_sources
from reader.pipe.versions import Table, Version
from reader.text import Reading
from reader.theme import load_theme


def compare(sources: Sequence[str], language: str | None, style: Style, stdin: BinaryIO) -> Iterator[str | SourceError]:
    """What failed, then the printed table; raises `UsageError` for fewer than two sources."""
    if len(set(sources)) < 2:
        raise UsageError("compare needs at least two sources; for one there is: saywho annotate")
    opened = open_sources(sources, language, stdin)
    yield from (reading for reading in opened if isinstance(reading, SourceError))
    readings = [reading for reading in opened if isinstance(reading, Reading)]
    yield _renderer(style)(_table(readings))


def _table(readings: Sequence[Reading]) -> Table:
    labels = label_sources(readings)
    by_source = {reading.document.source: reading for reading in readings}
    rows = tabulate(readings, link_readings(readings))
    return Table(
        tuple(labels[source] for source in by_source),
        tuple(_versions(row, by_source) for row in rows),
        tuple(row.independent for row in rows),
    )


def _versions(row: Row, readings: dict[str, Reading]) -> tuple[Version | None, ...]:
    return tuple(_version(cell, readings[cell.source]) if cell else None for cell in row.cells)


def _version(cell: Cell, reading: Reading) -> Version:
    text = reading.document.text
    names = {speaker.id: speaker.name for speaker in reading.speakers}
    quantities = {quantity.id: quantity for quantity in reading.quantities}
    words = text[slice(*cell.claim.span)]
    number = None
    if cell.claim.quantities:
        quantity = quantities[cell.claim.quantities[0]]
        end = quantity.of.end if quantity.of and quantity.of.start >= quantity.span.start else quantity.span.end
        number = " ".join(text[quantity.span.start : max(end, quantity.span.end)].split())
    return Version(
        claim=cell.claim.id,
        number=number,
        words=" ".join(words.split()),
        speaker=names.get(cell.claim.speaker or ""),
        relation=cell.relation,
        reasons=cell.reasons,
    )


def _renderer(style: Style) -> Callable[[Table], str]:
    plain: dict[str, Callable[[Table], str]] = {
        "markdown": sheets.markdown, "html": sheets.html, "csv": sheets.csv, "jsonl": jsonl,
    }  # fmt: skip
    if style.layout in plain:
        return plain[style.layout]
    theme = load_theme(style.theme)
    depth = style.depth if style.layout == "ansi" else None
    return lambda table: grid.render(table, theme, style.width, depth)


def jsonl(table: Table) -> str:
    """One line a claim: its versions by source, and how many sources are independent."""
    lines = (
        {
            "independent": independent,
            "versions": [
                {"source": source, **msgspec.to_builtins(version)}
                for source, version in zip(table.sources, versions, strict=True)
                if version
            ],
        }
        for versions, independent in zip(table.rows, table.independent, strict=True)
    )
    return "".join(msgspec.json.encode(line).decode() + "\n" for line in lines)
