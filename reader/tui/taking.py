"""Taking something out of the app: to the clipboard, or to the browser."""

from typing import TYPE_CHECKING

from reader.tui.browsing import open_link
from reader.tui.citing import cite, link_of, web_address
from reader.tui.clipboard import copy_by_program

if TYPE_CHECKING:
    from reader.tui.desk import Desk


def copy_words(desk: "Desk") -> None:
    """Copies what is pointed at, with who said it and where."""
    source, claim = _pointed_at(desk)
    reading = desk.shelf.readings.get(source)
    if reading is None:
        desk.tell("There is nothing to copy")
        return
    words = cite(reading, desk.shelf.claim(source, claim))
    _copy(desk, words)
    desk.tell("Copied with its source: " + words.partition("\n")[0])


def copy_link(desk: "Desk") -> None:
    """Copies the link of what is pointed at."""
    url = _link(desk)
    if url is None:
        return
    _copy(desk, url)
    desk.tell(f"Copied: {url}")


def open_in_browser(desk: "Desk") -> None:
    """Opens what is pointed at in the browser; copies the link where there is none."""
    url = _link(desk)
    if url is not None:
        desk.run_worker(_open(desk, url))


async def _open(desk: "Desk", url: str) -> None:
    desk.tell(f"Opening {url}")
    if not await open_link(desk.app, url):
        _copy(desk, url)
        desk.tell(f"No browser was found (BROWSER can name one); copied: {url}")


def _link(desk: "Desk") -> str | None:
    """The link of what is pointed at, whether or not it could be read; says so where there is none."""
    source, _ = _pointed_at(desk)
    reading = desk.shelf.readings.get(source)
    url = link_of(reading.document) if reading else web_address(source)
    if url is None:
        desk.tell("This article has no link" if source else "There is no article here")
    return url


def _pointed_at(desk: "Desk") -> tuple[str, str | None]:
    """The source and the claim under the cursor of the pane in use."""
    pane = desk.panes.active
    if pane is desk.panel and (target := desk.panel.target) is not None:
        return target.source, target.claim
    if pane is desk.library:
        return desk.library.source_at_cursor or "", None
    return desk.source or "", desk.article.current.id if desk.article.current else None


def _copy(desk: "Desk", text: str) -> None:
    desk.app.copy_to_clipboard(text)
    if not desk.app.is_headless:
        desk.run_worker(lambda: copy_by_program(text), thread=True)
