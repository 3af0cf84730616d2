"""The help screen, made from the table of actions and the signs of the theme."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from reader.tui.actions import GROUPS
from reader.tui.items import ItemList
from reader.tui.keys import Keys
from reader.tui.looks import Looks
from reader.tui.rows import Row, Run, flow
from reader.tui.verdicts import MEANINGS

KEYS_WIDTH = 12
TWO_COLUMNS = 96
SIGNS = "Signs in the margin"


class Help(ItemList):
    """Every action with its keys, and what the signs in the margin mean."""

    def __init__(self, looks: Looks, keys: Keys) -> None:
        super().__init__("help", looks)
        self._shown = keys.shown

    def keys(self) -> tuple[Hashable, ...]:
        """Nothing in it can be chosen."""
        return ()

    def choose(self) -> None:
        """Nothing in it can be chosen."""

    def build_rows(self, width: int) -> Sequence[Row]:
        """Keys and what they do; in two columns where there is room."""
        if width < TWO_COLUMNS:
            return tuple(self._rows_of(("Reading", "Moving", "Showing", SIGNS), width))
        half = width // 2
        left, right = (self._rows_of(titles, half - 1) for titles in (("Reading", "Showing"), ("Moving", SIGNS)))
        return tuple(
            Row((*_filled(one, half), *other.runs)) for one, other in zip_longest(left, right, fillvalue=Row())
        )

    def _rows_of(self, titles: Sequence[str], width: int) -> Iterator[Row]:
        for title in titles:
            yield Row((Run(f" {title}", "accent bold"),))
            if title == SIGNS:
                yield from self._signs(width)
            for action in GROUPS.get(title, ()):
                yield from self._entry(self._shown(action.name), "bold", action.does, width)
            yield Row()

    def _signs(self, width: int) -> Iterator[Row]:
        for role, meaning in MEANINGS.items():
            yield from self._entry(self._looks.theme.roles[role].marker, role, meaning, width)
        yield from self._entry("▎", "accent", "words said, in their speaker's colour", width)
        yield from self._entry("▸", "accent", "the claim shown in the panel", width)

    def _entry(self, shown: str, tone: str, does: str, width: int) -> Iterator[Row]:
        lead = Run(f"  {shown:<{KEYS_WIDTH}}", tone)
        for place, row in enumerate(flow([Run(does)], width, lead=Run(" " * len(lead.text)))):
            yield row if place else Row((lead, *row.runs[1:]))


def _filled(row: Row, width: int) -> tuple[Run, ...]:
    """The runs of a row, and blanks up to a width."""
    return (*row.runs, Run(" " * (width - sum(cell_len(run.text) for run in row.runs))))


class HelpScreen(ModalScreen[None], inherit_bindings=False):
    """The help over everything else; most keys close it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter,backspace", "dismiss", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(10)", show=False),
        Binding("b,pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, looks: Looks, keys: Keys) -> None:
        super().__init__()
        self._looks, self._keys = looks, keys

    def compose(self) -> ComposeResult:
        """The list, in a frame."""
        shown = Help(self._looks, self._keys)
        shown.border_title = "Help"
        shown.border_subtitle = "Esc closes"
        yield shown

    def action_scroll(self, step: int) -> None:
        """Scrolls by lines."""
        self.query_one(Help).move(step)
