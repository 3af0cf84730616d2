"""The app: themes, signals, and the edition that arrives in the background."""

import asyncio
import os
import signal
from collections.abc import Sequence
from contextlib import aclosing, suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

from textual import on
from textual.app import App
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme as ScreenTheme

from reader.errors import DataError
from reader.paths import config_file
from reader.theme import DEFAULT_DARK, Theme, load_theme, theme_names
from reader.tui.choices import Choice
from reader.tui.desk import Desk
from reader.tui.keys import Keys
from reader.tui.looks import Looks
from reader.tui.messages import DemoWanted, ThemesWanted

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
    ENABLE_COMMAND_PALETTE = False  # there is one of our own

    def __init__(
        self,
        sources: Sequence[str],
        theme: str | None = None,
        language: str | None = None,
        stdin: BinaryIO | None = None,
        keys: Keys | None = None,
    ) -> None:
        plain = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if plain else None)
        self._sources = tuple(sources)
        self._language = language
        self._stdin = stdin
        self._plain = plain
        self._theme_name = theme or DEFAULT_DARK
        self._desk = Desk(self._wear(self._theme_name), keys or Keys())

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

    @on(ThemesWanted)
    def choose_theme(self) -> None:
        """Lets a theme be chosen, and draws everything in the one under the cursor."""
        from reader.tui.picker import Picker  # the app is drawn before this is loaded

        before = self._theme_name
        themes = _usable_themes().items()
        choices = [Choice(name, theme.name, theme.kind, "▸" if name == before else "") for name, theme in themes]
        picker = Picker(self._desk.looks, "Themes", choices, before, self._try_on)
        self.push_screen(picker, lambda name: self._keep_theme(name, before))

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

    def _try_on(self, name: str) -> Looks:
        if name != self._theme_name:
            self._theme_name = name
            self._desk.show_looks(self._wear(name))
        return self._desk.looks

    def _keep_theme(self, name: str | None, before: str) -> None:
        self._try_on(name or before)
        if name is not None and name != before:
            self._desk.tell(f'For always: theme = "{name}" in {config_file()}')

    def _wear(self, name: str) -> Looks:
        theme = load_theme(name)
        self.register_theme(_screen_theme(name, theme, plain=self._plain))
        self.theme = name
        return Looks(theme, plain=self._plain)


def _usable_themes() -> dict[str, Theme]:
    """Every theme by name; a broken one is left out here, and told of by `saywho themes`."""
    found = {}
    for name in theme_names():
        with suppress(DataError):
            found[name] = load_theme(name)
    return found


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
