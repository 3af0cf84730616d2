"""How the links of one claim were made or refused, told by the code that decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.matching import reasons
from reader.matching.articles import prepare
from reader.matching.candidates import SAME_STORY, Counterparts, closeness
from reader.matching.index import between, link
from reader.matching.verdicts import judge
from reader.text import Match, Reading


@dataclass(frozen=True, slots=True)
class Trial:
    """One claim of another article, held against the claim that is asked for."""

    text: str  # its words
    steps: tuple[str, ...]  # what was looked at, in order
    match: Match | None  # the link; None where it was refused


@dataclass(frozen=True, slots=True)
class Hearing:
    """Another article, and its claims that were held against the claim."""

    source: str
    closeness: float  # of the two stories, 0..1
    least: float  # under which they are two stories
    trials: tuple[Trial, ...]  # linked ones first


def hear(reading: Reading, claim: str, others: list[Reading]) -> Iterator[Hearing]:
    """For each other article how its claims stand to one claim of a reading."""
    here = prepare(reading)
    claims = Counterparts(here)
    place = next(n for n, side in enumerate(here.sides) if side.claim == claim)
    for other in others:
        there = prepare(other)
        close = closeness(here, there)
        if close < SAME_STORY:
            yield Hearing(there.source, close, SAME_STORY, ())
            continue
        linked = {match.other.claim: match for match in link(claims, there)[0].matches if match.claim == claim}
        articles = between(here, there)
        trials = []
        for one, counterpart in claims.pairs(there):
            if one == place:
                steps = list[str]()
                side = there.sides[counterpart]
                verdict = judge(here.sides[one], side, articles, steps)
                match = linked.get(side.claim)
                if verdict and not match:
                    steps.append(reasons.ANOTHER_IS_CLOSER)
                trials.append(Trial(there.text[slice(*side.span)], tuple(steps), match))
        yield Hearing(there.source, close, SAME_STORY, tuple(sorted(trials, key=lambda trial: trial.match is None)))
