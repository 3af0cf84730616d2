"""What somebody is: role, kind and gender, from what stands beside the name and from pronouns after it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.speakers.names import Name
from reader.analysis.speakers.roles import Role
from reader.analysis.tokens import Tokens
from reader.lang import Gender, Language
from reader.text import SpeakerKind, fold

LONGEST_ACRONYM = 6
NEAR = 40  # tokens after a name within which a pronoun tells its gender
_PRONOUN_GENDER: dict[str | None, Gender] = {"he": "male", "she": "female"}


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
    starts: list[int] = field(default_factory=list)  # where it is named outside quotation marks, sorted
    sure: bool = False  # something beside its name tells that it is a person
    past: set[str] = field(default_factory=set)  # heads of roles that are called former
    present: set[str] = field(default_factory=set)  # heads of the others
    articled: int = 0  # how often "the" stands before its name

    def latest(self, before: int) -> int:
        """The last token before another at which it is named; -1 for none."""
        n = bisect_left(self.starts, before)
        return self.starts[n - 1] if n else -1


class Traits:
    """Notes and decides what those of an article are."""

    def __init__(self, tokens: Tokens, quoted: bytearray, language: Language) -> None:
        self.tokens, self.quoted = tokens, quoted
        self.table, self.given = language.names, language.given_names.gender_of

    def note(self, entity: Entity, name: Name, roles: Sequence[Role]) -> None:
        """Keeps what the roles and titles beside a name tell."""
        gender = self.gender_of_title(name)
        for role in roles:
            self._note_role(entity, name, role)
            gender = gender or self.gender_of((role.head,))
        if roles and self.tokens.words[name.last : name.last + 1] == ["("]:  # Sen. Ana Ruiz (D-Eastmoor)
            inside = self.tokens.lower[name.last + 1 : name.last + 4]
            entity.role_words |= {fold(part) for word in inside for part in word.split("-") if len(part) > 2}
        entity.sure = entity.sure or bool(gender)
        entity.gender = entity.gender or gender

    def _note_role(self, entity: Entity, name: Name, role: Role) -> None:
        head, single = role.head, self.table.singular(role.head)
        body = head in self.table.sets["organisations"] and not (
            head in self.table.title_words and (name.words[0] in self.given or len(name.words) == 1)
        )
        if body:
            entity.kind = "organisation" if not entity.sure else entity.kind
        elif head:
            entity.sure = True
        if body and role.last == name.first:
            return
        written = self.tokens.written(role.first, role.last)
        if head in self.table.sets["groups"]:
            written = " ".join(self.table.singular(word) if word.lower() == head else word for word in written.split())
        if entity.role is None or (role.head and len(entity.role) < len(written)):
            entity.role, entity.role_at = written, (role.first, role.last)
        words = {fold(word) for word in self.tokens.lower[role.first : role.last] if word[0].isalpha()}
        words |= {fold(single), *map(fold, self.table.written_out(words))}
        entity.role_words |= words
        over = not words.isdisjoint(self.table.folded("past_states"))
        (entity.past if over else entity.present).update(words & self.table.folded_heads)

    def gender_of_title(self, name: Name) -> Gender | None:
        """The gender that a title right before a name tells: "Mrs", "el señor"."""
        return self.gender_of(self.tokens.lower[max(0, name.start - (name.start == name.first)) : name.first])

    def gender_of_title_at(self, place: int) -> Gender | None:
        """The same for the name at a token, whose title is one word and perhaps a full stop."""
        return self.gender_of(self.tokens.lower[max(0, place - 2) : place])

    def gender_of(self, words: Sequence[str]) -> Gender | None:
        """The gender that titles, roles and nouns tell."""
        for word in words:
            gender = self.table.gendered.get(word)
            if gender:
                return gender
        return None

    def settle(self, entity: Entity) -> None:
        """Decides kind and gender when all its names are known."""
        place = "_".join(entity.words) in self.table.folded("places")
        if entity.sure and entity.kind != "document" and not place:
            entity.kind = "person"
        if entity.kind == "person" and not entity.sure and not self._is_surely_person(entity):
            entity.kind = "organisation"
        if entity.kind != "person" or entity.gender:
            return
        entity.gender = self.given.get(entity.words[0]) if len(entity.words) > 1 or entity.sure else None
        entity.gender = entity.gender or _PRONOUN_GENDER.get(self._pronoun_after(entity))

    def _is_surely_person(self, entity: Entity) -> bool:
        """Persons have known given names, no article, no "it", and their last word is enough to name them."""
        words = entity.words
        if words[0] in self.given:
            return True
        pronoun = self._pronoun_after(entity)
        if pronoun:
            return pronoun != "it"
        if entity.articled or words[0] in self.table.sets["name_articles"]:
            return False
        lone = [self.tokens.lower[place] for place, last in entity.places if last - place == 1]
        if len(words) > 1 and lone and all(fold(word).startswith(words[0]) for word in lone):
            return len(words[0]) == 1
        return True

    def _pronoun_after(self, entity: Entity) -> str | None:
        """The list of the first pronoun after the first names of an entity, with no other capital between."""
        lower, listed = self.tokens.lower, self.table.pronoun_lists
        for first, end in entity.places[:3]:
            if self.quoted[first]:
                continue
            if end + 1 < len(lower) and lower[end + 1] in self.table.sets["thing_relatives"]:
                return "it"
            for place in range(end, min(len(lower), first + NEAR)):
                if self.quoted[place]:
                    continue
                found = listed.get(lower[place])
                if found:
                    return found
                if self.tokens.words[place][0].isupper() and place > end and self.tokens.words[place - 1] != ".":
                    break
        return None

    def kind_of(self, words: Sequence[str], written: str) -> SpeakerKind:
        """What a name seems to stand for by its words alone."""
        whole, table = "_".join(words), self.table
        if words[-1] in table.folded("documents") and words[-1] not in table.folded("organisations"):
            return "document" if words[0] not in self.given else "person"
        if words[0] in self.given and len(words) == 2:
            return "person"
        if any(word in table.folded("organisations") for word in words) or whole in table.folded("bodies"):
            return "organisation"
        if whole in table.folded("places") or (len(words) == 1 and is_acronym(written)):
            return "organisation"
        return "person"


def is_acronym(word: str) -> bool:
    """Is a word all capitals and short?"""
    return 1 < len(word) <= LONGEST_ACRONYM and word.isupper()
