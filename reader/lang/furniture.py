"""How the lines begin that belong to a page and not to its article."""

import re
from functools import cached_property

import msgspec

from reader.lang.loader import words
from reader.lang.phrases import any_of

SIGNS = r"[^\w\"'“”„«»‘’‹›]{0,3}"  # may stand before words of furniture
DATED_BYLINE = 100  # characters


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`furniture.toml`: blank-separated lists, lower case, an underscore for the blank inside a phrase."""

    byline: str  # what stands before the author's name
    pictures: str  # what stands before a colon and leads to who made a picture: "photo"
    labels: str  # what else stands before a colon: "read more"
    openings: str  # how a line of furniture begins, with no colon needed
    lines: str = ""  # whole lines
    invitations: str = ""  # how a line begins that is furniture if it names a channel: "follow"
    channels: str = ""  # where readers are asked to follow a site: "instagram"
    notes: str = ""  # what a line holds that says who else worked on the article, or asks to subscribe
    counters: str = ""  # between the number of a picture and how many there are
    sections: str = ""  # how a heading begins under which other stories stand
    section_words: str = ""  # the whole of such a heading
    endings: str = ""  # how a heading begins after which nothing of the article comes
    locked: str = ""  # says that the rest of an article is for subscribers

    def joined(self, other: "Furniture") -> "Furniture":
        """Both tables in one."""
        return Furniture(*(f"{getattr(self, name)} {getattr(other, name)}" for name in self.__struct_fields__))

    @cached_property
    def _byline(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{_any(self.byline)})(?:\s*[:：]\s*|\s+)(?P<name>\S.{{1,80}})", re.IGNORECASE)

    @cached_property
    def _dated(self) -> re.Pattern[str]:
        by = rf"(?:{_any(self.byline)})(?:\s*[:：]\s*|\s+)"
        return re.compile(
            rf"{by}(?P<name>[^\W\d][^\d|•·,/–—:;]{{2,50}})[\d|•·,/–— ].*(?:19|20)\d\d\b.{{0,25}}", re.IGNORECASE
        )

    @cached_property
    def _furniture(self) -> re.Pattern[str]:
        labels, lines = _any(f"{self.pictures} {self.labels}"), _any(self.lines)
        return re.compile(rf"{SIGNS}(?:(?:{labels})\s*[:：]|(?:{lines})\W*\Z)", re.IGNORECASE)

    @cached_property
    def _counter(self) -> re.Pattern[str]:
        return re.compile(rf"{SIGNS}\d{{1,3}} ?(?:/|{_any(self.counters)}) ?\d{{1,3}}\W*", re.IGNORECASE)

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        opening = rf"(?:{_any(self.openings)})(?:(?<!\w)|(?!\w))"  # one that ends in a sign may touch a word
        invitation = rf"(?:{_any(self.invitations)})\b.*\b(?:{_any(self.channels)})\b"
        return re.compile(rf"{SIGNS}(?:{opening}|{invitation})", re.IGNORECASE)

    @cached_property
    def _credit(self) -> re.Pattern[str]:
        return re.compile(rf"[(\[](?:{_any(self.pictures)})\s*:[^()\[\]]{{1,80}}[)\]]\W*\Z", re.IGNORECASE)

    @cached_property
    def _note(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self.notes)})\b", re.IGNORECASE)

    @cached_property
    def _section(self) -> re.Pattern[str]:
        sections, section_words = _any(self.sections), _any(self.section_words)
        pattern = rf"\W*(?:(?:{sections})(?!\w)|(?:{section_words})(?=\W*\Z))(?P<whole>\W*\Z)?"
        return re.compile(pattern, re.IGNORECASE)

    @cached_property
    def _ending(self) -> re.Pattern[str]:
        return re.compile(rf"\W*(?:\d+\s)?(?:{_any(self.endings)})(?!\w)(?P<whole>\W*\Z)?", re.IGNORECASE)

    @cached_property
    def _locked(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self.locked)})\b", re.IGNORECASE)

    def name_in_byline(self, line: str) -> str | None:
        """The author a line names, "María Sosa" of "By María Sosa"; None for a line that is no byline."""
        found = self._byline.fullmatch(line.strip())
        name = found["name"].strip() if found else ""
        return name if name and all(_is_name_word(word) for word in name.split()) else None

    def locks(self, line: str) -> bool:
        """Does the line say that the rest of the article is for subscribers?"""
        return self._locked.search(line) is not None

    def ends_in_credit(self, line: str) -> bool:
        """Does the line end like the words about a picture: "(Photo: Ines Holm)"?"""
        return self._credit.search(line) is not None

    def counts(self, line: str) -> bool:
        """Does the line tell which of how many pictures it is: "1 of 6"?"""
        return self._counter.fullmatch(line) is not None

    def starts_furniture(self, line: str, *, item: bool = False) -> bool:
        """Is the line a byline, a credit, or an invitation to read something else? An item may be what to do."""
        if self._furniture.match(line) or self._note.search(line) or (not item and self._opening.match(line)):
            return True
        return self.name_in_byline(line) is not None or self._is_dated_byline(line)

    def _is_dated_byline(self, line: str) -> bool:
        """Does the line name an author of two words or more, and a day: "By María Sosa, 4 May 2024"?"""
        found = self._dated.fullmatch(line) if len(line) <= DATED_BYLINE else None
        names = found["name"].split() if found else []
        return len(names) > 1 and names[0][0].isupper() and all(map(_is_name_word, names))

    def is_section(self, line: str, *, heading: bool) -> bool:
        """Does the line stand over other stories? A heading may go on: "More from the harbour"."""
        found = self._section.match(line)
        return bool(found and (heading or found["whole"] is not None))

    def is_ending(self, line: str, *, heading: bool) -> bool:
        """Does the line end an article: is it over its comments, its author, its tags?"""
        found = self._ending.match(line)
        return bool(found and (heading or found["whole"] is not None))


def _any(listed: str) -> str:
    return any_of(words(listed))


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or (word.islower() and len(word) <= 3)
