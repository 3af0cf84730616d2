"""Everything a reader can do, once: keys, help, status line and command palette are made from this table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do."""

    name: str  # what the screen knows it by
    keys: str  # names of keys as Textual has them, comma-separated
    shown: str  # the keys as people write them
    does: str  # one line of the help
    hint: str = ""  # a word for the status line; "" leaves it out there
    rank: int = 0  # among the hints, which are dropped from the end where there is no room
    when: Literal["always", "open", "empty"] = "open"  # the hint is of use: with articles, without any, or both


GROUPS: dict[str, tuple[Action, ...]] = {
    "Reading": (
        Action("next_claim", "n", "n", "Go to the next claim", "claim", 1),
        Action("previous_claim", "N", "N", "Go to the claim before"),
        Action(
            "next_conflict",
            "right_square_bracket",
            "]",
            "Go to the next claim that others tell otherwise",
            "conflict",
            2,
        ),
        Action("previous_conflict", "left_square_bracket", "[", "Go to the one before that others tell otherwise"),
        Action("choose", "enter", "Enter", "Open what is chosen, or go from a claim to its panel", "open", 5),
        Action("back", "backspace", "Backspace", "Return to where you jumped from"),
        Action("next_article", "J", "J", "Read the next article", "article", 7),
        Action("previous_article", "K", "K", "Read the article before"),
    ),
    "Moving": (
        Action("down", "j,down", "j ↓", "A line or an entry down"),
        Action("up", "k,up", "k ↑", "A line or an entry up"),
        Action("page_down", "space,pagedown,ctrl+d", "Space", "A page down"),
        Action("page_up", "b,pageup,ctrl+u", "b", "A page up"),
        Action("first", "g,home", "g", "To the beginning"),
        Action("last", "G,end", "G", "To the end"),
        Action("next_pane", "tab", "Tab", "To the next pane", "pane", 6),
        Action("previous_pane", "shift+tab", "Shift+Tab", "To the pane before"),
        Action("leave", "escape", "Esc", "Back to the article"),
    ),
    "Showing": (
        Action("library", "l", "l", "The list of articles"),
        Action("claims", "c", "c", "All claims of this article", "claims", 8),
        Action("speakers", "s", "s", "Who speaks here, and what each said", "speakers", 9),
        Action("theme", "t", "t", "The next theme", "theme", 10, "always"),
        Action("demo", "d", "d", "Open the bundled edition, when nothing else is open", "demo", 1, "empty"),
        Action("help", "question_mark", "?", "This help", "help", 3, "always"),
        Action("quit", "q,ctrl+q,ctrl+c", "q", "Quit", "quit", 4, "always"),
    ),
}
ACTIONS = tuple(action for group in GROUPS.values() for action in group)


def hints(*, empty: bool) -> Iterator[Action]:
    """The actions for the status line, the most useful first."""
    useful = ("always", "empty" if empty else "open")
    return iter(sorted((act for act in ACTIONS if act.hint and act.when in useful), key=lambda act: act.rank))


def bindings() -> list[Binding]:
    """The keys of all actions, for the screen that does them."""
    return [Binding(action.keys, f"do({action.name!r})", action.does, show=False) for action in ACTIONS]
