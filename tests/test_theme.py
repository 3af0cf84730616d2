import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import pytest

from reader.errors import DataError, UsageError
from reader.theme import DEFAULT_DARK, DEFAULT_LIGHT, ROLES, Theme, load_theme, theme_names

Matrix = Sequence[Sequence[float]]
READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3
READABLE_BY_MORE = 7.0  # WCAG 2.2, success criterion 1.4.6
FOR_EVERYBODY = [name for name in theme_names() if name.startswith(("clear-", "contrast-"))]
OF_OTHERS = [name for name in theme_names() if name not in FOR_EVERYBODY]
GOOD = "themes/clear-dark.toml"
APART = 18.0  # CIE 1976 distance; from about 10 on two colours are told apart at a glance
VISIONS = {  # linear RGB as it is seen by some of us (Machado, Oliveira and Fernandes 2009, severity 1)
    "trichromat": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanope": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranope": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanope": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.95047, 1.0, 1.08883)
MARKED = ("agree", "rounded", "updated", "differ", "altered", "only", "quote")


def linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4) for c in channels]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    return transformed(XYZ, linear(colour))[1]


def transformed(matrix: Matrix, vector: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(colour: str, vision: str) -> list[float]:
    """CIE L*a*b* of a colour as a vision sees it."""
    seen = [min(1.0, max(0.0, c)) for c in transformed(VISIONS[vision], linear(colour))]
    x, y, z = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
        for t in (c / white for c, white in zip(transformed(XYZ, seen), WHITE, strict=True))
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_on_ground(theme: Theme) -> Iterator[tuple[str, str, str]]:
    ground = theme.palette["background"]
    for name in ("foreground", "dim", "accent"):
        yield name, theme.palette[name], ground
        yield f"{name} on surface", theme.palette[name], theme.palette["surface"]
    for name, role in theme.roles.items():
        yield name, role.fg or theme.palette["foreground"], role.bg or ground
    for colour in theme.speakers:
        yield "speaker", colour, ground
        yield "speaker under the cursor", colour, theme.roles["current"].bg or ground


@pytest.mark.parametrize("name", theme_names())
def test_every_text_is_readable_on_its_ground(name: str) -> None:
    theme = load_theme(name)

    least = READABLE_BY_MORE if name.startswith("contrast-") else READABLE
    faint = [(what, fg, bg) for what, fg, bg in text_on_ground(theme) if contrast(fg, bg) < least]
    assert not faint


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", FOR_EVERYBODY)
def test_speakers_are_told_apart_by_everybody(name: str, vision: str) -> None:
    assert not near_colours(load_theme(name), vision)


@pytest.mark.parametrize("name", OF_OTHERS)
def test_speakers_of_a_popular_palette_are_told_apart_by_most(name: str) -> None:
    assert not near_colours(load_theme(name), "trichromat")


def near_colours(theme: Theme, vision: str) -> list[tuple[str, str]]:
    colours = [*theme.speakers, theme.palette["foreground"]]
    pairs = combinations(colours, 2)
    return [pair for pair in pairs if math.dist(*(lab(colour, vision) for colour in pair)) < APART]


def test_there_is_a_theme_for_every_taste() -> None:
    kinds = {name: load_theme(name).kind for name in theme_names()}

    assert kinds["contrast-dark"] == "dark"
    assert kinds["contrast-light"] == "light"
    assert kinds["terminal"] == "ansi"
    popular = {"solarized-dark", "solarized-light", "gruvbox-dark", "gruvbox-light", "nord", "dracula"}
    assert popular | {"catppuccin-mocha", "catppuccin-latte"} < set(kinds)


@pytest.mark.parametrize("name", theme_names())
def test_every_relation_has_a_sign_of_its_own(name: str) -> None:
    roles = load_theme(name).roles

    assert set(roles) == set(ROLES)
    assert all(roles[one].marker != roles[other].marker for one, other in combinations(MARKED, 2))
    assert all(len(roles[role].marker) == 1 for role in MARKED)


def test_the_defaults_are_there_in_dark_and_light() -> None:
    assert load_theme(DEFAULT_DARK).kind == "dark"
    assert load_theme(DEFAULT_LIGHT).kind == "light"


def test_a_role_may_name_a_colour_of_the_palette() -> None:
    theme = load_theme(DEFAULT_DARK)

    assert theme.roles["link"].fg == theme.palette["accent"]


def test_an_unknown_theme_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=f"no theme 'plaid': there are .*{DEFAULT_DARK}"):
        load_theme("plaid")


@pytest.mark.parametrize(
    ("was", "becomes", "named"),
    [
        ('kind = "dark"', 'kind = "dusk"', r"\$\.theme\.kind"),
        ("format = 1", "format = 2", r"\$\.theme\.format"),
        ('background = "#14171c"', 'background = "black"', r"'black' .*\$\.palette\.background"),
        ('surface = "#1f242c"\n', "", r"`surface` .*\$\.palette"),
        ('fg = "accent"', 'fg = "acent"', r"'acent' .*\$\.roles\.link"),
        ('link = { fg = "accent"', 'lnik = { fg = "accent"', r"`lnik` .*\$\.roles"),
        ('link = { fg = "accent"', '[roles.links]\nfg = "accent"', "line"),
        ('attrs = ["underline"]', 'attrs = ["blink"]', r"\$\.roles\.number\.attrs"),
        ('marker = "="', 'mark = "="', r"mark.*\$\.roles\.agree"),
        ('ansi = ["bright_blue"', 'ansi = ["teal"', r"\$\.speakers\.ansi"),
    ],
)  # fmt: skip
def test_a_broken_theme_is_one_line_naming_file_and_key(tmp_path: Path, was: str, becomes: str, named: str) -> None:
    good = Path(GOOD).read_text(encoding="utf-8")
    assert was in good
    (tmp_path / "mine.toml").write_text(good.replace(was, becomes, 1), encoding="utf-8")

    with pytest.raises(DataError, match=named) as caught:
        load_theme("mine", tmp_path)
    assert str(tmp_path / "mine.toml") in str(caught.value)
    assert "\n" not in str(caught.value)
