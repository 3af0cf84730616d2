"""Which panes are on the screen: the one in use, then the article, then those beside it that there is room for."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import DescendantFocus
from textual.message import Message

from reader.tui.article import Article
from reader.tui.items import ItemList
from reader.tui.library import Library
from reader.tui.panel import Panel

ONE_PANE, TWO_PANES = 80, 120  # columns under which that many panes are shown
Pane = Article | ItemList


class Panes(Container):
    """The list of articles, the article, and the panel."""

    class Arranged(Message):
        """Other panes are on the screen than before, or another one is in use."""

    def __init__(self, library: Library, article: Article, panel: Panel) -> None:
        super().__init__(id="panes")
        self.filled = False  # has anything been asked for that the panes beside the article could show?
        self.alone = False  # are the panes beside the article hidden until one is gone to?
        self._library, self._article, self._panel = library, article, panel
        self._side: ItemList = panel  # where there is room for only one beside the article

    def compose(self) -> ComposeResult:
        """From left to right."""
        yield from self._all()

    @property
    def active(self) -> Pane:
        """The pane in use."""
        focused = self.screen.focused if self.is_attached else None
        return focused if isinstance(focused, Article | ItemList) else self._article

    def go_to(self, pane: Pane) -> None:
        """Makes a pane the one in use."""
        if isinstance(pane, ItemList):
            self._side = pane
        pane.display = True
        pane.focus(scroll_visible=False)
        self.fit(self.screen.size.width, pane)

    def step(self, step: int) -> None:
        """Goes on to the pane beside the one in use."""
        panes = list(self._all())
        self.go_to(panes[(panes.index(self.active) + step) % len(panes)])

    def fit(self, width: int, pane: Pane | None = None) -> None:
        """Shows the panes there is room for in so many columns."""
        pane = pane or self.active
        self.set_class(width < ONE_PANE, "narrow")
        self.set_class(ONE_PANE <= width < TWO_PANES, "medium")
        for side in (self._library, self._panel):
            room = width >= TWO_PANES or (width >= ONE_PANE and side is self._side)
            side.display = side is pane or (room and self.filled and not self.alone)
        self._article.display = width >= ONE_PANE or pane is self._article
        self.post_message(self.Arranged())

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follows the mouse from pane to pane."""
        if isinstance(event.widget, Library | Panel):
            self._side = event.widget

    def _all(self) -> Iterator[Pane]:
        yield self._library
        yield self._article
        yield self._panel
