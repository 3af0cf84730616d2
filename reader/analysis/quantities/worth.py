"""What kind of claim a quantity is, and whether it is worth a reader's eye."""

from reader.analysis.quantities.figures import Figure, Passage
from reader.text import QuantityKind, Weight

STRONG_COUNT = 20  # counts from here on were check-worthy nearly as often as shares and money
REACH = 4  # tokens after a count in which casualties make it strong
CLAUSE = 8  # tokens before a number in which "will" and "I" make it less of a claim
SILENT: frozenset[QuantityKind] = frozenset({"date", "time", "age", "ordinal", "score", "identifier"})
_KINDS: dict[str, QuantityKind] = {"share": "share", "money": "money", "time": "duration", "measure": "other"}


def kind_of(figure: Figure) -> QuantityKind:
    """The kind of claim."""
    if figure.kind:
        return figure.kind
    if figure.number.form == "times" or (figure.unit == "time" and not figure.per):
        return "comparison"
    if figure.per and figure.dimension != "money":
        return "rate"
    return _KINDS.get(figure.dimension, "count")


def weight_of(figure: Figure, kind: QuantityKind, passage: Passage) -> Weight:
    """How much the quantity is worth: strong, weak or none."""
    if kind in SILENT:
        return "none"
    if figure.dimension == "name" or _is_moment(figure, passage):
        return "none"
    if kind in ("share", "money", "rate", "change", "comparison") or figure.is_range:
        return "strong"
    weight = _weight_of_count(figure, passage) if kind == "count" else _weight_of_measure(figure)
    return _LESSER[weight] if _is_tentative(figure, passage) else weight


def _is_moment(figure: Figure, passage: Passage) -> bool:
    """Six months ago, two days later: a time, no length of one."""
    return figure.dimension == "time" and passage.word(figure.last) in passage.around.sets["no_rate_before"]


_LESSER: dict[Weight, Weight] = {"strong": "weak", "weak": "none", "none": "none"}


def _is_tentative(figure: Figure, passage: Passage) -> bool:
    """I, you, will: what is wished or guessed is less of a claim."""
    for at in range(figure.first - 1, max(passage.first, figure.first - CLAUSE) - 1, -1):
        if passage.lower[at] in passage.around.sets["tentative"]:
            return True
        if passage.lower[at] in ";:":
            return False
    return False


def _weight_of_measure(figure: Figure) -> Weight:
    if figure.change or (figure.hedge in ("over", "under") and figure.dimension != "time"):
        return "strong"
    return "none" if figure.low == 1 and figure.hedge == "exact" and figure.number.form == "words" else "weak"


def _weight_of_count(figure: Figure, passage: Passage) -> Weight:
    if abs(figure.low) >= STRONG_COUNT:
        return "strong"
    if abs(figure.low) <= 1 or figure.of is None:
        return "none"
    around = passage.around
    near = passage.lower[figure.first : min(passage.last, figure.last + REACH)]
    if figure.change or figure.hedge in ("over", "under") or not around.sets["casualties"].isdisjoint(near):
        return "strong"
    return "weak"
