"""The claims that several articles make, one row a claim and one cell an article."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.matching.copies import wire_groups
from reader.text import Claim, Match, Reading, Relation


@dataclass(frozen=True, slots=True)
class Cell:
    """One article's version of a claim."""

    source: str
    claim: Claim
    relation: Relation | None  # to the first version of the row; None for that one itself
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One claim in all articles that make it, at least two."""

    cells: tuple[Cell | None, ...]  # parallel to the readings; None where an article does not make the claim
    independent: int  # articles that are not copies of one wire text


def tabulate(readings: Sequence[Reading], linked: Sequence[Sequence[Match]]) -> tuple[Row, ...]:
    """A row for every claim that is linked, in the order of the articles and of their text.

    A row holds what the first article with the claim is linked to directly, its best link into each other article, so
    that nothing is said of two versions that were not compared.
    """
    sources = [reading.document.source for reading in readings]
    wire = wire_groups(dict(zip(sources, linked, strict=True)))
    matches = {source: _by_claim(found) for source, found in zip(sources, linked, strict=True)}
    claims = {reading.document.source: {claim.id: claim for claim in reading.claims} for reading in readings}
    rows, used = list[Row](), set[tuple[str, str]]()
    for source in sources:
        for claim in claims[source].values():
            found = matches[source].get(claim.id, [])
            if (source, claim.id) in used:
                continue
            cells = {source: Cell(source, claim, None, ())}
            for match in found:
                place = (match.other.source, match.other.claim)
                if place[0] not in cells and place not in used:
                    cells[place[0]] = Cell(place[0], claims[place[0]][place[1]], match.relation, match.reasons)
            if len(cells) > 1:
                used.update((cell.source, cell.claim.id) for cell in cells.values())
                independent = len({wire.get(each, each) for each in cells})
                rows.append(Row(tuple(cells.get(other) for other in sources), independent))
    return tuple(rows)


def _by_claim(found: Sequence[Match]) -> dict[str, list[Match]]:
    """The links of each claim, the best first."""
    listed = dict[str, list[Match]]()
    for match in sorted(found, key=lambda match: -match.score):
        listed.setdefault(match.claim, []).append(match)
    return listed
