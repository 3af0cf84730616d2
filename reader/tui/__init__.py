"""The face for people: the interactive reader on a terminal."""

from reader.tui.run import run_app

__all__ = ["run_app"]
