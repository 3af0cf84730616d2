"""A linear look over markup before it is parsed: what holds no text or would make a parser slow is dropped.

lexbor needs a minute for 100,000 nested elements or attributes; real pages stay far below these bounds, and a quick
look over their signs alone tells so of most.
"""

import re
from collections.abc import Iterator

DEEPEST = 250  # elements inside each other; the deepest of 1,270 news pages has 60
MOST_ATTRIBUTES = 200  # of one tag
LONG = 2 * MOST_ATTRIBUTES  # characters a tag with more has at least
MOST_OPEN_FORMATTING = 30  # of these a parser opens again in every paragraph they are left open
MOST_TAGS = 250_000  # of a page; a long book has 30,000
TAME_TAGS = 8000  # of a page, with which no nesting and
TAME_TAG = 8000  # characters of a tag, with which no attributes take a parser longer than 0.2 s
TAME_COPIES = 500_000  # elements that a parser makes at most by opening formatting again
_FORMATTING = frozenset(["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])
_RAW = frozenset(["script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe"])
_SHALLOW = frozenset(  # hold nothing, or end where the next of them begins
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
     "a", "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "head",
     "body"]
)  # fmt: skip
# A tag with its attributes. It never fails once begun, and takes each character once: linear on any markup. No group is
# possessive: Python up to 3.11.4 loses its place in one that fails half way.
_TAG = re.compile(r"<(/?[a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)*)>?")
_WHOLE_TAG = re.compile(rb"<[a-zA-Z](?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)*")
_VALUE = re.compile(r"=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+)")
_MUTE = ("script", "style", "noscript", "iframe", "svg(?![^>]*/>)")
_SILENT = re.compile(
    rb"<(?:!--|(%s)(?=[\s>])([^>]*(?i:ld\+json))?)" % "|".join([*_MUTE, *map(str.upper, _MUTE)]).encode()
)
# A tag that may not end at the next ">": what stands between its signs is left out.
_TORN = re.compile(
    rb"<(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|(?![\"'])))*(?:[^>=]|\Z|=(?:\"[^\"<>]*(?:[<>]|\Z)|'[^'<>]*(?:[<>]|\Z)))"
)
_LONG_TAG = re.compile(rb"<[^>]{%d}" % TAME_TAG)
_FORMATTING_TAG = re.compile(rb"<(?:%s)\b" % "|".join(sorted(_FORMATTING)).encode(), re.IGNORECASE)
_NO_SIGNS = bytes(set(range(256)) - set(b"<>=\"'"))


class OverfullError(ValueError):
    """A page has more tags than an article needs."""


def defuse(markup: bytes) -> bytes:
    """The markup, in UTF-8, without comments, scripts but JSON-LD, and tags beyond these bounds.

    Raises `OverfullError` where so many tags are left that reading them would take many seconds.
    """
    spoken = _spoken(markup)
    if spoken.count(b"<") > MOST_TAGS:
        raise OverfullError
    return spoken if _is_tame(spoken) else _bounded(spoken.decode("utf-8")).encode("utf-8")


def _spoken(markup: bytes) -> bytes:
    """The markup without comments and elements that hold no text."""
    pieces, at = list[bytes](), 0
    found = _SILENT.search(markup)
    while found:
        name = found[1]
        end = markup.find(b"</" + name, found.end()) if name else markup.find(b"-->", found.end() - 2)
        end = markup.find(b">", end + 2) + 1 if end >= 0 else 0
        if not end:
            break
        if not found[2]:
            pieces.append(markup[at : found.start()])
            at = end
        found = _SILENT.search(markup, end)
    return b"".join([*pieces, markup[at:]])


def _is_tame(markup: bytes) -> bool:
    """Can no tag or nesting make a parser slow, whatever is inside of what?"""
    tags = markup.count(b"<")
    if tags > TAME_TAGS or b"<template" in markup:
        return False
    opening = tags - markup.count(b"</")
    # Of some tags, so many to each other make the most copies where half of them are formatting.
    if opening * opening > 4 * TAME_COPIES and opening * len(_FORMATTING_TAG.findall(markup)) > TAME_COPIES:
        return False
    if _is_torn(markup):
        return max(map(len, _WHOLE_TAG.findall(markup)), default=0) <= TAME_TAG
    return not _LONG_TAG.search(markup)


def _is_torn(markup: bytes) -> bool:
    """May a tag go on after its first ">", which is inside quotes?"""
    return _TORN.search(markup.translate(None, _NO_SIGNS).replace(b'=""', b"").replace(b"=''", b"")) is not None


def _bounded(markup: str) -> str:
    """The markup without what is beyond the bounds."""
    pieces, at = list[str](), 0
    for start, end, instead in _cuts(markup):
        pieces += [markup[at:start], instead]
        at = end
    return "".join([*pieces, markup[at:]])


def _cuts(markup: str) -> Iterator[tuple[int, int, str]]:
    """From where to where something else shall stand, and what."""
    open_tags = dict[str, int]()
    depth = formatting = 0
    raw = ""  # the tag that ends the text under way, in which there are no others
    for found in _TAG.finditer(markup):
        name, instead = found[1].lower(), ""
        if raw:
            raw = "" if name == raw else raw
            continue
        if len(found[2]) > LONG and len(_VALUE.sub(" ", found[2]).split()) > MOST_ATTRIBUTES:
            instead = f"<{name}>"
        if name in _RAW:
            raw = "/" + name
        elif name[0] == "/":
            if open_tags.get(name[1:]):
                open_tags[name[1:]] -= 1
                depth -= 1
                formatting -= name[1:] in _FORMATTING
        elif depth >= DEEPEST or name == "template" or (formatting >= MOST_OPEN_FORMATTING and name in _FORMATTING):
            instead = " " if name not in _SHALLOW else instead
        elif name not in _SHALLOW and not found[2].endswith("/"):
            open_tags[name] = open_tags.get(name, 0) + 1
            depth += 1
            formatting += name in _FORMATTING
        if instead:
            yield *found.span(), instead
