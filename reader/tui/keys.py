"""Which keys do what: the table of actions, with the keys that a reader has chosen instead."""

from collections.abc import Iterator, Mapping, Sequence

from textual.binding import Binding

from reader.errors import DataError
from reader.tui.actions import ACTIONS, HINTS, Place

COMMA = "comma"  # what Textual calls the key that would divide a list of keys
_WRITTEN = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "escape": "Esc",
    "delete": "Del", "insert": "Ins", COMMA: ",",
}  # fmt: skip
_NAMED = {
    *_WRITTEN, "space", "tab", "enter", "backspace", "home", "end", *(f"f{number}" for number in range(1, 13)),
}  # fmt: skip
_HELD = ("ctrl", "shift", "alt")


class Keys:
    """The keys of every action; raises `DataError` for settings that cannot hold."""

    def __init__(self, chosen: Mapping[str, str | Sequence[str]] | None = None) -> None:
        keys = {action.name: action.keys for action in ACTIONS}
        mine: dict[str, str] = {}  # the action of each key that was chosen
        for name, wanted in (chosen or {}).items():
            if name not in keys:
                raise DataError(f"[keys]: there is no action `{name}`; `saywho keys` lists them")
            keys[name] = tuple(_checked(key, name) for key in ([wanted] if isinstance(wanted, str) else wanted))
            for key in keys[name]:
                if mine.setdefault(key, name) != name:
                    raise DataError(f"[keys]: `{key}` is asked for by `{mine[key]}` and `{name}`")
        self._keys = {
            name: tuple(key for key in found if mine.get(key, name) == name) for name, found in keys.items()
        }  # a key that was chosen no longer does what it did
        if not self._keys["quit"]:
            raise DataError("[keys]: `quit` needs a key that nothing else has")

    def of(self, name: str) -> tuple[str, ...]:
        """All keys of an action, as Textual has them."""
        return self._keys[name]

    def first(self, name: str) -> str:
        """The first key of an action as people write it; "" where it has none."""
        return next(map(written, self._keys[name]), "")

    def shown(self, name: str) -> str:
        """The first two keys of an action as people write them."""
        return " ".join(map(written, self._keys[name][:2]))

    def hints(self, place: Place) -> Iterator[tuple[str, str]]:
        """Keys and words for the status line, the most useful first."""
        return ((self.first(name), word) for name, word in HINTS[place].items() if self._keys[name])

    def bindings(self) -> list[Binding]:
        """For the screen that does what the keys ask for."""
        return [
            Binding(",".join(self._keys[action.name]), f"do({action.name!r})", action.does, show=False)
            for action in ACTIONS
            if self._keys[action.name]
        ]


def written(key: str) -> str:
    """A key as people write it: "Shift+Tab", "Ctrl+d", "↓", "]"."""
    *held, last = key.split("+") if len(key) > 1 else [key]
    named = _WRITTEN.get(last, last.capitalize() if len(last) > 1 else last)
    return "+".join([*map(str.capitalize, held), named])


def _checked(key: str, name: str) -> str:
    """A key of the settings as Textual has it."""
    if len(key) == 1 and key.isprintable() and key != " ":
        return COMMA if key == "," else key
    *held, last = key.lower().split("+")
    if all(each in _HELD for each in held) and (last in _NAMED or (held and len(last) == 1)):
        return "+".join([*held, last])
    raise DataError(
        f"[keys]: `{name}` asks for `{key}`, which is no key; keys are such as `x`, `ctrl+x`, `f2`, `space`"
    )
