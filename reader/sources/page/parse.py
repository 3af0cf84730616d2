"""From the bytes of a page to a document."""

from selectolax.lexbor import LexborHTMLParser

from reader import lang
from reader.sources.decode import decode
from reader.sources.payload import Payload
from reader.text import Block, Document, Span, clean

BETWEEN_BLOCKS = "\n\n"


def parse_page(payload: Payload) -> Document:
    """The document of an HTML page: its paragraphs joined by blank lines."""
    tree = LexborHTMLParser(decode(payload.body, payload.content_type))
    paragraphs = [clean(" ".join(node.text().split())) for node in tree.css("p")]
    title = tree.css_first("title")
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", Span(start, start + len(paragraph))))
        start += len(paragraph) + len(BETWEEN_BLOCKS)
    text = BETWEEN_BLOCKS.join(paragraphs)
    return Document(
        source=payload.source,
        url=payload.url,
        title=clean(" ".join(title.text().split())) if title else "",
        byline=(),
        site=None,
        published=None,
        language=lang.of(text),
        text=text,
        blocks=tuple(blocks),
    )
