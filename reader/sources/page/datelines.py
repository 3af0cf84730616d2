"""When an article was published and changed, as its page shows it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.lang import Bylines
from reader.sources.page.lines import Around, one_line
from reader.sources.page.marks import MOST_MARKED, marks, of_others
from reader.sources.page.moments import find_dates, parse_moment

DateKind = Literal["published", "updated", "plain"]
SHORT = 90  # characters of a line that a date may be in without a word for publication before it
NEAR = 40  # characters between that word and its date
_URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and what it is of."""

    kind: DateKind
    moment: datetime


def dates_shown(lines: tuple[str, ...], tables: Bylines, *, month_first: bool) -> Iterator[Dated]:
    """The dates of the lines that are a date line, or say what the date is of."""
    label: DateKind = "plain"
    for line in lines:
        at = 0
        for date in find_dates(line, tables, month_first=month_first):
            lead = line[max(at, date.start - NEAR) : date.start]
            kind = kind_of_lead(lead, tables)
            if kind == "plain" and not at and not lead.strip(" :"):
                kind = label
            if kind != "plain" or len(line) <= SHORT:
                yield Dated(kind, date.moment)
            at = date.end
        label = kind_of_lead(line, tables) if len(line) <= NEAR and not at else "plain"


def kind_of_lead(lead: str, tables: Bylines) -> DateKind:
    """What the words before a date say it is of, by the last of them."""
    updated = [match.end() for match in tables.updated_label.finditer(lead)]
    published = [match.end() for match in tables.published_label.finditer(lead)]
    if updated and updated[-1:] >= published[-1:]:
        return "updated"
    return "published" if published else "plain"


def best_shown(around: Around, tables: Bylines, *, month_first: bool) -> dict[DateKind, datetime]:
    """The first date of each kind near the headline, those below it before those above."""
    found: dict[DateKind, datetime] = {}
    for lines in (around.after, around.before[::-1]):
        for dated in dates_shown(lines, tables, month_first=month_first):
            found.setdefault(dated.kind, dated.moment)
    return found


# ---- elements that are marked


@cache
def _selector() -> str:
    classes = [f'[class*="{part}" i]' for part in marks()["date"]]
    return ",".join(["h1", "time", "abbr[title]", '[itemprop*="date" i]', '[property*="date" i]', *classes])


def date_marked(tree: LexborHTMLParser, tables: Bylines, *, month_first: bool) -> datetime | None:
    """The date in the first marked element after the headline, or else before it."""
    best: tuple[bool, datetime] | None = None
    headed = False
    for node in tree.css(_selector())[:MOST_MARKED]:
        if node.tag == "h1":
            headed = True
            continue
        if best and not headed:
            continue
        moment = _moment_of(node, tables, month_first)
        if moment and not of_others(node):
            best = (headed, moment)
            if headed:
                break
    return best[1] if best else None


def _moment_of(node: LexborNode, tables: Bylines, month_first: bool) -> datetime | None:
    attributes = node.attributes
    mark = f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}".lower()
    if any(part in mark for part in marks()["not_date"]):
        return None
    for name in ("datetime", "content", "title"):
        moment = parse_moment(attributes.get(name), tables)
        if moment:
            return moment
    text = one_line(node.text(separator=" "))
    if not text or len(text) > SHORT:
        return None
    shown = dates_shown((text,), tables, month_first=month_first)
    return next((dated.moment for dated in shown if dated.kind != "updated"), None)


def date_in_url(url: str | None) -> datetime | None:
    """The day an address is filed under."""
    found = _URL_DATE.search(url or "")
    return parse_moment("-".join(found.groups())) if found else None
