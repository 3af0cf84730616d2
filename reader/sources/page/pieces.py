"""What a walk over a page finds: blocks of text, and the elements they stand in."""

from dataclasses import dataclass, field

from reader.sources.page.hints import HEADINGS, Hint
from reader.sources.page.links import OPEN

CELLS = frozenset({"td", "th"})
RUNNING = 60  # characters from which a block may be running text
RUNNING_WIDE = 20  # the same of a script without blanks
LINKED = 0.55  # share of a block inside links, from which it is a list of links
UNFINISHED = 0.4  # what text counts that does not end like a sentence, against 1
WIDE_ENDS = "。！？」』"  # of scripts that put no blanks between words
SENTENCE_ENDS = '.!?…”"»’)' + WIDE_ENDS
_CUT_OFF = ("...", "…", "[…]", "[...]")


@dataclass(slots=True)
class Element:
    """An element that holds blocks."""

    tag: str
    parent: int  # index; -1 for the root
    names: str  # classes and id
    hint: Hint
    end: int = 0  # index past its last descendant


@dataclass(slots=True)
class Piece:
    """One block of text as it stands on the page."""

    tag: str
    element: int  # index of the element it stands in
    text: str
    linked: int  # characters of it inside links
    mass: float = 0.0  # how much running text it is: its characters outside links, fewer where it ends in mid-sentence
    marked: str = ""  # the text with signs where links open and close; "" without any
    anchors: tuple[str, ...] = ()  # the attributes of each link


@dataclass(slots=True)
class Walk:
    """All elements that hold text, and the pieces of a page, in document order."""

    elements: list[Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


def mass_of(piece: Piece) -> float:
    """How much running text a block is."""
    size = len(piece.text)
    if (
        (size < RUNNING and not is_wide(piece.text))
        or piece.linked >= LINKED * size
        or piece.tag in HEADINGS
        or is_teaser(piece)
    ):
        return 0.0
    return (size - piece.linked) * (1.0 if piece.text[-1] in SENTENCE_ENDS else UNFINISHED)


def is_wide(text: str) -> bool:
    """Is it a sentence in a script that says in one character what others say in several?"""
    return len(text) >= RUNNING_WIDE and (text[-1] in WIDE_ENDS or text[-2] in WIDE_ENDS)


def is_teaser(piece: Piece) -> bool:
    """Is the block an item of a list of other stories, its headline a link and its first words cut off?"""
    return piece.tag == "li" and piece.text.endswith(_CUT_OFF) and piece.marked.lstrip().startswith(OPEN)
