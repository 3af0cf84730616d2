"""A pane of items: rows that scroll, a cursor on one item, drawn line by line so that its length does not matter."""

from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.events import Blur, Click, Focus, Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.looks import Ground, Looks
from reader.tui.rows import NO_ITEM, Row

GROUND: Ground = "surface"


class ItemList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows that a subclass builds for the width at hand; items keep their cursor by key, whatever comes or goes."""

    ALLOW_SELECT = False
    KEEPS_CURSOR: ClassVar[bool] = False  # is the cursor shown while keys go elsewhere?

    def __init__(self, identity: str, looks: Looks) -> None:
        super().__init__(id=identity)
        self.cursor = 0
        self._looks = looks
        self._rows: tuple[Row, ...] = ()
        self._firsts: list[int] = []  # the row each item begins on
        self._keys: tuple[Hashable, ...] = ()

    @abstractmethod
    def build_rows(self, width: int) -> Sequence[Row]:
        """The rows for a width; rows of one item follow each other, items in order."""

    @abstractmethod
    def keys(self) -> tuple[Hashable, ...]:
        """What tells the items apart, in order."""

    @abstractmethod
    def choose(self) -> None:
        """Reports the item under the cursor."""

    def rebuild(self) -> None:
        """Builds the rows again after a change; the cursor stays on its item, and that where it is on the screen."""
        kept = self._keys[self.cursor] if self.cursor < len(self._keys) else None
        above = self._first_row() - self.scroll_offset.y
        self._keys = self.keys()
        self.cursor = self._keys.index(kept) if kept in self._keys else min(self.cursor, max(len(self._keys) - 1, 0))
        width = self.scrollable_content_region.width
        self._rows = tuple(self.build_rows(width)) if width > 0 else ()
        self._firsts = []
        for place, row in enumerate(self._rows):
            if row.item == len(self._firsts):
                self._firsts.append(place)
        self.virtual_size = Size(width, len(self._rows))
        if kept is not None and kept in self._keys:
            self.scroll_to(y=self._first_row() - above, animate=False)
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are rows, for a pane that is as high as what it shows."""
        return len(self.build_rows(max(width - self.scrollbar_size_vertical, 1)))

    def to_top(self) -> None:
        """Begins again at the first item, for wholly new contents."""
        self.cursor = 0
        self._keys = ()
        self.scroll_to(y=0, animate=False)

    def move(self, step: int) -> None:
        """Moves the cursor by items, or scrolls where there is none to go to."""
        target = self.cursor + step
        if 0 <= target < len(self._firsts):
            self.point_at(target)
        else:
            self.scroll_relative(y=step, animate=False)

    def move_page(self, share: float) -> None:
        """Moves by a share of what is seen."""
        row = self._first_row() + round(self.size.height * share)
        self.point_at(min(max(bisect_left(self._firsts, row), 0), len(self._firsts) - 1))

    def move_end(self, *, last: bool) -> None:
        """Moves to the first or last item."""
        self.point_at(len(self._firsts) - 1 if last else 0)

    def point_at(self, item: int) -> None:
        """Puts the cursor on an item and shows all of it where it fits."""
        if not 0 <= item < len(self._firsts):
            return
        self.cursor = item
        first, height = self._firsts[item], self.size.height
        end = self._firsts[item + 1] if item + 1 < len(self._firsts) else len(self._rows)
        top = self.scroll_offset.y
        if item == 0:
            self.scroll_to(y=0, animate=False)
        elif first < top or end - first > height:
            self.scroll_to(y=first, animate=False)
        elif end > top + height:
            self.scroll_to(y=end - height, animate=False)
        self.refresh()

    def show_looks(self, looks: Looks) -> None:
        """Draws with another theme."""
        self._looks = looks
        self.rebuild()  # signs may have changed with the colours

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        row = self._rows[place] if place < len(self._rows) else Row()
        chosen = (self.has_focus or self.KEEPS_CURSOR) and row.item == self.cursor != NO_ITEM
        ground: Ground = "cursor" if chosen else GROUND
        segments = [Segment(run.text, self._looks.tone(run.tone, ground)) for run in row.runs]
        return Strip(segments).adjust_cell_length(width, self._looks.tone("", ground))

    def on_resize(self, event: Resize) -> None:
        """Flows the rows anew where the width has changed."""
        self.rebuild()

    def on_focus(self, event: Focus) -> None:
        """Shows the cursor."""
        self.refresh()

    def on_blur(self, event: Blur) -> None:
        """Hides the cursor."""
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Chooses what is clicked."""
        place = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if place < len(self._rows) and self._rows[place].item != NO_ITEM:
            self.point_at(self._rows[place].item)
            self.choose()

    def _first_row(self) -> int:
        return self._firsts[self.cursor] if self.cursor < len(self._firsts) else 0
