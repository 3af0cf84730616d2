"""What kind of page it is: an article whole or in part, or something else that is to be named."""

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from reader.lang import Furniture
from reader.sources.page.head import Head
from reader.sources.page.pieces import Piece

ENOUGH = 160  # characters of text, about two sentences, from which a page is read whatever it calls itself
FEW_WORDS = 250  # of a page that is locked; longer texts are taken for whole
TOLD = 2  # times the words shown that a page tells of, from which the rest is missing
HEADLINES = 6  # linked headings of an index
BETWEEN_HEADLINES = 500  # characters of running text between two of them; an article has a longer stretch
RUNNING = 60  # characters of a line of running text
LOCKED_LINE = 200  # characters of a line that asks for a subscription
_HEADINGS = frozenset({"h2", "h3", "h4"})
_FALSE = frozenset({"false", "no", "0"})
_ROOTS = "#root, #app, #__next, #__nuxt, app-root, [data-reactroot]"  # what scripts fill
_LISTS = "CollectionPage|SearchResultsPage|ItemList"


def is_partial(head: Head, pieces: Sequence[Piece], words: int, furniture: Furniture) -> bool:
    """Does the page show only the beginning of its article? `words` are those it shows."""
    told = head.described.article.get("wordCount")
    if isinstance(told, str) and told.isdecimal() and len(told) < 7:
        told = int(told)
    described = head.described
    free = [str(item.get("isAccessibleForFree")).lower() for item in (described.article, described.page)]
    paid = not _FALSE.isdisjoint(free) or "locked" in head.values(["articlecontenttier"])
    missing = told > TOLD * words if isinstance(told, int) else words < FEW_WORDS
    return missing and (paid or any(len(piece.text) <= LOCKED_LINE and furniture.locks(piece.text) for piece in pieces))


def name_of_no_article(tree: LexborHTMLParser, head: Head, pieces: Sequence[Piece], shown: int) -> str | None:
    """What a page is that is no article, and what to do; None for an article. `shown` counts its characters of text."""
    described = head.described
    declared = head.values(["ogtype"])
    is_article = "article" in declared or bool(described.article)
    is_video = any(name.startswith("video") for name in declared) or described.has("VideoObject")
    if is_video and not is_article and shown < ENOUGH:
        return "is a page for a video; watch it in a browser"
    is_list = _is_index(pieces) or (shown < ENOUGH and described.has(_LISTS))
    if is_list and not is_article and not is_video:
        return "is an index of articles, not one of them; name the one to read"
    if not shown:
        if tree.css_first(_ROOTS) and not any(len(piece.text) >= RUNNING for piece in pieces):
            return "is written by scripts in a browser; open it there"
        return "is a page without an article's text; open it in a browser"
    return None


def _is_index(pieces: Sequence[Piece]) -> bool:
    """Are there many linked headings, and nowhere more than a teaser between two of them?"""
    headlines = longest = running = 0
    for piece in pieces:
        if piece.tag in _HEADINGS and piece.linked > 0.8 * len(piece.text) and len(piece.text.split()) > 3:
            headlines += 1
            running = 0
        elif len(piece.text) >= RUNNING and piece.linked < 0.5 * len(piece.text):
            running += len(piece.text)
            longest = max(longest, running)
    return headlines >= HEADLINES and longest < BETWEEN_HEADLINES
