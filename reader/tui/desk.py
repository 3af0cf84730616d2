"""The screen everything is read on: three panes, and what every key and message does to them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import DescendantFocus, Resize
from textual.screen import Screen
from textual.timer import Timer

from reader.text import Claim, Reading
from reader.tui import notices
from reader.tui.actions import bindings
from reader.tui.article import Article
from reader.tui.help import HelpScreen
from reader.tui.items import ItemList
from reader.tui.library import Library
from reader.tui.looks import Looks
from reader.tui.messages import ArticleChosen, ClaimChosen, DemoWanted, PlaceChosen, ThemeWanted
from reader.tui.panel import Panel, View
from reader.tui.points import in_reading_order
from reader.tui.shelf import Shelf
from reader.tui.status import StatusLine
from reader.tui.trail import Stop, Trail
from reader.tui.verdicts import CONFLICTS, verdict

if TYPE_CHECKING:
    from reader.services.edition import EditionEvent

ONE_PANE, TWO_PANES = 80, 120  # columns under which that many panes are shown
NEARLY_A_PAGE = 0.9
PATIENCE = 0.3  # seconds that the first of the list may come after another one


class Desk(Screen[None], inherit_bindings=False):
    """Holds the shelf, the article that is open, and the way back."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings())
    AUTO_FOCUS = "#article"

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.shelf = Shelf()
        self.source: str | None = None  # of the open article, or of the one that is waited for
        self._looks = looks
        self._library, self._article, self._panel = Library(looks), Article(looks), Panel(looks)
        self._status = StatusLine(looks)
        self._view: View = "claim"
        self._side: ItemList = self._panel  # the pane beside the article where there is room for one
        self._expecting = False  # sources have been asked for
        self._first_timer: Timer | None = None
        self._trail = Trail()

    def compose(self) -> ComposeResult:
        """Three panes and a line."""
        with Container(id="panes"):
            yield self._library
            yield self._article
            yield self._panel
        yield self._status

    def on_mount(self) -> None:
        """Shows the way in, until there is an article."""
        self.watch(self._article, "scroll_y", self._show_state, init=False)
        self._article.show(notices.welcome(), {}, 0, None)
        self._show_side_panes()

    def expect(self, count: int) -> None:
        """Shows that sources are being opened."""
        self._expecting = True
        self._article.show(notices.opening(count), {}, 0, None)
        self._arrange(self.size.width)

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
            self._article.show_signs(self.shelf.signs(self.source))

    def show_looks(self, looks: Looks) -> None:
        """Draws with another theme."""
        self._looks = looks
        for pane in (self._library, self._article, self._panel, self._status):
            pane.show_looks(looks)
        self._show_side_panes()

    # What panes report

    @on(ArticleChosen)
    def read_article(self, message: ArticleChosen) -> None:
        """Opens an article where it was left."""
        self._open(message.source)

    @on(ClaimChosen)
    def look_at_claim(self, message: ClaimChosen) -> None:
        """Makes a claim the current one."""
        self._point_at(self.shelf.claim(self.source or "", message.claim))

    @on(PlaceChosen)
    def jump(self, message: PlaceChosen) -> None:
        """Goes to a place, with the way back kept."""
        if message.source not in self.shelf.readings:
            self._notify("That article is not open here")
            return
        self._trail.leave(self._here(), jump=True)
        self._view = "claim"
        if message.source != self.source:
            self._show_article(Stop(message.source, claim=message.claim))
        self._article.bring_in_sight(*message.span)
        self._point_at(self.shelf.claim(message.source, message.claim))
        self._go_to(self._article)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follows the mouse from pane to pane."""
        if isinstance(event.widget, Library | Panel):
            self._side = event.widget

    def on_resize(self, event: Resize) -> None:
        """Shows as many panes as there is room for."""
        self._arrange(event.size.width)

    def action_do(self, name: str) -> None:
        """Does what the table of actions calls by this name."""
        self._doings()[name]()

    def _doings(self) -> dict[str, Callable[[], object]]:
        pane = self._pane()
        return {
            "next_claim": partial(self._step_claim, 1),
            "previous_claim": partial(self._step_claim, -1),
            "next_conflict": partial(self._step_claim, 1, CONFLICTS),
            "previous_conflict": partial(self._step_claim, -1, CONFLICTS),
            "choose": self._choose,
            "back": self._go_back,
            "next_article": partial(self._step_article, 1),
            "previous_article": partial(self._step_article, -1),
            "down": partial(pane.move, 1),
            "up": partial(pane.move, -1),
            "page_down": partial(pane.move_page, NEARLY_A_PAGE),
            "page_up": partial(pane.move_page, -NEARLY_A_PAGE),
            "first": partial(pane.move_end, last=False),
            "last": partial(pane.move_end, last=True),
            "next_pane": partial(self._step_pane, 1),
            "previous_pane": partial(self._step_pane, -1),
            "leave": self._leave,
            "library": partial(self._go_to, self._article if pane is self._library else self._library),
            "claims": partial(self._toggle_view, "claims"),
            "speakers": partial(self._toggle_view, "speakers"),
            "theme": partial(self.post_message, ThemeWanted()),
            "demo": self._ask_for_demo,
            "help": lambda: self.app.push_screen(HelpScreen(self._looks)),
            "quit": self.app.exit,
        }

    def _step_claim(self, step: int, among: Sequence[str] | None = None) -> None:
        claim = self._article.next_claim(step, among)
        if claim is None:
            way = "further" if step > 0 else "earlier"
            self._notify(f"No {way} claim that others tell otherwise" if among else f"No {way} claim")
            return
        if self._view == "speakers":
            self._view = "claim"
        self._point_at(claim)

    def _step_article(self, step: int) -> None:
        sources = self.shelf.sources
        place = sources.index(self.source) + step if self.source in sources else 0
        if 0 <= place < len(sources):
            self._open(sources[place])
        else:
            self._notify("That was the last article" if step > 0 else "This is the first article")

    def _step_pane(self, step: int) -> None:
        panes: list[Article | ItemList] = [self._library, self._article, self._panel]
        self._go_to(panes[(panes.index(self._pane()) + step) % len(panes)])

    def _choose(self) -> None:
        pane = self._pane()
        if isinstance(pane, ItemList):
            pane.choose()
        elif self._panel.has_items:
            self._go_to(self._panel)
        else:
            self._notify("Nothing to open for this claim")

    def _go_back(self) -> None:
        stop = self._trail.back()
        if stop is None:
            self._notify("Nowhere to go back to")
            return
        self._trail.leave(self._here())
        self._show_article(stop)
        self._go_to(self._article)

    def _leave(self) -> None:
        self._view = "claim"
        self._go_to(self._article)
        self._show_side_panes()

    def _toggle_view(self, view: View) -> None:
        shown = self._view == view and self._panel.display
        self._view = "claim" if shown else view
        self._show_side_panes()
        self._go_to(self._article if shown else self._panel)

    def _ask_for_demo(self) -> None:
        if self._expecting:
            self._notify("The bundled edition opens only where nothing else is open")
        else:
            self.post_message(DemoWanted())

    # How things are shown

    def _open_first_soon(self) -> None:
        """Opens the first of the list as soon as it is there, or a little later the first that is."""
        if self.shelf.readings.keys() & self.shelf.sources[:1] or not self.shelf.waiting:
            self._open_first()
        elif self.shelf.readings and self._first_timer is None:
            self._expecting = False  # sources have been asked for
        self._first_timer = self.set_timer(PATIENCE, self._open_first)

    def _open_first(self) -> None:
        """Opens what is highest in the list; where nothing has arrived, it is told what is wrong."""
        if self.source is None and self.shelf.entries:
            there = (source for source in self.shelf.sources if source in self.shelf.readings)
            self._show_article(Stop(next(there, self.shelf.sources[0])))

    def _open(self, source: str) -> None:
        self._trail.leave(self._here())
        if source != self.source:
            self._show_article(self._trail.last(source))
        self._go_to(self._article)

    def _show_article(self, stop: Stop) -> None:
        """Shows an article where it was left, with its first claim as the current one where none was chosen."""
        self.source = stop.source
        reading = self.shelf.readings.get(stop.source)
        if reading is None:
            self._article.show(self._missing(stop.source), {}, 0, None)
        else:
            self.shelf.read.add(stop.source)
            claim = self.shelf.claim(stop.source, stop.claim) or next(
                (claim for _, claim in in_reading_order(reading)), None
            )
            self._article.show(reading, self.shelf.signs(stop.source), stop.offset, claim)
        self._show_side_panes()

    def _missing(self, source: str) -> Reading:
        entry = next(entry for entry in self.shelf.entries if entry.source == source)
        problem = self.shelf.problems.get(source)
        title = entry.title or source
        return notices.failed(title, problem) if problem else notices.still_coming(title)

    def _point_at(self, claim: Claim | None) -> None:
        if claim is not None:
            self._article.point_at(claim)
        self._show_panel()

    def _here(self) -> Stop | None:
        """The place that is being read; None where that is no article."""
        if self.source not in self.shelf.readings:
            return None
        claim = self._article.current
        return Stop(self.source, self._article.place, claim.id if claim else None)

    def _show_side_panes(self) -> None:
        self._library.show(self.shelf, self.source)
        self._show_panel()

    def _show_panel(self) -> None:
        self._panel.show(self.shelf, self.source, self._article.current, self._view)
        self._show_state()

    def _show_state(self) -> None:
        self._notify("")

    def _notify(self, notice: str) -> None:
        """Shows where the reader is, and a notice that goes with the next change."""
        parts = [] if self._panel.display else [self._elsewhere()]
        if self.shelf.waiting:
            parts.append(f"{self.shelf.waiting} to come")
        if self.shelf.problems and not self._library.display:
            parts.append(f"{len(self.shelf.problems)} failed")
        if self.source in self.shelf.sources:
            parts.append(f"{self.shelf.sources.index(self.source) + 1}/{len(self.shelf.sources)}")
            parts.append(f"{self._article.share_read:.0%}" if self._article.display else "")
        self._status.show("  ".join(filter(None, parts)), notice, empty=not self._expecting)

    def _elsewhere(self) -> str:
        """The panel in a few characters, for when it is out of sight."""
        claim = self._article.current
        matches = self.shelf.matches(self.source, claim.id) if self.source and claim else []
        marker = self._looks.theme.roles[verdict(matches)].marker
        return f"{marker} {len({match.other.source for match in matches})} elsewhere" if matches else ""

    # Which panes there are

    def _pane(self) -> "Article | ItemList":
        focused = self.focused
        return focused if isinstance(focused, Article | ItemList) else self._article

    def _go_to(self, pane: "Article | ItemList") -> None:
        if isinstance(pane, ItemList):
            self._side = pane
        pane.display = True
        pane.focus(scroll_visible=False)
        self._arrange(self.size.width, pane)

    def _arrange(self, width: int, pane: "Article | ItemList | None" = None) -> None:
        """Shows the panes there is room for: the one in use, then the article, then the one beside it."""
        pane = pane or self._pane()
        self.set_class(width < ONE_PANE, "narrow")
        self.set_class(ONE_PANE <= width < TWO_PANES, "medium")
        for side in (self._library, self._panel):
            room = width >= TWO_PANES or (width >= ONE_PANE and side is self._side)
            side.display = side is pane or (room and self._expecting)
        self._article.display = width >= ONE_PANE or pane is self._article
        self.call_after_refresh(self._show_state)
