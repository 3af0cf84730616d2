"""A list of phrases as a regular expression that is quick to fail."""

import re
from collections.abc import Iterable

NEVER = "(?!)"


def any_of(phrases: Iterable[str]) -> str:
    """A regular expression for any of some phrases, the longest first; what begins alike is tried once."""
    rests: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases)):
        rests.setdefault(phrase[:1], []).append(phrase[1:])
    ends = rests.pop("", None) is not None
    branches = [re.escape(first) + (any_of(rest) if rest != [""] else "") for first, rest in rests.items()]
    if not branches:
        return NEVER
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}" if ends or len(branches) > 1 else branches[0]
