import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.services.edition import Entry, Failed, Linked, Listed, Opened
from reader.text import Claim, Links, Reading
from reader.theme import theme_names
from reader.tui.actions import ACTIONS
from reader.tui.app import Reader
from reader.tui.article import Article
from reader.tui.desk import Desk
from reader.tui.help import Help
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
        widget = self.app.screen.query_one(f"#{pane}")
        return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.content_size.height))

    def panes(self) -> list[str | None]:
        panes = self.app.screen.query("#panes > *")
        return [pane.id for pane in panes if pane.display]


def on_screen(steps: Steps, size: tuple[int, int] = WIDE, readings: tuple[Reading, ...] | None = None) -> None:
    async def run() -> None:
        app = Reader(())
        async with app.run_test(size=size) as pilot:
            shown = Shown(app, pilot)
            articles = town.edition() if readings is None else readings
            shown.desk.expect(len(articles))
            shown.desk.take(Listed(tuple(Entry(reading.document.source, "") for reading in articles)))
            for reading in articles:
                shown.desk.take(Opened(reading.document.source, reading))
            if readings is None:
                shown.desk.take(Linked(town.links()))
            await pilot.pause()
            await steps(shown)

    asyncio.run(run())


def test_the_first_claim_and_its_counterparts_are_shown_at_once() -> None:
    async def steps(shown: Shown) -> None:
        assert "≠▸  The river Orla left 111 families" in shown.text()
        panel = shown.text("panel")
        assert "≠ Valley Post  4\u00a0Mar\u00a02025,\u00a009:30" in panel
        assert "103  families" in panel
        assert "differs: 103 families here, 111 there" in panel
        assert "≈ Northern Wire" in panel
        assert "In 2 other articles, all independent" in panel

    on_screen(steps)


def test_n_moves_to_the_next_claim_and_the_panel_follows() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n")

        assert "▸▎ “We were warned too late,”" in shown.text()
        panel = shown.text("panel")
        assert "Irena Valk" in panel
        assert '" Valley Post' in panel
        assert "far too late" in panel

        await shown.press("N")

        assert "≠ Valley Post" in shown.text("panel")

    on_screen(steps)


def test_a_bracket_moves_between_conflicts_only() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("right_square_bracket")
        assert "altered quote" in shown.text("panel")

        await shown.press("right_square_bracket")
        assert "No further claim" in shown.text("status")
        assert "altered quote" in shown.text("panel")

    on_screen(steps)


def test_enter_in_the_panel_opens_that_article_there_and_backspace_returns() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "tab", "enter")

        assert "Flood costs Sarnow 103 homes" in shown.text()
        assert "▸▎ “We were warned far too late,”" in shown.text()
        assert "Sarnow Herald" in shown.text("panel")

        await shown.press("backspace")

        assert "Orla leaves 111 families homeless" in shown.text()
        assert "▸▎ “We were warned too late,”" in shown.text()

    on_screen(steps)


def test_what_is_only_alike_is_shown_apart_and_leads_there() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "n")

        panel = shown.text("panel")
        assert "Only here" in panel
        assert "Alike, but not the same claim" in panel
        assert "60 percent" in panel.partition("Alike")[2]
        assert "40 percent vs 60 percent" in panel

        await shown.press("tab", "enter")

        assert "Families homeless after flood" in shown.text()

    on_screen(steps)


def test_a_claim_of_one_article_only_says_so() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "n", "n")

        assert " 1▸  The town of Sarnow has 9,200 inhabitants" in shown.text()
        assert "Only here" in shown.text("panel")

    on_screen(steps)


def test_three_values_of_a_number_are_drawn_oldest_first() -> None:
    async def steps(shown: Shown) -> None:
        bars = [line for line in shown.text("panel").split("\n") if "█" in line]

        assert [line.split()[2] for line in bars] == ["Sarnow", "Northern", "Valley"]
        assert [line.split()[-1] for line in bars] == ["111", "110", "103"]

    on_screen(steps)


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
        assert "✗ http://gone.example" in library
        assert "404 Not Found" in library
        assert "… http://slow.example" in library
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


def test_a_resize_keeps_the_place_of_reading() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("space", "space", "j")
        first = shown.text().split("\n")[0].split()[:3]
        place = shown.article.place

        for size in (NARROW, MEDIUM, (200, 60), (50, 15), WIDE):
            await shown.resize(*size)
            assert shown.article.place == place

        assert shown.text().split("\n")[0].split()[:3] == first

    on_screen(steps, readings=(make_long(400),))


def test_three_two_or_one_pane_by_width() -> None:
    async def steps(shown: Shown) -> None:
        assert shown.panes() == ["library", "article", "panel"]

        await shown.resize(*MEDIUM)
        assert shown.panes() == ["article", "panel"]
        await shown.press("l")
        assert shown.panes() == ["library", "article"]
        await shown.press("escape", "tab")
        assert shown.panes() == ["article", "panel"]

        await shown.press("escape")
        await shown.resize(*NARROW)
        assert shown.panes() == ["article"]
        assert "≠ 2 elsewhere" in shown.text("status")

    on_screen(steps)


def test_on_a_narrow_terminal_the_panel_takes_the_place_of_the_article() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "enter")
        assert shown.panes() == ["panel"]

        await shown.press("enter")
        assert shown.panes() == ["article"]
        assert "Flood costs Sarnow 103 homes" in shown.text()

    on_screen(steps, NARROW)


def test_a_jump_on_a_narrow_terminal_shows_the_place_far_down() -> None:
    reading = make_long(400)
    text = reading.document.text
    claims = tuple(Claim(f"c{at}", town.find(text, f"sentence {at} of a long story"), None, (), ()) for at in (3, 350))

    async def steps(shown: Shown) -> None:
        await shown.press("c", "j", "enter")

        assert shown.panes() == ["article"]
        assert "sentence 350 of" in shown.text()

    on_screen(steps, NARROW, (replace(reading, claims=claims),))


def test_speakers_and_claims_are_listed_and_lead_to_their_place() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("s")
        panel = shown.text("panel")
        assert "Who speaks here 1" in panel
        assert "Irena Valk" in panel
        assert "▎ We were warned too late" in panel
        assert "Valley Post  We were warned far too" in panel

        await shown.press("c")
        assert "All claims 4" in shown.text("panel")
        await shown.press("G", "enter")
        assert "1▸  The town of Sarnow" in shown.text()

    on_screen(steps)


def test_a_click_chooses_a_claim_an_article_and_a_counterpart() -> None:
    async def steps(shown: Shown) -> None:
        row = next(y for y, line in enumerate(shown.text().split("\n")) if "The town of Sarnow" in line)
        column = shown.text().split("\n")[row].index("Sarnow")
        await shown.click("article", column, row)
        assert "1▸  The town of Sarnow" in shown.text()

        await shown.press("N", "N", "N")
        row = next(y for y, line in enumerate(shown.text("panel").split("\n")) if "≠ Valley Post" in line)
        await shown.click("panel", 6, row)
        assert shown.desk.source == town.POST

        row = next(y for y, line in enumerate(shown.text("library").split("\n")) if "Northern" in line)
        await shown.click("library", 4, row)
        assert shown.desk.source == town.WIRE

    on_screen(steps)


def test_hostile_text_reaches_the_screen_as_plain_text_only() -> None:
    hostile = "Before \x1b]52;c;aGk=\x07 [@click=app.bell]press[/] \x9b2J [red]x[/red] \x1b[31m \u202e after [/nope]."

    async def steps(shown: Shown) -> None:
        shown.desk.take(Listed((*shown.desk.shelf.entries, Entry(f"file{hostile}", ""))))
        shown.desk.take(Failed(f"file{hostile}", hostile))
        await shown.press("c", "s", "J", "K")
        for pane in ("article", "library", "panel", "status"):
            text = shown.text(pane)
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
        assert "[@click=app.bell]press[/]" in shown.text()

    document = town.make_document("a", hostile, (hostile,), hostile)
    on_screen(steps, readings=(Reading(document, (), (), (), ()),))


def test_an_article_without_claims_says_so() -> None:
    async def steps(shown: Shown) -> None:
        assert "No number and no quotation" in " ".join(shown.text("panel").split())
        await shown.press("n")
        assert "No further claim" in shown.text("status")
        await shown.press("enter", "s", "c", "right_square_bracket", "G", "j")

    document = town.make_document("a", "Quiet", ("Nothing happened.",))
    on_screen(steps, readings=(Reading(document, (), (), (), ()),))


def test_an_article_of_no_words_can_be_opened() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "j", "space", "G", "g", "c", "s")

    on_screen(steps, readings=(Reading(town.make_document("a", "", ()), (), (), (), ()),))


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (300, 100)])
def test_every_action_works_at_every_size(size: tuple[int, int]) -> None:
    async def steps(shown: Shown) -> None:
        await shown.press(*[action.keys.split(",")[0] for action in ACTIONS if action.name not in ("quit", "help")])

    on_screen(steps, size)


def test_the_next_theme_changes_colours_and_nothing_else() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n")
        before, worn = shown.text(), style(shown)
        await shown.press("t")

        assert shown.text() == before
        assert style(shown) != worn
        await shown.press(*["t"] * (len(theme_names()) - 1))
        assert style(shown) == worn

    on_screen(steps)


def test_the_help_names_every_action_and_every_sign() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("question_mark")
        help_pane = shown.app.screen.query_one(Help)
        words = " ".join("".join(run.text for run in row.runs) for row in help_pane.build_rows(200))
        assert all(action.does in words for action in ACTIONS)
        assert "another article has another number" in words

        await shown.press("escape")
        assert isinstance(shown.app.screen, Desk)

    on_screen(steps)


def test_without_sources_a_welcome_says_what_to_do() -> None:
    async def run() -> None:
        app = Reader(())
        async with app.run_test(size=WIDE) as pilot:
            shown = Shown(app, pilot)
            assert "d opens a bundled edition" in shown.text()
            assert "saywho read SOURCE" in shown.text()
            await shown.press("n", "c", "s", "J", "enter", "q")
        assert app.return_code == 0

    asyncio.run(run())


def test_sources_are_opened_in_the_background(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A quiet town\n\nNothing happened in Sarnow on Tuesday.\n", encoding="utf-8")

    async def run() -> None:
        app = Reader([str(page), str(tmp_path / "missing.txt")])
        async with app.run_test(size=WIDE) as pilot:
            shown = Shown(app, pilot)
            await app.workers.wait_for_complete()
            await shown.press()
            assert "Nothing happened in Sarnow" in shown.text()
            assert "✗" in shown.text("library")

    asyncio.run(run())


def style(shown: Shown) -> object:
    return next(iter(shown.article.render_line(0))).style


def make_long(sentences: int) -> Reading:
    words = [f"This is sentence {place} of a long story told without any haste." for place in range(sentences)]
    paragraphs = [" ".join(words[start : start + 7]) for start in range(0, sentences, 7)]
    return Reading(town.make_document("long", "A long story", paragraphs), (), (), (), ())
