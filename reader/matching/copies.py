"""Which articles carry one wire text: together they are one source."""

from collections.abc import Iterable, Mapping

from reader.text import Match


def wire_groups(linked: Mapping[str, Iterable[Match]]) -> dict[str, str]:
    """For each source that shares its wire text with others, the one that stands for them all; by links of sources."""
    stands_for = dict[str, str]()
    for here, matches in linked.items():
        for there in {match.other.source for match in matches if not match.independent}:
            ours, theirs = stands_for.setdefault(here, here), stands_for.setdefault(there, there)
            if ours != theirs:
                stands_for = {source: ours if group == theirs else group for source, group in stands_for.items()}
    return stands_for


def count_independent(here: str, others: Iterable[str], groups: Mapping[str, str]) -> int:
    """How many of the others are sources of their own, apart from the one they are counted for."""
    return len({groups.get(other, other) for other in others} - {groups.get(here, here)})
