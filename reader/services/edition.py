"""An edition: several sources opened side by side and linked as they arrive.

The face that shows it is told every step as an event and asks nothing.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import SourceError
from reader.matching import link_readings
from reader.paths import demo_folder
from reader.services.opening import open_payload
from reader.sources import STDIN, Payload, is_url, kind_of, read_local
from reader.text import Links, Reading

if TYPE_CHECKING:
    from reader.sources.fetch import Web


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of articles, before and after its article is there."""

    source: str
    title: str  # "" until something is known
    site: str | None = None
    published: datetime | None = None  # UTC
    problem: str | None = None  # why there is no article


@dataclass(frozen=True, slots=True)
class Listed:
    """All entries known so far, in order; comes again when a feed has been opened into its entries."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """An article is there."""

    source: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Failed:
    """A source gives no article."""

    source: str
    problem: str


@dataclass(frozen=True, slots=True)
class Linked:
    """The links among all articles so far, by source."""

    links: Mapping[str, Links]


EditionEvent = Listed | Opened | Failed | Linked


def demo_sources() -> tuple[str, ...]:
    """The pages of the bundled edition, sorted by name."""
    return tuple(str(path) for path in sorted(demo_folder().glob("*.html")))


async def open_edition(
    sources: Sequence[str], *, language: str | None = None, stdin: BinaryIO | None = None
) -> AsyncGenerator[EditionEvent]:
    """Events until every source has been opened or has failed; closing the iterator stops what is under way."""
    edition = _Edition(sources, language, stdin or sys.stdin.buffer)
    work = asyncio.create_task(edition.run())
    try:
        while (event := await edition.events.get()) is not None:
            yield event
        await work
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


class _Edition:
    """What is known while the sources are being opened; `events` ends with None."""

    def __init__(self, sources: Sequence[str], language: str | None, stdin: BinaryIO) -> None:
        self.events: asyncio.Queue[EditionEvent | None] = asyncio.Queue()
        self._entries = {source: Entry(source, "") for source in sources}
        self._readings: dict[str, Reading] = {}
        self._language = language
        self._stdin = stdin
        self._stack = AsyncExitStack()
        self._web: Web | None = None
        self._one_file = asyncio.Lock()  # files arrive in the order of the list, so that the first opens first
        self._one_reads = asyncio.Lock()  # two analyses at once would take turns on one core and slow the screen
        self._arrived = asyncio.Event()
        self._all_there = False

    async def run(self) -> None:
        try:
            self._list()
            async with self._stack, asyncio.TaskGroup() as group:
                group.create_task(self._link_as_they_arrive())
                async with asyncio.TaskGroup() as opening:
                    for source in self._entries:
                        opening.create_task(self._open(source, opening))
                self._all_there = True
                self._arrived.set()
        finally:
            self.events.put_nowait(None)

    async def _open(self, source: str, opening: asyncio.TaskGroup) -> None:
        try:
            payload = await self._payload(source)
            if kind_of(payload) == "feed":
                for url in await self._open_feed(payload):
                    opening.create_task(self._open(url, opening))
                return
            async with self._one_reads:
                self._keep(source, await asyncio.to_thread(open_payload, payload, self._language))
        except SourceError as error:
            self._entries[source] = replace(self._entries[source], problem=error.problem)
            self.events.put_nowait(Failed(source, error.problem))

    async def _payload(self, source: str) -> Payload:
        if source == STDIN:
            return await asyncio.to_thread(read_local, source, self._stdin)  # may take as long as somebody types
        if not is_url(source):
            async with self._one_file:
                return await asyncio.to_thread(read_local, source, self._stdin)
        if self._web is None:
            from reader.sources.fetch import Web  # httpx is loaded only for the web

            self._web = Web()
            await self._stack.enter_async_context(self._web)
        return await self._web.fetch(source)

    async def _open_feed(self, payload: Payload) -> list[str]:
        """Puts a feed's entries in the place of the feed; gives their addresses that were not yet listed."""
        from reader.sources.feeds import parse_feed  # feedparser is loaded only for a feed

        feed = await asyncio.to_thread(parse_feed, payload)
        added = [
            Entry(entry.url, entry.title, feed.title or None, entry.published)
            for entry in feed.entries
            if entry.url not in self._entries
        ]
        entries = list(self._entries.values())
        place = list(self._entries).index(payload.source)
        self._entries = {entry.source: entry for entry in entries[:place] + added + entries[place + 1 :]}
        self._list()
        return [entry.source for entry in added]

    def _keep(self, source: str, reading: Reading) -> None:
        document, entry = reading.document, self._entries[source]
        self._entries[source] = replace(
            entry,
            title=document.title or entry.title,
            site=document.site or entry.site,
            published=document.published or entry.published,
        )
        self._readings[source] = reading
        self._arrived.set()
        self.events.put_nowait(Opened(source, reading))

    async def _link_as_they_arrive(self) -> None:
        """Links again whenever articles came while the last link was being made, so that links never queue up."""
        while not self._all_there or self._arrived.is_set():
            await self._arrived.wait()
            self._arrived.clear()
            sources = [source for source in self._entries if source in self._readings]
            found = await asyncio.to_thread(link_readings, [self._readings[source] for source in sources])
            self.events.put_nowait(Linked(dict(zip(sources, found, strict=True))))

    def _list(self) -> None:
        self.events.put_nowait(Listed(tuple(self._entries.values())))
