"""Strict loading of our own language tables: a TOML file into a checked struct."""

import tomllib
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from reader.errors import DataError


class WordLists(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A table with plain lists of words."""

    @cached_property
    def sets(self) -> "WordSets":
        """The plain lists by name, for looking up."""
        return WordSets(self)

    def words_of(self, name: str) -> frozenset[str]:
        """One of the plain lists for looking up."""
        return self.sets[name]


class WordSets(dict[str, frozenset[str]]):
    """The plain lists of a table by name, each made a set when it is asked for the first time."""

    def __init__(self, table: WordLists) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = found = frozenset(words(getattr(self._table, name)))
        return found


Table = TypeVar("Table", bound=msgspec.Struct)


def load_table(path: Path, kind: type[Table]) -> Table:
    """The table in a TOML file; a `DataError` names the file and the key that is wrong."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind, str_keys=True)
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(f"{path}: {error}") from error


def words(text: str) -> tuple[str, ...]:
    """The words of a blank-separated list; an underscore stands for the blank inside a phrase.

    Word lists are kept as one string because that reads, diffs and loads better than an array of a thousand strings.
    """
    return tuple(word.replace("_", " ") for word in text.split())
