"""The title of an article: what the page shows as its headline, if that is what it says of itself."""

import re
from collections.abc import Collection, Mapping, Sequence
from urllib.parse import urlsplit

from reader.sources.page.lines import plain

_SEPARATOR = re.compile(r"\s+(?:[|–—:·•»«›>/\\│ǀ~-]|::|\|\||//|- -)\s+|\s*[|│ǀ｜»]\s*")
_BARS = frozenset("|│ǀ｜»")  # what nearly always stands before a site's name
_WORD = re.compile(r"\w+")
LIKE = 0.5  # share of the shorter one's words that a headline and the page's name for it share
MUCH_LIKE = 0.8  # the same for a heading that is no h1
AROUND = " |:/–—-·•»"  # may stand beside a part of it
PART = 3  # words of a headline that is a part of its element
LONGEST = 300  # characters; longer headings are paragraphs in disguise
OWN_WORDS = 4  # words of a site's name, where nothing names it


def find_title(
    named: Sequence[str], parts: Mapping[str, Sequence[str]], lesser: Sequence[str], own: frozenset[str]
) -> str:
    """The headline; "" for a page that has none.

    `named` is what the page says of itself, in order of trust, `parts` its h1, each with the texts it is made of,
    `lesser` its h2; `own` the plain names of the site.
    """
    heads = [head for head in parts if head and len(head) <= LONGEST]
    headings = frozenset(map(plain, heads or lesser)) - own
    names = list(dict.fromkeys(without_site(name, own, headings) for name in dict.fromkeys(named) if name))
    bare = {plain(name) for name in names}
    shown = [head for head in heads if plain(head) not in own]
    for level, least in ((shown, LIKE), (lesser, MUCH_LIKE)):
        same = next((head for head in level if plain(head) in bare), None)
        if same:
            return without_site(same, own)
        best = max(level, key=lambda head: _best_likeness(head, names), default="")
        if best and _best_likeness(best, names) >= least:
            return _part_named(parts.get(best, ()), bare) or without_site(best, own)
    if len(shown) == 1 and len(heads) == 1 and len(_WORD.findall(shown[0])) >= 3:
        return shown[0]
    return next((name for name in names if plain(name) not in own), "") or next(iter([*shown, *names, *heads]), "")


def _part_named(texts: Sequence[str], names: Collection[str]) -> str:
    """What is left of a headline made of several texts where a kicker, a date or the like stands before or after it."""
    for n in range(1, len(texts)):
        for stretch in (" ".join(texts[n:]), " ".join(texts[:n])):
            if len(stretch.split()) >= PART and plain(stretch) in names:
                return stretch.strip(AROUND)
    return ""


def _best_likeness(head: str, names: Sequence[str]) -> float:
    return max((_likeness(head, name) for name in names), default=0.0)


def _likeness(head: str, name: str) -> float:
    words, others = set(_WORD.findall(head.lower())), set(_WORD.findall(name.lower()))
    smaller = min(len(words), len(others))
    return len(words & others) / smaller if smaller else 0.0


def own_names(site: str | None, address: str | None) -> frozenset[str]:
    """The plain names of a site: as it calls itself, and by its host."""
    names = {plain(site)} if site else set()
    try:
        host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    if host:
        names |= {plain(host), plain(host.split(".")[0]), plain(".".join(host.split(".")[-2:-1]))}
    return frozenset(name for name in names if len(name) > 1)


def without_site(title: str, own: frozenset[str], shown: frozenset[str] = frozenset()) -> str:
    """The title without the site's name at its end or start; `shown` are plain headings it may be told from."""
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    for cut in cuts:
        for part in (title[: cut.start()], title[cut.end() :]):
            if shown and plain(part) in shown:
                return part
    while cuts and _is_own(title[cuts[-1].end() :], own):
        title = title[: cuts.pop().start()]
    while cuts and _is_own(title[: cuts[0].start()], own):
        title = title[cuts[0].end() :]
        cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    before, after = title[: cuts[-1].start()], title[cuts[-1].end() :]
    named = cuts[-1].group().strip() in _BARS and len(after.split()) <= OWN_WORDS <= len(before.split())
    return before if named else title


def _is_own(part: str, own: frozenset[str]) -> bool:
    name = plain(part)
    return any(name == known or (min(len(name), len(known)) > 3 and (name in known or known in name)) for known in own)
