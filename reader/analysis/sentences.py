"""Where sentences end."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import Block, Document, Span

_END = re.compile(r"[.!?…]+[\"”’»'\)\]]*(?=\s+(?P<next>[\"“‘«'\(\[¿¡—–]*\S))")
_LAST_WORD = re.compile(r"[^\s\(\[\"“‘«']+\Z")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence inside one block, with the half-open range of its tokens."""

    span: Span
    block: Block
    first: int
    last: int


def find_sentences(document: Document, tokens: Tokens, language: Language) -> tuple[Sentence, ...]:
    """The sentences of every block but boilerplate, in text order; a sentence never crosses a block."""
    abbreviations = language.grammar.abbreviation_set
    found = []
    for block in document.blocks:
        if block.kind == "boilerplate":
            continue
        for span in _split(document.text, block.span, abbreviations):
            first = bisect_left(tokens.starts, span.start)
            found.append(Sentence(span, block, first, bisect_left(tokens.starts, span.end, first)))
    return tuple(found)


def _split(text: str, span: Span, abbreviations: frozenset[str]) -> Iterator[Span]:
    start, limit = span
    for found in _END.finditer(text, *span):
        following = found["next"][-1]
        if following.islower() or _is_abbreviation(text, start, found.start(), abbreviations):
            continue
        yield Span(start, found.end())
        start = found.start("next")
    if text[start:limit].strip():
        yield Span(start, limit)


def _is_abbreviation(text: str, start: int, stop: int, abbreviations: frozenset[str]) -> bool:
    """Does the full stop at `stop` belong to an abbreviation or an initial?"""
    if text[stop] != ".":
        return False
    found = _LAST_WORD.search(text, max(start, stop - 20), stop)
    word = found.group() if found else ""
    return word.lower() in abbreviations or (len(word) == 1 and word.isupper())
