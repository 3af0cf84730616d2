"""An article as lines of a width, and what each stretch of its text shows. Pure: no widget, no colour."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal, NamedTuple, TypeVar

from reader.text import PARTIAL, Block, BlockKind, Document, Quote, Reading, Span, Weight, written_change
from reader.tui.labels import written_date
from reader.tui.wrap import one_line, wrap

Value = TypeVar("Value")
LineKind = BlockKind | Literal["about"]

NOBODY = 0  # of a place among speakers; the first speaker has place 1
UNNAMED = -1  # somebody says it, but it cannot be told who
_INDENTS: dict[str, int] = {"item": 2, "quote": 3}
BULLET = "• "
SHORT = 60  # code points of a byline at most; a longer line with a name in it says more


class Line(NamedTuple):
    """One line of the screen."""

    start: int  # absolute offsets in the text; both where the text goes on for a line that is not in it
    end: int
    kind: LineKind
    indent: int = 0
    literal: str = ""  # what is shown instead of the text: a title that is not in it, a bullet before it


class Look(NamedTuple):
    """What is known of a stretch of text."""

    words_of: int = NOBODY  # place of the speaker whose words these are
    names: int = NOBODY  # place of the speaker named here
    number: Weight = "none"


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Page:
    """An article laid out for one width."""

    body: str  # the document's text, line ends and tabs as blanks
    lines: tuple[Line, ...]
    starts: tuple[int, ...]  # of the lines, never falling

    def line_at(self, offset: int) -> int:
        """The place of the line that shows a code point of the text."""
        return max(bisect_right(self.starts, offset) - 1, 0)


@dataclass(frozen=True, slots=True)
class Marks:
    """What is found in a text, flattened: from each cut to the next one look holds."""

    cuts: tuple[int, ...]
    looks: tuple[Look, ...]

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, Look]]:
        """The stretches of a part of the text, each with its look."""
        at = bisect_right(self.cuts, start) - 1
        while start < end:
            stop = min(self.cuts[at + 1], end) if at + 1 < len(self.cuts) else end
            yield start, stop, self.looks[at] if at >= 0 else PLAIN
            start, at = stop, at + 1


def lay_out(document: Document, width: int) -> Page:
    """The page of a document: its title, where it is from, then its blocks with a blank line between them."""
    body = one_line(document.text)
    lines: list[Line] = []
    blocks = list(document.blocks)
    if blocks and blocks[0].kind == "title":
        _add_block(lines, body, blocks.pop(0), width)
    elif document.title:
        lines += _literal(document.title, "title", 0, width)
    first = blocks[0].span.start if blocks else len(body)
    lines += _literal(about(document), "about", lines[-1].end if lines else 0, width)
    before: BlockKind | None = None
    for block in blocks:
        if block.kind == "boilerplate" and _repeats(body[slice(*block.span)], document):
            continue
        if lines and not (block.kind == "item" == before):
            lines.append(Line(block.span.start, block.span.start, block.kind))
        _add_block(lines, body, block, width)
        before = block.kind
    if not lines:
        lines.append(Line(first, first, "paragraph"))
    return Page(body, tuple(lines), tuple(line.start for line in lines))


def about(document: Document) -> str:
    """Where an article is from, when it was published and changed, whether it is whole; "" where nothing is known."""
    when, change = written_date(document.published), written_change(document, written_date)
    part = PARTIAL if document.partial else ""
    return " · ".join(filter(None, (document.site, when, change, ", ".join(document.byline), part)))


def _repeats(line: str, document: Document) -> bool:
    """Does a line say again what stands above the article, its title or its byline?"""
    if line == one_line(document.title):
        return True
    return len(line) < SHORT and any(name and name in line for name in map(one_line, document.byline))


def _literal(text: str, kind: LineKind, offset: int, width: int) -> Iterator[Line]:
    text = one_line(text)
    for start, end in wrap(text, 0, len(text), width):
        yield Line(offset, offset, kind, 0, text[start:end])


def _add_block(lines: list[Line], body: str, block: Block, width: int) -> None:
    indent = _INDENTS.get(block.kind, 0) if width > 20 else 0
    lead = BULLET if block.kind == "item" and indent else ""
    for start, end in wrap(body, *block.span, width - indent):
        lines.append(Line(start, end, block.kind, indent, lead))
        lead = ""


def speaker_places(reading: Reading) -> dict[str, int]:
    """A place from 1 for each speaker by id: those who are quoted first, in the order of their first words."""
    ids = [quote.speaker for quote in reading.quotes if quote.speaker] + [speaker.id for speaker in reading.speakers]
    return {key: place for place, key in enumerate(dict.fromkeys(ids), 1)}


def find_marks(reading: Reading) -> Marks:
    """Everything to be shown in the text of a reading; linear in the number of findings once they are sorted."""
    places = speaker_places(reading)
    words = [(span, _place(quote, places)) for quote in reading.quotes if not quote.negated for span in quote.content]
    names = [(span, places[speaker.id]) for speaker in reading.speakers for span in speaker.mentions]
    names += [(quote.mention, _place(quote, places)) for quote in reading.quotes if quote.mention]
    numbers = [(quantity.span, quantity.weight) for quantity in reading.quantities if quantity.weight != "none"]
    cuts = sorted({0, *(at for spans in (words, names, numbers) for span, _ in spans for at in span)})
    weights: list[Weight] = _column(cuts, numbers, "none")
    columns = zip(_column(cuts, words, NOBODY), _column(cuts, names, NOBODY), weights, strict=True)
    return Marks(tuple(cuts), tuple(Look(*column) for column in columns))


def _place(quote: Quote, places: dict[str, int]) -> int:
    return places[quote.speaker] if quote.speaker else UNNAMED


def _column(cuts: Sequence[int], spans: Sequence[tuple[Span, Value]], nothing: Value) -> list[Value]:
    """One value a cut: of the span that covers it, the later one where two do."""
    column = [nothing] * len(cuts)
    for span, value in sorted(spans, key=itemgetter(0)):
        first = bisect_left(cuts, span.start)
        last = bisect_left(cuts, span.end, first)
        column[first:last] = [value] * (last - first)
    return column
