"""How much two claims have in common: idf-weighted coverage of both, by equal terms and by like spelling."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reader.matching.sides import Side
from reader.matching.terms import WORD
from reader.text import fold

SPELLED_ALIKE = 0.92  # Jaro-Winkler, from which two terms are spellings of one
SPELLED = 5  # letters, fewer of which are never alike


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two claims share: harmonic means of how far each is covered by the other, 0..1."""

    whole: float
    near: float  # counting words less the further they stand from the number; as `whole` without one
    weighed: tuple[tuple[int, str], ...]  # the terms, each with its lesser weight of the two
    shared_weight: float  # of the words; a number's own value left out
    told: float  # weight of the words that are no names

    @property
    def terms(self) -> Iterator[str]:
        """What both hold, the weightiest first."""
        return (term for _, term in sorted(self.weighed, reverse=True))


def overlap(here: Side, there: Side, *, same_value: bool = False) -> Overlap:
    """What two claims have in common, the same whichever comes first.

    Where their numbers say the same, however written, these count as one term; else they are left out.
    """
    ours, theirs = _places(here.terms, same_value), _places(there.terms, same_value)
    shared = [(n, theirs[term]) for term, n in ours.items() if term in theirs]
    if len(shared) < min(len(ours), len(theirs)):
        shared += _alike(ours, theirs)
    if not shared:
        return NOTHING
    hits, hits_there = zip(*shared, strict=True)
    whole = near = _mean(_covered(here.whole, hits, ours), _covered(there.whole, hits_there, theirs))
    if here.near and there.near:
        near = _mean(_covered(here.near, hits, ours), _covered(there.near, hits_there, theirs))
    weights, told = list[tuple[int, str]](), 0
    for n, m in shared:
        weight = min(here.whole[n], there.whole[m])
        weights.append((weight, here.terms[n]))
        if n >= here.named and m >= there.named:
            told += weight
    words = sum([weight for weight, term in weights if term[0] != "#"])
    return Overlap(whole, near, tuple(weights), words / 100, told / 100)


NOTHING = Overlap(0.0, 0.0, (), 0.0, 0.0)


def as_written(side: Side, terms: Iterable[str], most: int) -> list[str]:
    """Shared terms as one side writes them; what only has another name there is left out."""
    folded, written = _words_of(side.text)
    found = dict[str, None]()
    for term in terms:
        begin = term.removeprefix("=")
        place = bisect_left(folded, begin)
        if term[0] != "#" and place < len(folded) and folded[place].startswith(begin):
            found[written[folded[place]]] = None
            if len(found) == most:
                break
    return list(found)


def written_words(side: Side) -> dict[str, str]:
    """Each word of a claim without case and accents, as it is first written there."""
    return _words_of(side.text)[1]


@lru_cache(maxsize=4096)
def _words_of(text: str) -> tuple[list[str], dict[str, str]]:
    written = {fold(word): word for word in reversed(WORD.findall(text))}
    return sorted(written), written


@lru_cache(maxsize=4096)
def _places(terms: tuple[str, ...], valued: bool) -> Mapping[str, int]:
    """Term to its place; a claim's own number, which stands last, is one term whatever its value, or none."""
    places = dict(zip(terms, range(len(terms)), strict=True))
    if terms and terms[-1][0] == "#":
        _, last = places.popitem()
        if valued:
            places["#"] = last
    return places


def _alike(ours: Mapping[str, int], theirs: Mapping[str, int]) -> list[tuple[int, int]]:
    """Places of terms spelled alike, each used once; only those that begin alike are looked at."""
    begun = defaultdict[str, list[str]](list)
    for term in theirs:
        if len(term) >= SPELLED and term not in ours and term[0] != "=":
            begun[term[:2]].append(term)
    found = list[tuple[int, int]]()
    for term, place in ours.items():
        if len(term) >= SPELLED and term[:2] in begun and term not in theirs:
            others = begun[term[:2]]
            alike = _most_alike(term, others)
            if alike:
                others.remove(alike)
                found.append((place, theirs[alike]))
    return found


def _most_alike(term: str, others: list[str]) -> str | None:
    from rapidfuzz.distance import JaroWinkler  # loaded only where there is another article to compare with

    best, alike = 0.0, ""
    for other in others:
        score = JaroWinkler.similarity(term, other)
        if score > best:
            best, alike = score, other
    return alike if best >= SPELLED_ALIKE else None


def _covered(weights: bytes, hits: Iterable[int], places: Mapping[str, int]) -> float:
    total = sum(weights if len(places) == len(weights) else weights[:-1])
    return sum([weights[n] for n in hits]) / total if total else 0.0


def _mean(one: float, other: float) -> float:
    """Harmonic mean; 0 where either is."""
    return 2 * one * other / (one + other) if one and other else 0.0
