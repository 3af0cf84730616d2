"""Whether two quotations are one utterance, and whether a word of it was changed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reader.matching.spoken import CUT, INSERTED, STOP, Spoken

COVERED = 0.8  # share of the words of the sentences that meet, on the shorter side, from which two are one utterance
CLEAR_OF_DOUBT = 6  # words in common, from which even other speakers say the same utterance
SHORTEST = 3  # words in common, under which nothing is said
SWAPPED_END = 3  # words at most that may stand for others at an end; where both ends are longer, both were cut
STRAY = 3  # words in a row that mean something beyond a cut or a full stop; fewer are chance
ENOUGH = 5  # words in common, where they are less than half of either quotation
REARRANGED = 4  # words in common, from which two quotations of the same words in another order are one
MOST_PARTS = 12  # of a quotation, held against each other one by one

Difference = tuple[tuple[str, ...], tuple[str, ...]]  # the words here, the words there


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two quotations laid side by side."""

    verdict: Literal["same", "altered"]
    covered: float  # share of the shorter one's words
    shared: int  # words in common
    cut: bool  # has one of them more words?
    differences: tuple[Difference, ...]


_Run = tuple[int, int, int]  # place here, place there, length
_Stretch = tuple[int, int]  # places, half open


def align(here: Sequence[str], there: Sequence[str]) -> Alignment | None:
    """How two quotations stand to each other, where they meet; None where they are not one utterance.

    Where two reports chose and ordered the parts of a speech differently, the parts that are most alike decide; where
    these are short, what the others have in common counts, too.
    """
    found = _align(Spoken.of(here), Spoken.of(there))
    if CUT not in here and CUT not in there:
        return found or _rearranged(here, there)
    if found and found.shared >= CLEAR_OF_DOUBT:
        return found
    parts = [(one, other, _align(Spoken.of(one), Spoken.of(other))) for one in _parts(here) for other in _parts(there)]
    alike = sorted(
        ((one, other, part) for one, other, part in parts if part and part.shared >= SHORTEST),
        key=lambda at: (-at[2].shared, at[2].verdict != "same"),
    )
    if not alike or alike[0][2].shared < ENOUGH:
        moved = (_rearranged(one, other) for one, other, _ in parts)
        return found or next(filter(None, moved), None)
    best = alike[0][2]
    return best if best.shared >= CLEAR_OF_DOUBT else _together(alike)


def _together(alike: Sequence[tuple[list[str], list[str], Alignment]]) -> Alignment:
    """The short parts that two reports of a speech have in common, the likest first, each once."""
    kept, used = list[Alignment](), list[list[str]]()
    for one, other, part in alike:
        if not any(one is each or other is each for each in used):
            used += (one, other)
            kept.append(part)
    return Alignment(
        "altered" if any(part.verdict == "altered" for part in kept) else "same",
        min(part.covered for part in kept),
        sum(part.shared for part in kept),
        True,
        tuple(difference for part in kept for difference in part.differences),
    )


def _rearranged(here: Sequence[str], there: Sequence[str]) -> Alignment | None:
    """The same words in another order, as of a list."""
    ours, theirs = ([token for token in tokens if token not in (CUT, STOP, INSERTED)] for tokens in (here, there))
    shared = (Counter(ours) & Counter(theirs)).total()
    longest = max(len(ours), len(theirs))
    if shared < REARRANGED or shared < COVERED * longest:
        return None
    return Alignment("altered", shared / longest, shared, False, ((tuple(ours), tuple(theirs)),))


def _parts(tokens: Sequence[str]) -> list[list[str]]:
    """What stands between the cuts of a quotation."""
    parts = [list[str]()]
    for token in tokens:
        if token == CUT and len(parts) < MOST_PARTS:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _align(here: Spoken, there: Spoken) -> Alignment | None:
    runs = _extended(_core(_runs(here.words, there.words), here, there), here.words, there.words)
    if not runs:
        return None
    shared = sum(length for _, _, length in runs)
    first, last = runs[0], runs[-1]
    ours = here.around(first[0], last[0] + last[2])
    theirs = there.around(first[1], last[1] + last[2])
    meeting = min(ours[1] - ours[0], theirs[1] - theirs[0])
    whole, longest = sorted((len(here.words), len(there.words)))
    least = max(SHORTEST if 2 * meeting >= whole else ENOUGH, COVERED * meeting)
    if shared < least or (shared < CLEAR_OF_DOUBT and _begin_or_end_otherwise(runs, ours, theirs)):
        return None
    differences = tuple(
        (tuple(left), tuple(right))
        for left, right in _differences(runs, here, there, ours, theirs)
        if (left or right) and "".join(left) != "".join(right) and not _is_masked(left, right)
    )
    return Alignment(
        "altered" if differences else "same", min(1.0, shared / meeting), shared, shared < longest, differences
    )


def _runs(here: list[str], there: list[str]) -> list[_Run]:
    """Runs of equal words: a longest common subsequence."""
    from rapidfuzz.distance import LCSseq  # loaded only where there is another article to compare with

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(here, there)
        if op.tag == "equal"
    ]


def _core(runs: list[_Run], here: Spoken, there: Spoken) -> list[_Run]:
    """The runs without stray words at either end, which only seem to belong to the rest."""
    kept = list(runs)
    while len(kept) > 1 and _is_stray(kept[0], kept[0], kept[1], here, there):
        kept.pop(0)
    while len(kept) > 1 and _is_stray(kept[-1], kept[-2], kept[-1], here, there):
        kept.pop()
    return kept


def _extended(runs: list[_Run], here: Sequence[str], there: Sequence[str]) -> list[_Run]:
    """The runs, the outer ones as long as the words beside them are equal: stray words had taken the place of these."""
    if not runs:
        return runs
    (x, y, length), rest = runs[0], runs[1:]
    while x and y and here[x - 1] == there[y - 1]:
        x, y, length = x - 1, y - 1, length + 1
    *rest, (left, right, last) = [(x, y, length), *rest]
    while max(left + last - len(here), right + last - len(there)) < 0 and here[left + last] == there[right + last]:
        last += 1
    return [*rest, (left, right, last)]


def _is_stray(run: _Run, left: _Run, right: _Run, here: Spoken, there: Spoken) -> bool:
    ours, theirs = (left[0] + left[2], right[0]), (left[1] + left[2], right[1])
    gap = max(ours[1] - ours[0], theirs[1] - theirs[0])
    if here.is_cut(*ours) or there.is_cut(*theirs):
        return run[2] < STRAY
    if run[2] < STRAY and (here.is_edge(*ours) or there.is_edge(*theirs)):
        return gap > 0
    return gap > 2 * run[2]


def _differences(
    runs: list[_Run], here: Spoken, there: Spoken, ours: _Stretch, theirs: _Stretch
) -> Iterator[tuple[list[str], list[str]]]:
    """What stands between the runs, and at the ends what one side has for something else; a cut is no difference."""
    for left, right in pairwise(runs):
        gap, other = (left[0] + left[2], right[0]), (left[1] + left[2], right[1])
        if not here.is_altered(*gap) and not there.is_altered(*other):
            yield here.words[slice(*gap)], there.words[slice(*other)]
    for gap, other in _ends(runs, ours, theirs):
        if 0 < min(gap[1] - gap[0], other[1] - other[0]) <= SWAPPED_END:
            yield here.words[slice(*gap)], there.words[slice(*other)]


def _ends(runs: list[_Run], ours: _Stretch, theirs: _Stretch) -> Iterator[tuple[_Stretch, _Stretch]]:
    """What stands before the first run and after the last one, here and there."""
    first, last = runs[0], runs[-1]
    yield (ours[0], first[0]), (theirs[0], first[1])
    yield (last[0] + last[2], ours[1]), (last[1] + last[2], theirs[1])


def _begin_or_end_otherwise(runs: list[_Run], ours: _Stretch, theirs: _Stretch) -> bool:
    """Is one beginning or end much longer than another one in its place, so that a phrase is all there is in common?"""
    lengths = (sorted((gap[1] - gap[0], other[1] - other[0])) for gap, other in _ends(runs, ours, theirs))
    return any(short and long > 2 * SWAPPED_END for short, long in lengths)


def _is_masked(left: Sequence[str], right: Sequence[str]) -> bool:
    """Is one the other with letters starred out?"""
    if len(left) != 1 or len(right) != 1:
        return False
    starred, plain = (left[0], right[0]) if "*" in left[0] else (right[0], left[0])
    if "*" not in starred or "*" in plain:
        return False
    head, _, rest = starred.partition("*")
    return plain.startswith(head) and plain.endswith(rest.lstrip("*"))
