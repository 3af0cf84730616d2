"""The people and other bodies of one article: which names are the same, what they are, and who "the mayor" is."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.names import Name
from reader.analysis.tokens import Tokens
from reader.lang import Gender, Language
from reader.text import SpeakerKind, fold

LONGEST_ACRONYM = 5
ALIKE = 4  # first letters by which "Peruvian" and "Peru" are the same


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that may speak, over the whole article."""

    name: str
    words: tuple[str, ...]  # of the fullest name, folded; of a description its words
    kind: SpeakerKind
    role: str | None = None
    role_words: set[str] = field(default_factory=set)
    gender: Gender | None = None
    members: tuple[str, ...] = ()
    places: list[tuple[int, int]] = field(default_factory=list)  # token ranges that name it, in any order
    starts: list[int] = field(default_factory=list)  # where its names start, sorted


class People:
    """All who are named in an article."""

    def __init__(self, tokens: Tokens, names: Sequence[Name], language: Language) -> None:
        self.tokens, self.language, self.table = tokens, language, language.names
        self.entities: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self.possessives = tuple(end for end in self.table.words_of("possessives") if len(end) > 1)
        self.at: dict[int, Entity] = {}  # by the first token of a name
        self.end_of: dict[int, int] = {}  # past the last token of the name that starts there
        self._acronyms = frozenset(
            fold(word) for word in tokens.words if 1 < len(word) <= LONGEST_ACRONYM and word.isupper()
        )
        for name in sorted(names, key=lambda name: -len(name.words)):
            if len(name.words) > 1:
                self._add(name)
        inside = {name.words[0] for name in names if not name.opens_sentence}
        for name in names:
            if name.first not in self.at and (name.words[0] in inside or name.words[0] in self._by_word):
                self._add_single(name)

    def _add(self, name: Name) -> None:
        entity = next((entity for entity in self._by_word[name.words[-1]] if self._same(entity, name.words)), None)
        if entity is None:
            entity = self._entity(name)
            self._remember(entity)
        self._note(entity, name)

    def _add_single(self, name: Name) -> None:
        known = self._by_word[name.words[0]]
        people = [entity for entity in known if entity.kind == "person"] or known
        before = [entity for entity in people if entity.starts and entity.starts[0] < name.first]
        chosen = max(before, key=lambda entity: _latest(entity, name.first), default=None) or next(iter(people), None)
        if chosen is None:
            chosen = self._entity(name)
            self._remember(chosen)
        self._note(chosen, name)

    def _entity(self, name: Name) -> Entity:
        written = self.written(name.first, name.last)
        ending = next((end for end in self.possessives if written.endswith(end)), "")
        return Entity(written.removesuffix(ending), name.words, self.kind_of(name.words))

    def _remember(self, entity: Entity) -> None:
        self.entities.append(entity)
        for word in entity.words:
            self._by_word[word].append(entity)

    @staticmethod
    def _same(entity: Entity, words: tuple[str, ...]) -> bool:
        """Is a name a shorter form of an entity's: its surnames, or the same first word or initial and no new word."""
        if entity.words[-len(words) :] == words:
            return True
        first, other = entity.words[0], words[0]
        agree = first == other or (min(len(first), len(other)) == 1 and first[0] == other[0])
        return agree and set(words[1:]) <= set(entity.words)

    def _note(self, entity: Entity, name: Name) -> None:
        self.at[name.first], self.end_of[name.first] = entity, name.last
        entity.places.append((name.first, name.last))
        insort(entity.starts, name.first)
        if name.title in self.table.words_of("male_titles") | self.table.words_of("male_roles"):
            entity.gender = entity.gender or "male"
        if name.title in self.table.words_of("female_titles") | self.table.words_of("female_roles"):
            entity.gender = entity.gender or "female"
        if len(entity.words) > 1 and entity.gender is None:
            entity.gender = self.language.given_names.gender_of.get(entity.words[0])
        if name.role:
            entity.role_words |= {fold(word) for word in self.tokens.lower[slice(*name.role)] if word[0].isalpha()}
            written = self.written(*name.role)
            if entity.role is None or len(written) > len(entity.role):
                entity.role = written
            if entity.kind == "organisation" and len(entity.words) > 1 and name.title:
                entity.kind = "person"

    def kind_of(self, words: Sequence[str]) -> SpeakerKind:
        """What a name or a description seems to stand for."""
        given = self.language.given_names.gender_of
        if any(word in self.table.words_of("documents") for word in words[:4]):
            return "document"
        if words and words[0] in given and len(words) > 1:
            return "person"
        if any(word in self.table.words_of("organisations") for word in words):
            return "organisation"
        return "organisation" if len(words) == 1 and words[0] in self._acronyms else "person"

    def written(self, first: int, last: int) -> str:
        """The words of a token range, single blanks between them."""
        tokens, text = self.tokens, ""
        for place in range(first, last):
            gap = place > first and tokens.starts[place] > tokens.ends[place - 1]
            text += (" " if gap else "") + tokens.words[place]
        return text

    def describe(self, description: Sequence[str], before: int) -> Entity | None:
        """Whom "the Peruvian foreign minister" describes: the role that shares most words, its head among them."""
        wanted = [fold(word) for word in description if word[0].isalpha()]
        heads = [word for word in wanted if word in self.table.role_heads]
        if not heads:
            return None
        best, best_score = None, (0, 0)
        for entity in self.entities:
            if heads[-1] not in entity.role_words:
                continue
            shared = sum(any(_alike(word, other) for other in entity.role_words) for word in wanted)
            score = (shared, _latest(entity, before))
            if shared >= min(2, len(wanted)) and score > best_score:
                best, best_score = entity, score
        return best


def _alike(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) >= ALIKE and word[:ALIKE] == other[:ALIKE])


def _latest(entity: Entity, before: int) -> int:
    """The last place before a token at which an entity is named; 0 for none."""
    n = bisect_left(entity.starts, before)
    return entity.starts[n - 1] if n else 0
