"""What a reader sets once: `config.toml`, with the theme and keys of their own."""

import tomllib
from pathlib import Path

import msgspec

from reader.errors import DataError
from reader.paths import config_file


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings; what is not set is left to the program."""

    theme: str | None = None
    keys: dict[str, str | tuple[str, ...]] = {}  # by name of action; none takes an action's keys away


def load_config(path: Path | None = None) -> Config:
    """The settings of a file, by default the reader's own; where there is none, nothing is set.

    Raises `DataError` naming the file and what is wrong in it.
    """
    path = path or config_file()
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Config)
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: is not UTF-8") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(f"{path}: {error}") from error
