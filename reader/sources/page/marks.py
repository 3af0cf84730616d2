"""Elements that a page marks by class, and those that belong to something else than its article."""

import re
import tomllib
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborNode

MOST_MARKED = 100  # elements of a kind that are looked at
_SIGNS = re.compile(r"[^a-z]+")


@cache
def marks() -> dict[str, tuple[str, ...]]:
    """`marks.toml`: parts of classes and addresses."""
    table = tomllib.loads(Path(__file__).with_name("marks.toml").read_text(encoding="utf-8"))
    return {name: tuple(listed.split()) for name, listed in table.items()}


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
