"""What a page says of itself in JSON-LD (schema.org NewsArticle and its kin)."""

import json
import re
from collections.abc import Iterator
from typing import Any

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Posting|Review|Recipe|HowTo)\Z")
_PAGE = re.compile(r"(?:Page|CreativeWork|Event|VideoObject|Course|Product|Guide)\Z")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_PROPERTY = re.compile(r'"(datePublished|dateModified|headline|articleBody)"\s*:\s*("(?:[^"\\\n]|\\.)*")')
_AUTHOR = re.compile(r'"author"\s*:\s*[\[{\s]*(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*("(?:[^"\\\n]|\\.)*")')
_COMMENT = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*.{0,20}\*/)|(?:-->|//\s*\]\]>)\s*\Z", re.DOTALL)
MOST_OBJECTS = 2000
LONGEST = 4 * 1024 * 1024  # characters of scripts that are read


class Described:
    """The objects of all scripts of a page, and the one that describes its article."""

    def __init__(self, scripts: list[str]) -> None:
        self._objects: list[dict[str, Any]] = []
        room = LONGEST
        for script in scripts:
            room -= len(script)
            if room >= 0:
                self._objects += _parse(script)
        self._by_id = {
            item["@id"]: item for item in self._objects if isinstance(item.get("@id"), str) and len(item) > 1
        }
        self.article = self._best(_ARTICLE)
        self.page = self._best(_PAGE)

    def _best(self, kind: re.Pattern[str]) -> dict[str, Any]:
        """The fullest object of a kind; empty where there is none."""
        fitting = [item for item in self._objects if any(kind.search(name) for name in kinds(item))]
        return max(fitting, key=len, default={})

    def first(self, *properties: str) -> Any:
        """The first of some properties that the article or else its page has."""
        for item in (self.article, self.page):
            for name in properties:
                if item.get(name):
                    return item[name]
        return None

    def resolved(self, value: Any) -> list[dict[str, Any]]:
        """The objects in a property: references are followed, plain strings become objects with a name."""
        found: list[dict[str, Any]] = []
        waiting = [value]
        while waiting and len(found) < 50:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = [*item[:50], *waiting]
            elif isinstance(item, str):
                found.append({"name": self._by_id.get(item, {}).get("name", item)})
            elif isinstance(item, dict):
                known = self._by_id.get(item.get("@id"), {}) if isinstance(item.get("@id"), str) else {}
                found.append(known | item)
        return found

    def has(self, kind: str) -> bool:
        """Is something of a kind described? `kind` is a regular expression."""
        return any(re.search(kind, name) for item in self._objects for name in kinds(item))

    def people(self) -> list[str]:
        """The names of all persons that stand for themselves on the page."""
        return [name for item in self._objects if "Person" in kinds(item) for name in names(item)]


def kinds(item: dict[str, Any]) -> list[str]:
    """The types of an object."""
    kind = item.get("@type")
    listed = kind if isinstance(kind, list) else [kind]
    return [name for name in listed if isinstance(name, str)]


def names(item: dict[str, Any]) -> list[str]:
    """The names in an object, however they are written."""
    name = item.get("name")
    if isinstance(name, dict):
        name = name.get("name") or name.get("@value")
    listed = name if isinstance(name, list) else [name]
    return [name for name in listed[:50] if isinstance(name, str)]


def _parse(script: str) -> list[dict[str, Any]]:
    """The objects of one script; what can be picked out of it by name where it is broken."""
    script = _COMMENT.sub("", script).strip().rstrip(";")
    for attempt in (script, _TRAILING_COMMA.sub(r"\1", script)):
        try:
            return list(_objects(json.loads(attempt, strict=False)))
        except (ValueError, RecursionError):
            continue
    return _picked(script)


def _picked(script: str) -> list[dict[str, Any]]:
    found: dict[str, Any] = {}
    for match in _PROPERTY.finditer(script):
        found.setdefault(match[1], _unquoted(match[2]))
    author = _AUTHOR.search(script)
    if author:
        found["author"] = _unquoted(author[1])
    return [{"@type": "Article", **found}] if found else []


def _unquoted(literal: str) -> str:
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return literal.strip('"')


def _objects(parsed: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [parsed], 0
    while waiting and seen < MOST_OBJECTS:
        item = waiting.pop()
        seen += 1
        if isinstance(item, list):
            waiting += item[:MOST_OBJECTS]
        elif isinstance(item, dict):
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]
