"""What each action does to the desk, by its name in the table of actions."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.tui.actions import GROUPS
from reader.tui.choices import Choice, article_choices
from reader.tui.help import HelpScreen
from reader.tui.items import ItemList
from reader.tui.messages import DemoWanted, ThemesWanted
from reader.tui.panel import View
from reader.tui.panes import ONE_PANE
from reader.tui.searching import begin_search, end_search, give_up, step_hit
from reader.tui.taking import copy_link, copy_words, open_in_browser
from reader.tui.verdicts import CONFLICTS

if TYPE_CHECKING:
    from reader.tui.desk import Desk

PALETTE = ("Reading", "Showing", "Moving")  # groups in the order in which they are listed
NEARLY_A_PAGE = 0.9


def step_claim(desk: "Desk", step: int, among: Sequence[str] | None = None) -> None:
    """Goes to the next claim in a direction, with a sign of `among`; or to the next place of what is looked for."""
    if desk.article.hits.words and among is None:
        step_hit(desk, step)
        return
    claim = desk.article.next_claim(step, among)
    if claim is None:
        way, then = ("further", "next_article") if step > 0 else ("earlier", "previous_article")
        what = "claim that others tell otherwise" if among else "claim"
        desk.tell(f"No {way} {what} here; {desk.keys.first(then)} goes to another article")
        return
    if desk.view in ("speakers", "outline"):
        desk.view = "claim"
    desk.point_at(claim)


def step_article(desk: "Desk", step: int) -> None:
    """Opens the next article of the list in a direction."""
    sources = desk.shelf.sources
    place = sources.index(desk.source) + step if desk.source in sources else 0
    if 0 <= place < len(sources):
        desk.open(sources[place])
    else:
        desk.tell("That was the last article" if step > 0 else "This is the first article")


def next_unread(desk: "Desk") -> None:
    """Opens the next article of the list that has not been on the screen, round its end."""
    sources = desk.shelf.sources
    place = sources.index(desk.source) + 1 if desk.source in sources else 0
    unread = (
        source
        for source in (*sources[place:], *sources[:place])
        if source in desk.shelf.readings and source not in desk.shelf.read
    )
    if source := next(unread, None):
        desk.open(source)
    else:
        desk.tell("All articles have been read")


def page_down(desk: "Desk") -> None:
    """Shows the next page; at the end of an article, says how to go on."""
    pane = desk.panes.active
    if pane is desk.article and desk.article.share_read == 1 and desk.source in desk.shelf.readings:
        desk.tell(f"This is the end; {desk.keys.first('next_article')} reads the next article")
    pane.move_page(NEARLY_A_PAGE)


def choose(desk: "Desk") -> None:
    """Opens the item under the cursor, or goes from a claim to what others have for it."""
    pane = desk.panes.active
    if isinstance(pane, ItemList):
        pane.choose()
    elif desk.panel.has_items:
        desk.panes.go_to(desk.panel)
    else:
        desk.tell("Nothing to open for this claim")


def leave(desk: "Desk") -> None:
    """Goes back to the article and the claim under the cursor; from there, ends the search."""
    if desk.search is not None:
        give_up(desk)
    elif desk.panes.active is desk.article:
        end_search(desk)
    desk.show_view("claim")
    desk.panes.go_to(desk.article)


def toggle_library(desk: "Desk") -> None:
    """Goes to the list of articles, or back from it."""
    desk.panes.go_to(desk.article if desk.panes.active is desk.library else desk.library)


def toggle_view(desk: "Desk", view: View) -> None:
    """Shows a view in the panel, or again the claim under the cursor."""
    shown = desk.view == view and desk.panel.display
    desk.show_view("claim" if shown else view)
    desk.panes.go_to(desk.article if shown else desk.panel)
    if desk.view == "outline":
        desk.panel.point_at_part(desk.article.place)


def ask_for_demo(desk: "Desk") -> None:
    """Asks for the bundled edition, where there is nothing else."""
    if desk.panes.filled:
        desk.tell("The bundled edition opens only where nothing else is open")
    else:
        desk.post_message(DemoWanted())


def show_help(desk: "Desk") -> None:
    """Shows all keys and signs."""
    desk.app.push_screen(HelpScreen(desk.looks, desk.keys))


def show_palette(desk: "Desk") -> None:
    """Lets an action be chosen by its name."""
    from reader.tui.picker import Picker  # the app is drawn before this is loaded

    choices = [
        Choice(action.name, action.does, desk.keys.shown(action.name)) for title in PALETTE for action in GROUPS[title]
    ]
    desk.app.push_screen(Picker(desk.looks, "What to do", choices), lambda name: desk.action_do(name) if name else None)


def find_article(desk: "Desk") -> None:
    """Lets an article be chosen by its title; in a search, those that have the words come first, with their hits."""
    from reader.tui.picker import Picker  # the app is drawn before this is loaded

    choices = list(article_choices(desk.shelf, desk.source, desk.article.hits.words))
    if not choices:
        desk.tell("There are no articles")
        return
    desk.app.push_screen(
        Picker(desk.looks, "Articles", choices, desk.source), lambda source: desk.open(source) if source else None
    )


def toggle_alone(desk: "Desk") -> None:
    """Hides the panes beside the article, or shows them again."""
    desk.panes.alone = not desk.panes.alone
    desk.panes.go_to(desk.article)
    if desk.size.width < ONE_PANE:
        desk.tell("There is room for one pane only")


DOINGS: Mapping[str, Callable[["Desk"], object]] = {
    "next_claim": partial(step_claim, step=1),
    "previous_claim": partial(step_claim, step=-1),
    "next_conflict": partial(step_claim, step=1, among=CONFLICTS),
    "previous_conflict": partial(step_claim, step=-1, among=CONFLICTS),
    "choose": choose,
    "back": lambda desk: desk.go_back(),
    "forward": lambda desk: desk.go_forward(),
    "search": begin_search,
    "copy": copy_words,
    "copy_link": copy_link,
    "browser": open_in_browser,
    "next_article": partial(step_article, step=1),
    "next_unread": next_unread,
    "previous_article": partial(step_article, step=-1),
    "down": lambda desk: desk.panes.active.move(1),
    "up": lambda desk: desk.panes.active.move(-1),
    "page_down": page_down,
    "page_up": lambda desk: desk.panes.active.move_page(-NEARLY_A_PAGE),
    "first": lambda desk: desk.panes.active.move_end(last=False),
    "last": lambda desk: desk.panes.active.move_end(last=True),
    "next_pane": lambda desk: desk.panes.step(1),
    "previous_pane": lambda desk: desk.panes.step(-1),
    "leave": leave,
    "library": toggle_library,
    "find_article": find_article,
    "claims": partial(toggle_view, view="claims"),
    "speakers": partial(toggle_view, view="speakers"),
    "outline": partial(toggle_view, view="outline"),
    "zoom": toggle_alone,
    "theme": lambda desk: desk.post_message(ThemesWanted()),
    "palette": show_palette,
    "demo": ask_for_demo,
    "help": show_help,
    "quit": lambda desk: desk.app.exit(),
}
