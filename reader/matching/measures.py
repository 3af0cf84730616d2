"""Whether two numbers say the same of the same thing."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from reader import lang
from reader.matching import reasons
from reader.text import Change, Hedge, QuantityKind, Reason, Relation

CONVERTED = Decimal("0.03")  # two units agree within this share: whoever converts, rounds
HEDGED = Decimal("0.12")  # "nearly half" of 48 per cent, "about 70" of three quarters
OPEN_ENDED = Decimal(2)  # "at least two" of three: no more than this many times as much is meant
LOST_BY_ROUNDING = Decimal("0.05")  # share of a value that rounding without a word may add or take
VAGUE = 10  # times the low end of "thousands" is its high end
TWO_DIGITS = 0.6  # rarity of a value of two digits
SMALL = 20  # counts up to this are in every article
LEAST_ALIKE = Decimal("0.4")  # share of the larger value, under which two numbers count different things
LEAST_GROWN = Decimal("0.2")  # the same for a toll; under it nothing is said of two plain values
COUNTED_DOWN = "day"  # unit of what grows less by itself
NEVER_DIFFER: frozenset[QuantityKind] = frozenset({"score", "ordinal", "date", "time", "identifier", "rate"})
ROUND_FROM = 1000  # smaller values lose two digits when rounded without a word that says so: 111 days are not 110


@dataclass(frozen=True, slots=True)
class Measure:
    """One number made ready for comparing."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    hedge: Hedge
    change: Change | None
    per: str | None
    when: str | None
    kind: QuantityKind
    written: str  # as it stands in the article, with its unit
    thing: tuple[str, ...]  # terms of what is counted
    named: int  # how many of them stand before which kind it is: "cases" of measles
    outcomes: tuple[str, ...]  # concepts of what happened to it, at most one of those that exclude each other

    @property
    def value(self) -> Decimal | None:
        """The one number it stands for; the middle of a range, of a change what it became."""
        if self.low is None or self.high is None:
            return self.high if self.low is None else self.low
        if self.is_change:
            return self.high
        return (self.low + self.high) / 2

    @property
    def is_vague(self) -> bool:
        """Does it only name a power of ten, as "thousands" does?"""
        return self.is_range and self.high == VAGUE * (self.low or 0)

    @property
    def is_plain(self) -> bool:
        """Is it one value, and neither more nor less than that?"""
        return self.low is not None and self.low == self.high and self.hedge in ("exact", "about")

    @property
    def is_range(self) -> bool:
        """Does it give two ends, either of them or what lies between?"""
        return self._has_two_ends and self.kind != "change"

    @property
    def is_change(self) -> bool:
        """Does it tell what a number was and what it became?"""
        return self._has_two_ends and self.kind == "change"

    @property
    def _has_two_ends(self) -> bool:
        return self.low is not None and self.high is not None and self.low != self.high


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one number says of the other."""

    relation: Relation
    said: Callable[[str, str], Reason]  # of two numbers as written, those of the reader's article first
    is_loose: bool = False  # would be said of many other pairs as well

    def between(self, here: Measure, there: Measure) -> Reason:
        """The reason, as the reader of the first one's article is told."""
        return self.said(here.written, there.written)


def obstacle(here: Measure, there: Measure) -> str | None:
    """Why two numbers cannot measure one thing: outcome, direction, rate, period or unit; None where they can."""
    if _contradict(here.outcomes, there.outcomes):
        return reasons.OTHER_OUTCOME
    if here.change and there.change and here.change != there.change:
        return reasons.OTHER_DIRECTION
    if (here.per or None) != (there.per or None):
        return reasons.OTHER_RATE
    if here.when and there.when and not (here.when.startswith(there.when) or there.when.startswith(here.when)):
        return reasons.OTHER_PERIOD
    same_unit = here.unit == there.unit or _dimension(here.unit) == _dimension(there.unit) is not None
    return None if same_unit else reasons.OTHER_UNIT


def are_other_kinds(here: Measure, there: Measure) -> bool:
    """Are different kinds of one thing counted: cases of measles, and of mumps? Asked of one language."""
    (ours, our_kind), (theirs, their_kind) = (
        (set(each.thing[: each.named]), set(each.thing[each.named :])) for each in (here, there)
    )
    return bool(our_kind and their_kind) and our_kind.isdisjoint(their_kind) and not ours.isdisjoint(theirs)


def _contradict(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    groups = lang.comparing().group_of
    return any(one != other and groups[one] == groups[other] for one in here for other in there)


def _dimension(unit: str | None) -> str | None:
    found = lang.comparing().size_of.get(unit or "")
    return found[0] if found else None


def compare(here: Measure, there: Measure, days: int | None) -> Comparison | None:
    """What two numbers of one thing say of each other; None where nothing can be said.

    `days` is how much later the other article appeared, negative for earlier; None where a date is unknown.
    """
    if here.unit == there.unit:
        if (here.low, here.high) == (there.low, there.high):
            return Comparison("agrees", reasons.same_value, is_loose=here.is_vague)
        if here.is_plain and there.is_plain and here.unit != COUNTED_DOWN and closeness(here, there) < LEAST_GROWN:
            return None
    ours, theirs = _Range.of(here, there.unit), _Range.of(there, there.unit)
    if ours is None or theirs is None:
        return None
    pair = _Pair(here, there, ours, theirs, days, here.unit != there.unit)
    return next((found for rule in _RULES if (found := rule(pair))), None)


def rarity(here: Measure, there: Measure) -> float:
    """How unlikely two things are to share the value by chance, 0..1: by the digits of the rounder one."""
    digits = min(_digits(here), _digits(there))
    if digits > 2:
        return 1.0
    is_large = any(measure.value is not None and abs(measure.value) > SMALL for measure in (here, there))
    return TWO_DIGITS if digits == 2 and (here.unit or is_large) else 0.0


def _digits(measure: Measure) -> int:
    return len(measure.value.normalize().as_tuple().digits) if measure.value is not None else 0


def closeness(here: Measure, there: Measure) -> float:
    """The smaller value as a share of the larger, in one unit; 0..1."""
    if here.value is None or there.value is None:
        return 0.0
    one, other = _convert(here.value, here.unit, there.unit), there.value
    small, large = sorted((abs(one), abs(other)))
    return float(small / large) if large else 1.0


def _convert(value: Decimal, unit: str | None, wanted: str | None) -> Decimal:
    """A value in another unit of its dimension."""
    if unit == wanted or unit is None or wanted is None:
        return value
    comparing = lang.comparing()
    sizes = comparing.size_of
    return (value - comparing.zero_of(unit)) * sizes[unit][1] / sizes[wanted][1] + comparing.zero_of(wanted)


@dataclass(frozen=True, slots=True)
class _Range:
    """What a number leaves open, in the unit of the other article."""

    low: Decimal | None
    high: Decimal | None
    value: Decimal

    @classmethod
    def of(cls, measure: Measure, unit: str | None) -> "_Range | None":
        value = measure.value
        if value is None:
            return None
        low = None if measure.low is None or measure.hedge == "under" else _convert(measure.low, measure.unit, unit)
        high = None if measure.high is None or measure.hedge == "over" else _convert(measure.high, measure.unit, unit)
        return cls(low, high, _convert(value, measure.unit, unit))

    @property
    def is_open(self) -> bool:
        return self.low is None or self.high is None

    def holds(self, value: Decimal) -> bool:
        """Is a value possible? Twice as much as an open end is not what is meant by it."""
        if self.low is not None and value < self.low:
            return False
        if self.high is not None and value > self.high:
            return False
        return not self.is_open or max(value, self.value) <= OPEN_ENDED * min(value, self.value)


@dataclass(frozen=True, slots=True)
class _Pair:
    here: Measure
    there: Measure
    ours: _Range
    theirs: _Range
    days: int | None
    converted: bool

    @property
    def apart(self) -> Decimal:
        """How far the values lie apart, as a share of the larger one."""
        largest = max(abs(self.ours.value), abs(self.theirs.value))
        return abs(self.ours.value - self.theirs.value) / largest if largest else Decimal(0)

    @property
    def is_hedged(self) -> bool:
        return "about" in (self.here.hedge, self.there.hedge)

    @property
    def is_cumulative(self) -> bool:
        return not lang.comparing().cumulative_concepts.isdisjoint(self.here.outcomes + self.there.outcomes)


def _converted(pair: _Pair) -> Comparison | None:
    if pair.converted and pair.apart <= CONVERTED:
        unit = pair.there.unit or ""
        relation: Relation = "rounded" if pair.apart else "agrees"
        return Comparison(relation, partial(reasons.converted, value=pair.ours.value, unit=unit))
    return None


def _of_change(pair: _Pair) -> Comparison | None:
    """A plain value that a number had before or after it changed."""
    change, point = (pair.ours, pair.theirs) if pair.here.is_change else (pair.theirs, pair.ours)
    if pair.here.is_change != pair.there.is_change and point.value in (change.low, change.high):
        return Comparison("agrees", reasons.at_change_end)
    return None


def _in_range(pair: _Pair) -> Comparison | None:
    wide, point = (pair.here, pair.theirs) if pair.here.is_range else (pair.there, pair.ours)
    if not wide.is_range:
        return None
    span = pair.ours if wide is pair.here else pair.theirs
    if span.low is None or span.high is None or not span.low <= point.value <= span.high:
        return None
    if wide.is_vague:
        return Comparison("rounded", reasons.rounded, is_loose=True)
    if point.value in (span.low, span.high):
        return Comparison("rounded", reasons.at_range_end)
    return Comparison("agrees", reasons.within_range)


def _counted_down(pair: _Pair) -> Comparison | None:
    """A number of days that changed by as many days as lie between the articles."""
    if pair.days and {pair.here.unit, pair.there.unit} == {COUNTED_DOWN}:
        gone = abs(pair.ours.value - pair.theirs.value)
        if abs(gone - abs(pair.days)) <= 1:
            return Comparison("updated", partial(reasons.counted_down, days=abs(pair.days)))
    return None


def _grown(pair: _Pair) -> Comparison | None:
    """A toll: the lower number was given first, or leaves room for more."""
    if not pair.is_cumulative or pair.ours.value == pair.theirs.value or 1 - pair.apart < LEAST_GROWN:
        return None
    lower, higher = (pair.here, pair.there) if pair.ours.value < pair.theirs.value else (pair.there, pair.here)
    if pair.days:
        later = pair.there if pair.days > 0 else pair.here
        return Comparison("updated", reasons.grown) if later is higher else None
    if pair.days is None and lower.hedge == "over" and higher.hedge != "over":
        return Comparison("updated", reasons.open_ended)
    return None


def _rounded(pair: _Pair) -> Comparison | None:
    close = pair.apart <= HEDGED if pair.is_hedged else _is_rounding(pair.ours.value, pair.theirs.value)
    return Comparison("rounded", reasons.rounded) if close else None


def _open_ended(pair: _Pair) -> Comparison | None:
    held = [
        one.holds(other.value) for one, other in ((pair.ours, pair.theirs), (pair.theirs, pair.ours)) if one.is_open
    ]
    if held and all(held):
        return Comparison("rounded", reasons.open_ended, is_loose=True)
    return None


def _differs(pair: _Pair) -> Comparison | None:
    """Another number of the same kind of size; what is far larger or smaller counts something else."""
    if (1 - pair.apart) < LEAST_ALIKE or {pair.here.kind, pair.there.kind} & NEVER_DIFFER:
        return None
    return Comparison("differs", reasons.two_values)


_RULES: tuple[Callable[[_Pair], Comparison | None], ...] = (
    _converted, _of_change, _in_range, _counted_down, _grown, _rounded, _open_ended, _differs,
)  # fmt: skip


def _is_rounding(one: Decimal, other: Decimal) -> bool:
    """Is one value the other, written with fewer digits?"""
    if one == other:
        return True
    return any(_rounds_to(exact, short) for exact, short in ((one, other), (other, one)))


def _rounds_to(exact: Decimal, short: Decimal) -> bool:
    kept = len(short.normalize().as_tuple().digits)
    dropped = len(exact.normalize().as_tuple().digits) - kept
    if dropped < (2 if abs(exact) < ROUND_FROM else 1):
        return False
    step = Decimal(1).scaleb(exact.adjusted() - kept + 1)
    return (
        abs(exact - short) <= LOST_BY_ROUNDING * abs(exact)
        and (exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step == short
    )
