from pathlib import Path

import pytest

from reader.errors import DataError
from reader.text import Block
from reader.theme import load_theme, theme_names
from reader.tui.actions import ACTIONS, HINTS
from reader.tui.keys import Keys, written
from reader.tui.picker import Picker
from tests.tui import town
from tests.tui.screen import Shown, on_screen


def test_everything_can_be_done_by_its_name() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("colon", *"speaks")
        assert "Who speaks here, and what each said" in shown.text("choices")
        assert "next claim" not in shown.text("choices")
        await shown.press("enter")

        assert "Who speaks here 1" in shown.text("panel")
        await shown.press("colon", *"zebra")
        assert "Nothing has these words" in shown.text("choices")
        await shown.press("enter", "escape")
        assert "Who speaks here 1" in shown.text("panel")

    on_screen(steps)


def test_an_article_is_found_by_its_title_or_outlet() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("f", *"valley")
        assert "Flood costs Sarnow 103 homes" in shown.text("choices")
        assert "Northern Wire" not in shown.text("choices")
        await shown.press("enter")
        assert shown.desk.source == town.POST

    on_screen(steps)


def test_in_a_search_the_articles_with_its_words_come_first() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("slash", *"homeless", "enter", "f")
        lines = shown.text("choices").split("\n")
        assert "Families homeless" in lines[0]
        assert "1 × “homeless”" in lines[0]

    on_screen(steps)


def test_a_theme_is_seen_while_it_is_chosen_and_escape_takes_it_back() -> None:
    async def steps(shown: Shown) -> None:
        worn = style(shown)
        await shown.press("t", *"light")
        assert style(shown) != worn
        await shown.press("escape")
        assert style(shown) == worn

        await shown.press("t", *"clear light", "enter")
        assert style(shown) != worn
        assert 'theme = "clear-light"' in shown.text("status")

    on_screen(steps)


def test_the_picker_begins_at_the_theme_that_is_worn() -> None:
    async def steps(shown: Shown) -> None:
        worn = style(shown)
        await shown.press("t")
        assert isinstance(shown.app.screen, Picker)
        await shown.press("enter")
        assert style(shown) == worn

    on_screen(steps)


def test_a_broken_theme_of_ones_own_is_left_out_and_a_good_one_can_be_chosen(own_settings: Path) -> None:
    own = own_settings / "themes"
    own.mkdir(parents=True)
    good = Path("themes/clear-dark.toml").read_text(encoding="utf-8")
    (own / "mine.toml").write_text(good.replace("Clear dark", "My own"), encoding="utf-8")
    (own / "broken.toml").write_text("[theme", encoding="utf-8")

    async def steps(shown: Shown) -> None:
        await shown.press("t", *"my own")
        assert "My own" in shown.text("choices")
        await shown.press("escape", "t", *"broken")
        assert "Nothing has these words" in shown.text("choices")

    on_screen(steps)
    assert {"mine", "broken"} < set(theme_names())
    assert load_theme("mine").name == "My own"


def test_the_outline_has_the_headings_and_leads_to_them() -> None:
    document = town.make_document(
        "a", "Town", ("One", *(f"Of this {n}, much was said." for n in range(60)), "Two", "The end of it.")
    )
    blocks = tuple(
        Block("heading" if document.text[slice(*block.span)] in ("One", "Two") else "paragraph", block.span)
        for block in document.blocks
    )

    async def steps(shown: Shown) -> None:
        await shown.press("h")
        assert "Headings 2" in shown.text("panel")
        assert "The end of it" not in shown.text()

        await shown.press("j", "enter")
        assert "The end of it" in shown.text()
        await shown.press("backspace")
        assert "The end of it" not in shown.text()

        await shown.press("G", "h", "k", "enter")
        assert "Of this 0, much was said" in shown.text()

    on_screen(steps, readings=(town.reading_of(document, blocks),))


def test_an_article_without_headings_is_outlined_by_its_paragraphs() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("h")
        panel = shown.text("panel")
        assert "Paragraphs 3" in panel
        assert "The town of Sarnow" in panel
        assert "≠1" in panel

    on_screen(steps)


def test_the_article_can_be_alone() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("z")
        assert shown.panes() == ["article"]
        await shown.press("c")
        assert shown.panes() == ["article", "panel"]
        await shown.press("escape")
        assert shown.panes() == ["article"]
        await shown.press("z")
        assert shown.panes() == ["library", "article", "panel"]

    on_screen(steps)


def test_a_chosen_key_does_what_it_was_chosen_for_and_nothing_else() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("s")
        assert "Valley Post" in shown.text("panel")
        assert "far too late" in shown.text("panel")
        assert "s claim" in shown.text("status")
        await shown.press("x", "question_mark")
        assert "Ctrl+x x" in shown.text("help")

    on_screen(steps, keys=Keys({"next_claim": "s", "speakers": ["ctrl+x", "x"]}))


def test_every_hint_is_of_an_action_and_every_key_of_one_only() -> None:
    names = [action.name for action in ACTIONS]
    keys = [key for action in ACTIONS for key in action.keys]

    assert all(set(words) <= set(names) for words in HINTS.values())
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("chosen", "named"),
    [
        ({"nxt_claim": "x"}, "no action `nxt_claim`"),
        ({"next_claim": "meta+hyper+x"}, "which is no key"),
        ({"next_claim": ""}, "which is no key"),
        ({"next_claim": "x", "claims": "x"}, "`x` is asked for by `next_claim` and `claims`"),
        ({"quit": []}, "`quit` needs a key"),
    ],
)
def test_keys_that_cannot_hold_are_one_line(chosen: dict[str, str | list[str]], named: str) -> None:
    with pytest.raises(DataError, match=named) as caught:
        Keys(chosen)
    assert "\n" not in str(caught.value)


def test_keys_are_written_as_people_write_them() -> None:
    assert [written(key) for key in ("]", "shift+tab", "ctrl+d", "down", "comma", "N", "f2", "space", "+")] == [
        "]", "Shift+Tab", "Ctrl+d", "↓", ",", "N", "F2", "Space", "+",
    ]  # fmt: skip


def style(shown: Shown) -> object:
    return next(iter(shown.article.render_line(0))).style
