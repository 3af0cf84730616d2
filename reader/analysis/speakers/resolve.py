"""From the mentions of quotes to who that is over the whole article."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.analysis.quotes.marks import Quotation
from reader.analysis.sentences import Sentence
from reader.analysis.speakers.descriptions import Descriptions
from reader.analysis.speakers.groups import Groups
from reader.analysis.speakers.memory import SUBJECT, Memory, Resolution
from reader.analysis.speakers.names import Name, find_names
from reader.analysis.speakers.people import People
from reader.analysis.speakers.phrases import kind_of_phrase, parse_phrase
from reader.analysis.speakers.pronouns import Pronouns
from reader.analysis.speakers.traits import Entity
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import Link, Quote, Span, Speaker

ALONE = ("quote-cue-alone", "cue-alone")  # rules of verbs whose subject is left out: whoever spoke last goes on
DESCRIBED = 4  # tokens after a name within which a noun makes it part of a description
LISTED = 8  # names of a list of which the last is the mention


def resolve_speakers(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    quotes: Sequence[Quote],
    language: Language,
) -> tuple[tuple[Speaker, ...], tuple[Quote, ...]]:
    """The speakers in the order in which they first speak, and the quotes with their ids; nobody is invented."""
    if not quotes:
        return (), ()
    quoted = _quoted(quotations, tokens)
    people = People(tokens, sentences, find_names(tokens, sentences, language), quoted, language)
    resolver = _Resolver(tokens, sentences, people, language, quoted)
    found = [resolver.resolve(quote) for quote in quotes]
    order = list(dict.fromkeys(each.entity for each in found if each))
    ids = {entity: f"s{number}" for number, entity in enumerate(order, 1)}
    speakers = tuple(_speaker(ids[entity], entity, tokens) for entity in order)
    return speakers, tuple(
        _spoken(quote, ids[each.entity], each.chain) if each else quote
        for quote, each in zip(quotes, found, strict=True)
    )


def _spoken(quote: Quote, speaker: str, chain: tuple[Link, ...]) -> Quote:
    return Quote(
        quote.id, quote.kind, quote.content, quote.cue, quote.lemma, quote.stance, quote.negated, quote.mention,
        speaker, quote.rule, chain,
    )  # fmt: skip


def _quoted(quotations: Sequence[Quotation], tokens: Tokens) -> bytearray:
    """For each token whether it stands inside quotation marks."""
    mask = bytearray(len(tokens))
    for quotation in quotations:
        first, last = (bisect_left(tokens.starts, edge) for edge in quotation.inner)
        mask[first:last] = b"\x01" * (last - first)
    return mask


def _speaker(ident: str, entity: Entity, tokens: Tokens) -> Speaker:
    mentions: list[Span] = []
    for first, last in sorted(set(entity.places), key=lambda place: (place[0], -place[1])):
        if not mentions or tokens.starts[first] >= mentions[-1].end:  # a name inside a longer mention is told by it
            mentions.append(Span(tokens.starts[first], tokens.ends[last - 1]))
    return Speaker(ident, entity.name, entity.role, entity.kind, entity.members, tuple(mentions))


class _Resolver:
    """Walks through the quotes of an article; each kind of mention has its own rules."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        people: People,
        language: Language,
        quoted: bytearray,
    ) -> None:
        self.tokens, self.people, self.table = tokens, people, language.names
        self._resolved: dict[tuple[int, int], Resolution | None] = {}
        self.memory = Memory(tokens, sentences, people, self.table, quoted)
        self.groups = Groups(people, self.memory, self.table)
        self.descriptions = Descriptions(tokens, people, self.memory, self.groups, self.table)
        self.pronouns = Pronouns(self.memory, self.descriptions, self.groups, self.table)

    def resolve(self, quote: Quote) -> Resolution | None:
        """Who a quote's mention names; None where nobody can be named."""
        if quote.mention is None:
            last = self.memory.last if quote.rule in ALONE else None
            return Resolution(last) if last else None
        first = bisect_left(self.tokens.starts, quote.mention.start)
        last_token = bisect_left(self.tokens.starts, quote.mention.end)
        place = (first, last_token)
        if place not in self._resolved:  # two verbs may share a subject
            self._resolved[place] = self._of_range(first, last_token)
        found = self._resolved[place]
        if found:
            self.memory.remember(first, last_token, found.entity)
        return found

    def _of_range(self, first: int, last: int) -> Resolution | None:
        if self.memory.bare(last - 1) in self.table.sets["relatives"]:
            return self._before_relative(first, last)
        if last - first == 1 and self._is_pronoun(first):
            return self.pronouns.resolve(first)
        if first > 0 and self.tokens.lower[first - 1] in self.table.sets["subject_relatives"] and self._is_verb(first):
            return self._before_relative(first - 1, first)
        return self._named(first, last) or self.descriptions.resolve(first, last)

    def _is_verb(self, place: int) -> bool:
        """Does a verb seem to follow a relative, as in "Ana Ruiz, who lost her house, said"?"""
        lower = self.tokens.lower[place]
        noun = lower in self.table.nouns or lower in self.table.openers_of_phrases
        return self.tokens.words[place].islower() and not noun

    def _is_pronoun(self, place: int) -> bool:
        lists = ("he", "she", "they", "it", "speaker_self")
        return any(self.memory.bare(place) in self.table.sets[listed] for listed in lists)

    def _named(self, first: int, last: int) -> Resolution | None:
        """The person or body whose name heads the phrase, or the several that are joined in it."""
        for place in range(first, last):
            name = self.people.pending(place)
            if name and (
                self.people.is_used_inside(name.words[0]) or (place == first and not self._is_noun(name, last))
            ):
                self.people.take(name)
        heads = self._heads(first, last)
        if not heads or (heads[0] > first and self._is_about_other(first, last)):
            return None
        joined = self._joined(self._listed_before(heads, first))
        if len(joined) > 1:
            group = self.groups.joined(joined)
            return Resolution(group, self._parts(joined))
        chosen = self._best(heads)
        entity = self.people.at[chosen]
        if self.people.end_of[chosen] - chosen == 1:
            entity = self._namesake(entity, chosen)
        return Resolution(entity, self.memory.to_full_name(entity, chosen, self.people.end_of[chosen]))

    def _namesake(self, entity: Entity, place: int) -> Entity:
        """Of several with one surname who spoke last, or has been named since as more than somebody's relation."""
        others = self.people.namesakes(entity)
        if len(others) < 2 or entity not in others or self.people.title_of.get(place, place) < place:
            return entity
        gender = self.people.traits.gender_of_title_at(place)
        fitting = [each for each in others if gender is None or each.gender in (None, gender)]
        return max(fitting or others, key=lambda each: self.memory.last_place(each, place))

    def _is_noun(self, name: Name, last: int) -> bool:
        """Is a first word with a capital a noun, or part of a phrase, as in "Sources" and "Harbour officials"?"""
        lower, end = self.tokens.lower, name.last
        plain = lower[name.first] in self.table.nouns or self.table.singular(lower[name.first]) in self.table.nouns
        return plain or (end < last and lower[end][0].isalpha() and lower[end] not in self.table.sets["joiners"])

    def _heads(self, first: int, last: int) -> list[int]:
        """The names in a mention that stand for the speaker, up to a relative clause."""
        found = []
        for place in range(first, last):
            if self.tokens.lower[place] in self.table.sets["relatives"]:
                break
            if place in self.people.at and self.memory.is_head(place, first, last) and not self._modifies(place, last):
                found.append(place)
        plural = found and found[0] > first and self._is_plural_before(first, found[0])
        return [] if plural else found

    def _modifies(self, place: int, last: int) -> bool:
        """Is a name only part of a description, as in "the Norlandian foreign minister"?"""
        lower, end = self.tokens.lower, self.people.end_of[place]
        for onward in range(end, min(last, end + DESCRIBED)):
            if not lower[onward][0].isalpha() or lower[onward] in self.people.stops:
                return False
            if lower[onward] in self.table.nouns or self.table.singular(lower[onward]) != lower[onward]:
                return True
        return False

    def _is_plural_before(self, first: int, place: int) -> bool:
        """Do names after "six ministers, among them" belong to a group, not as in "the ministers Ana and Karl"?"""
        return any(word in self.table.sets["members"] for word in self.tokens.lower[first:place])

    def _is_about_other(self, first: int, last: int) -> bool:
        """Does a document speak, as in "a survey by the port's owner, Ana Ruiz"?"""
        if self.table.sets["documents"].isdisjoint(self.tokens.lower[first:last]):
            return False
        phrase = parse_phrase(self.tokens, first, last, self.table)
        return phrase is not None and phrase.core < last and kind_of_phrase(phrase, self.table) == "document"

    def _listed_before(self, heads: list[int], first: int) -> list[int]:
        """The names with those that are listed before a mention that is only the end of their list."""
        names = self.people.names_before(first, LISTED) if heads[0] == first else []
        for place in names:
            alone = self.people.at[place].kind != "person" or not self.memory.is_head_in_sentence(place)
            if alone or not self.groups.joins(self.people.end_of[place], heads[0]):
                break
            heads = [place, *heads]
        return heads if self.groups.has_joiner(heads) else heads[-1:]

    def _joined(self, heads: Sequence[int]) -> list[int]:
        """Those of the names that are joined by commas and "and", persons with persons and bodies with bodies."""
        run = [heads[0]]
        for place in heads[1:]:
            same = self.people.at[place].kind == self.people.at[run[0]].kind
            if same and self.groups.joins(self.people.end_of[run[-1]], place):
                run.append(place)
        distinct = {self.people.at[place] for place in run}
        return run if len(distinct) > 1 and self.groups.has_joiner(run) else run[:1]

    def _best(self, heads: Sequence[int]) -> int:
        """A person before a body, a full name before a part of one."""
        people = [place for place in heads if self.people.at[place].kind == "person"]
        full = [place for place in people if len(self.people.at[place].words) > 1]
        return (full or people or heads)[0]

    def _parts(self, places: Sequence[int]) -> tuple[Link, ...]:
        to_full, end_of = self.memory.to_full_name, self.people.end_of
        return tuple(link for place in places for link in to_full(self.people.at[place], place, end_of[place]))

    def _before_relative(self, first: int, last: int) -> Resolution | None:
        """Who a relative "who" stands for: the name or the description right before it."""
        end = first
        while end > 0 and self.tokens.words[end - 1] in ",(—–":
            end -= 1
        if last - first > 1 or end == 0:
            return None
        start = end
        while start > max(0, end - SUBJECT):
            word = self.tokens.lower[start - 1]
            if start - 1 in self.people.at and self.people.end_of[start - 1] == end:
                entity = self.people.at[start - 1]
                return Resolution(entity, self.memory.back_to("relative", entity, start))
            if not word[0].isalpha() or word in self.people.stops:
                start -= word in self.table.openers_of_phrases
                break
            start -= 1
        known = start < end and self.tokens.lower[end - 1] in self.table.nouns
        return self.descriptions.resolve(start, end) if known else None
