"""Themes: one TOML file drives the app, the colours of pipe mode and its pages."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, get_args

import msgspec

from reader.errors import DataError, UsageError
from reader.paths import own_themes_folder, themes_folder

FORMAT = 1
DEFAULT_DARK = "clear-dark"
DEFAULT_LIGHT = "clear-light"
ROLES = (
    "speaker", "quote", "number", "claim", "weak", "current", "agree", "rounded", "updated", "differ", "altered",
    "only", "unread", "read", "search", "link",
)  # fmt: skip
PALETTE = ("background", "foreground", "surface", "dim", "accent")  # colours that every theme has
_HEX = re.compile(r"#[0-9a-fA-F]{6}")

Kind = Literal["dark", "light", "ansi"]
Attribute = Literal["bold", "italic", "dim", "underline", "reverse"]
AnsiColour = Literal[
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright_black", "bright_red", "bright_green", "bright_yellow",
    "bright_blue", "bright_magenta", "bright_cyan", "bright_white",
]  # fmt: skip
ANSI_COLOURS: tuple[str, ...] = get_args(AnsiColour)  # in the order of their numbers


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one kind of finding looks; what is None is left as it is around it."""

    fg: str | None = None  # "#rrggbb"; a file may name a colour of its palette
    bg: str | None = None
    attrs: tuple[Attribute, ...] = ()
    ansi: AnsiColour | None = None  # the foreground where a terminal has 16 colours
    marker: Annotated[str, msgspec.Meta(pattern=r"^[^\s\x00-\x1f\x7f-\x9f]?$")] = (
        ""  # the sign in the margin, so that nothing is said by colour alone
    )


class Theme(msgspec.Struct, frozen=True):
    """A theme with every colour resolved to "#rrggbb"."""

    name: str
    kind: Kind
    palette: dict[str, str]  # at least PALETTE
    roles: dict[str, Role]  # exactly ROLES
    speakers: tuple[str, ...]  # colours that speakers get in turn
    speakers_ansi: tuple[AnsiColour, ...]  # the same where a terminal has 16 colours
    textual: dict[str, str]  # further variables of the app's own theme


class _About(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    name: str
    kind: Kind
    license: str


class _Speakers(msgspec.Struct, forbid_unknown_fields=True):
    fg: tuple[str, ...]
    ansi: tuple[AnsiColour, ...]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    theme: _About
    palette: dict[str, str]
    speakers: _Speakers
    roles: dict[str, dict[str, object]]
    textual: dict[str, str] = {}


def theme_names(folder: Path | None = None) -> tuple[str, ...]:
    """The names of all themes, sorted; the name is the file's, without its ending."""
    return tuple(sorted(_files(folder)))


def load_theme(name: str, folder: Path | None = None) -> Theme:
    """The theme of a name; raises `UsageError` where there is none, `DataError` where its file is broken."""
    files = _files(folder)
    if name not in files:
        raise UsageError(f"no theme {name!r}: there are {', '.join(sorted(files))}")
    path = files[name]
    try:
        return _theme(msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File))
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: {error}") from error


def _files(folder: Path | None) -> dict[str, Path]:
    """The file of each theme: of one folder, or of those that come with the program and the reader's own, which win."""
    folders = (folder,) if folder else (themes_folder(), own_themes_folder())
    return {path.stem: path for each in folders for path in each.glob("*.toml")}


def _theme(file: _File) -> Theme:
    """The theme a file describes; raises `ValidationError` naming the key."""
    if file.theme.format != FORMAT:
        raise msgspec.ValidationError(f"format {file.theme.format} is not known, only {FORMAT} - at `$.theme.format`")
    palette = file.palette
    for name in PALETTE:
        _need(name in palette, f"no colour `{name}`", "palette")
    for name, colour in palette.items():
        _need(_HEX.fullmatch(colour), f"{colour!r} is not written #rrggbb", f"palette.{name}")
    _need(file.speakers.fg and file.speakers.ansi, "needs a colour each in `fg` and `ansi`", "speakers")
    return Theme(
        file.theme.name,
        file.theme.kind,
        palette,
        dict(_roles(file.roles, palette)),
        tuple(_colour(colour, palette, "speakers.fg") for colour in file.speakers.fg),
        file.speakers.ansi,
        file.textual,
    )


def _roles(tables: dict[str, dict[str, object]], palette: dict[str, str]) -> Iterator[tuple[str, Role]]:
    for name in tables:
        _need(name in ROLES, f"there is no role `{name}`", "roles")
    for name in ROLES:
        _need(name in tables, f"no role `{name}`", "roles")
        try:
            role = msgspec.convert(tables[name], Role)
        except msgspec.ValidationError as error:
            problem, _, key = str(error).partition(" - at `$")
            raise msgspec.ValidationError(f"{problem} - at `$.roles.{name}{key.rstrip('`')}`") from error
        fg, bg = (colour and _colour(colour, palette, f"roles.{name}") for colour in (role.fg, role.bg))
        yield name, msgspec.structs.replace(role, fg=fg, bg=bg)


def _colour(written: str, palette: dict[str, str], key: str) -> str:
    colour = palette.get(written, written)
    _need(_HEX.fullmatch(colour), f"{written!r} is neither #rrggbb nor a colour of the palette", key)
    return colour


def _need(holds: object, problem: str, key: str) -> None:
    if not holds:
        raise msgspec.ValidationError(f"{problem} - at `$.{key}`")
