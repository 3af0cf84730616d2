"""`--why CLAIM`: how each link of one claim was made or refused, step by step."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reader.errors import SourceError, UsageError
from reader.matching.reasons import related_as
from reader.matching.why import Hearing, hear
from reader.pipe.annotate import open_sources
from reader.pipe.labels import label_sources
from reader.text import Claim, Match, Reading, Span, clean

SHOWN = 100  # characters of a claim
SHORT = 40  # and where several are listed
LISTED = 6  # claims that are named where the words fit none or several


def tell_why(wanted: str, sources: Sequence[str], language: str | None, stdin: BinaryIO) -> Iterator[str | SourceError]:
    """The claim of the first source that has it, then each other source.

    Raises `UsageError` where no one claim is meant.
    """
    opened = open_sources(sources, language, stdin)
    yield from (reading for reading in opened if isinstance(reading, SourceError))
    readings = [reading for reading in opened if isinstance(reading, Reading)]
    if len(readings) < 2:
        raise UsageError("--why needs two sources that can be read: the claim's own, and one to hold it against")
    holder = next((reading for reading in readings if _fitting(wanted, reading)), readings[0])
    claim = _find(wanted, holder)
    labels = label_sources(readings)
    yield f"{clean(labels[holder.document.source])}\n{claim.id}  {_told(claim, holder, SHOWN)}\n"
    for hearing in hear(holder, claim.id, [reading for reading in readings if reading is not holder]):
        yield f"\n{clean(labels[hearing.source])}\n"
        yield from (f"  {line}\n" for line in _lines(hearing))


def _find(wanted: str, reading: Reading) -> Claim:
    found = _fitting(wanted, reading)
    if len(found) == 1:
        return found[0]
    problem = "several claims hold" if found else "no claim holds"
    listed = "; ".join(f"{claim.id} {_told(claim, reading, SHORT)}" for claim in (found or reading.claims)[:LISTED])
    raise UsageError(
        f"{problem} “{wanted}” in {reading.document.source}; name one by its id: {listed or 'it has none'}"
    )


def _fitting(wanted: str, reading: Reading) -> Sequence[Claim]:
    """The claim with that id, else those whose number the words are about, else a lone statement, else all of them."""
    named = [claim for claim in reading.claims if claim.id == wanted]
    holding = [claim for claim in reading.claims if wanted.lower() in _words(reading, claim.span).lower()]
    numbers = [claim for claim in holding if _is_about(wanted, claim, reading)]
    statements = [claim for claim in holding if not claim.quantities]
    return named or numbers or (statements if len(statements) == 1 else holding)


def _is_about(wanted: str, claim: Claim, reading: Reading) -> bool:
    """Do the wanted words, where they stand in a claim, hold the number that the claim is about?"""
    text, words = reading.document.text.lower(), wanted.lower()
    for quantity in reading.quantities:
        if quantity.id in claim.quantities:
            at = text.find(words, max(0, quantity.span.start - len(words)), quantity.span.end + len(words))
            return 0 <= at < quantity.span.end and quantity.span.start < at + len(words)
    return False


def _told(claim: Claim, reading: Reading, length: int) -> str:
    """A claim in a line, its number first."""
    numbers = [quantity.span for quantity in reading.quantities if quantity.id in claim.quantities]
    return " · ".join([*(_words(reading, span) for span in numbers), _shown(_words(reading, claim.span), length)])


def _words(reading: Reading, span: Span) -> str:
    return clean(" ".join(reading.document.text[slice(*span)].split()))


def _lines(hearing: Hearing) -> Iterator[str]:
    if hearing.closeness < hearing.least:
        yield f"another story: {hearing.closeness:.2f} in common, at least {hearing.least:.2f} is needed"
        return
    yield f"the same story: {hearing.closeness:.2f} in common, at least {hearing.least:.2f} is needed"
    if not hearing.trials:
        yield "no claim there has enough words or numbers in common to be compared"
    for trial in hearing.trials:
        yield f"{'linked ' if trial.match else 'refused'}  {_shown(trial.text)}"
        yield from (f"         {step}" for step in trial.steps)
        if trial.match and (rest := _untold(trial.match, trial.steps)):
            yield f"         {rest}"


def _untold(match: Match, steps: Sequence[str]) -> str:
    """What a link says beyond its steps."""
    first, *others = match.reasons
    told = "; ".join(map(str, others))
    if related_as(match.relation, first) in steps:
        return told
    return "; ".join(filter(None, (related_as(match.relation, first), told)))


def _shown(words: str, length: int = SHOWN) -> str:
    words = clean(" ".join(words.split()))
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"
