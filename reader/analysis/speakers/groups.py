"""Several who speak together: "Ana Ruiz and Karl Holm"."""

from collections.abc import Iterator, Sequence

from reader.analysis.sentences import Sentence
from reader.analysis.speakers.memory import SUBJECT, Memory
from reader.analysis.speakers.people import People
from reader.analysis.speakers.traits import Entity
from reader.lang import Names


class Groups:
    """Makes one speaker of several names, the same one each time."""

    def __init__(self, people: People, memory: Memory, table: Names) -> None:
        self.people, self.memory, self.table = people, memory, table
        self._known: dict[tuple[Entity, ...], Entity] = {}

    def joined(self, places: Sequence[int]) -> Entity:
        """The group of those who are named at these tokens."""
        members = tuple(dict.fromkeys(self.people.at[place] for place in places))
        if members not in self._known:
            names = [entity.name for entity in members]
            announced = self.memory.latest(lambda entity: set(entity.members) == set(names))
            if announced:
                return announced
            joiner = self._joiner(self.people.end_of[places[-2]], places[-1])
            name = f"{', '.join(names[:-1])} {joiner} {names[-1]}"
            words = tuple(word for entity in members for word in entity.words)
            known = Entity(name, words, "group", members=tuple(names), full=(places[0], self.people.end_of[places[-1]]))
            shared = set.intersection(*(entity.role_words for entity in members))
            known.role_words = shared
            genders = {entity.gender for entity in members}
            known.gender = genders.pop() if len(genders) == 1 else None
            self._known[members] = known
        return self._known[members]

    def in_subject(self, sentence: Sentence, end: int) -> Iterator[tuple[int, Entity]]:
        """The group of names joined near the start of a sentence."""
        run: list[int] = []
        for place, _ in self.memory.named_in(sentence, min(end, sentence.first + 2 * SUBJECT)):
            if run and not self.joins(self.people.end_of[run[-1]], place):
                if len(run) > 1:
                    break
                run = []
            if run or place < sentence.first + SUBJECT:
                run.append(place)
        members = {self.people.at[place] for place in run}
        if len(members) > 1 and len({entity.kind for entity in members}) == 1:
            yield run[0], self.joined(run)

    def joins(self, first: int, last: int) -> bool:
        """Is there nothing but a comma, "and" and a role between two names?"""
        lower = self.memory.tokens.lower[first:last]
        if not lower or not (lower[0] == "," or lower[0] in self.table.sets["joiners"]):
            return False
        joined = any(word in self.table.sets["joiners"] for word in lower)
        stops = (self.table.sets["prepositions"], self.table.sets["relatives"], frozenset(';:.—–“”"'))
        return (joined or lower == [","]) and not any(word in stop for word in lower for stop in stops)

    def has_joiner(self, places: Sequence[int]) -> bool:
        """Does an "and" stand somewhere between the names at these tokens?"""
        lower = self.memory.tokens.lower[places[0] : places[-1]]
        return any(word in self.table.sets["joiners"] for word in lower)

    def _joiner(self, first: int, last: int) -> str:
        words = self.memory.tokens.words[first:last]
        return next((word for word in words if word.lower() in self.table.sets["joiners"]), "&")
