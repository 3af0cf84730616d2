"""What the table of `saywho compare` shows, whatever format it is printed in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from reader.matching.reasons import NUMBER_UNTOLD, SAME_WIRE, WORD_FOR_WORD
from reader.pipe.excerpts import window
from reader.pipe.wrapping import cells
from reader.text import Reason, Relation, Span

LONGEST = 160  # code points of a statement in a cell
AROUND = 60  # cells of a number with the words around it in a cell
LEAST = 12  # and of these words, however long the number is
LONGEST_SPOKEN = 600  # and of a quotation, whose every word counts
_WORDS: dict[Relation, str] = {"repeats": "in other words", "altered-quote": "altered"}
_SAME: frozenset[Relation] = frozenset({"agrees", "same-quote"})


@dataclass(frozen=True, slots=True)
class Source:
    """A column of the table."""

    asked: str  # the address, path or - of the call
    name: str  # as a person calls it
    label: str  # the same with what tells it from others of that name
    title: str  # "" when there is none
    published: datetime | None
    url: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Version:
    """One source's version of a claim."""

    claim: str
    number: str | None  # with what is counted, as written; None for a statement
    words: str  # the sentence, or what was said
    speaker: str | None
    relation: Relation | None  # to the first version in the row
    reasons: tuple[Reason, ...] = ()
    counted: str | None = None  # what the number counts, where that does not follow it
    alone: bool = True  # does the number tell what it counts, without the words around it?
    at: int = 0  # where the number stands in the words
    quoted: bool = False  # are the words all the speaker's own?
    differing: tuple[Span, ...] = ()  # of an altered quotation: words that the first version has not
    verbatim: bool = False  # are these the words of the first version?

    @property
    def shows_number(self) -> bool:
        """Is the number what is compared, and not the whole statement?"""
        return self.number is not None and self.relation != "repeats"

    @property
    def lead(self) -> str:
        """What tells the claim from others: the number and what it counts, or what was said."""
        if self.number is None or not self.shows_number:
            return f"“{self.words}”" if self.quoted else self.words
        return f"{self.number}, {self.counted}" if self.counted else self.number

    @property
    def among_words(self) -> bool:
        """Does a number need the words around it? Those of the first version head the row."""
        return self.shows_number and not self.alone and self.relation is not None

    def around(self, width: int) -> tuple[str, str]:
        """The words before and after the number, as many as fit beside it."""
        number = self.number or ""
        return window(self.words[: self.at], self.words[self.at + len(number) :], max(width - cells(number), LEAST))

    @property
    def word(self) -> str:
        """The relation, where it is more than that both say the same."""
        if self.relation is None or self.relation in _SAME or self.verbatim:
            return ""
        if NUMBER_UNTOLD in self.reasons:
            return "without the number" if self.number is None else "with a number"
        return _WORDS.get(self.relation, self.relation)

    @property
    def detail(self) -> str:
        """What there is to say of the relation, beyond its name and the two versions."""
        first = next(iter(self.reasons), Reason())
        if self.relation == "altered-quote":
            told = first.from_there()
        else:
            told = "" if self.relation == "repeats" or first == WORD_FOR_WORD else first.said
        wire = SAME_WIRE.said if SAME_WIRE in self.reasons else ""
        return "; ".join(filter(None, ("" if told == self.relation else told, wire)))


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as each source has it."""

    versions: tuple[Version | None, ...]  # parallel to the sources
    independent: int  # sources that are not copies of one wire text

    @property
    def first(self) -> Version:
        """The version that the others are held against."""
        return next(version for version in self.versions if version and version.relation is None)

    @property
    def sources(self) -> int:
        """How many have the claim."""
        return sum(version is not None for version in self.versions)

    @property
    def told(self) -> str:
        """ "3 sources, 2 independent"."""
        more = "" if self.sources == self.independent else f", {self.independent} independent"
        return f"{self.sources} sources{more}"

    @property
    def longest(self) -> int:
        """How many code points of a statement are shown."""
        spoken = any(version and version.relation in ("same-quote", "altered-quote") for version in self.versions)
        return LONGEST_SPOKEN if spoken else LONGEST


@dataclass(frozen=True, slots=True)
class Table:
    """The claims that several sources make."""

    sources: tuple[Source, ...]
    rows: tuple[Row, ...]


def count_relations(rows: Iterable[Row]) -> Counter[Relation]:
    """How often each relation is in the table."""
    return Counter(version.relation for row in rows for version in row.versions if version and version.relation)
