"""The people and other bodies of one article: which names are the same, what they are, and who "the mayor" is."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.analysis.forms import Forms
from reader.analysis.names import Name, is_title_case
from reader.analysis.roles import Role, Roles
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Gender, Language
from reader.text import SpeakerKind, fold

FAMILY = 8  # people of one surname that are told apart; more would make long lists of names slow
LONGEST_ACRONYM = 6
NEAR = 40  # tokens after a name within which a pronoun tells its gender


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that may speak, over the whole article."""

    name: str
    words: tuple[str, ...]  # of the fullest name, folded; of a description its words
    kind: SpeakerKind
    role: str | None = None
    role_words: set[str] = field(default_factory=set)  # folded
    gender: Gender | None = None
    members: tuple[str, ...] = ()
    full: tuple[int, int] | None = None  # token range of its fullest name, or of the words that describe it first
    role_at: tuple[int, int] | None = None
    places: list[tuple[int, int]] = field(default_factory=list)  # token ranges that name it, in any order
    starts: list[int] = field(default_factory=list)  # where its names start, sorted
    sure: bool = False  # something beside its name tells that it is a person
    articled: int = 0  # how often "the" stands before its name

    def latest(self, before: int) -> int:
        """The last token before another at which it is named; -1 for none."""
        n = bisect_left(self.starts, before)
        return self.starts[n - 1] if n else -1


class People:
    """All who are named in an article."""

    def __init__(
        self, tokens: Tokens, sentences: Sequence[Sentence], names: Sequence[Name], language: Language
    ) -> None:
        self.tokens, self.table, self.given = tokens, language.names, language.given_names
        self._forms = Forms(language.names, language.given_names)
        self.entities: list[Entity] = []
        self.at: dict[int, Entity] = {}  # by the first token of a name
        self.title_of: dict[int, int] = {}  # where the role right before the name that starts there begins
        self.end_of: dict[int, int] = {}  # past the last token of the name that starts there
        self._exact: dict[tuple[str, ...], Entity] = {}
        self._by_form: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
        self._roles = Roles(tokens, names, language)
        self.stops = language.phrase_stops
        names = _without_headlines(names)
        firsts = [sentence.first for sentence in sentences]
        self._names = [(name, sentences[max(0, bisect_left(firsts, name.first + 1) - 1)]) for name in names]
        for name, sentence in sorted(self._names, key=lambda pair: -len(pair[0].words)):
            if len(name.words) > 1:
                self._add(name, sentence)
        self._inside = {name.words[0] for name in names if not name.opens}
        self._pending: dict[int, Name] = {}  # single words that nobody is named by, until they speak
        self._by_word: dict[str, list[tuple[Name, Sentence]]] = defaultdict(list)
        for name, sentence in self._names:
            if len(name.words) == 1:
                if self._is_surname(name.words) or self._is_told_of(name):
                    self._add(name, sentence)
                else:
                    self._pending[name.first] = name
                    self._by_word[name.words[0]].append((name, sentence))
        for entity in self.entities:
            self._settle(entity)
        for sentence in sentences:
            if is_title_case(tokens, sentence):
                self._find_known(sentence)

    def _is_surname(self, words: tuple[str, ...]) -> bool:
        """Has somebody been named in full by a word that may also open a sentence, or be an office: "Baker"?"""
        known = self._by_form.get(words, ())
        return bool(known) and (words[0] not in self.table.nouns or any(e.words[-1] == words[0] for e in known))

    # ---- one name, one entity

    def _is_told_of(self, name: Name) -> bool:
        """Does something beside a single word tell that it names somebody, or is it known to?"""
        word, following = name.words[0], self.tokens.words[name.last : name.last + 1]
        if name.start < name.first or following in ([","], ["("]):
            return word in self._inside
        known = word in self.table.folded("places") or word in self.table.folded("bodies")
        return word in self._inside and (known or _is_acronym(self.tokens.words[name.first]))

    def pending(self, place: int) -> Name | None:
        """The single word at a token that may be a name, and nobody has been found to have."""
        return self._pending.get(place)

    def is_used_inside(self, word: str) -> bool:
        """Does a word have a capital somewhere inside a sentence?"""
        return word in self._inside

    def take(self, name: Name) -> None:
        """Makes a pending word the name of somebody, wherever it stands."""
        everywhere = name.words[0] in self._inside
        for each, sentence in self._by_word[name.words[0]]:
            if (everywhere or each is name) and each.first in self._pending:
                del self._pending[each.first]
                self._add(each, sentence)
        self._settle(self.at[name.first])

    def names_before(self, first: int, count: int) -> list[int]:
        """The tokens of the last names that end before another, the nearest first."""
        n = bisect_left(self._names, first, key=lambda pair: pair[0].first)
        return [name.first for name, _ in reversed(self._names[max(0, n - count) : n]) if name.first in self.at]

    def _add(self, name: Name, sentence: Sentence) -> None:
        role = self._roles.beside(name, sentence)
        self.title_of[name.first] = role.first if role and role.last == name.first else name.first
        entity = self._known(name) or self._new(name)
        self.at[name.first], self.end_of[name.first] = entity, name.last
        entity.places.append((name.first, name.last))
        insort(entity.starts, name.first)
        entity.articled += name.articled
        self._note_role(entity, name, role)
        self._note_acronym(entity, name)

    def _known(self, name: Name) -> Entity | None:
        """The entity a name is a form of: of several the one that was named last, else that which comes first."""
        if len(name.words) > 1 and name.words in self._exact:
            return self._exact[name.words]
        titled = self._gender_of_title(name)
        known = [
            entity for entity in self._by_form.get(name.words, ())
            if self._forms.same(name.words, entity.words) and (titled is None or entity.gender in (None, titled))
        ]  # fmt: skip
        if len(name.words) > 1:
            for ends in self._forms.ends(name.words):
                known += [
                    each
                    for each in self._by_form.get(ends, ())
                    if each not in known and self._forms.same(name.words, each.words)
                ]
        if len(name.words) == 1:
            known = [entity for entity in known if self._takes_short(entity, name.words)]
            known = [entity for entity in known if name.words[0] in self._forms.surname(entity.words)] or known
            known = [each for each in known if each.sure or each.words[0] in self.given.gender_of] or known
        before = [entity for entity in known if entity.latest(name.first) >= 0]
        return max(before, key=lambda entity: entity.latest(name.first), default=next(iter(known), None))

    def _takes_short(self, entity: Entity, words: tuple[str, ...]) -> bool:
        """May a single word stand for a longer name: a body's last only where it tells what that is, never a place."""
        if entity.words == words:
            return True
        if words[0] in self.table.folded("places"):
            return False
        told = words[0] in self.table.folded("organisations")
        return entity.kind != "organisation" or told or words[0] != entity.words[-1]

    def _new(self, name: Name) -> Entity:
        written = self.written(name.first, name.last)
        ending = next((end for end in self.table.endings if written.endswith(end)), "")
        entity = Entity(
            written.removesuffix(ending), name.words, self.kind_of(name.words, written), full=(name.first, name.last)
        )
        entity.gender = self.given.gender_of.get(name.words[0]) if len(name.words) > 1 else None
        self.entities.append(entity)
        self._exact[name.words] = entity
        for form in self._forms.shorter(name.words):
            known = self._by_form[form]
            if len(known) < FAMILY and entity not in known:
                known.append(entity)
        return entity

    # ---- what is known of an entity

    def _note_role(self, entity: Entity, name: Name, role: Role | None) -> None:
        gender = self._gender_of_title(name)
        if role:
            written = self.written(role.first, role.last)
            head, single = role.head, self.table.singular(role.head)
            if head in self.table.words_of("groups"):
                written = " ".join(
                    self.table.singular(word) if word.lower() == head else word for word in written.split()
                )
            body = head in self.table.words_of("organisations") and head not in self.table.title_words
            if body:
                entity.kind = "organisation" if not entity.sure else entity.kind
            elif head:
                entity.sure = True
            if body and role.last == name.first:
                return
            if entity.role is None or (role.head and len(entity.role) < len(written)):
                entity.role, entity.role_at = written, (role.first, role.last)
            entity.role_words |= {fold(word) for word in self.tokens.lower[role.first : role.last] if word[0].isalpha()}
            entity.role_words |= {fold(single), *map(fold, self.table.written_out(entity.role_words))}
            gender = gender or self.gender_of((head,))
        entity.sure = entity.sure or bool(gender)
        entity.gender = entity.gender or gender

    def _gender_of_title(self, name: Name) -> Gender | None:
        before = max(0, name.start - (name.start == name.first))
        return self.gender_of(self.tokens.lower[before : name.first])

    def gender_of(self, words: Sequence[str]) -> Gender | None:
        """The gender that titles, roles and nouns tell."""
        return next((self.table.gendered[word] for word in words if word in self.table.gendered), None)

    def _note_acronym(self, entity: Entity, name: Name) -> None:
        """The PTA of "Port Traders' Association (PTA)", or of what its capitals spell."""
        words, place = self.tokens.words, name.last
        if len(name.words) < 2 or entity.sure or place + 2 >= len(words):
            return
        short = words[place + 1] if words[place] == "(" and words[place + 2] == ")" else ""
        initials = "".join(word[0] for word in name.words if word not in self.table.words_of("particles"))
        for form in ((fold(short),) if _is_acronym(short) else ()), (initials,):
            if form and len(form[0]) > 1 and entity not in self._by_form[form]:
                self._by_form[form].append(entity)

    def _settle(self, entity: Entity) -> None:
        """Decides kind and gender when all names are known."""
        if entity.sure and entity.kind != "document" and "_".join(entity.words) not in self.table.folded("places"):
            entity.kind = "person"
        if entity.kind == "person" and not entity.sure and not self._is_surely_person(entity):
            entity.kind = "organisation"
        if entity.kind != "person" or entity.gender:
            return
        entity.gender = self.given.gender_of.get(entity.words[0]) if len(entity.words) > 1 or entity.sure else None
        entity.gender = entity.gender or _PRONOUN_GENDER.get(self._pronoun_after(entity))

    def _is_surely_person(self, entity: Entity) -> bool:
        """Persons have known given names, no article, no "it", and their last word is enough to name them."""
        words = entity.words
        if words[0] in self.given.gender_of:
            return True
        pronoun = self._pronoun_after(entity)
        if pronoun:
            return pronoun != "it"
        if entity.articled or words[0] in self.table.words_of("name_articles"):
            return False
        lone = [self.tokens.lower[place] for place, last in entity.places if last - place == 1]
        if len(words) > 1 and lone and all(fold(word).startswith(words[0]) for word in lone):
            return len(words[0]) == 1
        return True

    def _pronoun_after(self, entity: Entity) -> str | None:
        """The list of the first pronoun after the first names of an entity, with nobody else named between."""
        for first in entity.starts[:3]:
            end = self.end_of[first]
            if self.tokens.lower[end : end + 2][1:] and self.tokens.lower[end + 1] in self.table.words_of(
                "thing_relatives"
            ):
                return "it"
            for place in range(end, min(len(self.tokens), first + NEAR)):
                other = self.at.get(place)
                if other and other is not entity:
                    break
                for listed in ("he", "she", "it"):
                    if self.tokens.lower[place] in self.table.words_of(listed):
                        return listed
        return None

    def kind_of(self, words: Sequence[str], written: str) -> SpeakerKind:
        """What a name seems to stand for by its words alone."""
        whole, table = "_".join(words), self.table
        if words[-1] in table.folded("documents") and words[-1] not in table.folded("organisations"):
            return "document" if words[0] not in self.given.gender_of else "person"
        if words[0] in self.given.gender_of and len(words) == 2:
            return "person"
        if any(word in table.folded("organisations") for word in words) or whole in table.folded("bodies"):
            return "organisation"
        if whole in table.folded("places") or (len(words) == 1 and _is_acronym(written)):
            return "organisation"
        return "person"

    # ---- looking up

    def _find_known(self, sentence: Sentence) -> None:
        """Notes those of the article in a headline, where a capital says nothing."""
        place = sentence.first
        while place < sentence.last:
            for end in range(min(sentence.last, place + 4), place, -1):
                form = tuple(fold(word) for word in self.tokens.lower[place:end])
                known = [
                    entity for entity in self._by_form.get(form, ()) if end - place > 1 or form == entity.words[-1:]
                ]
                if known and self.tokens.words[place][0].isupper():
                    self.at[place], self.end_of[place] = known[0], end
                    known[0].places.append((place, end))
                    insort(known[0].starts, place)
                    place = end - 1
                    break
            place += 1

    def with_word(self, word: str) -> Sequence[Entity]:
        """Those whose name begins or ends with a word."""
        return self._by_form.get((word,), ())

    def written(self, first: int, last: int) -> str:
        """The words of a token range, single blanks between them."""
        tokens, text = self.tokens, ""
        for place in range(first, last):
            gap = place > first and tokens.starts[place] > tokens.ends[place - 1]
            text += (" " if gap else "") + tokens.words[place]
        return text


_PRONOUN_GENDER: dict[str | None, Gender] = {"he": "male", "she": "female"}


def _is_acronym(word: str) -> bool:
    return 1 < len(word) <= LONGEST_ACRONYM and word.isupper()


def _without_headlines(names: Sequence[Name]) -> Sequence[Name]:
    """The names, of "Ana Ruiz Leads Poll" but the two words that are a name elsewhere."""
    pairs = {name.words for name in names if len(name.words) == 2}
    return [
        replace(name, last=name.first + 2, words=name.words[:2])
        if len(name.words) > 3 and name.words[:2] in pairs and name.last - name.first == len(name.words)
        else name
        for name in names
    ]
