"""The head of a page: nothing from elsewhere, nothing that runs, and colours for dark, light and paper."""

from collections.abc import Iterator

from reader.text import clean
from reader.theme import DEFAULT_DARK, DEFAULT_LIGHT, Role, Theme, load_theme

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": ""})


def head(theme: Theme, title: str, style: str) -> str:
    """The page down to its body.

    A default theme gives way to the other one where the reader's system prefers that; paper is always light. So does
    one of a terminal's own colours, which a page does not have.
    """
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}" + "\n".join(_colours(theme)) + "\n</style>\n"
    )


def escape(text: str) -> str:
    """The text as it may stand in a page, in attributes too."""
    return clean(text).translate(_ESCAPES)


def _colours(theme: Theme) -> Iterator[str]:
    dark, light = load_theme(DEFAULT_DARK), load_theme(DEFAULT_LIGHT)
    if theme.kind == "ansi":
        theme = dark
    yield from _scheme(theme)
    if theme in (dark, light):
        other = light if theme == dark else dark
        yield from (f"@media screen and (prefers-color-scheme: {other.kind}) {{", *_scheme(other), "}")
    if theme.kind == "dark":
        yield from ("@media print {", *_scheme(light), "}")


def _scheme(theme: Theme) -> Iterator[str]:
    """The rules of a theme."""
    colours = "".join(f" --{name}: {colour};" for name, colour in theme.palette.items() if name.isalnum())
    yield f":root {{ color-scheme: {'light' if theme.kind == 'light' else 'dark'};{colours} }}"
    yield from (f".{name} {{{_css(role)} }}" for name, role in theme.roles.items())
    yield from (f".s{n} {{ color: {colour}; }}" for n, colour in enumerate(theme.speakers))


def _css(role: Role) -> str:
    """The declarations of a role."""
    written = {
        "bold": "font-weight: bold", "italic": "font-style: italic", "dim": "opacity: 0.7",
        "underline": "text-decoration: underline", "reverse": "filter: invert(1)",
    }  # fmt: skip
    parts = [f"color: {role.fg}"] * bool(role.fg) + [f"background: {role.bg}"] * bool(role.bg)
    return "".join(f" {part};" for part in [*parts, *(written[name] for name in role.attrs)])
