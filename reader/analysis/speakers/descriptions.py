"""Whom a phrase without a name stands for: "the Peruvian foreign minister", "the union", "the diplomats"."""

from collections import defaultdict
from itertools import islice

from reader.analysis.speakers.groups import Groups
from reader.analysis.speakers.memory import Memory, Resolution
from reader.analysis.speakers.people import People
from reader.analysis.speakers.phrases import Phrase, kind_of_phrase, parse_phrase
from reader.analysis.speakers.traits import Entity
from reader.analysis.tokens import Tokens
from reader.lang import Names
from reader.text import Link, SpeakerKind, fold

ALIKE = 4  # first letters by which "Peruvian" and "Peru" are the same
SAME_ROLE = 40  # people of one role that are held against a description


class Descriptions:
    """Finds who is described, by what has been told of them."""

    def __init__(self, tokens: Tokens, people: People, memory: Memory, groups: Groups, table: Names) -> None:
        self.groups = groups
        self.tokens, self.people, self.memory, self.table = tokens, people, memory, table
        self._by_role: dict[str, list[Entity]] = defaultdict(list)
        for entity in people.entities:
            for word in entity.role_words & table.folded_heads:
                if len(self._by_role[word]) < SAME_ROLE:
                    self._by_role[word].append(entity)
        self._new: dict[str, Entity] = {}  # by the words of the phrase
        self._heads: dict[Entity, str] = {}

    def resolve(self, first: int, last: int) -> Resolution | None:
        """Who a phrase stands for: somebody told of before, or somebody new; None where it has no noun."""
        phrase = parse_phrase(self.tokens, first, last, self.table)
        if phrase is None:
            return None
        if phrase.opening != "indefinite" and phrase.key in self._new:
            return self._again(phrase, self._new[phrase.key], "same-words")
        kind = kind_of_phrase(phrase, self.table)
        known = self._known(phrase, kind) if phrase.opening != "indefinite" else None
        return known or Resolution(self._describe(phrase, kind))

    def _known(self, phrase: Phrase, kind: SpeakerKind) -> Resolution | None:
        if kind == "organisation":
            return self._body(phrase) or self._described(phrase, kind)
        if kind == "group":
            return self._group(phrase) or self._announced(phrase)
        if kind == "document":
            return self._described(phrase, kind)
        if phrase.head in self.table.role_heads or phrase.head in self.table.sets["epithets"]:
            return (
                self._by_its_role(phrase) or self._described(phrase, kind) or self._taken_up(phrase)
                or self._only_one_near(phrase)
            )  # fmt: skip
        return self._described(phrase, kind) or self._taken_up(phrase)

    # ---- one person

    def _by_its_role(self, phrase: Phrase) -> Resolution | None:
        """Who has that role: of several, who shares most of what is said, then who was named last."""
        fitting = []
        for entity in self._by_role.get(fold(phrase.head), ()):
            shared = self._shared(phrase, entity)
            if entity.kind == "person" and shared is not None:
                fitting.append((shared, entity.latest(phrase.first), entity))
        if not fitting:
            return None
        entity = max(fitting, key=lambda each: each[:2])[2]
        assert entity.role_at
        links: list[Link] = [self.memory.link("role", *entity.role_at)] if entity.role_at[0] != phrase.first else []
        return Resolution(entity, (*links, *self.memory.to_full_name(entity, phrase.first, phrase.first + 1)))

    def _shared(self, phrase: Phrase, entity: Entity) -> int | None:
        """How much of what a phrase says fits a role; None where the two contradict each other."""
        own = entity.role_words - {fold(phrase.head)}
        fits = {word for word in phrase.said if any(_alike(word, other) for other in entity.role_words)}
        missing = phrase.said - fits
        head = fold(phrase.head)
        if head not in (entity.past if phrase.said & self.table.folded("past_states") else entity.present):
            return None
        if self._contradicts(phrase, entity):
            return None
        if missing and not fits and own - self.table.folded_heads:
            return None
        return len(fits)

    def _contradicts(self, phrase: Phrase, entity: Entity) -> bool:
        """Is a country or a party said that no role of somebody has?"""
        proper = phrase.said & (self.table.folded("adjectives") | self.table.folded("places"))
        return any(not any(_alike(word, other) for other in entity.role_words) for word in proper)

    def _taken_up(self, phrase: Phrase) -> Resolution | None:
        """Who spoke last, where the noun fits whoever that is: "the official" of a minister, "the woman"."""
        head = phrase.head
        if phrase.opening != "definite" or self._is_somebodys(phrase):
            return None
        gender = self.people.traits.gender_of((head,))
        people = self.memory.nearest_person(phrase.first, gender)
        if people is None or self._contradicts(phrase, people):
            return None
        alike = {fold(word) for word in self.table.alike.get(head, ())}
        plain = head in self.table.sets["men"] or head in self.table.sets["women"]
        epithet = head in self.table.sets["epithets"] and not phrase.of
        if alike & people.role_words or epithet or plain:
            return self._again(phrase, people, "last-speaker")
        return None

    def _is_somebodys(self, phrase: Phrase) -> bool:
        """Is somebody else named in a phrase, as in "Holm's lawyer" and "the lawyer of Ines Holm"?"""
        for place in range(phrase.first, phrase.last):
            entity = self.people.at.get(place)
            if entity and (
                len(entity.words) > 1 or entity.sure or self.tokens.lower[place].endswith(self.table.endings)
            ):
                return True
        return False

    def _only_one_near(self, phrase: Phrase) -> Resolution | None:
        """The only person told of right before, where no role was given: "Ana Ruiz was on the quay. The mayor said"."""
        if phrase.opening != "definite" or phrase.said:
            return None
        near: set[Entity] = set()
        for sentence, end in islice(self.memory.sentences_back(phrase.first), 3):
            near |= {entity for _, entity in self.memory.named_in(sentence, end) if entity.kind == "person"}
            near |= {each for each in self.memory.spoken_in(sentence.first, end) if each.kind in ("person", "unnamed")}
        if len(near) != 1:
            return None
        entity = near.pop()
        gender = self.people.traits.gender_of((phrase.head,))
        if entity.kind != "person" or entity.role or (gender and entity.gender not in (None, gender)):
            return None
        found = self._again(phrase, entity, "only-one-near")
        entity.role, entity.role_at = phrase.head, (phrase.core - 1, phrase.core)
        entity.role_words.add(fold(phrase.head))
        self._by_role[fold(phrase.head)].append(entity)
        return found

    # ---- several, bodies, documents

    def _group(self, phrase: Phrase) -> Resolution | None:
        """The group that "the former ministers" or "the diplomats" takes up again."""
        if phrase.opening != "definite":
            return None
        alike = {fold(word) for word in self.table.alike.get(phrase.head, (phrase.head,))} | {fold(phrase.head)}
        single = {self.table.singular(word) for word in alike}

        def fits(entity: Entity) -> bool:
            if entity.kind != "group":
                return False
            words = {fold(self._heads.get(entity, ""))} | (entity.role_words if entity.members else set())
            pair = phrase.head in self.table.sets["pairs"] and len(entity.members) == 2
            return pair or bool(words & (alike | single))

        group = self.memory.latest(fits)
        return self._again(phrase, group, "group-before") if group else None

    def _announced(self, phrase: Phrase) -> Resolution | None:
        """Those joined as the subject of a sentence before who have the role, or are men or women: "the two men"."""
        if phrase.opening != "definite":
            return None
        single = fold(self.table.singular(phrase.head))
        pair = phrase.head in self.table.sets["pairs"]
        gender = self.people.traits.gender_of((single,))
        plain = gender if single in self.table.sets["men"] | self.table.sets["women"] else None
        for sentence, end in islice(self.memory.sentences_back(phrase.first), 4):
            for _, group in self.groups.in_subject(sentence, end):
                if (
                    (pair and len(group.members) == 2)
                    or single in group.role_words
                    or (plain and group.gender == plain)
                ):
                    return self._again(phrase, group, "several-before")
        return None

    def _body(self, phrase: Phrase) -> Resolution | None:
        """The body of which the noun is part of the name, or that was told to be one; a company is any named last."""
        head = fold(phrase.head)
        if phrase.opening == "bare":
            return None
        named = [
            entity for entity in self.people.with_word(head)
            if entity.kind == "organisation" and phrase.said <= set(entity.words) | entity.role_words
        ]  # fmt: skip
        if named:
            return self._again(phrase, max(named, key=lambda entity: entity.latest(phrase.first)), "part-of-name")
        if phrase.head in self.table.sets["companies"] and not phrase.said:
            for sentence, end in self.memory.sentences_back(phrase.first):
                spoken = [e for e in self.memory.spoken_in(sentence.first, end) if self._is_company(e)]
                bodies = spoken or [e for _, e in self.memory.named_in(sentence, end) if self._is_company(e)]
                if bodies:
                    return self._again(phrase, bodies[0], "body-before")
        return None

    def _is_company(self, entity: Entity) -> bool:
        place = "_".join(entity.words) in self.table.folded("places")
        public = set(entity.words) & self.table.folded("public")
        return entity.kind == "organisation" and not place and not public and entity not in self._heads

    def _described(self, phrase: Phrase, kind: SpeakerKind) -> Resolution | None:
        """Who was described by the same noun before, where nothing else is said of them now."""
        entity = self.memory.latest(
            lambda entity: (
                entity.kind == kind and self._heads.get(entity) == phrase.head and phrase.said <= set(entity.words)
            )
        )
        definite = phrase.opening == "definite"
        return self._again(phrase, entity, "described-before") if entity and definite else None

    def _again(self, phrase: Phrase, entity: Entity, rule: str) -> Resolution:
        return Resolution(entity, self.memory.back_to(rule, entity, phrase.first))

    def are_several(self, entity: Entity) -> bool:
        """Is somebody without a name more than one: "sources"?"""
        head = self._heads.get(entity, "")
        return self.table.singular(head) != head

    # ---- somebody new

    def _describe(self, phrase: Phrase, kind: SpeakerKind) -> Entity:
        last = self._last(phrase, kind)
        words = tuple(fold(word) for word in self.tokens.lower[phrase.first : last] if word[0].isalnum())
        entity = Entity(self._name(phrase, last, kind), words, kind, full=(phrase.first, phrase.last))
        if kind == "group":
            entity.members = self._members(phrase)
        self._heads[entity] = phrase.head
        self._new.setdefault(phrase.key, entity)
        return entity

    def _name(self, phrase: Phrase, last: int, kind: SpeakerKind) -> str:
        """The words of the phrase; a capital at its start that only opens the sentence, and a body's article, go."""
        first = phrase.first
        proper = kind == "organisation" and self.tokens.words[first + 1 : first + 2]
        if proper and proper[0][0].isupper() and self.tokens.lower[first] in self.table.sets["articles"]:
            first += 1
        written = self.tokens.written(first, last)
        opener = self.tokens.lower[first]
        noun = opener in self.table.nouns and self.table.singular(opener) not in self.table.sets["adjectives"]
        small = noun or opener in self.table.openers_of_phrases
        return written[0].lower() + written[1:] if small and not self.tokens.words[first][1:].isupper() else written

    def _last(self, phrase: Phrase, kind: SpeakerKind) -> int:
        """Where its name ends: before a comma with more, after a name: "a survey by Tidewatch", "sources near Ruiz"."""
        tokens, last = self.tokens, phrase.last
        for place in range(phrase.core, phrase.last):
            if tokens.words[place] in ",;(" and self.people.end_of.get(place + 1) != phrase.last:
                return place
        if kind == "organisation" and phrase.opening != "indefinite":
            return last
        if last + 1 < len(tokens) and tokens.lower[last] in self.table.sets["prepositions"]:
            start = last + 1 + (tokens.lower[last + 1] in self.table.sets["articles"])
            if start in self.people.end_of:
                return self.people.end_of[start]
        return last

    def _members(self, phrase: Phrase) -> tuple[str, ...]:
        """The names listed in the phrase itself, or alone in one of the next two sentences."""
        inside = self._list(phrase.core, phrase.last)
        if len(inside) > 1:
            return inside
        for sentence in self.memory.following(phrase.last, 2):
            found = self._list(sentence.first, sentence.last)
            if len(found) > 2:
                return found
        return ()

    def _list(self, first: int, last: int) -> tuple[str, ...]:
        """The first names in a token range that are joined by nothing but commas and "and"."""
        found: list[Entity] = []
        previous = -1
        for place in range(first, last):
            entity = self.people.at.get(place)
            if entity is None or len(entity.words) < 2:
                continue
            if previous >= 0 and not self._joins(previous, place):
                break
            found.append(entity)
            previous = self.people.end_of[place]
        return tuple(entity.name for entity in found)

    def _joins(self, first: int, last: int) -> bool:
        return all(word == "," or word in self.table.sets["joiners"] for word in self.tokens.lower[first:last])


def _alike(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) >= ALIKE and word[:ALIKE] == other[:ALIKE])
