"""What one claim says of another, and what was looked at on the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from reader.matching import reasons
from reader.matching.overlap import Overlap, as_written
from reader.matching.sides import Side
from reader.matching.speakers import may_be_one
from reader.text import Reason, Relation

IN_DOUBT = 0.08  # likeness that claims must have beyond the rest where two articles may tell two stories


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one claim says of another."""

    relation: Relation
    score: float
    said: Reason | Callable[[Side, Side], Reason]  # the first reason; seen from one side, where that makes a difference
    same_speaker: bool | None = None
    common: Overlap | None = None  # None where words in a row tell it

    def reasons(self, here: Side, there: Side) -> tuple[Reason, ...]:
        """Why, as the reader of one of the two articles is told."""
        first = self.said if isinstance(self.said, Reason) else self.said(here, there)
        words = as_written(here, self.common.terms, reasons.SHARED) if self.common else ()
        return (first, *reasons.in_common(words), *_about_speaker(self.same_speaker))


class Between(NamedTuple):
    """How two articles stand to each other."""

    days: int | None = None  # how much later the other one appeared; None where a date is unknown
    doubtful: bool = False  # may they tell two stories?
    other_days: bool = False  # do they name other days of the week?


Steps = list[str] | None  # what was looked at on the way; None where nobody asks


def tell(steps: Steps, say: str | Reason | Callable[..., str], *known: object) -> None:
    """Enters a step, put into words only where somebody asks."""
    if steps is not None:
        steps.append(say(*known) if callable(say) else str(say))


def tell_added(steps: Steps, added: Iterable[tuple[str | Reason, float]]) -> None:
    """Enters what makes two claims more or less alike."""
    for what, worth in added if steps is not None else ():
        if worth:
            tell(steps, reasons.added, what, worth)


def same_speaker(here: Side, there: Side) -> bool | None:
    """Is one speaker named for both claims? None where somebody is not named."""
    if not here.speaker or not there.speaker:
        return None
    return may_be_one(here.speaker, there.speaker, here.person and there.person, here.language)


def _about_speaker(same: bool | None) -> tuple[Reason, ...]:
    if same is None:
        return ()
    return (reasons.SAME_SPEAKER,) if same else (reasons.OTHER_SPEAKER,)
