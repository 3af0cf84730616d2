"""Where the links of a block go: spans of its text, and addresses."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from urllib.parse import urljoin

from reader.text import Span, clean

OPEN, CLOSE = "\ufdd0", "\ufdd1"  # stand for <a> and </a>; no text may hold them (Unicode noncharacters)
_SIGN = re.compile(f"([{OPEN}{CLOSE}])")
_HREF = re.compile(r"""(?:\A|\s)href=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
LONGEST = 2000  # characters of an address


def links_of(text: str, marked: str, anchors: Sequence[str], page: str | None) -> Iterator[tuple[Span, str]]:
    """The links of a block with the text that each is on, in order; http and https alone.

    `marked` is the text with signs where links open and close, whatever its blanks; `anchors` the attributes of each.
    """
    inked = [n for n, character in enumerate(text) if not character.isspace()]  # blanks differ, characters do not
    waiting = iter(anchors)
    anchor: str | None = None
    count = start = 0
    for stretch in _SIGN.split(marked):
        if stretch == OPEN:
            anchor, start = next(waiting, None), count
        elif stretch == CLOSE:
            address = _address(anchor, page) if anchor and start < count <= len(inked) else None
            if address:
                yield Span(inked[start], inked[count - 1] + 1), address
            anchor = None
        else:
            count += sum(not character.isspace() for character in stretch)


def _address(attributes: str, page: str | None) -> str | None:
    """The whole address of a link; None for one that leads to no page."""
    found = _HREF.search(attributes)
    written = next(filter(None, found.groups()), "") if found else ""
    if not 0 < len(written) <= LONGEST:
        return None
    try:
        whole = urljoin(page or "", unescape(written).strip())
    except ValueError:
        return None
    return clean(whole) if whole.lower().startswith(("http://", "https://")) and " " not in whole else None
