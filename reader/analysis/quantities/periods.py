"""When a quantity holds: the months and years a sentence names."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.analysis.quantities.figures import Figure, Passage

OPENING = 4  # tokens of a sentence in which a period is said of all of it
GAP = 3  # tokens between the members of a list


class _Period(NamedTuple):
    at: int
    when: str  # "2025-09", "09" without a year, "2025"


def give_periods(figures: Sequence[Figure], passage: Passage) -> None:
    """Gives each figure its period: as many months as numbers belong to them in order, a single one to all."""
    counted = [figure for figure in figures if not figure.kind or figure.kind == "change"]
    groups = _grouped(_periods(passage)) if counted else []
    if not groups:
        return
    if len(groups) == 1:
        alone = len(groups[0]) == 1
        _distribute([f for f in counted if not (alone and _is_apart(groups[0], f, counted, passage))], groups[0])
        return
    lists = _lists(counted)
    before = groups[0][0].at < lists[0][0].first
    edges = [passage.first, *(group[-1].last if before else group[0].first for group in lists), passage.last]
    for n, listed in enumerate(lists):
        low, high = (edges[n], listed[0].first) if before else (listed[-1].last, edges[n + 2])
        near = [group for group in groups if low <= group[0].at < high]
        if near:
            _distribute(listed, near[-1] if before else near[0])


def _is_apart(periods: Sequence[_Period], figure: Figure, figures: Sequence[Figure], passage: Passage) -> bool:
    """Does a comma that is part of no list stand between a period and a number, as in an aside?"""
    first, last = sorted((periods[0].at, figure.first))
    if periods[0].at < passage.first + OPENING:
        return False
    edges = {figure.first for figure in figures} | {figure.last for figure in figures}
    return any(passage.lower[at] == "," and not {at, at + 1} & edges for at in range(first, last))


def _periods(passage: Passage) -> list[_Period]:
    found: list[_Period] = []
    for at in _candidates(passage):
        word, month = passage.words[at], passage.dates.month_numbers.get(passage.lower[at])
        if passage.word(at - 1) in passage.dates.sets["no_period_after"]:
            continue  # since 1998
        if month and (word[0].isupper() or passage.lower[at - 1] in passage.dates.sets["before_year"]):
            found.append(_Period(at, f"{month:02}"))
        elif len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20"):
            if found and len(found[-1].when) == 2 and at - found[-1].at <= GAP + 1:
                found = [_dated(period, word) for period in found]
            else:
                found.append(_Period(at, word))
    return found


def _candidates(passage: Passage) -> list[int]:
    """The tokens that may be a month or a year."""
    first, months = passage.first, passage.dates.month_numbers
    found = [
        at for at, word in enumerate(passage.words[first : passage.last], first) if len(word) == 4 and word.isdecimal()
    ]
    lower = passage.lower[first : passage.last]
    if not months.keys().isdisjoint(lower):
        found = sorted({*found, *(at for at, word in enumerate(lower, first) if word in months)})
    return found


def _dated(period: _Period, year: str) -> _Period:
    return _Period(period.at, f"{year}-{period.when}") if len(period.when) == 2 else period


def _grouped(periods: Sequence[_Period]) -> list[list[_Period]]:
    groups = [[period] for period in periods[:1]]
    for left, right in pairwise(periods):
        if right.at - left.at <= GAP:
            groups[-1].append(right)
        else:
            groups.append([right])
    return groups


def _lists(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures with nothing but a comma or a joiner between them, together."""
    lists = [[figures[0]]]
    for left, right in pairwise(figures):
        if right.first - left.last < GAP:
            lists[-1].append(right)
        else:
            lists.append([right])
    return lists


def _distribute(figures: Sequence[Figure], periods: Sequence[_Period]) -> None:
    if len(periods) == len(figures):
        for figure, period in zip(figures, periods, strict=True):
            figure.when = period.when
    elif len(periods) == 1:
        for figure in figures:
            figure.when = periods[0].when
