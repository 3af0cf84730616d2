"""Lines of a side pane: runs of text with a tone each, flowed to a width."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from reader.tui.wrap import one_line, wrap

NO_ITEM = -1


class Run(NamedTuple):
    """A stretch of text in one tone (see `Looks`)."""

    text: str
    tone: str = ""


class Row(NamedTuple):
    """One line, and the item it belongs to."""

    runs: tuple[Run, ...] = ()
    item: int = NO_ITEM


def flow(
    runs: Sequence[Run], width: int, item: int = NO_ITEM, *, lead: Run | None = None, most: int | None = None
) -> Iterator[Row]:
    """The runs as rows of at most `width` cells, each after `lead`; an ellipsis where `most` rows are not enough."""
    text = one_line("".join(run.text for run in runs))
    before = lead or Run("")
    room = max(width - len(before.text), 8)
    lines = list(wrap(text, 0, len(text), room))
    for place, (start, end) in enumerate(lines[:most]):
        row = [before, *_slice(runs, text, start, end)]
        if most is not None and place == most - 1 and len(lines) > most:
            full = cell_len(text[start:end]) >= room
            row[-1] = Run(_shortened(row[-1].text) if full else row[-1].text + "…", row[-1].tone)
        yield Row(tuple(row), item)


def _shortened(text: str) -> str:
    """The text with an ellipsis for its last word, or for its last letter where there is but one word."""
    words = text.rstrip()
    cut = words.rfind(" ")
    return (words[:cut].rstrip() if cut > 0 else words[:-1]) + "…"


def _slice(runs: Sequence[Run], text: str, start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        first, last = max(at, start), min(at + len(run.text), end)
        if first < last:
            yield Run(text[first:last], run.tone)
        at += len(run.text)
