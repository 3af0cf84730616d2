"""Claims that are alike but not one claim: worth a look, and shown apart from the links."""

from typing import NamedTuple

from reader.matching import reasons
from reader.matching.measures import obstacle
from reader.matching.overlap import Overlap, as_written, overlap
from reader.matching.sides import Side
from reader.matching.statements import FEWEST, SHARED_BY_WORDS, TOLD, hold_other_numbers
from reader.text import Reason

ALIKE = 0.22  # overlap from which two claims are shown together; under it most have only their subject in common


class Kinship(NamedTuple):
    """How alike two claims are that are not one."""

    score: float  # 0..1
    common: Overlap

    def reasons(self, here: Side, there: Side) -> tuple[Reason, ...]:
        """Why they are alike and not one, as the reader of one of the two articles is told."""
        return (_hindrance(here, there), *reasons.in_common(as_written(here, self.common.terms, reasons.SHARED)))


def relate(here: Side, there: Side) -> Kinship | None:
    """How alike two claims are that were not linked; None where they are too short or too little alike."""
    if min(len(here.terms), len(there.terms)) < FEWEST:
        return None
    common = overlap(here, there)
    score = (common.near + common.whole) / 2
    if score < ALIKE or common.shared_weight < SHARED_BY_WORDS or common.told < TOLD:
        return None
    return Kinship(round(min(1.0, score), 3), common)


def _hindrance(here: Side, there: Side) -> Reason:
    if here.measure and there.measure:
        why = obstacle(here.measure, there.measure) or reasons.ALIKE_IN_WORDS.said
        return reasons.two_values(here.measure.written, there.measure.written, why)
    return reasons.OTHER_NUMBERS if hold_other_numbers(here, there) else reasons.ALIKE_IN_WORDS
