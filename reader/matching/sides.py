"""A claim as one side of a comparison: its words as weighted terms, its number, or what was said."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from sys import intern
from typing import Literal

from reader import lang
from reader.matching.measures import Measure
from reader.matching.spoken import spoken_words
from reader.matching.terms import Vocabulary
from reader.matching.words import Words
from reader.text import Claim, Quantity, Quote, Reading, Span, in_percent
from reader.text.said import IN_MARKS

REPEATED = 0.5  # how fast a term of a claim loses weight as its article repeats it
SMALL = 20  # whole numbers up to this are in every article
SMALL_NUMBER, OTHER_NUMBER = 0.4, 1.2  # weights of an equal value
REACH = 4.0  # words from a number at which a word counts half
BARRIER = 3  # words that a comma, a joiner or another number counts for
OF_THING = 0.8  # least nearness of the words that name what is counted
OUTCOME_WITHIN = 0.25  # least nearness of what happened to those counted
WINDOW = 40  # words to either side of a number that are compared
LONGEST = 1000  # words of a quotation that are compared
TIMES = "time"  # unit of what is so many times as much; "the triple" names none
BARRIERS = frozenset(",;:()—–")

Sort = Literal["number", "spoken", "numbered", "untold"]  # the last two are reported statements, with numbers or not


@dataclass(frozen=True, slots=True)
class Side:
    """A claim as one side of a comparison."""

    claim: str  # its id
    span: Span
    sort: Sort
    article_text: str
    compared: Span  # of a long claim only what stands around its number
    language: str
    speaker: str | None  # name
    person: bool  # is that a person?
    terms: tuple[str, ...]  # names first, a number's own value last
    named: int  # how many of them are names
    whole: bytes  # weight of each term, in hundredths
    near: bytes  # the same, less for what stands far from the number; empty without one
    measure: Measure | None  # of a number
    words: tuple[str, ...]  # of a quotation with marks
    values: tuple[str, ...]  # of the numbers in a quotation, sorted
    alone: bool  # is it the only quotation with marks of its speaker?

    @property
    def text(self) -> str:
        """The words that are compared; not kept, for a library holds many."""
        return self.article_text[slice(*self.compared)]


class SideMaker:
    """Makes the sides of one reading."""

    def __init__(
        self, reading: Reading, known: Vocabulary, words: Words, counts: Counter[str], names: set[str]
    ) -> None:
        self._text = reading.document.text
        self._code = reading.document.language
        self._known = known
        self._words = words
        self._counts = counts
        self.names = names
        self._groups = lang.comparing().group_of
        self._speakers = {speaker.id: speaker for speaker in reading.speakers}
        self._quotes = {quote.id: quote for quote in reading.quotes}
        self._quoted = Counter(quote.speaker for quote in reading.quotes if quote.kind != "indirect")
        self._quantities = {quantity.id: quantity for quantity in reading.quantities}
        self._found = reading.quantities
        self._numbers = [quantity.span.start for quantity in reading.quantities]

    def side(self, claim: Claim) -> Side:
        """One claim, ready."""
        quantity = self._quantities[claim.quantities[0]] if claim.quantities else None
        quote = self._quotes[claim.quotes[0]] if claim.quotes and not quantity else None
        whole = self._weights(claim.span, quantity)
        nearness = self._nearness(claim.span, quantity) if quantity else {}
        measure = self._measure(quantity, nearness) if quantity else None
        near = {term: weight * nearness.get(term, 1.0) for term, weight in whole.items()}
        spoken = quote is not None and quote.kind != "indirect"
        values = tuple(sorted(self._values(claim.span))) if quote else ()
        speaker = self._speakers.get(claim.speaker or "")
        return Side(
            claim=intern(claim.id),
            span=claim.span,
            sort="number" if quantity else "spoken" if spoken else "numbered" if values else "untold",
            article_text=self._text,
            compared=self._compared(claim.span, quantity),
            language=self._code,
            speaker=speaker.name if speaker else None,
            person=speaker is not None and speaker.kind == "person",
            terms=tuple(whole),
            named=len(self.names.intersection(whole)),
            whole=_hundredths(whole),
            near=_hundredths(near) if quantity else b"",
            measure=measure,
            values=values,
            alone=quote is not None and self._quoted[quote.speaker] == 1,
            words=spoken_words(self._said(quote), self._code)[:LONGEST] if quote and spoken else (),
        )

    def _values(self, span: Span) -> Iterator[str]:
        first, last = bisect_left(self._numbers, span.start), bisect_left(self._numbers, span.end)
        for quantity in self._found[first:last]:
            yield from _value_term(quantity)

    def _said(self, quote: Quote) -> str:
        """A quotation's words in marks: all of a direct one, of another what its marks hold; a cut between them."""
        fragments = [self._text[slice(*span)] for span in quote.content]
        if quote.kind == "mixed":
            fragments = [said for fragment in fragments for said in IN_MARKS.findall(fragment)] or fragments
        return " ... ".join(fragments)

    def _compared(self, span: Span, quantity: Quantity | None) -> Span:
        places, words = self._places(span, quantity), self._words
        if places == words.between(span):
            return span
        return Span(words.starts[places[0]], words.ends[places[-1]]) if places else Span(span.start, span.start)

    def _places(self, span: Span, quantity: Quantity | None) -> range:
        """The words of a claim; of a number's no more than WINDOW to either side, so that hostile text stays linear."""
        places = self._words.between(span)
        if quantity is None:
            return places[:LONGEST]
        middle = bisect_left(self._words.starts, quantity.span.start)
        return range(max(places.start, middle - WINDOW), min(places.stop, middle + WINDOW))

    def _weights(self, span: Span, quantity: Quantity | None) -> dict[str, float]:
        """Term to weight; a number's own digits stand as its value."""
        words, names, others = self._words, dict[str, float](), dict[str, float]()
        for n in self._places(span, quantity):
            term = words.terms[n]
            if term and not (quantity and _overlap(quantity.span, words.starts[n], words.ends[n])):
                kept = names if term in self.names else others
                kept[term] = words.weights[n] / (1 + REPEATED * log2(self._counts[term]))
        return names | others | (_value_term(quantity) if quantity else {})

    def _nearness(self, span: Span, quantity: Quantity) -> dict[str, float]:
        """Term to how near it stands to the number, 0..1: half at REACH words, less beyond a comma or a joiner."""
        words, found = self._words, dict.fromkeys(_value_term(quantity), 1.0)
        places = self._places(span, quantity)
        first = bisect_left(words.ends, quantity.span.start + 1)
        last = bisect_left(words.starts, quantity.span.end)
        for steps in (range(first - 1, places.start - 1, -1), range(last, places.stop)):
            distance, edge = 0, quantity.span.start if steps.step < 0 else quantity.span.end
            for n in steps:
                gap = self._text[words.ends[n] : edge] if steps.step < 0 else self._text[edge : words.starts[n]]
                distance += 1 + (BARRIER if self._is_barrier(gap, n) else 0)
                edge = words.starts[n] if steps.step < 0 else words.ends[n]
                term = words.terms[n]
                if term:
                    found[term] = max(found.get(term, 0.0), 1 / (1 + distance / REACH))
        for n in words.between(quantity.of) if quantity.of else ():
            found[words.terms[n]] = max(found.get(words.terms[n], 0.0), OF_THING)
        return found

    def _is_barrier(self, gap: str, n: int) -> bool:
        word = self._text[self._words.starts[n] : self._words.ends[n]]
        return not BARRIERS.isdisjoint(gap) or word[0].isdigit() or word.lower() in self._known.joiners

    def _measure(self, quantity: Quantity, nearness: dict[str, float]) -> Measure:
        quantity = in_percent(quantity)
        thing, named = self._thing(quantity)
        return Measure(
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit or (TIMES if quantity.kind == "comparison" else None),
            hedge=quantity.hedge,
            change=quantity.change,
            per=quantity.per,
            when=quantity.when,
            kind=quantity.kind,
            written=" ".join(self._text[slice(*quantity.span)].split()),
            thing=thing,
            named=named,
            outcomes=tuple(self._outcomes(nearness)),
        )

    def _thing(self, quantity: Quantity) -> tuple[tuple[str, ...], int]:
        """The terms of what is counted, and how many of them stand before which kind it is."""
        words, thing, named = self._words, list[str](), 0
        for n in words.between(quantity.of) if quantity.of else ():
            if not named and thing and self._text[words.starts[n] : words.ends[n]] in self._known.kind_links:
                named = len(thing)
            elif words.terms[n] and not _overlap(quantity.span, words.starts[n], words.ends[n]):
                thing.append(words.terms[n])
        return tuple(thing), named or len(thing)

    def _outcomes(self, nearness: dict[str, float]) -> Iterator[str]:
        """Of each group of concepts that exclude each other, the one nearest to the number."""
        best = dict[int, str]()
        for term, near in nearness.items():
            group = self._groups.get(term[1:]) if term.startswith("=") else None
            if group is not None and near >= max(OUTCOME_WITHIN, nearness.get(best.get(group, ""), 0.0)):
                best[group] = term
        for group in sorted(best):
            yield best[group][1:]


def _hundredths(weights: dict[str, float]) -> bytes:
    """Weights in little room: a library holds millions."""
    return bytes(min(255, round(100 * weight)) for weight in weights.values())


def _value_term(quantity: Quantity) -> dict[str, float]:
    value = quantity.low if quantity.low is not None else quantity.high
    if value is None:
        return {}
    small = value == int(value) and abs(value) <= SMALL
    return {intern(f"#{value.normalize()}"): SMALL_NUMBER if small else OTHER_NUMBER}


def _overlap(span: Span, start: int, end: int) -> bool:
    return start < span.end and span.start < end
