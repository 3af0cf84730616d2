"""Findings into painted segments: the one step that all formats for people have in common.

A segment says what a stretch of text is, by roles of the theme; how that looks is the format's affair.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.text import Block, Quantity, Quote, Reading, Span

DIFFERENT = "different"  # the role of words that are not in another wording
AMONG_WORDS = "among-words"  # and of a number that is shown with the words around it
QUOTATION_MARKS = frozenset("\"“”„«»‹›‘’'")


class Segment(NamedTuple):
    """A stretch of text that looks the same throughout."""

    text: str
    roles: tuple[str, ...] = ()  # outer first
    speaker: int | None = None  # the speaker's place in the reading: whose colour


class Mark(NamedTuple):
    """A finding to be painted."""

    start: int
    end: int
    roles: tuple[str, ...]
    speaker: int | None
    brackets: tuple[str, str]


class Brackets(NamedTuple):
    """What stands around findings where their looks alone do not tell them."""

    mention: tuple[str, str]
    words: tuple[str, str]  # of somebody, without quotation marks of their own
    number: tuple[str, str]


NO_BRACKETS = ("", "")
BARE = Brackets(NO_BRACKETS, NO_BRACKETS, NO_BRACKETS)
SQUARE = Brackets(("[", "]"), ("{", "}"), ("<", ">"))

Insertions = Mapping[int, Sequence[Segment]]  # what is not in the text, by the place it goes to


def paint(reading: Reading, brackets: Brackets, insertions: Insertions) -> Iterator[tuple[Block, list[Segment]]]:
    """Every block that is printed, in order, with its segments."""
    document = reading.document
    places = sorted(insertions)
    for block, marks in zip(document.blocks, _by_block(document.blocks, _marks(reading, brackets)), strict=True):
        if block.kind != "boilerplate":
            first, last = (bisect_right(places, edge) for edge in block.span)
            inside = {place: insertions[place] for place in places[first:last]}
            yield block, list(_sweep(document.text, block.span, marks, inside))


def signed(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The segments with signs around what only its looks would tell: *words that differ*, <a number> among words."""
    for segment in segments:
        if DIFFERENT in segment.roles and segment.text.strip(".[]…"):
            yield segment._replace(text=f"*{segment.text}*")
        elif AMONG_WORDS in segment.roles:
            yield segment._replace(text=segment.text.join(SQUARE.number))
        else:
            yield segment


def is_marked(quantity: Quantity) -> bool:
    """Is the number worth a reader's eye?"""
    return quantity.weight != "none"


def speaker_places(reading: Reading) -> dict[str | None, int]:
    """The place of each speaker by id; speakers get their colours by it."""
    return {speaker.id: place for place, speaker in enumerate(reading.speakers)}


def _marks(reading: Reading, brackets: Brackets) -> list[Mark]:
    """Words first, then who says them, then numbers: of equal spans the first is the outer one."""
    text, places = reading.document.text, speaker_places(reading)
    marks = [mark for quote in reading.quotes for mark in _words(text, quote, places, brackets)]
    mentions = {mention: place for place, speaker in enumerate(reading.speakers) for mention in speaker.mentions}
    naming = {quote.mention: places.get(quote.speaker) for quote in reading.quotes if quote.mention}
    for mention, place in (mentions | naming).items():
        marks.append(Mark(*mention, ("speaker",), place, brackets.mention if mention in naming else NO_BRACKETS))
    for quantity in filter(is_marked, reading.quantities):
        roles = ("number", "claim" if quantity.weight == "strong" else "weak")
        marks.append(Mark(*quantity.span, roles, None, brackets.number))
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _words(text: str, quote: Quote, places: Mapping[str | None, int], brackets: Brackets) -> Iterator[Mark]:
    for start, end in quote.content:
        own = {text[start - 1 : start], text[end : end + 1]} & QUOTATION_MARKS
        yield Mark(start, end, ("quote",), places.get(quote.speaker), NO_BRACKETS if own else brackets.words)


def _by_block(blocks: Sequence[Block], marks: Iterable[Mark]) -> list[list[Mark]]:
    """The marks cut at the edges of blocks, parallel to the blocks."""
    found: list[list[Mark]] = [[] for _ in blocks]
    ends = [block.span.end for block in blocks]
    for mark in marks:
        n = bisect_right(ends, mark.start)
        while n < len(blocks) and blocks[n].span.start < mark.end:
            start, end = blocks[n].span
            found[n].append(mark._replace(start=max(mark.start, start), end=min(mark.end, end)))
            n += 1
    return found


def _sweep(text: str, span: Span, marks: Sequence[Mark], insertions: Insertions) -> Iterator[Segment]:
    """The segments of one block; at one place closings come first, then what is inserted, then openings."""
    openings: dict[int, list[Mark]] = {}
    for mark in marks:
        openings.setdefault(mark.start, []).append(mark)
    active: list[Mark] = []
    start = span.start
    for place in sorted({*openings, *(mark.end for mark in marks), *insertions, span.end}):
        if place > start:
            yield _segment(text[start:place], active)
        start = place
        for mark in [mark for mark in reversed(active) if mark.end == place]:
            if mark.brackets[1]:
                yield _segment(mark.brackets[1], active)
            active.remove(mark)
        yield from insertions.get(place, ())
        for mark in openings.get(place, ()):
            active.append(mark)
            if mark.brackets[0]:
                yield _segment(mark.brackets[0], active)


def _segment(text: str, active: Sequence[Mark]) -> Segment:
    roles = tuple(role for mark in active for role in mark.roles)
    return Segment(text, roles, next((mark.speaker for mark in reversed(active) if mark.speaker is not None), None))
