"""Speakers before a colon: headlines (Minister: The pier is old) and transcripts (HOLM: The pier is old.)."""

from bisect import bisect_right
from collections.abc import Iterator

from reader.analysis.quotes.reports import LEAST, Ledger, Report, clause
from reader.analysis.quotes.scene import Scene, Unit, places_of
from reader.lang import kinds
from reader.text import Span

LONGEST = 8  # tokens of a speaker before a colon
TURNS = 2  # paragraphs with a name in capitals before a colon that make a transcript


def find_labelled(scene: Scene, ledger: Ledger) -> None:
    """Enter what a headline or a turn of a transcript says after its speaker."""
    _enter_interview(scene, ledger)
    labelled = list(_labelled(scene))
    turns = {unit.first for unit, colon in labelled if _is_turn(scene, unit, colon)}
    transcript = turns if len(turns) >= TURNS else set()
    for unit, colon in labelled:
        if unit.first in transcript:
            _enter(scene, unit, colon, scene.range_of(unit.block.span)[1], ledger, "label-transcript")
        elif scene.is_headline(unit) or unit.block.kind in ("title", "heading"):
            _enter(scene, unit, colon, unit.last, ledger, "label-headline")
        elif colon + 1 in scene.quotation_at:
            _enter(scene, unit, colon, scene.after_quotation(colon + 1), ledger, "label-quote")


def _enter_interview(scene: Scene, ledger: Ledger) -> None:
    """Enters the turns of an interview whose labels name nobody."""
    turns = [unit for unit in scene.units if _is_unnamed_turn(scene, unit)]
    if len({scene.lower[unit.first] for unit in turns}) < TURNS:
        return
    for unit in turns:
        _enter(scene, unit, unit.first + 1, scene.range_of(unit.block.span)[1], ledger, "label-interview")


def _labelled(scene: Scene) -> Iterator[tuple[Unit, int]]:
    """The units with a short name before a colon, and that colon."""
    colons, n = list(places_of(":", scene.words)), 0
    for unit in scene.units:
        n = bisect_right(colons, unit.first, n)
        if n >= len(colons):
            return
        colon = _colon(scene, unit) if colons[n] < unit.first + LONGEST else None
        if colon is not None:
            yield unit, colon


def _colon(scene: Scene, unit: Unit) -> int | None:
    """The colon after a short name that opens a unit."""
    for place in range(unit.first + 1, min(unit.last - 1, unit.first + LONGEST)):
        word, kind = scene.words[place], scene.kinds[place]
        if word == ":":
            following = scene.tokens.starts[place + 1] > scene.tokens.ends[place]
            return place if following and _is_name(scene, unit.first, place) else None
        if kind & kinds.MARK and word not in ".-'’()–—,":
            return None
    return None


def _is_name(scene: Scene, first: int, last: int) -> bool:
    """Are all words capitals or small connectives, none of them a verb, and no date or time?"""
    capitals = [n for n in range(first, last) if scene.kinds[n] & kinds.CAPITAL]
    if not capitals or scene.words[last - 1][0].isdigit():
        return False
    for n in range(first, last):
        kind = scene.kinds[n]
        if kind & (kinds.CAPITAL | kinds.MARK | kinds.LINK | kinds.COORDINATOR) and not kind & (
            kinds.AUXILIARY | kinds.TIME
        ):
            if kind & kinds.CUE and not kind & kinds.MARK and scene.lower[n] not in scene.table.sets["noun_homographs"]:
                return False
            continue
        if not (kind & kinds.DETERMINER and n == first):
            return False
    return (
        scene.lower[last - 1] not in scene.table.sets["label_stops"]
        and scene.lower[first] not in scene.table.sets["label_stops"]
    )


def _is_turn(scene: Scene, unit: Unit, colon: int) -> bool:
    """HOLM: at the start of a paragraph."""
    if unit.first != scene.range_of(unit.block.span)[0]:
        return False
    return all(word.isupper() or not word[0].isalpha() for word in scene.words[unit.first : colon])


def _is_unnamed_turn(scene: Scene, unit: Unit) -> bool:
    """Q: or A: at the start of a paragraph, which name nobody."""
    if unit.first + 2 >= unit.last or scene.lower[unit.first] not in scene.table.sets["turn_labels"]:
        return False
    return scene.words[unit.first + 1] in ":." and unit.first == scene.range_of(unit.block.span)[0]


def _enter(scene: Scene, unit: Unit, colon: int, last: int, ledger: Ledger, rule: str) -> None:
    start = colon + 1
    if start in scene.quotation_at and scene.after_quotation(start) >= last - 1:
        content: Span | None = scene.quotation_at[start].inner
    else:
        content = clause(scene, start, last, least=1 if rule == "label-interview" else LEAST)
    if content:
        ledger.add(
            Report(
                (content,),
                scene.span(colon, colon + 1),
                None,
                "neutral",
                False,
                None if rule == "label-interview" else _speaker(scene, unit.first, colon),
                rule,
            )
        )


def _speaker(scene: Scene, first: int, colon: int) -> Span:
    """The name, without what stands before a dash: the EXCLUSIVE of "EXCLUSIVE – Ines Holm:"."""
    for place in range(colon - 1, first, -1):
        if scene.words[place] in "–—":
            return scene.span(place + 1, colon)
    return scene.span(first, colon)
