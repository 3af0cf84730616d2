"""Quantities: numbers with unit, hedge, change, rate, what is counted, and how much they are worth."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reader.analysis.quantities.dates import kind_of_date
from reader.analysis.quantities.figures import Figure, Passage
from reader.analysis.quantities.hedges import (
    read_below_zero,
    read_change,
    read_far_hedge,
    read_hedge,
    read_sign,
    read_signed_change,
    unsay_fall,
)
from reader.analysis.quantities.labels import kind_of_label
from reader.analysis.quantities.measured import give_nouns
from reader.analysis.quantities.numbers import Number, find_number, find_starts
from reader.analysis.quantities.periods import give_periods
from reader.analysis.quantities.ranges import join_ranges, share_hedges, share_money, share_units, share_with_former
from reader.analysis.quantities.units import read_far_rate, read_rate, read_units, unit_at
from reader.analysis.quantities.worth import kind_of, weight_of
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import Document, Quantity, Span

LARGEST_PART = 1000  # "one in a thousand"


def find_quantities(
    document: Document, tokens: Tokens, sentences: Sequence[Sentence], language: Language
) -> tuple[Quantity, ...]:
    """Quantities in text order, spans including hedge and unit; none overlap."""
    starts, found, n = find_starts(tokens, language.numbers, language.units), list[Quantity](), 0
    for sentence in sentences:
        n = bisect_left(starts, sentence.first, n)
        last = bisect_left(starts, sentence.last, n)
        if last > n:
            passage = Passage(tokens, sentence, language)
            figures = _figures(passage, starts[n:last])
            found += [_quantity(number, figure, passage) for number, figure in enumerate(figures, len(found) + 1)]
    return tuple(found)


def _quantity(number: int, figure: Figure, passage: Passage) -> Quantity:
    tokens, kind = passage.tokens, kind_of(figure)
    return Quantity(
        id=f"n{number}",
        span=Span(tokens.starts[figure.first], tokens.ends[figure.last - 1]),
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        hedge=figure.hedge,
        change=figure.change,
        per=figure.per,
        of=Span(tokens.starts[figure.of[0]], tokens.ends[figure.of[1] - 1]) if figure.of else None,
        when=figure.when,
        kind=kind,
        weight=weight_of(figure, kind, passage),
        rule=figure.rule,
    )


def _figures(passage: Passage, starts: Sequence[int]) -> list[Figure]:
    """The quantities of a sentence, ranges joined, what is left out filled in from the others."""
    figures = join_ranges(list(_read(passage, starts)), passage)
    share_units(figures, passage)
    share_with_former(figures, passage)
    share_hedges(figures, passage)
    give_nouns(figures, passage)
    share_money(figures, passage)
    for figure in figures:
        read_far_rate(figure, passage)
        read_far_hedge(figure, passage)
        unsay_fall(figure, passage)
    give_periods(figures, passage)
    return [figure for figure in figures if not _is_pronoun(figure, passage)]


def _read(passage: Passage, starts: Sequence[int]) -> Iterator[Figure]:
    """The numbers of a sentence from left to right, each with what stands around it."""
    floor = passage.first
    for place in starts:
        if place < floor or _is_cell(passage, place) or _ends_hedge(passage, place):
            continue
        number = find_number(passage.tokens, place, passage.last, passage.numbers)
        if number is None:
            figure = _hyphened(passage, place) if "-" in passage.words[place] else _one_unit(passage, place, floor)
        elif number.is_refused:
            floor = number.last
            continue
        else:
            figure = _figure(_out_of(number, passage), passage, floor)
        if figure:
            yield figure
            floor = figure.last


def _ends_hedge(passage: Passage, place: int) -> bool:
    """The menos of "al menos nueve": no minus."""
    if passage.lower[place] not in passage.numbers.sets["minus"]:
        return False
    hedges = passage.around.hedges_before
    return any(passage.phrase(place + 1 - size, place + 1) in hedges for size in (2, 3, 4))


def _is_cell(passage: Passage, place: int) -> bool:
    """Does a number stand between numbers, as in the row of a table or in a telephone number?"""
    if not passage.words[place].isdecimal():
        return False
    return all(passage.word(at).isdecimal() for at in (place - 1, place + 1, place - 2, place + 2))


def _figure(number: Number, passage: Passage, floor: int) -> Figure:
    figure = Figure.of_number(number)
    read_sign(figure, passage, floor)
    read_units(figure, passage, floor)
    read_below_zero(figure, passage)
    read_signed_change(figure, passage)
    if figure.dimension == "name":
        return figure
    figure.kind = figure.kind or kind_of_date(figure, passage) or kind_of_label(figure, passage)
    if not figure.kind and figure.number.form == "fraction" and _is_ordinal_part(figure, passage):
        figure.kind = "ordinal"
    if figure.kind == "age":
        figure.unit = figure.unit or "year"
    elif figure.kind:
        return figure
    if number.form == "fraction" and figure.is_bare:
        figure.dimension = "share"
    read_hedge(figure, passage, floor)
    read_rate(figure, passage)
    read_change(figure, passage, floor)
    return figure


def _is_ordinal_part(figure: Figure, passage: Passage) -> bool:
    """A third man, the second half: no share of anything."""
    first, last = figure.number.first, figure.number.last
    if passage.word(first - 1) in passage.around.sets["before_half"]:
        return True
    after, around = passage.word(last), passage.around
    if passage.word(last - 1) not in passage.numbers.ordinal_values or last - first != 2:
        return False
    if passage.word(first) not in passage.numbers.sets["articles"] or not after[:1].isalpha():
        return False
    closed = (passage.grammar.function_set, around.sets["no_nouns"], around.sets["verbs"])
    return not any(after in listed for listed in closed) and not passage.numbers.is_plural(after)


def _hyphened(passage: Passage, place: int) -> Figure | None:
    """A three-mile drive, a five-year-old: a number word and its unit in one word."""
    written, _, unit_words = passage.lower[place].partition("-")
    value = passage.numbers.values.get(written)
    if value is None:
        return None
    dimension, unit = passage.units.spelled.get(tuple(unit_words.split("-")), ("", ""))
    age = passage.dates.age_words.get(unit_words)
    if not unit and not age:
        return None
    figure = Figure.of_number(Number(value, place, place + 1, "words"))
    figure.dimension, figure.unit, figure.kind = dimension or "time", unit or age, "age" if age else None
    figure.rule = "number-and-unit-in-a-word"
    read_hedge(figure, passage, passage.first)
    return figure


def _one_unit(passage: Passage, place: int, floor: int) -> Figure | None:
    """About an hour, una de cada cuatro: an article counts as one where what stands around says so."""
    if passage.lower[place] not in passage.numbers.sets["articles"]:
        return None
    one = Number(Decimal(1), place, place + 1, "words")
    part = _out_of(one, passage)
    if part is not one:
        return _figure(part, passage, floor)
    if unit_at(passage, place + 1)[0] != "time":
        return None
    figure = _figure(one, passage, floor)
    return figure if figure.hedge == "about" else None


def _out_of(number: Number, passage: Passage) -> Number:
    """One in four, nine out of ten: a second number makes the first a part."""
    tokens, at = passage.tokens, number.last
    for phrase in passage.numbers.part_phrases.get(passage.word(at), ()):
        start = at + len(phrase)
        if passage.phrase(at, start) != phrase or start >= passage.last or number.form not in ("words", "digits"):
            continue
        whole = find_number(tokens, start, passage.last, passage.numbers)
        if whole and _is_out_of(number, whole, phrase, passage):
            return Number(round(number.value / whole.value, 6).normalize(), number.first, whole.last, "fraction")
    return number


def _is_out_of(number: Number, whole: Number, phrase: tuple[str, ...], passage: Passage) -> bool:
    if phrase in passage.numbers.over_phrases:
        return whole.value != 0 and passage.word(whole.last) in ("", ".", ",", "?", ")")
    if whole.form not in ("words", "digits") or not 0 < number.value < whole.value <= LARGEST_PART:
        return False
    if len(phrase) > 1:
        return True
    return (number.form == "words" or number.value == 1) and number.value < 10 and whole.value == int(whole.value)


def _is_pronoun(figure: Figure, passage: Passage) -> bool:
    """No one, that one, one of a kind: nothing is counted."""
    number = figure.number
    if number.value != 1 or number.form != "words" or not figure.is_bare or figure.kind:
        return False
    before = passage.word(figure.first - 1)
    if passage.word(figure.last) in passage.numbers.sets["part_links"]:
        if passage.word(figure.last + 1) in passage.numbers.sets["articles"]:
            return True
        before = ""  # said that one of them
    return before in passage.around.sets["before_pronoun"] or figure.of is None or figure.of[0] < figure.last
