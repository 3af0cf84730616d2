"""When an article was published and last changed: which of the dates on its page are believed."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import chain

from selectolax.lexbor import LexborHTMLParser

from reader.lang import Bylines
from reader.sources.page.datelines import (
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
from reader.sources.page.moments import parse_moment

_PUBLISHED = re.compile(r"publi(?:sh|c|e)|pubdate")
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
    month_first = (head.language or "").replace("_", "-").lower() in tables.month_first_codes

    def first(values: Iterable[object]) -> datetime | None:
        moments = (parse_moment(value, tables) for value in values)
        return next((moment for moment in moments if moment), None)

    described = head.described
    told = first(chain([described.first("datePublished")], head.matching(_PUBLISHED, _MODIFIED)))
    modified = first(chain([described.first("dateModified")], head.matching(_MODIFIED, _PUBLISHED)))
    shown = find_shown(around, tables, month_first=month_first)
    if told:
        day = shown.head
        if told == modified and not day:  # written when the page was, not the article
            day = labelled(around, tables, month_first=month_first).get("published")
        return _settled(told, modified, day, date_in_url(head.address)), modified
    called = {} if shown.head else labelled(around, tables, month_first=month_first)
    created = chain([described.first("dateCreated", "uploadDate")], head.matching(_CREATED, _MODIFIED))
    published = (
        shown.head
        or called.get("published")
        or date_stated(tree, tables)
        or shown.plain
        or date_in_headline(around, tables, month_first=month_first)
        or first(created)
        or date_marked(tree, tables, month_first=month_first)
        or date_in_url(head.address)
        or only_date(around, tables, month_first=month_first)
    )
    modified = modified or shown.updated or (None if published else called.get("updated"))
    return published or modified, modified


def _settled(told: datetime, modified: datetime | None, shown: datetime | None, filed: datetime | None) -> datetime:
    """The moment told to machines, or the day shown where that is another one: then the first is of an export.

    A day before or after is the same moment by another clock, which counts where the address is filed under that day;
    and the day of the last change is no publication.
    """
    if shown and abs(shown.date() - told.date()) > _DAY and not (modified and shown.date() == modified.date()):
        is_misread = (shown.year, shown.month, shown.day) == (told.year, told.day, told.month)
        return told if is_misread else shown
    if not filed or told.date() in (filed.date(), shown and shown.date()):
        return told
    if told < filed <= told + EAST:
        return filed
    return filed + _DAY - timedelta(seconds=1) if told - WEST < filed + _DAY < told else told
