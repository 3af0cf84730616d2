"""From the mentions of quotes to who that is over the whole article."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.analysis.names import find_names
from reader.analysis.people import Entity, People
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import Document, Quote, Span, Speaker, SpeakerKind, fold

SENTENCES_BACK = 8  # how far back a pronoun looks; almost all find theirs within three
SUBJECT = 12  # tokens from a sentence's start within which a name is taken for its subject


def resolve_speakers(
    document: Document, tokens: Tokens, sentences: Sequence[Sentence], quotes: Sequence[Quote], language: Language
) -> tuple[tuple[Speaker, ...], tuple[Quote, ...]]:
    """The speakers in the order in which they first speak, and the quotes with their ids; nobody is invented."""
    people = People(tokens, find_names(tokens, sentences, language), language)
    resolver = _Resolver(tokens, sentences, people, language, quotes)
    chosen = [resolver.resolve(quote) for quote in quotes]
    order = list(dict.fromkeys(entity for entity in chosen if entity))
    ids = {entity: f"s{number}" for number, entity in enumerate(order, 1)}
    speakers = tuple(_speaker(ids[entity], entity, tokens) for entity in order)
    return speakers, tuple(
        replace(quote, speaker=ids[entity]) if entity else quote for quote, entity in zip(quotes, chosen, strict=True)
    )


def _speaker(ident: str, entity: Entity, tokens: Tokens) -> Speaker:
    mentions: list[Span] = []
    for first, last in sorted(set(entity.places), key=lambda place: (place[0], -place[1])):
        if not mentions or tokens.starts[first] >= mentions[-1].end:  # a name inside a longer mention is told by it
            mentions.append(Span(tokens.starts[first], tokens.ends[last - 1]))
    return Speaker(ident, entity.name, entity.role, entity.kind, entity.members, tuple(mentions))


class _Resolver:
    """Walks through the quotes of an article and remembers who has spoken."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        people: People,
        language: Language,
        quotes: Sequence[Quote],
    ) -> None:
        self.tokens, self.sentences, self.people = tokens, sentences, people
        self.table = language.names
        self._sentence_firsts = [sentence.first for sentence in sentences]
        self._contents = sorted(span for quote in quotes for span in quote.content if quote.kind == "direct")
        self._spoken: dict[int, Entity] = {}  # by the first token of a mention that has been resolved
        self._speakers: set[Entity] = set()
        self._last: Entity | None = None
        self._described: dict[str, Entity] = {}

    def resolve(self, quote: Quote) -> Entity | None:
        """Who a quote's mention names; None where nobody can be named."""
        if quote.mention is None:
            return self._last if quote.rule == "quote-alone" else None
        first = bisect_left(self.tokens.starts, quote.mention.start)
        last = bisect_left(self.tokens.starts, quote.mention.end)
        entity = self._of_range(first, last)
        if entity:
            self._spoken[first] = entity
            self._speakers.add(entity)
            entity.places.append((first, last))
            self._last = entity
        return entity

    def _of_range(self, first: int, last: int) -> Entity | None:
        lower = self.tokens.lower[first:last]
        if len(lower) == 1 and lower[0] in self.table.words_of("relatives"):
            return self._name_before(first)
        if len(lower) == 1:
            for gender, pronouns in (("male", "he"), ("female", "she")):
                if lower[0] in self.table.words_of(pronouns):
                    return self._person_before(first, gender)
            if lower[0] in self.table.words_of("they"):
                return self._several_before(first)
            if lower[0] in self.table.words_of("it"):
                return self._body_before(first)
            if lower[0] in self.table.words_of("speaker_self"):
                return None
        return self._named(first, last) or self._description(first, last)

    def _named(self, first: int, last: int) -> Entity | None:
        """The person or body whose name heads the phrase, or the several that are joined in it."""
        heads = [place for place in range(first, last) if place in self.people.at and self._is_head(place, first, last)]
        if not heads:
            return None
        following = self.people.end_of[heads[-1]]
        if following < last and self.tokens.lower[following] in self.table.role_heads:
            return None  # Holm's name in "Holm aides"
        entities = list(dict.fromkeys(self.people.at[place] for place in heads))
        people = [entity for entity in entities if entity.kind == "person"]
        if len(people) > 1 and self._are_joined(first, last, heads):
            return self._joined(people, first, last)
        if not people[1:] and heads[0] > first and self._is_plural(self.tokens.lower[heads[0] - 1 : heads[0]]):
            return None
        full = [entity for entity in people if len(entity.words) > 1]
        return (full or people or entities)[0]

    def _is_head(self, place: int, first: int, last: int) -> bool:
        """Does a name stand for the speaker itself, not as in "Holm's lawyer" or "sources near Holm"?"""
        entity_end = self.people.end_of[place]
        after = self.tokens.words[entity_end] if entity_end < last else ""
        possessive = self.tokens.lower[entity_end - 1].endswith(self.people.possessives)
        if after in self.table.words_of("possessives") or (possessive and entity_end < last):
            return False
        start = place
        while start > first and self.tokens.lower[start - 1] not in self.table.words_of("prepositions"):
            if self.tokens.words[start - 1] in ",;" or start - 1 == first:
                return True
            start -= 1
        return start == first

    def _are_joined(self, first: int, last: int, heads: Sequence[int]) -> bool:
        between = self.tokens.lower[heads[0] : heads[-1]]
        return any(word in self.table.words_of("joiners") for word in between)

    def _joined(self, people: Sequence[Entity], first: int, last: int) -> Entity:
        members = tuple(entity.name for entity in people)
        for entity in self.people.entities:
            if entity.kind == "group" and entity.members == members:
                return entity
        words = tuple(word for entity in people for word in entity.words)
        joiner = next(word for word in self.tokens.words[first:last] if word.lower() in self.table.words_of("joiners"))
        name = f"{', '.join(members[:-1])} {joiner} {members[-1]}"
        entity = Entity(name, words, "group", role=people[0].role, members=members)
        self.people.entities.append(entity)
        return entity

    def _description(self, first: int, last: int) -> Entity | None:
        """A phrase without a name: somebody described before, a person with that role, or a speaker of its own."""
        tokens, table = self.tokens, self.table
        start = first + (tokens.lower[first] in table.words_of("articles"))
        words = [word for word in tokens.lower[start:last] if word[0].isalnum()]
        if not words:
            return None
        key = fold(" ".join(words))
        if key in self._described:
            return self._described[key]
        definite = start > first
        if self._is_plural(words):
            if definite and (group := self._group_before(words)):
                return group
        elif definite or tokens.words[start][0].isupper():
            person = self.people.describe(words, first)
            if person is None and definite and any(word in table.role_heads for word in words):
                person = self._last if self._last and self._last.kind == "person" and self._last.role else None
            if person:
                return person
        kind = self._kind(words)
        if kind == "person" and not tokens.words[start][0].isupper():
            kind = "unnamed"
        entity = Entity(self.people.written(first, last), tuple(map(fold, words)), kind)
        entity.members = self._listed_after(words, last)
        self.people.entities.append(entity)
        self._described[key] = entity
        return entity

    def _kind(self, words: Sequence[str]) -> SpeakerKind:
        if any(word in self.table.words_of("documents") for word in words[:4]):
            return "document"
        if self._is_plural(words):
            return "unnamed" if words[0] in self.table.words_of("unnamed") else "group"
        if any(word in self.table.words_of("organisations") for word in words):
            return "organisation"
        return "unnamed" if words[0] in self.table.words_of("unnamed") else self.people.kind_of(words)

    def _is_plural(self, words: Sequence[str]) -> bool:
        return any(word in self.table.words_of("groups") | self.table.words_of("unnamed") for word in words)

    def _group_before(self, words: Sequence[str]) -> Entity | None:
        """The group that "the former ministers" or "the diplomats" takes up again."""
        groups = [entity for entity in self._speakers if entity.kind == "group"]
        for entity in reversed(groups):
            if set(map(fold, words)) & set(entity.words) or entity.members:
                return entity
        return None

    def _listed_after(self, words: Sequence[str], last: int) -> tuple[str, ...]:
        """The names of a list in the next two sentences, where a group has just been announced."""
        if not self._is_plural(words):
            return ()
        n = bisect_right(self._sentence_firsts, last - 1)
        for sentence in self.sentences[n : n + 2]:
            found: list[Entity] = []
            previous = -1
            for place in range(sentence.first, sentence.last):
                entity = self.people.at.get(place)
                if entity is None or len(entity.words) < 2:
                    continue
                between = self.tokens.lower[previous:place] if previous >= 0 else []
                if previous >= 0 and not all(word == "," or word in self.table.words_of("joiners") for word in between):
                    break
                found.append(entity)
                previous = self.people.end_of[place]
            if len(found) > 2:
                return tuple(entity.name for entity in found)
        return ()

    # ---- pronouns

    def _person_before(self, place: int, gender: str) -> Entity | None:
        """The person a "he" or "she" takes up: who spoke last, or the subject of a sentence since."""
        found = self._search(place, lambda entity: self._may_be_person(entity) and entity.gender in (None, gender))
        if (
            found is None
            and self._last
            and self._last.kind in ("person", "unnamed")
            and self._last.gender in (None, gender)
        ):
            found = self._last
        if found and found.gender is None and found.kind == "person":
            found.gender = "male" if gender == "male" else "female"
        return found

    def _may_be_person(self, entity: Entity) -> bool:
        """A single capitalised word is a place as often as a person, until it has spoken or shown a role."""
        known = len(entity.words) > 1 or entity.role or entity.gender or entity in self._speakers
        return entity.kind == "person" and bool(known)

    def _several_before(self, place: int) -> Entity | None:
        return self._search(place, lambda entity: entity.kind == "group") or self._search(
            place, lambda entity: entity.kind in ("organisation", "unnamed")
        )

    def _body_before(self, place: int) -> Entity | None:
        return self._search(place, lambda entity: entity.kind in ("organisation", "document"))

    def _search(self, place: int, fits: Callable[[Entity], bool]) -> Entity | None:
        """The nearest entity that fits, sentence by sentence backwards; in each a speaker before a subject."""
        n = bisect_right(self._sentence_firsts, place) - 1
        for back in range(min(SENTENCES_BACK, n) + 1):
            sentence = self.sentences[n - back]
            end = min(place, sentence.last)
            spoken = [self._spoken[p] for p in range(sentence.first, end) if p in self._spoken]
            for entity in reversed(spoken):
                if fits(entity):
                    return entity
            for p in range(sentence.first, min(end, sentence.first + SUBJECT) if back else end):
                named = self.people.at.get(p)
                if named and fits(named) and not self._in_speech(p) and self._is_head(p, sentence.first, end):
                    return named
        return None

    def _in_speech(self, place: int) -> bool:
        offset = self.tokens.starts[place]
        n = bisect_right(self._contents, Span(offset, 1 << 60)) - 1
        return n >= 0 and self._contents[n].start <= offset < self._contents[n].end

    def _name_before(self, place: int) -> Entity | None:
        """Who a relative "who" stands for: the name right before it."""
        for p in range(place - 1, max(-1, place - SUBJECT), -1):
            if p in self.people.at:
                return self.people.at[p]
        return None
