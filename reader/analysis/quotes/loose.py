"""Quotations that no cue of their sentence reports: they go on with a speech, or somebody is named beside them."""

from bisect import bisect_left

from reader.analysis.quotes.beside import report_above, report_beside
from reader.analysis.quotes.marks import Quotation
from reader.analysis.quotes.reports import Ledger, Report, clause
from reader.analysis.quotes.scene import Scene, Unit
from reader.text import Span

SPEECH_WORDS = 6  # of quotations of so many words without a cue nearly all are speech, of shorter ones half are not
SPEECH = ("quote", "cue-quote", "cue-colon", "label")  # rules after which a bare quotation goes on
CLAUSE_WORDS = 4  # words quoted inside a clause from which they are speech


class Loose:
    """Walks through a text's units and remembers whose speech was last."""

    def __init__(self, scene: Scene, ledger: Ledger) -> None:
        self.scene, self.ledger = scene, ledger
        self._last: Report | None = None
        self._unit: Unit | None = None  # where its last words are
        self._open = False  # its last mark was never closed: the next paragraph goes on
        self._previous: Unit | None = None

    def skip(self, unit: Unit) -> None:
        """Pass over a unit in which nobody is reported."""
        self._previous = unit

    def find(self, unit: Unit, reports: list[Report]) -> None:
        """Enter what the quotations of a unit say that `reports`, those just found in it, leave over."""
        scene = self.scene
        openings = self._openings(unit)
        places = [n for n in openings if not self.ledger.taken[self._first_word(n)]]
        for place in places:
            quotation = scene.quotation_at[place]
            report = report_beside(scene, unit, quotation, place)
            if report and self.ledger.add(report):
                reports.append(report)
                continue
            if self._follows(reports, place):
                self.ledger.extend(reports[-1], quotation.inner)
                continue
            if not reports and self._goes_on(unit, quotation, place):
                assert self._last is not None
                self.ledger.extend(self._last, quotation.inner)
                self._unit, self._open = unit, not quotation.closed
                continue
            if not reports and self._is_clause_of_speech(unit, quotation):
                assert self._last is not None
                self.ledger.extend(self._last, self._clause(unit))
                self._unit = unit
                break
            report = report_above(scene, unit, self._previous, quotation, place)
            if report and self.ledger.add(report):
                reports.append(report)
        if reports:
            self._last = max(reports, key=lambda report: (report.rule.startswith(SPEECH), report.content[-1]))
            self._unit = unit
            self._open = any(
                not scene.quotation_at[n].closed and scene.quotation_at[n].inner == self._last.content[-1]
                for n in openings
            )
        self._previous = unit

    def _follows(self, reports: list[Report], place: int) -> bool:
        """Does a quotation begin after a full stop that ended no unit: said Holm of Lund, S.C. “B.”?"""
        if not reports or not reports[-1].rule.startswith("quote"):
            return False
        return self.scene.words[place - 1][-1] == "." and reports[-1].end() < self.scene.tokens.starts[place]

    def _openings(self, unit: Unit) -> list[int]:
        places = self.scene.openings
        return places[bisect_left(places, unit.first) : bisect_left(places, unit.last)]

    def _first_word(self, place: int) -> int:
        first, last = self.scene.range_of(self.scene.quotation_at[place].inner)
        return first if last > first else place

    def _goes_on(self, unit: Unit, quotation: Quotation, place: int) -> bool:
        """Are the words more of what was just reported: “A,” he said. “B.”, or the next paragraph all in marks?"""
        last, before = self._last, self._unit
        if last is None or before is None or before is not self._previous:
            return False
        if any(word[0].isalnum() for word in self.scene.words[unit.first : place]):
            return False
        length = len(self.scene.text[slice(*quotation.inner)].split())
        if unit.number == before.number:
            return last.rule.startswith(SPEECH) or (length >= SPEECH_WORDS and self._is_alone(unit, place))
        if unit.number != before.number + 1:
            return False
        return self._open or (length >= SPEECH_WORDS and (last.rule.startswith(SPEECH) or self._is_alone(unit, place)))

    def _is_clause_of_speech(self, unit: Unit, quotation: Quotation) -> bool:
        """Does a sentence right after somebody's speech go on with their words: “A,” he said. That is “b and c”?"""
        last, before = self._last, self._unit
        if last is None or before is None or before is not self._previous or unit.number != before.number:
            return False
        length = len(self.scene.text[slice(*quotation.inner)].split())
        return last.rule.startswith(SPEECH) and length >= CLAUSE_WORDS

    def _clause(self, unit: Unit) -> Span:
        """A unit from its first word to its last mark of quotation."""
        span = clause(self.scene, unit.first, unit.last)
        return span or self.scene.span(unit.first, unit.last)

    def _is_alone(self, unit: Unit, place: int) -> bool:
        """Has a unit nothing but the quotation?"""
        return not any(word[0].isalnum() for word in self.scene.words[self.scene.after_quotation(place) : unit.last])
