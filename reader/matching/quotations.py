"""Whether two quotations are one utterance, and whether a word of it was changed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from reader import lang
from reader.text import fold

COVERED = 0.8  # share of the shorter quotation's words, from which two are one utterance
CLEAR_OF_DOUBT = 10  # words in common, from which even other speakers say the same utterance
SHORTEST = 3  # words in common, under which nothing is said
SWAPPED_END = 3  # words at most that may stand for others at an end; where both ends are longer, both were cut
CUT = "…"

_INSERTED = re.compile(r"\[[^\]]{0,80}\]|\([^)]{0,80}\)")
_WORD = re.compile(
    r"(?:\.\s?){3,}|(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W_]*\*+[^\W_]*|[^\W_]+(?:'[^\W_]+)*|'[^\W_]+|&"
)

Difference = tuple[tuple[str, ...], tuple[str, ...]]  # the words here, the words there


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two quotations laid side by side."""

    verdict: Literal["same", "altered"]
    covered: float  # share of the shorter one's words
    shared: int  # words in common
    differences: tuple[Difference, ...]


@cache
def _spelling(code: str) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    table = lang.load(code).matching
    return {fold(word): kept for word, kept in table.one_spelling.items()}, table.contracted


def spoken_words(text: str, code: str) -> tuple[str, ...]:
    """The words of a quotation without what may differ between two honest copies: case, accents, marks, spelling,
    contractions, insertions in brackets. A cut is left as one ellipsis.
    """
    spellings, contracted = _spelling(code)
    found = list[str]()
    for match in _WORD.finditer(fold(_INSERTED.sub(" ", text.replace("’", "'").replace("…", " ... ")))):
        word = match.group()
        if word[0] == ".":
            word = CUT
        elif "." in word and not word[0].isdigit():
            word = word.replace(".", "")
        if word in spellings:
            found.extend(spellings[word])
            continue
        stem, short = _uncontract(word, contracted)
        if stem:
            found.extend(spellings.get(stem, (stem,)))
        if short:
            found.append(short)
    return tuple(found)


def _uncontract(word: str, contracted: dict[str, str]) -> tuple[str, str | None]:
    if "'" in word:
        for ending, full in contracted.items():
            if word.endswith(ending):
                return word[: -len(ending)], full
        return word.removeprefix("'").removesuffix("'s"), None
    return word, None


def align(here: Sequence[str], there: Sequence[str]) -> Alignment | None:
    """How two quotations stand to each other; None where they are not one utterance."""
    blocks = _core(_runs(here, there), here, there)
    shared = sum(length for _, _, length in blocks)
    shorter = min(_length(here), _length(there))
    if shared < SHORTEST or shared < COVERED * shorter:
        return None
    differences = tuple(
        (left, right) for left, right in _differences(blocks, here, there) if not _is_masked(left, right)
    )
    return Alignment("altered" if differences else "same", min(1.0, shared / shorter), shared, differences)


def _length(words: Sequence[str]) -> int:
    return sum(word != CUT for word in words)


def _runs(here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of equal words as (place here, place there, length): a longest common subsequence."""
    from rapidfuzz.distance import LCSseq  # loaded only where there is another article to compare with

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(here, there)
        if op.tag == "equal"
    ]


def _core(runs: list[tuple[int, int, int]], here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int, int]]:
    """The runs without stray words at either end, further from the rest than they are long."""
    runs = list(runs)
    while len(runs) > 1 and _is_stray(runs[0], runs[0], runs[1], here, there):
        runs.pop(0)
    while len(runs) > 1 and _is_stray(runs[-1], runs[-2], runs[-1], here, there):
        runs.pop()
    return runs


def _is_stray(
    run: tuple[int, int, int], left: tuple[int, int, int], right: tuple[int, int, int],
    here: Sequence[str], there: Sequence[str],
) -> bool:  # fmt: skip
    gap_here, gap_there = here[left[0] + left[2] : right[0]], there[left[1] + left[2] : right[1]]
    if CUT in gap_here or CUT in gap_there:
        return False
    return max(len(gap_here), len(gap_there)) > 2 * run[2]


def _differences(blocks: list[tuple[int, int, int]], here: Sequence[str], there: Sequence[str]) -> list[Difference]:
    """What stands between the runs, and at the ends what one side has for something else; a cut is no difference."""
    found = list[Difference]()
    for left, right in pairwise(blocks):
        ours, theirs = here[left[0] + left[2] : right[0]], there[left[1] + left[2] : right[1]]
        if CUT not in ours and CUT not in theirs:
            found.append((tuple(ours), tuple(theirs)))
    first, last = blocks[0], blocks[-1]
    ends = (
        (here[: first[0]], there[: first[1]]),
        (here[last[0] + last[2] :], there[last[1] + last[2] :]),
    )
    for ours, theirs in ends:
        if 0 < min(len(ours), len(theirs)) <= SWAPPED_END and CUT not in (*ours, *theirs):
            found.append((tuple(ours), tuple(theirs)))
    return found


def _is_masked(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Is one the other with letters starred out?"""
    if len(left) != 1 or len(right) != 1:
        return False
    starred, plain = (left[0], right[0]) if "*" in left[0] else (right[0], left[0])
    if "*" not in starred or "*" in plain:
        return False
    head, _, rest = starred.partition("*")
    return plain.startswith(head) and plain.endswith(rest.lstrip("*"))
