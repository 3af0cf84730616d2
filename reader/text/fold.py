"""Folding that never changes a text's length, so that offsets stay true."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)[0]
    lower = plain.lower()
    return lower if len(lower) == 1 else plain


def fold(text: str) -> str:
    """The text in lower case without accents, code point for code point."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_character, text))
