"""An article as lines for a terminal: header, body with a margin, numbered notes. `text` and `ansi` print these."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.pipe.article import REFERENCE, Article
from reader.pipe.notes import MARGIN, Note
from reader.pipe.painting import Segment, signed
from reader.pipe.wrapping import NARROWEST, UNBROKEN, Line, indented
from reader.text import BlockKind
from reader.theme import Theme

NARROW_BLANK = "\u202f"  # at which no line breaks
RULE = 40  # cells, where lines are not wrapped
_INDENTS: dict[BlockKind, tuple[str, str]] = {
    "item": ("• ", "  "),
    "quote": ("    ", "    "),
    "caption": ("    ", "    "),
}
_LOOKS: dict[BlockKind, str] = {"title": "title", "heading": "heading", "caption": "caption"}


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide the lines are, and what stands in the margin."""

    width: int  # cells; UNBROKEN: paragraphs are not wrapped
    bars: bool  # a bar in the margin beside somebody's words; without, signs tell what looks would
    theme: Theme  # whose signs are used


def article_lines(article: Article, layout: Layout) -> Iterator[Line]:
    """The lines of an article in order."""
    margin = _Margin(layout, signs=article.compared)
    above = [
        *margin.beside(_looking(article.title, "title")),
        *margin.beside([Segment(article.facts, ("weak",))]),
    ]
    yield from above
    for n, (kind, segments) in enumerate(article.blocks):
        if above or n:
            yield []
        look = _LOOKS.get(kind)
        looking = _looking(segments, look) if look else segments
        yield from margin.beside(_parted(looking), *_INDENTS.get(kind, ("", "")))
    if article.notes:
        yield []
        yield [Segment("─" * (layout.width or RULE), ("weak",))]
        yield from _note_lines(article.notes, layout)


def _note_lines(notes: list[Note], layout: Layout) -> Iterator[Line]:
    wide = len(str(len(notes))) + 2
    for number, note in enumerate(notes, 1):
        yield from indented(note.head, layout.width, f"{number:{wide - 2}}  ", " " * wide)
        for why in note.why:
            yield from indented([Segment(why, ("weak",))], layout.width, " " * wide, " " * (wide + 2))
        for role, relation, words in note.others:
            sign = layout.theme.roles[role].marker
            said = [Segment(sign, (role,)), Segment(" "), *relation]
            yield from indented(said, layout.width, " " * wide, " " * (wide + 2))
            shown = _looking(words if layout.bars else signed(words), "caption")
            yield from indented(shown, layout.width, " " * (wide + 4), " " * (wide + 4))


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
            roles = {role for segment in line for role in segment.roles} & set(MARGIN)
            role = min(roles, key=MARGIN.index, default=None)
            yield Segment(self._layout.theme.roles[role].marker, (role,)) if role else Segment(" ")
        if self._layout.bars:
            words = next((segment for segment in line if "quote" in segment.roles), None)
            bar = self._layout.theme.roles["quote"].marker
            yield Segment(bar, ("quote",), words.speaker) if words else Segment(" ")
        if self._wide:
            yield Segment(" ")


def _parted(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The segments with a narrow blank where a raised figure would read as the power of a number."""
    last = ""
    for segment in segments:
        if REFERENCE in segment.roles and last.isdecimal():
            yield Segment(NARROW_BLANK, segment.roles)
        yield segment
        last = segment.text[-1:]


def _looking(segments: Iterable[Segment], role: str) -> Iterator[Segment]:
    return (segment._replace(roles=(role, *segment.roles)) for segment in segments)
