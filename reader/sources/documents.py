"""A payload of any kind into a document, or one clear line of why there is none."""

from reader.errors import SourceError
from reader.sources.payload import Payload, PayloadKind, kind_of
from reader.sources.plain import parse_plain
from reader.text import Document

_REFUSED: dict[PayloadKind, str] = {
    "empty": "is empty; there is nothing to read",
    "pdf": "is a PDF; convert it first, for example with pdftotext",
    "image": "is a picture; there is no text in it to read",
    "binary": "is not text",
    "feed": "is a feed, not an article; open it with: saywho read",
}


def parse_document(payload: Payload) -> Document:
    """The document in a payload; raises `SourceError` for what holds no article."""
    kind = kind_of(payload)
    if kind in _REFUSED:
        raise SourceError(payload.source, _REFUSED[kind])
    if kind == "page":
        from reader.sources.page import parse_page  # selectolax is loaded only for a page

        return parse_page(payload)
    return parse_plain(payload)
