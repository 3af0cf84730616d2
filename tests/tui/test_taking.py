import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.services.edition import Entry, Failed
from reader.tui.citing import cite, link_of
from reader.tui.clipboard import copy_by_program
from tests.terminal import Terminal
from tests.tui import town
from tests.tui.screen import Shown, on_screen

SAYWHO = [sys.executable, "-m", "reader"]


def test_words_are_copied_with_who_said_them_and_where() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "y")

        assert shown.app.clipboard == (
            "“We were warned too late”\n"
            "— Irena Valk, mayor\n"
            "Orla leaves 111 families homeless. Sarnow Herald, 3 Mar 2025\n"
            "herald.html"
        )
        assert "Copied with its source: “We were warned too late”" in shown.text("status")

    on_screen(steps)


def test_in_the_panel_the_other_version_is_copied_and_in_the_list_the_article() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("n", "tab", "y")
        assert shown.app.clipboard.startswith("“We were warned far too late”\n— Irena Valk")
        assert "Valley Post" in shown.app.clipboard

        await shown.press("l", "j", "j", "y")
        assert shown.app.clipboard.startswith("Families homeless after flood. Northern Wire")

    on_screen(steps)


def test_an_article_without_a_link_says_so_and_one_with_it_copies_it() -> None:
    async def steps(shown: Shown) -> None:
        await shown.press("o")
        assert "This article has no link" in shown.text("status")
        await shown.press("J", "Y")
        assert shown.app.clipboard == "https://post.example/flood"

    herald, post, _ = town.edition()
    linked = replace(post, document=replace(post.document, url="https://post.example/flood"))
    on_screen(steps, readings=(herald, linked))


def test_the_link_of_what_could_not_be_read_can_be_taken_too() -> None:
    async def steps(shown: Shown) -> None:
        shown.desk.take(Failed("https://gone.example/story", "has no article"))
        await shown.press("K", "Y")
        assert "o opens it" in shown.text()
        assert shown.app.clipboard == "https://gone.example/story"
        await shown.press("y")
        assert "There is nothing to copy" in shown.text("status")

    on_screen(steps, entries=(Entry("https://gone.example/story", ""),))


def test_what_is_not_said_word_for_word_gets_no_marks() -> None:
    reading = town.herald()
    reported = replace(reading, quotes=tuple(replace(quote, kind="indirect") for quote in reading.quotes))

    assert cite(reported, reported.claims[1]).startswith(
        "We were warned too late\n— Irena Valk, mayor (as reported, not word for word)\n"
    )
    assert cite(reading, reading.claims[0]).startswith("The river Orla left 111 families without a home")


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "javascript:alert(1)", "-x", "https://a.example/\x1b[2J", "https://a.example --x", None],
)
def test_only_addresses_of_the_web_are_links(url: str | None) -> None:
    assert link_of(replace(town.herald().document, url=url)) is None


def test_o_hands_the_link_to_the_browser_and_the_app_stays(tmp_path: Path) -> None:
    page, opened, browser = tmp_path / "page.html", tmp_path / "opened", tmp_path / "browser"
    page.write_text(
        "<html><head><title>Ferry</title><link rel=canonical href='https://herald.example/ferry?a=1&amp;b=$(id)'></head>"
        "<body><article><h1>Ferry</h1><p>The ferry to Sarnow is late again today.</p></article></body></html>",
        encoding="utf-8",
    )
    browser.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {opened}.part\nmv {opened}.part {opened}\n', encoding="utf-8")
    browser.chmod(0o755)

    with Terminal([*SAYWHO, "read", str(page)], environment={"BROWSER": str(browser)}) as terminal:
        terminal.wait_for("late again today")
        terminal.send("o")
        terminal.wait_for("Opening https")
        terminal.send("?")
        terminal.wait_for("Esc closes")
        terminal.send("qq")

        assert terminal.wait_for_end() == 0
        assert opened.read_text(encoding="utf-8").startswith("https://herald.example/ferry?a=1&b=$(id)|")


def test_a_text_is_handed_to_a_program_that_copies(tmp_path: Path) -> None:
    copied, program = tmp_path / "copied", tmp_path / "wl-copy"
    program.write_text(f"#!/bin/sh\ncat > {copied}\n", encoding="utf-8")
    program.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"

    assert copy_by_program("“words”\n", {"WAYLAND_DISPLAY": "wayland-0", "PATH": path})
    assert copied.read_text(encoding="utf-8") == "“words”\n"
    assert not copy_by_program("words", {"PATH": str(tmp_path)})
