"""Why two claims were linked, in short sentences for a reader of the side panel."""

import re
from collections.abc import Sequence
from decimal import Decimal

SHARED = 4  # shared words that are named
SHOWN = 3  # changed places of a quotation that are spelled out
LONGEST = 8  # words of one changed place
IN_COMMON = "in common: "
_AGAINST = " vs "
_CHANGED = re.compile(r"(“[^”]*”|nothing) here, (“[^”]*”|nothing) there")

SAME_SPEAKER = "same speaker"
OTHER_SPEAKER = "another speaker is named there"
WORD_FOR_WORD = "the same words"
CUT_SHORT = "the same words, cut"
TRANSLATION = "a translation: the only quotation of this speaker in both articles, and about as long"
SAME_WIRE = "same wire text"
IN_OTHER_WORDS = "the same statement in other words"
NUMBER_UNTOLD = "the same statement, on one side without the number"
OTHER_OUTCOME = "something else happened to what is counted"
OTHER_KIND = "different kinds of it are counted"
OTHER_DIRECTION = "one rose, the other fell"
OTHER_RATE = "they are rates of different things"
OTHER_PERIOD = "they belong to different periods"
OTHER_DAYS = "other numbers, told of other days of the week"
OTHER_UNIT = "their units measure different things"
ANOTHER_IS_CLOSER = "it would do, but one of the two has a closer partner in the other article"
LIKENESS = "likeness"
SAME_THING = "the same is counted"
OTHER_THING = "other things are counted"
RARE_VALUE = "a value that hardly two things share"
SAME_OUTCOME = "a toll of the same outcome"
CLOSE_VALUE = "how close the values are"
OTHER_COMPANY = "the numbers beside them are others"
TWO_STORIES = "the articles may tell two stories"
WORDS_IN_COMMON = "weight of words in common"
ALL_WORDS = "all words"
TOLD_IN_BOTH = "words that both tell, other than names"
MARKS_UNTOLD = "one has the words themselves, the other does not"
TOO_SHORT = "one of them is too short to be a statement"
OTHER_THAN_NAMES = "of these, other than names"
TOO_FAR_APART = "the values are too far apart to be one number"
NOT_ALIKE = "a number is held only against a number, or a statement in the reporter's words without one"
ALIKE_IN_WORDS = "alike in words, but not surely the same"
NOT_THE_WORDS = "fewer words run alongside than one utterance would have"
OTHER_NUMBERS = "they hold other numbers"
NO_TRANSLATION = (
    "no translation: nothing said in both, not its speaker's only quotation, or of another length, day or number"
)


def same_value(here: str, there: str) -> str:
    """ "both say 12 people", "both say Twelve, there written 12"."""
    return f"both say {here}" if here.casefold() == there.casefold() else f"both say {here}, there written {there}"


def two_values(here: str, there: str) -> str:
    """ "12 people vs 15 people"."""
    return f"{here}{_AGAINST}{there}"


def beyond_values(reason: str) -> str:
    """What a reason for the relation of two numbers says beyond the numbers themselves: "rounded", or nothing."""
    return reason.partition(": ")[2] if _AGAINST in reason else ""


def converted(here: str, there: str, value: Decimal, unit: str) -> str:
    """ "70 miles vs 112 km: 112.7 kilometre"."""
    return f"{two_values(here, there)}: {_short(value)} {unit}"


def within_range(here: str, there: str) -> str:
    """A plain value inside a range."""
    return f"{two_values(here, there)}: inside the range"


def at_range_end(here: str, there: str) -> str:
    """A plain value that is one end of a range."""
    return f"{two_values(here, there)}: one end of the range"


def at_change_end(here: str, there: str) -> str:
    """A plain value that is what another was or became."""
    return f"{two_values(here, there)}: before or after the change"


def rounded(here: str, there: str) -> str:
    """One number is the other, rounded."""
    return f"{two_values(here, there)}: rounded"


def open_ended(here: str, there: str) -> str:
    """ "at least 12" leaves room for 15."""
    return f"{two_values(here, there)}: leaves room for it"


def grown(here: str, there: str) -> str:
    """A count that only grows was higher later."""
    return f"{two_values(here, there)}: the later number is higher"


def counted_down(here: str, there: str, days: int) -> str:
    """Each is right on its own day."""
    return f"{two_values(here, there)}: the articles are {days} days apart"


def in_common(words: Sequence[str]) -> tuple[str, ...]:
    """The words both claims hold; nothing where there are none to show."""
    return (f"{IN_COMMON}{', '.join(words)}",) if words else ()


def other_things(here: str, there: str, why: str) -> str:
    """ "2 million euros vs 2 million pesos: their units measure different things"."""
    return f"{two_values(here, there)}: {why}"


def changed_words(differences: Sequence[tuple[Sequence[str], Sequence[str]]]) -> str:
    """A word diff: “arms” here, “bomb” there."""
    shown = [f"{_quoted(here)} here, {_quoted(there)} there" for here, there in differences[:SHOWN]]
    more = len(differences) - len(shown)
    return "; ".join([*shown, *([f"{more} more changes"] if more else [])])


def seen_from_there(reason: str) -> str:
    """Changed words as a reader of the other wording is told them: “arms” in the first, “bomb” here."""
    return _CHANGED.sub(r"\1 in the first, \2 here", reason)


def _quoted(words: Sequence[str]) -> str:
    if not words:
        return "nothing"
    kept = " ".join(words[:LONGEST])
    return f"“{kept} …”" if len(words) > LONGEST else f"“{kept}”"


def _short(value: Decimal) -> str:
    return format(value.quantize(Decimal(1) if abs(value) >= 1000 else Decimal("0.1")), "f").removesuffix(".0")


def near_and_whole(near: float, whole: float) -> str:
    """ "words near the number: 0.52, all words: 0.31, on average 0.42"."""
    return f"words near the number: {near:.2f}, all words: {whole:.2f}, on average {(near + whole) / 2:.2f}"


def added(what: str, worth: float) -> str:
    """ "+0.20 a value that hardly two things share"."""
    return f"{worth:+.2f} {what}"


def weighed(what: str, value: float, least: float) -> str:
    """ "overlap of words: 0.42, at least 0.31 is needed"."""
    return f"{what}: {value:.2f}, at least {least:.2f} is needed"


def in_a_row(shared: int, covered: float) -> str:
    """ "14 words run alongside, 93% of the sentences that meet"."""
    return f"{shared} words run alongside, {covered:.0%} of the sentences that meet"


def related_as(relation: str, reason: str) -> str:
    """ "agrees: both say 12 people"."""
    return f"{relation}: {reason}"
