"""Which articles may tell the same story, and which of their claims may be one: from shared terms, the rarest first."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from math import sqrt

from reader.matching.articles import WHOLE, Article
from reader.matching.sides import Side, Sort
from reader.matching.speakers import name_words

SAME_STORY = 0.22  # cosine of what two articles are about: 98 % of the pairs of one event, 5 % of others of their time
SURELY_SAME_STORY = 0.35  # 93 % of the pairs of one event, 0.3 % of others
ACROSS_LANGUAGES = 1.6  # times as much is meant by what two languages have in common: names and listed concepts only
NEAREST = 20  # articles compared with one; more never told the same story
WORTH_A_LOOK = 0.15  # share of two claims' weight that is in common, from which they are compared
LOOKED_AT = 30  # claims of one article that are compared with one of another; of a list of like lines, the likest
CROWD = 100  # claims of one article that hold a term, from which it tells nothing; hostile text stays linear
POSTINGS = 20_000  # entries of the index looked through for one article
PLACE = 1024  # more than any term weighs, so that a place and a weight share one number
ROUNDING = 0.05  # more than whole weights add to the length of a text's terms

# What a claim is compared with by its terms; two quotations are by their phrases.
COMPARED: dict[Sort, tuple[Sort, ...]] = {
    "number": ("number", "untold"),
    "spoken": ("numbered", "untold"),
    "numbered": ("spoken", "numbered", "untold"),
    "untold": ("number", "spoken", "numbered", "untold"),
}

_Holder = tuple[int, int]  # place of a claim, and what a term weighs in it
_Phrase = tuple[str, str, str]


class StoryIndex:
    """Finds the articles that may tell one story with another, by the terms they are about."""

    def __init__(self) -> None:
        self._articles = list[Article]()
        self._postings = dict[str, "array[int]"]()  # by term: place of an article times PLACE, and what the term weighs

    def add(self, article: Article) -> None:
        """Takes one more article in."""
        for term, weight in zip(article.about, article.weights, strict=True):
            self._postings.setdefault(term, array("I")).append(PLACE * len(self._articles) + weight)
        self._articles.append(article)

    def nearest(self, article: Article) -> list[Article]:
        """At most NEAREST articles of the same story, the nearest first; never the article itself."""
        common, rest = self._in_common(article)
        least = SAME_STORY / ACROSS_LANGUAGES * WHOLE**2 - rest
        others = ((self._articles[n], product) for n, product in common.items() if product >= least)
        scores = (
            (closeness(article, other) if rest else _cosine(product, article, other), other)
            for other, product in others
            if other.source != article.source
        )
        near = sorted((score for score in scores if score[0] >= SAME_STORY), key=lambda at: (-at[0], at[1].source))
        return [other for _, other in near[:NEAREST]]

    def _in_common(self, article: Article) -> tuple[dict[int, int], float]:
        """Inner products with the articles that share a term, by place, and how much any of them may lack.

        The rarest terms come first; the commonest are left out where they are in too many articles, and what is left
        is at most the length of the terms left.
        """
        listed = sorted(
            (
                (self._postings[term], weight)
                for term, weight in zip(article.about, article.weights, strict=True)
                if term in self._postings
            ),
            key=lambda at: len(at[0]),
        )
        common, looked, left = defaultdict[int, int](int), 0, 0
        for postings, weight in listed:
            looked += len(postings)
            if left or (common and looked > POSTINGS):
                left += weight * weight
                continue
            for entry in postings:
                common[entry // PLACE] += weight * (entry % PLACE)
        return common, sqrt(left) * WHOLE * (1 + ROUNDING) if left else 0.0


def closeness(here: Article, there: Article) -> float:
    """Cosine of what two articles are about, 0..1; of two languages as much as it means in one."""
    ours, theirs = (dict(zip(article.about, article.weights, strict=True)) for article in (here, there))
    return _cosine(sum([weight * theirs[term] for term, weight in ours.items() if term in theirs]), here, there)


def _cosine(product: int, here: Article, there: Article) -> float:
    cosine = product / WHOLE**2
    return cosine if here.language == there.language else min(1.0, ACROSS_LANGUAGES * cosine)


class Counterparts:
    """Finds the claims of other articles that may be claims of this one: by shared terms, quotations by shared phrases.

    Made once for an article that is held against many.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self._holding: dict[Sort, defaultdict[str, list[_Holder]]] = {sort: defaultdict(list) for sort in COMPARED}
        self._totals = [sum(side.whole) for side in article.sides]
        self._phrases = defaultdict[_Phrase, list[int]](list)
        crowded = _crowded(article)
        for place, side in enumerate(article.sides):
            for term, weight in zip(side.terms, side.whole, strict=True):
                if term not in crowded:
                    for sort in COMPARED[side.sort]:
                        self._holding[sort][term].append((place, weight))
            for phrase in _phrases(side):
                self._phrases[phrase].append(place)

    def pairs(self, there: Article) -> Iterator[tuple[int, int]]:
        """Places of claims of this article and another that are worth comparing, each pair once."""
        here = self.article
        found = set(self._sharing_phrases(there))
        if here.source <= there.source:
            found.update(_likest((share, one, other) for share, one, other in self._sharing_terms(there)))
            found.update(_sharing_speakers(here, there))
        else:
            flipped = {*_likest((share, other, one) for share, one, other in self._sharing_terms(there))}
            flipped.update(_sharing_speakers(there, here))
            found.update((one, other) for other, one in flipped)
        return iter(found)

    def _sharing_terms(self, there: Article) -> Iterator[tuple[float, int, int]]:
        """Share of the weight in common, and the places."""
        crowded = _crowded(there)
        for place, side in enumerate(there.sides):
            holding = self._holding[side.sort]
            shared = defaultdict[int, int](int)
            for term, weight in zip(side.terms, side.whole, strict=True):
                if term in holding and term not in crowded:
                    for other, others_weight in holding[term]:
                        shared[other] += weight + others_weight
            total = sum(side.whole)
            for other, weight in shared.items():
                whole = self._totals[other] + total
                if weight >= WORTH_A_LOOK * whole:
                    yield weight / whole, other, place

    def _sharing_phrases(self, there: Article) -> Iterator[tuple[int, int]]:
        for place, side in enumerate(there.sides):
            for phrase in _phrases(side):
                holders = self._phrases.get(phrase, ())
                yield from ((other, place) for other in holders if len(holders) <= CROWD)


def _likest(found: Iterable[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    """For each claim of the second article those of the first that have most in common with it."""
    likest = defaultdict[int, list[tuple[float, int]]](list)
    for share, one, other in found:
        likest[other].append((share, one))
    for other, ones in likest.items():
        yield from ((one, other) for _, one in (nlargest(LOOKED_AT, ones) if len(ones) > LOOKED_AT else ones))


def _crowded(article: Article) -> set[str]:
    """Terms that so many claims of an article hold that they tell nothing."""
    if len(article.sides) <= CROWD:
        return set()
    counts = Counter(term for side in article.sides for term in side.terms)
    return {term for term, count in counts.items() if count > CROWD}


def _sharing_speakers(here: Article, there: Article) -> Iterator[tuple[int, int]]:
    """The only quotations of those who have one in either of two languages: one may be the other, translated."""
    if here.language == there.language:
        return
    ours = {word: place for place, side in enumerate(here.sides) for word in _names(side)}
    for place, side in enumerate(there.sides):
        yield from ((ours[word], place) for word in _names(side) if word in ours)


def _names(side: Side) -> frozenset[str]:
    """The words of the name of one who is quoted once."""
    return name_words(side.speaker) if side.speaker and side.words and side.alone else frozenset()


def _phrases(side: Side) -> set[_Phrase]:
    """Every three words in a row of a quotation."""
    return set(zip(side.words, side.words[1:], side.words[2:], strict=False))
