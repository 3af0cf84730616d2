"""What the table of `saywho compare` shows, whatever format it is printed in."""

from dataclasses import dataclass

from reader.text import Relation

LONGEST = 160  # code points of a source's words in a cell
MARKS = '“”"«»'


@dataclass(frozen=True, slots=True)
class Version:
    """One source's version of a claim."""

    claim: str
    number: str | None  # with what is counted, as written; None for a quotation
    words: str  # the sentence, or what was said
    speaker: str | None
    relation: Relation | None  # to the first version in the row
    reasons: tuple[str, ...]

    @property
    def shown(self) -> str:
        """What stands in a cell: the number, or the words of a quotation, cut to a length."""
        words = self.number or self._said
        words = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
        return f"{words} ({self.speaker})" if self.speaker else words

    @property
    def _said(self) -> str:
        """A quotation in marks, without the comma before its cue; one that holds marks of its own as it stands."""
        said = self.words.strip(MARKS).rstrip(",")
        return self.words if any(mark in said for mark in MARKS) else f"“{said}”"


@dataclass(frozen=True, slots=True)
class Table:
    """The claims that several sources make."""

    sources: tuple[str, ...]  # as a person calls them
    rows: tuple[tuple[Version | None, ...], ...]  # parallel to the sources
    independent: tuple[int, ...]  # sources of each row that are not copies of one wire text

    def about(self, row: int) -> str:
        """The words that the first source of a row has: what the row is about."""
        first = next(version for version in self.rows[row] if version)
        return first.words if len(first.words) <= LONGEST else first.words[: LONGEST - 1].rstrip() + "…"
