"""An article as lines of segments: header, body with a margin, numbered notes. `text` and `ansi` print these lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.pipe.notes import MARGIN, Company, Note, find_notes, reference
from reader.pipe.painting import Brackets, Segment, paint
from reader.pipe.wrapping import NARROWEST, UNBROKEN, Line, indented
from reader.text import BlockKind, Reading
from reader.theme import Theme

BETWEEN_REFERENCES = ","
BETWEEN_FACTS = " · "
RULE = 40  # cells, where lines are not wrapped
_INDENTS: dict[BlockKind, tuple[str, str]] = {
    "item": ("• ", "  "),
    "quote": ("    ", "    "),
    "caption": ("    ", "    "),
}
_LOOKS: dict[BlockKind, str] = {"title": "title", "heading": "heading", "lead": "lead", "caption": "caption"}


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide the lines are, and what stands around findings and in the margin."""

    width: int  # cells; UNBROKEN: paragraphs are not wrapped
    brackets: Brackets
    bars: bool  # a bar in the margin beside somebody's words
    theme: Theme  # whose signs are used


def article_lines(reading: Reading, company: Company | None, layout: Layout) -> Iterator[Line]:
    """The lines of an article in order; no company means that it was read alone."""
    notes = list(enumerate(find_notes(reading, company), 1))
    margin = _Margin(layout, signs=company is not None)
    painted = list(paint(reading, layout.brackets, _references(notes)))
    title = next((block for block, _ in painted if block.kind == "title"), None)
    header = [segments for block, segments in painted if block is title] or [[Segment(reading.document.title)]]
    above = [
        *margin.beside(_looking(header[0], "title")),
        *margin.beside([Segment(_facts(reading, company), ("weak",))]),
    ]
    yield from above
    for n, (block, segments) in enumerate(painted):
        if block is not title:
            if above or n:
                yield []
            look = _LOOKS.get(block.kind)
            yield from margin.beside(
                _looking(segments, look) if look else segments, *_INDENTS.get(block.kind, ("", ""))
            )
    if notes:
        yield []
        yield [Segment("─" * (layout.width or RULE), ("weak",))]
        yield from _note_lines(notes, layout)


def _note_lines(notes: list[tuple[int, Note]], layout: Layout) -> Iterator[Line]:
    wide = len(str(len(notes))) + 2
    for number, note in notes:
        yield from indented(note.head, layout.width, f"{number:{wide - 2}}  ", " " * wide)
        for role, relation, words in note.others:
            sign = layout.theme.roles[role].marker
            said = [Segment(sign, (role,)), Segment(" "), *relation]
            yield from indented(said, layout.width, " " * wide, " " * (wide + 2))
            yield from indented([Segment(words, ("caption",))], layout.width, " " * (wide + 4), " " * (wide + 4))


class _Margin:
    """The columns left of the text: what other sources have, and whose words these are."""

    def __init__(self, layout: Layout, signs: bool) -> None:
        self._layout = layout
        self._signs = signs
        self._wide = layout.bars + signs + (layout.bars or signs)

    def beside(self, segments: Iterable[Segment], first: str = "", rest: str = "") -> Iterator[Line]:
        """The lines of a block with their margins; `first` and `rest` indent its lines."""
        width = max(NARROWEST, self._layout.width - self._wide) if self._layout.width else UNBROKEN
        for line in indented(segments, width, first, rest):
            yield [*self._margin(line), *line]

    def _margin(self, line: Line) -> Iterator[Segment]:
        if self._signs:
            role = min(
                (role for segment in line for role in segment.roles if role in MARGIN), key=MARGIN.index, default=""
            )
            yield Segment(self._layout.theme.roles[role].marker, (role,)) if role else Segment(" ")
        if self._layout.bars:
            words = next((segment for segment in line if "quote" in segment.roles), None)
            bar = self._layout.theme.roles["quote"].marker
            yield Segment(bar, ("quote",), words.speaker) if words else Segment(" ")
        if self._wide:
            yield Segment(" ")


def _references(notes: Iterable[tuple[int, Note]]) -> dict[int, list[Segment]]:
    """What to insert in the text, by place."""
    found: dict[int, list[Segment]] = {}
    for number, note in notes:
        here = found.setdefault(note.place, [])
        if here:
            here.append(Segment(BETWEEN_REFERENCES, ("weak",)))
        here.append(reference(number, note))
    return found


def _facts(reading: Reading, company: Company | None) -> str:
    """Who wrote it, where and when; and the source as asked for, where there are several."""
    document = reading.document
    when = f"{document.published:%Y-%m-%d}" if document.published else None
    source = document.source if company else None
    return BETWEEN_FACTS.join(filter(None, (", ".join(document.byline), document.site, when, source)))


def _looking(segments: Iterable[Segment], role: str) -> Iterator[Segment]:
    return (segment._replace(roles=(role, *segment.roles)) for segment in segments)
