"""Where the links of a block go: spans of its text, and addresses."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from urllib.parse import urljoin, urlsplit

from reader.text import Span, clean

OPEN, CLOSE = "\ufdd0", "\ufdd1"  # stand for <a> and </a>; no text may hold them (Unicode noncharacters)
_SIGN = re.compile(f"([{OPEN}{CLOSE}])")
_HREF = re.compile(r"""(?:\A|\s)href=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
LONGEST = 2000  # characters of an address


def links_of(marked: str, anchors: Sequence[str], page: str | None) -> Iterator[tuple[Span, str]]:
    """The links of a block with the text that each is on, in order; http and https alone.

    `marked` is the text with signs where links open and close, whatever its blanks; `anchors` the attributes of each.
    """
    waiting = iter(anchors)
    anchor: str | None = None
    start = end = 0  # of the link under way, where the text with single blanks has got to
    blank = False  # stands before what comes next
    for stretch in _SIGN.split(marked):
        if stretch == OPEN:
            anchor, start = next(waiting, None), -1
        elif stretch == CLOSE:
            address = _address(anchor, page) if anchor and 0 <= start < end else None
            if address:
                yield Span(start, end), address
            anchor = None
        elif stretch:
            words = " ".join(stretch.split())
            blank = end > 0 and (blank or stretch[0].isspace())
            if words:
                start = end + blank if start < 0 else start
                end += blank + len(words)
                blank = stretch[-1].isspace()


def _address(attributes: str, page: str | None) -> str | None:
    """The whole address of a link; None for one that leads to no page."""
    found = _HREF.search(attributes)
    written = next(filter(None, found.groups()), "") if found else ""
    if not 0 < len(written) <= LONGEST:
        return None
    try:
        whole = unescape(written).strip()
        if not urlsplit(whole).netloc:
            whole = urljoin(page or "", whole)
    except ValueError:
        return None
    return clean(whole) if whole.lower().startswith(("http://", "https://")) and " " not in whole else None
