"""What stands in the place of an article where there is none: as a document, so that it is drawn like one."""

from collections.abc import Sequence

from reader.text import Block, BlockKind, Document, Reading, Span
from reader.tui.keys import Keys

WHAT_IT_IS = (
    "A reader for the news that shows who said what, marks every number that is a claim, and tells what the other "
    "articles have for the same claim."
)


def welcome(keys: Keys) -> Reading:
    """For a call without sources."""
    return _notice(
        "saywho",
        [
            ("paragraph", WHAT_IT_IS),
            ("heading", "Here"),
            ("item", f"{keys.first('demo')} opens a bundled edition: three events, each told by four outlets"),
            ("item", f"{keys.first('help')} shows all keys"),
            ("item", f"{keys.first('quit')} quits"),
            ("heading", "On the command line"),
            ("item", "saywho read SOURCE... opens pages, feeds and files: addresses, paths, or - for what is piped in"),
            ("item", "saywho annotate SOURCE... prints the same findings"),
            ("item", "saywho --help tells the rest"),
        ],
    )  # fmt: skip


def opening(count: int) -> Reading:
    """For the time before the first article is there."""
    return _notice("Opening …", [("paragraph", f"{count} sources to read." if count > 1 else "One source to read.")])


def still_coming(title: str) -> Reading:
    """For an article that is not there yet."""
    return _notice(title, [("paragraph", "Still on its way. It is shown here as soon as it has arrived.")])


def failed(title: str, problem: str, key: str = "") -> Reading:
    """For a source that gives no article; `key` opens it in the browser."""
    way_out = f" {key} opens it in the browser." if key else ""
    return _notice(title, [("paragraph", f"There is nothing to read here: {problem}.{way_out}")])


def _notice(title: str, blocks: Sequence[tuple[BlockKind, str]]) -> Reading:
    text, placed = "", []
    for kind, words in blocks:
        placed.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += f"{words}\n\n"
    document = Document("", None, title, (), None, None, "en", text, tuple(placed))
    return Reading(document, (), (), (), ())
