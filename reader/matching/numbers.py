"""What two claims with numbers say of each other."""

from collections.abc import Callable, Set
from typing import NamedTuple

from reader import lang
from reader.matching import reasons
from reader.matching.articles import weekdays
from reader.matching.measures import Comparison, Measure, are_other_kinds, closeness, compare, obstacle, rarity
from reader.matching.overlap import Overlap, overlap
from reader.matching.sides import Side
from reader.matching.verdict import IN_DOUBT, Between, Steps, Verdict, same_speaker, tell, tell_added
from reader.text import Reason, Relation

# Thresholds were set on labelled pairs of real coverage, by eye, where the next wrong link began.
SAME: frozenset[Relation] = frozenset({"agrees", "rounded"})  # relations of numbers that say the same
SAME_VALUE = 0.31  # overlap from which equal or rounded numbers count the same thing
LOOSE_VALUE = 0.4  # "at least two" leaves room for much
LOOSE_OF_ANOTHER = -0.3  # and less of it is one claim where two speakers say it
OTHER_VALUE = 0.63  # unequal ones need more: similar sentences with unequal numbers mostly speak of different things
OTHER_COMPANY = -0.15  # what it lacks where the numbers beside it are other ones as well
CLOSE_VALUE = 0.2  # what an unequal number gains by being nearly as large
SHARED = 0.6  # weight of words in common, under which nothing is said of two numbers
SHARED_BY_UNEQUAL = 2.5  # the same for unequal numbers
SAME_SENTENCE, SHARED_BY_SENTENCE = 0.8, 1.2  # but where all words near them are the same, less will do
SAME_THING, ANOTHER_THING = 0.08, -0.15  # what naming the same, or other things counted adds to the overlap
RARE_VALUE = 0.2  # what an equal value adds that hardly two things share by chance, such as 412 or $1.35 million
GROWN_TOLL = 0.35  # what a toll adds that is higher in the later article
OTHER_TOLL, SHARED_BY_TOLLS = 0.15, 1.5  # what another toll adds, and the weight of words the claims must share then
DAYS = 7  # of a week


def judge_numbers(here: Side, there: Side, articles: Between, steps: Steps) -> Verdict | None:
    """What two numbers say of each other, where the same is counted."""
    assert here.measure
    assert there.measure
    refused = obstacle(here.measure, there.measure)
    if not refused and here.language == there.language and are_other_kinds(here.measure, there.measure):
        refused = reasons.OTHER_KIND
    if refused:
        tell(steps, refused)
        return None
    found = compare(here.measure, there.measure, articles.days)
    if found is None:
        tell(steps, reasons.TOO_FAR_APART)
        return None
    tell(steps, reasons.related_as, found.relation, found.between(here.measure, there.measure))
    if found.relation == "differs" and (
        articles.other_days or are_other_days(weekdays(here.terms), weekdays(there.terms))
    ):
        tell(steps, reasons.OTHER_DAYS)
        return None
    common = overlap(here, there, same_value=found.relation in SAME)
    added, least, shared = _weigh(here, there, found, common)
    added += ((reasons.TWO_STORIES, -IN_DOUBT * articles.doubtful),)
    score = (common.near + common.whole) / 2 + sum(worth for _, worth in added)
    tell(steps, reasons.near_and_whole, common.near, common.whole)
    tell_added(steps, added)
    tell(steps, reasons.weighed, reasons.LIKENESS, score, least)
    tell(steps, reasons.weighed, reasons.WORDS_IN_COMMON, common.shared_weight, shared)
    if common.shared_weight < shared or score < least:
        return None
    same = same_speaker(here, there)
    return Verdict(found.relation, round(min(1.0, 0.5 + score / 2), 3), _of_numbers(found), same, common)


def _of_numbers(found: Comparison) -> Callable[[Side, Side], Reason]:
    def said(here: Side, there: Side) -> Reason:
        assert here.measure
        assert there.measure
        return found.between(here.measure, there.measure)

    return said


class _Scale(NamedTuple):
    """What is asked of two numbers' claims."""

    added: tuple[tuple[str | Reason, float], ...]  # to the likeness of their words, and why
    least: float  # likeness
    shared: float  # least weight of words in common


def _weigh(here: Side, there: Side, found: Comparison, common: Overlap) -> _Scale:
    """What makes two numbers' claims more or less alike, and how alike they must be."""
    assert here.measure
    assert there.measure
    thing = _of_thing(here, there)
    things = (reasons.SAME_THING if thing > 0 else reasons.OTHER_THING, thing)
    if found.is_loose:
        another = same_speaker(here, there) is False
        return _Scale((things, (reasons.OTHER_SPEAKER, LOOSE_OF_ANOTHER * another)), LOOSE_VALUE, SHARED)
    if found.relation in SAME:
        rare = rarity(here.measure, there.measure)
        foreign = here.language != there.language and rare and here.measure.unit
        return _Scale(
            (things, (reasons.RARE_VALUE, RARE_VALUE * rare)), SAME_VALUE, 0.0 if foreign else SHARED * (1 - rare)
        )
    if found.relation == "updated" and _same_outcome(here.measure, there.measure):
        return _Scale((things, (reasons.SAME_OUTCOME, GROWN_TOLL)), OTHER_VALUE, SHARED)
    close = (reasons.CLOSE_VALUE, closeness(here.measure, there.measure) * CLOSE_VALUE)
    company = (reasons.OTHER_COMPANY, OTHER_COMPANY if _in_other_company(here, there) else 0.0)
    if _same_outcome(here.measure, there.measure):
        return _Scale((things, close, company, (reasons.SAME_OUTCOME, OTHER_TOLL)), OTHER_VALUE, SHARED_BY_TOLLS)
    shared = SHARED_BY_SENTENCE if common.near >= SAME_SENTENCE else SHARED_BY_UNEQUAL
    return _Scale((things, close, company), OTHER_VALUE, shared)


def are_other_days(here: Set[int], there: Set[int]) -> bool:
    """Are two sets of days of the week far from each other? What happened on one day is often told on the next."""
    return bool(here and there) and all(1 < abs(one - other) < DAYS - 1 for one in here for other in there)


def _in_other_company(here: Side, there: Side) -> bool:
    """Do both claims hold further numbers in digits, and none of them the same?"""
    ours, theirs = ({term for term in side.terms if term[0].isdigit()} for side in (here, there))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _of_thing(here: Side, there: Side) -> float:
    """What the things counted add: as much as they have in common; nothing where one only says that it is people.

    Of two languages only what both have a name for says anything.
    """
    assert here.measure
    assert there.measure
    ours, theirs = set(here.measure.thing), set(there.measure.thing)
    if here.language != there.language:
        ours, theirs = ({term for term in thing if term[0] == "="} for thing in (ours, theirs))
    anybody = lang.comparing().anybody_terms
    if not ours or not theirs or ours <= anybody or theirs <= anybody:
        return SAME_THING if ours and ours == theirs else 0.0
    if ours.isdisjoint(theirs):
        return ANOTHER_THING
    return SAME_THING if ours <= theirs or theirs <= ours else 0.0


def _same_outcome(here: Measure, there: Measure) -> bool:
    """Did the same happen to those that two tolls count?"""
    cumulative = lang.comparing().cumulative_concepts
    return not cumulative.isdisjoint(set(here.outcomes) & set(there.outcomes))
