"""Where sentences end."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.tokens import Tokens
from reader.lang import Grammar, Language
from reader.text import Block, Document, Span

_END = re.compile(r"[.!?…]+[\"”’»'\)\]]*(?=\s+(?P<next>[\"“‘«'\(\[¿¡—–]*\S))")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"[^\s\(\[\"“‘«']+\Z")


@dataclass(slots=True)
class Sentence:
    """One sentence inside one block, with the half-open range of its tokens."""

    span: Span
    block: Block
    first: int
    last: int


def find_sentences(document: Document, tokens: Tokens, language: Language) -> tuple[Sentence, ...]:
    """The sentences of every block but boilerplate, in text order; a sentence never crosses a block."""
    grammar = language.grammar
    found = []
    for block in document.blocks:
        if block.kind == "boilerplate":
            continue
        for span in _split(document.text, block.span, grammar):
            first = bisect_left(tokens.starts, span.start)
            found.append(Sentence(span, block, first, bisect_left(tokens.starts, span.end, first)))
    return tuple(found)


def _split(text: str, span: Span, grammar: Grammar) -> Iterator[Span]:
    start, limit = span
    for found in _END.finditer(text, *span):
        following = found["next"][-1]
        if following.islower() or _is_abbreviation(text, start, found, grammar):
            continue
        yield Span(start, found.end())
        start = found.start("next")
    if text[start:limit].strip():
        yield Span(start, limit)


def _is_abbreviation(text: str, start: int, end: re.Match[str], grammar: Grammar) -> bool:
    """Does the full stop that was found belong to an abbreviation or an initial?"""
    stop = end.start()
    if text[stop] != ".":
        return False
    found = _LAST_WORD.search(text, max(start, stop - 20), stop)
    word = found.group() if found else ""
    if word.lower() in grammar.closing_abbreviation_set:
        return False
    if word.lower() in grammar.abbreviation_set or (len(word) == 1 and word.isupper()):
        return True
    if not _INITIALS.fullmatch(word) or end.end() != stop + 1:
        return False
    following = _WORD.match(text, end.start("next"))  # U.S. Senate, but: in the U.S. The
    return following is not None and following.group().lower() not in grammar.function_set
