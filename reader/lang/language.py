"""A language: its tables, each loaded when a rule first asks for it."""

from functools import cache, cached_property
from pathlib import Path

import msgspec

from reader.errors import DataError
from reader.lang.bylines import Bylines
from reader.lang.cues import Cues
from reader.lang.dates import Dates
from reader.lang.furniture import Furniture
from reader.lang.grammar import Grammar
from reader.lang.kinds import KindTable
from reader.lang.loader import load_table
from reader.lang.matching import Comparing, Matching
from reader.lang.names import GivenNames, Names
from reader.lang.numbers import Numbers
from reader.lang.quantities import Quantities
from reader.lang.units import Units
from reader.paths import language_folder

DEFAULT = "en"


class Language:
    """The tables of one language folder, `<code>/*.toml`."""

    def __init__(self, folder: Path) -> None:
        self.code = folder.name
        self._folder = folder

    @cached_property
    def grammar(self) -> Grammar:
        """Function words and abbreviations."""
        return load_table(self._folder / "grammar.toml", Grammar)

    @cached_property
    def cues(self) -> Cues:
        """Verbs and phrases that report speech."""
        return load_table(self._folder / "cues.toml", Cues)

    @cached_property
    def kinds(self) -> KindTable:
        """What kind of word each word is."""
        return KindTable(self.grammar.kinds, self.cues.forms.keys(), self.cues.opener_set)

    @cached_property
    def numbers(self) -> Numbers:
        """How numbers are written."""
        return load_table(self._folder / "numbers.toml", Numbers)

    @cached_property
    def quantities(self) -> Quantities:
        """What is said around numbers."""
        return load_table(self._folder / "quantities.toml", Quantities)

    @cached_property
    def units(self) -> Units:
        """Units and currencies, those of all languages included."""
        shared = load_table(self._folder.parent / "base" / "units.toml", Units)
        own = load_table(self._folder / "units.toml", Units)
        return own.joined(shared)

    @cached_property
    def closed_words(self) -> frozenset[str]:
        """Words that are never part of a noun phrase beside a number."""
        grammar, around = self.grammar, self.quantities
        return (
            grammar.function_set | grammar.auxiliary_set | grammar.clause_start_set | grammar.pronoun_set
            | around.words_of("no_nouns") | around.words_of("noun_links")
        )  # fmt: skip

    @cached_property
    def dates(self) -> Dates:
        """Months, days, times and ages."""
        return load_table(self._folder / "dates.toml", Dates)

    @cached_property
    def names(self) -> Names:
        """Words by which speakers are named."""
        return load_table(self._folder / "names.toml", Names)

    @cached_property
    def given_names(self) -> GivenNames:
        """Given names of all languages, with their gender."""
        return load_table(self._folder.parent / "base" / "given_names.toml", GivenNames)

    @cached_property
    def never_names(self) -> frozenset[str]:
        """Words that no name begins with, whatever their capitals: months, weekdays, pronouns."""
        pronouns = map(self.names.words_of, ("speaker_self", "he", "she", "they", "it"))
        return self.dates.words_of("weekdays").union(self.dates.month_numbers, *pronouns)

    @cached_property
    def never_names_first(self) -> frozenset[str]:
        """Words that are no name where they open a sentence."""
        return self.grammar.function_set.union(
            *map(self.names.words_of, ("openers", "articles", "prepositions", "possessors"))
        )

    @cached_property
    def role_stops(self) -> frozenset[str]:
        """Words that are no part of the role before or after a name, articles among them."""
        listed = ("openers", "articles", "possessors", "indefinites", "prepositions", "relatives")
        return self.grammar.function_set.union(self.numbers.words_of("articles"), *map(self.names.words_of, listed))

    @cached_property
    def reporting(self) -> frozenset[str]:
        """Forms of cue verbs, but participles, that are no role."""
        return (
            frozenset(form for form, cue in self.cues.forms.items() if cue.finite or cue.gerund) - self.names.role_heads
        )

    @cached_property
    def phrase_stops(self) -> frozenset[str]:
        """Words at which the description of a speaker ends."""
        return self.role_stops | self.reporting

    @cached_property
    def furniture(self) -> Furniture:
        """Bylines, credits and invitations to read something else."""
        return load_table(self._folder / "furniture.toml", Furniture)

    @cached_property
    def matching(self) -> Matching:
        """Stems, common words and concepts."""
        return load_table(self._folder / "matching.toml", Matching)


@cache
def load(code: str, folder: Path | None = None) -> Language:
    """The language of a code; raises `DataError` where there are no tables for it."""
    found = (folder or language_folder()) / code
    if not found.is_dir():
        raise DataError(f"no language {code!r}: there are {', '.join(codes(folder))}")
    return Language(found)


@cache
def comparing() -> Comparing:
    """What decides between two claims in every language: contrasts, units of one kind."""
    return load_table(language_folder() / "base" / "matching.toml", Comparing)


@cache
def bylines() -> Bylines:
    """What stands around names and dates on pages, in every language there is a word for."""
    shared = load_table(language_folder() / "base" / "bylines.toml", Bylines)
    own = []
    for code in codes():
        table = load_table(language_folder() / code / "bylines.toml", Bylines)
        dates = load(code).dates
        own.append(msgspec.structs.replace(table, months=dates.months, weekdays=dates.weekdays))
    return shared.joined(*own)


@cache
def codes(folder: Path | None = None) -> tuple[str, ...]:
    """The codes of all languages with tables, sorted."""
    return tuple(sorted(path.parent.name for path in (folder or language_folder()).glob("*/grammar.toml")))


@cache
def page_furniture() -> Furniture:
    """The furniture of pages in every language in one table: a page may mix them."""
    joined = load_table(language_folder() / "base" / "furniture.toml", Furniture)
    for code in codes():
        joined = joined.joined(load(code).furniture)
    return joined
