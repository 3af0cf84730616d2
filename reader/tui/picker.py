"""A list over everything else to choose from, narrowed by typing: what can be done, and the themes."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from reader.text import fold
from reader.tui.choices import Choice
from reader.tui.items import ItemList
from reader.tui.looks import Looks
from reader.tui.rows import Row, Run
from reader.tui.wrap import one_line, shorten


class Choices(ItemList):
    """The choices that have all words typed so far."""

    KEEPS_CURSOR = True

    class Pointed(Message):
        """The cursor is on another choice."""

    class Chosen(Message):
        """A choice was clicked."""

    def __init__(self, looks: Looks, choices: Sequence[Choice]) -> None:
        super().__init__("choices", looks)
        self._choices = tuple(choices)
        self.shown = self._choices

    def narrow(self, words: str) -> None:
        """Shows the choices that have all of the words."""
        wanted = fold(words).split()
        self.shown = tuple(
            choice
            for choice in self._choices
            if all(word in fold(f"{choice.text} {choice.note} {choice.key}") for word in wanted)
        )
        self.rebuild()
        self.post_message(self.Pointed())

    @property
    def chosen(self) -> Choice | None:
        """The choice under the cursor."""
        return self.shown[self.cursor] if self.cursor < len(self.shown) else None

    def keys(self) -> tuple[Hashable, ...]:
        """What the choices are known by."""
        return tuple(choice.key for choice in self.shown)

    def choose(self) -> None:
        """Reports a click."""
        self.post_message(self.Chosen())

    def move(self, step: int) -> None:
        """Moves the cursor, and tells so."""
        super().move(step)
        self.post_message(self.Pointed())

    def build_rows(self, width: int) -> Sequence[Row]:
        """A row a choice."""
        return tuple(self._rows_of(width)) or (Row((Run(" Nothing has these words", "dim"),)),)

    def _rows_of(self, width: int) -> Iterator[Row]:
        for item, choice in enumerate(self.shown):
            room = max(width - cell_len(choice.note) - 6, 8)
            text, note = shorten(one_line(choice.text), room), one_line(choice.note)
            blank = " " * max(width - 4 - cell_len(text) - cell_len(note), 1)
            yield Row((Run(f" {choice.mark or ' '} ", "accent"), Run(text), Run(f"{blank}{note}", "dim")), item)


class Picker(ModalScreen[str | None], inherit_bindings=False):
    """Ends with the key of a choice, or None; `point` is told the choice under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+c,ctrl+g", "give_up", show=False, priority=True),
        Binding("down,ctrl+n,ctrl+j,tab", "move(1)", show=False, priority=True),
        Binding("up,ctrl+p,ctrl+k,shift+tab", "move(-1)", show=False, priority=True),
        Binding("pagedown", "move(8)", show=False, priority=True),
        Binding("pageup", "move(-8)", show=False, priority=True),
    ]

    def __init__(
        self,
        looks: Looks,
        title: str,
        choices: Sequence[Choice],
        at: str | None = None,
        point: Callable[[str], Looks] | None = None,
    ) -> None:
        super().__init__()
        self._title, self._at, self._point = title, at, point
        self.set_class(point is not None, "seeing")  # what is behind must be seen as it is
        self._choices = Choices(looks, choices)

    def compose(self) -> ComposeResult:
        """Words, and below them the choices that have them."""
        with Vertical(id="picker") as frame:
            frame.border_title = self._title
            frame.border_subtitle = "Enter chooses  Esc closes"
            yield Input(id="narrow", placeholder="type to narrow the list", compact=True)
            yield self._choices

    def on_mount(self) -> None:
        """The cursor stands on what holds now."""
        self.call_after_refresh(self._point_at_first)

    def action_move(self, step: int) -> None:
        """Moves the cursor."""
        last = max(len(self._choices.shown) - 1, 0)
        target = min(max(self._choices.cursor + step, 0), last)
        self._choices.move(target - self._choices.cursor)

    def action_give_up(self) -> None:
        """Chooses nothing."""
        self.dismiss(None)

    @on(Input.Changed)
    def narrow(self, message: Input.Changed) -> None:
        """Shows what has the words."""
        self._choices.narrow(message.value)

    @on(Input.Submitted)
    @on(Choices.Chosen)
    def choose(self) -> None:
        """Ends with the choice under the cursor, where there is one."""
        if self._choices.chosen is not None:
            self.dismiss(self._choices.chosen.key)

    @on(Choices.Pointed)
    def tell(self) -> None:
        """Shows what the choice would bring."""
        if self._point is not None and self._choices.chosen is not None:
            self._choices.show_looks(self._point(self._choices.chosen.key))

    def _point_at_first(self) -> None:
        keys = self._choices.keys()
        if self._at in keys:
            self._choices.point_at(keys.index(self._at))
