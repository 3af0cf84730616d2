"""From the bytes of a page to a document."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from reader import lang
from reader.errors import SourceError
from reader.sources.decode import as_utf8
from reader.sources.page.body import find_body
from reader.sources.page.head import Head
from reader.sources.page.kinds import is_partial, name_of_no_article
from reader.sources.page.links import links_of
from reader.sources.page.metadata import Metadata, find_metadata
from reader.sources.page.part import Part
from reader.sources.page.pieces import Piece
from reader.sources.page.prescan import MOST_TAGS, OverfullError, defuse
from reader.sources.page.walk import walk
from reader.sources.payload import Payload
from reader.text import ARTICLE_KINDS, Block, Document, Hyperlink, Span, clean

BETWEEN_BLOCKS = "\n\n"
TEASER = 400  # characters of a body that JSON-LD may know better
HEAD = 4096  # bytes in which a page declares its charset
_CHARSETS = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,60}?encoding)\s*=\s*[\"']?[\w.:\-]{1,40}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A page as it is understood."""

    metadata: Metadata
    parts: list[Part]  # all of them, boilerplate too
    refusal: str | None  # why it is no article
    partial: bool  # does it show only the beginning
    linked: dict[str, Piece]  # by its text, each block that has links


def parse_page(payload: Payload) -> Document:
    """The document of an HTML page: title and body first, its text the blocks joined by blank lines.

    Raises `SourceError` for a page without an article.
    """
    judged = judge_page(payload)
    if judged.refusal:
        raise SourceError(payload.source, judged.refusal)
    return _document(payload, judged)


def judge_page(payload: Payload) -> Judged:
    """What a page says of its article, and all its blocks, each with its kind and why it has it."""
    try:
        return _judge(payload)
    except OverfullError:
        problem = f"has over {MOST_TAGS:,} tags, more than any article; open it in a browser"
        raise SourceError(payload.source, problem) from None


def _judge(payload: Payload) -> Judged:
    declared = [found.decode("latin-1") for found in _CHARSETS.findall(payload.body[:HEAD])]
    markup = defuse(as_utf8(payload.body, payload.content_type, *declared))
    tree = LexborHTMLParser(markup)
    if tree.body is None:
        raise SourceError(payload.source, "is a page without a text; open it in a browser")
    furniture = lang.page_furniture()
    head = Head(tree, payload.url)
    walked = walk(tree)
    metadata = find_metadata(head, tree, walked.pieces)
    parts = _or_described(find_body(walked, metadata.title, furniture), metadata)
    words = sum(len(part.text.split()) for part in parts if _is_body(part))
    return Judged(
        metadata,
        parts,
        name_of_no_article(tree, head, walked.pieces, _size(parts)),
        is_partial(head, walked.pieces, words, furniture),
        {piece.text: piece for piece in walked.pieces if piece.anchors},
    )


def _is_body(part: Part) -> bool:
    return part.kind in ARTICLE_KINDS and part.kind != "title"


def _size(parts: Iterable[Part]) -> int:
    return sum(len(part.text) for part in parts if _is_body(part))


def _or_described(parts: list[Part], metadata: Metadata) -> list[Part]:
    """The body that JSON-LD gives, where the page shows less than a teaser of it."""
    shown = _size(parts)
    body = metadata.body.strip()
    if not body or (shown >= TEASER and shown > 0.5 * len(body)):
        return parts
    paragraphs = _paragraphs(body)
    if sum(map(len, paragraphs)) <= 1.3 * shown:
        return parts
    return [Part("paragraph", paragraph, "articleBody") for paragraph in paragraphs]


def _paragraphs(body: str) -> list[str]:
    """The paragraphs of a text that may be marked up, once or twice."""
    with suppress(ValueError):
        body = unescape(body) if "&lt;" in body else body
    if "<" in body:
        tree = LexborHTMLParser(defuse(body.encode("utf-8", "replace")))
        return [piece.text for piece in walk(tree).pieces]
    return [" ".join(line.split()) for line in body.splitlines() if line.strip()]


def _document(payload: Payload, judged: Judged) -> Document:
    metadata = judged.metadata
    kept = [part for part in judged.parts if _is_body(part)]
    if metadata.title:
        kept.insert(0, Part("title", metadata.title, "metadata"))
    blocks, links, texts, start = [], [], [], 0
    for part in kept:
        text = clean(part.text)
        texts.append(text)
        blocks.append(Block(part.kind, Span(start, start + len(text))))
        piece = judged.linked.get(part.text)
        if piece:
            for (first, last), url in links_of(piece.marked, piece.anchors, metadata.url):
                links.append(Hyperlink(Span(start + first, start + last), url))
        start += len(text) + len(BETWEEN_BLOCKS)
    text = BETWEEN_BLOCKS.join(texts)
    return Document(
        source=payload.source,
        url=metadata.url,
        title=metadata.title,
        byline=metadata.byline,
        site=metadata.site,
        published=metadata.published,
        language=lang.of(text, metadata.language),
        text=text,
        blocks=tuple(blocks),
        modified=metadata.modified,
        partial=judged.partial,
        links=tuple(links),
    )
