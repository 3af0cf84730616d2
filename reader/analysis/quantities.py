"""Quantities: numbers with unit, hedge, change, rate, what is counted, and how much they are worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reader.analysis.dates import kind_of_no_claim
from reader.analysis.measured import noun_after, noun_before, period
from reader.analysis.numbers import Number, find_number, may_start
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import Document, Hedge, Quantity, QuantityKind, Span, Weight

STRONG_COUNT = 20  # counts from here on were check-worthy nearly as often as shares and money
LONGEST_UNIT = 3  # words
CHANGE_REACH = 4  # tokens between "fell" and its number
OBJECT_REACH = 9  # tokens between "cut" and its number with the thing that was cut


@dataclass(slots=True)
class _Found:
    """A quantity in the making, by tokens."""

    number: Number
    first: int
    last: int
    low: Decimal
    high: Decimal
    hedge: Hedge = "exact"
    dimension: str = "count"
    unit: str | None = None
    change: str | None = None
    per: str | None = None
    of: tuple[int, int] | None = None
    when: str | None = None
    kind: QuantityKind | None = None
    rule: str = "number"


def find_quantities(
    document: Document, tokens: Tokens, sentences: Sequence[Sentence], language: Language
) -> tuple[Quantity, ...]:
    """Quantities in text order, spans including hedge and unit; none overlap."""
    found = [item for sentence in sentences for item in _Reader(tokens, sentence, language).read()]
    return tuple(_quantity(n, item, tokens, language) for n, item in enumerate(found, 1))


def _quantity(number: int, item: _Found, tokens: Tokens, language: Language) -> Quantity:
    kind = item.kind or _kind(item)
    return Quantity(
        id=f"n{number}",
        span=Span(tokens.starts[item.first], tokens.ends[item.last - 1]),
        low=item.low,
        high=item.high,
        unit=item.unit,
        hedge=item.hedge,
        change="up" if item.change == "up" else "down" if item.change == "down" else None,
        per=item.per,
        of=Span(tokens.starts[item.of[0]], tokens.ends[item.of[1] - 1]) if item.of else None,
        when=item.when,
        kind=kind,
        weight=_weight(item, kind, tokens, language),
        rule=item.rule,
    )


def _kind(item: _Found) -> QuantityKind:
    kinds: dict[str, QuantityKind] = {"share": "share", "money": "money", "time": "duration", "measure": "other"}
    if item.number.form == "times":
        return "comparison"
    if item.per and item.dimension != "money":
        return "rate"
    return kinds.get(item.dimension, "count")


def _weight(item: _Found, kind: QuantityKind, tokens: Tokens, language: Language) -> Weight:
    if kind in ("date", "time", "age", "ordinal", "score", "identifier"):
        return "none"
    if kind in ("share", "money", "rate", "comparison") or item.low != item.high:
        return "strong"
    if kind == "count":
        if item.low >= STRONG_COUNT:
            return "strong"
        if item.low <= 1 or item.of is None:
            return "none"
        promoted = item.change or item.hedge in ("over", "under")
        casualties = language.numbers.words_of("casualties")
        near = tokens.lower[item.first : min(len(tokens), item.last + 4)]
        return "strong" if promoted or any(word in casualties for word in near) else "weak"
    return "none" if item.low <= 1 and item.hedge == "exact" else "weak"


class _Reader:
    """Reads the quantities of one sentence from left to right."""

    def __init__(self, tokens: Tokens, sentence: Sentence, language: Language) -> None:
        self.tokens, self.first, self.last = tokens, sentence.first, sentence.last
        self.floor = sentence.first  # where the quantity before ends
        self.numbers, self.units, self.dates = language.numbers, language.units, language.dates
        self.grammar, self.cues = language.grammar, language.cues

    def read(self) -> list[_Found]:
        """The quantities of the sentence, ranges joined, what is left out filled in from the next."""
        found: list[_Found] = []
        for item in self._items():
            if found and self._joins(found[-1], item):
                continue
            found.append(item)
        self._share_nouns(found)
        self._give_periods(found)
        return found

    def _items(self) -> Iterator[_Found]:
        place = self.first
        while place < self.last:
            number = None
            if may_start(self.tokens, place, self.numbers):
                number = find_number(self.tokens, place, self.last, self.numbers)
            elif self.tokens.lower[place] in self.numbers.words_of("articles"):
                number = self._one_unit(place)
            if number is None and "-" in self.tokens.words[place] and (item := self._hyphened(place)):
                yield item
                place = self.floor = item.last
                continue
            if number is None:
                place += 1
                continue
            item = self._item(self._whole(number))
            place = self.floor = max(number.last, item.last if item else 0)
            if item:
                yield item

    def _hyphened(self, place: int) -> _Found | None:
        """A three-mile drive: a number word and its unit in one word."""
        written, _, unit_words = self.tokens.lower[place].partition("-")
        value = self.numbers.values.get(written)
        dimension, unit = self.units.spelled.get(tuple(unit_words.split("-")), ("", ""))
        if value is None or not unit:
            return None
        number = Number(value, place, place + 1, "words")
        item = _Found(
            number, place, place + 1, value, value, dimension=dimension, unit=unit, rule="number-and-unit-in-a-word"
        )
        self._hedge(item)
        item.of = noun_after(self.tokens, item.last, self.last, self.grammar, self.cues, self.numbers)
        return item

    def _one_unit(self, place: int) -> Number | None:
        """About an hour: an article counts as one where a hedge and a unit of time say that it measures."""
        tokens = self.tokens
        dimension, _ = self.units.spelled.get(tuple(tokens.lower[place + 1 : place + 2]), ("", ""))
        before = (tuple(tokens.lower[max(self.first, place - size) : place]) for size in (1, 2, 3))
        hedged = any(self.numbers.hedges_before.get(phrase) == "about" for phrase in before)
        return Number(Decimal(1), place, place + 1, "words") if dimension == "time" and hedged else None

    def _whole(self, number: Number) -> Number:
        """Two thirds, one in four: a second number makes the first a part."""
        tokens, at = self.tokens, number.last
        if at < self.last and tokens.lower[at] in self.numbers.fraction_values and number.value < 20:
            value = round(number.value * self.numbers.fraction_values[tokens.lower[at]], 6)
            return Number(value.normalize(), number.first, at + 1, "fraction")
        for phrase in self.numbers.words_of("out_of"):
            words = phrase.split()
            if tokens.lower[at : at + len(words)] == words and at + len(words) < self.last and number.form == "words":
                whole = find_number(tokens, at + len(words), self.last, self.numbers)
                if whole and whole.form in ("words", "digits") and number.value < whole.value <= 1000:
                    return Number(
                        round(number.value / whole.value, 6).normalize(), number.first, whole.last, "fraction"
                    )
        return number

    def _item(self, number: Number) -> _Found | None:
        tokens = self.tokens
        item = _Found(number, number.first, number.last, number.value, number.value, rule=f"number-in-{number.form}")
        self._sign(item)
        self._money_before(item)
        self._unit_after(item)
        measured = item.dimension != "count"
        no_claim = kind_of_no_claim(tokens, number, self.first, self.last, self.numbers, self.dates, measured=measured)
        if no_claim and no_claim != "age":
            return _Found(number, number.first, number.last, number.value, number.value, kind=no_claim, rule=item.rule)
        if no_claim == "age":
            item.kind, item.unit = "age", item.unit if item.dimension == "time" else "year"
            return item
        if number.form == "fraction" and item.dimension == "count":
            item.dimension = "share"
        if number.form == "vague":
            item.high, item.hedge = number.value * 10, "between"
        self._hedge(item)
        self._rate(item)
        self._change(item)
        item.of = noun_after(tokens, item.last, self.last, self.grammar, self.cues, self.numbers)
        if item.of is None and item.dimension in ("share", "money", "measure"):
            item.of = noun_before(tokens, item.first, self.first, self.grammar, self.cues, self.numbers)
        if number.value == 1 and number.form == "words" and item.dimension == "count" and self._is_pronoun(item):
            return None
        return item

    def _sign(self, item: _Found) -> None:
        """The minus of -1.3%, the plus of +0.2%: a sign that touches the number and nothing before it."""
        tokens, at = self.tokens, item.first - 1
        if at < self.floor or tokens.words[at] not in "+-−" or tokens.ends[at] != tokens.starts[item.first]:
            return
        if at > self.first and tokens.ends[at - 1] == tokens.starts[at]:
            return
        item.first = at
        item.change = "up" if tokens.words[at] == "+" else "down"
        if item.change == "down":
            item.low, item.high = -item.high, -item.low

    def _is_pronoun(self, item: _Found) -> bool:
        """No one, that one, one of them: nothing is counted."""
        before = self.tokens.lower[item.first - 1] if item.first > self.first else ""
        return item.of is None or before in self.numbers.words_of("before_pronoun")

    def _money_before(self, item: _Found) -> None:
        tokens, at = self.tokens, item.first
        for size in (2, 1):
            if at - size < self.floor or tokens.ends[at - 1] + 1 < tokens.starts[at]:
                continue
            gap = size == 2 and tokens.starts[at - 1] - tokens.ends[at - 2]
            if gap and (gap > 1 or len(tokens.words[at - 2]) == 1):
                continue  # HK $5, but not a $5 note
            written = "".join(tokens.lower[at - size : at])
            dimension, unit = self.units.spelled.get((written,), ("", ""))
            if written.isalpha() and tokens.words[at - 1].islower():
                continue
            if dimension == "money":
                item.dimension, item.unit, item.first = "money", unit, at - size
                return

    def _unit_after(self, item: _Found) -> None:
        tokens, at = self.tokens, item.last
        if at < self.last and tokens.words[at] in "-–" and tokens.starts[at] == tokens.ends[at - 1]:
            at += 1
        if at + 2 < self.last and tokens.words[at + 1] == "/":
            _, unit = self.units.spelled.get(("".join(tokens.lower[at : at + 3]),), ("", ""))
            if unit:
                item.dimension, item.unit, item.last = "measure", unit, at + 3
                return
        if at + 1 < self.last and tokens.lower[at] in self.numbers.words_of("unit_links"):
            linked, _ = self.units.spelled.get((tokens.lower[at + 1],), ("", ""))
            at += linked == "money"
        for size in range(min(LONGEST_UNIT, self.last - at), 0, -1):
            dimension, unit = self.units.spelled.get(tuple(tokens.lower[at : at + size]), ("", ""))
            if not unit or (size == 1 and len(tokens.words[at]) <= 2 and not self._touches(at)):
                continue
            if item.dimension == "count":
                item.dimension, item.unit, item.last = dimension, unit, at + size
            elif dimension == "money" and item.dimension == "money":
                item.last = at + size
            return

    def _unit_at(self, at: int) -> tuple[str, str, int]:
        """Dimension, unit and number of words of the longest unit that starts at a token; empty where there is none."""
        for size in range(min(LONGEST_UNIT, self.last - at), 0, -1):
            found = self.units.spelled.get(tuple(self.tokens.lower[at : at + size]))
            if found:
                return *found, size
        return "", "", 0

    def _touches(self, at: int) -> bool:
        """Short symbols count only when they touch the number or are no word: "5m", "5 km", not "5 in"."""
        word = self.tokens.words[at]
        touching = self.tokens.ends[at - 1] == self.tokens.starts[at]
        return (
            touching or word in "%°€£$" or (len(word) == 2 and self.tokens.lower[at] not in self.grammar.function_set)
        )

    def _hedge(self, item: _Found) -> None:
        tokens = self.tokens
        for size in (3, 2, 1):
            start = item.first - size
            hedge = (
                self.numbers.hedges_before.get(tuple(tokens.lower[start : item.first])) if start >= self.floor else None
            )
            if hedge:
                item.first = start
                item.hedge = "about" if hedge == "about" else "over" if hedge == "over" else "under"
                break
        for size in (2, 1):
            hedge = self.numbers.hedges_after.get(tuple(tokens.lower[item.last : item.last + size]))
            if hedge and item.last + size <= self.last:
                item.last += size
                item.hedge = "about" if hedge == "about" else "over"
                return

    def _rate(self, item: _Found) -> None:
        tokens, at = self.tokens, item.last
        if at >= self.last:
            return
        word = tokens.lower[at]
        if word in self.numbers.rates:
            item.per, item.last = self.numbers.rates[word], at + 1
        elif at + 1 < self.last and (word in self.numbers.words_of("per") or word == "/"):
            dimension, unit, size = self._unit_at(at + 1)
            priced = dimension == "measure" or tokens.lower[at + 1] in self.numbers.words_of("priced")
            measured = dimension == "time" or (priced and item.dimension == "money")
            ends = at + 1 + max(1, size)
            if ends < self.last and tokens.lower[ends] in self.numbers.words_of("no_rate_before"):
                return  # $5 a year ago
            if measured or word not in self.numbers.words_of("articles"):
                item.per, item.last = unit or tokens.lower[at + 1], ends

    def _change(self, item: _Found) -> None:
        tokens = self.tokens
        if item.change:
            return
        before = tokens.lower[item.first - 1] if item.first > self.first else ""
        if before in self.numbers.words_of("change_by"):
            for place in range(item.first - 2, max(self.first, item.first - OBJECT_REACH) - 1, -1):
                if tokens.lower[place] in self.numbers.changes:
                    item.change = self.numbers.changes[tokens.lower[place]]
                    return
        for place in range(item.first - 1, max(self.first, item.first - CHANGE_REACH) - 1, -1):
            if tokens.lower[place] in self.numbers.changes:
                item.change = self.numbers.changes[tokens.lower[place]]
                return
            if tokens.lower[place] not in self.numbers.words_of("change_links"):
                break

    def _joins(self, left: _Found, right: _Found) -> bool:
        """Makes one range of two numbers where they are its ends."""
        tokens, at = self.tokens, left.last
        if right.kind or left.kind in ("age", "time", "identifier", "ordinal") or at >= right.first:
            return False
        between = tokens.lower[at : right.first]
        before = tokens.lower[left.first - 1] if left.first > self.first else ""
        opens = before in self.numbers.words_of("between")
        if len(between) != 1 or between[0] not in self.numbers.words_of("range_joiners"):
            return False
        if between[0] in self.numbers.words_of("joiners") and not opens:
            return False
        if left.change and tokens.lower[left.first - 1] in self.numbers.words_of("change_links"):
            return False  # rose by 5 to 20: two values
        if (left.unit and right.unit and left.unit != right.unit) or left.low >= right.high or left.kind == "date":
            return False
        left.first -= opens
        left.low, left.high, left.last = left.low, right.high, right.last
        left.hedge, left.rule = "between", "range"
        left.unit, left.dimension = right.unit or left.unit, right.dimension if right.unit else left.dimension
        left.of, left.per, left.change = right.of, right.per, left.change or right.change
        return True

    def _share_nouns(self, found: list[_Found]) -> None:
        """In a list of numbers the last one carries the noun: 500, 600 or a thousand migrants."""
        for left, right in zip(found[-2::-1], found[:0:-1], strict=True):
            if left.kind or right.kind or left.of or left.unit:
                continue
            between = self.tokens.lower[left.last : right.first]
            if all(not word[0].isalnum() or len(word) <= 3 for word in between) and 0 < len(between) <= 3:
                left.of = right.of
                if (
                    right.dimension != "money" or right.first == right.number.first
                ):  # eight or nine euros, but not 8 or $9
                    left.unit, left.dimension = right.unit, right.dimension

    def _give_periods(self, found: list[_Found]) -> None:
        """As many numbers as months belong to them in order; a single period belongs to all."""
        counted = [item for item in found if not item.kind]
        if not counted:
            return
        periods = period(self.tokens, self.first, self.last, self.numbers, self.dates)
        if len(periods) == 1:
            for item in counted:
                item.when = periods[0]
        elif len(periods) == len(counted):
            for item, when in zip(counted, periods, strict=True):
                item.when = when
