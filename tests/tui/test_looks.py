from itertools import combinations
from typing import get_args

import msgspec
import pytest
from rich.style import Style

from reader.theme import Theme, load_theme, theme_names
from reader.tui.finding import Lit
from reader.tui.looks import Ground, Looks
from reader.tui.paint import UNNAMED, Look

PLAIN, WORDS, NAME, STRONG, WEAK = (
    Look(), Look(words_of=1), Look(names=1), Look(number="strong"), Look(number="weak"),
)  # fmt: skip


@pytest.fixture(params=theme_names())
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def contrast(looks: Looks, look: Look, ground: Ground) -> float:
    """The ratio of WCAG 2.1 between a stretch's letters and its ground."""
    return ratio(looks.look(look, "paragraph", ground))


def ratio(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    light = []
    for colour in (style.color, style.bgcolor):
        parts = [part / 255 for part in colour.get_truecolor()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        light.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
    return max(light) / min(light)


def test_every_kind_of_text_can_be_read_on_its_ground(theme: Theme) -> None:
    if theme.kind == "ansi":
        return  # whether its colours can be read is for the terminal to see to
    looks = Looks(theme)
    speakers = range(1, len(theme.speakers) + 1)

    for look in (PLAIN, STRONG, WEAK, *map(Look, speakers), *(Look(names=place) for place in speakers)):
        for ground in get_args(Ground):
            least = 3.0 if look.names and ground == "cursor" else 4.5  # bold and for a moment: as for large text
            assert contrast(looks, look, ground) >= least, (look, ground)


def test_what_is_found_can_be_read_and_the_place_looked_at_stands_out(theme: Theme) -> None:
    looks = Looks(theme)
    plain = looks.look(PLAIN, "paragraph", "background")
    found: list[Lit] = ["hit", "looked at"]

    styles = [looks.lit(looks.look(WORDS, "paragraph", "background"), lit) for lit in found]

    assert len({plain, *styles}) == 3
    for style in styles if theme.kind != "ansi" else ():
        assert ratio(style) >= 4.5


def test_what_a_stretch_is_shows_without_any_colour(theme: Theme) -> None:
    looks = Looks(theme, plain=True)

    shown = {look: looks.look(look, "paragraph", "background") for look in (PLAIN, NAME, STRONG, Look(UNNAMED))}

    assert all(one != other for one, other in combinations(shown.values(), 2))
    assert all(not style.color or style.color.is_default for style in shown.values())
    assert looks.look(PLAIN, "paragraph", "current") != shown[PLAIN]
    assert looks.tone("", "cursor") != looks.tone("", "surface")


def test_a_theme_of_the_terminals_own_colours_uses_only_those(theme: Theme) -> None:
    looks = Looks(msgspec.structs.replace(theme, kind="ansi"))

    for look in (PLAIN, WORDS, NAME, STRONG, WEAK):
        style = looks.look(look, "paragraph", "background")
        assert style.color is None or style.color.triplet is None


def test_speakers_differ_until_the_colours_run_out(theme: Theme) -> None:
    looks = Looks(theme)

    colours = len(theme.speakers_ansi if theme.kind == "ansi" else theme.speakers)
    styles = [looks.tone(f"speaker:{place}", "surface") for place in range(1, colours + 2)]

    assert len(set(styles)) == len(styles) - 1
    assert styles[0] == styles[-1]
