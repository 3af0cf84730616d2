"""What a page says for machines: its meta tags, its JSON-LD, its address."""

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser

from reader.sources.page.jsonld import Described, kinds, names
from reader.sources.page.lines import first_line, one_line

_LETTERS = re.compile(r"[^a-z0-9]+")
_WEB = re.compile(r"(https?:)?//[^\s/?#]\S*\Z", re.IGNORECASE)
_SITE_METAS = ("ogsitename", "applicationname", "applemobilewebapptitle", "citationjournaltitle")


class Head:
    """All of it, gathered once; to be read before scripts are taken out of the tree."""

    def __init__(self, tree: LexborHTMLParser, url: str | None) -> None:
        self.metas: dict[str, list[str]] = {}  # by name, of which only small letters and digits count
        for node in tree.css("meta"):
            attributes = node.attributes
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            content = attributes.get("content")
            if name and content:
                self.metas.setdefault(_LETTERS.sub("", name.lower()), []).append(content)
        scripts = [node.text() for node in tree.css('script[type*="ld+json"]')]
        self.described = Described([*scripts, *self.metas.get("scriptldjson", ())])
        title = tree.css_first("title")
        self.title = one_line(title.text()) if title else ""
        root = tree.css_first("html")
        self.language = root.attributes.get("lang") if root else None
        canonical = tree.css_first('link[rel~="canonical"]')
        named = [canonical.attributes.get("href") if canonical else None, *self.metas.get("ogurl", ())]
        self.address = first_line([url]) or next((line for line in map(_whole_address, named) if line), None)
        self.publishers = [
            name
            for item in self.described.resolved(self.described.first("publisher"))
            if "Person" not in kinds(item)
            for name in names(item)
        ]
        self.site = first_line([*self.values(_SITE_METAS), *self.publishers])

    def values(self, keys: Iterable[str]) -> list[str]:
        """All contents of some meta tags, in the order of the names."""
        return [content for key in keys for content in self.metas.get(key, ())]

    def matching(self, pattern: re.Pattern[str], but: re.Pattern[str]) -> Iterator[str]:
        """What the first meta tag of each name says that has something in it, but not something else."""
        for key, contents in self.metas.items():
            if pattern.search(key) and not but.search(key):
                yield contents[0]


def _whole_address(written: str | None) -> str | None:
    """An address that says where its site is; None for other things that stand in its place."""
    line = one_line(written)
    found = _WEB.match(line)
    return (line if found[1] else f"https:{line}") if found else None
