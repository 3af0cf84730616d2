"""Everything a reader can do, once: keys, help, status line and command palette are made from this table."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do."""

    name: str  # what the screen and config.toml know it by
    keys: tuple[str, ...]  # as Textual has them, the one to show first
    does: str  # one line of the help


GROUPS: dict[str, tuple[Action, ...]] = {
    "Reading": (
        Action("next_claim", ("n",), "The next claim, or hit of a search"),
        Action("previous_claim", ("N",), "The claim before, or hit of a search"),
        Action("next_conflict", ("]",), "The next claim told otherwise elsewhere"),
        Action("previous_conflict", ("[",), "The one before told otherwise elsewhere"),
        Action("choose", ("enter",), "Open what is chosen, or a claim's panel"),
        Action("back", ("backspace", "<"), "Return to where you jumped from"),
        Action("forward", (">",), "Go forward again after returning"),
        Action("search", ("/",), "Look for words in this article"),
        Action("copy", ("y",), "Copy the words with source and link"),
        Action("copy_link", ("Y",), "Copy the link alone"),
        Action("browser", ("o",), "Open the article in the browser"),
        Action("next_article", ("J",), "Read the next article"),
        Action("next_unread", ("u",), "Read the next article not yet read"),
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
        Action("leave", ("escape",), "Back to the article, or end a search"),
    ),
    "Showing": (
        Action("library", ("l",), "The list of articles"),
        Action("find_article", ("f",), "Find an article by title or search hits"),
        Action("claims", ("c",), "All claims of this article"),
        Action("speakers", ("s",), "Who speaks here, and what each said"),
        Action("outline", ("h",), "The headings of this article"),
        Action("zoom", ("z",), "The article alone, or all panes again"),
        Action("theme", ("t",), "Choose a theme"),
        Action("palette", (":", "ctrl+p"), "Everything that can be done, by name"),
        Action("demo", ("d",), "Open the bundled edition"),
        Action("help", ("?",), "This help"),
        Action("quit", ("q", "ctrl+q", "ctrl+c"), "Quit"),
    ),
}
ACTIONS = tuple(action for group in GROUPS.values() for action in group)

Place = Literal["welcome", "article", "search", "library", "panel"]
# What is most useful where, in a word for the status line; what there is no room for is dropped from the end.
HINTS: dict[Place, dict[str, str]] = {
    "welcome": {"demo": "demo", "help": "help", "quit": "quit", "theme": "theme", "palette": "all"},
    "article": {
        "next_claim": "claim", "next_conflict": "conflict", "help": "help", "quit": "quit", "choose": "compare",
        "search": "search", "library": "articles", "next_article": "next article", "find_article": "find article",
        "claims": "claims", "speakers": "speakers", "copy": "copy", "browser": "browser", "theme": "theme",
    },
    "search": {
        "next_claim": "next", "previous_claim": "before", "leave": "end the search", "search": "other words",
        "find_article": "other articles", "help": "help", "quit": "quit",
    },
    "library": {
        "choose": "read", "find_article": "find", "leave": "back", "help": "help", "quit": "quit", "down": "down",
        "up": "up", "browser": "browser", "next_pane": "pane", "theme": "theme",
    },
    "panel": {
        "choose": "go there", "leave": "back", "help": "help", "quit": "quit", "down": "down", "up": "up",
        "copy": "copy", "browser": "browser", "claims": "claims", "speakers": "speakers", "next_pane": "pane",
    },
}  # fmt: skip
