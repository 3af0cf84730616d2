"""The one edge where outside text becomes ours: nothing that commands a terminal gets past it.

What counts as unsafe: C0 controls but tab and newline, DEL, C1, bidirectional embeddings and overrides, invisible
format characters, tag characters, surrogates, line and paragraph separators, and more than four combining marks in a
row (Unicode TR36 and TR39; ECMA-48 for the controls).
"""

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb"
    "\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
    r"|\r(?!\n)"
)
_COMBINING = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILED_MARKS = re.compile(f"({_COMBINING}{{4}})({_COMBINING}+)")
REPLACEMENT = "\ufffd"


def clean(text: str) -> str:
    """The text with each unsafe code point replaced by one U+FFFD, so that lengths hold."""
    if not text.isprintable():  # no unsafe code point is
        text = _UNSAFE.sub(REPLACEMENT, text)
    return text if text.isascii() else _PILED_MARKS.sub(_without_pile, text)


def _without_pile(marks: re.Match[str]) -> str:
    return marks[1] + REPLACEMENT * len(marks[2])
