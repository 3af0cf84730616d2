"""What things look like: a theme's roles and colours as styles for the lines of the screen."""

from collections.abc import Sequence
from typing import Literal

from rich.color import Color
from rich.style import Style

from reader.theme import Role, Theme
from reader.tui.finding import Lit
from reader.tui.paint import NOBODY, UNNAMED, LineKind, Look

TINT = 0.62  # of a speaker's colour in their words: their name stays brighter, and both can be read on the ground
CURSOR = 0.16  # of the accent in the ground of the chosen entry
HIT = 0.3  # of the ground of what is looked at in that of what is found elsewhere
# The grounds of the article, of panes, of the current claim, and of its number or the chosen entry of a list.
Ground = Literal["background", "surface", "current", "cursor"]
ATTRIBUTES = frozenset({"bold", "italic", "dim", "underline", "reverse"})


class Looks:
    """The styles of one theme, each made once; `plain` is for terminals asked to show no colour.

    A tone is what a stretch of a pane looks like, as words: roles, colours of the palette, attributes, `speaker:3`
    for a speaker's colour, such as "differ underline".
    """

    def __init__(self, theme: Theme, *, plain: bool = False) -> None:
        self.theme = theme
        self._few = plain or theme.kind == "ansi"  # colours by their terminal names
        self._plain = plain
        self._looks: dict[tuple[Look, LineKind, Ground], Style] = {}
        self._tones: dict[tuple[str, Ground], Style] = {}

    def ground(self, name: Ground) -> Style:
        """The style of an empty cell."""
        if self._few:
            return Style.parse("reverse") if name == "cursor" else Style.parse("default on default")
        palette = self.theme.palette
        colours = {
            "current": self.theme.roles["current"].bg or palette["surface"],
            "cursor": _mix(palette["accent"], palette["surface"], CURSOR),
        }
        return Style(color=palette["foreground"], bgcolor=colours.get(name) or palette[name])

    def look(self, look: Look, kind: LineKind, ground: Ground) -> Style:
        """The style of a stretch of an article."""
        key = (look, kind, ground)
        if key not in self._looks:
            self._looks[key] = self._make_look(look, kind, ground)
        return self._looks[key]

    def tone(self, tone: str, ground: Ground) -> Style:
        """The style of a stretch of a pane on its ground."""
        key = (tone, ground)
        if key not in self._tones:
            style = self.ground(ground)
            for word in tone.split():
                style += self._word(word)
            self._tones[key] = self._readable(style, ground)
        return self._tones[key]

    def lit(self, style: Style, lit: Lit) -> Style:
        """A style in a place of what is looked for; the one place that is looked at stands out."""
        if not lit:
            return style
        if self._few:
            return style + _attributes(("reverse",) if lit == "hit" else ("reverse", "bold", "underline"))
        search, palette = self.theme.roles["search"], self.theme.palette
        ground = search.bg or palette["accent"]
        if lit == "looked at":
            return style + Style(color=search.fg or palette["background"], bgcolor=ground) + _attributes(search.attrs)
        return style + Style(color=palette["foreground"], bgcolor=_mix(ground, palette["background"], HIT))

    def _make_look(self, look: Look, kind: LineKind, ground: Ground) -> Style:
        roles = self.theme.roles
        style = self.ground(ground)
        if kind in ("title", "heading"):
            style += self._word("bold")
        elif kind in ("about", "caption", "boilerplate"):
            style += self._word("dim")
        if look.words_of:
            style += self._role(roles["quote"]) + self._speaker(look.words_of, TINT)
        if look.number != "none":
            style += self._role(roles["number"]) + self._role(roles["claim" if look.number == "strong" else "weak"])
        if look.names:
            style += self._role(roles["speaker"]) + self._speaker(look.names, 1)
        if ground == "current" and self._few:  # where no ground shows it
            style += _attributes(roles["current"].attrs)
        return self._readable(style, ground)

    def _readable(self, style: Style, ground: Ground) -> Style:
        """The style, brighter where what is dim elsewhere could not be read."""
        if ground == "cursor" and not self._few and style.color == Color.parse(self.theme.palette["dim"]):
            return style + Style(color=self.theme.palette["foreground"])
        return style

    def _word(self, word: str) -> Style:
        if word in ATTRIBUTES and word not in self.theme.palette:
            return _attributes((word,))
        if word.startswith("speaker:"):
            return self._speaker(int(word.removeprefix("speaker:")), 1)
        if word in self.theme.roles:
            return self._role(self.theme.roles[word])
        if self._few:
            return Style(dim=True) if word == "dim" else Style(bold=True)
        return Style(color=self.theme.palette[word])

    def _role(self, role: Role) -> Style:
        colour = None if self._plain else role.ansi if self._few else role.fg
        return Style(color=colour) + _attributes(role.attrs)

    def _speaker(self, place: int, share: float) -> Style:
        if place in (NOBODY, UNNAMED) or self._plain:
            return Style(italic=True) if place == UNNAMED else Style()
        if self._few:
            colours = self.theme.speakers_ansi
            return Style(color=colours[(place - 1) % len(colours)])
        colour = self.theme.speakers[(place - 1) % len(self.theme.speakers)]
        return Style(color=_mix(colour, self.theme.palette["foreground"], share))


def _attributes(attributes: Sequence[str]) -> Style:
    return Style.parse(" ".join(attributes) or "none")


def _mix(one: str, other: str, share: float) -> str:
    """The colour that has `share` of one and the rest of the other."""
    pairs = zip(Color.parse(one).get_truecolor(), Color.parse(other).get_truecolor(), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)
