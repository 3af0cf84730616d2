"""Whether one statement is another in other words, with or without a number."""

from reader.matching import reasons
from reader.matching.overlap import overlap
from reader.matching.sides import Side
from reader.matching.verdict import IN_DOUBT, Between, Steps, Verdict, same_speaker, tell, tell_added
from reader.text import Reason

# Thresholds were set on labelled pairs of real coverage, by eye, where the next wrong link began.
REPEATS = 0.5  # likeness from which one statement is another in other words
WITHOUT_NUMBER = 0.33  # the same where only one of them has a number, which makes it longer
ALIKE = 0.24  # least overlap of their words
FEWEST = 3  # terms, fewer of which are no statement
FEW, SURELY_REPEATS = 4, 0.62  # terms; statements with fewer must overlap as much as this
TOLD = 0.5  # weight of the words in common that are no names
TELLING, MUCH_TOLD = 0.1, 4.0  # what each such word adds to the likeness, and up to which weight
HIMSELF, ANOTHER = 0.1, -0.05  # what it adds that one speaker is named for both, or two different ones are
MARKS_UNTOLD = -0.05  # what it lacks where only one has the words themselves
MOST_ALIKE = 1 + TELLING * MUCH_TOLD + HIMSELF  # likeness of one statement, long, of one speaker, in the same words
TWICE_IN_DOUBT = 2  # and so many times the weight of words in common
SHARED_BY_WORDS = 1.2  # and for statements without a number


def judge_reported(here: Side, there: Side, articles: Between, steps: Steps) -> Verdict | None:
    """A statement held against another, neither of them about a number."""
    if hold_other_numbers(here, there):
        tell(steps, reasons.OTHER_NUMBERS)
        return None
    return _repeated(here, there, articles, REPEATS, reasons.IN_OTHER_WORDS, steps)


def judge_untold(here: Side, there: Side, articles: Between, steps: Steps) -> Verdict | None:
    """A number held against a statement that reports the same without any number."""
    if "untold" not in (here.sort, there.sort):
        tell(steps, reasons.NOT_ALIKE)
        return None
    return _repeated(here, there, articles, WITHOUT_NUMBER, reasons.NUMBER_UNTOLD, steps)


def hold_other_numbers(here: Side, there: Side) -> bool:
    """Has each of two statements a number that the other one does not have?"""
    ours, theirs = set(here.values), set(there.values)
    return not (ours <= theirs or theirs <= ours)


def _repeated(here: Side, there: Side, articles: Between, enough: float, said: Reason, steps: Steps) -> Verdict | None:
    """Are two statements one? Names alone make none, nor do very few words; the more is told in both, the surer."""
    words = min(len(here.terms), len(there.terms))
    if words < FEWEST:
        tell(steps, reasons.TOO_SHORT)
        return None
    common, same = overlap(here, there), same_speaker(here, there)
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
    tell(steps, reasons.weighed, reasons.ALL_WORDS, common.whole, least)
    tell_added(steps, added)
    tell(steps, reasons.weighed, reasons.LIKENESS, likeness, enough)
    tell(steps, reasons.weighed, reasons.WORDS_IN_COMMON, common.shared_weight, shared)
    tell(steps, reasons.weighed, reasons.OTHER_THAN_NAMES, common.told, TOLD)
    if min(common.whole - least, likeness - enough, common.shared_weight - shared, common.told - TOLD) < 0:
        return None
    return Verdict("repeats", round(likeness / MOST_ALIKE, 3), said, same, common)
