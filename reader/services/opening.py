"""Opening an article: bytes, document, reading."""

from typing import BinaryIO

from reader import analysis, lang
from reader.sources import Payload, parse_document, read_local
from reader.text import Reading


def open_payload(payload: Payload, language: str | None = None) -> Reading:
    """The reading of some bytes; `language` overrides what the text seems to be in. Raises `SourceError`."""
    document = parse_document(payload)
    return analysis.read(document, lang.load(language or document.language))


def open_local(source: str, stdin: BinaryIO, language: str | None = None) -> Reading:
    """The reading of a path, or of `stdin` for "-"; raises `SourceError`."""
    return open_payload(read_local(source, stdin), language)
