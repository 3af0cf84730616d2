"""A linear look over markup before it is parsed: what would make a parser slow is dropped, text never.

lexbor needs a minute for 100,000 nested elements or attributes; real pages stay far below these bounds.
"""

import re

DEEPEST = 250  # elements inside each other; the deepest of 1,270 news pages has 60
MOST_ATTRIBUTES = 200  # of one tag
FORMATTING = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
MOST_OPEN_FORMATTING = 30  # of these a parser opens again in every paragraph they are left open
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)([^>]*)>")
_ATTRIBUTE = re.compile(r"\s[^\s=>]+")


def defuse(markup: str) -> str:
    """The markup without the tags beyond these bounds; unchanged, and not copied, where there are none."""
    depth = formatting = 0
    cuts: list[tuple[int, int]] = []
    for found in _TAG.finditer(markup):
        name = found[2].lower()
        if name in _VOID or found[3].endswith("/"):
            continue
        if found[1]:
            depth = max(0, depth - 1)
            formatting = max(0, formatting - (name in FORMATTING))
            continue
        depth += 1
        formatting += name in FORMATTING
        crowded = len(found[3]) > MOST_ATTRIBUTES and len(_ATTRIBUTE.findall(found[3])) > MOST_ATTRIBUTES
        if depth > DEEPEST or formatting > MOST_OPEN_FORMATTING or crowded or name == "template":
            cuts.append(found.span())
            depth -= 1
            formatting -= name in FORMATTING
    if not cuts:
        return markup
    pieces, at = [], 0
    for start, end in cuts:
        pieces += [markup[at:start], " "]
        at = end
    return "".join([*pieces, markup[at:]])
