"""The article as one widget that draws line by line, so that long ones with thousands of marks stay quick."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.text import Claim, Reading
from reader.tui.finding import Hits, find_hits
from reader.tui.looks import Looks
from reader.tui.messages import ClaimChosen
from reader.tui.sheet import GUTTER, Sheet

TALL = 0.3  # of the height: where a claim is put that was out of sight
EDGE = 2  # lines from the upper or lower edge that count as out of sight


class Article(ScrollView, can_focus=True, inherit_bindings=False):
    """One reading with its marks, the signs of its claims in the margin, and a current claim."""

    ALLOW_SELECT = False

    class LaidOut(Message):
        """The article has other lines than before."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(id="article")
        self.current: Claim | None = None
        self.reading: Reading | None = None
        self._sheet = Sheet(looks)
        self._anchor = 0  # offset of the text at the upper edge: what a resize keeps there

    def show(self, reading: Reading, signs: Mapping[str, str], offset: int, current: Claim | None) -> None:
        """Shows an article from an offset of its text on; what is looked for is looked for in it, too."""
        self.reading = reading
        self._sheet.take(reading, signs)
        self._sheet.hits = find_hits(reading.document.text, self.hits.words).around(offset)
        self.current = current
        self._anchor = offset
        self._lay_out()

    def show_signs(self, signs: Mapping[str, str]) -> None:
        """Shows what other articles have by now; moves nothing."""
        if signs != self._sheet.signs:
            self._sheet.change(signs=signs)
            self.refresh()

    def show_looks(self, looks: Looks) -> None:
        """Draws with another theme."""
        self._sheet.change(looks=looks)
        self.refresh()

    def show_hits(self, hits: Hits) -> None:
        """Shows where some words are; scrolls no more than needed to the one that is looked at."""
        self._sheet.change(hits=hits)
        self.refresh()
        if hits.current is not None:
            self.bring_in_sight(*hits.current)

    @property
    def hits(self) -> Hits:
        """The places of what is looked for."""
        return self._sheet.hits

    def claim_at(self, offset: int) -> Claim | None:
        """The claim whose words or number are at an offset: the nearest, where several are."""
        inside = [claim for claim in self._sheet.claims if claim.span.start <= offset < claim.span.end]
        numbers = self._sheet.numbers
        on_number = [claim for claim in inside if any(begin <= offset < end for begin, end in numbers[claim.id])]
        return min(
            on_number or inside, key=lambda claim: (claim.span.end - claim.span.start, claim.quantities), default=None
        )

    def point_at(self, claim: Claim, *, scroll: bool = True) -> None:
        """Makes a claim the current one, in sight unless nothing is to scroll."""
        before, self.current = self.current, claim
        for changed in (before, claim):
            if changed is not None:
                first, last = self._sheet.lines_of(changed.span)
                self.refresh_lines(first, last - first + 1)
        if scroll:
            self.bring_in_sight(claim.span.start, claim.span.end)

    def bring_in_sight(self, start: int, end: int) -> None:
        """Scrolls no more than needed to show a stretch of the text."""
        first, last = self._sheet.page.line_at(start), self._sheet.page.line_at(max(end - 1, start))
        top, height = self.scroll_offset.y, self.size.height
        edge = EDGE if height > 4 * EDGE else 0
        if first < top + (edge if top else 0) or last >= top + height - edge:
            self._scroll_top(first - round(height * TALL))

    def next_claim(self, step: int, among: Sequence[str] | None = None) -> Claim | None:
        """The next claim in a direction, with a sign of `among`; from what is in sight where the current one is not."""
        first, last = self._seen()
        if self.current is not None and first < self.current.span.end and self.current.span.start < last:
            place = self._sheet.claims.index(self.current)
            places = range(place + 1, len(self._sheet.claims)) if step > 0 else range(place - 1, -1, -1)
        else:
            place = bisect_left(self._sheet.points, first)
            places = range(place, len(self._sheet.claims)) if step > 0 else range(place - 1, -1, -1)
        claims = (self._sheet.claims[place] for place in places)
        return next((claim for claim in claims if among is None or self._sheet.signs.get(claim.id) in among), None)

    @property
    def place(self) -> int:
        """The offset of the text at the upper edge."""
        return self._anchor

    @property
    def share_read(self) -> float:
        """How much of the article is above the lower edge, 0..1."""
        return min((self.scroll_offset.y + self.size.height) / max(len(self._sheet.page.lines), 1), 1.0)

    def move_to(self, offset: int) -> None:
        """Scrolls so that the text at an offset is at the upper edge."""
        self._scroll_top(self._sheet.page.line_at(offset) if offset else 0)

    def move(self, step: int) -> None:
        """Scrolls by lines."""
        self._scroll_top(self.scroll_offset.y + step)

    def move_page(self, share: float) -> None:
        """Scrolls by a share of what is seen."""
        self.move(round(self.size.height * share))

    def move_end(self, *, last: bool) -> None:
        """Scrolls to the end or the beginning."""
        self._scroll_top(len(self._sheet.page.lines) if last else 0)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keeps the place of reading, whatever scrolled."""
        super().watch_scroll_y(old_value, new_value)
        top = round(new_value)
        if (
            self._sheet.page.starts
            and top < len(self._sheet.page.starts)
            and self._sheet.page.line_at(self._anchor) != top
        ):
            self._anchor = self._sheet.page.starts[top] if top else 0

    def on_resize(self, event: Resize) -> None:
        """Lays out anew for another width."""
        self._lay_out()

    def on_click(self, event: Click) -> None:
        """Reports the claim that is clicked."""
        claim = self.claim_at(self._offset_at(event.x, event.y + self.scroll_offset.y))
        if claim is not None:
            self.post_message(ClaimChosen(claim.id))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The visible lines, without the cache of borders and padding that this widget does not have."""
        return [self.render_line(y).crop_extend(crop.x, crop.right, None) for y in crop.line_range]

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        return self._sheet.strip(y + self.scroll_offset.y, self.size.width, self.current)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        anchor, at_top = self._anchor, self._anchor == 0
        if not self._sheet.lay_out(width):
            return
        self.virtual_size = Size(width, len(self._sheet.page.lines))
        self._scroll_top(0 if at_top else self._sheet.page.line_at(anchor))
        self._anchor = anchor
        self.refresh()
        self.post_message(self.LaidOut())

    def _scroll_top(self, line: int) -> None:
        self.scroll_to(y=max(line, 0), animate=False)

    def _seen(self) -> tuple[int, int]:
        """The offsets of the text that is in sight."""
        lines = self._sheet.page.lines[self.scroll_offset.y : self.scroll_offset.y + self.size.height]
        return (lines[0].start, lines[-1].end) if lines else (0, 0)

    def _offset_at(self, x: int, row: int) -> int:
        """The offset of the text under a cell; -1 where there is none."""
        if not 0 <= row < len(self._sheet.page.lines):
            return -1
        line = self._sheet.page.lines[row]
        cell = x - self._sheet.left - GUTTER - line.indent
        for offset in range(line.start, line.end):
            cell -= cell_len(self._sheet.page.body[offset])
            if cell < 0:
                return offset if cell >= -2 else -1
        return -1
