"""Elements that a page marks by class, and those that belong to something else than its article."""

import re
import tomllib
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborNode

MOST_MARKED = 100  # elements of a kind that are looked at
_PARTING = frozenset(["br", "div", "p", "li", "h1", "h2", "h3"])  # parts words that stand in it
_SIGNS = re.compile(r"[^a-z]+")


@cache
def marks() -> dict[str, tuple[str, ...]]:
    """`marks.toml`: parts of classes and addresses."""
    table = tomllib.loads(Path(__file__).with_name("marks.toml").read_text(encoding="utf-8"))
    return {name: tuple(listed.split()) for name, listed in table.items()}


def short_text(node: LexborNode, longest: int, sign: str = "") -> str:
    """The text of an element with a sign between its parts; "" for one longer than `longest`, read no further."""
    texts: list[str] = []
    room = longest
    at: LexborNode | None = node.child
    while at is not None and room >= 0:
        if at.tag == "-text":
            text = at.text_content or ""
            room -= len(text.strip())
            texts.append(text)
        elif at.tag in _PARTING:
            texts.append(" ")
        room -= 1
        at = at.child or _after(at, node)
    return sign.join(text for text in texts if text.strip() or not sign) if room >= 0 else ""


def _after(node: LexborNode, root: LexborNode) -> LexborNode | None:
    """The node after one and its descendants, inside a root."""
    at: LexborNode | None = node
    while at is not None and at.mem_id != root.mem_id:
        if at.next is not None:
            return at.next
        at = at.parent
    return None


@cache
def _others() -> frozenset[str]:
    return frozenset(marks()["others"])


def of_others(node: LexborNode) -> bool:
    """Does an element stand in comments, lists of other articles or the like?"""
    at: LexborNode | None = node
    for _ in range(8):
        if at is None or at.tag in ("body", "article", "main"):
            return False
        if at.tag in ("aside", "footer", "nav"):
            return True
        attributes = at.attributes
        mark = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
        if not _others().isdisjoint(_SIGNS.split(mark)):
            return True
        at = at.parent
    return False


def are_beside(one: LexborNode, other: LexborNode) -> bool:
    """Do two elements share a near ancestor?"""
    return bool(_ancestors(one) & _ancestors(other))


def _ancestors(node: LexborNode) -> set[int]:
    found: set[int] = set()
    at = node.parent
    while at is not None and len(found) < 3 and at.tag not in ("body", "article", "main"):
        found.add(at.mem_id)
        at = at.parent
    return found
