"""The reasons that claims are linked for, or not, and what `--why` tells of the way there."""

from collections.abc import Sequence
from decimal import Decimal

from reader.text import Reason

SHARED = 4  # shared words that are named
LONGEST = 8  # words of one changed place

SAME_SPEAKER = Reason("same speaker")
OTHER_SPEAKER = Reason("another speaker is named there")
WORD_FOR_WORD = Reason("the same words")
CUT_SHORT = Reason("the same words, cut")
TRANSLATION = Reason("a translation", "the only quotation of this speaker in both articles, and about as long")
SAME_WIRE = Reason("same wire text")
IN_OTHER_WORDS = Reason("the same statement in other words")
NUMBER_UNTOLD = Reason("the same statement, on one side without the number")
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
ALIKE_IN_WORDS = Reason("alike in words, but not surely the same")
NOT_THE_WORDS = "fewer words run alongside than one utterance would have"
OTHER_NUMBERS = Reason("they hold other numbers")
NO_TRANSLATION = (
    "no translation: nothing said in both, not its speaker's only quotation, or of another length, day or number"
)


def same_value(here: str, there: str) -> Reason:
    """ "both say 12 people", "both say Twelve, there written 12"."""
    return Reason(values=(here, there), equal=True)


def two_values(here: str, there: str, said: str = "") -> Reason:
    """ "12 people vs 15 people", and what there is to say of them."""
    return Reason(said, values=(here, there))


def converted(here: str, there: str, value: Decimal, unit: str) -> Reason:
    """ "70 miles vs 112 km: 112.7 kilometre"."""
    return two_values(here, there, f"{_short(value)} {unit}")


def within_range(here: str, there: str) -> Reason:
    """A plain value inside a range."""
    return two_values(here, there, "inside the range")


def at_range_end(here: str, there: str) -> Reason:
    """A plain value that is one end of a range."""
    return two_values(here, there, "one end of the range")


def at_change_end(here: str, there: str) -> Reason:
    """A plain value that is what another was or became."""
    return two_values(here, there, "before or after the change")


def rounded(here: str, there: str) -> Reason:
    """One number is the other, rounded."""
    return two_values(here, there, "rounded")


def open_ended(here: str, there: str) -> Reason:
    """ "at least 12" leaves room for 15."""
    return two_values(here, there, "leaves room for it")


def grown(here: str, there: str) -> Reason:
    """A count that only grows was higher later."""
    return two_values(here, there, "the later number is higher")


def counted_down(here: str, there: str, days: int) -> Reason:
    """Each is right on its own day."""
    return two_values(here, there, f"the articles are {days} days apart")


def in_common(words: Sequence[str]) -> tuple[Reason, ...]:
    """The words both claims hold; nothing where there are none to show."""
    return (Reason(words=tuple(words)),) if words else ()


def changed_words(differences: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Reason:
    """A word diff: “arms” here, “bomb” there."""
    return Reason(changes=tuple((_shortened(here), _shortened(there)) for here, there in differences))


def _shortened(words: Sequence[str]) -> str:
    return " ".join(words[:LONGEST]) + (" …" if len(words) > LONGEST else "")


def _short(value: Decimal) -> str:
    return format(value.quantize(Decimal(1) if abs(value) >= 1000 else Decimal("0.1")), "f").removesuffix(".0")


def near_and_whole(near: float, whole: float) -> str:
    """ "words near the number: 0.52, all words: 0.31, on average 0.42"."""
    return f"words near the number: {near:.2f}, all words: {whole:.2f}, on average {(near + whole) / 2:.2f}"


def added(what: str | Reason, worth: float) -> str:
    """ "+0.20 a value that hardly two things share"."""
    return f"{worth:+.2f} {what}"


def weighed(what: str, value: float, least: float) -> str:
    """ "overlap of words: 0.42, at least 0.31 is needed"."""
    return f"{what}: {value:.2f}, at least {least:.2f} is needed"


def in_a_row(shared: int, covered: float) -> str:
    """ "14 words run alongside, 93% of the sentences that meet"."""
    return f"{shared} words run alongside, {covered:.0%} of the sentences that meet"


def related_as(relation: str, reason: Reason) -> str:
    """ "agrees: both say 12 people"."""
    return f"{relation}: {reason}"
