"""A linear look over markup before it is parsed: what would make a parser slow is dropped, text never.

lexbor needs a minute for 100,000 nested elements or attributes; real pages stay far below these bounds.
"""

import re
from collections.abc import Iterator

DEEPEST = 250  # elements inside each other; the deepest of 1,270 news pages has 60
MOST_ATTRIBUTES = 200  # of one tag
LONG = 2 * MOST_ATTRIBUTES  # characters a tag with more has at least
MOST_OPEN_FORMATTING = 30  # of these a parser opens again in every paragraph they are left open
_FORMATTING = frozenset(["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])
_RAW = frozenset(["script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe"])
_SHALLOW = frozenset(  # hold nothing, or end where the next of them begins
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
     "a", "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "head",
     "body"]
)  # fmt: skip
# A tag with its attributes. It never fails once begun, and takes each character once: linear on any markup.
_TAG = re.compile(r"<(/?+[a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)*+)>?+")
_VALUE = re.compile(r"=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+)")


def defuse(markup: str) -> str:
    """The markup without the tags beyond these bounds; unchanged, and not copied, where there are none."""
    pieces, at = list[str](), 0
    for start, end, instead in _cuts(markup):
        pieces += [markup[at:start], instead]
        at = end
    return "".join([*pieces, markup[at:]]) if pieces else markup


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
