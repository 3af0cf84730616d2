"""The claims of many articles, each linked to the same claim in the others as it comes in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.matching import reasons
from reader.matching.articles import Article, Side, prepare
from reader.matching.candidates import StoryIndex, pairs
from reader.matching.verdicts import Verdict, judge
from reader.text import Match, Other, Reading

COPIED = 0.2  # share of the shorter text's runs of words, from which both carry one wire text
FEWEST_RUNS = 3  # sampled runs in common, fewer of which are chance
MOST = 3  # links of one claim into one article

_Link = tuple[int, int, Verdict]  # place here, place there


@dataclass(slots=True)
class _Entry:
    article: Article
    matches: dict[str, tuple[Match, ...]]  # by the other article's source


class ClaimIndex:
    """Articles and the links between their claims.

    What two articles say of each other depends on these two alone, so the order in which they come makes no
    difference, and one more article never changes an earlier link.
    """

    def __init__(self) -> None:
        self._entries = dict[str, _Entry]()
        self._stories = StoryIndex()

    def add(self, *readings: Reading) -> tuple[str, ...]:
        """Takes articles in, each source once; gives the sources of all articles that have new links."""
        new = [article for article in map(prepare, readings) if article.source not in self._entries]
        for article in new:
            if article.source not in self._entries:
                self._entries[article.source] = _Entry(article, {})
                self._stories.add(article)
        close = {
            (min(article.source, other.source), max(article.source, other.source))
            for article in new
            for other in self._stories.nearest(article)
        }
        return tuple(sorted({source for pair in sorted(close) if self._link(*pair) for source in pair}))

    def _link(self, here: str, there: str) -> bool:
        """Links two articles; says whether they share a claim."""
        one, other = self._entries[here], self._entries[there]
        ours, theirs = link(one.article, other.article)
        if ours:
            one.matches[there], other.matches[here] = ours, theirs
        return bool(ours)

    def find(self, reading: Reading) -> tuple[Match, ...]:
        """The links of an article that is not taken in, to those that are."""
        article = prepare(reading)
        near = self._stories.nearest(article)
        return _in_order(article, [match for other in near for match in link(article, other)[0]])

    def matches_of(self, source: str) -> tuple[Match, ...]:
        """Every link of an article's claims so far: by claim, the best first."""
        entry = self._entries[source]
        return _in_order(entry.article, [match for matches in entry.matches.values() for match in matches])


def _in_order(article: Article, found: Iterable[Match]) -> tuple[Match, ...]:
    places = {side.claim.id: n for n, side in enumerate(article.sides)}
    return tuple(
        sorted(found, key=lambda match: (places[match.claim], -match.score, match.other.source, match.other.span))
    )


def link_readings(readings: Sequence[Reading]) -> tuple[tuple[Match, ...], ...]:
    """For each reading the links of its claims to claims of the others, in the order of the readings."""
    if len(readings) < 2:
        return tuple(() for _ in readings)
    index = ClaimIndex()
    index.add(*readings)
    return tuple(index.matches_of(reading.document.source) for reading in readings)


def link(here: Article, there: Article) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """The links between two articles, seen from the first and from the second."""
    days = (there.published.date() - here.published.date()).days if here.published and there.published else None
    found = [
        (one, other, verdict)
        for one, other in pairs(here, there)
        if (verdict := judge(here.sides[one], there.sides[other], days))
    ]
    independent = not _copied(here, there)
    ours, theirs = list[Match](), list[Match]()
    for one, other, verdict in _keep(found):
        side, counterpart = here.sides[one], there.sides[other]
        back = judge(counterpart, side, None if days is None else -days) or verdict
        ours.append(_match(side, there, counterpart, verdict, verdict.reasons, independent))
        theirs.append(_match(counterpart, here, side, verdict, back.reasons, independent))
    return tuple(ours), tuple(theirs)


def _match(
    side: Side, article: Article, other: Side, verdict: Verdict, why: tuple[str, ...], independent: bool
) -> Match:
    counterpart = Other(article.source, other.claim.id, other.text, other.claim.span, other.speaker)
    why += () if independent else (reasons.SAME_WIRE,)
    return Match(side.claim.id, counterpart, verdict.relation, verdict.score, why, independent)


def _copied(here: Article, there: Article) -> bool:
    common = len(here.runs & there.runs)
    return common >= FEWEST_RUNS and common >= COPIED * min(len(here.runs), len(there.runs))


def _keep(found: Iterable[_Link]) -> list[_Link]:
    """The links that hold beside each other: a claim that has its like there differs from nothing else there."""
    ranked = sorted(found, key=lambda link: (-link[2].score, link[0], link[1]))
    agreeing = [link for link in ranked if link[2].relation not in ("differs", "updated")]
    counts = defaultdict[tuple[str, int], int](int)
    kept = list[_Link]()
    for one, other, verdict in agreeing:
        if max(counts["here", one], counts["there", other]) < MOST:
            counts["here", one] += 1
            counts["there", other] += 1
            kept.append((one, other, verdict))
    for one, other, verdict in ranked:
        if verdict.relation in ("differs", "updated") and not counts["here", one] and not counts["there", other]:
            counts["here", one] += 1
            counts["there", other] += 1
            kept.append((one, other, verdict))
    return kept
