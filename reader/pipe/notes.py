"""Numbered notes: who said it, which number in normal form, and what the other sources have."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from reader.pipe.explain import explain
from reader.pipe.painting import DIFFERENT, QUOTATION_MARKS, Segment, is_marked, speaker_places
from reader.pipe.values import normal_form
from reader.text import Claim, Match, Quantity, Quote, Reading, Related, Relation, Span, Speaker

ROLES: dict[Relation, str] = {
    "differs": "differ", "altered-quote": "altered", "updated": "updated", "rounded": "rounded",
    "agrees": "agree", "same-quote": "agree", "repeats": "agree",
}  # fmt: skip
ONLY = "only"  # the role of what nobody else has
MARGIN = (*dict.fromkeys(ROLES.values()), ONLY)  # what the margin shows where several could stand, first to last
WORDS_SHOWN = frozenset({"differs", "altered-quote", "updated"})  # where a reader wants to compare
BETWEEN = " · "
LONGEST_WORDS = 240  # code points of another source's sentence
_STOPS = frozenset(".,;:!?…")


class Elsewhere(NamedTuple):
    """What another source has of the same claim."""

    role: str
    relation: list[Segment]
    words: list[Segment]  # there; none where the relation says all


class Note(NamedTuple):
    """What is said of one claim."""

    place: int  # offset of the reference in the text
    role: str | None  # the relation that the margin shows; None where there was nothing to compare with
    head: list[Segment]
    others: list[Elsewhere]
    why: tuple[str, ...] = ()  # a line for each quote, where that was asked for


class Company(NamedTuple):
    """The other sources of a call, as far as notes need them."""

    labels: Mapping[str, str]  # what a person calls each source
    numbers: Mapping[tuple[str, str], str]  # of the claims that have but one, in normal form, by source and claim
    matches: Sequence[Match]  # of this reading
    same: Mapping[str, Sequence[tuple[str, str]]] = MappingProxyType({})  # by speaker: source and speaker elsewhere
    said: Mapping[tuple[str, str], str] = MappingProxyType({})  # what was said, by source and claim
    wire: Mapping[str, str] = MappingProxyType({})  # by source, the one that stands for all with its wire text
    related: Sequence[Related] = ()  # of this reading


def find_notes(reading: Reading, company: Company | None, explained: bool = False) -> list[Note]:
    """The notes of a reading in the order of their references; no company means that it was read alone.

    With `explained` the notes of quotes tell how they and their speakers were found.
    """
    matches: dict[str, list[Match]] = {}
    for match in company.matches if company else ():
        matches.setdefault(match.claim, []).append(match)
    finder = _Finder(reading, company, matches, explained)
    return sorted(finder.notes(), key=lambda note: note.place)


def lone_numbers(readings: Iterable[Reading]) -> dict[tuple[str, str], str]:
    """The numbers of the claims that have but one, in normal form, by source and claim."""
    found = {}
    for reading in readings:
        quantities = {quantity.id: quantity for quantity in filter(is_marked, reading.quantities)}
        for claim in reading.claims:
            counted = [quantities[ident] for ident in claim.quantities if ident in quantities]
            if len(counted) == 1:
                found[reading.document.source, claim.id] = normal_form(counted[0], reading.document)
    return found


class _Finder:
    def __init__(
        self, reading: Reading, company: Company | None, matches: Mapping[str, list[Match]], explained: bool
    ) -> None:
        self._reading = reading
        self._explained = explained
        self._introduced: set[str] = set()  # groups whose members have been told
        self._company = company
        self._matches = matches
        self._speakers: dict[str | None, Speaker] = {speaker.id: speaker for speaker in reading.speakers}
        self._places = speaker_places(reading)

    def notes(self) -> Iterator[Note]:
        """One note a claim; one each for what is marked and belongs to no claim."""
        quotes = {quote.id: quote for quote in self._reading.quotes}
        quantities = {quantity.id: quantity for quantity in filter(is_marked, self._reading.quantities)}
        left: dict[str, Quote | Quantity] = {**quotes, **quantities}
        for claim in self._reading.claims:
            said = [quotes[ident] for ident in claim.quotes]
            counted = [quantities[ident] for ident in claim.quantities if ident in quantities]
            for ident in (*claim.quotes, *claim.quantities):
                left.pop(ident, None)
            if counted or (said and not claim.quantities):
                yield self._note(claim, said, counted)
        for finding in left.values():
            if isinstance(finding, Quote):
                yield self._note(None, [finding], [])
            else:
                yield self._note(None, [], [finding])

    def _note(self, claim: Claim | None, said: Sequence[Quote], counted: Sequence[Quantity]) -> Note:
        place = self._place(said, counted)
        head = list(self._numbers(claim, said, counted) if counted else self._sayings(said))
        why = tuple(explain(self._reading, quote) for quote in said if self._explained and not counted)
        if not (self._company and claim):
            return Note(place, None, head, [], why)
        matches = self._matches.get(claim.id, [])
        if not matches:
            return Note(place, ONLY, [*head, Segment(BETWEEN), Segment("only here", (ONLY,))], [], why)
        role = min((ROLES[match.relation] for match in matches), key=MARGIN.index)
        others = dict[object, Elsewhere]()
        for match in matches:  # an article that agrees twice agrees
            other = self._elsewhere(match, self._company)
            others.setdefault((other.role, match.other.source if other.role == "agree" else match.other), other)
        return Note(place, role, [*head, *self._counted(matches, self._company)], list(others.values()), why)

    def _counted(self, matches: Sequence[Match], company: Company) -> Iterator[Segment]:
        """How many others have it, where they are several."""
        sources = {match.other.source for match in matches}
        if len(sources) > 1:
            from reader.matching.copies import count_independent  # loads what compares

            own = count_independent(self._reading.document.source, sources, company.wire)
            independent = "all independent" if own == len(sources) else f"{own} independent"
            yield Segment(f"{BETWEEN}in {len(sources)} other sources, {independent}", ("weak",))

    def _elsewhere(self, match: Match, company: Company) -> Elsewhere:
        """The relation with the number there, the source and the reasons; the words where they are worth comparing."""
        other, role = match.other, ROLES[match.relation]
        number = company.numbers.get((other.source, other.claim))
        relation = [
            Segment(match.relation.replace("-", " "), (role,)),
            Segment(f": {number}" if number and role not in ("agree", "altered") else ""),
            Segment(f" in {company.labels[other.source]}"),
        ]
        reasons = "; ".join(_reasons(match))
        if reasons:
            relation.append(Segment(f" ({reasons})"))
        if match.relation not in WORDS_SHOWN:
            return Elsewhere(role, relation, [])
        who = [Segment(f"{other.speaker}: ")] if other.speaker else []
        return Elsewhere(role, relation, [*who, *self._words(match, company)])

    def _words(self, match: Match, company: Company) -> Iterator[Segment]:
        """The words there, of an altered quotation with those marked that are not here."""
        place = (match.other.source, match.other.claim)
        own = company.said.get((self._reading.document.source, match.claim))
        if match.relation != "altered-quote" or own is None or place not in company.said:
            yield Segment(_shortened(match.other.text))
            return
        from reader.text.differences import altered_words, marked_words  # seldom needed

        words = _shortened(company.said[place])
        for piece, differs in marked_words(words, altered_words(own, words)):
            yield Segment(piece, (DIFFERENT,) if differs else ())

    def _place(self, said: Sequence[Quote], counted: Sequence[Quantity]) -> int:
        """Where the reference goes: after the number, or after the quotation and the name beside it."""
        if counted:
            return max(quantity.span.end for quantity in counted)
        spans = [span for quote in said for span in (*quote.content, quote.mention) if span]
        return _after_marks(self._reading.document.text, max(span.end for span in spans))

    def _numbers(self, claim: Claim | None, said: Sequence[Quote], counted: Sequence[Quantity]) -> Iterator[Segment]:
        """The numbers, and whose they are."""
        for n, quantity in enumerate(counted):
            yield Segment("; " if n else "")
            yield Segment(normal_form(quantity, self._reading.document), (_weight(quantity),))
        ident = claim.speaker if claim else None
        mention = next((quote.mention for quote in said), None)
        if ident in self._speakers or mention:
            yield Segment(BETWEEN)
            yield self._name(ident, mention)

    def _sayings(self, said: Sequence[Quote]) -> Iterator[Segment]:
        """Who says it, in which capacity, and how."""
        for n, quote in enumerate(said):
            yield Segment("; " if n else "")
            yield self._name(quote.speaker, quote.mention)
            speaker = self._speakers.get(quote.speaker)
            yield Segment(self._about(speaker) if speaker else "")
            yield Segment(f" ({_how(quote)})" if quote.lemma else "")

    def _about(self, speaker: Speaker) -> str:
        """The role, and the first time the members that the name does not tell."""
        role = f", {speaker.role}" if speaker.role else ""
        untold = [member for member in speaker.members if member not in speaker.name]
        if not untold or speaker.id in self._introduced:
            return role
        self._introduced.add(speaker.id)
        return f"{role}: {', '.join(speaker.members)}"

    def _name(self, ident: str | None, mention: Span | None) -> Segment:
        """The resolved name in the speaker's colour; else the words that stand for one."""
        if ident in self._speakers:
            return Segment(self._speakers[ident].name, ("speaker",), self._places[ident])
        if mention:
            return Segment(self._reading.document.text[slice(*mention)], ("speaker",))
        return Segment("nobody named")


def _reasons(match: Match) -> Iterator[str]:
    """What there is to know beyond the relation; which words led to the link is for --why."""
    for reason in match.reasons:
        if not reason.words:
            yield str(reason.beside(match.relation))


def _how(quote: Quote) -> str:
    """How it was said: the cue's lemma, and its stance where that says more."""
    how = quote.lemma if quote.stance in ("neutral", "assert", quote.lemma) else f"{quote.lemma}, {quote.stance}"
    return f"not: {how}" if quote.negated else f"{how}"


def _weight(quantity: Quantity) -> str:
    return "claim" if quantity.weight == "strong" else "weak"


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else words[: LONGEST_WORDS - 1].rstrip() + "…"


def _after_marks(text: str, place: int) -> int:
    """The place after the stops and closing quotation marks that follow."""
    while place < len(text) and (text[place] in _STOPS or text[place] in QUOTATION_MARKS):
        place += 1
    return place
