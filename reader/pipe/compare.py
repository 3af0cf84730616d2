"""`saywho compare`: the claims that several sources make, claims in rows and sources in columns."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import BinaryIO

from reader.errors import SourceError, UsageError
from reader.matching import link_readings
from reader.matching.table import Cell, tabulate
from reader.pipe import grid, sheets
from reader.pipe.annotate import open_sources
from reader.pipe.formats import Style
from reader.pipe.jsonl import encodable, encode
from reader.pipe.labels import label_sources, name_of
from reader.pipe.versions import Row, Source, Table, Version
from reader.text import Reading, Span, clean, fold
from reader.text.differences import altered_words
from reader.text.said import one_line, said
from reader.theme import load_theme


def compare(sources: Sequence[str], language: str | None, style: Style, stdin: BinaryIO) -> Iterator[str | SourceError]:
    """What failed, then the printed table; raises `UsageError` for fewer than two sources."""
    if len(set(sources)) < 2:
        raise UsageError("compare needs two different sources at least; for one there is: saywho annotate")
    render = _renderer(style)
    opened = open_sources(sources, language, stdin)
    yield from (reading for reading in opened if isinstance(reading, SourceError))
    readings = [reading for reading in opened if isinstance(reading, Reading)]
    if len(readings) == 1:
        yield SourceError(readings[0].document.source, "is left alone: there is nothing to compare it with")
    elif readings:
        yield render(_table(readings))


def _table(readings: Sequence[Reading]) -> Table:
    labels = label_sources(readings)
    by_source = {reading.document.source: reading for reading in readings}
    rows = tabulate(readings, [links.matches for links in link_readings(readings)])
    return Table(
        tuple(_source(reading, labels) for reading in by_source.values()),
        tuple(Row(tuple(_versions(row.cells, by_source)), row.independent) for row in rows),
    )


def _source(reading: Reading, labels: Mapping[str, str]) -> Source:
    document = reading.document
    return Source(
        asked=document.source,
        name=clean(name_of(document)),
        label=clean(labels[document.source]),
        title=clean(one_line(document.title)),
        published=document.published,
        url=document.url,
        language=document.language,
    )


def _versions(cells: Sequence[Cell | None], readings: Mapping[str, Reading]) -> Iterator[Version | None]:
    first = next(_version(cell, readings[cell.source], "") for cell in cells if cell and cell.relation is None)
    yield from (_version(cell, readings[cell.source], first.words) if cell else None for cell in cells)


def _version(cell: Cell, reading: Reading, first: str) -> Version:
    """One version; `first` are the words that it is held against."""
    names = {speaker.id: speaker.name for speaker in reading.speakers}
    speaker = names.get(cell.claim.speaker or "")
    if cell.claim.quantities:
        return _numbered(cell, reading, speaker)
    words, quoted = said(cell.claim, reading)
    altered = cell.relation == "altered-quote"
    return Version(
        cell.claim.id,
        None,
        words,
        speaker,
        cell.relation,
        cell.reasons,
        quoted=quoted,
        differing=tuple(altered_words(first, words)) if altered else (),
        verbatim=fold(words) == fold(first),
    )


def _numbered(cell: Cell, reading: Reading, speaker: str | None) -> Version:
    quantity = next(quantity for quantity in reading.quantities if quantity.id == cell.claim.quantities[0])
    text, claim, of, number = reading.document.text, cell.claim.span, quantity.of, quantity.span
    counted, alone = None, False
    if of and of.start >= number.start:
        number, alone = Span(number.start, max(number.end, min(of.end, claim.end))), True
    elif of:
        counted = one_line(text[slice(*of)])
    before = one_line(text[claim.start : number.start] + "|")[:-1]  # keeps the blank before the number
    return Version(
        cell.claim.id,
        one_line(text[slice(*number)]),
        before + one_line(text[number.start : claim.end]),
        speaker,
        cell.relation,
        cell.reasons,
        counted=counted,
        alone=alone,
        at=len(before),
    )


def _renderer(style: Style) -> Callable[[Table], str]:
    plain: dict[str, Callable[[Table], str]] = {"markdown": sheets.markdown, "csv": sheets.csv, "jsonl": jsonl}
    if style.layout in plain:
        return plain[style.layout]
    theme = load_theme(style.theme)
    if style.layout == "html":
        from reader.pipe.spread import html  # seldom asked for

        return lambda table: html(table, theme)
    depth = style.depth if style.layout == "ansi" else None
    return lambda table: grid.render(table, theme, style.width, depth)


def jsonl(table: Table) -> str:
    """One line a claim: its versions by source, and how many sources are independent."""
    lines = (
        {
            "claim": row.first.lead,
            "independent": row.independent,
            "versions": [
                _record(source, version) for source, version in zip(table.sources, row.versions, strict=True) if version
            ],
        }
        for row in table.rows
    )
    return "".join(map(encode, lines))


def _record(source: Source, version: Version) -> dict[str, object]:
    return {
        "source": encodable(source.asked),
        "label": encodable(source.label),
        "claim": version.claim,
        "number": version.number,
        "counted": version.counted,
        "words": version.words,
        "quoted": version.quoted,
        "speaker": version.speaker,
        "relation": version.relation,
        "reasons": list(map(str, version.reasons)),
    }
