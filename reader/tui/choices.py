"""What there is to choose from in a list over everything else."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.tui.finding import find_hits
from reader.tui.labels import outlet, short_date
from reader.tui.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose."""

    key: str
    text: str
    note: str = ""  # stands on the right
    mark: str = ""  # stands on the left


def article_choices(shelf: Shelf, current: str | None, words: str) -> Iterator[Choice]:
    """The articles of a shelf with outlet and date; those that have the words first, with how often they do."""
    found = {
        source: len(find_hits(shelf.readings[source].document.text, words).spans) if source in shelf.readings else 0
        for source in shelf.sources
    }
    for source in sorted(found, key=lambda each: not found[each]):
        document = shelf.readings[source].document if source in shelf.readings else None
        hits = f"{found[source]} × “{words}”" if found[source] else ""
        where = (outlet(document) if document.site else "", short_date(document.published)) if document else ()
        note = " · ".join(filter(None, (hits, *where)))
        yield Choice(source, shelf.title(source), note, "▸" if source == current else "")
