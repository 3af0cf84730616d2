"""When an article was published and last changed: which of the dates on its page are believed."""

import re
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from itertools import chain
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from reader.lang import Bylines
from reader.sources.page.datelines import (
    Shown,
    date_first_published,
    date_in_headline,
    date_in_url,
    date_marked,
    date_stated,
    find_shown,
    labelled,
    only_date,
)
from reader.sources.page.head import Head
from reader.sources.page.lines import Around
from reader.sources.page.moments import is_plain, parse_moment

_PUBLISHED = re.compile(r"publi(?:sh|c|e)|pubdate|\Acitation(?:online)?date")
_CREATED = re.compile(
    r"issued|created|original|\A(?:dc|dcterms|sailthru|article|citation|w)?date|displaydate|uploaddate"
)
_MODIFIED = re.compile(r"modif|updat|lastmod|lastpub|revis")
_DAY = timedelta(days=1)
EAST, WEST = timedelta(hours=14), timedelta(hours=12)  # clocks that are farthest from UTC


def find_published(
    tree: LexborHTMLParser, head: Head, around: Around, tables: Bylines
) -> tuple[datetime | None, datetime | None]:
    """The moments of publication and of the last change, each None where the page does not say."""
    month_first = _is_month_first(head, tables)
    described = head.described
    told, is_sure = _told(head, tables)
    modified = _first(chain([described.first("dateModified")], head.matching(_MODIFIED, _PUBLISHED)), tables)
    shown = find_shown(around, tables, month_first=month_first)
    filed = date_in_url(head.address, tables)
    if told:
        day = shown.head
        if told == modified and not day:  # written when the page was, not the article
            day = labelled(around, tables, month_first=month_first).get("published")
        if day and not is_sure and _are_exchanged(day, told):
            return day, modified
        is_shown = told.date() in (called.date() for called in shown.published)
        return _settled(told, modified, None if is_shown else day, filed), modified
    called = {} if shown.head else labelled(around, tables, month_first=month_first)
    created = chain([described.first("dateCreated", "uploadDate")], head.matching(_CREATED, _MODIFIED))
    published = (
        _first_of(shown, around, tables, month_first=month_first)
        or called.get("published")
        or date_stated(tree, tables)
        or shown.plain
        or date_in_headline(around, tables, month_first=month_first)
        or _first(created, tables)
        or date_marked(tree, tables, month_first=month_first)
        or filed
        or only_date(around, tables, month_first=month_first)
    )
    modified = modified or shown.updated or (shown.head if published else called.get("updated"))
    if published and filed and _are_exchanged(published, filed):
        published = filed
    return published or modified, modified


def _first(values: Iterable[object], tables: Bylines) -> datetime | None:
    """The first of some values that is a moment."""
    return next((moment for moment in (parse_moment(value, tables) for value in values) if moment), None)


def _told(head: Head, tables: Bylines) -> tuple[datetime | None, bool]:
    """The moment of publication told to machines, and can what tells it be read in one way only?

    Of several meta tags that tell of days apart, the later are of publications again.
    """
    described = head.described.first("datePublished")
    moment = parse_moment(described, tables)
    if moment:
        return moment, is_plain(described)
    read = ((parse_moment(value, tables), is_plain(value)) for value in head.matching(_PUBLISHED, _MODIFIED))
    found = [(moment, is_sure) for moment, is_sure in read if moment]
    if not found:
        return None, True
    earliest = min(found)
    return earliest if found[0][0] - earliest[0] > _DAY else found[0]


def _first_of(shown: Shown, around: Around, tables: Bylines, *, month_first: bool) -> datetime | None:
    """The date in the article's head, or that of a first publication where it does not say what it is of."""
    if shown.head is None or shown.head in shown.published:
        return shown.head
    return min(shown.head, date_first_published(around, tables, month_first=month_first) or shown.head)


def _is_month_first(head: Head, tables: Bylines) -> bool:
    """Does the page write 3/25/2026? By its language, but for the domains of countries that share the language."""
    if (head.language or "").replace("_", "-").lower() not in tables.month_first_codes:
        return False
    try:
        host = urlsplit(head.address or "").hostname or ""
    except ValueError:
        host = ""
    return host.rpartition(".")[2] not in tables.day_first_domain_set


def _are_exchanged(one: datetime, other: datetime) -> bool:
    """Are the two days the same, but for day and month?"""
    return one.date() != other.date() and (one.year, one.month, one.day) == (other.year, other.day, other.month)


def _settled(told: datetime, modified: datetime | None, shown: datetime | None, filed: datetime | None) -> datetime:
    """The moment told to machines, or the day shown where that is another one: then the first is of an export.

    A day before or after may be the same moment by another clock, which counts where the address is filed under that
    day; and the day of the last change is no publication.
    """
    if shown and not _has_clock(told, shown) and not (modified and shown.date() == modified.date()):
        return told if _are_exchanged(shown, told) else shown
    if not filed or told.date() in (filed.date(), shown and shown.date()):
        return told
    if told < filed <= told + EAST:
        return filed
    return filed + _DAY - timedelta(seconds=1) if told - WEST < filed + _DAY < told else told


def _has_clock(moment: datetime, day: datetime) -> bool:
    """Is a moment on a day somewhere on earth? One at midnight may be a day without a time, and is by a day off."""
    if moment.time() == time.min:
        return abs(day.date() - moment.date()) <= _DAY
    return (moment - WEST).date() <= day.date() <= (moment + EAST).date()
