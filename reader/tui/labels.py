"""How outlets and moments are written on the screen."""

from datetime import datetime
from pathlib import PurePath

from reader.text import Document


def outlet(document: Document) -> str:
    """Who publishes an article; its title, then its source, where that is not known."""
    return document.site or document.title or document.source


def short_source(source: str) -> str:
    """A source in few characters: an address without its scheme, the name of a file."""
    scheme, _, rest = source.rpartition("://")
    return rest.removeprefix("www.").rstrip("/") if scheme else PurePath(source).name or source


def written_date(moment: datetime | None) -> str:
    """ "3 Dec 2025, 14:20" in UTC; no time where the source gave only a day, "" where it gave nothing."""
    if moment is None:
        return ""
    day = written_day(moment)
    return day if (moment.hour, moment.minute) == (0, 0) else f"{day}, {moment:%H:%M}"


def written_day(moment: datetime | None) -> str:
    """ "3 Dec 2025" in UTC, or ""."""
    return f"{moment.day} {moment:%b %Y}" if moment else ""


def short_date(moment: datetime | None) -> str:
    """ "3 Dec" in UTC, or ""."""
    return f"{moment.day} {moment:%b}" if moment else ""
