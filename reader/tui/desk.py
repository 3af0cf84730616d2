"""The screen everything is read on: what is told to it, and what its panes report."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.events import Resize
from textual.screen import Screen
from textual.timer import Timer

from reader.text import Claim, Reading
from reader.tui import notices
from reader.tui.article import Article
from reader.tui.citing import web_address
from reader.tui.doings import DOINGS
from reader.tui.keys import Keys
from reader.tui.library import Library
from reader.tui.looks import Looks
from reader.tui.messages import ArticleChosen, ClaimChosen, PlaceChosen, WordsGivenUp, WordsKept, WordsTyped
from reader.tui.panel import Panel, View
from reader.tui.panes import Panes
from reader.tui.points import in_reading_order
from reader.tui.searching import Search, give_up, keep_hits, look_for
from reader.tui.shelf import Shelf
from reader.tui.standing import place, standing
from reader.tui.status import StatusLine
from reader.tui.trail import Stop, Trail

if TYPE_CHECKING:
    from reader.services.edition import EditionEvent
    from reader.tui.asking import AskLine

PATIENCE = 0.3  # seconds that the first of the list may come after another one


class Desk(Screen[None], inherit_bindings=False):
    """Holds the shelf, the article that is open, and the way back."""

    AUTO_FOCUS = "#article"

    def __init__(self, looks: Looks, keys: Keys) -> None:
        super().__init__()
        self._bindings = BindingsMap(keys.bindings())
        self.keys: Keys = keys
        self.looks: Looks = looks
        self.shelf: Shelf = Shelf()
        self.source: str | None = None  # of the open article, or of the one that is waited for
        self.view: View = "claim"
        self.library: Library = Library(looks)
        self.article: Article = Article(looks)
        self.panel: Panel = Panel(looks)
        self.panes: Panes = Panes(self.library, self.article, self.panel)
        self.status: StatusLine = StatusLine(looks, keys)
        self._notice = ""
        self._first_timer: Timer | None = None
        self.trail: Trail = Trail()
        self.search: Search | None = None  # while words are typed
        self.asking: AskLine | None = None  # in which they are

    def compose(self) -> ComposeResult:
        """Three panes and a line."""
        yield self.panes
        yield self.status

    def on_mount(self) -> None:
        """Shows the way in, until there is an article."""
        self.watch(self.article, "scroll_y", self._show_state, init=False)
        self.article.show(notices.welcome(self.keys), {}, 0, None)
        self._show_side_panes()

    def expect(self, count: int) -> None:
        """Shows that sources are being opened."""
        self.panes.filled = True
        self.article.show(notices.opening(count), {}, 0, None)
        self.panes.fit(self.size.width)

    def take(self, event: "EditionEvent") -> None:
        """Shows what an event of the edition tells; what is being read does not move."""
        before = self.source in self.shelf.readings
        self.shelf.take(event)
        if self.source is None:
            self._open_first_soon()
        elif not before and self.shelf.is_settled(self.source):
            self._show_article(Stop(self.source))
        self._show_side_panes()
        if self.source is not None:
            self.article.show_signs(self.shelf.signs(self.source))

    def show_looks(self, looks: Looks) -> None:
        """Draws with another theme."""
        self.looks = looks
        for pane in (self.library, self.article, self.panel, self.status):
            pane.show_looks(looks)
        self._show_side_panes()

    # What panes and keys report

    @on(ArticleChosen)
    def read_article(self, message: ArticleChosen) -> None:
        """Opens an article where it was left."""
        self.open(message.source)

    @on(ClaimChosen)
    def look_at_claim(self, message: ClaimChosen) -> None:
        """Makes a claim the current one."""
        self.tell("")
        self.point_at(self.shelf.claim(self.source or "", message.claim))

    @on(PlaceChosen)
    def jump(self, message: PlaceChosen) -> None:
        """Goes to a place, with the way back kept."""
        if message.source not in self.shelf.readings:
            self.tell("That article is not open here")
            return
        self.trail.leave(self.here(), jump=True)
        self.view = "claim"
        if message.source != self.source:
            self._show_article(Stop(message.source, claim=message.claim))
        self.article.bring_in_sight(*message.span)
        self.point_at(self.shelf.claim(message.source, message.claim))
        self.panes.go_to(self.article)

    @on(Article.LaidOut)
    @on(Panes.Arranged)
    def show_state_of_panes(self) -> None:
        """What is out of sight is told in the status line."""
        self.call_after_refresh(self._show_state)

    def on_resize(self, event: Resize) -> None:
        """Shows as many panes as there is room for."""
        self.panes.fit(event.size.width)

    @on(WordsTyped)
    def look_for_words(self, message: WordsTyped) -> None:
        """Shows where the words are."""
        if isinstance(message, WordsKept):
            keep_hits(self, message.words)
        else:
            look_for(self, message.words)

    @on(WordsGivenUp)
    def give_up_looking(self) -> None:
        """Shows again what was there before."""
        give_up(self)

    def action_do(self, name: str) -> None:
        """Does what the table of actions calls by this name."""
        self.tell("")
        DOINGS[name](self)

    # What actions do with it

    def open(self, source: str) -> None:
        """Opens an article where it was left."""
        self.trail.leave(self.here(), jump=source != self.source)
        if source != self.source:
            self._show_article(self.trail.last(source))
        self.panes.go_to(self.article)

    def go_back(self) -> None:
        """Returns to where the last jump was made."""
        self._go_along(self.trail.back(self.here()), "Nowhere to go back to")

    def go_forward(self) -> None:
        """Goes again to where the last way back was begun."""
        self._go_along(self.trail.forward(self.here()), "Nowhere to go forward to")

    def _go_along(self, stop: Stop | None, otherwise: str) -> None:
        if stop is None:
            self.tell(otherwise)
            return
        self.trail.leave(self.here())
        self._show_article(stop)
        self.panes.go_to(self.article)

    def here(self) -> Stop | None:
        """The place that is being read; None where that is no article."""
        if self.source not in self.shelf.readings:
            return None
        claim = self.article.current
        return Stop(self.source, self.article.place, claim.id if claim else None)

    def point_at(self, claim: Claim | None, *, scroll: bool = True) -> None:
        """Makes a claim the current one, where there is one, and shows the panel for it."""
        if claim is not None:
            self.article.point_at(claim, scroll=scroll)
        self._show_panel()

    def show_view(self, view: View) -> None:
        """Shows a view in the panel."""
        self.view = view
        self._show_side_panes()

    def tell(self, notice: str) -> None:
        """Shows a notice in the status line; it goes with the next key that does something."""
        self._notice = notice
        self._show_state()

    # How things are shown

    def _open_first_soon(self) -> None:
        """Opens the first of the list as soon as it is there, or a little later the first that is."""
        if self.shelf.readings.keys() & self.shelf.sources[:1] or not self.shelf.waiting:
            self._open_first()
        elif self.shelf.readings and self._first_timer is None:
            self._first_timer = self.set_timer(PATIENCE, self._open_first)

    def _open_first(self) -> None:
        """Opens what is highest in the list; where nothing has arrived, it is told what is wrong."""
        if self.source is None and self.shelf.entries:
            there = (source for source in self.shelf.sources if source in self.shelf.readings)
            self._show_article(Stop(next(there, self.shelf.sources[0])))

    def _show_article(self, stop: Stop) -> None:
        """Shows an article where it was left, with its first claim as the current one where none was chosen."""
        self.source = stop.source
        reading = self.shelf.readings.get(stop.source)
        if reading is None:
            self.article.show(self._missing(stop.source), {}, 0, None)
        else:
            self.shelf.read.add(stop.source)
            claim = self.shelf.claim(stop.source, stop.claim) or next(
                (claim for _, claim in in_reading_order(reading)), None
            )
            self.article.show(reading, self.shelf.signs(stop.source), stop.offset, claim)
        self._show_side_panes()

    def _missing(self, source: str) -> Reading:
        problem = self.shelf.problems.get(source)
        title = self.shelf.title(source)
        key = self.keys.first("browser") if web_address(source) else ""
        return notices.failed(title, problem, key) if problem else notices.still_coming(title)

    def _show_side_panes(self) -> None:
        self.library.show(self.shelf, self.source)
        self._show_panel()

    def _show_panel(self) -> None:
        self.panel.show(self.shelf, self.source, self.article.current, self.view)
        self._show_state()

    def _show_state(self) -> None:
        self.status.show(standing(self), self._notice, place(self))
