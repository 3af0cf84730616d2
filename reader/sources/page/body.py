"""Which of a page's blocks are the article, each with its kind and why."""

import re
from collections.abc import Sequence

from reader.lang import Furniture
from reader.sources.page.container import Container, find_containers
from reader.sources.page.hints import HEADINGS
from reader.sources.page.part import Part
from reader.sources.page.pieces import CELLS, LINKED, SENTENCE_ENDS, Element, Piece, Walk, is_teaser
from reader.sources.page.posts import head_posts
from reader.sources.page.trim import drop_link_lists, drop_loose_ends, drop_sections, drop_summed_up, take_lead

ENOUGH = 250  # characters of a body below which hints are believed less
ENOUGH_OF_PAGE = 0.35  # the same as a share of the page's running text
RELAXED = 2  # times as much text the doubtful hints must have cost before they are not believed
SHOWN = 4  # the same for what is hidden
LINE = 180  # characters of a line of links
FURNITURE_LINE = 270  # characters of a line of furniture, and of a caption
ALL_LINKED = 0.8  # share of a paragraph inside links, from which it is an invitation to read something else
_MAY_BE_LINKS = frozenset({"li", "h2", "h3", "td", "th", "dd", "dt"})
_ITEMS = frozenset({"li", "dd", "dt", *CELLS})
_QUOTES = frozenset({"blockquote"})
_FIGURES = frozenset({"figure", "figcaption"})
_WORD = re.compile(r"\w")
_NEAR = 6  # elements above a block that may make it a caption or a quote


def find_body(walked: Walk, title: str, furniture: Furniture) -> list[Part]:
    """The page's blocks in order, the article's with their kinds and the rest as boilerplate."""
    whole = sum(len(piece.text) for piece in walked.pieces if piece.mass)
    best: list[Part] = []
    for container, costs in zip(find_containers(walked), (0, RELAXED, SHOWN), strict=False):
        parts = _parts(walked, container, title, furniture)
        if _size(parts) > costs * _size(best):
            best = parts
        if _size(best) >= max(ENOUGH, ENOUGH_OF_PAGE * whole):
            break
    # A page of short lines only: all of them but its furniture.
    return best if _size(best) else [_part(piece, walked.elements, title, furniture) for piece in walked.pieces]


def _size(parts: Sequence[Part]) -> int:
    return sum(len(part.text) for part in parts if part.kind not in ("boilerplate", "title", "caption"))


def _parts(walked: Walk, container: Container, title: str, furniture: Furniture) -> list[Part]:
    parts: list[Part] = []
    told: set[str] = set()
    begun = False  # has the text
    for piece in walked.pieces:
        if not container.element <= piece.element < container.end:
            parts.append(Part("boilerplate", piece.text, "outside the article"))
        elif container.barred[piece.element]:
            parts.append(Part("boilerplate", piece.text, container.barred[piece.element]))
        elif piece.mass and piece.text in told:
            parts.append(Part("boilerplate", piece.text, "told before"))
        else:
            told.add(piece.text)
            part = _part(piece, walked.elements, title, furniture)
            begun = begun or (part.kind == "paragraph" and piece.mass > 0)
            if begun and piece.tag == "h1" and part.kind == "boilerplate":
                part = Part("heading", piece.text, "h1 after text")
            parts.append(part)
    drop_summed_up(parts)
    drop_link_lists(walked, parts)
    head_posts(walked, container.posts, parts, furniture)
    drop_sections(walked, container, parts, furniture)
    drop_loose_ends(walked.pieces, parts)
    take_lead(walked, parts, title)
    return parts


def _part(piece: Piece, elements: Sequence[Element], title: str, furniture: Furniture) -> Part:
    """One block of the article's element by itself."""
    text, tag = piece.text, piece.tag
    if text == title:
        return Part("title", text, "headline")
    if tag == "h1":
        return Part("boilerplate", text, "headline")
    if _is_links(piece):
        return Part("boilerplate", text, "links")
    if is_teaser(piece):
        return Part("boilerplate", text, "teaser")
    is_line = len(text) < FURNITURE_LINE
    if is_line and (furniture.starts_furniture(text, item=tag == "li") or furniture.counts(text)):
        return Part("boilerplate", text, "furniture line")
    caption = _why_caption(piece, elements, furniture)
    if caption:
        return Part("caption", text, caption)
    if tag in HEADINGS:
        return Part("heading", text, tag)
    if _stands_in(_QUOTES, piece.element, elements):
        return Part("quote", text, "in a block quote")
    if tag in _ITEMS:
        return Part("item", text, tag)
    if not _WORD.search(text):
        return Part("boilerplate", text, "no words")
    return Part("paragraph", text, tag)


def _why_caption(piece: Piece, elements: Sequence[Element], furniture: Furniture) -> str:
    """Why a block is words about a picture; "" for one that is none."""
    is_line = len(piece.text) < FURNITURE_LINE
    if piece.tag in ("p", "div", "figcaption", "figure") and is_line and elements[piece.element].hint.caption:
        return "called a caption"
    if piece.tag in ("div", "figcaption", "figure") and _stands_in(_FIGURES, piece.element, elements):
        return "in a figure"
    return "ends in a credit" if is_line and furniture.ends_in_credit(piece.text) else ""


def _is_links(piece: Piece) -> bool:
    size = len(piece.text)
    if piece.tag in _MAY_BE_LINKS or piece.linked < LINKED * size or size >= LINE:
        return False
    return piece.tag != "p" or (piece.linked >= ALL_LINKED * size and piece.text[-1] not in SENTENCE_ENDS)


def _stands_in(tags: frozenset[str], element: int, elements: Sequence[Element]) -> bool:
    """Has an element, or one near above it, such a tag?"""
    for _ in range(_NEAR):
        if element < 0:
            return False
        if elements[element].tag in tags:
            return True
        element = elements[element].parent
    return False
