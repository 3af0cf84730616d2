"""Looking for words in the open article: while they are typed, from place to place, and the end of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.tui.finding import Hits, find_hits
from reader.tui.trail import Stop

if TYPE_CHECKING:
    from reader.tui.desk import Desk


@dataclass(frozen=True, slots=True)
class Search:
    """What was on the screen before words were typed, so that giving up changes nothing."""

    stop: Stop
    hits: Hits


def begin_search(desk: "Desk") -> None:
    """Lets words be typed in the place of the status line."""
    here = desk.here()
    if desk.asking is not None:
        desk.asking.take_keys()
    elif here is None:
        desk.tell("There is no article to look in")
    else:
        from reader.tui.asking import AskLine  # the app is drawn before what is typed in is loaded

        desk.panes.go_to(desk.article)
        desk.search = Search(here, desk.article.hits)
        desk.status.display = False
        desk.asking = AskLine()
        desk.mount(desk.asking)


def look_for(desk: "Desk", words: str) -> None:
    """Shows where the words are, from where the reading was on, while they are typed."""
    if desk.search is None or desk.article.reading is None:
        return
    offset = desk.search.stop.offset
    hits = find_hits(desk.article.reading.document.text, words).around(offset)
    desk.article.show_hits(hits)
    if not hits.spans:
        desk.article.move_to(offset)
    if desk.asking is not None:
        desk.asking.show_found(counted(hits) if words else "")


def keep_hits(desk: "Desk", words: str) -> None:
    """Stays at the place that was found, with the way back kept."""
    search = _end_typing(desk)
    if desk.article.hits.spans and search is not None:
        desk.trail.leave(search.stop, jump=True)
        _point_at_hit(desk)
    elif words:
        if not _others_with(desk, words):
            desk.article.show_hits(Hits())
        desk.tell(_missing(desk, words))


def give_up(desk: "Desk") -> None:
    """Shows again what was there before words were typed."""
    search = _end_typing(desk)
    if search is not None and search.stop.source == desk.source:
        desk.article.show_hits(search.hits)
        desk.article.move_to(search.stop.offset)
    else:
        end_search(desk)


def step_hit(desk: "Desk", step: int) -> None:
    """Goes to the next place of what is looked for."""
    hits = desk.article.hits
    if hits.spans:
        desk.article.show_hits(hits.step(step))
        _point_at_hit(desk)
    else:
        desk.tell(_missing(desk, hits.words))


def end_search(desk: "Desk") -> None:
    """Looks for nothing more."""
    desk.article.show_hits(Hits())
    desk.tell("")


def counted(hits: Hits) -> str:
    """ "2/7", or "none"."""
    return f"{hits.at + 1}/{len(hits.spans)}" if hits.spans else "none"


def _end_typing(desk: "Desk") -> Search | None:
    search, desk.search = desk.search, None
    if desk.asking is not None:
        desk.asking.remove()
        desk.asking = None
    desk.status.display = True
    desk.panes.go_to(desk.article)
    return search


def _point_at_hit(desk: "Desk") -> None:
    """Makes the claim around the place that is looked at the current one, where there is one."""
    hit = desk.article.hits.current
    desk.point_at(desk.article.claim_at(hit.start) if hit else None, scroll=False)


def _missing(desk: "Desk", words: str) -> str:
    """Says that an article does not have the words, and how many of the others do."""
    others, key = _others_with(desk, words), desk.keys.first("find_article")
    where = f", but in {others} of the others: {key} lists them" if others else " nor in another"
    return f"“{words}” is not in this article{where}"


def _others_with(desk: "Desk", words: str) -> int:
    texts = (reading.document.text for source, reading in desk.shelf.readings.items() if source != desk.source)
    return sum(bool(find_hits(text, words).spans) for text in texts)
