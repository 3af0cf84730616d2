"""When an article was published and changed, as its page shows it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.lang import Bylines
from reader.sources.page.lines import LONGEST, Around, one_line
from reader.sources.page.marks import MOST_MARKED, marks, of_others, short_text
from reader.sources.page.moments import find_dates, may_have_date, parse_moment

DateKind = Literal["published", "updated", "plain"]
BESIDE = 50  # characters beside a date that says nothing of what it is of
OPENING_SIGNS = tuple("–—-|:/•·")  # after a date that opens a paragraph
FAR = 30  # twice the lines between the headline and such a date
NEAR = 40  # characters between that word and its date
_URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and what it is of."""

    kind: DateKind
    moment: datetime


def dates_shown(line: str, before: str, tables: Bylines, *, month_first: bool) -> list[Dated]:
    """The dates of a line that is a date line, or that says what its dates are of; `before` is the line above it.

    Of two dates side by side the later is of a change.
    """
    dates = list(find_dates(line, tables, month_first=month_first))
    rest = len(line) - sum(date.end - date.start for date in dates)
    found: list[Dated] = []
    at = 0
    for date in dates:
        lead = line[max(at, date.start - NEAR) : date.start]
        kind = kind_of_lead(lead, tables)
        if kind == "plain" and not at and len(before) <= NEAR and not lead.strip(" :"):
            kind = kind_of_lead(before, tables)
        opens = date.start == 0 and line[date.end :].lstrip()[:1] in OPENING_SIGNS
        if kind != "plain" or opens or (rest <= BESIDE and not lead.rstrip().endswith(":")):
            found.append(Dated(kind, date.moment))
        at = date.end
    first = min((dated.moment for dated in found if dated.kind == "plain"), default=None)
    return [Dated("updated", d.moment) if d.kind == "plain" and d.moment != first else d for d in found]


def kind_of_lead(lead: str, tables: Bylines) -> DateKind:
    """What the words before a date say it is of, by the last of them."""
    updated = [match.end() for match in tables.updated_label.finditer(lead)]
    published = [match.end() for match in tables.published_label.finditer(lead)]
    if updated and updated[-1:] >= published[-1:]:
        return "updated"
    return "published" if published else "plain"


def best_shown(around: Around, tables: Bylines, *, month_first: bool) -> dict[DateKind, datetime]:
    """The date of each kind that stands nearest to the headline, below it before above it."""
    below = [(2 * n, line, above) for n, (line, above) in enumerate(_with_above(around.after))]
    above = [(2 * n + 1, line, above) for n, (line, above) in enumerate(_with_above(around.before[::-1])[::-1])]
    found: dict[DateKind, datetime] = {}
    openings = [(FAR, line, "") for line in around.openings]
    for rank, line, lead in sorted(below + above) + openings:
        for dated in dates_shown(line, lead, tables, month_first=month_first) if may_have_date(line) else ():
            if dated.kind != "plain" or rank <= FAR:
                found.setdefault(dated.kind, dated.moment)
    return found


def labelled(around: Around, tables: Bylines, *, month_first: bool) -> dict[DateKind, datetime]:
    """The first date of each kind that any line of the page calls so."""
    found: dict[DateKind, datetime] = {}
    for line, above in _with_above(around.page):
        for dated in dates_shown(line, above, tables, month_first=month_first) if may_have_date(line) else ():
            if dated.kind != "plain":
                found.setdefault(dated.kind, dated.moment)
    return found


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


def date_in_url(url: str | None) -> datetime | None:
    """The day an address is filed under."""
    found = _URL_DATE.search(url or "")
    return parse_moment("-".join(found.groups())) if found else None
