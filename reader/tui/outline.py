"""The panel's outline of an article: its headings, or the beginnings of its paragraphs where it has none."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping

from reader.text import Block, Reading
from reader.tui.counterparts import Target
from reader.tui.points import in_reading_order
from reader.tui.rows import Row, Run, flow
from reader.tui.verdicts import CONFLICTS

FEWEST = 2  # headings under which paragraphs say more
HEADING_ROWS, PARAGRAPH_ROWS = 3, 2


def outline_targets(reading: Reading) -> list[Target]:
    """Where each part of an article begins."""
    return [Target(reading.document.source, block.span, None) for block in _parts(reading)]


def outline_rows(reading: Reading, signs: Mapping[str, str], width: int, markers: dict[str, str]) -> Iterator[Row]:
    """Every part of an article, with the claims in it that others tell otherwise, by sign."""
    parts = _parts(reading)
    by_heading = any(block.kind == "heading" for block in parts)
    yield Row((Run(" Headings " if by_heading else " Paragraphs ", "bold"), Run(str(len(parts) or ""), "dim")))
    conflicts = _conflicts(reading, signs, parts)
    most = HEADING_ROWS if by_heading else PARAGRAPH_ROWS
    for item, block in enumerate(parts):
        yield Row()
        words = Run(reading.document.text[slice(*block.span)], "bold" if block.kind == "title" else "")
        yield from flow([words], width - 1, item, lead=Run(" "), most=most)
        signs_here = [
            Run(f"{markers[role]}{conflicts[item][role]} ", role) for role in CONFLICTS if conflicts[item][role]
        ]
        if signs_here:
            yield from flow(signs_here, width - 1, item, lead=Run(" "))


def _parts(reading: Reading) -> list[Block]:
    blocks = reading.document.blocks
    headings = [block for block in blocks if block.kind in ("title", "heading")]
    if len(headings) < FEWEST:
        return [block for block in blocks if block.kind != "boilerplate"]
    return headings


def _conflicts(reading: Reading, signs: Mapping[str, str], parts: list[Block]) -> list[Counter[str]]:
    """How many claims of each part others tell otherwise."""
    found: list[Counter[str]] = [Counter() for _ in parts]
    starts = [block.span.start for block in parts]
    for point, claim in in_reading_order(reading):
        part = bisect_right(starts, point) - 1
        if part >= 0 and signs.get(claim.id) in CONFLICTS:
            found[part][signs[claim.id]] += 1
    return found
