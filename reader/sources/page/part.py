"""A block of a page as it was judged."""

from dataclasses import dataclass

from reader.text import BlockKind


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the page with its kind, and why it has it."""

    kind: BlockKind
    text: str
    reason: str
