"""The list of articles: title, outlet, date, whether it has been read, and what is wrong with those that failed."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.tui.items import ItemList
from reader.tui.labels import short_date
from reader.tui.looks import Looks
from reader.tui.messages import ArticleChosen
from reader.tui.rows import Row, Run, flow
from reader.tui.shelf import Shelf
from reader.tui.verdicts import CONFLICTS

if TYPE_CHECKING:
    from reader.services.edition import Entry

UNREAD, READ, OPEN, FAILED, WAITING = "● ", "  ", "▸ ", "✗ ", "… "
TOGETHER = "\N{NO-BREAK SPACE}"
TITLE_ROWS, PROBLEM_ROWS = 3, 3


class Library(ItemList):
    """All entries of an edition; the open one carries a sign of its own."""

    def __init__(self, looks: Looks) -> None:
        super().__init__("library", looks)
        self._shelf = Shelf()
        self._open: str | None = None

    def show(self, shelf: Shelf, source: str | None) -> None:
        """Shows an edition, with the source of the article that is open; the cursor follows a newly opened one."""
        moved = source != self._open
        self._shelf, self._open = shelf, source
        self.rebuild()
        if moved and source in shelf.sources:
            self.point_at(shelf.sources.index(source))

    def keys(self) -> tuple[Hashable, ...]:
        """The sources."""
        return self._shelf.sources

    def choose(self) -> None:
        """Asks for the article under the cursor."""
        if self.source_at_cursor is not None:
            self.post_message(ArticleChosen(self.source_at_cursor))

    @property
    def source_at_cursor(self) -> str | None:
        """The source of the article under the cursor."""
        return self._shelf.entries[self.cursor].source if self.cursor < len(self._shelf.entries) else None

    def build_rows(self, width: int) -> Sequence[Row]:
        """A heading, then some rows an entry."""
        total, there, failed = len(self._shelf.entries), len(self._shelf.readings), len(self._shelf.problems)
        count = f"{there} of {total}" if self._shelf.waiting else str(there or "")
        unread = there - len(self._shelf.read & self._shelf.readings.keys())
        also = f"{failed} failed" if failed else f"{unread} unread" if unread and not self._shelf.waiting else ""
        about = ", ".join(filter(None, (count, also)))
        rows = [Row((Run(" Articles ", "bold"), Run(about, "dim"))), Row()]
        for item, entry in enumerate(self._shelf.entries):
            rows += self._entry(item, entry, width)
            rows.append(Row())
        return rows

    def _entry(self, item: int, entry: "Entry", width: int) -> Iterator[Row]:
        problem = self._shelf.problems.get(entry.source)
        reading = self._shelf.readings.get(entry.source)
        document = reading.document if reading else None
        title = self._shelf.title(entry.source)
        is_open, unread = entry.source == self._open, entry.source not in self._shelf.read
        if is_open:
            sign, tone = Run(OPEN, "accent bold"), "accent bold"
        elif problem:
            sign, tone = Run(FAILED, "differ"), "dim"
        elif reading is None:
            sign, tone = Run(WAITING, "dim"), "dim"
        elif unread:
            sign, tone = Run(UNREAD, "accent"), "unread"
        else:
            sign, tone = Run(READ), "read"
        for place, row in enumerate(flow([Run(title, tone)], width - 1, item, lead=Run(READ), most=TITLE_ROWS)):
            yield row if place else Row((sign, *row.runs[1:]), item)
        if problem:
            yield from flow([Run(problem, "differ")], width - 1, item, lead=Run(READ), most=PROBLEM_ROWS)
            return
        site = (document.site if document else None) or entry.site or ""
        date = short_date((document.published if document else None) or entry.published)
        about = " · ".join(part for part in (site, date) if part)
        yield from flow(
            [Run(f"{about}  ", "dim"), *self._conflicts(entry.source)], width - 1, item, lead=Run(READ), most=2
        )

    def _conflicts(self, source: str) -> Iterator[Run]:
        """How many claims of an article others tell otherwise, by sign."""
        counts = Counter(self._shelf.signs(source).values())
        for role in (role for role in CONFLICTS if counts[role]):
            yield Run(f"{self._looks.theme.roles[role].marker}{counts[role]}{TOGETHER}", role)
