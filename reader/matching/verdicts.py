"""What two claims say of each other: the order in which the rules are asked, and from where on they speak."""

from collections.abc import Callable, Set
from dataclasses import dataclass
from typing import NamedTuple

from reader import lang
from reader.matching import reasons
from reader.matching.articles import Side, weekdays
from reader.matching.measures import Comparison, Measure, are_other_kinds, closeness, compare, obstacle, rarity
from reader.matching.overlap import Overlap, as_written, overlap, written_words
from reader.matching.quotations import CLEAR_OF_DOUBT, Alignment, align
from reader.matching.terms import name_words
from reader.text import Relation

# Thresholds were set on labelled pairs of real coverage, by eye, where the next wrong link began.
SAME: frozenset[Relation] = frozenset({"agrees", "rounded"})  # relations of numbers that say the same
SAME_VALUE = 0.31  # overlap from which equal or rounded numbers count the same thing
LOOSE_VALUE = 0.4  # "at least two" leaves room for much
LOOSE_OF_ANOTHER = -0.3  # and less of it is one claim where two speakers say it
OTHER_VALUE = 0.63  # unequal ones need more: similar sentences with unequal numbers mostly speak of different things
OTHER_COMPANY = -0.15  # what it lacks where the numbers beside it are other ones as well
CLOSE_VALUE = 0.2  # what an unequal number gains by being nearly as large
REPEATS = 0.51  # likeness from which one statement is another in other words: as read by hand, four in five are
ALIKE = 0.24  # least overlap of their words
FEWEST = 3  # terms, fewer of which are no statement
FEW, SURELY_REPEATS = 4, 0.62  # terms; statements with fewer must overlap as much as this
TOLD = 0.5  # weight of the words in common that are no names
TELLING, MUCH_TOLD = 0.1, 4.0  # what each such word adds to the likeness, and up to which weight
HIMSELF, ANOTHER = 0.1, -0.05  # what it adds that one speaker is named for both, or two different ones are
MARKS_UNTOLD = -0.05  # what it lacks where only one has the words themselves
MOST_ALIKE = 1 + TELLING * MUCH_TOLD + HIMSELF  # likeness of one statement, long, of one speaker, in the same words
IN_DOUBT = 0.08  # overlap that claims must have beyond the rest where two articles may tell two stories
TWICE_IN_DOUBT = 2  # and so many times the weight of words in common
SHARED = 0.6  # weight of words in common, under which nothing is said of two numbers
SHARED_BY_UNEQUAL = 2.5  # the same for unequal numbers
SAME_SENTENCE, SHARED_BY_SENTENCE = 0.8, 1.2  # but where all words near them are the same, less will do
SHARED_BY_WORDS = 1.2  # and for statements without a number
SAME_THING, ANOTHER_THING = 0.08, -0.15  # what naming the same, or other things counted adds to the overlap
RARE_VALUE = 0.2  # what an equal value adds that hardly two things share by chance, such as 412 or $1.35 million
GROWN_TOLL = 0.35  # what a toll adds that is higher in the later article
OTHER_TOLL, SHARED_BY_TOLLS = 0.15, 1.5  # what another toll adds, and the weight of words the claims must share then
TRANSLATED = 0.6  # score of a translation: a reader must be told that it is less sure
SHORTEST_TRANSLATED = 5  # words
SHARED_BY_TRANSLATION = 0.6  # weight of names and listed concepts that both must say; one that is not common
AS_LONG = 0.55  # share of the longer one's words; Spanish leaves out pronouns
DAYS = 7  # of a week
DAYS_OF_A_SPEECH = 2  # further apart somebody has spoken again


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one claim says of another."""

    relation: Relation
    score: float
    said: str | Callable[[Side, Side], str]  # the first reason; seen from one side, where that makes a difference
    shared: tuple[str, ...] = ()  # terms, the weightiest first
    same_speaker: bool | None = None

    def reasons(self, here: Side, there: Side) -> tuple[str, ...]:
        """Why, as the reader of one of the two articles is told."""
        first = self.said if isinstance(self.said, str) else self.said(here, there)
        return (first, *reasons.in_common(as_written(here, self.shared)), *_about_speaker(self.same_speaker))


class Between(NamedTuple):
    """How two articles stand to each other."""

    days: int | None = None  # how much later the other one appeared; None where a date is unknown
    doubtful: bool = False  # may they tell two stories?
    other_days: bool = False  # do they name other days of the week?


_Steps = list[str] | None  # what was looked at on the way; None where nobody asks


def _tell(steps: _Steps, say: str | Callable[..., str], *known: object) -> None:
    """Enters a step, put into words only where somebody asks."""
    if steps is not None:
        steps.append(say if isinstance(say, str) else say(*known))


def judge(here: Side, there: Side, articles: Between, steps: _Steps = None) -> Verdict | None:
    """What two claims of different articles say of each other; None where they are not one claim.

    Into `steps` goes what was looked at, for a reader who asks why.
    """
    if here.measure and there.measure:
        return _judge_numbers(here, there, articles, steps)
    if here.measure or there.measure:
        return _judge_untold(here, there, articles, steps)
    if here.words and there.words:
        if here.language != there.language:
            return _judge_translation(here, there, articles.days, steps)
        found = align(here.words, there.words)
        if found:
            return _judge_quotation(here, there, found, steps)
        _tell(steps, reasons.NOT_THE_WORDS)
        return None
    return _judge_reported(here, there, articles, steps)


def _judge_quotation(here: Side, there: Side, found: Alignment, steps: _Steps) -> Verdict | None:
    same = _same_speaker(here.speaker, there.speaker)
    _tell(steps, reasons.in_a_row, found.shared, found.covered)
    if same is False and found.shared < CLEAR_OF_DOUBT:
        _tell(steps, reasons.OTHER_SPEAKER)
        return None
    if found.verdict == "altered":
        return Verdict("altered-quote", round(0.9 * found.covered, 3), _changes, same_speaker=same)
    said = reasons.CUT_SHORT if found.cut else reasons.WORD_FOR_WORD
    return Verdict("same-quote", round(found.covered, 3), said, same_speaker=same)


def _changes(here: Side, there: Side) -> str:
    found = align(here.words, there.words)
    ours, theirs = written_words(here), written_words(there)
    return reasons.changed_words(
        [
            ([ours.get(word, word) for word in left], [theirs.get(word, word) for word in right])
            for left, right in (found.differences if found else ())
        ]
    )


def _judge_translation(here: Side, there: Side, days: int | None, steps: _Steps) -> Verdict | None:
    """Two languages have few words in common: one that both say, with the speaker, the day, the length and the numbers.

    A speaker's only quotation in each of two articles may be two remarks of one day.
    """
    short, long = sorted((len(here.words), len(there.words)))
    alone = here.alone and there.alone and _same_speaker(here.speaker, there.speaker)
    alike = short >= max(SHORTEST_TRANSLATED, AS_LONG * long) and here.values == there.values
    told = overlap(here, there).shared_weight >= SHARED_BY_TRANSLATION
    if not alone or not alike or not told or (days is not None and abs(days) > DAYS_OF_A_SPEECH):
        _tell(steps, reasons.NO_TRANSLATION)
        return None
    return Verdict("same-quote", TRANSLATED, reasons.TRANSLATION, same_speaker=True)


def _judge_numbers(here: Side, there: Side, articles: Between, steps: _Steps) -> Verdict | None:
    assert here.measure
    assert there.measure
    refused = obstacle(here.measure, there.measure)
    if not refused and here.language == there.language and are_other_kinds(here.measure, there.measure):
        refused = reasons.OTHER_KIND
    if refused:
        _tell(steps, refused)
        return None
    found = compare(here.measure, there.measure, articles.days)
    if found is None:
        _tell(steps, reasons.TOO_FAR_APART)
        return None
    _tell(steps, reasons.related_as, found.relation, found.between(here.measure, there.measure))
    if found.relation == "differs" and (
        articles.other_days or are_other_days(weekdays(here.terms), weekdays(there.terms))
    ):
        _tell(steps, reasons.OTHER_DAYS)
        return None
    common = overlap(here, there, same_value=found.relation in SAME)
    added, least, shared = _weigh(here, there, found, common)
    added += ((reasons.TWO_STORIES, -IN_DOUBT * articles.doubtful),)
    score = (common.near + common.whole) / 2 + sum(worth for _, worth in added)
    _tell(steps, reasons.near_and_whole, common.near, common.whole)
    for what, worth in added:
        if worth:
            _tell(steps, reasons.added, what, worth)
    _tell(steps, reasons.weighed, reasons.LIKENESS, score, least)
    _tell(steps, reasons.weighed, reasons.WORDS_IN_COMMON, common.shared_weight, shared)
    if common.shared_weight < shared or score < least:
        return None
    same = _same_speaker(here.speaker, there.speaker)
    return Verdict(found.relation, round(min(1.0, 0.5 + score / 2), 3), _of_numbers(found), common.shared, same)


def _of_numbers(found: Comparison) -> Callable[[Side, Side], str]:
    def said(here: Side, there: Side) -> str:
        assert here.measure
        assert there.measure
        return found.between(here.measure, there.measure)

    return said


class _Scale(NamedTuple):
    """What is asked of two numbers' claims."""

    added: tuple[tuple[str, float], ...]  # to the likeness of their words, and why
    least: float  # likeness
    shared: float  # least weight of words in common


def _weigh(here: Side, there: Side, found: Comparison, common: Overlap) -> _Scale:
    """What makes two numbers' claims more or less alike, and how alike they must be."""
    assert here.measure
    assert there.measure
    thing = _of_thing(here, there)
    things = (reasons.SAME_THING if thing > 0 else reasons.OTHER_THING, thing)
    if found.is_loose:
        another = _same_speaker(here.speaker, there.speaker) is False
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


def _judge_reported(here: Side, there: Side, articles: Between, steps: _Steps) -> Verdict | None:
    if hold_other_numbers(here, there):
        _tell(steps, reasons.OTHER_NUMBERS)
        return None
    return _repeated(here, there, articles, reasons.IN_OTHER_WORDS, steps)


def _judge_untold(here: Side, there: Side, articles: Between, steps: _Steps) -> Verdict | None:
    """A number held against a statement that reports the same without any number."""
    if "untold" not in (here.sort, there.sort):
        _tell(steps, reasons.NOT_ALIKE)
        return None
    return _repeated(here, there, articles, reasons.NUMBER_UNTOLD, steps)


def hold_other_numbers(here: Side, there: Side) -> bool:
    """Has each of two statements a number that the other one does not have?"""
    ours, theirs = set(here.values), set(there.values)
    return not (ours <= theirs or theirs <= ours)


def _repeated(here: Side, there: Side, articles: Between, said: str, steps: _Steps) -> Verdict | None:
    """Are two statements one? Names alone make none, nor do very few words; the more is told in both, the surer."""
    words = min(len(here.terms), len(there.terms))
    if words < FEWEST:
        _tell(steps, reasons.TOO_SHORT)
        return None
    common, same = overlap(here, there), _same_speaker(here.speaker, there.speaker)
    least = SURELY_REPEATS if words < FEW else ALIKE
    shared = SHARED_BY_WORDS * (TWICE_IN_DOUBT if articles.doubtful else 1)
    added = (
        (reasons.TOLD_IN_BOTH, TELLING * min(common.told, MUCH_TOLD)),
        (reasons.SAME_SPEAKER, HIMSELF * (same is True)),
        (reasons.OTHER_SPEAKER, ANOTHER * (same is False)),
        (reasons.MARKS_UNTOLD, MARKS_UNTOLD * ("spoken" in (here.sort, there.sort))),
        (reasons.TWO_STORIES, -IN_DOUBT * articles.doubtful),
    )
    likeness = common.whole + sum(worth for _, worth in added)
    _tell(steps, reasons.weighed, reasons.ALL_WORDS, common.whole, least)
    for what, worth in added:
        if worth:
            _tell(steps, reasons.added, what, worth)
    _tell(steps, reasons.weighed, reasons.LIKENESS, likeness, REPEATS)
    _tell(steps, reasons.weighed, reasons.WORDS_IN_COMMON, common.shared_weight, shared)
    _tell(steps, reasons.weighed, reasons.OTHER_THAN_NAMES, common.told, TOLD)
    if min(common.whole - least, likeness - REPEATS, common.shared_weight - shared, common.told - TOLD) < 0:
        return None
    return Verdict("repeats", round(likeness / MOST_ALIKE, 3), said, common.shared, same)


def _about_speaker(same: bool | None) -> tuple[str, ...]:
    if same is None:
        return ()
    return (reasons.SAME_SPEAKER,) if same else (reasons.OTHER_SPEAKER,)


def _same_speaker(here: str | None, there: str | None) -> bool | None:
    """Do two names share a word that is more than an article? None where somebody is not named."""
    if not here or not there:
        return None
    return here == there or not name_words(here).isdisjoint(name_words(there))
