"""An article as painted lines: marks in the text, signs in the margin, the current claim, and words looked for."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import pairwise

from rich.segment import Segment
from textual.strip import Strip

from reader.text import Claim, Reading, Span
from reader.tui.finding import Hits
from reader.tui.looks import Ground, Looks
from reader.tui.paint import Line, Look, Marks, Page, find_marks, lay_out
from reader.tui.points import claim_numbers, in_reading_order
from reader.tui.verdicts import gravest

MEASURE = 76  # the longest line of text that is still easy to read
SIGNS = 2  # most signs of claims beside one line
GUTTER = SIGNS + 3  # signs, the pointer at the current claim, the bar beside words said, a blank
POINTER, BAR = "▸", "▎"


class Sheet:
    """Paints each line once, until something is changed; the lines of the current claim are painted each time."""

    def __init__(self, looks: Looks) -> None:
        self.claims: list[Claim] = []  # in reading order
        self.points: list[int] = []  # of the claims: the offsets n and N go to, and beside which their signs stand
        self.numbers: dict[str, tuple[Span, ...]] = {}
        self.signs: Mapping[str, str] = {}
        self.page = Page("", (), ())
        self.left = 0  # blank cells that centre the text
        self.hits = Hits()
        self._looks = looks
        self._reading: Reading | None = None
        self._marks = Marks((0,), (Look(),))
        self._width = 0
        self._strips: dict[int, Strip] = {}  # of the lines the current claim does not touch

    def take(self, reading: Reading, signs: Mapping[str, str]) -> None:
        """Takes another article; it has no lines before it is laid out."""
        pointed = in_reading_order(reading)
        self.points, self.claims = [point for point, _ in pointed], [claim for _, claim in pointed]
        self.numbers = claim_numbers(reading)
        self.signs = signs
        self._reading, self._marks = reading, find_marks(reading)

    def lay_out(self, width: int) -> bool:
        """Breaks the article into lines for so many cells; False where there is none, or no room."""
        if self._reading is None or width <= 0:
            return False
        measure = max(min(MEASURE, width - GUTTER - 1), 10)
        self._width, self.left = width, max((width - GUTTER - measure) // 2, 0)
        self.page = lay_out(self._reading.document, measure)
        self._strips.clear()
        return True

    def change(
        self, *, signs: Mapping[str, str] | None = None, looks: Looks | None = None, hits: Hits | None = None
    ) -> None:
        """Paints with other signs, another theme, or other words looked for, from now on."""
        self.signs = self.signs if signs is None else signs
        self._looks = looks or self._looks
        self.hits = self.hits if hits is None else hits
        self._strips.clear()

    def strip(self, place: int, width: int, current: Claim | None) -> Strip:
        """A line as it is painted."""
        if place >= len(self.page.lines):
            return Strip.blank(width, self._looks.ground("background"))
        line = self.page.lines[place]
        if current is not None and current.span.start < line.end and line.start < current.span.end:
            return self._paint(place, line, width, current)
        if place not in self._strips:
            self._strips[place] = self._paint(place, line, width, None)
        return self._strips[place]

    def lines_of(self, span: Span) -> tuple[int, int]:
        """The first and the last line that show a stretch of the text."""
        return self.page.line_at(span.start), self.page.line_at(max(span.end - 1, span.start))

    def _paint(self, place: int, line: Line, width: int, current: Claim | None) -> Strip:
        ground = self._looks.ground("background")
        runs = list(self._marks.between(line.start, line.end))
        segments = [*self._margin(place, line, runs, current)]
        kind = self._looks.look(Look(), line.kind, "background")
        segments.append(Segment(f"{line.literal:>{line.indent}}" if line.end > line.start else line.literal, kind))
        for start, end, look in runs:
            for first, last, on in self._grounds(start, end, current):
                style = self._looks.look(look, line.kind, on)
                for begin, stop, lit in self.hits.cut(first, last):
                    segments.append(Segment(self.page.body[begin:stop], self._looks.lit(style, lit)))
        return Strip(segments).adjust_cell_length(width, ground)

    def _margin(
        self, place: int, line: Line, runs: list[tuple[int, int, Look]], current: Claim | None
    ) -> Iterator[Segment]:
        ground = self._looks.ground("background")
        yield Segment(" " * self.left, ground)
        starts = self.page.starts
        following = starts[place + 1] if place + 1 < len(starts) else len(self.page.body) + 1
        begun = self.claims[bisect_left(self.points, line.start) : bisect_left(self.points, following)]
        roles = [self.signs[claim.id] for claim in begun if claim.id in self.signs] if line.end > line.start else []
        roles = gravest(roles, SIGNS)
        yield Segment(" " * (SIGNS - len(roles)), ground)
        for role in roles:
            yield Segment(self._looks.theme.roles[role].marker, self._looks.tone(role, "background"))
        yield Segment(POINTER if current else " ", self._looks.tone("accent bold", "background"))
        said = next((look.words_of for _, _, look in runs if look.words_of), 0)
        yield Segment(BAR if said else " ", self._looks.tone(f"speaker:{said}", "background"))
        yield Segment(" ", ground)

    def _grounds(self, start: int, end: int, current: Claim | None) -> Iterator[tuple[int, int, Ground]]:
        """A stretch cut where the current claim and its numbers begin and end, each part with its ground."""
        if current is None:
            yield start, end, "background"
            return
        numbers = self.numbers[current.id]
        edges = (at for span in (current.span, *numbers) for at in span if start < at < end)
        for first, last in pairwise(sorted({start, end, *edges})):
            if any(begin <= first < stop for begin, stop in numbers):
                yield first, last, "cursor"
            else:
                yield first, last, "current" if current.span.start <= first < current.span.end else "background"
