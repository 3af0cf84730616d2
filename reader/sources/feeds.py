"""An RSS or Atom feed into its newest entries."""

import contextlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import feedparser
from selectolax.lexbor import LexborHTMLParser

from reader.errors import SourceError
from reader.sources.local import is_url
from reader.sources.payload import Payload
from reader.text import clean

NEWEST = 30
LARGEST = 8 * 1024 * 1024  # bytes; feedparser needs seven seconds for 10 MiB
MOST_ATTRIBUTES = 200  # of one tag; feedparser needs 17 seconds for 20,000
_UNREADABLE = "is a feed that cannot be read; name the articles instead"
_OVERFULL_TAG = re.compile(rb"<[a-zA-Z][^<>=\"']*(?:=\s*(?:\"[^\"]*\"|'[^']*')[^<>=\"']*){%d}" % (MOST_ATTRIBUTES + 1))


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One article a feed points to."""

    url: str
    title: str
    published: datetime | None  # UTC


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its name and its newest entries, newest first; those without a date keep the feed's order."""

    title: str
    entries: tuple[FeedEntry, ...]


def parse_feed(payload: Payload) -> Feed:
    """The feed in a payload; raises `SourceError` for one that is broken or points to no article."""
    if len(payload.body) > LARGEST:
        raise SourceError(payload.source, f"is a feed larger than {LARGEST // 1024**2} MiB; name the articles instead")
    if _OVERFULL_TAG.search(payload.body):
        raise SourceError(payload.source, _UNREADABLE)
    try:
        # bytes in a file object: a string may be taken for a path or an address
        parsed = feedparser.parse(BytesIO(payload.body), sanitize_html=False, resolve_relative_uris=False)
        found = [entry for entry in map(_entry, parsed.entries) if entry]
        title = _plain(parsed.feed.get("title_detail"))
    except Exception as error:  # feedparser lets many kinds through on corrupt input
        raise SourceError(payload.source, _UNREADABLE) from error
    if not found:
        raise SourceError(payload.source, "is a feed without articles; try again later or name the articles")
    oldest = datetime.min.replace(tzinfo=UTC)
    newest_first = sorted(found, key=lambda entry: entry.published or oldest, reverse=True)
    once: dict[str, FeedEntry] = {}
    for entry in newest_first:
        once.setdefault(entry.url, entry)
    return Feed(title, tuple(once.values())[:NEWEST])


def _entry(item: Any) -> FeedEntry | None:
    link = str(item.get("link") or "").strip()
    if not is_url(link) or clean(link) != link:
        return None
    return FeedEntry(link, _plain(item.get("title_detail")), _published(item))


def _published(item: Any) -> datetime | None:
    # dict.get: feedparser's own answers for a missing "updated" with "published", and warns
    moment = dict.get(item, "published_parsed") or dict.get(item, "updated_parsed")
    if moment:
        with contextlib.suppress(ValueError, TypeError, OverflowError):
            year, month, day, hour, minute, second = moment[:6]
            return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)  # 60 is a leap second
    return None


def _plain(detail: Any) -> str:
    """One line of text from a title, which Atom and many an RSS feed write as HTML."""
    value = str(detail.get("value") or "") if detail else ""
    if "html" in str(detail.get("type") if detail else "") and ("<" in value or "&" in value):
        value = LexborHTMLParser(value).text()
    return clean(" ".join(value.split()))
