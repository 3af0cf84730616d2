"""Who wrote an article: names of people out of properties, marks and lines."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader import lang
from reader.lang import Bylines
from reader.sources.page.lines import one_line, plain
from reader.sources.page.marks import MOST_MARKED, are_beside, marks, of_others, short_text
from reader.sources.page.moments import find_dates
from reader.text import fold

LONGEST_NAME = 60  # characters
LONGEST_TEXT = 300  # characters of an element that names authors
MOST_NAMES = 12
WIDE = "\u2e80"  # from here on are scripts whose names have no blanks in them
MOST_WORDS = 6  # of a name: "María del Carmen de la Fuente Ruiz" has seven, teams and desks have up to five
_ASIDE = re.compile(r"\s*[(\[<{].*|\s+[-–—]+(?:\s.*|\Z)|\s*[-–—:]+\Z", re.DOTALL)
_ADDRESS = re.compile(r"\b(?:https?:|www\.)\S*|\S*@\S*\.\S*")
_NO_NAME = re.compile(r"[{}<>=\\]|\.com/")
_INSIDE = re.compile(r"[\d|•·–—,/:]")  # what a byline inside a line stands after
_HANDLE = re.compile(r"[\w.]{3,30}")


def names_in(text: str, tables: Bylines, *, trusted: bool) -> list[str]:
    """The names in a text that is said to name authors, without "By", roles and what follows them.

    Where it is `trusted`, small letters and digits are believed; elsewhere names are capitalised.
    """
    line = _unled(_ADDRESS.sub("|", one_line(text)[:600]), tables)
    if not trusted:
        line = _undated(line, tables)
    parts = [_trimmed(part, tables, trusted=trusted) for part in _parted(line, tables)]
    names = [part for part in parts if _is_name(part, tables, trusted=trusted)]
    people = [name for name in names if not _is_role(name, tables)]
    return list(dict.fromkeys(people or names[:1]))[:MOST_NAMES]


def _unled(line: str, tables: Bylines) -> str:
    """The line without what leads to a name."""
    for _ in range(4):
        led = tables.by_opening.match(line)
        if not led:
            break
        line = line[led.end() :].lstrip(" |")
    return line


def _undated(line: str, tables: Bylines) -> str:
    """The line with a sign where dates were."""
    for date in reversed(list(find_dates(line, tables))):
        before = tables.weekday_end.sub("", line[: date.start])
        line = f"{before}|{line[date.end :]}"
    return line


def _parted(line: str, tables: Bylines) -> Iterator[str]:
    """The stretches between commas, signs and, where both sides may be names, "and"."""
    for stretch in tables.parting_sign.split(line):
        parts = tables.joiner.split(stretch)
        lengths = {min(2, len(part.split())) for part in parts}
        yield from parts if len(lengths) == 1 or 0 in lengths else [stretch]


def _trimmed(part: str, tables: Bylines, *, trusted: bool) -> str:
    """A name up to what goes on after it: "on", "in", a role in brackets or after a dash."""
    words = _unled(_ASIDE.sub("", part).strip(), tables).split()
    for n, word in enumerate(words):
        lower = word.lower().strip(".:,")
        goes_on = not trusted and (lower in tables.after_words or word[0].isdigit())
        if (n and goes_on) or (n >= 2 and lower in tables.role_words):
            words = words[:n]
            break
    return " ".join(words).strip(" .,:;*‚’'\"“”„«»!?-–—")


def _is_name(name: str, tables: Bylines, *, trusted: bool) -> bool:
    words = name.split()
    if not (2 <= len(name) <= LONGEST_NAME and len(words) <= MOST_WORDS) or _NO_NAME.search(name):
        return False
    if tables.published_label.fullmatch(name) or tables.updated_label.fullmatch(name):
        return False
    if name.lower() in tables.nobody_phrases or not any(character.isalpha() for character in name):
        return False
    if trusted:
        return True
    if ":" in name or any(word.lower() in tables.noise_words for word in words):
        return False
    if any(character.isdigit() for word in words[1:] for character in word):
        return False
    return name[0].isupper() and all(map(_may_be_in_name, words))


def _may_be_in_name(word: str) -> bool:
    return word[0].isupper() or not word[0].isascii() or (word.islower() and len(word) <= 3)


def _is_role(name: str, tables: Bylines) -> bool:
    return any(word.lower().strip(".") in tables.role_words for word in name.split())


# ---- lines that the page shows


def names_led(columns: Sequence[Sequence[str]], tables: Bylines) -> list[str]:
    """The names in the first line that a "By" opens, or that follows one."""
    for lines in columns:
        for n, line in enumerate(lines):
            led = _after_by(line, tables)
            names = _led_names(led, lines, n, tables) if led is not None else []
            if names:
                return names
    return []


def names_signed(lines: Sequence[str], tables: Bylines) -> list[str]:
    """The same for a line anywhere on the page: "Written by" and a name, or a "By" with a line of its own."""
    for n, line in enumerate(lines):
        led = tables.by_opening.match(line)
        if led and (led.end() == len(line) or " " in led.group().strip()):
            names = _led_names(line[led.end() :], lines, n, tables)
            if names:
                return names
    return []


def _led_names(led: str, lines: Sequence[str], n: int, tables: Bylines) -> list[str]:
    """The names in what follows a "By", or in the next line where nothing does."""
    rest = led or (lines[n + 1] if n + 1 < len(lines) else "")
    if rest[:1] >= WIDE:
        rest = rest.split()[0]
    names = names_in(rest, tables, trusted=False)
    return names or (names_in(rest, tables, trusted=True) if _HANDLE.fullmatch(rest) else [])


def names_alone(columns: Sequence[Sequence[str]], tables: Bylines) -> list[str]:
    """The names in the first line that has nothing but people's names, a date and signs."""
    for lines in columns:
        for line in lines:
            parts = [_trimmed(part, tables, trusted=False) for part in _parted(_undated(line, tables), tables)]
            names = [part for part in parts if _is_person(part, tables)]
            if names and len(names) == len([part for part in parts if part and part[0].isalpha()]):
                return names
    return []


def _is_person(name: str, tables: Bylines) -> bool:
    """Is it a given name that many people have, with one to three capitalised names after it?"""
    words = name.split()
    known = 2 <= len(words) <= 4 and fold(words[0]) in lang.load(lang.DEFAULT).given_names.gender_of
    return known and _is_name(name, tables, trusted=False) and not _is_role(name, tables)


def _after_by(line: str, tables: Bylines) -> str | None:
    """What follows a "By" at the start of a line, or after a date in it; None without one."""
    led = tables.by_opening.match(line) or tables.by_fused.match(line)
    if led:
        return line[led.end() :]
    if not (_INSIDE.search(line) and tables.by_inside.search(line)):
        return None
    for start in _starts(line, tables):
        led = tables.by_opening.match(line, start)
        if led and led.end() < len(line):
            return line[led.end() :]
    return None


def _starts(line: str, tables: Bylines) -> Iterator[int]:
    """Where a byline may begin inside a line: after a sign, after a date or a word for publication."""
    for sign in re.finditer(r"[|•·–—,/] ", line):
        yield sign.end()
    for found in (*find_dates(line, tables),):
        yield found.end + (line[found.end : found.end + 1] == " ")
    label = tables.published_label.match(line)
    if label:
        yield label.end() + 1
    clock = re.search(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?| Uhr)? ", line)
    if clock:
        yield clock.end()


# ---- elements that are marked


@cache
def _selector() -> str:
    classes = [f'[{key}*="{part}" i]' for part in marks()["author"] for key in ("class",)]
    links = [f'a[href*="{part}"]' for part in marks()["links"]]
    return ",".join(["h1", '[rel~="author"]', '[itemprop~="author"]', *classes, *links])


def names_marked(tree: LexborHTMLParser, tables: Bylines) -> list[str]:
    """The names in the best marked element after the headline, or else before it, with those beside it."""
    found: list[tuple[int, int, LexborNode, list[str]]] = []
    headed = 0
    for n, node in enumerate(tree.css(_selector())[:MOST_MARKED]):
        if node.tag == "h1":
            headed = headed or n + 1
            continue
        strength = _strength(node)
        if strength and not of_others(node):
            text = short_text(node, LONGEST_TEXT, "|")
            if text:
                names = names_in(text, tables, trusted=strength > 2)
                if names:
                    found.append((strength, n, node, names))
    if not found:
        return []
    best = max(found, key=lambda mark: (mark[0], mark[1] >= headed, -mark[1]))
    beside = [mark for mark in found if mark[0] == best[0] and mark[1] >= best[1] and are_beside(best[2], mark[2])]
    return list(dict.fromkeys(name for mark in beside for name in mark[3]))[:MOST_NAMES]


def _strength(node: LexborNode) -> int:
    """How much an element is marked as an author's name, 0 for not at all."""
    attributes = node.attributes
    if "author" in (attributes.get("itemprop") or "") or "author" in (attributes.get("rel") or ""):
        return 3
    mark = (attributes.get("class") or "").lower()
    if any(part in mark for part in marks()["not_name"]):
        return 0
    if any(part in mark for part in marks()["name"]):
        return 2
    return 1


def without_own(names: Sequence[str], own: frozenset[str]) -> list[str]:
    """The names that are not the site's; that of a person after whom a site is called stays."""
    given = lang.load(lang.DEFAULT).given_names.gender_of
    return [name for name in names if plain(name) not in own or (" " in name and name.lower().split()[0] in given)]
