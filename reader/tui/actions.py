"""Everything a reader can do, once: keys, help, status line and command palette are made from this table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do."""

    name: str  # what the screen knows it by
    keys: tuple[str, ...]  # as Textual has them, the one to show first
    does: str  # one line of the help

    @property
    def key(self) -> str:
        """The first key as people write it."""
        return written(self.keys[0]) if self.keys else ""

    @property
    def shown(self) -> str:
        """The first two keys as people write them."""
        return " ".join(written(key) for key in self.keys[:2])


GROUPS: dict[str, tuple[Action, ...]] = {
    "Reading": (
        Action("next_claim", ("n",), "Go to the next claim, or to the next place of what is looked for"),
        Action("previous_claim", ("N",), "Go to the one before"),
        Action("next_conflict", ("]",), "Go to the next claim that others tell otherwise"),
        Action("previous_conflict", ("[",), "Go to the one before that others tell otherwise"),
        Action("choose", ("enter",), "Open what is chosen, or go from a claim to its panel"),
        Action("back", ("backspace",), "Return to where you jumped from"),
        Action("search", ("/",), "Look for words in this article"),
        Action("copy", ("y",), "Copy the words under the cursor, with who said them, where, and the link"),
        Action("copy_link", ("Y",), "Copy the link alone"),
        Action("browser", ("o",), "Open the article in the browser"),
        Action("next_article", ("J",), "Read the next article"),
        Action("previous_article", ("K",), "Read the article before"),
    ),
    "Moving": (
        Action("down", ("j", "down"), "A line or an entry down"),
        Action("up", ("k", "up"), "A line or an entry up"),
        Action("page_down", ("space", "pagedown", "ctrl+d"), "A page down"),
        Action("page_up", ("b", "pageup", "ctrl+u"), "A page up"),
        Action("first", ("g", "home"), "To the beginning"),
        Action("last", ("G", "end"), "To the end"),
        Action("next_pane", ("tab",), "To the next pane"),
        Action("previous_pane", ("shift+tab",), "To the pane before"),
        Action("leave", ("escape",), "Back to the article; there, end the search"),
    ),
    "Showing": (
        Action("library", ("l",), "The list of articles"),
        Action("claims", ("c",), "All claims of this article"),
        Action("speakers", ("s",), "Who speaks here, and what each said"),
        Action("theme", ("t",), "The next theme"),
        Action("demo", ("d",), "Open the bundled edition, when nothing else is open"),
        Action("help", ("?",), "This help"),
        Action("quit", ("q", "ctrl+q", "ctrl+c"), "Quit"),
    ),
}
ACTIONS = tuple(action for group in GROUPS.values() for action in group)

Place = Literal["welcome", "article", "search", "library", "panel"]
# What is most useful where, in a word for the status line; what there is no room for is dropped from the end.
HINTS: dict[Place, dict[str, str]] = {
    "welcome": {"demo": "demo", "help": "help", "quit": "quit", "theme": "theme"},
    "article": {
        "next_claim": "claim", "next_conflict": "conflict", "help": "help", "quit": "quit", "choose": "versions",
        "search": "search", "library": "articles", "next_article": "next article", "claims": "claims",
        "speakers": "speakers", "copy": "copy", "browser": "browser", "theme": "theme",
    },
    "search": {
        "next_claim": "next", "previous_claim": "before", "leave": "end the search", "search": "other words",
        "next_article": "next article", "help": "help", "quit": "quit",
    },
    "library": {
        "choose": "read", "leave": "back", "help": "help", "quit": "quit", "down": "down", "up": "up",
        "browser": "browser", "next_pane": "pane",
        "theme": "theme",
    },
    "panel": {
        "choose": "go there", "leave": "back", "help": "help", "quit": "quit", "down": "down", "up": "up",
        "copy": "copy", "browser": "browser", "claims": "claims", "speakers": "speakers", "next_pane": "pane",
    },
}  # fmt: skip
_WRITTEN = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "escape": "Esc",
}  # fmt: skip


def written(key: str) -> str:
    """A key as people write it: "Shift+Tab", "Ctrl+d", "↓", "]"."""
    *held, last = key.split("+") if len(key) > 1 else [key]
    named = _WRITTEN.get(last, last.capitalize() if len(last) > 1 else last)
    return "+".join([*map(str.capitalize, held), named])


def hints(place: Place) -> Iterator[tuple[str, str]]:
    """Keys and words for the status line, the most useful first."""
    keys = {action.name: action.key for action in ACTIONS}
    return ((keys[name], word) for name, word in HINTS[place].items() if keys[name])


def bindings() -> list[Binding]:
    """The keys of all actions, for the screen that does them."""
    return [Binding(",".join(action.keys), f"do({action.name!r})", action.does, show=False) for action in ACTIONS]
