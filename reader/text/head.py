"""What stands above an article beside its title, in words that are the same wherever it is shown."""

from collections.abc import Callable
from datetime import datetime, timedelta

from reader.text.types import Document

PARTIAL = "only the beginning; the page keeps the rest for subscribers"
_AT_ONCE = timedelta(minutes=1)


def written_change(document: Document, write_day: Callable[[datetime], str]) -> str:
    """ "updated 6 Mar 2025", on the day of publication with the time alone; "" for an article that was not changed."""
    published, modified = document.published, document.modified
    if not modified or (published and modified < published + _AT_ONCE):
        return ""
    same_day = published and published.date() == modified.date()
    return f"updated {modified:%H:%M}" if same_day else f"updated {write_day(modified)}"
