"""What a person calls each source of a call."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath

from reader.sources import STDIN, is_url
from reader.text import Document, Reading

PIPED = "standard input"
LONGEST = 40  # code points of what tells two sources of one name apart


def label_sources(readings: Sequence[Reading]) -> dict[str, str]:
    """Site, host or file name by source; where several have the same, what tells them apart comes after it."""
    named: dict[str, list[Document]] = {}
    for reading in readings:
        named.setdefault(name_of(reading.document), []).append(reading.document)
    labels = {
        document.source: label
        for name, documents in named.items()
        for document, label in zip(documents, _told_apart(name, documents), strict=True)
    }
    return {reading.document.source: labels[reading.document.source] for reading in readings}


def name_of(document: Document) -> str:
    """What a person calls a source: its site, host or file name."""
    if document.site:
        return " ".join(document.site.split())
    if is_url(document.source):
        return _steps(document.source)[0].removeprefix("www.")
    return PIPED if document.source == STDIN else PurePath(document.source).name


def _told_apart(name: str, documents: Sequence[Document]) -> Iterator[str]:
    """The name with the day, or with the end of the path; numbered where neither tells all of them apart."""
    ways: Iterable[Callable[[Document], str]] = (_day, _end_of_path)
    for way in ways if len(documents) > 1 else ():
        told = [way(document) for document in documents]
        if all(told) and len(set(told)) == len(told):
            yield from (f"{name}, {each}" for each in told)
            return
    yield from (f"{name} ({n})" if len(documents) > 1 else name for n in range(1, len(documents) + 1))


def _day(document: Document) -> str:
    return f"{document.published:%Y-%m-%d}" if document.published else ""


def _end_of_path(document: Document) -> str:
    """The last step of an address or path; the folder of a file that is called by its own name."""
    steps = _steps(document.source)
    end = "/".join(steps[-2:-1]) if steps[-1] == name_of(document) else steps[-1]
    return end if len(end) <= LONGEST else end[: LONGEST - 1] + "…"


def _steps(source: str) -> list[str]:
    """Host and path of an address, or the folders and the name of a file."""
    path = source.partition("://")[2].partition("?")[0].partition("#")[0] if is_url(source) else source
    return [step for step in path.split("/") if step] or [source]
