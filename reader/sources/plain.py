"""Plain text into a document: paragraphs, and which lines are title, byline or furniture."""

import re
from collections.abc import Iterator

from reader import lang
from reader.lang import Furniture
from reader.sources.decode import decode
from reader.sources.payload import Payload
from reader.text import Block, BlockKind, Document, Span, clean

_PARAGRAPH = re.compile(r"\S(?:.*(?:\r?\n(?![^\S\n]*(?:\r?\n|\Z)).*)*)")
_LINE = re.compile(r"\S.*")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
LONGEST_HEADING = 160  # code points; the longest headline of a wire is about 120
LONGEST_LINE_OF_FURNITURE = 300
WRAPPED = 0.5  # share of lines that end inside a sentence, from which lines are taken for hard-wrapped


def parse_plain(payload: Payload) -> Document:
    """The document of a plain text; its `text` is the decoded input, character for character."""
    text = clean(decode(payload.body, payload.content_type))
    spans = _paragraphs(text)
    language = lang.of(text)
    furniture = [lang.load(code).furniture for code in (language, *(c for c in lang.codes() if c != language))]
    blocks = tuple(_label(text, spans, furniture))
    title = next((text[slice(*block.span)] for block in blocks if block.kind == "title"), "")
    byline = next((name for span in spans for name in _byline(text[slice(*span)], furniture)), None)
    return Document(
        source=payload.source,
        url=payload.url,
        title=" ".join(title.split()),
        byline=(byline,) if byline else (),
        site=None,
        published=None,
        language=language,
        text=text,
        blocks=blocks,
    )


def _paragraphs(text: str) -> list[Span]:
    """Stretches parted by blank lines; single lines where the text has no blank lines and is not hard-wrapped."""
    found = [Span(m.start(), m.start() + len(m.group().rstrip())) for m in _PARAGRAPH.finditer(text)]
    if len(found) > 1:
        return found
    lines = [Span(m.start(), m.start() + len(m.group().rstrip())) for m in _LINE.finditer(text)]
    inside = sum(not _SENTENCE_END.search(text[slice(*line)]) for line in lines[1:-1])
    return found if inside > WRAPPED * max(1, len(lines) - 2) else lines


def _label(text: str, spans: list[Span], furniture: list[Furniture]) -> Iterator[Block]:
    """The blocks with their kinds: a title first, then headings, paragraphs, and furniture wherever it stands."""
    words = [" ".join(text[slice(*span)].split()) for span in spans]
    bodies = [n for n, line in enumerate(words) if _is_body(line)]
    last = bodies[-1] if bodies else len(words)
    title = words[0] if len(words) > 2 and _is_headline(words[0]) else None
    for n, (span, line) in enumerate(zip(spans, words, strict=True)):
        yield Block(_kind(n, line, title, furniture, after_body=n > last), span)


def _kind(n: int, line: str, title: str | None, furniture: list[Furniture], after_body: bool) -> BlockKind:
    if title and n == 0:
        return "title"
    if line == title or _is_furniture(line, furniture):
        return "boilerplate"
    if _is_headline(line) and not _SENTENCE_END.search(line):
        if after_body:
            return "boilerplate"
        return "heading" if title else "paragraph"
    return "paragraph"


def _is_headline(line: str) -> bool:
    return len(line) <= LONGEST_HEADING and "\n" not in line and not line.startswith(("“", '"', "«", "—"))


def _is_body(line: str) -> bool:
    return len(line) > LONGEST_HEADING or bool(_SENTENCE_END.search(line))


def _is_furniture(line: str, furniture: list[Furniture]) -> bool:
    return len(line) <= LONGEST_LINE_OF_FURNITURE and any(table.starts_furniture(line) for table in furniture)


def _byline(line: str, furniture: list[Furniture]) -> Iterator[str]:
    if len(line) <= LONGEST_HEADING:
        for table in furniture:
            name = table.name_in_byline(line)
            if name:
                yield name
