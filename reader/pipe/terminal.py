"""What standard output can show: which format suits it, how many colours, how many cells a line."""

import os
from collections.abc import Mapping
from typing import Literal, TextIO

from reader.theme import DEFAULT_DARK, DEFAULT_LIGHT

Depth = Literal[0, 4, 8, 24]  # bits of colour
Colour = Literal["auto", "always", "never"]
Environment = Mapping[str, str]

PIPED_WIDTH = 80  # cells, where no terminal says how many it has
WIDEST = 100  # cells of an article; longer lines are hard to read, so a wide terminal is not filled
WIDEST_TABLE = 240
_NO_COLOUR = ("dumb", "vt100", "vt220")
_LIGHT_GROUNDS = ("7", "15")


def is_terminal(stream: TextIO, environment: Environment) -> bool:
    """Does the stream end at a terminal that understands more than plain text?"""
    return stream.isatty() and environment.get("TERM") != "dumb"


def default_format(stream: TextIO, colour: Colour, environment: Environment) -> str:
    """`ansi` on a terminal or where colour is forced, else `text`."""
    if colour == "never":
        return "text"
    forced = environment.get("CLICOLOR_FORCE", "0") not in ("", "0") and not environment.get("NO_COLOR")
    return "ansi" if colour == "always" or forced or is_terminal(stream, environment) else "text"


def depth_of(stream: TextIO, colour: Colour, environment: Environment) -> Depth:
    """How many colours to write: none for NO_COLOR, else what COLORTERM and TERM say, and some where nobody says."""
    if colour == "never" or (colour == "auto" and environment.get("NO_COLOR")):
        return 0
    term = environment.get("TERM", "")
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit") or term.endswith("-direct"):
        return 24
    if "256color" in term:
        return 8
    return 0 if term in _NO_COLOUR and is_terminal(stream, environment) else 4


def width_of(stream: TextIO, most: int) -> int:
    """The width to wrap to where none was asked for; `most` of a terminal's."""
    try:
        columns = os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    except OSError:
        columns = 0
    return min(columns or PIPED_WIDTH, most)


def default_theme(environment: Environment) -> str:
    """The dark theme, or the light one where COLORFGBG says that the ground is light."""
    return DEFAULT_LIGHT if environment.get("COLORFGBG", "").split(";")[-1] in _LIGHT_GROUNDS else DEFAULT_DARK
