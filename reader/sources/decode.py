"""From bytes to text: one order of trust for every source."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:\-]{1,40})", re.IGNORECASE)
_FALLBACK = "windows-1252"  # what browsers read where nothing is said, and what "latin-1" means on the web (WHATWG)
_WEB_NAMES = {"iso8859-1": _FALLBACK, "ascii": _FALLBACK}
_STATEFUL = frozenset({"utf-7", "hz", "iso2022_jp", "iso2022_kr", "idna", "punycode", "unicode_escape"})


def decode(body: bytes, *declared: str | None) -> str:
    """The text of some bytes, by byte order mark, valid UTF-8, the declared charsets in order, then windows-1252.

    `declared` are headers or meta contents such as "text/html; charset=iso-8859-2"; unknown names are passed over.
    Bytes without a meaning become U+FFFD.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for content in declared:
        charset = _charset(content)
        if charset:
            return body.decode(charset, "replace")
    return _decode_fallback(body)


def _charset(content: str | None) -> str | None:
    """The codec a header names, as the web means it; None for none or one that is not for text."""
    found = _CHARSET.search(content or "")
    if not found:
        return None
    try:
        codec = codecs.lookup(found[1])
    except LookupError:
        return None
    name = _WEB_NAMES.get(codec.name, codec.name)
    is_text: bool = getattr(codec, "_is_text_encoding", True)
    return name if is_text and name not in _STATEFUL and name != "utf-8" else None


def _decode_fallback(body: bytes) -> str:
    if body[1:200:2].count(0) > len(body[:200]) // 4:
        return body.decode("utf-16-le", "replace")
    if body[0:200:2].count(0) > len(body[:200]) // 4:
        return body.decode("utf-16-be", "replace")
    return body.decode(_FALLBACK, "replace")
