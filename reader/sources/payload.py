"""What came from a file, standard input or the web: bytes, and what kind of thing they are."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

PayloadKind = Literal["page", "text", "feed", "empty", "pdf", "image", "binary"]

_SNIFFED = 2000  # bytes that decide; a doctype, an XML declaration with comments and a feed's root fit
_PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_PAGE_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<meta", b"<title", b"<!--")
_FEED_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf")
_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"RIFF")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Payload:
    """The bytes of one source."""

    source: str  # as asked for
    body: bytes
    url: str | None = None  # after redirects; None for a file or standard input
    content_type: str | None = None  # the header as sent


def kind_of(payload: Payload) -> PayloadKind:
    """What the bytes are: what they look like is believed over what the server or the file name says."""
    head = payload.body[:_SNIFFED]
    if not payload.body.strip():
        return "empty"
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(_IMAGES):
        return "image"
    if b"\0" in head and not head.startswith(_BOMS) and head[:8].count(b"\0") != 4:  # a half of zeros: UTF-16
        return "binary"
    mark = next((mark for mark in _BOMS if head.startswith(mark)), b"")
    return _kind_of_text(payload, head[len(mark) :].replace(b"\0", b"").lstrip().lower())


def _kind_of_text(payload: Payload, head: bytes) -> PayloadKind:
    declared = (payload.content_type or "").lower()
    if any(root in head for root in _FEED_ROOTS) and not head.startswith((b"<!doctype html", b"<html")):
        return "feed"
    if "html" in declared or head.startswith(_PAGE_OPENINGS) or (head.startswith(b"<?xml") and b"<html" in head):
        return "page"
    if not declared and PurePath(payload.source).suffix.lower() in _PAGE_ENDINGS:
        return "page"
    return "text"
