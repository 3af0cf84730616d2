"""The help screen, made from the table of actions and the signs of the theme."""

from collections.abc import Hashable, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from reader.tui.actions import GROUPS
from reader.tui.items import ItemList
from reader.tui.looks import Looks
from reader.tui.rows import Row, Run, flow
from reader.tui.verdicts import MEANINGS

KEYS_WIDTH = 11


class Help(ItemList):
    """Every action with its keys, and what the signs in the margin mean."""

    def keys(self) -> tuple[Hashable, ...]:
        """Nothing in it can be chosen."""
        return ()

    def choose(self) -> None:
        """Nothing in it can be chosen."""

    def build_rows(self, width: int) -> Sequence[Row]:
        """Keys in one column, what they do in the other."""
        return tuple(self._rows_of(width))

    def _rows_of(self, width: int) -> Iterator[Row]:
        for title, actions in GROUPS.items():
            yield Row((Run(f" {title}", "accent bold"),))
            for action in actions:
                yield from self._entry(action.shown, "bold", action.does, width)
            yield Row()
        yield Row((Run(" Signs in the margin", "accent bold"),))
        for role, meaning in MEANINGS.items():
            yield from self._entry(self._looks.theme.roles[role].marker, role, meaning, width)
        yield from self._entry("▎", "accent", "somebody's words, in the colour of their name", width)
        yield from self._entry("▸", "accent", "the claim shown in the panel", width)

    def _entry(self, shown: str, tone: str, does: str, width: int) -> Iterator[Row]:
        lead = Run(f"  {shown:<{KEYS_WIDTH}}", tone)
        for place, row in enumerate(flow([Run(does)], width, lead=Run(" " * len(lead.text)))):
            yield row if place else Row((lead, *row.runs[1:]))


class HelpScreen(ModalScreen[None], inherit_bindings=False):
    """The help over everything else; most keys close it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter,backspace", "dismiss", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(10)", show=False),
        Binding("b,pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks

    def compose(self) -> ComposeResult:
        """The list, in a frame."""
        shown = Help("help", self._looks)
        shown.border_title = "Help"
        shown.border_subtitle = "Esc closes"
        yield shown

    def action_scroll(self, step: int) -> None:
        """Scrolls by lines."""
        self.query_one(Help).move(step)
