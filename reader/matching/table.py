"""The claims that several articles make, one row a claim and one cell an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.matching.copies import wire_groups
from reader.text import Claim, Match, Reading, Reason, Relation

SAME: frozenset[Relation] = frozenset({"agrees", "same-quote"})  # relations of one and the same claim

_Place = tuple[str, str]  # a source, and the id of a claim in it


@dataclass(frozen=True, slots=True)
class Cell:
    """One article's version of a claim."""

    source: str
    claim: Claim
    relation: Relation | None  # to the first version of the row; None for that one itself
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One claim in all articles that make it, at least two."""

    cells: tuple[Cell | None, ...]  # parallel to the readings; None where an article does not make the claim
    independent: int  # articles that are not copies of one wire text


def tabulate(readings: Sequence[Reading], linked: Sequence[Sequence[Match]]) -> tuple[Row, ...]:
    """A row for every claim that is linked, in the order of the articles and of their text.

    A row holds what the first article with the claim is linked to directly, its best link into each other article, so
    that nothing is said of two versions that were not compared. What an article says once more, as its first paragraph
    does after its headline, makes no second row.
    """
    sources = [reading.document.source for reading in readings]
    wire = wire_groups(dict(zip(sources, linked, strict=True)))
    matches = {source: _by_claim(found) for source, found in zip(sources, linked, strict=True)}
    claims = {reading.document.source: {claim.id: claim for claim in reading.claims} for reading in readings}
    rows, row_of = list[dict[str, Cell]](), dict[_Place, dict[str, Cell]]()
    for source in sources:
        for claim in claims[source].values():
            found = matches[source].get(claim.id, [])
            if not found or (source, claim.id) in row_of:
                continue
            said = next((row_of[_place(match)] for match in found if _says_again(match, source, row_of)), None)
            row = {source: Cell(source, claim, None, ())} if said is None else said
            for match in found:
                place = _place(match)
                if place[0] not in row and place not in row_of:
                    row[place[0]] = Cell(place[0], claims[place[0]][place[1]], match.relation, match.reasons)
                    row_of[place] = row
            if len(row) > 1:
                row_of[source, claim.id] = row
                rows += [row] if said is None else []
    return tuple(Row(tuple(map(row.get, sources)), len({wire.get(source, source) for source in row})) for row in rows)


def _place(match: Match) -> _Place:
    return match.other.source, match.other.claim


def _says_again(match: Match, source: str, row_of: Mapping[_Place, Mapping[str, Cell]]) -> bool:
    """Does a claim say the same as one elsewhere that heads or fills a row of its own article already?"""
    row = row_of.get(_place(match))
    return match.relation in SAME and row is not None and next(iter(row)) == source


def _by_claim(found: Sequence[Match]) -> dict[str, list[Match]]:
    """The links of each claim, the best first."""
    listed = dict[str, list[Match]]()
    for match in sorted(found, key=lambda match: -match.score):
        listed.setdefault(match.claim, []).append(match)
    return listed
