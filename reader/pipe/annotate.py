"""`saywho annotate`: every source opened, linked with the others and printed, in the order given."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reader.errors import SourceError
from reader.pipe.formats import Style, prepare
from reader.pipe.labels import label_sources
from reader.pipe.notes import Company, lone_numbers
from reader.services import open_local
from reader.sources import is_url
from reader.text import Reading
from reader.text.said import statements


def annotate(
    sources: Sequence[str], language: str | None, style: Style, stdin: BinaryIO
) -> Iterator[str | SourceError]:
    """What is printed, in the order of the sources; in the place of one that failed, what went wrong."""
    layout = prepare(style)
    opened = open_sources(sources, language, stdin)
    readings = [reading for reading in opened if isinstance(reading, Reading)]
    company = _companies(readings)
    yield layout.opening if readings else ""
    place = 0
    for reading in opened:
        if isinstance(reading, SourceError):
            yield reading
            continue
        place += 1
        between = layout.between if place > 1 else ""
        yield between + layout.article(reading, company.get(reading.document.source), place)
    yield layout.closing if readings else ""


def open_sources(sources: Sequence[str], language: str | None, stdin: BinaryIO) -> list[Reading | SourceError]:
    """What came of each source, each once, in order."""
    sources = list(dict.fromkeys(sources))
    urls = [source for source in sources if is_url(source)]
    opened: dict[str, Reading | SourceError] = {}
    if urls:
        from reader.services.opening_urls import open_urls  # loads the web

        opened = dict(zip(urls, open_urls(urls, language), strict=True))
    return [opened[source] if source in opened else _open_local(source, language, stdin) for source in sources]


def _open_local(source: str, language: str | None, stdin: BinaryIO) -> Reading | SourceError:
    try:
        return open_local(source, stdin, language)
    except SourceError as error:
        return error


def _companies(readings: Sequence[Reading]) -> dict[str, Company]:
    """By source, what each reading is compared with; empty for a reading that is alone."""
    if len(readings) < 2:
        return {}
    from reader.matching import link_readings, same_speakers  # loads what compares strings
    from reader.matching.copies import wire_groups

    labels, numbers, said = label_sources(readings), lone_numbers(readings), statements(readings)
    linked = dict(zip(labels, link_readings(readings), strict=True))
    wire, sources = wire_groups({source: links.matches for source, links in linked.items()}), list(labels)
    return {
        source: Company(
            labels,
            numbers,
            linked[source].matches,
            {ident: [(sources[n], other) for n, other in others] for ident, others in same.items()},
            said,
            wire,
            linked[source].related,
        )
        for source, same in zip(sources, same_speakers(readings), strict=True)
    }
