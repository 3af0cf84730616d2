"""The claims of many articles, each linked to the same claim in the others as it comes in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.matching import reasons
from reader.matching.articles import Article, prepare
from reader.matching.candidates import SURELY_SAME_STORY, Counterparts, StoryIndex, closeness
from reader.matching.numbers import are_other_days
from reader.matching.related import Kinship, relate
from reader.matching.sides import Side
from reader.matching.verdict import Between, Verdict
from reader.matching.verdicts import judge
from reader.text import Links, Match, Other, Reading, Reason, Related, Relation, Span

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

    def links_of(self, reading: Reading) -> Links:
        """The links of an article's claims to the others, taken in itself or not."""
        article = self._articles.get(reading.document.source) or prepare(reading)
        claims = Counterparts(article)
        return _in_order(article, [link(claims, other)[0] for other in self._stories.nearest(article)])

    def near(self, reading: Reading) -> tuple[str, ...]:
        """The sources of the articles whose links change when this one is taken in, the nearest first."""
        article = self._articles.get(reading.document.source) or prepare(reading)
        return tuple(other.source for other in self._stories.nearest(article))

    def all_links(self) -> dict[str, Links]:
        """The links of every article, by source."""
        found = {source: list[Links]() for source in self._articles}
        close = defaultdict[str, set[str]](set)
        for source, article in self._articles.items():
            for other in self._stories.nearest(article):
                close[min(source, other.source)].add(max(source, other.source))
        for here, others in close.items():
            claims = Counterparts(self._articles[here])
            for there in others:
                ours, theirs = link(claims, self._articles[there])
                found[here].append(ours)
                found[there].append(theirs)
        return {source: _in_order(self._articles[source], links) for source, links in found.items()}


def _in_order(article: Article, found: Sequence[Links]) -> Links:
    places = {side.claim: n for n, side in enumerate(article.sides)}

    def place(link: Match | Related) -> tuple[int, float, str, Span]:
        return places[link.claim], -link.score, link.other.source, link.other.span

    return Links(
        tuple(sorted((match for links in found for match in links.matches), key=place)),
        tuple(sorted((kin for links in found for kin in links.related), key=place)),
    )


def link_readings(readings: Sequence[Reading]) -> tuple[Links, ...]:
    """For each reading the links of its claims to claims of the others, in the order of the readings."""
    if len(readings) < 2:
        return tuple(Links() for _ in readings)
    index = ClaimIndex()
    index.add(*readings)
    links = index.all_links()
    return tuple(links[reading.document.source] for reading in readings)


def link(claims: Counterparts, there: Article) -> tuple[Links, Links]:
    """The links between two articles, seen from the one whose claims are made ready and from the other."""
    here = claims.article
    if here.source <= there.source:
        return _link(here, there, claims.pairs(there))
    theirs, ours = _link(there, here, ((other, one) for one, other in claims.pairs(there)))
    return ours, theirs


def between(here: Article, there: Article) -> Between:
    """How two articles stand to each other."""
    days = (there.published.date() - here.published.date()).days if here.published and there.published else None
    doubtful = closeness(here, there) < SURELY_SAME_STORY
    return Between(days, doubtful, are_other_days(here.weekdays, there.weekdays))


def _link(here: Article, there: Article, pairs: Iterable[tuple[int, int]]) -> tuple[Links, Links]:
    articles, found, refused = between(here, there), list[_Link](), list[tuple[int, int]]()
    for one, other in pairs:
        verdict = judge(here.sides[one], there.sides[other], articles)
        if verdict:
            found.append((one, other, verdict))
        else:
            refused.append((one, other))
    kept = _keep(found)
    alike = [] if articles.doubtful else _related(here, there, kept, refused)
    independent = not ((kept or alike) and _copied(here, there))
    ours, theirs = _Seen(here, there, independent), _Seen(there, here, independent)
    return (
        Links(
            tuple(ours.match(one, other, verdict) for one, other, verdict in kept),
            tuple(ours.related(one, other, kinship) for one, other, kinship in alike),
        ),
        Links(
            tuple(theirs.match(other, one, verdict) for one, other, verdict in kept),
            tuple(theirs.related(other, one, kinship) for one, other, kinship in alike),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What links two articles, as the reader of the first one is told."""

    here: Article
    there: Article
    independent: bool

    def match(self, one: int, other: int, verdict: Verdict) -> Match:
        side, counterpart = self.here.sides[one], self.there.sides[other]
        why = self._and_wire(verdict.reasons(side, counterpart))
        return Match(side.claim, self._other(counterpart), verdict.relation, verdict.score, why, self.independent)

    def related(self, one: int, other: int, kinship: Kinship) -> Related:
        side, counterpart = self.here.sides[one], self.there.sides[other]
        why = self._and_wire(kinship.reasons(side, counterpart))
        return Related(side.claim, self._other(counterpart), kinship.score, why, self.independent)

    def _and_wire(self, why: tuple[Reason, ...]) -> tuple[Reason, ...]:
        return why if self.independent else (*why, reasons.SAME_WIRE)

    def _other(self, side: Side) -> Other:
        text = self.there.text[side.span.start : min(side.span.end, side.span.start + LONGEST_TEXT)]
        return Other(self.there.source, side.claim, text, side.span, side.speaker)


def _related(
    here: Article, there: Article, kept: Sequence[_Link], refused: Iterable[tuple[int, int]]
) -> list[tuple[int, int, Kinship]]:
    """Of the claims that are linked to nothing there, those that are most alike; each once.

    What stands in sentences that are linked already has no need to be shown again.
    """
    ours, theirs = {one for one, _, _ in kept}, {other for _, other, _ in kept}
    linked = [(here.sides[one].span, there.sides[other].span) for one, other, _ in kept]
    found = list[tuple[int, int, Kinship]]()
    for one, other in refused:
        if one in ours or other in theirs:
            continue
        side, counterpart = here.sides[one], there.sides[other]
        if not any(_meet(side.span, left) and _meet(counterpart.span, right) for left, right in linked):
            kinship = relate(side, counterpart)
            if kinship:
                found.append((one, other, kinship))
    chosen = list[tuple[int, int, Kinship]]()
    for one, other, kinship in sorted(found, key=lambda link: (-link[2].score, link[0], link[1])):
        if one not in ours and other not in theirs:
            ours.add(one)
            theirs.add(other)
            chosen.append((one, other, kinship))
    return chosen


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


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
        earlier = {claim for claim, links in taken.items() if links}
        for one, other, verdict in ranked:
            if verdict.relation in relations:
                ours, theirs = ("here", one), ("there", other)
                if not {ours, theirs} & earlier and max(taken[ours], taken[theirs]) < most:
                    taken[ours] += 1
                    taken[theirs] += 1
                    kept.append((one, other, verdict))
    return kept
