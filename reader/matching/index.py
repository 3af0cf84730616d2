"""The claims of many articles, each linked to the same claim in the others as it comes in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.matching import reasons
from reader.matching.articles import Article, Side, prepare
from reader.matching.candidates import SURELY_SAME_STORY, Counterparts, StoryIndex, closeness
from reader.matching.verdicts import Between, Verdict, judge
from reader.text import Match, Other, Reading, Relation

COPIED = 0.2  # share of the shorter text's runs of words, from which both carry one wire text
FEWEST_RUNS = 3  # sampled runs in common, fewer of which are chance
MOST = 3  # links of one claim into one article
LONGEST_TEXT = 4000  # code points of a counterpart's words; a page without full stops is one claim after the other

ALIKE: frozenset[Relation] = frozenset({"agrees", "rounded", "same-quote", "altered-quote"})
UNLIKE: frozenset[Relation] = frozenset({"differs", "updated"})
REPEATED: frozenset[Relation] = frozenset({"repeats"})

_Link = tuple[int, int, Verdict]  # place here, place there


class ClaimIndex:
    """Articles by what they are about, and the links of any article's claims to theirs.

    What two articles say of each other depends on these two alone, so the order in which they come makes no
    difference, and one more article never changes an earlier link. Links are made when asked for and not kept.
    """

    def __init__(self) -> None:
        self._articles = dict[str, Article]()
        self._stories = StoryIndex()

    def add(self, *readings: Reading) -> None:
        """Takes articles in, each source once."""
        for reading in readings:
            if reading.document.source not in self._articles:
                article = self._articles[reading.document.source] = prepare(reading)
                self._stories.add(article)

    def matches_of(self, reading: Reading) -> tuple[Match, ...]:
        """The links of an article's claims to the others, taken in itself or not; by claim, the best first."""
        article = self._articles.get(reading.document.source) or prepare(reading)
        claims = Counterparts(article)
        return _in_order(
            article, [match for other in self._stories.nearest(article) for match in link(claims, other)[0]]
        )

    def near(self, reading: Reading) -> tuple[str, ...]:
        """The sources of the articles whose links change when this one is taken in, the nearest first."""
        article = self._articles.get(reading.document.source) or prepare(reading)
        return tuple(other.source for other in self._stories.nearest(article))

    def all_matches(self) -> dict[str, tuple[Match, ...]]:
        """The links of every article, by source."""
        found = {source: list[Match]() for source in self._articles}
        close = defaultdict[str, set[str]](set)
        for source, article in self._articles.items():
            for other in self._stories.nearest(article):
                close[min(source, other.source)].add(max(source, other.source))
        for here, others in close.items():
            claims = Counterparts(self._articles[here])
            for there in others:
                ours, theirs = link(claims, self._articles[there])
                found[here] += ours
                found[there] += theirs
        return {source: _in_order(self._articles[source], matches) for source, matches in found.items()}


def _in_order(article: Article, found: Iterable[Match]) -> tuple[Match, ...]:
    places = {side.claim: n for n, side in enumerate(article.sides)}
    return tuple(
        sorted(found, key=lambda match: (places[match.claim], -match.score, match.other.source, match.other.span))
    )


def link_readings(readings: Sequence[Reading]) -> tuple[tuple[Match, ...], ...]:
    """For each reading the links of its claims to claims of the others, in the order of the readings."""
    if len(readings) < 2:
        return tuple(() for _ in readings)
    index = ClaimIndex()
    index.add(*readings)
    matches = index.all_matches()
    return tuple(matches[reading.document.source] for reading in readings)


def link(claims: Counterparts, there: Article) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """The links between two articles, seen from the one whose claims are made ready and from the other."""
    here = claims.article
    if here.source <= there.source:
        return _link(here, there, claims.pairs(there))
    theirs, ours = _link(there, here, ((other, one) for one, other in claims.pairs(there)))
    return ours, theirs


def between(here: Article, there: Article) -> Between:
    """How two articles stand to each other."""
    days = (there.published.date() - here.published.date()).days if here.published and there.published else None
    return Between(days, closeness(here, there) < SURELY_SAME_STORY)


def _link(
    here: Article, there: Article, pairs: Iterable[tuple[int, int]]
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    articles = between(here, there)
    found = [
        (one, other, verdict)
        for one, other in pairs
        if (verdict := judge(here.sides[one], there.sides[other], articles))
    ]
    if not found:
        return (), ()
    independent = not _copied(here, there)
    from_here, from_there = list[Match](), list[Match]()
    for one, other, verdict in _keep(found):
        side, counterpart = here.sides[one], there.sides[other]
        from_here.append(_match(side, there, counterpart, verdict, independent))
        from_there.append(_match(counterpart, here, side, verdict, independent))
    return tuple(from_here), tuple(from_there)


def _match(side: Side, article: Article, other: Side, verdict: Verdict, independent: bool) -> Match:
    text = article.text[other.span.start : min(other.span.end, other.span.start + LONGEST_TEXT)]
    counterpart = Other(article.source, other.claim, text, other.span, other.speaker)
    why = (*verdict.reasons(side, other), *(() if independent else (reasons.SAME_WIRE,)))
    return Match(side.claim, counterpart, verdict.relation, verdict.score, why, independent)


def _copied(here: Article, there: Article) -> bool:
    common = len(set(here.runs).intersection(there.runs))
    return common >= FEWEST_RUNS and common >= COPIED * min(len(here.runs), len(there.runs))


def _keep(found: Iterable[_Link]) -> list[_Link]:
    """The links that hold beside each other.

    A claim that has its like there differs from nothing else there, and one with either has no need to be repeated.
    """
    ranked = sorted(found, key=lambda link: (-link[2].score, link[0], link[1]))
    taken = Counter[tuple[str, int]]()
    kept = list[_Link]()
    for relations, most in ((ALIKE, MOST), (UNLIKE, 1), (REPEATED, MOST)):
        earlier = taken.copy()
        for one, other, verdict in ranked:
            ours, theirs = ("here", one), ("there", other)
            free = not earlier[ours] and not earlier[theirs] and max(taken[ours], taken[theirs]) < most
            if verdict.relation in relations and free:
                taken.update((ours, theirs))
                kept.append((one, other, verdict))
    return kept
