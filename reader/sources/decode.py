"""From bytes to text: one order of trust for every source."""

import codecs
import re
from collections.abc import Sequence

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"(?:charset|encoding)\s*=\s*[\"']?([\w.:\-]{1,40})", re.IGNORECASE)
_FALLBACK = "windows-1252"  # what browsers read where nothing is said, and what "latin-1" means on the web (WHATWG)
_WEB_NAMES = {
    "iso8859-1": _FALLBACK, "ascii": _FALLBACK, "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip
_STATEFUL = frozenset({"utf-7", "hz", "iso2022_jp", "iso2022_kr", "idna", "punycode", "unicode_escape"})
# UTF-8 that was read as windows-1252 or latin-1 and made UTF-8 again: "â€™" for an apostrophe, "Ã©" for "é".
_TAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_TWICE = re.compile(f"[ÂÃ]{_TAIL}|[âï]{_TAIL}{{2}}|ð{_TAIL}{{3}}")
_MAYBE_TWICE = "â"
_SURELY_TWICE = re.compile(f"{_MAYBE_TWICE}[\x80€]{_TAIL}")
FEWEST_TWICE = 3  # such signs of punctuation, which no language has, before a text is mended
MOSTLY = 4  # times as many characters that are UTF-8 as bytes that are not, from which a text is UTF-8 with errors
PROBED = 200  # bytes that tell UTF-16 without a mark


def decode(body: bytes, *declared: str | None) -> str:
    """The text of some bytes: by byte order mark, zeros, being UTF-8, the declared charsets in order, windows-1252.

    `declared` are headers or meta contents such as "text/html; charset=iso-8859-2"; unknown names are passed over, and
    so is UTF-8 for bytes that are not. Bytes without a meaning become U+FFFD, single ones in UTF-8 what they are in
    windows-1252. Text that was made UTF-8 twice is mended.
    """
    text = _decode(body, declared)
    if _MAYBE_TWICE in text and len(_SURELY_TWICE.findall(text)) >= FEWEST_TWICE:
        return _TWICE.sub(_once, text)
    return text


def as_utf8(body: bytes, *declared: str | None) -> bytes:
    """The text of some bytes as `decode` reads it, in UTF-8: most often the bytes themselves."""
    text = None if _is_marked(body) else _utf8(body)
    if text is not None and _MAYBE_TWICE not in text:
        return body
    return decode(body, *declared).encode("utf-8", "replace")


def _is_marked(body: bytes) -> bool:
    return body.startswith(tuple(mark for mark, _ in _BOMS)) or _wide(body[:PROBED]) is not None


def _utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _decode(body: bytes, declared: Sequence[str | None]) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    wide = _wide(body[:PROBED])
    if wide:
        return body.decode(wide, "replace")
    text = _utf8(body)
    if text is not None:
        return text
    if _is_mostly_utf8(body):
        return body.decode("utf-8", "saywho-windows-1252")
    charset = next(filter(None, map(_charset, declared)), _FALLBACK)
    return body.decode(charset, "replace")


def _once(twice: re.Match[str]) -> str:
    """The character whose bytes were taken for characters; unchanged where they are none."""
    written = b"".join(bytes([ord(sign)]) if ord(sign) < 256 else sign.encode("cp1252") for sign in twice[0])
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return twice[0]


def _wide(head: bytes) -> str | None:
    """The UTF-16 that has a zero in every second byte of Latin text."""
    enough = len(head) // 4
    if head[1::2].count(0) > enough:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > enough else None


def _is_mostly_utf8(body: bytes) -> bool:
    text = body.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - wrong >= MOSTLY * wrong


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
    is_wide = name.startswith(("utf-16", "utf-32"))  # would have shown by its zeros
    return name if is_text and not is_wide and name not in _STATEFUL and name != "utf-8" else None


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """What a byte that is no UTF-8 stands for, and where to go on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode(_FALLBACK, "replace"), error.end


codecs.register_error("saywho-windows-1252", _as_windows_1252)
