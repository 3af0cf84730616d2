"""The line at the foot of the screen in which words to look for are typed."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from reader.tui.messages import WordsGivenUp, WordsKept, WordsTyped

HINT = "words in this article"


class AskLine(Horizontal):
    """Tells every change of the words, and how the typing ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("tab,shift+tab", "keep", show=False),
    ]

    def compose(self) -> ComposeResult:
        """What is looked for, between a slash and how often it was found."""
        yield Static("/", id="slash", markup=False)
        yield Input(id="words", placeholder=HINT, compact=True, select_on_focus=False)
        yield Static("", id="found", markup=False)

    def on_mount(self) -> None:
        """Keys go to the words at once."""
        self.query_one(Input).focus()

    def take_keys(self) -> None:
        """Lets keys go to the words again, after a click elsewhere."""
        self.query_one(Input).focus()

    def show_found(self, found: str) -> None:
        """Shows how often the words were found."""
        self.query_one("#found", Static).update(Content(found))

    @on(Input.Changed)
    def tell_words(self, message: Input.Changed) -> None:
        """Tells what is typed."""
        message.stop()
        self.post_message(WordsTyped(message.value.strip()))

    @on(Input.Submitted)
    def tell_end(self, message: Input.Submitted) -> None:
        """Tells what was typed."""
        message.stop()
        self.post_message(WordsKept(message.value.strip()))

    def action_keep(self) -> None:
        """Tells what was typed."""
        self.post_message(WordsKept(self.query_one(Input).value.strip()))

    def action_give_up(self) -> None:
        """Tells that nothing is to be looked for."""
        self.post_message(WordsGivenUp())
