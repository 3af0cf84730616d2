"""The article as one widget that draws line by line, so that long ones with thousands of marks stay quick."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.text import Claim, Reading, Span
from reader.tui.looks import Ground, Looks
from reader.tui.messages import ClaimChosen
from reader.tui.paint import Line, Look, Marks, Page, find_marks, lay_out
from reader.tui.points import claim_numbers, in_reading_order
from reader.tui.verdicts import gravest

MEASURE = 76  # the longest line of text that is still easy to read
SIGNS = 2  # most signs of claims beside one line
GUTTER = SIGNS + 3  # signs, the pointer at the current claim, the bar beside words said, a blank
POINTER, BAR = "▸", "▎"
TALL = 0.3  # of the height: where a claim is put that was out of sight
EDGE = 2  # lines from the upper or lower edge that count as out of sight


class Article(ScrollView, can_focus=True, inherit_bindings=False):
    """One reading with its marks, the signs of its claims in the margin, and a current claim."""

    ALLOW_SELECT = False

    def __init__(self, looks: Looks) -> None:
        super().__init__(id="article")
        self.current: Claim | None = None
        self._looks = looks
        self._reading: Reading | None = None
        self._signs: Mapping[str, str] = {}
        self._claims: list[Claim] = []  # in reading order
        self._points: list[int] = []  # of the claims: the offsets n and N go to, and beside which their signs stand
        self._numbers: dict[str, tuple[Span, ...]] = {}
        self._marks = Marks((0,), (Look(),))
        self._page = Page("", (), ())
        self._left = 0  # blank cells that centre the text
        self._anchor = 0  # offset of the text at the upper edge: what a resize keeps there
        self._strips: dict[int, Strip] = {}  # of the lines the current claim does not touch

    def show(self, reading: Reading, signs: Mapping[str, str], offset: int, current: Claim | None) -> None:
        """Shows an article from an offset of its text on."""
        self._reading = reading
        pointed = in_reading_order(reading)
        self._points, self._claims = [point for point, _ in pointed], [claim for _, claim in pointed]
        self._numbers = claim_numbers(reading)
        self._signs = signs
        self._marks = find_marks(reading)
        self.current = current
        self._anchor = offset
        self._lay_out()

    def show_signs(self, signs: Mapping[str, str]) -> None:
        """Shows what other articles have by now; moves nothing."""
        if signs != self._signs:
            self._signs = signs
            self._strips.clear()
            self.refresh()

    def show_looks(self, looks: Looks) -> None:
        """Draws with another theme."""
        self._looks = looks
        self._strips.clear()
        self.refresh()

    def point_at(self, claim: Claim) -> None:
        """Makes a claim the current one, in sight."""
        before, self.current = self.current, claim
        for changed in (before, claim):
            if changed is not None:
                first, last = self._lines_of(changed)
                self.refresh_lines(first, last - first + 1)
        self.bring_in_sight(claim.span.start, claim.span.end)

    def bring_in_sight(self, start: int, end: int) -> None:
        """Scrolls no more than needed to show a stretch of the text."""
        first, last = self._page.line_at(start), self._page.line_at(max(end - 1, start))
        top, height = self.scroll_offset.y, self.size.height
        edge = EDGE if height > 4 * EDGE else 0
        if first < top + (edge if top else 0) or last >= top + height - edge:
            self._scroll_top(first - round(height * TALL))

    def next_claim(self, step: int, among: Sequence[str] | None = None) -> Claim | None:
        """The next claim in a direction, with a sign of `among`; from what is in sight where the current one is not."""
        first, last = self._seen()
        if self.current is not None and first < self.current.span.end and self.current.span.start < last:
            place = self._claims.index(self.current)
            places = range(place + 1, len(self._claims)) if step > 0 else range(place - 1, -1, -1)
        else:
            place = bisect_left(self._points, first)
            places = range(place, len(self._claims)) if step > 0 else range(place - 1, -1, -1)
        claims = (self._claims[place] for place in places)
        return next((claim for claim in claims if among is None or self._signs.get(claim.id) in among), None)

    @property
    def place(self) -> int:
        """The offset of the text at the upper edge."""
        return self._anchor

    @property
    def share_read(self) -> float:
        """How much of the article is above the lower edge, 0..1."""
        return min((self.scroll_offset.y + self.size.height) / max(len(self._page.lines), 1), 1.0)

    def move(self, step: int) -> None:
        """Scrolls by lines."""
        self._scroll_top(self.scroll_offset.y + step)

    def move_page(self, share: float) -> None:
        """Scrolls by a share of what is seen."""
        self.move(round(self.size.height * share))

    def move_end(self, *, last: bool) -> None:
        """Scrolls to the end or the beginning."""
        self._scroll_top(len(self._page.lines) if last else 0)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keeps the place of reading, whatever scrolled."""
        super().watch_scroll_y(old_value, new_value)
        top = round(new_value)
        if self._page.starts and top < len(self._page.starts) and self._page.line_at(self._anchor) != top:
            self._anchor = self._page.starts[top] if top else 0

    def on_resize(self, event: Resize) -> None:
        """Lays out anew for another width."""
        self._lay_out()

    def on_click(self, event: Click) -> None:
        """Reports the claim that is clicked."""
        offset = self._offset_at(event.x, event.y + self.scroll_offset.y)
        inside = [claim for claim in self._claims if claim.span.start <= offset < claim.span.end]
        on_number = [claim for claim in inside if any(begin <= offset < end for begin, end in self._numbers[claim.id])]
        if inside:
            nearest = min(on_number or inside, key=lambda claim: (claim.span.end - claim.span.start, claim.quantities))
            self.post_message(ClaimChosen(nearest.id))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The visible lines, without the cache of borders and padding that this widget does not have."""
        return [self.render_line(y).crop_extend(crop.x, crop.right, None) for y in crop.line_range]

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        place = y + self.scroll_offset.y
        if place >= len(self._page.lines):
            return Strip.blank(self.size.width, self._looks.ground("background"))
        line = self._page.lines[place]
        current = self.current
        if current is not None and current.span.start < line.end and line.start < current.span.end:
            return self._paint(place, line, current)
        if place not in self._strips:
            self._strips[place] = self._paint(place, line, None)
        return self._strips[place]

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if self._reading is None or width <= 0:
            return
        measure = max(min(MEASURE, width - GUTTER - 1), 10)
        anchor, at_top = self._anchor, self._anchor == 0
        self._left = max((width - GUTTER - measure) // 2, 0)
        self._page = lay_out(self._reading.document, measure)
        self._strips.clear()
        self.virtual_size = Size(width, len(self._page.lines))
        self._scroll_top(0 if at_top else self._page.line_at(anchor))
        self._anchor = anchor
        self.refresh()

    def _scroll_top(self, line: int) -> None:
        self.scroll_to(y=max(line, 0), animate=False)

    def _seen(self) -> tuple[int, int]:
        """The offsets of the text that is in sight."""
        lines = self._page.lines[self.scroll_offset.y : self.scroll_offset.y + self.size.height]
        return (lines[0].start, lines[-1].end) if lines else (0, 0)

    def _lines_of(self, claim: Claim) -> tuple[int, int]:
        return self._page.line_at(claim.span.start), self._page.line_at(max(claim.span.end - 1, claim.span.start))

    def _paint(self, place: int, line: Line, current: Claim | None) -> Strip:
        ground = self._looks.ground("background")
        runs = list(self._marks.between(line.start, line.end))
        segments = [*self._margin(place, line, runs, current)]
        kind = self._looks.look(Look(), line.kind, "background")
        segments.append(Segment(f"{line.literal:>{line.indent}}" if line.end > line.start else line.literal, kind))
        for start, end, look in runs:
            for first, last, lit in self._grounds(start, end, current):
                style = self._looks.look(look, line.kind, lit)
                segments.append(Segment(self._page.body[first:last], style))
        return Strip(segments).adjust_cell_length(self.size.width, ground)

    def _margin(
        self, place: int, line: Line, runs: list[tuple[int, int, Look]], current: Claim | None
    ) -> Iterator[Segment]:
        ground = self._looks.ground("background")
        yield Segment(" " * self._left, ground)
        starts = self._page.starts
        following = starts[place + 1] if place + 1 < len(starts) else len(self._page.body) + 1
        begun = self._claims[bisect_left(self._points, line.start) : bisect_left(self._points, following)]
        roles = [self._signs[claim.id] for claim in begun if claim.id in self._signs] if line.end > line.start else []
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
        numbers = self._numbers[current.id]
        edges = (at for span in (current.span, *numbers) for at in span if start < at < end)
        for first, last in pairwise(sorted({start, end, *edges})):
            if any(begin <= first < stop for begin, stop in numbers):
                yield first, last, "cursor"
            else:
                yield first, last, "current" if current.span.start <= first < current.span.end else "background"

    def _offset_at(self, x: int, row: int) -> int:
        """The offset of the text under a cell; -1 where there is none."""
        if not 0 <= row < len(self._page.lines):
            return -1
        line = self._page.lines[row]
        cell = x - self._left - GUTTER - line.indent
        for offset in range(line.start, line.end):
            cell -= cell_len(self._page.body[offset])
            if cell < 0:
                return offset if cell >= -2 else -1
        return -1
