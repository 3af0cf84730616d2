"""Title, authors, site and date of a page, by order of trust: JSON-LD, meta tags, then what the page shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from reader.lang import Dates, Furniture
from reader.sources.page.jsonld import find_article, names
from reader.text import clean

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?")
_URL_DATE = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|\b)")
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ", " · ")
_AUTHORS = re.compile(r"\s*(?:,|;|\||/|·|&)\s*|\s+(?:and|y|und|et)\s+")
_ROLE = re.compile(r"\s*[\(\[].*|\s+[-–—]\s+.*")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
    "publish-date", "publish_date", "article.published", "cxenseparse:recs:publishtime", "article_date_original",
)  # fmt: skip
_AUTHOR_METAS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "article.author")
_AUTHOR_SELECTORS = (
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    '[rel="author"]',
    '[class*="author-name"]',
    '[class*="author__name"]',
    '[class*="byline"]',
    '[class*="author"]',
)
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article."""

    title: str
    byline: tuple[str, ...]
    site: str | None
    published: datetime | None  # UTC
    language: str | None  # as declared
    url: str | None
    body: str  # articleBody of JSON-LD; "" without


def find_metadata(
    tree: LexborHTMLParser, url: str | None, furniture: Sequence[Furniture], dates: Sequence[Dates]
) -> Metadata:
    """The metadata of a parsed page; every value is one clean line."""
    metas = _metas(tree)
    described = find_article([node.text() for node in tree.css('script[type*="ld+json"]')])
    site = _first([metas.get("og:site_name"), metas.get("application-name"), *names(described.get("publisher"))])
    canonical = tree.css_first('link[rel="canonical"]')
    address = url or (canonical.attributes.get("href") if canonical else None) or metas.get("og:url")
    root = tree.css_first("html")
    body = described.get("articleBody")
    return Metadata(
        title=_title(tree, described, metas, site),
        byline=_byline(tree, described, metas, site, furniture),
        site=site,
        published=_published(tree, described, metas, address, dates),
        language=root.attributes.get("lang") if root else None,
        url=_line(address) or None,
        body=body if isinstance(body, str) else "",
    )


def _line(text: object) -> str:
    """One clean line of what may hold entities, breaks and controls."""
    if not isinstance(text, str):
        return ""
    try:
        return clean(" ".join(unescape(text).split()))
    except ValueError:
        return clean(" ".join(text.split()))


def _first(values: Iterable[object]) -> str | None:
    return next((line for line in map(_line, values) if line), None)


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


# ---- title


def _title(tree: LexborHTMLParser, described: dict[str, Any], metas: dict[str, str], site: str | None) -> str:
    heads = [line for line in (_line(node.text()) for node in tree.css("h1")) if line]
    named = _first([described.get("headline"), metas.get("og:title"), metas.get("twitter:title")])
    title = tree.css_first("title")
    written = named or (_line(title.text()) if title else "")
    stripped = _without_site(written, site)
    for head in heads:
        if head in (written, stripped) or _same(head, stripped):
            return head
    return stripped or (heads[0] if heads else "")


def _same(head: str, title: str) -> bool:
    plain, other = (re.sub(r"\W+", "", text).lower() for text in (head, title))
    return bool(plain) and plain == other


def _without_site(title: str, site: str | None) -> str:
    for separator in _SEPARATORS:
        head, _, tail = title.rpartition(separator)
        if not head:
            continue
        named = site and (tail.strip().lower() == site.lower() or site.lower() in tail.lower())
        if named or (len(tail.split()) <= 3 and len(head.split()) >= 4 and separator == " | "):
            return head.strip()
    return title


# ---- authors


def _byline(
    tree: LexborHTMLParser,
    described: dict[str, Any],
    metas: dict[str, str],
    site: str | None,
    furniture: Sequence[Furniture],
) -> tuple[str, ...]:
    for candidates in _author_sources(tree, described, metas):
        found = list(dict.fromkeys(name for line in candidates for name in _names(_line(line), site, furniture)))
        if found:
            return tuple(found[:10])
    return ()


def _author_sources(tree: LexborHTMLParser, described: dict[str, Any], metas: dict[str, str]) -> Iterator[list[str]]:
    yield names(described.get("author")) or names(described.get("creator"))
    yield [metas[name] for name in _AUTHOR_METAS if name in metas][:1]
    for selector in _AUTHOR_SELECTORS:
        texts = [node.text(separator=" ") for node in tree.css(selector)[:6]]
        yield [text for text in texts if 0 < len(text.strip()) <= 2 * LONGEST_NAME][:3]


def _names(line: str, site: str | None, furniture: Sequence[Furniture]) -> Iterator[str]:
    for table in furniture:
        line = table.name_in_byline(line) or line
    if line.startswith(("http://", "https://", "@", "www.")):
        return
    for part in _AUTHORS.split(line):
        name = _ROLE.sub("", part).strip(" .,:")
        for table in furniture:
            name = table.name_in_byline(name) or name
        plausible = (
            3 <= len(name) <= LONGEST_NAME and 1 <= len(name.split()) <= 6 and not any(c.isdigit() for c in name)
        )
        if plausible and name[0].isupper() and name.lower() != (site or "").lower() and "@" not in name:
            yield name


# ---- date


def _published(
    tree: LexborHTMLParser,
    described: dict[str, Any],
    metas: dict[str, str],
    url: str | None,
    dates: Sequence[Dates],
) -> datetime | None:
    values: list[object] = [described.get("datePublished"), described.get("dateCreated")]
    values += [metas.get(name) for name in _DATES]
    for selector in ('[itemprop="datePublished"]', "time[datetime]"):
        for node in tree.css(selector)[:3]:
            values += [node.attributes.get("datetime"), node.attributes.get("content")]
    found = next((moment for moment in map(parse_moment, values) if moment), None)
    if found:
        return found
    dated = _URL_DATE.search(url or "")
    if dated:
        return _moment(int(dated[1]), int(dated[2]), int(dated[3]))
    for selector in ("time", '[class*="date"]', '[class*="time"]', '[class*="publish"]', '[class*="byline"]'):
        for node in tree.css(selector)[:5]:
            moment = _written_date(node.text()[:200], dates)
            if moment:
                return moment
    return None


def parse_moment(value: object) -> datetime | None:
    """The UTC time in an ISO 8601 or RFC 2822 date; a time without an offset is taken for UTC."""
    if not isinstance(value, str):
        return None
    found = _ISO.search(value)
    if found:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
        moment = _moment(year, month, day, hour, minute, second)
        return _shifted(moment, found[7]) if moment else None
    try:
        parsed = parsedate_to_datetime(value)
        return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


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


def _written_date(text: str, dates: Sequence[Dates]) -> datetime | None:
    """A date in words: "May 4, 2024", "4 de mayo de 2024"."""
    found = parse_moment(text) if _ISO.search(text) else None
    words = re.findall(r"[^\W\d_]+|\d+", text.lower())
    for table in dates:
        for n, word in enumerate(words):
            month = table.month_numbers.get(word)
            near = [int(w) for w in words[max(0, n - 2) : n + 4] if w.isdigit() and len(w) in (1, 2, 4)]
            year = next((number for number in near if 1990 <= number <= 2100), None)
            day = next((number for number in near if 1 <= number <= 31), None)
            if month and year and day:
                found = found or _moment(year, month, day)
    return found
