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
_FORMATTING = frozenset(b"b big code em font i nobr s small strike strong tt u".split())
_ITEMS = {b"li": b"li", b"dd": b"dd", b"dt": b"dd"}  # end where the next of the same list begins
_OTHER_RULES = frozenset(b"template svg math".split())  # inside of these, nothing ends by itself
_RAW = frozenset(b"script style textarea title xmp noembed noframes iframe".split())  # have plain text in them
_SHALLOW = frozenset(  # hold nothing, or end where the next of them begins
    b"area base br col embed hr img input link meta param source track wbr a p option tr td th tbody "
    b"thead tfoot html head body".split()
)
# A tag with its attributes, or what a parser takes for a comment. It never fails once begun, and takes each character
# once: linear on any markup. No group is possessive: Python up to 3.11.4 loses its place in one that fails half way.
_ATTRIBUTES = rb"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)*"
_TAG = re.compile(rb"<(?:(/?[a-zA-Z][^\s/>]*+)(%b)|!(\[CDATA\[)|[!?/][^>]*+)>?" % _ATTRIBUTES)
_WHOLE_TAG = re.compile(rb"<[a-zA-Z]%b" % _ATTRIBUTES)
_VALUE = re.compile(rb"=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+)")
_MUTE = ("script", "style", "noscript", "iframe", "svg(?![^>]*/>)")
_SILENT = re.compile(
    rb"<(?:!--|(%s)(?=[\s>])([^>]*(?i:ld\+json))?)" % "|".join([*_MUTE, *map(str.upper, _MUTE)]).encode()
)
# A tag that may not end at the next ">": what stands between its signs is left out.
_TORN = re.compile(
    rb"<(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|(?![\"'])))*(?:[^>=]|\Z|=(?:\"[^\"<>]*(?:[<>]|\Z)|'[^'<>]*(?:[<>]|\Z)))"
)
_LONG_TAG = re.compile(rb"<[^>]{%d}" % TAME_TAG)
_FORMATTING_TAG = re.compile(rb"<(?:%s)\b" % b"|".join(sorted(_FORMATTING)), re.IGNORECASE)
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
    return spoken if _is_tame(spoken) else _bounded(spoken)


def _spoken(markup: bytes) -> bytes:
    """The markup without comments and elements that hold no text."""
    pieces, at, never_closed = list[bytes](), 0, set[bytes]()
    found = _SILENT.search(markup)
    while found:
        closing = b"</" + found[1] if found[1] else b"-->"
        end = -1 if closing in never_closed else markup.find(closing, found.end() - (0 if found[1] else 2))
        end = markup.find(b">", end + 2) + 1 if end >= 0 else 0
        if not end:
            never_closed.add(closing)
        elif not found[2]:
            pieces.append(markup[at : found.start()])
            at = end
        found = _SILENT.search(markup, end or found.end())
    return b"".join([*pieces, markup[at:]])


def _is_tame(markup: bytes) -> bool:
    """Can no tag or nesting make a parser slow, whatever is inside of what?"""
    tags = markup.count(b"<")
    if tags > TAME_TAGS or b"<template" in markup:
        return False
    opening = tags - markup.count(b"</")
    # What is copied are formatting tags, at most into all others: no more than a quarter of all squared.
    if opening * opening > 4 * TAME_COPIES and opening * len(_FORMATTING_TAG.findall(markup)) > TAME_COPIES:
        return False
    if _is_torn(markup):
        return max(map(len, _WHOLE_TAG.findall(markup)), default=0) <= TAME_TAG
    return not _LONG_TAG.search(markup)


def _is_torn(markup: bytes) -> bool:
    """May a tag go on after its first ">", which is inside quotes?"""
    return _TORN.search(markup.translate(None, _NO_SIGNS).replace(b'=""', b"").replace(b"=''", b"")) is not None


class _Open:
    """How many elements are open at most, by the names of tags alone."""

    def __init__(self) -> None:
        self._by_name = dict[bytes, int]()
        self._item = b""  # the last kind of them
        self.depth = self.formatting = 0

    def nests(self, name: bytes) -> bool:
        """May an element stand inside all that are open?"""
        before, self._item = self._item, _ITEMS.get(name, self._item)
        return name not in _SHALLOW and (name not in _ITEMS or before != self._item)

    def open(self, name: bytes) -> None:
        self._by_name[name] = self._by_name.get(name, 0) + 1
        self.depth += 1
        self.formatting += name in _FORMATTING

    def close(self, name: bytes) -> None:
        if self._by_name.get(name):
            self._by_name[name] -= 1
            self.depth -= 1
            self.formatting -= name in _FORMATTING


def _bounded(markup: bytes) -> bytes:
    """The markup without what is beyond the bounds."""
    pieces, at = list[bytes](), 0
    for start, end, instead in _cuts(markup):
        pieces += [markup[at:start], instead]
        at = end
    return b"".join([*pieces, markup[at:]])


def _cuts(markup: bytes) -> Iterator[tuple[int, int, bytes]]:
    """From where to where something else shall stand, and what."""
    opened = _Open()
    for found, name in _tags(markup):
        instead = b""
        if len(found[2]) > LONG and len(_VALUE.sub(b" ", found[2]).split()) > MOST_ATTRIBUTES:
            instead = b"<%b>" % name
        if name[:1] == b"/":
            opened.close(name[1:])
        elif opened.nests(name):
            is_formatting = opened.formatting >= MOST_OPEN_FORMATTING and name in _FORMATTING
            if opened.depth >= DEEPEST or is_formatting or name in _OTHER_RULES:
                instead = b" "
            else:
                opened.open(name)
        if instead:
            yield *found.span(), instead


def _tags(markup: bytes) -> Iterator[tuple[re.Match[bytes], bytes]]:
    """The tags and their names in small letters, but for closing ones where there may be plain text."""
    at = until = 0  # where to go on, and where a stretch of plain text ends
    endless = set[bytes]()
    while True:
        found = _TAG.search(markup, at, until or len(markup))
        if not found and not until:
            return
        if not found:
            at, until = until, 0
            continue
        at, name = found.end(), (found[1] or b"").lower()
        if name and not (until and name[:1] == b"/"):
            yield found, name
        closing = rb"\]\]>" if found[3] else b"</" + name if name in _RAW else b""
        if closing and not until and closing not in endless:
            end = re.compile(closing, re.IGNORECASE).search(markup, at)
            until = end.start() if end else 0
            if not end:
                endless.add(closing)
