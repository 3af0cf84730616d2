import asyncio
import io
from collections.abc import Sequence
from pathlib import Path

from reader.services.edition import EditionEvent, Failed, Linked, Listed, Opened, open_edition
from tests.conftest import Site

FERRY = "The ferry carried 412 passengers.\n\nThe harbour office said the ferry was full."


def events_of(sources: Sequence[str], stdin: bytes = b"") -> list[EditionEvent]:
    async def collect() -> list[EditionEvent]:
        return [event async for event in open_edition(sources, stdin=io.BytesIO(stdin))]

    return asyncio.run(collect())


def test_every_source_is_listed_first_then_opened_and_linked(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(FERRY)
    sources = [str(file) for file in files]

    events = events_of(sources)

    assert isinstance(events[0], Listed)
    assert [entry.source for entry in events[0].entries] == sources
    assert [event.source for event in events if isinstance(event, Opened)] == sources
    assert isinstance(events[-1], Linked)
    assert list(events[-1].links) == sources


def test_a_source_that_fails_is_told_and_the_others_open(tmp_path: Path, site: Site) -> None:
    good = tmp_path / "a.txt"
    good.write_text(FERRY)
    missing, gone = str(tmp_path / "no.txt"), site.address + "/gone"

    events = events_of([missing, gone, str(good)])

    assert {event.source for event in events if isinstance(event, Failed)} == {missing, gone}
    assert [event.source for event in events if isinstance(event, Opened)] == [str(good)]


def test_a_feed_is_replaced_by_its_entries_which_are_fetched(site: Site) -> None:
    pages = [site.put(f"/{n}", f"<title>Ferry {n}</title><p>{FERRY}</p>", content_type="text/html") for n in range(3)]
    items = "".join(f"<item><title>Entry {n}</title><link>{url}</link></item>" for n, url in enumerate(pages))
    feed = site.put("/rss", f"<rss><channel><title>Gazette</title>{items}</channel></rss>")

    events = events_of([feed])

    listed = [event for event in events if isinstance(event, Listed)]
    assert [entry.source for entry in listed[0].entries] == [feed]
    assert [(entry.source, entry.title, entry.site) for entry in listed[-1].entries] == [
        (url, f"Entry {n}", "Gazette") for n, url in enumerate(pages)
    ]
    assert {event.source for event in events if isinstance(event, Opened)} == set(pages)


def test_standard_input_is_one_of_the_sources() -> None:
    events = events_of(["-"], stdin=FERRY.encode())

    assert [event.reading.document.text for event in events if isinstance(event, Opened)] == [FERRY]


def test_closing_an_edition_early_leaves_nothing_running(site: Site) -> None:
    url = site.put("/", FERRY)

    async def left_running() -> int:
        edition = open_edition([url])
        await anext(edition)
        await edition.aclose()
        return len(asyncio.all_tasks()) - 1

    assert asyncio.run(left_running()) == 0
