"""The people and other bodies of one article: which names are the same, what they are, and who "the mayor" is."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.sentences import Sentence
from reader.analysis.speakers.forms import Forms
from reader.analysis.speakers.names import Name, is_title_case
from reader.analysis.speakers.roles import Roles
from reader.analysis.speakers.traits import Entity, Traits, is_acronym
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import fold

FAMILY = 8  # people of one surname that are told apart; more would make long lists of names slow
NEAR = 3  # names before "his counterpart" of which one has the role


class People:
    """All who are named in an article."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        names: Sequence[Name],
        quoted: bytearray,
        language: Language,
    ) -> None:
        self.traits, self.quoted = Traits(tokens, quoted, language), quoted
        self.tokens, self.table, self.given = tokens, language.names, language.given_names
        self._forms = Forms(language.names, language.given_names)
        self.entities: list[Entity] = []
        self.at: dict[int, Entity] = {}  # by the first token of a name
        self.title_of: dict[int, int] = {}  # where the role right before the name that starts there begins
        self.start_of: dict[int, int] = {}  # the first token of the name that ends before a token
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
            self.traits.settle(entity)
        self._note_counterparts()
        for sentence in sentences:
            if is_title_case(tokens, sentence):
                self._find_known(sentence)

    def _note_counterparts(self) -> None:
        """Gives "his Slovak counterpart" the role of who was named before."""
        for n, (name, _) in enumerate(self._names):
            entity = self.at.get(name.first)
            if entity and not entity.role_words.isdisjoint(self.table.sets["counterparts"]):
                before = (self.at.get(each.first) for each, _ in reversed(self._names[max(0, n - NEAR) : n]))
                other = next((each for each in before if each and each.role and each is not entity), None)
                if other:
                    entity.role_words |= other.role_words & self.table.folded_heads

    def _is_surname(self, words: tuple[str, ...]) -> bool:
        """Has somebody been named in full by a word that may also open a sentence, or be an office: "Baker"?"""
        known = self._by_form.get(words, ())
        return bool(known) and (words[0] not in self.table.nouns or any(e.words[-1] == words[0] for e in known))

    # ---- one name, one entity

    def _is_told_of(self, name: Name) -> bool:
        """Does something beside a single word tell that it names somebody, or is it known to?"""
        word, following = name.words[0], self.tokens.words[name.last : name.last + 1]
        titled = name.first > 0 and self.tokens.lower[name.first - 1] in self.table.title_words
        if name.start < name.first or titled or following in ([","], ["("]):
            return word in self._inside
        known = word in self.table.folded("places") or word in self.table.folded("bodies")
        return word in self._inside and (known or is_acronym(self.tokens.words[name.first]))

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
        self.traits.settle(self.at[name.first])

    def namesakes(self, entity: Entity) -> list[Entity]:
        """Those of an article who have the same last word in their names."""
        surname = self._forms.surname(entity.words)
        return [each for each in self._by_form.get(surname, ()) if self._forms.surname(each.words) == surname]

    def names_before(self, first: int, count: int) -> list[int]:
        """The tokens of the last names that end before another, the nearest first."""
        n = bisect_left(self._names, first, key=lambda pair: pair[0].first)
        return [name.first for name, _ in reversed(self._names[max(0, n - count) : n]) if name.first in self.at]

    def _add(self, name: Name, sentence: Sentence) -> None:
        roles = self._roles.beside(name, sentence)
        self.title_of[name.first] = roles[0].first if roles and roles[0].last == name.first else name.first
        entity = self._known(name) or self._new(name)
        self.at[name.first], self.end_of[name.first] = entity, name.last
        self.start_of[name.last] = name.first
        entity.places.append((name.first, name.last))
        if not self.quoted[name.first]:
            insort(entity.starts, name.first)
        entity.articled += name.articled
        self.traits.note(entity, name, roles)
        self._note_acronym(entity, name)

    def _known(self, name: Name) -> Entity | None:
        """The entity a name is a form of: of several the one that was named last, else that which comes first."""
        if len(name.words) > 1 and name.words in self._exact:
            return self._exact[name.words]
        titled = self.traits.gender_of_title(name)
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
        written = self.tokens.written(name.first, name.last)
        ending = next((end for end in self.table.endings if written.endswith(end)), "")
        entity = Entity(
            written.removesuffix(ending),
            name.words,
            self.traits.kind_of(name.words, written),
            full=(name.first, name.last),
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

    def _note_acronym(self, entity: Entity, name: Name) -> None:
        """The PTA of "Port Traders' Association (PTA)", or of what its capitals spell."""
        words, place = self.tokens.words, name.last
        if len(name.words) < 2 or entity.sure or place + 2 >= len(words):
            return
        short = words[place + 1] if words[place] == "(" and words[place + 2] == ")" else ""
        initials = "".join(word[0] for word in name.words if word not in self.table.sets["particles"])
        for form in ((fold(short),) if is_acronym(short) else ()), (initials,):
            if form and len(form[0]) > 1 and entity not in self._by_form[form]:
                self._by_form[form].append(entity)

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


def _without_headlines(names: Sequence[Name]) -> Sequence[Name]:
    """The names, of "Ana Ruiz Leads Poll" but the two words that are a name elsewhere."""
    pairs = {name.words for name in names if len(name.words) == 2}
    return [
        replace(name, last=name.first + 2, words=name.words[:2])
        if len(name.words) > 3 and name.words[:2] in pairs and name.last - name.first == len(name.words)
        else name
        for name in names
    ]
