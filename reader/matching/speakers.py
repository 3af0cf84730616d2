"""The same speaker in several articles: by full name, by another form of it, by a misspelling; never by chance.

Two speakers of one article are two, so none of a third is both. A weak likeness counts only where it is the only one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from reader import lang
from reader.analysis.speakers.forms import Forms
from reader.text import Reading, Speaker, fold

Key = tuple[int, str]  # the number of a reading, and the id of a speaker in it
SHORTEST = 4  # letters of a word of a name that is no article, written small
FULL = 2  # words of a full name
LEAST = 5  # letters of a word that may be misspelt by one
CROWD = 60  # speakers of one surname that are held against each other


@dataclass(frozen=True, slots=True)
class _Known:
    """A speaker as far as comparing needs them."""

    key: Key
    speaker: Speaker
    words: tuple[str, ...]  # of the name, folded
    role: frozenset[str]  # words of the role, folded
    language: str


def same_speakers(readings: Sequence[Reading]) -> list[dict[str, tuple[Key, ...]]]:
    """For each reading, by speaker id, who is the same speaker in the others; those who are in none are left out."""
    known = [each for n, reading in enumerate(readings) for each in _known(n, reading)]
    clusters = _Clusters()
    weak: dict[Key, dict[int, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for one, other in _candidates(known):
        likeness = _likeness(one, other)
        if likeness == "same":
            clusters.join(one.key, other.key)
        elif likeness == "alike":
            weak[one.key][other.key[0]].append(other.key)
            weak[other.key][one.key[0]].append(one.key)
    for key, others in weak.items():
        for number, alike in others.items():
            if len(alike) == 1 and len(weak[alike[0]][key[0]]) == 1 and not clusters.has(key, number):
                clusters.join(key, alike[0])
    found: list[dict[str, tuple[Key, ...]]] = [{} for _ in readings]
    for cluster in clusters.all():
        for key in cluster:
            found[key[0]][key[1]] = tuple(other for other in cluster if other != key)
    return found


def name_words(name: str) -> frozenset[str]:
    """The words of a speaker's name by which another form of it can be known, folded."""
    return frozenset(fold(word) for word in name.split() if len(word) >= SHORTEST or word[0].isupper())


@lru_cache(maxsize=10_000)
def may_be_one(here: str, there: str, person: bool, code: str) -> bool:
    """May two names that one claim has in two articles be one speaker's: a word in common, and of two people no more
    that tells them apart than two forms of one name have?
    """
    if here == there:
        return True
    if name_words(here).isdisjoint(name_words(there)):
        return False
    ours, theirs = (_name(name) for name in (here, there))
    return not person or min(len(ours), len(theirs)) < FULL or _forms(code).same(*sorted((ours, theirs), key=len))


def _name(name: str) -> tuple[str, ...]:
    """The words of a name, folded; of initials written together the first."""
    words = (word.strip(".,") for word in fold(name).split())
    return tuple(word[0] if "." in word else word for word in words if word)  # J.R. Holm


def _known(number: int, reading: Reading) -> Iterator[_Known]:
    code = reading.document.language
    table = lang.load(code).names
    articles = table.words_of("articles")
    for speaker in reading.speakers:
        named = speaker.kind in ("person", "organisation") and any(word[0].isupper() for word in speaker.name.split())
        if not (named or speaker.members):
            continue
        words = _name(speaker.name)
        if words and words[0] in articles and len(words) > 1 and speaker.kind == "organisation":
            words = words[1:]
        if words:
            role = frozenset(table.singular(word) for word in fold(speaker.role or "").split())
            yield _Known((number, speaker.id), speaker, words, role & table.folded_heads, code)


def _candidates(known: Sequence[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Pairs of two articles that share a word of their names or begin alike, each once; crowds are left alone."""
    blocks: dict[tuple[str, str], list[_Known]] = defaultdict(list)
    for each in known:
        for word in set(each.words):
            blocks[each.speaker.kind, word].append(each)
    seen = set()
    for block in blocks.values():
        for one, other in combinations(block, 2) if len(block) <= CROWD else ():
            pair = (one.key, other.key)
            if one.key[0] != other.key[0] and pair not in seen:
                seen.add(pair)
                yield one, other


def _likeness(one: _Known, other: _Known) -> str | None:
    """Same: the same name in full. Alike: names that may be one's, and roles that agree where the names say little."""
    if one.speaker.members or other.speaker.members:
        return "same" if set(one.speaker.members) == set(other.speaker.members) else None
    if one.speaker.kind == "organisation":
        return "same" if one.words == other.words else "alike" if _misspelt(one.words, other.words) else None
    full = min(len(one.words), len(other.words)) >= FULL
    if one.words == other.words:
        return "same" if full else "alike" if one.role & other.role else None
    forms = _forms(one.language)
    short, long = sorted((one.words, other.words), key=len)
    if not full:
        surname = short == forms.surname(long)
        return "alike" if surname and one.role & other.role else None
    if forms.same(one.words, other.words):
        return "alike"
    return "alike" if one.role & other.role and _misspelt(one.words, other.words) else None


def _forms(code: str) -> Forms:
    language = lang.load(code)
    return Forms(language.names, language.given_names)


def _misspelt(one: Sequence[str], other: Sequence[str]) -> bool:
    """Do two names differ by one letter of one long word, that makes no other given name of it?"""
    if len(one) != len(other) or len(one) < 2:
        return False
    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(different) != 1 or min(map(len, different[0])) < LEAST:
        return False
    given = lang.load(lang.DEFAULT).given_names.gender_of
    if all(word in given for word in different[0]) or not all(word.isalpha() for word in different[0]):
        return False
    from rapidfuzz.distance import OSA  # loaded only where there are names to compare

    return OSA.distance(*different[0], score_cutoff=1) <= 1


class _Clusters:
    """Speakers that are one; no two of one reading ever are."""

    def __init__(self) -> None:
        self._of: dict[Key, list[Key]] = {}

    def join(self, one: Key, other: Key) -> None:
        """Makes two and all that are the same as they one, unless an article would have one of them twice."""
        ours, theirs = (self._of.get(key, [key]) for key in (one, other))
        if ours is theirs or not {n for n, _ in ours}.isdisjoint(n for n, _ in theirs):
            return
        together = sorted(ours + theirs)
        for key in together:
            self._of[key] = together

    def has(self, key: Key, number: int) -> bool:
        """Is somebody of a reading the same as a speaker already?"""
        return any(n == number for n, _ in self._of.get(key, ()))

    def all(self) -> Iterable[list[Key]]:
        """The groups, each once."""
        return {id(cluster): cluster for cluster in self._of.values()}.values()
