"""What a page says of itself in JSON-LD (schema.org NewsArticle and its kin)."""

import json
import re
from collections.abc import Iterator
from typing import Any

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|Posting)\Z")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
MOST_OBJECTS = 2000


def find_article(scripts: list[str]) -> dict[str, Any]:
    """The object that describes the article; empty where no script has one. Broken JSON is mended or passed over."""
    best: dict[str, Any] = {}
    for script in scripts:
        for item in _objects(_parse(script)):
            kinds = item.get("@type")
            named = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in named) and len(item) > len(best):
                best = item
    return best


def _parse(script: str) -> Any:
    script = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    for attempt in (script, _TRAILING_COMMA.sub(r"\1", script)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(parsed: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [parsed], 0
    while waiting and seen < MOST_OBJECTS:
        item = waiting.pop()
        seen += 1
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def names(value: Any) -> list[str]:
    """The names in an author or publisher, however it is written."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [name for item in value[:50] for name in names(item)]
    if isinstance(value, dict):
        return names(value.get("name"))
    return []
