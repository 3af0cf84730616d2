"""What the tag and the attributes of an element say about it."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

LONGEST = 1000  # characters of an attribute that are looked at
MOST_PARTS = 6  # of a name; more is a headline turned into an id
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ID = ' id="'
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CODE = re.compile(  # "5ad3c" says nothing of an ad
    r"(?<![A-Za-z\d])(?:[\da-f]{8}(?:-[\da-f]{4}){3}|[A-Za-z\d]*\d[A-Za-z][A-Za-z\d]*)"
)
_NEVER_TAGS = frozenset({"nav", "menu"})
_DOUBTFUL_TAGS = frozenset({"footer", "aside", "form", "header", "fieldset", "address"})
_BODY_TAGS = frozenset({"div", "section", "article", "main", "td"})
_ROLES = frozenset(
    ["navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
     "tooltip", "listbox", "status"]
)  # fmt: skip

_ABOUT_THE_ARTICLE = frozenset(
    ["author", "publisher", "logo", "keywords", "datepublished", "datemodified", "datecreated", "mainentityofpage",
     "url", "width", "height"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of an element before its text is looked at."""

    never: str = ""  # why it is none of the article
    doubtful: str = ""  # the same, if it does not hold too much of the text to be so
    body: bool = False  # calls itself the article's body
    caption: bool = False  # calls itself words about a picture
    lead: bool = False  # calls itself the standfirst
    summary: bool = False  # calls itself a summary
    no_lead: bool = False  # calls itself something that often stands in the place of a standfirst


_NO_HINT = Hint()
_NO_KINDS = frozenset[str]()
_NOT_PARTS = frozenset({"body", "about_the_page", "about_looks"})  # lists that are not looked up part by part


@cache
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("hints.toml").read_text(encoding="utf-8"))
    return {name: frozenset(listed.split()) for name, listed in table.items()}


@cache
def _kinds_by_word() -> dict[str, frozenset[str]]:
    """The lists that each word is on; one that must be a whole name has a sign before it."""
    kinds = {"=" + word: frozenset({"body"}) for word in _words()["body"]}
    for kind, words in _words().items():
        for word in words if kind not in _NOT_PARTS else ():
            kinds[word] = kinds.get(word, _NO_KINDS) | {kind}
    return kinds


def names_of(name: str, tag: str) -> str:
    """The classes of an element and its id; that of a heading is made of its words and left aside."""
    names = _value(tag, ' class="') if ' class="' in tag else ""
    return f"{names} {_value(tag, _ID)}" if _ID in tag and name not in HEADINGS else names


def hint_of(name: str, names: str, tag: str) -> Hint:
    """The hint of an element by its name, its class names and its tag as the parser writes it."""
    hint = _hint_by_names(name, names)
    if ' role="' in tag and not hint.never:
        role = _value(tag, ' role="').lower()
        hint = replace(hint, never=f"role {role}") if role in _ROLES else hint
    if _is_hidden(tag):
        hint = replace(hint, never="hidden")
    if ' itemprop="' in tag:
        properties = _value(tag, ' itemprop="').lower()
        if "articlebody" in properties:
            return replace(hint, body=True, caption=False, lead=False, no_lead=False)
        if properties in _ABOUT_THE_ARTICLE and not hint.doubtful:
            return replace(hint, doubtful=f"itemprop {properties}")
    return hint


@lru_cache(maxsize=16384)
def _hint_by_names(name: str, names: str) -> Hint:
    said = {word: told for word in names.split() if (told := _said_by(word))}
    if not said and name not in _NEVER_TAGS and name not in _DOUBTFUL_TAGS:
        return _NO_HINT
    kinds = _NO_KINDS.union(*said.values())
    never = f"<{name}>" if name in _NEVER_TAGS else _first(said, "never")
    doubtful = f"<{name}>" if name in _DOUBTFUL_TAGS else _first(said, "doubtful") if name not in HEADINGS else ""
    body = name in _BODY_TAGS and "body" in kinds
    return Hint(never, doubtful, body, "caption" in kinds, "lead" in kinds, "summary" in kinds, "no_lead" in kinds)


def _first(said: dict[str, frozenset[str]], kind: str) -> str:
    return next((word for word, told in said.items() if kind in told), "")


@lru_cache(maxsize=16384)
def _said_by(name: str) -> frozenset[str]:
    """The lists of hints.toml that a class or an id is on."""
    whole, known = name.lower(), _kinds_by_word()
    parts = [part.lower() for part in _PART.findall(name)] if whole != name else _PART.findall(name)
    kinds = [known[word] for word in (whole, "=" + "".join(parts), *parts) if word in known]
    if not kinds:
        return _NO_KINDS
    bare = _CODE.sub("", name)
    if bare != name:
        return _said_by(bare)
    if len(parts) > MOST_PARTS or parts[0] in _words()["about_the_page"]:
        return _NO_KINDS
    return _NO_KINDS.union(*kinds) if _words()["about_looks"].isdisjoint(parts) else _NO_KINDS


def doubtful_names(names: str) -> list[str]:
    """Those of some classes and ids that may be of furniture."""
    return [name for name in names.split() if "doubtful" in _said_by(name)]


def is_unseen(tag: str) -> bool:
    """Is a piece of a line for machines, for a mouse that rests on it, or for a screen reader?"""
    named = ' class="' in tag and _hint_by_names("", _value(tag, ' class="')).never
    return bool(named) or _is_hidden(tag)


def _is_hidden(tag: str) -> bool:
    if ' style="' not in tag or ' hidden="' in tag:
        return ' hidden="' in tag
    style = _value(tag, ' style="').replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style.replace("content-visibility:hidden", "")


def _value(tag: str, before: str) -> str:
    """The value of an attribute that an element has; `before` is what stands before it."""
    start = tag.index(before) + len(before)
    return tag[start : tag.find('"', start)][:LONGEST]
