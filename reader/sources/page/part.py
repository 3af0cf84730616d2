"""A block of a page as it was judged."""

from typing import NamedTuple

from reader.text import BlockKind


class Part(NamedTuple):
    """A block of the page with its kind, and why it has it."""

    kind: BlockKind
    text: str
    reason: str
