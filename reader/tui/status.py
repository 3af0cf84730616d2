"""The last line of the screen: the keys that matter now, and how far things are."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.actions import Place
from reader.tui.keys import Keys
from reader.tui.looks import Ground, Looks
from reader.tui.wrap import one_line, shorten

GROUND: Ground = "surface"


class StatusLine(Widget):
    """Hints on the left as far as they fit, the state on the right; a notice takes the place of the hints."""

    ALLOW_SELECT = False

    def __init__(self, looks: Looks, keys: Keys) -> None:
        super().__init__(id="status")
        self._keys = keys
        self._looks = looks
        self._state = ""
        self._notice = ""
        self._place: Place = "welcome"

    def show(self, state: str, notice: str, place: Place) -> None:
        """Shows the state, and a notice until the next call or else what keys do in a place."""
        if (state, notice, place) != (self._state, self._notice, self._place):
            self._state, self._notice, self._place = one_line(state), one_line(notice), place
            self.refresh()

    def show_looks(self, looks: Looks) -> None:
        """Draws with another theme."""
        self._looks = looks
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        state = shorten(self._state, max(width - 2, 0))
        room = width - cell_len(state) - 3
        segments = [Segment(" ", self._tone(""))]
        if self._notice:
            segments.append(Segment(shorten(self._notice, max(room, 0)), self._tone("bold")))
        else:
            segments += self._hints(room)
        used = sum(cell_len(segment.text) for segment in segments)
        segments += [
            Segment(" " * max(width - used - cell_len(state) - 1, 0), self._tone("")),
            Segment(state, self._tone("dim")),
        ]
        return Strip(segments).adjust_cell_length(width, self._tone(""))

    def _hints(self, room: int) -> list[Segment]:
        segments: list[Segment] = []
        for key, word in self._keys.hints(self._place):
            room -= cell_len(key) + len(word) + 3
            if room < 0:
                break
            segments += [Segment(key, self._tone("accent bold")), Segment(f" {word}  ", self._tone("dim"))]
        return segments

    def _tone(self, tone: str) -> Style:
        return self._looks.tone(tone, GROUND)
