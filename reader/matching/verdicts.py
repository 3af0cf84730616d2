"""What two claims say of each other: which rules are asked, and what two quotations say."""

from reader.matching import reasons
from reader.matching.numbers import judge_numbers
from reader.matching.overlap import overlap, written_words
from reader.matching.quotations import CLEAR_OF_DOUBT, Alignment, align
from reader.matching.sides import Side
from reader.matching.statements import judge_reported, judge_untold
from reader.matching.verdict import Between, Steps, Verdict, same_speaker, tell
from reader.text import Reason

TRANSLATED = 0.6  # score of a translation: a reader must be told that it is less sure
SHORTEST_TRANSLATED = 5  # words
SHARED_BY_TRANSLATION = 0.6  # weight of names and listed concepts that both must say; one that is not common
AS_LONG = 0.55  # share of the longer one's words; Spanish leaves out pronouns
DAYS_OF_A_SPEECH = 2  # further apart somebody has spoken again


def judge(here: Side, there: Side, articles: Between, steps: Steps = None) -> Verdict | None:
    """What two claims of different articles say of each other; None where they are not one claim.

    Into `steps` goes what was looked at, for a reader who asks why.
    """
    if here.measure and there.measure:
        return judge_numbers(here, there, articles, steps)
    if here.measure or there.measure:
        return judge_untold(here, there, articles, steps)
    if here.words and there.words:
        if here.language != there.language:
            return _judge_translation(here, there, articles.days, steps)
        found = align(here.words, there.words)
        if found:
            return _judge_quotation(here, there, found, steps)
        tell(steps, reasons.NOT_THE_WORDS)
        return None
    return judge_reported(here, there, articles, steps)


def _judge_quotation(here: Side, there: Side, found: Alignment, steps: Steps) -> Verdict | None:
    same = same_speaker(here, there)
    tell(steps, reasons.in_a_row, found.shared, found.covered)
    if same is False and found.shared < CLEAR_OF_DOUBT:
        tell(steps, reasons.OTHER_SPEAKER)
        return None
    if found.verdict == "altered":
        return Verdict("altered-quote", round(0.9 * found.covered, 3), _changes, same_speaker=same)
    said = reasons.CUT_SHORT if found.cut else reasons.WORD_FOR_WORD
    return Verdict("same-quote", round(found.covered, 3), said, same_speaker=same)


def _changes(here: Side, there: Side) -> Reason:
    found = align(here.words, there.words)
    ours, theirs = written_words(here), written_words(there)
    return reasons.changed_words(
        [
            ([ours.get(word, word) for word in left], [theirs.get(word, word) for word in right])
            for left, right in (found.differences if found else ())
        ]
    )


def _judge_translation(here: Side, there: Side, days: int | None, steps: Steps) -> Verdict | None:
    """Two languages have few words in common: one that both say, with the speaker, the day, the length and the numbers.

    A speaker's only quotation in each of two articles may be two remarks of one day.
    """
    short, long = sorted((len(here.words), len(there.words)))
    alone = here.alone and there.alone and same_speaker(here, there)
    alike = short >= max(SHORTEST_TRANSLATED, AS_LONG * long) and here.values == there.values
    told = overlap(here, there).shared_weight >= SHARED_BY_TRANSLATION
    if not alone or not alike or not told or (days is not None and abs(days) > DAYS_OF_A_SPEECH):
        tell(steps, reasons.NO_TRANSLATION)
        return None
    return Verdict("same-quote", TRANSLATED, reasons.TRANSLATION, same_speaker=True)
