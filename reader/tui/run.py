"""Starting the app on a terminal, and leaving the terminal as it was."""

import io
import os
import sys
from collections.abc import Sequence
from typing import BinaryIO

from reader.errors import UsageError
from reader.tui.settings import load_keys


def run_app(sources: Sequence[str], theme: str | None = None, language: str | None = None) -> int:
    """Shows the sources, or a welcome where there are none, until the reader quits; gives the exit code.

    Raises `UsageError` where no app can be shown: no terminal, or one that cannot move its cursor.
    """
    if os.environ.get("TERM", "dumb") == "dumb" or not sys.stdout.isatty():
        raise UsageError("the app needs a terminal: use `saywho annotate` for plain output")
    keys = load_keys()
    piped = _take_standard_input(sources)
    from reader.tui.app import Reader  # Textual is loaded only when there is a terminal for it

    app = Reader(sources, theme, language, piped, keys)
    app.run()
    return app.return_code or 0


def _take_standard_input(sources: Sequence[str]) -> BinaryIO | None:
    """What was piped in where "-" is a source; from then on keys come from the terminal itself."""
    if sys.stdin.isatty():
        return None
    if "-" not in sources:
        raise UsageError("the app needs the keyboard: give `-` as a source to read what is piped in")
    piped = io.BytesIO(sys.stdin.buffer.read())
    try:
        keyboard = os.open(os.ttyname(sys.stdout.fileno()), os.O_RDWR)
    except OSError as error:
        raise UsageError("the app needs the keyboard: this terminal gives none") from error
    os.dup2(keyboard, 0)
    os.close(keyboard)
    return piped
