"""One walk over a parsed page: its blocks of text in order, and the elements they stand in."""

import re
from collections.abc import Iterator
from typing import Literal

from selectolax.lexbor import LexborHTMLParser

from reader.sources.page.hints import Hint, hint_of, is_unseen, names_of
from reader.sources.page.links import CLOSE, OPEN
from reader.sources.page.pieces import Element, Piece, Walk, mass_of

_RAW = ("script", "style", "noscript", "iframe", "xmp", "noembed", "noframes", "plaintext")
_NO_TEXT = (
    *_RAW, "template", "svg", "math", "canvas", "object", "video", "audio", "select", "datalist", "button", "textarea",
    "map", "dialog",
)  # fmt: skip
_INLINE = (
    "abbr", "acronym", "amp-img", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
)  # fmt: skip
_BLOCK = (
    "html", "body", "main", "article", "section", "header", "footer", "aside", "nav", "div", "p", "h1", "h2", "h3",
    "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "tr", "td", "th", "blockquote", "figure",
    "figcaption",
)  # fmt: skip
_VOID = ("img", "wbr", "source", "track", "area", "base", "col", "link", "meta", "param", "input", "embed")
_Kind = Literal["open", "close", "inline", "link", "line", "nothing", "unseen"]
_KINDS: dict[str, _Kind] = {
    **dict.fromkeys(_NO_TEXT, "unseen"),
    **{tag: "inline" for name in _INLINE for tag in (name, "/" + name)},
    **dict.fromkeys(_VOID, "nothing"),
    **dict.fromkeys(_BLOCK, "open"), **{"/" + tag: "close" for tag in _BLOCK},
    "": "nothing", "a": "link", "/a": "link", "br": "line", "hr": "line",
}  # fmt: skip
_AROUND = "nav, menu, [role=navigation], aside:not(article *):not(main *)"
_ANCHORS = "h1, time"  # may be of the article wherever they stand
AROUND = 0.2  # share of a page's text below which such an element stands around it
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def walk(tree: LexborHTMLParser) -> Walk:
    """The elements and pieces of a page's body; takes out of the tree what is around any article."""
    _prune(tree)
    markup = (tree.body.html or "") if tree.body else ""
    return _Walker().run(_COMMENT.sub("", markup) if "<!--" in markup else markup)


def _prune(tree: LexborHTMLParser) -> None:
    around = tree.css(_AROUND)
    whole = len(tree.body.text()) if around and tree.body else 0
    for node in around:
        if len(node.text()) < AROUND * whole and node.css_first(_ANCHORS) is None:
            node.decompose()


class _Walker:
    """One walk under way: the elements that are open and the words of the block that is read."""

    def __init__(self) -> None:
        self.result = Walk()
        self._path: list[int] = []  # the open elements that are known to hold text, the innermost last
        self._opened: list[str] = []  # those opened since, as written
        self._described: dict[str, tuple[str, str, Hint]] = {}  # by how a tag is written
        self._words: list[str] = []
        self._anchors: list[str] = []
        self._linked = self._in_link = 0

    def run(self, markup: str) -> Walk:
        words, opened, path, elements = self._words, self._opened, self._path, self.result.elements
        broken = False  # has a <br> ended the line
        tokens = iter(markup.split("<"))
        for token in tokens:
            written, _, text = token.partition(">")
            kind = _KINDS.get(written) or _kind_of(written)
            if kind == "open" or kind == "close":
                if words:
                    self._flush()
                broken = False
                if kind == "open":
                    opened.append(written)
                elif opened:
                    opened.pop()
                elif path:
                    elements[path.pop()].end = len(elements)
            elif kind == "link":
                self._link(written)
            elif kind == "line":
                broken = self._break(written, broken)
            elif kind == "unseen":
                text = _past(tokens, written.partition(" ")[0])
            if text and (words or not text.isspace()):
                words.append(text)
                broken = broken and text.isspace()
                if self._in_link:
                    self._linked += len(text.strip())
        self._flush()
        return self.result

    def _link(self, written: str) -> None:
        """Goes into a link or out of it."""
        self._in_link += -1 if written == "/a" else 1
        if written != "/a":
            self._anchors.append(written[2:])
            self._words.append(OPEN)
        elif self._anchors:
            self._words.append(CLOSE)

    def _break(self, written: str, broken: bool) -> bool:
        """A second <br> in a row ends a block, a first one is a space."""
        if broken or written[:2] == "hr":
            self._flush()
            return False
        if self._words:
            self._words.append(" ")
        return True

    def _element(self) -> int:
        """The innermost element, which holds text and so do all it stands in."""
        elements, path = self.result.elements, self._path
        for written in self._opened:
            tag, names, hint = self._described.get(written) or self._describe(written)
            elements.append(Element(tag, path[-1] if path else -1, names, hint))
            path.append(len(elements) - 1)
        self._opened.clear()
        return path[-1]

    def _describe(self, written: str) -> tuple[str, str, Hint]:
        """The name of an element, its class names and its hint."""
        tag = written.partition(" ")[0]
        said = written if tag != "body" else tag
        names = names_of(tag, said)
        described = self._described[written] = tag, names, hint_of(tag, names, said)
        return described

    def _flush(self) -> None:
        """Ends the block under way."""
        marked = "".join(self._words)
        if "&" in marked:
            marked = _unescape(marked)
        anchors, text = self._anchors, marked
        if anchors:
            text = marked.replace(OPEN, "").replace(CLOSE, "")
        text = " ".join(text.split())
        if not text.isprintable():
            marked, text = _INVISIBLE.sub("", marked), " ".join(_INVISIBLE.sub("", text).split())
        if text and (self._path or self._opened):
            at = self._element()
            piece = Piece(self.result.elements[at].tag, at, text, min(self._linked, len(text)))
            if anchors:
                piece.marked, piece.anchors = marked, tuple(anchors)
            piece.mass = mass_of(piece)
            self.result.pieces.append(piece)
        if anchors:
            self._anchors = []
        self._words.clear()
        self._linked = 0


def _kind_of(written: str) -> _Kind:
    """What a tag does that has attributes or is not one of HTML."""
    name = written.partition(" ")[0]
    kind = _KINDS.get(name) or ("close" if name[:1] == "/" else "open" if name[:1].isalpha() else "nothing")
    return "unseen" if kind in ("inline", "link") and is_unseen(written) else kind


def _past(tokens: Iterator[str], name: str) -> str:
    """Goes past an element that is not shown, to the text after it."""
    depth, end = 1, "/" + name
    for token in tokens:
        written, _, text = token.partition(">")
        if written == end:
            depth -= 1
            if not depth or name in _RAW:
                return text
        elif written.partition(" ")[0] == name:
            depth += 1
    return ""


def _unescape(text: str) -> str:
    """The text as it was before the tree was written out, which escapes no more than these."""
    return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
