"""The app: themes, signals, and the edition that arrives in the background."""

import asyncio
import os
import signal
from collections.abc import Iterable, Sequence
from contextlib import aclosing
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

from textual import on
from textual.app import App, SystemCommand
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme as ScreenTheme

from reader.theme import DEFAULT_DARK, Theme, load_theme, theme_names
from reader.tui.actions import GROUPS
from reader.tui.desk import Desk
from reader.tui.looks import Looks
from reader.tui.messages import DemoWanted, ThemeWanted

if TYPE_CHECKING:
    from reader.services.edition import EditionEvent

SIGNALS = ("SIGTERM", "SIGHUP")  # the second does not exist everywhere
KILLED = 128  # and the signal's number: the exit code of a program that a signal ended


class Happened(Message):
    """Something new of the edition."""

    def __init__(self, event: "EditionEvent") -> None:
        super().__init__()
        self.event = event


class Reader(App[None], inherit_bindings=False):
    """Reads an edition; without sources it shows a welcome."""

    CSS_PATH = "styles.tcss"
    TITLE = "saywho"

    def __init__(
        self,
        sources: Sequence[str],
        theme: str | None = None,
        language: str | None = None,
        stdin: BinaryIO | None = None,
    ) -> None:
        plain = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if plain else None)
        self._sources = tuple(sources)
        self._language = language
        self._stdin = stdin
        self._plain = plain
        self._theme_name = theme or DEFAULT_DARK
        self._desk = Desk(self._wear(self._theme_name))

    def get_default_screen(self) -> Screen[None]:
        """The one screen there is."""
        return self._desk

    def on_mount(self) -> None:
        """Draws first; only then are languages and rules loaded."""
        for name in SIGNALS:
            if number := getattr(signal, name, None):
                asyncio.get_running_loop().add_signal_handler(number, partial(self.exit, return_code=KILLED + number))
        if self._sources:
            self._desk.expect(len(self._sources))
            self.call_after_refresh(self._open, self._sources)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What there is to do, for the command palette; moving about needs no words."""
        for action in (*GROUPS["Reading"], *GROUPS["Showing"]):
            does = partial(self._desk.action_do, action.name)
            yield SystemCommand(action.does, action.shown, does)

    @on(ThemeWanted)
    def wear_next_theme(self) -> None:
        """Draws everything in the next theme."""
        names = theme_names()
        self._theme_name = names[(names.index(self._theme_name) + 1) % len(names)]
        self._desk.show_looks(self._wear(self._theme_name))

    @on(DemoWanted)
    def open_demo(self) -> None:
        """Opens the bundled edition."""
        from reader.services.edition import demo_sources

        sources = demo_sources()
        self._desk.expect(len(sources))
        self._open(sources)

    @on(Happened)
    def take(self, message: Happened) -> None:
        """Shows what has happened."""
        self._desk.take(message.event)

    def _open(self, sources: Sequence[str]) -> None:
        self.run_worker(self._follow(sources), name="edition")

    async def _follow(self, sources: Sequence[str]) -> None:
        await asyncio.to_thread(import_module, "reader.services.edition")  # takes longer than a frame
        from reader.services.edition import open_edition

        async with aclosing(open_edition(sources, language=self._language, stdin=self._stdin)) as events:
            async for event in events:
                self.post_message(Happened(event))

    def _wear(self, name: str) -> Looks:
        theme = load_theme(name)
        self.register_theme(_screen_theme(name, theme, plain=self._plain))
        self.theme = name
        return Looks(theme, plain=self._plain)


def _screen_theme(name: str, theme: Theme, *, plain: bool) -> ScreenTheme:
    """The theme for what Textual draws itself: grounds, bars, the palette."""
    palette, roles = theme.palette, theme.roles
    if plain or theme.kind == "ansi":
        return ScreenTheme(
            name=name, primary="ansi_blue", accent="ansi_blue", foreground="ansi_default", background="ansi_default",
            surface="ansi_default", panel="ansi_default", ansi=True, variables={"ansi-background": "ansi_default"},
        )  # fmt: skip
    return ScreenTheme(
        name=name,
        primary=palette["accent"],
        accent=palette["accent"],
        foreground=palette["foreground"],
        background=palette["background"],
        surface=palette["surface"],
        panel=palette["surface"],
        warning=roles["updated"].fg,
        error=roles["differ"].fg,
        success=roles["agree"].fg,
        dark=theme.kind == "dark",
        variables=theme.textual,
    )
