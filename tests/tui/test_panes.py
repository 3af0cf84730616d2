import pytest

from reader.tui.actions import ACTIONS
from tests.tui import town
from tests.tui.screen import MEDIUM, NARROW, WIDE, Shown, make_long, on_screen


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


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (300, 100)])
def test_every_action_works_at_every_size(size: tuple[int, int]) -> None:
    async def steps(shown: Shown) -> None:
        await shown.press(*[action.keys[0] for action in ACTIONS if action.name not in ("quit", "help")])

    on_screen(steps, size)
