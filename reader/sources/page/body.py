"""Which of a page's blocks are the article."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.lang import Furniture
from reader.sources.page.walk import CELLS, Element, Piece, Walk
from reader.text import BlockKind

HELD = 0.7  # share of a page's running text that the article's element holds; best on three public sets
RUNNING = 60  # characters from which a block may be running text
ENOUGH = 250  # characters of a body below which the doubtful hints are looked at again
ENOUGH_OF_PAGE = 0.35  # the same as a share of the page's running text
RELAXED = 2  # times as much text the doubtful hints must have cost before they are not believed
LINKED = 0.55  # share of a block inside links, from which it is a list of links
SHORT = 90  # characters of a line that may be a heading or furniture
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ENDS = '.!?…”"»’)'


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the page with its kind, and why."""

    kind: BlockKind
    text: str
    reason: str


def find_body(walked: Walk, title: str, furniture: Sequence[Furniture]) -> list[Part]:
    """The page's blocks in order, the article's with their kinds and the rest as boilerplate."""
    strict = _choose(walked, title, furniture, strict=True)
    whole = sum(len(piece.text) for piece in walked.pieces if _is_running(piece))
    size = _size(strict)
    if size >= ENOUGH and size >= ENOUGH_OF_PAGE * whole:
        return strict
    relaxed = _choose(walked, title, furniture, strict=False)
    best = relaxed if _size(relaxed) > RELAXED * size else strict
    return best if _size(best) else _all_but_furniture(walked, title, furniture)


def _all_but_furniture(walked: Walk, title: str, furniture: Sequence[Furniture]) -> list[Part]:
    """For a page of short lines only: all of them that no tag bars."""
    barred = _barred(walked.elements, strict=False)
    return [
        Part("boilerplate", piece.text, barred[piece.element])
        if barred[piece.element]
        else _part(piece, walked.elements, title, furniture)
        for piece in walked.pieces
    ]


def _size(parts: Sequence[Part]) -> int:
    return sum(len(part.text) for part in parts if part.kind not in ("boilerplate", "title", "caption"))


def _is_running(piece: Piece) -> bool:
    return len(piece.text) >= RUNNING and piece.linked < LINKED * len(piece.text) and piece.tag not in _HEADINGS


def _choose(walked: Walk, title: str, furniture: Sequence[Furniture], *, strict: bool) -> list[Part]:
    barred = _barred(walked.elements, strict=strict)
    article = _article(walked, barred)
    if article is None:
        return [Part("boilerplate", piece.text, "no running text on the page") for piece in walked.pieces]
    element = walked.elements[article]
    parts = []
    seen: set[str] = set()
    for piece in walked.pieces:
        if not article <= piece.element < element.end:
            parts.append(Part("boilerplate", piece.text, "outside the article"))
        elif barred[piece.element]:
            parts.append(Part("boilerplate", piece.text, barred[piece.element]))
        elif len(piece.text) > SHORT and piece.text in seen:
            parts.append(Part("boilerplate", piece.text, "told before"))
        else:
            seen.add(piece.text)
            parts.append(_part(piece, walked.elements, title, furniture))
    return _without_loose_ends(parts)


def _barred(elements: Sequence[Element], *, strict: bool) -> list[str]:
    """For each element why it is no article, by itself or by what it stands in; "" for the rest."""
    reasons: list[str] = []
    for element in elements:
        reason = element.furniture or (element.doubtful if strict else "")
        reasons.append(reason or (reasons[element.parent] if element.parent >= 0 else ""))
    return reasons


def _article(walked: Walk, barred: Sequence[str]) -> int | None:
    """The deepest element that holds most of the running text that is not barred."""
    weights = [0.0] * len(walked.elements)
    for piece in walked.pieces:
        if _is_running(piece) and not barred[piece.element]:
            sentence = piece.text[-1] in _ENDS
            weights[piece.element] += len(piece.text) * (1.0 if sentence else 0.4) * (1 if piece.tag != "li" else 0.6)
    for n in range(len(weights) - 1, 0, -1):
        parent = walked.elements[n].parent
        if parent >= 0:
            weights[parent] += weights[n]
    if not weights or not weights[0]:
        return None
    chosen = 0
    for n in range(1, len(weights)):  # children come after their parents: the last that fits is the deepest
        if weights[n] >= HELD * weights[0] and walked.elements[n].tag not in ("p", "li", *CELLS):
            chosen = n
    return chosen


def _part(piece: Piece, elements: Sequence[Element], title: str, furniture: Sequence[Furniture]) -> Part:
    text, tag = piece.text, piece.tag
    if text == title or tag == "h1":
        return Part("title" if text == title else "boilerplate", text, "headline")
    if piece.linked >= LINKED * len(text) and (len(text) < 2 * SHORT or tag == "li"):
        return Part("boilerplate", text, "links")
    if any(table.starts_furniture(text) for table in furniture) and len(text) < 3 * SHORT:
        return Part("boilerplate", text, "furniture line")
    if _inside(piece.element, elements, ("figure", "figcaption")) or tag == "figcaption":
        return Part("caption", text, "figure")
    if tag in _HEADINGS:
        return Part("heading", text, tag)
    if _inside(piece.element, elements, ("blockquote",)):
        return Part("quote", text, "blockquote")
    if tag in ("li", "dd", "dt", *CELLS):
        return Part("item", text, tag)
    if len(text) < 4 or not any(character.isalpha() for character in text):
        return Part("boilerplate", text, "no words")
    return Part("paragraph", text, tag)


def _inside(element: int, elements: Sequence[Element], tags: tuple[str, ...]) -> bool:
    for _ in range(6):
        if element < 0:
            return False
        if elements[element].tag in tags:
            return True
        element = elements[element].parent
    return False


def _without_loose_ends(parts: list[Part]) -> list[Part]:
    """Headings that nothing follows, and lines before the first and after the last sentence, are no article."""
    kept = [n for n, part in enumerate(parts) if part.kind in ("paragraph", "quote", "item") and _is_sentence(part)]
    if not kept:
        return parts
    first, last = kept[0], kept[-1]
    cleaned = []
    for n, part in enumerate(parts):
        loose = part.kind in ("heading", "item") or (part.kind == "paragraph" and not _is_sentence(part))
        if loose and (n < first or n > last):
            part = Part("boilerplate", part.text, "before or after the text")
        cleaned.append(part)
    return cleaned


def _is_sentence(part: Part) -> bool:
    return len(part.text) >= SHORT or (part.text[-1] in _ENDS + ":" and len(part.text.split()) > 3)
