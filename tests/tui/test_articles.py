import asyncio
import re

from reader.services.edition import Entry, Failed, Linked, Listed, Opened
from reader.text import Links, Reading
from tests.tui import town
from tests.tui.screen import Shown, make_long, on_screen


def test_articles_follow_each_other_and_keep_their_claim() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "J")
        assert shown.desk.source == town.POST

        await shown.press("K")
        assert "▸▎ “We were warned too late,”" in shown.text()

    on_screen(steps)


def test_the_list_shows_what_is_unread_what_failed_and_what_conflicts() -> None:
    async def steps(shown: Shown) -> None:
        entries = (*shown.desk.shelf.entries, Entry("http://gone.example", ""), Entry("http://slow.example", ""))
        shown.desk.take(Listed(entries))
        shown.desk.take(Failed("http://gone.example", "404 Not Found"))
        await shown.press()

        library = shown.text("library")
        assert "3 of 5, 1 failed" in library
        assert "▸ Orla leaves" in library
        assert "≠1" in library
        assert "● Flood costs" in library
        assert "✗ gone.example" in library
        assert "404 Not Found" in library
        assert "… slow.example" in library
        assert "1 to come" in shown.text("status")

        await shown.press("J", "J", "J")
        assert "There is nothing to read here: 404 Not Found." in shown.text()

        await shown.press("J")
        assert "Still on its way." in shown.text()

    on_screen(steps)


def test_an_article_that_was_waited_for_is_shown_when_it_comes() -> None:
    async def steps(shown: Shown) -> None:
        shown.desk.take(Listed((*shown.desk.shelf.entries, Entry("late", ""))))
        await shown.press("J", "J", "J")
        shown.desk.take(Opened("late", town.town_reading(town.WIRE, "Late but here", "Wire", 5)))
        await shown.press()

        assert "Late but here" in shown.text()

    on_screen(steps)


def test_arriving_articles_and_links_move_nothing_that_is_read() -> None:
    long = make_long(200)

    async def steps(shown: Shown) -> None:
        await shown.press("space", "j", "j")
        text = shown.text()
        assert "sentence 0 " not in text

        shown.desk.take(Listed((Entry("new", "New on top"), *shown.desk.shelf.entries)))
        shown.desk.take(Opened("new", town.herald()))
        shown.desk.take(Linked({"long": Links(), "new": Links()}))
        await shown.press()

        assert re.sub(r"^ *1", "  ", shown.text(), flags=re.M).split() == text.split()
        assert shown.desk.source == "long"

    on_screen(steps, readings=(long,))


def test_an_article_of_no_words_can_be_opened() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "j", "space", "G", "g", "c", "s")

    on_screen(steps, readings=(Reading(town.make_document("a", "", ()), (), (), (), ()),))


def test_another_article_is_opened_when_the_first_is_late_and_all_panes_stay() -> None:
    async def steps(shown: Shown) -> None:
        async with asyncio.timeout(60):
            while "111 families" not in shown.text():
                await shown.press()

        assert shown.panes() == ["library", "article", "panel"]
        await shown.press("d")
        assert "only where nothing else is open" in shown.text("status")

    on_screen(steps, entries=(Entry("late", ""),))


def test_what_is_waited_for_is_called_by_its_name() -> None:
    async def steps(shown: Shown) -> None:
        library = shown.text("library")
        assert "… story-of-the-flood.html" in library
        assert "folder" not in library
        assert "… news.example/flood" in library

    on_screen(
        steps, entries=(Entry("/some/folder/story-of-the-flood.html", ""), Entry("https://news.example/flood/", ""))
    )


def test_u_opens_what_has_not_been_read_and_backspace_goes_back() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("J", "K", "u")
        assert shown.desk.source == town.WIRE
        await shown.press("u")
        assert "All articles have been read" in shown.text("status")

        await shown.press("backspace")
        assert shown.desk.source == town.HERALD

    on_screen(steps)


def test_at_the_end_of_an_article_the_way_on_is_told() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("space")
        assert "This is the end" not in shown.text("status")
        await shown.press("G", "space")
        assert "This is the end; J reads the next article" in shown.text("status")

    on_screen(steps, readings=(make_long(400),))


def test_what_is_still_unread_is_counted() -> None:
    async def steps(shown: Shown) -> None:
        assert "Articles 3, 2 unread" in shown.text("library")
        await shown.press("u", "u")
        assert "unread" not in shown.text("library")

    on_screen(steps)
