"""Segments as text for a terminal, with the sequences that set colours and attributes (ECMA-48, SGR)."""

from collections.abc import Iterable
from functools import cache

from reader.pipe.painting import DIFFERENT, Segment
from reader.pipe.terminal import Depth
from reader.theme import ANSI_COLOURS, Attribute, Role, Theme

_RESET = "\x1b[0m"
_ATTRIBUTES: dict[Attribute, str] = {"bold": "1", "dim": "2", "italic": "3", "underline": "4", "reverse": "7"}
_LEVELS = (0, 95, 135, 175, 215, 255)  # of the 6 × 6 × 6 colours at 16..231
GROUND = "ground"  # the role of what stands on the theme's own ground instead of the terminal's
_OWN = {
    "title": Role(attrs=("bold",)),
    "heading": Role(attrs=("bold",)),
    "caption": Role(attrs=("italic",)),
    DIFFERENT: Role(attrs=("bold", "underline")),
}


class Painter:
    """Writes segments in the colours of a theme, as many as the terminal has."""

    def __init__(self, theme: Theme, depth: Depth) -> None:
        ground = Role(fg=theme.palette["foreground"], bg=theme.palette["background"])
        self._roles = {**theme.roles, **_OWN, GROUND: ground}
        self._depth: Depth = 4 if depth and theme.kind == "ansi" else depth
        self._speakers: tuple[str, ...] = theme.speakers_ansi if self._depth == 4 else theme.speakers
        self._codes: dict[tuple[tuple[str, ...], int | None], str] = {}

    def line(self, segments: Iterable[Segment]) -> str:
        """One line, without its end."""
        return "".join(map(self._written, segments)).rstrip(" ")

    def _written(self, segment: Segment) -> str:
        look = segment[1:]
        code = self._codes.get(look)
        if code is None:
            code = self._codes[look] = ";".join(self._code(*look))
        return f"\x1b[{code}m{segment.text}{_RESET}" if code and segment.text else segment.text

    def _code(self, names: tuple[str, ...], speaker: int | None) -> list[str]:
        """The parameters of the sequence: attributes of all roles, colours of the innermost that has one."""
        roles = [self._roles[name] for name in names if name in self._roles]
        code = [_ATTRIBUTES[name] for name in dict.fromkeys(attr for role in roles for attr in role.attrs)]
        fg = bg = None
        for role in roles:
            fg = (role.ansi if self._depth == 4 else role.fg) or fg
            bg = role.bg or bg
        if speaker is not None:
            fg = self._speakers[speaker % len(self._speakers)]
        return code + _colour(fg, self._depth) + (_colour(bg, self._depth, ground=True) if self._depth > 4 else [])


@cache
def _colour(colour: str | None, depth: Depth, ground: bool = False) -> list[str]:
    """The parameters that set one colour; none for depth 0."""
    if colour is None or depth == 0:
        return []
    if depth == 4:
        bright, place = divmod(ANSI_COLOURS.index(colour), 8)
        return [str((90 if bright else 30) + place)]
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    setter = "48" if ground else "38"
    if depth == 24:
        return [setter, "2", str(red), str(green), str(blue)]
    return [setter, "5", str(_nearest((red, green, blue)))]


def _nearest(colour: tuple[int, int, int]) -> int:
    """The place of the nearest of the 256 colours, the first 16 left out because terminals let people change them."""
    cube = {
        16 + 36 * r + 6 * g + b: (_LEVELS[r], _LEVELS[g], _LEVELS[b])
        for r in range(6)
        for g in range(6)
        for b in range(6)
    }
    greys = {232 + n: (8 + 10 * n,) * 3 for n in range(24)}
    return min((cube | greys).items(), key=lambda at: sum((a - b) ** 2 for a, b in zip(at[1], colour, strict=True)))[0]
