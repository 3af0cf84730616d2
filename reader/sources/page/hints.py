"""What the tag and the attributes of an element say about it."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

LONGEST = 3000  # characters of an element's attributes that are looked at
MOST_PARTS = 6  # of a name; more is a headline turned into an id
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ATTRIBUTE = re.compile(r'(class|id|role|itemprop|style|hidden)="([^"]*)"')
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NEVER_TAGS = frozenset({"nav", "menu"})
_DOUBTFUL_TAGS = frozenset({"footer", "aside", "form", "header", "fieldset", "address"})
_BODY_TAGS = frozenset({"div", "section", "article", "main", "td"})
_ROLES = frozenset(
    ["navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
     "tooltip", "listbox", "status"]
)  # fmt: skip
_ABOUT_THE_PAGE = frozenset({"has", "no", "with", "without", "is", "js", "hide"})  # "has-sidebar" is no sidebar


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of an element before its text is looked at."""

    hidden: bool = False
    never: str = ""  # why it is none of the article
    doubtful: str = ""  # the same, if it does not hold too much of the text to be so
    body: bool = False  # calls itself the article's body
    caption: bool = False  # calls itself words about a picture
    lead: bool = False  # calls itself the standfirst
    no_lead: bool = False  # calls itself something that often stands in the place of a standfirst
    names: str = ""  # classes and ids


@cache
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("hints.toml").read_text(encoding="utf-8"))
    return {name: frozenset(listed.split()) for name, listed in table.items()}


@lru_cache(maxsize=8192)
def hint_of(tag: str, attributes: str) -> Hint:
    """The hint of an element by its tag and its attributes as they are written."""
    never = f"<{tag}>" if tag in _NEVER_TAGS else ""
    doubtful = f"<{tag}>" if tag in _DOUBTFUL_TAGS else ""
    found = dict(_ATTRIBUTE.findall(attributes[:LONGEST])) if attributes and tag not in ("html", "body") else {}
    if not found:
        return Hint(never=never, doubtful=doubtful)
    style = found.get("style", "").replace(" ", "").lower()
    hidden = "hidden" in found or "display:none" in style or "visibility:hidden" in style
    role = found.get("role", "").lower()
    never = "hidden" if hidden else never or (f"role {role}" if role in _ROLES else "")
    heading = tag in HEADINGS
    names = found.get("class", "") if heading else f"{found.get('class', '')} {found.get('id', '')}"
    words, body, all_parts = _words(), "articlebody" in found.get("itemprop", "").lower(), set[str]()
    for name in names.split():
        parts = [part.lower() for part in _PART.findall(name)]
        if not parts or len(parts) > MOST_PARTS or parts[0] in _ABOUT_THE_PAGE:
            continue
        body = body or (tag in _BODY_TAGS and "".join(parts) in words["body"])
        parts.append(name.lower())
        if not never and not words["never"].isdisjoint(parts):
            never = name
        if not doubtful and not heading and not words["doubtful"].isdisjoint(parts):
            doubtful = name
        all_parts.update(parts)
    caption, lead, no_lead = (not words[kind].isdisjoint(all_parts) for kind in ("caption", "lead", "no_lead"))
    return Hint(hidden, never, doubtful, body, caption, lead, no_lead, names)
