"""When an article was published and changed, as its page shows it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import accumulate
from operator import itemgetter
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.lang import Bylines
from reader.sources.page.lines import LONGEST, MOST_LONG, SHORT, Around, one_line
from reader.sources.page.marks import MOST_MARKED, marks, of_others, short_text
from reader.sources.page.moments import Written, find_dates, may_have_date, parse_moment

DateKind = Literal["published", "updated", "plain"]
BESIDE = 80  # characters beside a date in a line that says who and when
IN_SENTENCE = 50  # the same in a line that ends like a sentence
ALONE = 20  # the same in a line that has its date and hardly more
NEAR = 40  # characters between a date and the word that says what it is of
BELOW, ABOVE = 8, 2  # lines around the headline that are the article's head, unless its text is under way
PARAGRAPH = 100  # characters of a short one
FAR = 15  # lines from the headline to a date that does not say what it is of
_PARTING = tuple(".–—-|:/•·")  # after a date that opens a paragraph or a headline
_URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/([^\W\d_]{3,12})/(0?[1-9]|[12]\d|3[01])(?=/|\Z)")
_URL_DAY_FIRST = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and what it is of."""

    kind: DateKind
    moment: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """The dates around the headline, each the nearest of its kind."""

    head: datetime | None  # of publication, or does not say what it is of and stands in the article's head
    plain: datetime | None  # does not say what it is of, head or not
    updated: datetime | None
    published: frozenset[datetime]  # all that are called so


def dates_shown(line: str, before: str, tables: Bylines, *, month_first: bool) -> list[Dated]:
    """The dates of a line that is a date line, or that says what its dates are of; `before` is the line above it.

    Of two dates side by side the later is of a change.
    """
    dates = list(find_dates(line, tables, month_first=month_first))
    rest = len(line) - sum(date.end - date.start for date in dates)
    is_dateline = rest <= (IN_SENTENCE if line.endswith(".") else BESIDE)
    found: list[Dated] = []
    at = 0
    for date in dates:
        lead = line[max(at, date.start - NEAR) : date.start]
        kind = kind_of_lead(lead, tables)
        if kind == "plain" and not at and len(before) <= NEAR and not lead.strip(" :"):
            kind = kind_of_lead(before, tables)
        opens = date.start == 0 and _parts(line, date)
        if kind != "plain" or opens or (is_dateline and not lead.rstrip().endswith(":")):
            found.append(Dated(kind, date.moment))
        at = date.end
    first = min((dated.moment for dated in found if dated.kind == "plain"), default=None)
    return [Dated("updated", d.moment) if d.kind == "plain" and d.moment != first else d for d in found]


def _parts(line: str, date: Written) -> bool:
    """Does a sign part the date from what follows?"""
    return line[date.end :].lstrip()[:1] in _PARTING


def kind_of_lead(lead: str, tables: Bylines) -> DateKind:
    """What the words before a date say it is of, by the last of them."""
    updated = [match.end() for match in tables.updated_label.finditer(lead)]
    published = [match.end() for match in tables.published_label.finditer(lead)]
    if updated and updated[-1:] >= published[-1:]:
        return "updated"
    return "published" if published else "plain"


def find_shown(around: Around, tables: Bylines, *, month_first: bool) -> Shown:
    """The date of each kind that stands nearest to the headline, below it before above it."""
    told = list(accumulate((len(line) >= PARAGRAPH and line.endswith(".") for line in around.after), initial=0))
    below = [
        (n >= BELOW or told[n] >= MOST_LONG, n, line, lead) for n, (line, lead) in enumerate(_with_above(around.after))
    ]
    above = [(n >= ABOVE, n, line, lead) for n, (line, lead) in enumerate(_with_above(around.before[::-1])[::-1])]
    openings = [(False, BELOW - 1, line, "") for line in around.openings]
    nearest: dict[DateKind, datetime] = {}
    published: set[datetime] = set()
    head: datetime | None = None
    for is_far, n, line, lead in sorted([*below, *openings, *above], key=itemgetter(0)):
        for dated in dates_shown(line, lead, tables, month_first=month_first) if may_have_date(line) else ():
            if dated.kind == "published":
                published.add(dated.moment)
            if dated.kind != "plain" or n <= FAR:
                nearest.setdefault(dated.kind, dated.moment)
            if dated.kind == "published" or (dated.kind == "plain" and not is_far):
                head = head or dated.moment
    return Shown(head, nearest.get("plain"), nearest.get("updated"), frozenset(published))


def labelled(around: Around, tables: Bylines, *, month_first: bool) -> dict[DateKind, datetime]:
    """The first date of each kind that any line of the page calls so, a short line before a long one."""
    found: dict[DateKind, datetime] = {}
    for line, above in sorted(_with_above(around.page), key=lambda pair: len(pair[0]) > SHORT):
        for dated in dates_shown(line, above, tables, month_first=month_first) if may_have_date(line) else ():
            if dated.kind != "plain":
                found.setdefault(dated.kind, dated.moment)
    return found


def date_first_published(around: Around, tables: Bylines, *, month_first: bool) -> datetime | None:
    """The date after words that tell it from a later edition's: "First published on 4 May 2024"."""
    for line in around.page:
        told = tables.first_label.search(line) if len(line) > NEAR // 2 and may_have_date(line) else None
        dates = find_dates(line, tables, month_first=month_first) if told else ()
        for date in dates:
            if told and told.end() <= date.start <= told.end() + NEAR:
                return date.moment
    return None


def date_in_headline(around: Around, tables: Bylines, *, month_first: bool) -> datetime | None:
    """The date that a sign parts from the rest of the headline."""
    dates = find_dates(around.headline, tables, month_first=month_first)
    return next((date.moment for date in dates if _parts(around.headline, date)), None)


def only_date(around: Around, tables: Bylines, *, month_first: bool) -> datetime | None:
    """The date of the page's date lines where all have the same."""
    found = {
        date.moment
        for line in around.page
        for date in find_dates(line, tables, month_first=month_first)
        if len(line) - (date.end - date.start) <= ALONE
    }
    return found.pop() if len(found) == 1 else None


def _with_above(lines: tuple[str, ...]) -> list[tuple[str, str]]:
    return list(zip(lines, ("", *lines), strict=False))


# ---- elements that are marked


_STATED = 'h1, time[datetime], abbr[title], [itemprop*="date" i], [property*="date" i]'


@cache
def _classes() -> str:
    return ", ".join(["h1", "time", *(f'[class*="{part}" i]' for part in marks()["date"])])


def date_stated(tree: LexborHTMLParser, tables: Bylines) -> datetime | None:
    """The date that the first marked element after the headline, or else before it, gives for machines."""
    return _first_marked(tree, _STATED, lambda node: _stated(node, tables))


def date_marked(tree: LexborHTMLParser, tables: Bylines, *, month_first: bool) -> datetime | None:
    """The date that the first such element shows."""
    return _first_marked(tree, _classes(), lambda node: _shown(node, tables, month_first))


def _first_marked(
    tree: LexborHTMLParser, selector: str, read: Callable[[LexborNode], datetime | None]
) -> datetime | None:
    before: datetime | None = None
    headed = False
    for node in tree.css(selector)[:MOST_MARKED]:
        if node.tag == "h1":
            headed = True
        elif (headed or before is None) and not _is_of_a_change(node):
            moment = read(node)
            if moment and not of_others(node):
                if headed:
                    return moment
                before = moment
    return before


def _is_of_a_change(node: LexborNode) -> bool:
    attributes = node.attributes
    mark = f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}".lower()
    return any(part in mark for part in marks()["not_date"])


def _stated(node: LexborNode, tables: Bylines) -> datetime | None:
    attributes = node.attributes
    values = (attributes.get(name) for name in ("datetime", "content", "title"))
    return next((moment for moment in (parse_moment(value, tables) for value in values) if moment), None)


def _shown(node: LexborNode, tables: Bylines, month_first: bool) -> datetime | None:
    text = one_line(short_text(node, LONGEST, " "))
    shown = dates_shown(text, "", tables, month_first=month_first)
    return next((dated.moment for dated in shown if dated.kind != "updated"), None)


def date_in_url(url: str | None, tables: Bylines) -> datetime | None:
    """The day an address is filed under: "/2024/05/04/", "/2024/may/04/", "04052024"."""
    url = url or ""
    found = _URL_DATE.search(url)
    if found:
        return parse_moment("-".join(found.groups()))
    worded = _URL_MONTH.search(url)
    if worded:
        month = tables.month_numbers.get(worded[2].lower())
        return parse_moment(f"{worded[1]}-{month:02}-{worded[3]:>02}") if month else None
    turned = _URL_DAY_FIRST.search(url)
    return parse_moment(f"{turned[3]}-{turned[2]}-{turned[1]}") if turned else None
