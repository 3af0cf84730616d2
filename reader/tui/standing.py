"""Where the reader is, in a few characters for the status line."""

from typing import TYPE_CHECKING

from reader.tui.actions import Place
from reader.tui.searching import counted
from reader.tui.verdicts import verdict

if TYPE_CHECKING:
    from reader.tui.desk import Desk


def standing(desk: "Desk") -> str:
    """What is looked for, what is out of sight, and how far the reading is."""
    shelf, article, sources = desk.shelf, desk.article, desk.shelf.sources
    parts = [f"“{article.hits.words}” {counted(article.hits)}"] if article.hits.words else []
    if not desk.panel.display:
        parts.append(_elsewhere(desk))
    if shelf.waiting:
        parts.append(f"{shelf.waiting} to come")
    if shelf.problems and not desk.library.display:
        parts.append(f"{len(shelf.problems)} failed")
    if desk.source in sources:
        parts.append(f"{sources.index(desk.source) + 1}/{len(sources)}")
        parts.append(f"{article.share_read:.0%}" if article.display else "")
    return "  ".join(filter(None, parts))


def place(desk: "Desk") -> Place:
    """Where keys are pressed: what they do there is told in the status line."""
    pane = desk.panes.active
    if not desk.panes.filled:
        return "welcome"
    if pane is desk.article:
        return "search" if desk.article.hits.words else "article"
    return "library" if pane is desk.library else "panel"


def _elsewhere(desk: "Desk") -> str:
    """The panel in a few characters, for when it is out of sight."""
    claim = desk.article.current
    matches = desk.shelf.matches(desk.source, claim.id) if desk.source and claim else []
    marker = desk.looks.theme.roles[verdict(matches)].marker
    return f"{marker} {len({match.other.source for match in matches})} elsewhere" if matches else ""
