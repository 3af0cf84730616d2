"""Whom a pronoun takes up: by gender and number, from its place backwards."""

from collections.abc import Callable
from typing import Literal

from reader.analysis.sentences import Sentence
from reader.analysis.speakers.descriptions import Descriptions
from reader.analysis.speakers.groups import Groups
from reader.analysis.speakers.memory import LONGEST_LOOK, SUBJECT, Memory, Resolution
from reader.analysis.speakers.traits import Entity
from reader.lang import Gender, Names

Number = Literal["he", "she", "they", "it"]
GENDERS: dict[str, Gender] = {"he": "male", "she": "female"}


class Pronouns:
    """Searches backwards from a pronoun: in each sentence who spoke, then whom it is about."""

    def __init__(self, memory: Memory, descriptions: Descriptions, groups: Groups, table: Names) -> None:
        self.memory, self.descriptions, self.groups, self.table = memory, descriptions, groups, table

    def resolve(self, place: int) -> Resolution | None:
        """Who the pronoun at a token stands for; None where nobody fits, or it is the speaker's own "I"."""
        word = self.memory.bare(place)
        for number in ("he", "she"):
            if word in self.table.sets[number]:
                return self._person(place, GENDERS[number])
        if word in self.table.sets["they"]:
            return self._several(place)
        return self._body(place) if word in self.table.sets["it"] else None

    def _person(self, place: int, gender: Gender) -> Resolution | None:
        def fits(entity: Entity) -> bool:
            person = entity.kind == "person" and (
                len(entity.words) > 1 or entity.sure or entity in self.memory.speakers
            )
            return (person or self._is_unnamed_one(entity)) and entity.gender in (None, gender)

        def surely(entity: Entity) -> bool:
            return fits(entity) and entity.gender == gender

        found = self._search(place, gender, fits)
        if found and found[1] == "subject-before" and found[0].gender is None:
            found = self._search(place, gender, surely) or found
        if found is None:
            latest = self.memory.latest(fits)
            found = (latest, "last-speaker") if latest else None
        if found is None:
            return None
        entity, rule = found
        entity.gender = entity.gender or gender
        if rule == "spoke-before":
            rule = "man-who-spoke" if gender == "male" else "woman-who-spoke"
        return Resolution(entity, self.memory.back_to(rule, entity, place))

    def _is_unnamed_one(self, entity: Entity) -> bool:
        return entity.kind == "unnamed" and not entity.members

    def _several(self, place: int) -> Resolution | None:
        beside = self._plural_before(place)
        if beside:
            return beside
        found = self._search(place, None, lambda entity: entity.kind == "group") or self._search(
            place, None, lambda entity: entity.kind == "organisation" or self.descriptions.are_several(entity)
        )
        return Resolution(found[0], self.memory.back_to("several-before", found[0], place)) if found else None

    def _plural_before(self, place: int) -> Resolution | None:
        """The nearest group told of in the same sentence, where none has spoken in it: "his fellows, and they"."""
        memory, people = self.memory, self.memory.people
        sentence, end = next(memory.sentences_back(place))
        if any(entity.kind == "group" for entity in memory.spoken_in(sentence.first, end)):
            return None
        lower = memory.tokens.lower
        for last in range(end - 1, max(sentence.first, end - LONGEST_LOOK) - 1, -1):
            if lower[last] in self.table.sets["groups"] and not memory.in_speech(last) and last not in people.at:
                first = last
                while first > sentence.first and lower[first - 1][0].isalpha() and lower[first - 1] not in people.stops:
                    first -= 1
                first -= first > sentence.first and lower[first - 1] in self.table.openers_of_phrases
                return self.descriptions.resolve(first, last + 1)
        return None

    def _body(self, place: int) -> Resolution | None:
        found = self._search(place, None, lambda entity: entity.kind in ("organisation", "document"))
        return Resolution(found[0], self.memory.back_to("body-before", found[0], place)) if found else None

    def _search(self, place: int, gender: Gender | None, fits: Callable[[Entity], bool]) -> tuple[Entity, str] | None:
        """The nearest that fits, sentence by sentence: a speaker, the subject, a described subject, then any other."""
        for sentence, end in self.memory.sentences_back(place):
            for entity in self.memory.spoken_in(sentence.first, end):
                if fits(entity):
                    return entity, "spoke-before"
            other = None
            for at, entity in (*self.groups.in_subject(sentence, end), *self.memory.named_in(sentence, end)):
                if fits(entity) and (at < sentence.first + SUBJECT or end == place):
                    return entity, "subject-before"
                if fits(entity) and entity.gender == gender and other is None:
                    other = entity
            described = self._described(sentence, end, fits)
            if described:
                return described, "subject-before"
            if other and gender:
                return other, "named-before"
        return None

    def _described(self, sentence: Sentence, end: int, fits: Callable[[Entity], bool]) -> Entity | None:
        """The subject of "A teacher was hurt." where it is a description."""
        first = sentence.first
        last = self._subject_end(first, min(end, first + SUBJECT))
        if last is None or self.memory.in_speech(first):
            return None
        found = self.descriptions.resolve(first, last)
        return found.entity if found and fits(found.entity) else None

    def _subject_end(self, first: int, last: int) -> int | None:
        """Past the noun of a phrase that opens a sentence: an article or none, words without a name, a known noun."""
        lower = self.memory.tokens.lower
        place = first + (first < last and lower[first] in self.table.openers_of_phrases)
        found = None
        while place < last and lower[place][0].isalpha() and place not in self.memory.people.at:
            if lower[place] in self.memory.people.stops:
                break
            if lower[place] in self.table.nouns:
                found = place + 1
            elif found:
                break
            place += 1
        return found
