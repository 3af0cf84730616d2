"""The posts of a live blog, each with its own time and author, in the order of the page."""

import re
from collections.abc import Sequence

from reader.lang import Furniture
from reader.sources.page.hints import HEADINGS
from reader.sources.page.part import Part
from reader.sources.page.pieces import Element, Piece, Walk

FEWEST = 3  # posts of a live blog
HELD = 0.5  # share of the page's running text that they hold together
LINE = 60  # characters of the line that has a post's time or author
_CLOCK = re.compile(r"(?<![\d:.])[0-2]?\d[:.h][0-5]\d(?![\d%])")
_DIGITS = str.maketrans("", "", "0123456789")


def find_posts(walked: Walk, masses: Sequence[float], barred: Sequence[str]) -> frozenset[int]:
    """The elements that are posts: siblings called alike, each with a time and running text, and no linked heading."""
    elements = walked.elements
    if len(_CLOCK.findall("\n".join(piece.text for piece in walked.pieces if len(piece.text) <= LINE))) < FEWEST:
        return frozenset()
    alike: dict[tuple[int, str, str], list[int]] = {}
    for n, element in enumerate(elements):
        if element.names and not barred[n]:
            alike.setdefault((element.parent, element.tag, element.names.translate(_DIGITS)), []).append(n)
    candidates = {n: list[int]() for group in alike.values() if len(group) >= FEWEST for n in group}
    for at, piece in enumerate(walked.pieces if candidates else ()):
        n = piece.element
        while n >= 0:
            if n in candidates:
                candidates[n].append(at)
            n = elements[n].parent
    whole = sum(masses)
    for group in alike.values():
        posts = [n for n in group if n in candidates and _is_post(walked.pieces, masses, candidates[n])]
        held = sum(masses[at] for n in posts for at in candidates[n])
        if len(posts) >= FEWEST and held >= HELD * whole > 0:
            return frozenset(posts)
    return frozenset()


def _is_post(pieces: Sequence[Piece], masses: Sequence[float], inside: Sequence[int]) -> bool:
    linked = any(pieces[at].tag in HEADINGS and 2 * pieces[at].linked > len(pieces[at].text) for at in inside)
    first = next((at for at in inside if masses[at]), None)
    return first is not None and not linked and any(_tells_time(pieces[at].text) for at in inside if at < first)


def _tells_time(text: str) -> bool:
    return len(text) <= LINE and _CLOCK.search(text) is not None


def head_posts(walked: Walk, posts: frozenset[int], parts: list[Part], furniture: Furniture) -> None:
    """Makes of each post's time and author one heading above its text."""
    if not posts:
        return
    heads: dict[int, int] = {}  # by post, the part that is its heading
    begun: set[int] = set()
    for at, (piece, part) in enumerate(zip(walked.pieces, parts, strict=True)):
        post = _post_of(walked.elements, piece.element, posts)
        if post is None or post in begun:
            continue
        author = furniture.name_in_byline(part.text)
        is_head = piece.tag not in HEADINGS and len(part.text) <= LINE and (author or _tells_time(part.text))
        if is_head:
            head = author or part.text
            if post in heads:
                before = parts[heads[post]].text
                parts[heads[post]] = Part("boilerplate", before, "told in the heading of its post")
                head = f"{before} · {head}"
            heads[post] = at
            parts[at] = Part("heading", head, "time and author of a post")
        elif part.kind in ("paragraph", "quote", "item"):
            begun.add(post)


def _post_of(elements: Sequence[Element], n: int, posts: frozenset[int]) -> int | None:
    while n >= 0 and n not in posts:
        n = elements[n].parent
    return n if n >= 0 else None
