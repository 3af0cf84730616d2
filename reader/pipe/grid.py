"""The table of claims for a terminal: columns where they fit, else one source under the other."""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from reader.pipe.excerpts import shorten, shorten_start
from reader.pipe.notes import BETWEEN, ROLES
from reader.pipe.painting import AMONG_WORDS, DIFFERENT, Segment, signed
from reader.pipe.sgr import Painter
from reader.pipe.terminal import Depth
from reader.pipe.versions import AROUND, Row, Source, Table, Version, count_relations
from reader.pipe.wrapping import Line, cells, indented, wrap
from reader.sources import STDIN
from reader.text import clean
from reader.text.differences import marked_words
from reader.theme import Theme

LEAST_COLUMN = 28  # cells; narrower ones are harder to read than one source under the other
LEAST_ALIGNED = 60  # cells of a line, from which the names of sources have a column of their own
LONGEST_LABEL = 28  # cells, and a third of the line
LEAST_ABOUT = 16  # cells, under which day and title are left out
UNWRAPPED = 200  # cells of an excerpt where lines are not wrapped
NOTHING = "–"
NO_CLAIMS = "No claim is made by two of these sources."
NO_BREAK = "\u00a0"
_GAP = "  "


def render(table: Table, theme: Theme, width: int, depth: Depth | None) -> str:
    """The sources, then the claims with the signs of their relations; no depth means no sequences at all."""
    lines = chain(_legend(table, width), _claims(table, theme, width, plain=depth is None))
    if depth is None:
        return "".join("".join(segment.text for segment in line).rstrip(" ") + "\n" for line in lines)
    painter = Painter(theme, depth)
    return "".join(painter.line(line) + "\n" for line in lines)


def _legend(table: Table, width: int) -> Iterator[Line]:
    """A line or two for each source: its number and name, the day and title, and what was asked for."""
    wide = cells(_reference(len(table.sources))) + 1
    room = (width or UNWRAPPED) - wide
    for number, source in enumerate(table.sources, 1):
        day = f"{source.published:%Y-%m-%d}" if source.published else ""
        facts = [fact for fact in (day, source.title) if fact]
        label = shorten(source.name, room)
        about = "".join(BETWEEN + fact for fact in facts)
        left = room - cells(label)
        more = shorten(about, left) if left > LEAST_ABOUT else ""
        reference = Segment(_reference(number).ljust(wide), ("weak",))
        yield [reference, Segment(label, ("title",)), Segment(more, ("weak",))]
        if source.asked not in (source.name, STDIN):
            asked = clean(source.asked)
            yield [Segment(" " * wide), Segment(shorten_start(asked, room) if width else asked, ("weak",))]
    yield []


def _claims(table: Table, theme: Theme, width: int, *, plain: bool) -> Iterator[Line]:
    if not table.rows:
        yield from wrap([Segment(NO_CLAIMS)], width)
        return
    yield from wrap(_summary(table, theme), width)
    count = len(table.sources)
    column = (width - len(_GAP) * (count - 1)) // count
    beside = column >= LEAST_COLUMN
    if beside:
        yield []
        names = [_label(number, source, column) for number, source in enumerate(table.sources, 1)]
        yield from _side_by_side([[Segment(name, ("title",))] for name in names], column)
    for number, row in enumerate(table.rows, 1):
        yield []
        yield from _heading(number, row, width)
        told = [_cell(version, row, theme) if version else None for version in row.versions]
        told = [list(signed(cell)) if plain and cell else cell for cell in told]
        if beside:
            yield from _side_by_side([cell or [Segment(NOTHING, ("weak",))] for cell in told], column)
        else:
            yield from _stacked(table.sources, told, width)


def _summary(table: Table, theme: Theme) -> list[Segment]:
    """How many claims, and how often each sign stands in the table."""
    claims = f"{len(table.rows)} claim{'s' if len(table.rows) > 1 else ''}"
    said = [Segment(f"{claims} in two sources or more")]
    counts = dict[str, int]()
    for relation, count in count_relations(table.rows).items():
        counts[ROLES[relation]] = counts.get(ROLES[relation], 0) + count
    for role, word in SIGNS.items():
        if role in counts:
            said += [
                Segment(BETWEEN),
                Segment(theme.roles[role].marker, (role,)),
                Segment(f"{NO_BREAK}{counts[role]}{NO_BREAK}{word}"),
            ]
    return said


SIGNS = {"agree": "the same", "rounded": "rounded", "updated": "updated", "differ": "differing", "altered": "altered"}


def _heading(number: int, row: Row, width: int) -> Iterator[Line]:
    """What tells the claim from others, on one line; under a number, the words around it."""
    place, told = f"{number}. ", f"  [{row.told}]"
    room = (width or UNWRAPPED) - cells(place) - cells(told)
    role = "number" if row.first.number else "quote"
    yield from wrap(
        [Segment(place, ("weak",)), Segment(_lead(row.first, room), (role, "heading")), Segment(told, ("weak",))], width
    )
    if row.first.number and row.first.number != row.first.words:
        before, after = row.first.around((width or UNWRAPPED) - cells(place))
        line = [Segment(before, ("weak",)), Segment(row.first.number), Segment(after, ("weak",))]
        yield from indented(line, width, " " * len(place), " " * len(place))


def _lead(version: Version, width: int) -> str:
    """The lead cut to the width, closed by its quotation mark."""
    if version.quoted and cells(version.lead) > width:
        return f"{shorten(version.lead, width - 1)}”"
    return shorten(version.lead, width)


def _stacked(sources: Sequence[Source], told: Sequence[Line | None], width: int) -> Iterator[Line]:
    longest = min(LONGEST_LABEL, (width or UNWRAPPED) // 3)
    names = [_label(number, source, longest) for number, source in enumerate(sources, 1)]
    wide = max(map(cells, names)) + len(_GAP)
    for name, cell in zip(names, told, strict=True):
        if cell is None:
            continue
        if 0 < width < LEAST_ALIGNED:
            said = [Segment(f"{name}: ", ("title",)), *cell]
            yield from indented(said, width, _GAP, _GAP * 2)
        else:
            rest = " " * (len(_GAP) + wide)
            lines = indented(cell, width, rest, rest)
            head = Segment(_GAP + name + " " * (wide - cells(name)), ("title",))
            yield from ([head if n == 0 else line[0], *line[1:]] for n, line in enumerate(lines))


def _label(number: int, source: Source, width: int) -> str:
    return f"{_reference(number)} {shorten(source.name, width - cells(_reference(number)) - 1)}"


def _reference(number: int) -> str:
    return f"[{number}]"


def _cell(version: Version, row: Row, theme: Theme) -> list[Segment]:
    said = [*_shown(version, row.longest), Segment(f" ({version.speaker})" if version.speaker else "")]
    if version.relation is None:
        return said
    role = ROLES[version.relation]
    word = version.word
    sign = Segment(f"{theme.roles[role].marker} {word}{': ' if word else ''}", (role,))
    detail = f"{BETWEEN}{version.detail}" if version.detail else ""
    return [sign, *said, Segment(detail, ("weak",))]


def _shown(version: Version, longest: int) -> Iterator[Segment]:
    """The number, or the words with those that were altered told from the others."""
    if version.among_words:
        before, after = version.around(AROUND)
        yield from (Segment(before), Segment(version.number or "", ("number", AMONG_WORDS)), Segment(after))
        return
    if version.shows_number:
        yield Segment(version.lead, ("number",))
        return
    opening, closing = ("“", "”") if version.quoted else ("", "")
    yield Segment(opening, ("quote",))
    cut = shorten(version.words, longest)
    for words, differs in marked_words(cut, (span for span in version.differing if span.end <= len(cut))):
        yield Segment(words, ("quote", "altered", DIFFERENT) if differs else ("quote",))
    yield Segment(closing, ("quote",))


def _side_by_side(texts: list[list[Segment]], column: int) -> Iterator[Line]:
    """Columns of one width, filled with blanks but for the last."""
    for parts in zip_longest(*(list(wrap(text, column)) for text in texts), fillvalue=list[Segment]()):
        line: Line = []
        for part in parts:
            used = sum(cells(segment.text) for segment in part)
            line += [*part, Segment(" " * (column - used) + _GAP)]
        yield line
