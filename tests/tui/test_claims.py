from dataclasses import replace

from reader.text import Claim, Reading
from tests.tui import town
from tests.tui.screen import NARROW, Shown, make_long, on_screen


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


def test_after_the_way_back_there_is_a_way_forward_until_the_next_jump() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "tab", "enter", "backspace")
        assert "Orla leaves 111" in shown.text()
        await shown.press("greater_than_sign")
        assert "Flood costs Sarnow 103 homes" in shown.text()
        await shown.press("greater_than_sign")
        assert "Nowhere to go forward to" in shown.text("status")

        await shown.press("less_than_sign", "J")
        await shown.press("greater_than_sign")
        assert "Nowhere to go forward to" in shown.text("status")

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
        assert "Valley Post 4 Mar  We were warned" in panel

        await shown.press("c")
        assert "All claims 4" in shown.text("panel")
        await shown.press("G", "enter")
        assert "1▸  The town of Sarnow" in shown.text()

    on_screen(steps)


def test_an_article_without_claims_says_so() -> None:
    async def steps(shown: Shown) -> None:
        assert "No number and no quotation" in " ".join(shown.text("panel").split())
        await shown.press("n")
        assert "No further claim" in shown.text("status")
        await shown.press("s")
        assert "Nobody is quoted in this article" in shown.text("panel")
        await shown.press("enter", "c", "right_square_bracket", "G", "j")

    document = town.make_document("a", "Quiet", ("Nothing happened.",))
    on_screen(steps, readings=(Reading(document, (), (), (), ()),))
