"""Pairs of quotation marks, whatever marks an article uses and however carelessly."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.analysis.tokens import Tokens
from reader.lang import Cues
from reader.text import Document, Span

_MARK = re.compile(
    r"([\"“”„‟«»‹›‘’'`])\1{3,}"  # a run of four or more is no mark
    r"|([‘’'])(?=\d\ds\b)"  # nor is that of the '90s
    r"|'''|``|''|[\"“”„‟«»‹›‘’']"
)
_ANY = re.compile("[\"“”„‟«»‹›‘’'`]")  # what one may begin with
_CLOSERS = {
    "“": '”"“', "„": "“”", "‟": "”", "«": "»", "‹": "›", '"': '"”', "‘": "’'", "'": "’'", "”": "”\"", "»": "«»"
}  # fmt: skip
_ALWAYS_OPEN = "“„‟«‹"
_FLIPPED = "”»"  # closers that stand where only an opener can
_SINGLE = "‘’'"
_DASH = re.compile("[—–―]")
DEEPEST = 4  # levels of quotation; more are marks that stand for something else
NEAR = 5  # tokens between a comma and the cue after it
ASIDE = 16  # tokens between two dashes
_BEFORE_OPENING = "([—–―-/:“\"‘'¿¡"


@dataclass(slots=True)
class Quotation:
    """The words between an outermost pair of marks, and the stretch with the marks."""

    inner: Span
    outer: Span
    closed: bool  # False: the mark was never closed, and the words go on to the end of the block


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """The outermost quotations in text order; marks pair within a block, so that a stray one spoils no other."""
    return tuple(
        quotation
        for block in document.blocks
        if block.kind != "boilerplate"
        for quotation in (_dialogue(document.text, block.span) or _pairs(document.text, block.span))
        if not document.text[slice(*quotation.inner)].isspace() and quotation.inner.start < quotation.inner.end
    )


def without_asides(quotations: Iterable[Quotation], tokens: Tokens, table: Cues) -> Iterator[Quotation]:
    """The quotations, cut where dashes enclose who says it: «El muelle —dijo Holm— es viejo»."""
    for quotation in quotations:
        first = bisect_left(tokens.starts, quotation.inner.start)
        last = bisect_left(tokens.starts, quotation.inner.end, first)
        aside = _aside(tokens, first, last, table) if table.verb_first else None
        if aside is None:
            yield quotation
            continue
        (start, end), (opening, closing) = quotation.inner, aside
        yield Quotation(
            Span(start, tokens.ends[opening - 1]), Span(quotation.outer.start, tokens.ends[opening - 1]), True
        )
        following = closing + 1
        while following < last and tokens.words[following] in ".,;:":
            following += 1
        if following < last:
            start = tokens.starts[following]
            yield Quotation(Span(start, end), Span(start, quotation.outer.end), quotation.closed)


def _aside(tokens: Tokens, first: int, last: int, table: Cues) -> tuple[int, int] | None:
    """The first pair of dashes in a token range with a finite cue right behind the one that opens."""
    for place in range(first + 1, last - 1):
        if not _DASH.match(tokens.words[place]):
            continue
        cue = table.forms.get(tokens.lower[place + 1])
        if cue and cue.finite and tokens.starts[place + 1] == tokens.ends[place]:
            closing = (n for n in range(place + 2, min(last, place + ASIDE)) if _DASH.match(tokens.words[n]))
            found = next(closing, None)
            return (place, found) if found else None
    return None


def closed_before_cues(quotations: Iterable[Quotation], tokens: Tokens, table: Cues) -> tuple[Quotation, ...]:
    """The quotations, those whose mark was never closed ended before a cue: “The pier is rotten, Holm said."""
    return tuple(q if q.closed else _closed_before_cue(q, tokens, table) for q in quotations)


def _closed_before_cue(quotation: Quotation, tokens: Tokens, table: Cues) -> Quotation:
    first = bisect_left(tokens.starts, quotation.inner.start)
    last = bisect_left(tokens.starts, quotation.inner.end)
    comma = -1
    for place in range(first, last):
        if tokens.words[place] in ",?!":
            comma = place
        cue = table.forms.get(tokens.lower[place])
        ends = place + 1 >= last or tokens.words[place + 1] in ".,"
        if cue and cue.finite and ends and comma >= 0 and place - comma <= NEAR:
            end = tokens.ends[comma]
            return Quotation(Span(quotation.inner.start, end), Span(quotation.outer.start, end), closed=True)
        if tokens.words[place] == "." and place - first > NEAR:
            break
    return quotation


def _dialogue(text: str, block: Span) -> list[Quotation]:
    """The speech in —Words —said X—. More words: a dash opens, and each further pair encloses who says it."""
    if not _DASH.match(text, *block):
        return []
    dashes = [found.start() for found in _DASH.finditer(text, *block)]
    if len(dashes) < 2 or text[block.start + 1].isspace():
        return []
    edges = [*dashes, block.end]
    spans = [Span(edges[n] + 1, edges[n + 1]) for n in range(0, len(edges) - 1, 2)]
    found = []
    for span in spans:
        words = text[slice(*span)]
        start = span.start + len(words) - len(words.lstrip(" .,;:"))
        if start < span.end and words.strip(" .,;:"):
            end = span.start + len(words.rstrip())
            found.append(Quotation(Span(start, end), Span(start, end), closed=True))
    return found


def _pairs(text: str, block: Span) -> Iterator[Quotation]:
    """The outermost pairs of a block; one that is never closed gives way to the pairs behind it."""
    opened: list[tuple[int, int, str]] = []  # mark's start, mark's end, what closes it; outermost first
    nested: list[Quotation] = []  # closed inside the outermost that is open
    marks = _marks(text, block)
    last_single = max((start for start, end, mark in marks if mark in "’'" and _ends_word(text, end)), default=-1)
    for start, end, mark in marks:
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        opening = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
        if mark in _SINGLE and before.isalnum() and after.isalnum():
            continue
        level = next((n for n in range(len(opened) - 1, -1, -1) if mark in opened[n][2]), None)
        if opened and level is None and opening and before == "\n" and mark == text[opened[0][0]]:
            yield from _unclosed(opened[0], nested, start)  # the paragraph before was left open
            opened, nested = [], []
        if level is not None and not (opening and before.isspace()):
            if mark in _SINGLE and _is_possessive(text, start, last_single):
                continue
            pair = Quotation(Span(opened[level][1], start), Span(opened[level][0], end), closed=True)
            if level == 0:
                yield pair
                nested = []
            elif text[opened[level][0]] == text[opened[0][0]]:
                nested.append(pair)
            del opened[level:]
        elif len(opened) < DEEPEST and (
            mark in _ALWAYS_OPEN
            or (opening and (mark == '"' or (mark in "‘'" and last_single > start)))
            or (opening and mark in _FLIPPED and not opened)
        ):
            opened.append((start, end, _CLOSERS[mark]))
    if opened and opened[0][2] != _CLOSERS["'"]:
        yield from _unclosed(opened[0], nested, block.end)


def _unclosed(opener: tuple[int, int, str], nested: list[Quotation], end: int) -> Iterator[Quotation]:
    """A quotation up to `end`, or up to the pairs that were closed behind it, and those."""
    last = nested[0].outer.start if nested else end
    yield Quotation(Span(opener[1], last), Span(opener[0], last), closed=False)
    yield from nested


def _marks(text: str, block: Span) -> list[tuple[int, int, str]]:
    """The marks of a block with their offsets; two single ones are a double one, and three are one of each."""
    marks: list[tuple[int, int, str]] = []
    for found in _found_marks(text, block):
        start, end = found.span()
        if found.lastindex is not None:
            continue
        if end - start == 3:
            opens = start == block.start or text[start - 1].isspace()
            double, single = (start, start + 2), (start + 1, end)
            if opens:
                marks += [(*double, '"'), (end - 1, end, "'")]
            else:
                marks += [(start, start + 1, "'"), (*single, '"')]
        else:
            marks.append((start, end, '"' if end - start == 2 else found.group()))
    return marks


def _found_marks(text: str, block: Span) -> Iterator[re.Match[str]]:
    """The matches of a mark in a block; a plain search for its first character passes the text between them quickly."""
    place, limit = block
    while first := _ANY.search(text, place, limit):
        found = _MARK.match(text, first.start(), limit)
        place = found.end() if found else first.end()
        if found:
            yield found


def _ends_word(text: str, end: int) -> bool:
    return not text[end : end + 1].isalnum()


def _is_possessive(text: str, start: int, last_single: int) -> bool:
    """The plural possessive of "the dogs' home", where another mark is still there to close."""
    following = text[start + 1 : start + 3]
    return text[start - 1] in "sS" and following[:1] == " " and following[1:].islower() and last_single > start
