"""Which articles may tell the same story, and which of their claims may be one: from shared terms, the rarest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest

from reader.matching.articles import Article, Side
from reader.matching.terms import name_words

SAME_STORY = 0.22  # cosine of what two articles are about: 98 % of the pairs of one event, 5 % of others of their time
SURELY_SAME_STORY = 0.35  # 93 % of the pairs of one event, 0.3 % of others
ACROSS_LANGUAGES = 1.6  # times as much is meant by what two languages have in common: names and listed concepts only
NEAREST = 20  # articles compared with one; more never told the same story
WORTH_A_LOOK = 0.12  # share of two claims' weight that is in common, from which they are compared
LOOKED_AT = 30  # claims of one article that are compared with one of another; of a list of like lines, the likest
CROWD = 100  # claims of one article that hold a term, from which it tells nothing; hostile text stays linear
POSTINGS = 20_000  # entries of the index looked through for one article


class StoryIndex:
    """Finds the articles that may tell one story with another, by the terms they are about."""

    def __init__(self) -> None:
        self._articles = list[Article]()
        self._postings = defaultdict[str, list[int]](list)

    def add(self, article: Article) -> None:
        """Takes one more article in."""
        for term in article.about:
            self._postings[term].append(len(self._articles))
        self._articles.append(article)

    def nearest(self, article: Article) -> list[Article]:
        """At most NEAREST articles of the same story, the nearest first; never the article itself."""
        scores = [
            (closeness(article, self._articles[n]), self._articles[n].source, n)
            for n in self._sharing(article)
            if self._articles[n].source != article.source
        ]
        near = sorted((score for score in scores if score[0] >= SAME_STORY), key=lambda score: (-score[0], score[1]))
        return [self._articles[n] for _, _, n in near[:NEAREST]]

    def _sharing(self, article: Article) -> Iterable[int]:
        """Places of articles that share a term; the commonest terms are left out where there are too many."""
        listed = sorted((self._postings.get(term, []) for term in article.about), key=len)
        found, looked = set[int](), 0
        for places in listed:
            looked += len(places)
            if found and looked > POSTINGS:
                break
            found.update(places)
        return found


def closeness(here: Article, there: Article) -> float:
    """Cosine of what two articles are about, 0..1; of two languages as much as it means in one."""
    one, other = (here.about, there.about) if len(here.about) <= len(there.about) else (there.about, here.about)
    cosine = sum(weight * other[term] for term, weight in one.items() if term in other)
    return cosine if here.language == there.language else min(1.0, ACROSS_LANGUAGES * cosine)


def pairs(here: Article, there: Article) -> Iterator[tuple[int, int]]:
    """Places of the claims of two articles that are worth comparing: by shared terms, quotations by shared phrases."""
    found = set(_sharing_terms(here.sides, there.sides))
    found.update(_sharing_phrases(here.sides, there.sides))
    if here.language != there.language:
        found.update(_sharing_speakers(here.sides, there.sides))
    yield from sorted(found)


def _sharing_terms(here: Sequence[Side], there: Sequence[Side]) -> Iterator[tuple[int, int]]:
    holding = defaultdict[str, list[tuple[int, int]]](list)
    for place, side in enumerate(here):
        for term, weight in zip(side.terms, side.whole, strict=True):
            holding[term].append((place, weight))
    for place, side in enumerate(there):
        ours, theirs = defaultdict[int, int](int), defaultdict[int, int](int)
        for term, weight in zip(side.terms, side.whole, strict=True):
            holders = holding.get(term, ())
            for other, others_weight in holders if len(holders) <= CROWD else ():
                ours[other] += others_weight
                theirs[other] += weight
        worth = [
            ((shared + theirs[other]) / (here[other].total + side.total), other)
            for other, shared in ours.items()
            if shared + theirs[other] >= WORTH_A_LOOK * (here[other].total + side.total)
            and _may_be_one(here[other], side)
        ]
        yield from ((other, place) for _, other in nlargest(LOOKED_AT, worth))


def _sharing_phrases(here: Sequence[Side], there: Sequence[Side]) -> Iterator[tuple[int, int]]:
    holding = defaultdict[tuple[str, ...], list[int]](list)
    for place, side in enumerate(here):
        for phrase in _phrases(side):
            holding[phrase].append(place)
    for place, side in enumerate(there):
        for phrase in _phrases(side):
            holders = holding.get(phrase, ())
            yield from ((other, place) for other in holders if len(holders) <= CROWD)


def _sharing_speakers(here: Sequence[Side], there: Sequence[Side]) -> Iterator[tuple[int, int]]:
    """The only quotations of those who have one in either article: one may be the other, translated."""
    ours = {word: place for place, side in enumerate(here) for word in _names(side)}
    for place, side in enumerate(there):
        yield from ((ours[word], place) for word in _names(side) if word in ours)


def _names(side: Side) -> frozenset[str]:
    """The words of the name of one who is quoted once."""
    return name_words(side.speaker) if side.speaker and side.words and side.alone else frozenset()


def _phrases(side: Side) -> set[tuple[str, ...]]:
    """Every three words in a row of a quotation."""
    return set(zip(side.words, side.words[1:], side.words[2:], strict=False))


def _may_be_one(here: Side, there: Side) -> bool:
    """Numbers are held against numbers; words against words, two quotations only where they share a phrase."""
    return bool(here.measure) == bool(there.measure) and not (here.words and there.words)
