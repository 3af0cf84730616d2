"""How the lines begin that belong to a page and not to its article."""

import re
from functools import cached_property

import msgspec

from reader.lang.loader import words


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`furniture.toml`: blank-separated lists, lower case, an underscore for the blank inside a phrase."""

    byline: str  # what stands before the author's name
    labels: str  # what stands before a colon: "photo", "read more"
    openings: str  # how a line of furniture begins, with no colon needed

    @cached_property
    def _byline(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{_any(self.byline)})(?:\s*:\s*|\s+)(?P<name>\S.{{1,80}})", re.IGNORECASE)

    @cached_property
    def _furniture(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{_any(self.labels)})\s*:|(?:{_any(self.openings)})\b", re.IGNORECASE)

    def name_in_byline(self, line: str) -> str | None:
        """The author a line names, "María Sosa" of "By María Sosa"; None for a line that is no byline."""
        found = self._byline.fullmatch(line.strip())
        name = found["name"].strip() if found else ""
        return name if name and all(_is_name_word(word) for word in name.split()) else None

    def starts_furniture(self, line: str) -> bool:
        """Is the line a byline, a credit, or an invitation to read something else?"""
        return bool(self._furniture.match(line)) or self.name_in_byline(line) is not None


def _any(listed: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words(listed), key=len, reverse=True))


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or (word.islower() and len(word) <= 3)
