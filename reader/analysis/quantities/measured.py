"""What a quantity counts or measures: the noun phrase after it, before it, or that of another quantity."""

from collections.abc import Iterator, Sequence

from reader.analysis.quantities.figures import Figure, Passage
from reader.analysis.quantities.ranges import is_restated
from reader.analysis.quantities.things import NounPhrases, Phrase

REACH = 20  # tokens between a quantity and what it measures before it
NEAR = 3  # tokens between a quantity and what it measures after it
LONGEST_LIST = 30  # figures before one, among which it may share what another counts
STOPS = frozenset(';—–“”"«»!?…')
OPEN = (None, "change", "age")  # kinds that measure something


def give_nouns(figures: Sequence[Figure], passage: Passage) -> None:
    """Gives each quantity what it counts or measures."""
    nouns = _Nouns(figures, passage)
    for n, figure in enumerate(figures):
        if figure.kind in OPEN:
            figure.of = nouns.of(n)
    shared = False  # did the right one have its noun from the one after it?
    for left, right in zip(figures[-2::-1], figures[:0:-1], strict=True):
        counted = right.of is not None and right.last <= right.of[0] <= right.last + 1
        shared = (shared or counted) and _shares(left, right, passage)
        if shared:
            left.of = right.of


def _shares(left: Figure, right: Figure, passage: Passage) -> bool:
    """500, 600 or a thousand migrants; the peak of 559 and 733 departures."""
    if left.kind or right.kind or left.unit != right.unit or right.of is None:
        return False
    between = passage.lower[left.last : right.first]
    return len(between) <= 2 and all(word in passage.around.sets["list_joiners"] for word in between)


class _Nouns:
    """Decides which noun phrase of a sentence belongs to which of its figures."""

    def __init__(self, figures: Sequence[Figure], passage: Passage) -> None:
        self.figures, self.passage, self.around = figures, passage, passage.around
        self.phrases = NounPhrases(figures, passage)

    def of(self, n: int) -> Phrase | None:
        """What a quantity counts or measures; the nearest place that holds a noun phrase wins."""
        figure = self.figures[n]
        if self._is_subject(figure):
            return self._of_same_unit(n)
        if figure.change and figure.dimension == "share" and self.passage.words[figure.first] in "+-−":
            return self._before(n)  # Brava 40 -2.5% Lund -1.1%
        return self._after(figure) or self._inherited(n) or self._of_part(figure) or self._purpose(figure) or (
            self._before(n) or self._linked_after(figure) or self._of_same_unit(n)
        )  # fmt: skip

    def _is_subject(self, figure: Figure) -> bool:
        """Does a share open its clause as those who do something: 42% say, six in ten voted?"""
        before, after = self.passage.word(figure.first - 1), self.passage.word(figure.last)
        opens = before == "" or before in self.around.sets["list_joiners"]
        acts = after in self.passage.cues.forms or self.phrases.is_verb(figure.last)
        return figure.dimension == "share" and opens and acts

    # ---- after the quantity

    def _after(self, figure: Figure) -> Phrase | None:
        """25 boats, a 25% tax, a 4% drop."""
        at = figure.last
        if self.passage.word(at) in ("-", "–") and self.passage.touches(at):
            at += 1
        determined = self.passage.word(figure.first - 1) in self.passage.grammar.determiner_set
        if determined and self._looks_like_verb(at):
            return self.phrases.with_links(at, at + 1)
        found = self.phrases.starting(at)
        if found and found[1] in self.phrases.taken and self._is_possessive(found[1] - 1):
            found = self.phrases.starting(self.figures[self.phrases.taken[found[1]]].last)
        if found is None or not self.phrases.is_time(found[1]):
            return found
        plural = self.passage.numbers.is_plural(self.passage.lower[found[1] - 1])
        return found if figure.is_bare and (plural or figure.low == 1) else None  # 2.1 last year

    def _is_possessive(self, at: int) -> bool:
        """The valley's of "3 of the valley's 26 sirens"."""
        return self.passage.lower[at].endswith(self.passage.cues.possessive_endings)

    def _looks_like_verb(self, at: int) -> bool:
        """The drop of "a 4% drop", the plan of "the $5 million plan"."""
        word = self.passage.word(at)
        verb = word in self.around.changes or word in self.around.sets["verbs"] or word in self.passage.cues.forms
        return verb and word not in self.passage.closed_words

    def _of_part(self, figure: Figure) -> Phrase | None:
        """Half of the boats, $5 for the boat, two thirds of the 45 boats."""
        at = figure.last
        if self.passage.word(at) == "(" and at + 1 in self.phrases.taken:
            at = self.figures[self.phrases.taken[at + 1]].last + 1  # 8 miles (13 km) of tunnels
        word = self.passage.word(at)
        paid = figure.dimension == "money" and word in self.around.sets["paid_for"] and not figure.is_range
        if word not in self.passage.numbers.sets["part_links"] and not paid:
            return None
        at = self.phrases.after_openers(at + 1)
        at += self.passage.word(at) in self.passage.numbers.sets["articles"]
        if at in self.phrases.taken:
            return self._after(self.figures[self.phrases.taken[at]])
        found = self.phrases.starting(at)
        if found and (self.phrases.is_time(found[1]) or (paid and self.passage.words[found[0]][0].isupper())):
            return None
        return found

    def _purpose(self, figure: Figure) -> Phrase | None:
        """111 days to leave the country, $5 to cross: what the time or the money is for."""
        at = figure.last + 1
        infinitive = self.passage.word(figure.last) in self.passage.around.sets["infinitive"]
        if figure.dimension not in ("time", "money") or not infinitive or figure.is_range or figure.change:
            return None
        if figure.dimension == "money" and self.phrases.is_verb(figure.first - 1):
            return None  # each costs $40 million to build
        word = self.passage.word(at)
        if not word.isalpha() or word in self.passage.closed_words or at in self.phrases.taken:
            return None
        if word in self.passage.grammar.determiner_set or self.passage.words[at][0].isupper():
            return None
        found = self.phrases.starting(at + 1)
        return at, found[1] if found else at + 1

    def _linked_after(self, figure: Figure) -> Phrase | None:
        """111 days to leave the country; 47% from the field: what a preposition brings."""
        for at in range(figure.last, min(figure.last + NEAR, self.passage.last)):
            word = self.passage.lower[at]
            if self.phrases.is_noun(at) or at in self.phrases.taken or word in STOPS or word == ",":
                return None
            if word in self.around.sets["part_links"]:
                following = self.phrases.after_openers(at + 1)
                while following < at + NEAR and self.phrases.is_verb(following):
                    following = self.phrases.after_openers(following + 1)
                found = self.phrases.starting(following)
                return None if found and self.phrases.is_time(found[1]) else found
        return None

    # ---- another quantity's

    def _inherited(self, n: int) -> Phrase | None:
        """What the quantity before counts, where this one says the same in another unit or goes on without a noun."""
        if n == 0:
            return None
        figure, other = self.figures[n], self.figures[n - 1]
        if other.kind in OPEN and is_restated(other, figure, self.passage):
            return other.of
        before = self.passage.word(figure.first - 1)
        changed = before in self.around.sets["between"] and self.passage.word(figure.first - 2) in self.around.changes
        if not figure.is_bare or not (before in self.around.sets["list_joiners"] or changed):  # 300, down from 340
            return None
        return next((other.of for other in self._before_it(n) if other.is_bare and other.kind is None), None)

    def _of_same_unit(self, n: int) -> Phrase | None:
        """That of the last quantity with this unit: homes to $1 million stay 99 days; to $2 million, 108 days."""
        unit = self.figures[n].unit
        return next((other.of for other in self._before_it(n) if unit and other.unit == unit), None)

    def _before_it(self, n: int) -> Iterator[Figure]:
        """The figures before one, the nearest first, as far back as a list goes."""
        return (self.figures[place] for place in range(n - 1, max(-1, n - 1 - LONGEST_LIST), -1))

    # ---- before the quantity

    def _before(self, n: int) -> Phrase | None:
        """The nearest noun phrase before, verbs, prepositions and times left aside."""
        figure, lower, phrases = self.figures[n], self.passage.lower, self.phrases
        at = figure.first - 1
        if self.passage.word(at) == ":":
            at -= 1  # base price: $59
        verb = False  # has a verb been passed?
        joined = self._is_loose(at)  # is the next noun that of another verb?
        at -= joined
        while at >= max(self.passage.first, figure.first - REACH):
            if at in phrases.taken:
                other = self.figures[phrases.taken[at]]
                if other.kind in OPEN and not joined:
                    return other.of or ((other.first, other.last) if other.kind == "age" else None)
                at = other.first - 1
                continue
            if self._ends(at):
                return self._topic(at) if phrases.is_gerund(at + 1) else None
            if lower[at] == "," and phrases.is_gerund(at + 1) and not phrases.is_noun(at + 2):
                return self._topic(at)
            if phrases.is_verb(at):
                verb, joined = True, False
            elif verb and lower[at] in self.passage.numbers.sets["joiners"]:
                joined = True
            elif phrases.is_noun(at) and self.passage.words[at][0].isalnum() and not joined:
                start = phrases.run_start(at)
                found = phrases.ending(at)
                aside = phrases.is_time(at + 1) or self._is_aside(start, at + 1) or phrases.is_participial(start)
                if found and not aside:
                    return found
                at = start
            elif lower[at] in self.passage.grammar.pronoun_set and not joined and not self._is_object(at):
                return self._topic(at)
            at -= 1
        return None

    def _ends(self, at: int) -> bool:
        """Does a token end the clause, looking backwards?"""
        word = self.passage.lower[at]
        if word in STOPS or word == ":":
            return True
        passed = word in self.around.sets["relatives"] or word in self.around.sets["noun_links"]
        passed = passed or self.phrases.is_time(at + 2) or at + 1 in self.phrases.taken  # since October
        return (
            word in self.passage.grammar.clause_start_set
            and not passed
            and word not in self.around.sets["list_joiners"]
        )

    def _is_loose(self, at: int) -> bool:
        """Up in "shares had a good week, up 5%": what rose is the subject."""
        return self.passage.word(at) in self.around.sets["particles"] and self.passage.word(at - 1) == ","

    def _is_object(self, at: int) -> bool:
        """Them in "it cost them $5"; who in "Ana, who was 10"."""
        relative = self.passage.lower[at] in self.around.sets["relatives"]
        return relative or self.phrases.is_verb(at - 1)

    def _topic(self, at: int) -> Phrase | None:
        """The first noun phrase of the sentence, for a pronoun after it."""
        place = self.passage.first
        while place < at:
            found = self.phrases.starting(place)
            verb = found and self.phrases.is_verb_alone(*found)
            if found and found[1] <= at and not verb and not self.phrases.is_time(found[1]):
                return found
            place = found[1] if found else place + 1
        return None

    def _is_aside(self, start: int, end: int) -> bool:
        """An average of 50: what says how something was counted, not what."""
        return end - start == 1 and self.passage.lower[start] in self.around.sets["averages"]
