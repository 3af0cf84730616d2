"""What every rule for reported speech looks at: words with their kinds, quotations, and units of text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Literal

from reader.analysis.quotes.marks import Quotation
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Cue, Language, kinds
from reader.text import Block, Span

CLOSING = " \u00a0\u202f\t\r\n\"'”’»`"
ASKS = ",?!…—–―-"  # the last marks of a quotation that somebody is named after
NEAR = 8  # words from a quotation to the verb of “Is it safe?” Lund asked.
HEARER = 5  # tokens from a verb to the "to" or "that" after a hearer: told them to go
FAR = 24  # tokens to that of “Is it safe?” J. Lund, the head of the port, asked.
TITLE_CASE = 0.75  # share of a headline's words with a capital
DASHES = "—–―"


@dataclass(slots=True)
class Verb:
    """A cue verb with its auxiliaries, negation and adverbs: "did not say", "has also been accused"."""

    cue: Cue
    first: int
    head: int
    last: int  # past the verb and its particle: "pointed out"
    form: Literal["finite", "gerund", "passive"]
    negated: bool


@dataclass(slots=True)
class Unit:
    """A sentence that no quotation cuts: “Is it safe? I doubt it,” Lund said."""

    first: int
    last: int
    block: Block
    number: int  # of the block


class Scene:
    """A text with its tokens, their kinds, the quotations and the places of all cue forms outside them."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        quotations: tuple[Quotation, ...],
        language: Language,
    ) -> None:
        self.text, self.tokens, self.quotations, self.table = text, tokens, quotations, language.cues
        self.words, self.lower = tokens.words, tokens.lower
        self.kinds = language.kinds.of(tokens.words)
        for stop in places_of(".", tokens.words, 1):
            if len(tokens.words[stop - 1]) == 1 and tokens.words[stop - 1].isupper():
                self.kinds[stop - 1] = kinds.CAPITAL  # A. Lund
        self.quotation_at: dict[int, Quotation] = {}  # by the token of its opening mark, or its first word
        self.closed_at: dict[int, Quotation] = {}  # by the last token in it
        self.quoted = bytearray(len(tokens))  # 1 for the tokens of a quotation, marks included
        for quotation in quotations:
            first, last = self.range_of(quotation.outer)
            if last > first:
                self.quotation_at[first], self.closed_at[last - 1] = quotation, quotation
                self.quoted[first:last] = b"\1" * (last - first)
        self.openings = sorted(self.quotation_at)
        self._cues = self._outside(kinds.CUE)
        self._openers = self._outside(kinds.OPENER)
        self.verbs: dict[tuple[int, int], Verb | None] = {}  # by token and floor, filled by `find_verb`
        self.pronouns = language.grammar.kinds.subject_set
        self.units = self._units(sentences)
        self._unit_firsts = [unit.first for unit in self.units]
        self._headlines: dict[int, bool] = {}

    def _outside(self, kind: int) -> list[int]:
        """The tokens of a kind outside quotations."""
        places = compress(range(len(self.kinds)), map(kind.__and__, self.kinds))
        return [place for place in places if not self.quoted[place]]

    def range_of(self, span: Span) -> tuple[int, int]:
        """The tokens that start in a stretch of text."""
        starts = self.tokens.starts
        first = bisect_left(starts, span.start)
        return first, bisect_left(starts, span.end, first)

    def span(self, first: int, last: int) -> Span:
        """The offsets of a token range."""
        return Span(self.tokens.starts[first], self.tokens.ends[last - 1])

    def cue(self, place: int) -> Cue:
        """The cue verb a token is a form of."""
        return self.table.forms[self.lower[place]]

    def cues_between(self, first: int, last: int) -> list[int]:
        """The tokens in a range that are cue forms outside quotations."""
        return self._cues[bisect_left(self._cues, first) : bisect_left(self._cues, last)]

    def openers_between(self, first: int, last: int) -> list[int]:
        """The tokens in a range that may begin a cue without a verb: "according", "in", "claim"."""
        return self._openers[bisect_left(self._openers, first) : bisect_left(self._openers, last)]

    def may_report(self, unit: Unit) -> bool:
        """Has a unit a cue or a quotation?"""
        return any(
            n < len(places) and places[n] < unit.last
            for places in (self._cues, self._openers, self.openings)
            for n in (bisect_left(places, unit.first),)
        )

    def unit_of(self, place: int) -> Unit | None:
        """The unit a token stands in; None for furniture."""
        n = bisect_right(self._unit_firsts, place) - 1
        return self.units[n] if n >= 0 and place < self.units[n].last else None

    def is_headline(self, unit: Unit) -> bool:
        """Has Nearly Every Longer Word of a Unit a Capital?"""
        known = self._headlines.get(unit.first)
        if known is None:
            long = [word for word in self.words[unit.first : min(unit.last, unit.first + 40)] if len(word) > 3]
            capitals = sum(word[0].isupper() for word in long if word[0].isalpha())
            known = self._headlines[unit.first] = len(long) > 1 and capitals >= TITLE_CASE * len(long)
        return known

    def last_mark(self, offset: int) -> str:
        """The last character before a place that is neither blank nor a closing quotation mark."""
        return self.text[max(0, offset - 8) : offset].rstrip(CLOSING)[-1:]

    def asks(self, quotation: Quotation) -> bool:
        """Does a quotation end so that who said it may be named next: with a comma, a question mark, a dash?"""
        return self.last_mark(quotation.inner.end) in ASKS

    def beside(self, span: Span) -> tuple[Quotation, ...]:
        """The quotations whose first word may be the first of a stretch."""
        first = self.range_of(span)[0]
        found = (self.quotation_at.get(place) for place in (first - 2, first - 1, first))
        return tuple(quotation for quotation in found if quotation)

    def after_quotation(self, place: int) -> int:
        """The token after the quotation that a quoted token belongs to."""
        quoted, last = self.quoted, len(self.quoted)
        place += 1
        while place < last and quoted[place] and place not in self.quotation_at:
            place += 1
        return place

    def _units(self, sentences: Sequence[Sentence]) -> list[Unit]:
        units: list[Unit] = []
        number, block, first = -1, None, 0
        for n, sentence in enumerate(sentences):
            if sentence.first >= sentence.last:
                continue
            if sentence.block is not block:
                block, number, first = sentence.block, number + 1, sentence.first
            if n + 1 < len(sentences) and sentences[n + 1].block is block:
                following = sentences[n + 1]
                if self._goes_on(sentence.last - 1, following.first, following.last):
                    continue
            units.append(Unit(first, sentence.last, sentence.block, number))
            first = sentence.last
        return units

    def _goes_on(self, end: int, first: int, last: int) -> bool:
        """Does a quotation go on into the next sentence, or does that say whose it was?"""
        if first < last and self.quoted[first] and first not in self.quotation_at:
            return True
        quotation = self.closed_at.get(end)
        return quotation is not None and self._attributes(quotation, first, last)

    def _has_be(self, first: int, last: int) -> bool:
        return any(kind & kinds.BE for kind in self.kinds[first:last])

    def _may_name(self, first: int, last: int) -> bool:
        """May the words from a quotation to a verb be who said it: Mr. J. Lund; Lund, the head of the port,?"""
        name = last
        if "," in self.words[first:last]:
            if self.words[last - 1] != ",":
                return False
            name = first + self.words[first:last].index(",")
        marks = sum(bool(kind & kinds.MARK) for kind in self.kinds[first:name])
        stops = self.words[first:name].count(".")  # of titles and initials: a sentence has no others inside
        if marks > stops or name - first - stops >= NEAR:
            return False
        return not any(kind & kinds.SUBORDINATOR for kind in self.kinds[first:name])

    def _attributes(self, quotation: Quotation, first: int, last: int) -> bool:
        """Is a sentence all about who said the quotation before it, as in “Is it safe?” Lund asked. ?"""
        asks = self.asks(quotation)
        for place in self.cues_between(first, min(last, first + FAR)):
            if self.words[first:place].count(",") % 2:
                continue  # J. Lund, who reports to the mayor,
            if not (self.cue(place).finite or self._has_be(first, place)) or not self._may_name(first, place):
                return False
            after = self.kinds[place + 1] if place + 1 < last else kinds.MARK
            if place == first:
                return asks and bool(after & (kinds.CAPITAL | kinds.DETERMINER | kinds.SUBJECT))
            if asks and self.cue(place).hearer:
                return not any(
                    kind & (kinds.TO | kinds.THAT) for kind in self.kinds[place + 1 : min(last, place + HEARER)]
                )
            closes = self.words[place + 1] in ".!,;" + DASHES if place + 1 < last else True
            adverbial = kinds.PREPOSITION | kinds.TIME | kinds.ADVERB | kinds.SUBORDINATOR | kinds.COORDINATOR
            return (asks and (closes or bool(after & (adverbial | kinds.GERUND)))) or (
                closes and place - first <= 3 and self.words[place + 1 : place + 2] != [","]
            )
        return False


def places_of(word: str, words: list[str], place: int = 0) -> Iterator[int]:
    """Where a word stands among others, from a place on."""
    for _ in range(place, len(words)):
        try:
            place = words.index(word, place)
        except ValueError:
            return
        yield place
        place += 1
