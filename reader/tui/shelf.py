"""What is known of an edition while it arrives: entries, readings, problems, matches, and what has been read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from reader.text import Claim, Match, Reading, Related
from reader.tui.labels import short_source
from reader.tui.verdicts import verdict

if TYPE_CHECKING:
    from reader.services.edition import EditionEvent, Entry


class Shelf:
    """The articles of one edition; `take` is told every event, everything else only looks."""

    def __init__(self) -> None:
        self.entries: tuple[Entry, ...] = ()
        self.readings: dict[str, Reading] = {}
        self.problems: dict[str, str] = {}
        self.read: set[str] = set()  # sources of articles that have been on the screen
        self.events = 0  # how many were taken: what was made of the shelf is out of date when it grows
        self._matches: Mapping[str, tuple[Match, ...]] = {}
        self._related: Mapping[str, tuple[Related, ...]] = {}
        self._signs: dict[str, dict[str, str]] = {}
        self._same: dict[str, dict[str, list[tuple[str, str]]]] = {}  # by source and speaker

    def take(self, event: "EditionEvent") -> None:
        """Keeps what an event tells."""
        from reader.services.edition import Failed, Linked, Listed, Opened  # the app is drawn before this is loaded

        self.events += 1
        match event:
            case Listed(entries):
                self.entries = entries
            case Opened(source, reading):
                self.readings[source] = reading
                self._same = {}
            case Failed(source, problem):
                self.problems[source] = problem
            case Linked(links):
                self._matches = {source: found.matches for source, found in links.items()}
                self._related = {source: found.related for source, found in links.items()}
                self._signs = {}

    @property
    def sources(self) -> tuple[str, ...]:
        """All sources in order."""
        return tuple(entry.source for entry in self.entries)

    @property
    def waiting(self) -> int:
        """How many sources are still to come."""
        return sum(not self.is_settled(source) for source in self.sources)

    def title(self, source: str) -> str:
        """What an article is called: its title, else what the list said, else its source in few characters."""
        reading = self.readings.get(source)
        listed = next((entry.title for entry in self.entries if entry.source == source), "")
        return (reading.document.title if reading else "") or listed or short_source(source)

    def is_settled(self, source: str) -> bool:
        """Has the source been opened, or failed?"""
        return source in self.readings or source in self.problems

    def matches(self, source: str, claim: str) -> list[Match]:
        """What other articles have for a claim."""
        return [match for match in self._matches.get(source, ()) if match.claim == claim]

    def related(self, source: str, claim: str) -> list[Related]:
        """What other articles have that is like a claim, the likest first."""
        return [kin for kin in self._related.get(source, ()) if kin.claim == claim]

    def independent(self, source: str, others: Iterable[str]) -> int:
        """How many other sources are of their own, those with one wire text being one."""
        from reader.matching.copies import count_independent, wire_groups  # loads what compares

        return count_independent(source, others, wire_groups(self._matches))

    def signs(self, source: str) -> Mapping[str, str]:
        """The role of each claim of an article; empty while there is nothing it could have been held against."""
        if source not in self._matches or len(self.readings) < 2:
            return {}
        if source not in self._signs:
            found: dict[str, list[Match]] = defaultdict(list)
            for match in self._matches[source]:
                found[match.claim].append(match)
            self._signs[source] = {claim.id: verdict(found[claim.id]) for claim in self.readings[source].claims}
        return self._signs[source]

    def same_speaker(self, source: str, speaker: str) -> list[tuple[Reading, str]]:
        """The readings in which somebody of an article speaks too, with their id there."""
        from reader.matching import same_speakers  # loads what compares strings

        if not self._same:
            sources = list(self.readings)
            self._same = {
                here: {ident: [(sources[n], other) for n, other in others] for ident, others in found.items()}
                for here, found in zip(sources, same_speakers(list(self.readings.values())), strict=True)
            }
        return [(self.readings[there], other) for there, other in self._same.get(source, {}).get(speaker, ())]

    def claim(self, source: str, key: str | None) -> Claim | None:
        """A claim of an article by its id."""
        reading = self.readings.get(source)
        return next((claim for claim in reading.claims if claim.id == key), None) if reading else None
