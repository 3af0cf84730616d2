"""Moments as pages write them: for machines, and in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from reader.lang import Bylines

_ISO = re.compile(
    r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)"
    r"(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
_STAMP = re.compile(r"(1\d{9})(\d{3})?")  # seconds or milliseconds since 1970
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,4})( ?[./|-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d/-]|\.\d)")
_CJK = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]")
_DATED = re.compile(r"\d[./-] ?\d|(?:19|20)\d\d")
LONGEST_VALUE = 200
SHORT_YEAR_SIGNS = (".", "/", "-")  # in dates whose year may have two digits


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it stands in a line."""

    start: int
    end: int
    moment: datetime


def parse_moment(value: object, tables: Bylines | None = None) -> datetime | None:
    """The UTC time a machine-readable value means; a time without an offset is taken for UTC.

    With `tables` dates in words are read, too.
    """
    if not isinstance(value, str) or len(value) > LONGEST_VALUE:
        return None
    value = value.strip()
    found = _ISO.search(value)
    if found:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
        moment = _moment(year, month, day, hour, minute, second)
        return _shifted(moment, found[7]) if moment else None
    stamp = _STAMP.fullmatch(value)
    if stamp:
        return datetime.fromtimestamp(int(stamp[1]), UTC)
    return _parse_mail_date(value) or (
        next((date.moment for date in find_dates(value, tables)), None) if tables else None
    )


def is_plain(value: object) -> bool:
    """Can a value that has a moment be read in one way only, or may its numbers be day and month in either order?"""
    return not isinstance(value, str) or bool(_ISO.search(value)) or not _NUMERIC.search(value)


def _parse_mail_date(value: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(value)
        moment = parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return moment if 1990 <= moment.year <= 2100 else None


def may_have_date(line: str) -> bool:
    """A quick look whether a line may have a date."""
    return _DATED.search(line) is not None


def find_dates(line: str, tables: Bylines, *, month_first: bool = False) -> Iterator[Written]:
    """The dates in a line of a page, with their places, in order: "May 4, 2024", "4. Mai 2024", "04.05.24".

    They have no time of day: without a zone, a date is that calendar day.
    """
    if not may_have_date(line):
        return
    found = [*_numeric(line, month_first), *_worded(line, tables)]
    yield from sorted(found, key=lambda date: date.start)


def _numeric(line: str, month_first: bool) -> Iterator[Written]:
    for match in _CJK.finditer(line):
        yield from _written(match, int(match[1]), int(match[2]), int(match[3]))
    for match in _NUMERIC.finditer(line):
        first, sign, middle, last = match.groups()
        if len(first) == 4:
            yield from _written(match, int(first), int(middle), int(last))
            continue
        if len(first) > 2 or (len(last) == 2 and (len(first + middle) < 3 or sign not in SHORT_YEAR_SIGNS)):
            continue
        year = int(last) if len(last) == 4 else 2000 + int(last)
        day, month = int(first), int(middle)
        if month > 12 or (month_first and sign.strip() == "/" and day <= 12):
            day, month = month, day
        yield from _written(match, year, month, day)


@lru_cache(maxsize=4)
def _patterns(months: str) -> tuple[re.Pattern[str], ...]:
    day, year = r"(?P<day>\d{1,2})[^\W\d_]{0,2}", r"(?P<year>(?:19|20)\d\d)"
    month = rf"(?P<month>{months})(?![^\W\d_])"
    link = r"[ \-/]?(?:[^\W\d_]{1,3} )?"
    return (
        re.compile(rf"(?<!\d){day}[.ºª°]?,?{link}{month}[.,]?,?{link}{year}", re.IGNORECASE),
        re.compile(rf"(?<![^\W\d_]){month}\.?[ \-/]?{day}[.]?,? ?(?:[^\W\d_]{{1,3}} )?{year}", re.IGNORECASE),
        re.compile(
            rf"(?<!\d){year}\.? (?:[^\W\d_]{{1,2}}\. )?{month}\.? (?P<day>\d{{1,2}})(?!\d|[.,]? ?(?:19|20)\d\d)",
            re.IGNORECASE,
        ),
    )


def _worded(line: str, tables: Bylines) -> Iterator[Written]:
    for pattern in _patterns(tables.any_month):
        for match in pattern.finditer(line):
            month = tables.month_numbers.get(match["month"].lower())
            if month:
                yield from _written(match, int(match["year"]), month, int(match["day"]))


def _written(match: re.Match[str], year: int, month: int, day: int) -> Iterator[Written]:
    moment = _moment(year, month, day)
    if moment:
        yield Written(*match.span(), moment)


def _shifted(moment: datetime, offset: str | None) -> datetime | None:
    try:
        if offset and offset != "Z":
            moment = datetime.fromisoformat(f"{moment:%Y-%m-%dT%H:%M:%S}{offset[:3]}:{offset[-2:]}")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _moment(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime | None:
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC) if 1990 <= year <= 2100 else None
    except ValueError:
        return None
