"""One walk over a parsed page: its blocks of text in order, and the elements they stand in."""

import re
from dataclasses import dataclass, field
from typing import Literal

from selectolax.lexbor import LexborHTMLParser

from reader.sources.page.hints import Hint, hint_of, is_unseen, names_of
from reader.sources.page.links import CLOSE, OPEN

NO_TEXT = (
    "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "video", "audio",
    "select", "datalist", "button", "input", "textarea", "xmp", "noembed", "noframes", "plaintext", "map", "dialog",
)  # fmt: skip
_INLINE = (
    "a", "abbr", "acronym", "amp-img", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
)  # fmt: skip
_NOTHING = ("img", "wbr", "source", "track", "area", "base", "col", "link", "meta", "param", "input", "embed", "")
_Kind = Literal["block", "inline", "line", "nothing"]
_KINDS: dict[str, _Kind] = {
    **{tag: "inline" for name in _INLINE for tag in (name, "/" + name)},
    **dict.fromkeys(_NOTHING, "nothing"),
    **dict.fromkeys(("br", "hr"), "line"),
}
CELLS = frozenset({"td", "th"})
_TOKEN = re.compile(r"<(?:!--.*?--|([^>]*))>([^<]*)", re.DOTALL)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


@dataclass(slots=True)
class Element:
    """An element that holds blocks."""

    tag: str
    parent: int  # index; -1 for the root
    names: str  # classes and id
    hint: Hint
    end: int = 0  # index past its last descendant


@dataclass(slots=True)
class Piece:
    """One block of text as it stands on the page."""

    tag: str
    element: int  # index of the element it stands in
    text: str
    linked: int  # characters of it inside links
    marked: str = ""  # the text with signs where links open and close; "" without any
    anchors: tuple[str, ...] = ()  # the attributes of each link


@dataclass(slots=True)
class Walk:
    """All elements and pieces of a page in document order."""

    elements: list[Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


def walk(tree: LexborHTMLParser) -> Walk:
    """The elements and pieces of a page's body; takes out of the tree what holds no text."""
    tree.strip_tags(list(NO_TEXT))
    body = tree.body
    return _Walker().run(body.html or "" if body else "")


class _Walker:
    """One walk under way: the elements that are open and the words of the block that is read."""

    def __init__(self) -> None:
        self.result = Walk()
        self._open: list[int] = []
        self._words: list[str] = []
        self._anchors: list[str] = []
        self._linked = self._in_link = self._breaks = 0

    def run(self, markup: str) -> Walk:
        unseen, depth = "", 0  # an inline element that is not shown, and how many of its kind are open
        for tag, text in _TOKEN.findall(markup):
            name, _, attributes = tag.partition(" ")
            kind = _KINDS.get(name, "block")
            if unseen:
                depth += (name == unseen) - (name == "/" + unseen)
                if depth:
                    continue
                unseen = ""
            elif kind == "block":
                self._cross(name, attributes)
            elif kind == "inline":
                if attributes and is_unseen(attributes):
                    unseen, depth = name, 1
                    continue
                if name in ("a", "/a"):
                    self._link(name, attributes)
            elif kind == "line":
                self._break(name)
            if text and (self._words or not text.isspace()):
                self._add(text)
        self._flush()
        return self.result

    def _cross(self, name: str, attributes: str) -> None:
        """Goes into an element that parts blocks, or out of it."""
        if self._words:
            self._flush()
        self._breaks = 0
        elements = self.result.elements
        if name[0] == "/":
            if self._open:
                elements[self._open.pop()].end = len(elements)
        elif name[0] not in "?!":
            names = names_of(name, attributes) if attributes and name != "body" else ""
            hint = hint_of(name, names, attributes if name != "body" else "")
            elements.append(Element(name, self._open[-1] if self._open else -1, names, hint))
            self._open.append(len(elements) - 1)

    def _link(self, name: str, attributes: str) -> None:
        """Goes into a link or out of it."""
        self._in_link += 1 if name == "a" else -1
        if name == "a":
            self._anchors.append(attributes)
            self._words.append(OPEN)
        elif self._anchors:
            self._words.append(CLOSE)

    def _break(self, name: str) -> None:
        """A second <br> in a row ends a block, a first one is a space."""
        self._breaks += 1
        if name == "hr" or self._breaks > 1:
            self._flush()
        elif self._words:
            self._words.append(" ")

    def _add(self, text: str) -> None:
        self._words.append(text)
        if self._breaks and not text.isspace():
            self._breaks = 0
        if self._in_link:
            self._linked += len(text.strip())

    def _flush(self) -> None:
        """Ends the block under way."""
        text = "".join(self._words)
        if "&" in text:
            text = _unescape(text)
        marked, anchors = text, self._anchors
        if not text.isascii():
            marked = text = _INVISIBLE.sub("", text)
        if anchors:
            text = text.replace(OPEN, "").replace(CLOSE, "")
        text = " ".join(text.split())
        if text and self._open:
            at = self._open[-1]
            tag, linked = self.result.elements[at].tag, min(self._linked, len(text))
            piece = Piece(tag, at, text, linked, marked, tuple(anchors)) if anchors else Piece(tag, at, text, linked)
            self.result.pieces.append(piece)
        if anchors:
            self._anchors = []
        self._words.clear()
        self._linked = self._breaks = 0


def _unescape(text: str) -> str:
    """The text as it was before the tree was written out, which escapes no more than these."""
    return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
