"""`saywho annotate`: every source opened, linked with the others and printed, in the order given."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reader.errors import SourceError
from reader.pipe import ansi, jsonl, text
from reader.pipe.notes import Company, label_sources, lone_numbers
from reader.pipe.terminal import Depth
from reader.services import open_local
from reader.sources import is_url
from reader.text import Match, Reading
from reader.theme import Theme, load_theme

FORMATS = ("text", "ansi", "jsonl")


@dataclass(frozen=True, slots=True)
class Style:
    """How articles are to be printed."""

    layout: str  # one of FORMATS
    theme: str
    width: int  # cells; 0: paragraphs are not wrapped
    depth: Depth


def annotate(
    sources: Sequence[str], language: str | None, style: Style, stdin: BinaryIO
) -> Iterator[str | SourceError]:
    """The printed articles in the order of their sources; in the place of one that failed, what went wrong."""
    render = _renderer(style)
    opened = open_sources(sources, language, stdin)
    readings = [reading for reading in opened if isinstance(reading, Reading)]
    company = _companies(readings)
    between = ""
    for reading in opened:
        if isinstance(reading, SourceError):
            yield reading
        else:
            yield between + render(reading, company.get(reading.document.source))
            between = "" if style.layout == "jsonl" else "\n\n"


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
    from reader.matching import link_readings  # loads what compares strings

    labels, numbers = label_sources(readings), lone_numbers(readings)
    linked = zip(labels, link_readings(readings), strict=True)
    return {source: Company(labels, numbers, matches) for source, matches in linked}


def _renderer(style: Style) -> Callable[[Reading, Company | None], str]:
    def matches(company: Company | None) -> Sequence[Match]:
        return company.matches if company else ()

    if style.layout == "jsonl":
        return lambda reading, company: jsonl.render(reading, matches(company))
    theme: Theme = load_theme(style.theme)
    if style.layout == "ansi":
        return lambda reading, company: ansi.render(reading, company, theme, style.width, style.depth)
    return lambda reading, company: text.render(reading, company, theme, style.width)
