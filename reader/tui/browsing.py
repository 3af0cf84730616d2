"""Opening a link in the reader's browser."""

import asyncio
import webbrowser
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from textual.app import App


async def open_link(app: "App[None]", url: str) -> bool:
    """Opens an http(s) address; a browser of the terminal gets the screen until it ends. False where none does."""
    browser = await asyncio.to_thread(_find_browser)  # may ask the desktop which one is preferred
    if browser is None:
        return False
    if isinstance(browser, webbrowser.GenericBrowser) and not isinstance(browser, webbrowser.BackgroundBrowser):
        try:
            with app.suspend():
                return browser.open(url)
        except SuspendNotSupported:
            pass
    return await asyncio.to_thread(browser.open, url)


def _find_browser() -> webbrowser.BaseBrowser | None:
    try:
        return webbrowser.get()
    except webbrowser.Error:
        return None
