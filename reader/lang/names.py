"""Words by which people and other speakers are named."""

from functools import cached_property
from typing import Literal

import msgspec

from reader.lang.loader import WordLists, words
from reader.text import fold

Gender = Literal["male", "female"]


class GivenNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`base/given_names.toml`: common given names, folded."""

    male: str
    female: str
    nicknames: str  # short/full

    @cached_property
    def gender_of(self) -> dict[str, Gender]:
        """The gender a given name usually has; names of both are in neither list."""
        male: dict[str, Gender] = dict.fromkeys(words(self.male), "male")
        return male | dict.fromkeys(words(self.female), "female")

    @cached_property
    def full_names(self) -> dict[str, frozenset[str]]:
        """The names that a short form may stand for."""
        found: dict[str, frozenset[str]] = {}
        for entry in words(self.nicknames):
            short, full = entry.split("/")
            found[short] = found.get(short, frozenset()) | {full}
        return found

    def may_be(self, one: str, other: str) -> bool:
        """May two given names be one person's: the same, an initial, or a short form and what it stands for?"""
        if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
            return True
        ones, others = (self.full_names.get(name, frozenset()) | {name} for name in (one, other))
        return not ones.isdisjoint(others)


class Names(WordLists, frozen=True, forbid_unknown_fields=True, dict=True):
    """`names.toml`: blank-separated lists, lower case."""

    male_titles: str  # "mr"
    female_titles: str
    roles: str  # heads of what somebody is: "minister", "director"
    male_roles: str
    female_roles: str
    groups: str  # plural heads: "ministers", "officials"
    documents: str  # "report", "poll"
    organisations: str  # words in the names of organisations, and nouns for them
    collectives: str  # nouns for several where "of" follows: "a group of"
    bodies: str  # whole names of organisations that no such word tells: "white_house"
    companies: str  # nouns for a company, whatever its name: "the firm"
    unnamed: str  # "sources", "a person familiar with"
    men: str  # nouns for a man, whoever he is
    women: str
    epithets: str  # nouns that take up whoever has just spoken: "the lawmaker", "the 46-year-old"
    alike_roles: tuple[str, ...]  # nouns that may take each other up and, after a slash, others that are less general
    particles: str  # inside a name: "de", "van"
    name_articles: str  # that open the names of newspapers and other bodies: "El Faro"
    suffixes: str  # after a name: "jr"
    linkers: str  # "of", inside the names of organisations and roles
    joiners: str  # "and"
    adjectives_follow: bool  # their noun, as in "el senador opositor"
    adjectives: str  # written with a capital, and no name alone: "peruvian", "republican"
    places: str  # that speak for a government or a town: "peru"
    articles: str  # before a description of somebody known: "the"
    possessors: str  # "his"
    indefinites: str  # before somebody new: "a"
    prepositions: str  # a name after one of these is not the speaker: "sources close to X"
    openers: str  # begin an adverbial before a subject: "in"
    counterparts: str  # roles that are the role of somebody else: "counterpart"
    past_states: str  # those of them that are over: "former"
    states: str  # adjectives of a role that are written small before capitals: "former"
    short_roles: str  # short/full: "sen/senator"
    public: str  # words in the names of bodies that are no companies
    pairs: str  # nouns for two: "the couple"
    members: str  # before the members of a group: "including"
    copulas: str  # "is" of "X is the mayor"
    possessives: str  # endings after a name that is not the speaker
    singulars: str  # endings of plurals and of their singulars: plural/singular
    singular_endings: tuple[str, ...]  # of words that only look like plurals
    he: str
    she: str
    they: str
    it: str
    speaker_self: str  # "i": never somebody of the article
    relatives: str
    subject_relatives: str  # those of them that are the subject of their clause: "who"
    thing_relatives: str  # those of them that take up no person: "which"

    def folded(self, name: str) -> frozenset[str]:
        """One of the lists without accents."""
        found = self._folded.get(name)
        if found is None:
            found = self._folded[name] = frozenset(map(fold, self.words_of(name)))
        return found

    @cached_property
    def _folded(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def title_words(self) -> frozenset[str]:
        """Every word that may stand as a title right before a name, or head the role of one person."""
        listed = ("male_titles", "female_titles", "roles", "male_roles", "female_roles")
        return frozenset().union(*map(self.words_of, listed))

    @cached_property
    def role_heads(self) -> frozenset[str]:
        """Every word that may head a role, of one person or of several."""
        return self.title_words | self.words_of("groups")

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Every noun that may head the description of a speaker."""
        return self.role_heads.union(*map(self.words_of, ("organisations", "documents", "unnamed", "epithets")))

    @cached_property
    def folded_heads(self) -> frozenset[str]:
        """`role_heads` without accents."""
        return frozenset(map(fold, self.role_heads))

    @cached_property
    def dependents(self) -> frozenset[str]:
        """Words after which a name is not the subject: prepositions and relatives."""
        return frozenset().union(*map(self.words_of, ("prepositions", "linkers", "relatives")))

    @cached_property
    def phrase_ends(self) -> frozenset[str]:
        """Words after which a description goes on with something else than its noun."""
        return frozenset().union(*map(self.words_of, ("prepositions", "linkers", "relatives", "joiners", "members")))

    @cached_property
    def openers_of_phrases(self) -> frozenset[str]:
        """Words that open a description, and have a capital only where they open the sentence."""
        return frozenset().union(*map(self.words_of, ("articles", "possessors", "indefinites")))

    @cached_property
    def pronoun_lists(self) -> dict[str, str]:
        """For each pronoun of the third person singular the list it stands in."""
        return {word: listed for listed in ("it", "she", "he") for word in self.words_of(listed)}

    @cached_property
    def gendered(self) -> dict[str, Gender]:
        """The gender that a title, a role or a noun tells."""
        found: dict[str, Gender] = {}
        for listed in (self.male_titles, self.male_roles, self.men):
            found |= dict.fromkeys(words(listed), "male")
        for listed in (self.female_titles, self.female_roles, self.women):
            found |= dict.fromkeys(words(listed), "female")
        return found

    @cached_property
    def alike(self) -> dict[str, frozenset[str]]:
        """For each noun of `alike_roles` all that it may take up."""
        found: dict[str, frozenset[str]] = {}
        for entry in self.alike_roles:
            general, _, special = entry.partition("/")
            for word in words(general):
                found[word] = found.get(word, frozenset()).union(words(general), words(special))
        return found

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """The endings of possessives that are more than a mark."""
        return tuple(end for end in words(self.possessives) if len(end) > 1)

    def written_out(self, found: frozenset[str] | set[str]) -> set[str]:
        """The roles whose short forms are among some words."""
        return {full for short, full in self._short_roles if short in found}

    @cached_property
    def _short_roles(self) -> tuple[tuple[str, str], ...]:
        return tuple((entry.split("/")[0], entry.split("/")[1]) for entry in words(self.short_roles))

    def singular(self, word: str) -> str:
        """The singular of a plural, by its ending; a word without such an ending as it is."""
        if not word.endswith(self._plurals):
            return word
        for plural, single in self._singulars:
            if word.endswith(plural):
                return word[: len(word) - len(plural)] + single
        return word

    @cached_property
    def _singulars(self) -> tuple[tuple[str, str], ...]:
        return tuple((entry.split("/")[0], entry.split("/")[1]) for entry in words(self.singulars))

    @cached_property
    def _plurals(self) -> tuple[str, ...]:
        return tuple(plural for plural, _ in self._singulars)
