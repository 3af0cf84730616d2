"""From the bytes of a page to a document."""

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser

from reader import lang
from reader.errors import SourceError
from reader.sources.decode import decode
from reader.sources.page.body import find_body
from reader.sources.page.head import Head
from reader.sources.page.metadata import Metadata, find_metadata
from reader.sources.page.part import Part
from reader.sources.page.prescan import defuse
from reader.sources.page.walk import walk
from reader.sources.payload import Payload
from reader.text import ARTICLE_KINDS, Block, Document, Span, clean

BETWEEN_BLOCKS = "\n\n"
TEASER = 400  # characters of a body that JSON-LD may know better
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?[\w.:\-]{1,40}", re.IGNORECASE)


def parse_page(payload: Payload) -> Document:
    """The document of an HTML page: title and body first, its text the blocks joined by blank lines.

    Raises `SourceError` for a page without an article.
    """
    metadata, parts = judge_page(payload)
    if not any(part.kind in ARTICLE_KINDS and part.kind != "title" for part in parts):
        raise SourceError(payload.source, "is a page without an article's text; open it in a browser")
    return _document(payload, metadata, parts)


def judge_page(payload: Payload) -> tuple[Metadata, list[Part]]:
    """What a page says of its article, and all its blocks, each with its kind and why it has it."""
    declared = _META_CHARSET.search(payload.body[:4096])
    markup = defuse(decode(payload.body, payload.content_type, declared and declared.group().decode("latin-1")))
    tree = LexborHTMLParser(markup)
    if tree.body is None:
        raise SourceError(payload.source, "is a page without a text; open it in a browser")
    head = Head(tree, payload.url)
    walked = walk(tree)
    metadata = find_metadata(head, tree, walked.pieces)
    return metadata, _or_described(find_body(walked, metadata.title, lang.page_furniture()), metadata)


def _or_described(parts: list[Part], metadata: Metadata) -> list[Part]:
    """The body that JSON-LD gives, where the page shows less than a teaser of it."""
    shown = sum(len(part.text) for part in parts if part.kind in ARTICLE_KINDS)
    body = metadata.body.strip()
    if "<" in body:
        body = LexborHTMLParser(defuse(body)).text(separator="\n")
    if shown >= TEASER and shown > 0.5 * len(body):
        return parts
    paragraphs = [" ".join(line.split()) for line in body.splitlines() if line.strip()]
    if sum(map(len, paragraphs)) <= 1.3 * shown:
        return parts
    return [Part("paragraph", paragraph, "articleBody") for paragraph in paragraphs]


def _document(payload: Payload, metadata: Metadata, parts: Iterable[Part]) -> Document:
    kept = [part for part in parts if part.kind in ARTICLE_KINDS and part.kind != "title"]
    if metadata.title:
        kept.insert(0, Part("title", metadata.title, "metadata"))
    blocks, texts, start = [], [], 0
    for part in kept:
        text = clean(part.text)
        texts.append(text)
        blocks.append(Block(part.kind, Span(start, start + len(text))))
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
    )
