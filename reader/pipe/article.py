"""An article as it is printed, whatever the format: title, facts, painted blocks with references, notes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.pipe.notes import Company, Note, find_notes
from reader.pipe.painting import Brackets, Segment, paint
from reader.text import PARTIAL, BlockKind, Reading, written_change

REFERENCE = "reference"  # the role of a note's number in the text
_BETWEEN_REFERENCES = ","
_BETWEEN_FACTS = " · "
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Article:
    """What a format prints."""

    title: list[Segment]  # empty where there is none
    facts: str  # who wrote it, where and when; one line
    blocks: list[tuple[BlockKind, list[Segment]]]  # without the title and what belongs to the page
    notes: list[Note]  # numbered from 1
    compared: bool  # were there other sources?


def compose(
    reading: Reading,
    company: Company | None,
    brackets: Brackets,
    write: Callable[[int], str] | None = None,
    explained: bool = False,
) -> Article:
    """The article of a reading; `write` gives a note's number as it stands in the text, raised figures by default."""
    notes = find_notes(reading, company, explained)
    painted = paint(reading, brackets, _references(notes, write or raised))
    title: list[Segment] = []
    blocks: list[tuple[BlockKind, list[Segment]]] = []
    for block, segments in painted:
        if block.kind == "title" and not title:
            title = segments
        else:
            blocks.append((block.kind, segments))
    return Article(
        title or [Segment(reading.document.title)], _facts(reading, company), blocks, notes, company is not None
    )


def raised(number: int) -> str:
    """The number in raised figures."""
    return str(number).translate(_SUPERSCRIPT)


def _references(notes: Sequence[Note], write: Callable[[int], str]) -> Mapping[int, Sequence[Segment]]:
    """What to insert in the text, by place."""
    found: dict[int, list[Segment]] = {}
    for number, note in enumerate(notes, 1):
        here = found.setdefault(note.place, [])
        if here:
            here.append(Segment(_BETWEEN_REFERENCES, (REFERENCE, "weak")))
        here.append(Segment(write(number), (REFERENCE, note.role or "weak")))
    return found


def _facts(reading: Reading, company: Company | None) -> str:
    """Who wrote it, where and when; and the source as asked for, where there are several."""
    document = reading.document
    when = _written_day(document.published) if document.published else None
    change = written_change(document, _written_day)
    source = document.source if company else None
    part = PARTIAL if document.partial else None
    return _BETWEEN_FACTS.join(filter(None, (", ".join(document.byline), document.site, when, change, part, source)))


def _written_day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
