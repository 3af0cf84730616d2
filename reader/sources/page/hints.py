"""What the tag and the attributes of an element say about it."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

LONGEST = 1000  # characters of an attribute that are looked at
MOST_PARTS = 6  # of a name; more is a headline turned into an id
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NEVER_TAGS = frozenset({"nav", "menu"})
_DOUBTFUL_TAGS = frozenset({"footer", "aside", "form", "header", "fieldset", "address"})
_BODY_TAGS = frozenset({"div", "section", "article", "main", "td"})
_ROLES = frozenset(
    ["navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
     "tooltip", "listbox", "status"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of an element before its text is looked at."""

    never: str = ""  # why it is none of the article
    doubtful: str = ""  # the same, if it does not hold too much of the text to be so
    body: bool = False  # calls itself the article's body
    caption: bool = False  # calls itself words about a picture
    lead: bool = False  # calls itself the standfirst
    no_lead: bool = False  # calls itself something that often stands in the place of a standfirst


_NO_HINT = Hint()
_NO_KINDS = frozenset[str]()
_NOT_PARTS = frozenset({"body", "about_the_page"})  # lists that are not looked up part by part


@cache
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("hints.toml").read_text(encoding="utf-8"))
    return {name: frozenset(listed.split()) for name, listed in table.items()}


def names_of(tag: str, attributes: str) -> str:
    """The classes of an element and its id; that of a heading is made of its words and left aside."""
    names = _value(attributes, "class") if "class=" in attributes else ""
    return f"{names} {_value(attributes, 'id')}" if " id=" in f" {attributes}" and tag not in HEADINGS else names


def hint_of(tag: str, names: str, attributes: str) -> Hint:
    """The hint of an element by its tag, its names and its attributes as the parser writes them."""
    never = f"<{tag}>" if tag in _NEVER_TAGS else ""
    doubtful = f"<{tag}>" if tag in _DOUBTFUL_TAGS else ""
    kinds = _NO_KINDS
    for name in names.split():
        said = _said_by(name)
        if said:
            never = never or (name if "never" in said else "")
            doubtful = doubtful or (name if "doubtful" in said and tag not in HEADINGS else "")
            kinds = kinds | said
    if "role=" in attributes and not never:
        role = _value(attributes, "role").lower()
        never = f"role {role}" if role in _ROLES else ""
    if "itemprop=" in attributes and "articlebody" in _value(attributes, "itemprop").lower():
        return Hint("hidden" if _is_hidden(attributes) else never, doubtful, body=True)
    if _is_hidden(attributes):
        never = "hidden"
    return _hint(never, doubtful, kinds, tag in _BODY_TAGS) if never or doubtful or kinds else _NO_HINT


@lru_cache(maxsize=4096)
def _hint(never: str, doubtful: str, kinds: frozenset[str], may_be_body: bool) -> Hint:
    body = may_be_body and "body" in kinds
    return Hint(never, doubtful, body, "caption" in kinds, "lead" in kinds, "no_lead" in kinds)


@lru_cache(maxsize=16384)
def _said_by(name: str) -> frozenset[str]:
    """The lists of hints.toml that a class or an id is on."""
    parts = [part.lower() for part in _PART.findall(name)]
    if not parts or len(parts) > MOST_PARTS or parts[0] in _words()["about_the_page"]:
        return _NO_KINDS
    listed = {
        kind
        for kind, words in _words().items()
        if kind not in _NOT_PARTS and not words.isdisjoint([*parts, name.lower()])
    }
    if "".join(parts) in _words()["body"]:
        listed.add("body")
    return frozenset(listed)


def is_unseen(attributes: str) -> bool:
    """Is a piece of a line for machines, for a mouse that rests on it, or for a screen reader?"""
    if "class=" in attributes and any("never" in _said_by(name) for name in _value(attributes, "class").split()):
        return True
    return _is_hidden(attributes)


def _is_hidden(attributes: str) -> bool:
    if "hidden=" in attributes and (attributes.startswith("hidden=") or " hidden=" in attributes):
        return True
    if "style=" not in attributes:
        return False
    style = _value(attributes, "style").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style.replace("content-visibility:hidden", "")


def _value(attributes: str, name: str) -> str:
    """The value of an attribute; "" without it."""
    start = attributes.find(f'{name}="')
    while start > 0 and attributes[start - 1] != " ":
        start = attributes.find(f'{name}="', start + 1)
    if start < 0:
        return ""
    start += len(name) + 2
    return attributes[start : attributes.find('"', start)][:LONGEST]
