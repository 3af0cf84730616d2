"""The app with a small edition on it, and what can be seen of it."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from reader.services.edition import Entry, Linked, Listed, Opened
from reader.text import Reading
from reader.tui.app import Reader
from reader.tui.article import Article
from reader.tui.desk import Desk
from reader.tui.keys import Keys
from reader.tui.panel import Panel
from tests.tui import town

WIDE, MEDIUM, NARROW = (140, 40), (100, 30), (70, 24)
Steps = Callable[["Shown"], Awaitable[None]]


class Shown:
    """The app with the edition of the town on it, and what can be seen of it."""

    def __init__(self, app: Reader, pilot: Pilot[None]) -> None:
        self.app = app
        self._pilot = pilot
        assert isinstance(app.screen, Desk)
        self.desk = app.screen
        self.article = app.screen.query_one(Article)
        self.panel = app.screen.query_one(Panel)

    async def press(self, *keys: str) -> None:
        await self._pilot.press(*keys)
        await self._pilot.pause()

    async def click(self, pane: str, x: int, y: int) -> None:
        await self._pilot.click(f"#{pane}", offset=(x, y))
        await self._pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self._pilot.resize_terminal(width, height)
        await self._pilot.pause()

    def text(self, pane: str = "article") -> str:
        found = self.app.screen.query(f"#{pane}") or self.desk.query(f"#{pane}")
        widget = found.first()
        return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.content_size.height))

    def panes(self) -> list[str | None]:
        panes = self.app.screen.query("#panes > *")
        return [pane.id for pane in panes if pane.display]


def on_screen(
    steps: Steps,
    size: tuple[int, int] = WIDE,
    readings: tuple[Reading, ...] | None = None,
    entries: tuple[Entry, ...] = (),
    keys: Keys | None = None,
) -> None:
    """Takes the steps with the town's edition on the screen, or other articles; `entries` are listed above them."""

    async def run() -> None:
        app = Reader((), keys=keys)
        async with app.run_test(size=size) as pilot:
            shown = Shown(app, pilot)
            articles = town.edition() if readings is None else readings
            shown.desk.expect(len(articles))
            shown.desk.take(Listed((*entries, *(Entry(reading.document.source, "") for reading in articles))))
            for reading in articles:
                shown.desk.take(Opened(reading.document.source, reading))
            if readings is None:
                shown.desk.take(Linked(town.links()))
            await pilot.pause()
            await steps(shown)

    asyncio.run(run())


def make_long(sentences: int) -> Reading:
    words = [f"This is sentence {place} of a long story told without any haste." for place in range(sentences)]
    paragraphs = [" ".join(words[start : start + 7]) for start in range(0, sentences, 7)]
    return Reading(town.make_document("long", "A long story", paragraphs), (), (), (), ())
