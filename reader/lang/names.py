"""Words by which people and other speakers are named."""

from functools import cached_property
from typing import Literal

import msgspec

from reader.lang.loader import words

Gender = Literal["male", "female"]


class GivenNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`base/given_names.toml`: common given names, folded."""

    male: str
    female: str

    @cached_property
    def gender_of(self) -> dict[str, Gender]:
        """The gender a given name usually has; names of both are in neither list."""
        male: dict[str, Gender] = dict.fromkeys(words(self.male), "male")
        return male | dict.fromkeys(words(self.female), "female")


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`names.toml`: blank-separated lists, lower case."""

    male_titles: str  # "mr"
    female_titles: str
    roles: str  # heads of what somebody is: "minister", "director"
    male_roles: str
    female_roles: str
    groups: str  # plural heads: "ministers", "officials"
    documents: str  # "report", "poll"
    organisations: str  # words in the names of organisations, and nouns for them
    unnamed: str  # "sources", "a person familiar with"
    particles: str  # inside a name: "de", "van"
    joiners: str  # "and"
    articles: str  # before a description: "the"
    prepositions: str  # a name after one of these is not the speaker: "sources close to X"
    possessives: str  # endings after a name that is not the speaker
    he: str
    she: str
    they: str
    it: str
    speaker_self: str  # "i": never somebody of the article
    relatives: str

    def words_of(self, name: str) -> frozenset[str]:
        """One of the lists for looking up."""
        if name not in self._lists:
            self._lists[name] = frozenset(words(getattr(self, name)))
        return self._lists[name]

    @cached_property
    def _lists(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def role_heads(self) -> frozenset[str]:
        """Every word that may head a role or stand as a title before a name."""
        listed = ("male_titles", "female_titles", "roles", "male_roles", "female_roles", "groups")
        return frozenset().union(*(self.words_of(name) for name in listed))
