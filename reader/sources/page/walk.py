"""One walk over a parsed page: its blocks of text in order, and the elements they stand in."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborNode

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "head",
        "title",
        "map",
        "dialog",
        "math",
    ]
)
FURNITURE_TAGS = frozenset(["nav", "footer", "aside", "form", "menu"])
FURNITURE_ROLES = frozenset(
    ["navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "alert"]
)
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "picture",
        "source",
        "amp-img",
    ]
)
CELLS = frozenset({"td", "th"})
_HINT = re.compile(r"[a-z]+(?:[-_]+[a-z]+)*")
_BLANK = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


@dataclass(slots=True)
class Element:
    """An element that holds blocks; `furniture` says by which hint it is none of the article."""

    tag: str
    parent: int  # index; -1 for the root
    furniture: str = ""
    doubtful: str = ""  # a hint that may be wrong
    weight: float = 0.0  # of the running text inside
    end: int = 0  # index past its last descendant


@dataclass(slots=True)
class Piece:
    """One block of text as it stands on the page."""

    tag: str
    element: int  # index of the element it stands in
    text: str
    linked: int  # characters of it inside links
    links: list[tuple[str, str]] = field(default_factory=list)  # text and address


@dataclass(slots=True)
class Walk:
    """All elements and pieces of a page in document order."""

    elements: list[Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


@cache
def _hints() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("hints.toml").read_text(encoding="utf-8"))
    return {name: frozenset(listed.split()) for name, listed in table.items()}


def walk(root: LexborNode) -> Walk:
    """The pieces and elements below a node, read once and without recursion."""
    return _Walker().run(root)


class _Walker:
    def __init__(self) -> None:
        self.result = Walk()
        self._words: list[str] = []  # of the piece under way
        self._linked = 0
        self._in_link = 0
        self._stack: list[int] = []
        self._tag = "p"
        self._breaks = 0

    def run(self, root: LexborNode) -> Walk:
        node: LexborNode | None = root
        while node is not None:
            entered = self._enter(node)
            child = node.child if entered else None
            if child is not None:
                node = child
                continue
            self._leave(node, entered)
            node = self._next(node, root)
        self._flush()
        for n in range(len(self.result.elements) - 1, -1, -1):
            element = self.result.elements[n]
            element.end = max(element.end, n + 1)
            if element.parent >= 0:
                parent = self.result.elements[element.parent]
                parent.end = max(parent.end, element.end)
        return self.result

    def _next(self, node: LexborNode, root: LexborNode) -> LexborNode | None:
        """The node after one that is done, closing what ends on the way up."""
        at: LexborNode | None = node
        while at is not None and at.mem_id != root.mem_id:  # comparing nodes compares their markup
            if at.next is not None:
                return at.next
            at = at.parent
            if at is not None:
                self._leave(at, entered=True)
        return None

    def _enter(self, node: LexborNode) -> bool:
        tag = node.tag
        if tag == "-text":
            self._add_text(node.text_content or "")
            return False
        if tag is None or tag in SKIPPED or tag.startswith(("-", "!")):
            return False
        if tag == "br":
            self._breaks += 1
            if self._breaks > 1:
                self._flush()
            else:
                self._words.append(" ")
            return False
        if tag in INLINE:
            self._in_link += tag == "a"
            return True
        if _is_hidden(node):
            return False
        self._flush()
        self._tag = tag
        furniture, doubtful = _furniture(node, tag)
        self.result.elements.append(Element(tag, self._stack[-1] if self._stack else -1, furniture, doubtful))
        self._stack.append(len(self.result.elements) - 1)
        return True

    def _leave(self, node: LexborNode, entered: bool) -> None:
        tag = node.tag
        if not entered or tag is None:
            return
        if tag == "a":
            self._in_link = max(0, self._in_link - 1)
        if tag in INLINE:
            return
        self._flush()
        if self._stack:
            self._stack.pop()
        self._tag = self.result.elements[self._stack[-1]].tag if self._stack else "p"

    def _add_text(self, text: str) -> None:
        if not text:
            return
        self._words.append(text)
        if not text.isspace():
            self._breaks = 0
        if self._in_link:
            self._linked += len(text.strip())

    def _flush(self) -> None:
        text = _BLANK.sub(" ", _INVISIBLE.sub("", "".join(self._words))).strip()
        if text and self._stack:
            self.result.pieces.append(Piece(self._tag, self._stack[-1], text, min(self._linked, len(text))))
        self._words.clear()
        self._linked = self._breaks = 0


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def _furniture(node: LexborNode, tag: str) -> tuple[str, str]:
    """What says that an element is none of the article: for sure, and perhaps."""
    attributes = node.attributes
    if tag in FURNITURE_TAGS:
        return tag, ""
    role = (attributes.get("role") or "").lower()
    if role in FURNITURE_ROLES:
        return f"role {role}", ""
    if tag in ("html", "body", "main", "article"):
        return "", ""
    hints = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    if not hints.strip():
        return "", ""
    named = list(_named(hints))
    doubtful = next((word for word in named if word in _hints()["furniture"]), "")
    if doubtful and any(word in _hints()["article"] for word in named):
        doubtful = ""
    return "", doubtful


def _named(hints: str) -> Iterator[str]:
    """Each class as it is, and its last and first word: "article-share" is a "share"."""
    for name in hints.split():
        yield name
        found = _HINT.search(name)
        if found:
            parts = re.split(r"[-_]+", found.group())
            yield parts[-1]
            yield parts[0]
