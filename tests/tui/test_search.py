import pytest

from reader.text import Span
from reader.tui.finding import Hits, find_hits
from tests.tui import town
from tests.tui.screen import NARROW, Shown, make_long, on_screen


def test_words_are_found_while_they_are_typed_and_n_goes_from_place_to_place() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("slash", *"sentence 3")
        assert "1/11" in shown.text("found")
        assert "sentence 3 of" in shown.text()

        await shown.press("enter")
        assert "“sentence 3” 1/11" in shown.text("status")
        await shown.press("n", "n", "n")
        assert "4/11" in shown.text("status")
        assert "sentence 32 of" in shown.text()
        await shown.press("N")
        assert "3/11" in shown.text("status")
        await shown.press("N", "N", "N")
        assert "11/11" in shown.text("status")

    on_screen(steps, readings=(make_long(60),))


def test_escape_while_typing_changes_nothing() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("space")
        before = shown.text()
        await shown.press("slash", *"sentence 55")
        assert shown.text() != before

        await shown.press("escape")

        assert shown.text() == before
        assert "“" not in shown.text("status")

    on_screen(steps, readings=(make_long(60),))


def test_escape_ends_a_search_and_n_goes_to_claims_again() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("slash", *"inhabitants", "enter")
        assert "1▸  The town of Sarnow" in shown.text()
        assert "Only here" in shown.text("panel")

        await shown.press("escape")
        assert "“inhabitants”" not in shown.text("status")
        await shown.press("N")
        assert "40 percent" in shown.text("panel")

    on_screen(steps)


def test_backspace_returns_to_where_the_search_began() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("space")
        before = shown.text()
        await shown.press("slash", *"sentence 55", "enter")
        assert shown.text() != before

        await shown.press("backspace", "escape")

        assert shown.text() == before

    on_screen(steps, readings=(make_long(60),))


def test_words_that_are_not_here_are_counted_in_the_other_articles() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("slash", *"crowns")
        assert "none" in shown.text("found")
        await shown.press("enter")
        assert "“crowns” is not in this article, but in 1 of the others" in shown.text("status")

        await shown.press("slash", *"zebra", "enter")
        assert "“zebra” is not in this article nor in another" in shown.text("status")

    on_screen(steps)


def test_a_search_goes_on_in_the_next_article() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("slash", *"valk", "enter", "J")

        assert shown.desk.source == town.POST
        assert "“valk” 1/1" in shown.text("status")

    on_screen(steps)


def test_a_search_on_a_narrow_terminal_begins_from_any_pane() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("l", "slash", *"inhabitants", "enter")

        assert shown.panes() == ["article"]
        assert "1▸  The town of Sarnow" in shown.text()

    on_screen(steps, NARROW)


def test_a_click_elsewhere_does_not_leave_a_search_hanging() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("slash", *"valk")
        row = next(y for y, line in enumerate(shown.text("library").split("\n")) if "Valley" in line)
        await shown.click("library", 4, row)
        assert shown.desk.source == town.POST
        await shown.press("slash", *"s", "escape")
        assert not shown.desk.query("#words")

        await shown.press("slash", *"valk")
        await shown.click("article", 30, 3)
        await shown.press("escape")
        assert not shown.desk.query("#words")
        assert "claim" in shown.text("status")

        await shown.press("slash", *"valk", "tab")
        assert "“valk” 1/1" in shown.text("status")

    on_screen(steps)


def test_before_there_is_an_article_a_search_says_so() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("slash")
        assert "There is no article to look in" in shown.text("status")

    on_screen(steps, readings=())


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Señal, SEÑAL and senal", "señal", ["Señal", "SEÑAL", "senal"]),
        ('It’s “so”, it\'s "so"', "it's", ["It’s", "it's"]),
        ("12\u00a0000 and 12 000", "12 000", ["12\u00a0000", "12 000"]),
        ("a.c abc (a", "(a", ["(a"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("no such thing", "zebra", []),
        ("blanks   are no words", "  ", []),
    ],
)
def test_words_are_found_whatever_their_case_accents_and_marks(text: str, words: str, found: list[str]) -> None:
    assert [text[slice(*span)] for span in find_hits(text, words).spans] == found


def test_stretches_are_cut_at_hits() -> None:
    hits = Hits("x", (Span(2, 4), Span(4, 6), Span(8, 20)), 1)

    assert list(hits.cut(0, 10)) == [(0, 2, ""), (2, 4, "hit"), (4, 6, "looked at"), (6, 8, ""), (8, 10, "hit")]
    assert list(hits.cut(3, 4)) == [(3, 4, "hit")]
    assert list(hits.cut(20, 22)) == [(20, 22, "")]
    assert list(Hits().cut(1, 3)) == [(1, 3, "")]
