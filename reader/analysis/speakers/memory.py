"""What a reader of an article remembers: who has spoken, where, and whom a sentence is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.analysis.sentences import Sentence
from reader.analysis.speakers.people import People
from reader.analysis.speakers.traits import Entity
from reader.analysis.tokens import Tokens
from reader.lang import Gender, Names
from reader.text import Link, Span

SENTENCES_BACK = 8  # outside speech, how far back a pronoun looks; almost all find theirs within three
LONGEST_LOOK = 200  # tokens of a sentence that are searched, its last ones
SUBJECT = 12  # tokens from a sentence's start within which a name is taken for its subject


class Resolution(NamedTuple):
    """Who a mention names, and the steps by which that was found."""

    entity: Entity
    chain: tuple[Link, ...] = ()


class Memory:
    """Everybody who has been resolved so far, by place; searched backwards from a pronoun."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        people: People,
        table: Names,
        quoted: bytearray,
    ) -> None:
        self.tokens, self.sentences, self.people, self.table = tokens, sentences, people, table
        self.last: Entity | None = None
        self.speakers: dict[Entity, int] = {}  # with the token at which each spoke last, that one at the end
        self._spoken: list[tuple[int, Entity]] = []  # by the first token of a mention
        self._firsts = [sentence.first for sentence in sentences]
        self._quoted = quoted

    def remember(self, first: int, last: int, entity: Entity) -> None:
        """Notes that a mention has been resolved."""
        place = bisect_left(self._spoken, first, key=lambda pair: pair[0])
        self._spoken.insert(place, (first, entity))
        self.speakers.pop(entity, None)
        self.speakers[entity] = first
        entity.places.append((first, last))
        if entity.full is None:
            entity.full = (first, last)
        self.last = entity

    def last_place(self, entity: Entity, before: int) -> int:
        """Where somebody spoke last, or was named since as more than part of a phrase; -1 for nowhere."""
        named = entity.latest(before)
        if named >= 0 and not self.is_head_in_sentence(named):
            named = -1
        return max(self.speakers.get(entity, -1), named)

    def is_head_in_sentence(self, place: int) -> bool:
        """Does a name stand for somebody itself where it stands?"""
        first = self._firsts[max(0, bisect_right(self._firsts, place) - 1)]
        return self.is_head(place, first, len(self.tokens))

    def latest(self, fits: Callable[[Entity], bool]) -> Entity | None:
        """Who of those that fit has spoken last, of the last few."""
        for entity, _ in zip(reversed(self.speakers), range(SENTENCES_BACK), strict=False):
            if fits(entity):
                return entity
        return None

    def sentences_back(self, place: int) -> Iterator[tuple[Sentence, int]]:
        """The sentences outside speech from that of a token backwards, each with where to stop in it."""
        n, counted = bisect_right(self._firsts, place) - 1, 0
        for number in range(n, max(-1, n - 4 * SENTENCES_BACK), -1):
            sentence = self.sentences[number]
            if number < n and self.in_speech(sentence.first) and self.in_speech(sentence.last - 1):
                continue
            yield sentence, min(place, sentence.last)
            counted += 1
            if counted > SENTENCES_BACK:
                return

    def nearest_person(self, place: int, gender: Gender | None) -> Entity | None:
        """Who spoke or was told of last before a token, as far as a gender fits; in a sentence a speaker first."""
        for sentence, end in self.sentences_back(place):
            named = (entity for _, entity in self.named_in(sentence, end))
            for entity in (*self.spoken_in(sentence.first, end), *named):
                if entity.kind == "person" and (gender is None or entity.gender in (None, gender)):
                    return entity
        return self.latest(lambda entity: entity.kind == "person" and entity.gender in (None, gender or entity.gender))

    def following(self, place: int, count: int) -> Sequence[Sentence]:
        """The sentences after that of the token before a place."""
        n = bisect_right(self._firsts, place - 1)
        return self.sentences[n : n + count]

    def spoken_in(self, first: int, last: int) -> list[Entity]:
        """Who has spoken by a mention in a token range, the last one first."""
        start = bisect_left(self._spoken, first, key=lambda pair: pair[0])
        end = bisect_left(self._spoken, last, key=lambda pair: pair[0])
        return [entity for _, entity in reversed(self._spoken[start:end])]

    def named_in(self, sentence: Sentence, last: int) -> Iterator[tuple[int, Entity]]:
        """The names of a sentence outside speech that stand for somebody themselves, in order."""
        for place in range(max(sentence.first, last - LONGEST_LOOK), last):
            entity = self.people.at.get(place)
            if entity and not self.in_speech(place) and self.is_head(place, sentence.first, last):
                yield place, entity

    def is_head(self, place: int, first: int, last: int) -> bool:
        """Does a name stand for somebody itself, not as in "Holm's lawyer", "sources near Holm" or "Holm aides"?"""
        lower, end = self.tokens.lower, self.people.end_of[place]
        following = lower[end] if end < last else ""
        possessive = lower[end - 1].endswith(self.table.endings) if self.table.endings else False
        if following in self.table.sets["possessives"] or (possessive and end < last):
            return False
        if following in self.table.role_heads or following in self.table.sets["organisations"]:
            return False
        return not self._is_after_preposition(self.people.title_of.get(place, place), first)

    def _is_after_preposition(self, place: int, first: int) -> bool:
        """Walks back over other names with their roles, so that of "director of the port Ana and Karl" neither is."""
        lower, table, people = self.tokens.lower, self.table, self.people
        n, least = place - 1, max(first, place - SUBJECT)
        while n >= least:
            word = lower[n]
            if n + 1 in people.start_of:
                start = people.start_of[n + 1]
                n = people.title_of.get(start, start) - 1
                continue
            if word in table.dependents:
                return True
            if word in ",;:—–(" or word in table.sets["openers"]:
                return False
            n -= 1
        return False

    def in_speech(self, place: int) -> bool:
        """Does a token lie inside somebody's words in quotation marks?"""
        return bool(self._quoted[place])

    def bare(self, place: int) -> str:
        """The word at a token in lower case, of "he's" but the pronoun."""
        return self.tokens.lower[place].replace("’", "'").partition("'")[0]

    def link(self, rule: str, first: int, last: int) -> Link:
        """A step that led to the words of a token range."""
        word, end = self.tokens.lower[last - 1], self.tokens.ends[last - 1]
        ending = next((each for each in self.table.endings if word.endswith(each)), "")
        return Link(rule, Span(self.tokens.starts[first], end - len(ending)))

    def back_to(self, rule: str, entity: Entity, place: int) -> tuple[Link, ...]:
        """The steps from a token back to where somebody was named last, and from there to the full name."""
        latest = entity.latest(place)
        if latest >= 0:
            here = (latest, self.people.end_of[latest])
        elif entity.full:
            here = entity.full
        else:
            return ()
        return (self.link(rule, *here), *self.to_full_name(entity, *here))

    def to_full_name(self, entity: Entity, first: int, last: int) -> tuple[Link, ...]:
        """The step from a shorter name to the fullest; none where they are the same words."""
        full = entity.full
        if full is None or first <= full[0] < last or self._same_words(full, (first, last)):
            return ()
        return (self.link("full-name", *full),)

    def _same_words(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        return self.tokens.lower[slice(*one)] == self.tokens.lower[slice(*other)]
