import asyncio
import re
from pathlib import Path

from reader.services.edition import Entry, Failed, Listed
from reader.text import Reading
from reader.tui.actions import ACTIONS
from reader.tui.app import Reader
from reader.tui.desk import Desk
from reader.tui.help import Help
from tests.tui import town
from tests.tui.screen import WIDE, Shown, on_screen


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

        await shown.press("h", "f")
        for pane in ("choices", "panel"):
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown.text(pane))
        await shown.press("escape", "y")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown.app.clipboard)

    document = town.make_document("a", hostile, (hostile,), hostile)
    on_screen(steps, readings=(Reading(document, (), (), (), ()),))


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
