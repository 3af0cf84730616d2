"""One walk over a parsed page: its blocks of text in order, and the elements they stand in."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

from reader.sources.page.hints import Hint, hint_of

NO_TEXT = (
    "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "video", "audio",
    "select", "datalist", "button", "input", "textarea", "xmp", "noembed", "noframes", "plaintext", "map", "dialog",
)  # fmt: skip
INLINE = frozenset(
    [
        "a", "abbr", "acronym", "amp-img", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small",
        "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]
)  # fmt: skip
VOID = frozenset(
    ["br", "img", "hr", "wbr", "source", "track", "area", "base", "col", "link", "meta", "param", "input", "embed"]
)
CELLS = frozenset({"td", "th"})
_TOKEN = re.compile(r"<(?:!--.*?--|([^>]*))>([^<]*)", re.DOTALL)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


@dataclass(slots=True)
class Element:
    """An element that holds blocks."""

    tag: str
    parent: int  # index; -1 for the root
    hint: Hint
    end: int = 0  # index past its last descendant


@dataclass(slots=True)
class Piece:
    """One block of text as it stands on the page."""

    tag: str
    element: int  # index of the element it stands in
    text: str
    linked: int  # characters of it inside links


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
    def __init__(self) -> None:
        self.result = Walk()
        self._open: list[int] = []
        self._words: list[str] = []
        self._linked = self._in_link = self._breaks = 0

    def run(self, markup: str) -> Walk:
        skipped, depth = "", 0  # an inline element that is not shown, and how many of its kind are open
        for tag, text in _TOKEN.findall(markup):
            name, _, attributes = tag.partition(" ")
            if skipped:
                depth += (name == skipped) - (name == "/" + skipped)
                if depth:
                    continue
                skipped = ""
            elif name[:1] == "/":
                self._leave(name[1:])
            elif name in VOID:
                self._break(name)
            elif name in INLINE:
                if attributes and _is_unseen(hint_of(name, attributes)):
                    skipped, depth = name, 1
                    continue
                self._in_link += name == "a"
            elif name and name[0] not in "?!":
                self._enter(name, attributes)
            if text:
                self._add(text)
        self._flush()
        return self.result

    def _break(self, name: str) -> None:
        """A second <br> in a row ends a block, a first one is a space; <hr> ends one, a picture does not."""
        if name == "br":
            self._breaks += 1
            self._words.append(" ")
        if name == "hr" or self._breaks > 1:
            self._flush()

    def _enter(self, name: str, attributes: str) -> None:
        self._flush()
        elements = self.result.elements
        elements.append(Element(name, self._open[-1] if self._open else -1, hint_of(name, attributes)))
        self._open.append(len(elements) - 1)

    def _add(self, text: str) -> None:
        self._words.append(text)
        if not text.isspace():
            self._breaks = 0
            if self._in_link:
                self._linked += len(text.strip())

    def _leave(self, name: str) -> None:
        if name in INLINE:
            if name == "a":
                self._in_link -= 1
            return
        self._flush()
        if self._open:
            self.result.elements[self._open.pop()].end = len(self.result.elements)

    def _flush(self) -> None:
        words = self._words
        if words:
            text = "".join(words)
            words.clear()
            if "&" in text:
                text = _unescape(text)
            if not text.isascii():
                text = _INVISIBLE.sub("", text)
            text = " ".join(text.split())
            if text:
                self.result.pieces.append(
                    Piece(self.result.elements[self._open[-1]].tag, self._open[-1], text, min(self._linked, len(text)))
                )
            self._linked = 0
        self._breaks = 0


def _is_unseen(hint: Hint) -> bool:
    """Is a piece of a line for machines, for a mouse that rests on it, or for a screen reader?"""
    return hint.hidden or bool(hint.never)


def _unescape(text: str) -> str:
    """The text as it was before the tree was written out, which escapes no more than these."""
    return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
