"""The table of claims for a terminal: columns where they fit, else one source under the other."""

from collections.abc import Iterator
from itertools import zip_longest

from reader.pipe.notes import BETWEEN, ROLES
from reader.pipe.painting import Segment
from reader.pipe.sgr import Painter
from reader.pipe.terminal import Depth
from reader.pipe.versions import Table, Version
from reader.pipe.wrapping import NARROWEST, Line, cells, indented, wrap
from reader.theme import Theme

_GAP = "  "
NOTHING = "–"
NO_CLAIMS = "No claim is made by two of these sources.\n"


def render(table: Table, theme: Theme, width: int, depth: Depth | None) -> str:
    """The rows of the table with the signs of their relations; no depth means no sequences at all."""
    if not table.rows:
        return NO_CLAIMS
    column = (width - len(_GAP) * (len(table.sources) - 1)) // len(table.sources)
    lines = _columns(table, theme, width, column) if column >= NARROWEST else _stacked(table, theme, width)
    if depth is None:
        return "".join("".join(segment.text for segment in line).rstrip(" ") + "\n" for line in lines)
    painter = Painter(theme, depth)
    return "".join(painter.line(line) + "\n" for line in lines)


def _columns(table: Table, theme: Theme, width: int, column: int) -> Iterator[Line]:
    yield from _side_by_side([[Segment(source, ("title",))] for source in table.sources], column)
    for n, versions in enumerate(table.rows):
        yield []
        yield from _heading(table, n, width)
        yield from _side_by_side([_cell(version, theme) for version in versions], column)


def _stacked(table: Table, theme: Theme, width: int) -> Iterator[Line]:
    for n, versions in enumerate(table.rows):
        if n:
            yield []
        yield from _heading(table, n, width)
        for source, version in zip(table.sources, versions, strict=True):
            if version:
                yield from indented([Segment(f"{source}: ", ("title",)), *_cell(version, theme)], width, "  ", "    ")


def _heading(table: Table, row: int, width: int) -> Iterator[Line]:
    counted = sum(version is not None for version in table.rows[row])
    about = f"{row + 1}. {table.about(row)} "
    yield from wrap([Segment(about), Segment(f"[{independent(counted, table.independent[row])}]", ("weak",))], width)


def independent(sources: int, apart: int) -> str:
    """ "3 sources, 2 of them independent"."""
    return f"{sources} sources" if sources == apart else f"{sources} sources, {apart} independent"


def _cell(version: Version | None, theme: Theme) -> list[Segment]:
    if version is None:
        return [Segment(NOTHING, ("weak",))]
    shown = [Segment(version.shown, ("number" if version.number else "quote",))]
    if version.relation is None:
        return shown
    role = ROLES[version.relation]
    marker = theme.roles[role].marker
    said_why = version.reasons and role in ("differ", "altered", "updated", "rounded")
    why = f"{BETWEEN}{version.reasons[0]}" if said_why else ""
    return [Segment(f"{marker} ", (role,)), *shown, Segment(why, ("weak",))]


def _side_by_side(texts: list[list[Segment]], column: int) -> Iterator[Line]:
    """Columns of one width, filled with blanks but for the last."""
    for parts in zip_longest(*(list(wrap(text, column)) for text in texts), fillvalue=list[Segment]()):
        line: Line = []
        for part in parts:
            used = sum(cells(segment.text) for segment in part)
            line += [*part, Segment(" " * (column - used) + _GAP)]
        yield line
