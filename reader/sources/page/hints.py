"""What the tag and the attributes of an element say about it."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

LONGEST = 1000  # characters of an attribute that are looked at
MOST_PARTS = 6  # of a name; more is a headline turned into an id
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SAYING = re.compile(r' (class|hidden|id|itemprop|role|style)="([^"]*)')
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
_BODY = frozenset({"body"})
_NOT_PARTS = frozenset({"body", "about_the_page"})  # lists that are not looked up part by part


@cache
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("hints.toml").read_text(encoding="utf-8"))
    return {name: frozenset(listed.split()) for name, listed in table.items()}


@cache
def _kinds_by_word() -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for kind, words in _words().items():
        for word in words if kind not in _NOT_PARTS else ():
            kinds[word] = kinds.get(word, _NO_KINDS) | {kind}
    return kinds


def said_in(tag: str) -> dict[str, str]:
    """The values of those attributes that say what an element is for, in its tag as the parser writes it."""
    return {name: value[:LONGEST] for name, value in _SAYING.findall(tag)} if '="' in tag else {}


def names_of(tag: str, said: dict[str, str]) -> str:
    """The classes of an element and its id; that of a heading is made of its words and left aside."""
    names = said.get("class", "")
    return f"{names} {said['id']}" if "id" in said and tag not in HEADINGS else names


def hint_of(tag: str, names: str, said: dict[str, str]) -> Hint:
    """The hint of an element by its tag, its names and what else its attributes say."""
    never = f"<{tag}>" if tag in _NEVER_TAGS else ""
    doubtful = f"<{tag}>" if tag in _DOUBTFUL_TAGS else ""
    kinds = _NO_KINDS
    for name in names.split():
        told = _said_by(name)
        if told:
            never = never or (name if "never" in told else "")
            doubtful = doubtful or (name if "doubtful" in told and tag not in HEADINGS else "")
            kinds = kinds | told
    if "role" in said and not never:
        role = said["role"].lower()
        never = f"role {role}" if role in _ROLES else ""
    if _is_hidden(said):
        never = "hidden"
    if "articlebody" in said.get("itemprop", "").lower():
        return Hint(never, doubtful, body=True)
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
    known = _kinds_by_word()
    listed = [known[word] for word in (*parts, name.lower()) if word in known]
    if "".join(parts) in _words()["body"]:
        listed.append(_BODY)
    return _NO_KINDS.union(*listed) if listed else _NO_KINDS


def is_unseen(said: dict[str, str]) -> bool:
    """Is a piece of a line for machines, for a mouse that rests on it, or for a screen reader?"""
    return any("never" in _said_by(name) for name in said.get("class", "").split()) or _is_hidden(said)


def _is_hidden(said: dict[str, str]) -> bool:
    if "hidden" in said:
        return True
    if "style" not in said:
        return False
    style = said["style"].replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style.replace("content-visibility:hidden", "")
