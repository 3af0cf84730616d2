"""The reader's own keys: read from config.toml, and all of them as they can stand there."""

from collections.abc import Iterator

from reader.config import load_config
from reader.errors import DataError
from reader.paths import config_file
from reader.tui.actions import GROUPS
from reader.tui.keys import COMMA, Keys


def load_keys() -> Keys:
    """The keys of the app; raises `DataError` naming the file where its settings cannot hold."""
    chosen = load_config().keys
    try:
        return Keys(chosen)
    except DataError as error:
        raise DataError(f"{config_file()}: {error}") from error


def keys_table() -> str:
    """Every action with its keys and what it does, as TOML."""
    return "".join(f"{line}\n" for line in _lines(load_keys()))


def _lines(keys: Keys) -> Iterator[str]:
    yield f"# Keys of your own go into {config_file()}, under [keys]; those not set there stay as they are."
    yield "[keys]"
    for title, actions in GROUPS.items():
        yield ""
        yield f"# {title}"
        for action in actions:
            listed = ", ".join(_quoted(key) for key in keys.of(action.name))
            setting = f"{action.name} = [{listed}]"
            yield f"{setting:<46} # {action.does}"


def _quoted(key: str) -> str:
    key = "," if key == COMMA else key
    return f"'{key}'" if key in '"\\' else f'"{key}"'
