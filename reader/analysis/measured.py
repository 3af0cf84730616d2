"""What a quantity counts or measures: the noun phrase after it, before it, or of the quantity before."""

from collections.abc import Sequence

from reader.analysis.figures import Figure, Passage
from reader.analysis.ranges import is_restated

LONGEST = 6  # words of a noun phrase without its links
LINKS = 2  # prepositions inside a noun phrase
REACH = 16  # tokens between a quantity and what it measures before it
NEAR = 3  # tokens between a quantity and what it measures after it
STOPS = frozenset(';:—–“”"«»!?…')
JOINTS = frozenset("&/-–'’+")


def give_nouns(figures: Sequence[Figure], passage: Passage) -> None:
    """Gives each quantity what it counts or measures."""
    nouns = _Nouns(figures, passage)
    for n, figure in enumerate(figures):
        if figure.kind in (None, "change"):
            figure.of = nouns.of(n)
    for left, right in zip(figures[-2::-1], figures[:0:-1], strict=True):
        if _shares(left, right, passage):
            left.of = right.of


def _shares(left: Figure, right: Figure, passage: Passage) -> bool:
    """500, 600 or a thousand migrants; the peak of 559 and 733 departures."""
    if left.kind or right.kind or left.unit != right.unit or right.of is None or right.of[0] < right.last:
        return False
    between = passage.lower[left.last : right.first]
    return len(between) <= 2 and all(word in passage.around.words_of("list_joiners") for word in between)


class _Nouns:
    """The noun phrases of a sentence; a word that may be a verb is one unless the lists say otherwise."""

    def __init__(self, figures: Sequence[Figure], passage: Passage) -> None:
        self.figures, self.passage = figures, passage
        self.taken = {at: n for n, figure in enumerate(figures) for at in range(figure.first, figure.last)}
        self.first, self.last, self.lower = passage.first, passage.last, passage.lower

    def of(self, n: int) -> tuple[int, int] | None:
        """What a quantity counts or measures."""
        figure = self.figures[n]
        at = figure.last
        if self.passage.word(at) in ("-", "–") and self.passage.touches(at):
            at += 1
        after = self._after(at)
        if after:
            return after
        inherited = self._inherited(n)
        if inherited:
            return inherited
        if self.passage.word(at) in self.passage.numbers.words_of("part_links"):
            after = self._after(at + 1)
            whole = self._skipped(at + 1)
            if not after and whole in self.taken:
                after = self._after(self.figures[self.taken[whole]].last)
            if after:
                return after
        return self._before(n) or self._linked_after(figure)

    def _inherited(self, n: int) -> tuple[int, int] | None:
        """What the quantity before counts, where this one says the same in another unit or goes on without a noun."""
        if n == 0:
            return None
        figure, before = self.figures[n], self.figures[n - 1]
        if self._is_restated(before, figure):
            return before.of
        joined = self.passage.word(figure.first - 1) in self.passage.around.words_of("list_joiners")
        return before.of if joined and figure.is_bare and before.is_bare and before.kind is None else None

    def _is_restated(self, before: Figure, figure: Figure) -> bool:
        return before.kind in (None, "change") and is_restated(before, figure, self.passage)

    # ---- after the quantity

    def _after(self, at: int) -> tuple[int, int] | None:
        """The noun phrase right there, determiners left out."""
        at = self._skipped(at)
        end = at
        while end < self.last and end - at < LONGEST and self.passage.words[at][0].isalnum():
            if self._joins_adjectives(at, end):
                end += 1
            elif not (self._is_noun(end) or (end == at and self._is_plural_verb(end))) or (
                end > at and self._is_past(end)
            ):
                break
            end += 1
            if self.passage.numbers.is_plural(self.lower[end - 1]) and not self._goes_on(end):
                break  # the head: what follows may be its verb
        if end == at:
            return None
        return at, self._linked_end(end)

    def _joins_adjectives(self, at: int, end: int) -> bool:
        """The and of "digital and physical sales": a plural comes only after it."""
        if end == at or self.lower[end] not in self.passage.numbers.words_of("joiners"):
            return False
        ahead = [self._is_noun(place) for place in range(end + 1, end + 4)]
        run = ahead.index(False) if False in ahead else len(ahead)
        return any(self.passage.numbers.is_plural(self.lower[place]) for place in range(end + 1, end + 1 + run))

    def _is_plural_verb(self, at: int) -> bool:
        """Is it a noun right after a number, whatever verb looks like it: "26 saves"?"""
        word = self.passage.word(at)
        return (
            at not in self.taken
            and self.passage.numbers.is_plural(word)
            and word not in self.passage.grammar.auxiliary_set
        )

    def _skipped(self, at: int) -> int:
        """After determiners, adjectives of the closed kind, quotation marks."""
        while at < self.last and self.lower[at] in self.passage.grammar.noun_opener_set:
            at += 1
        return at

    def _goes_on(self, at: int) -> bool:
        """Is a plural no head: "sales manager", "arms deals"? Only where another plural follows at once."""
        return self._is_noun(at) and self.passage.numbers.is_plural(self.passage.word(at)) and not self._is_past(at)

    def _linked_end(self, end: int) -> int:
        """The end of a noun phrase with those that prepositions hang on it."""
        for _ in range(LINKS):
            if self.passage.word(end) not in self.passage.around.words_of("noun_links"):
                break
            at = self._skipped(end + 1)
            if not (at < self.last and self._is_noun(at)) or self._is_time(at):
                break
            following = at
            while following < self.last and following - at < LONGEST and self._is_noun(following):
                following += 1
                if self.passage.numbers.is_plural(self.lower[following - 1]) or self.passage.word(following) == "":
                    break
            end = following
        return end

    def _linked_after(self, figure: Figure) -> tuple[int, int] | None:
        """In "he paid $500 for the roof", "111 days to leave the country": what a preposition brings."""
        for at in range(figure.last, min(figure.last + NEAR, self.last)):
            if self._is_noun(at) or at in self.taken or self.lower[at] in STOPS or self.lower[at] == ",":
                return None
            if self.lower[at] in self.passage.around.words_of("part_links"):
                following = self._skipped(at + 1)
                while following < min(at + NEAR, self.last) and self.lower[following] in self.passage.around.words_of(
                    "verbs"
                ):
                    following = self._skipped(following + 1)
                if following < self.last and self._is_noun(following) and not self._is_time(following):
                    return self._after(following)
        return None

    # ---- before the quantity

    def _before(self, n: int) -> tuple[int, int] | None:
        """The nearest noun phrase before, verbs, prepositions and times left aside."""
        figure, passage = self.figures[n], self.passage
        at = figure.first - 1
        verb = joined = False  # has a verb been passed, and is it the second verb of its subject?
        while at >= max(self.first, figure.first - REACH):
            word = self.lower[at]
            if self._is_verb(at):
                verb, joined = True, False
            elif verb and not joined and word in passage.numbers.words_of("joiners"):
                joined = True
            elif joined and (at in self.taken or self._is_noun(at)):
                at -= 1
                continue
            if at in self.taken:
                other = self.figures[self.taken[at]]
                if other.kind in (None, "change"):
                    return other.of
                at = other.first - 1
                continue
            if word in STOPS or (word in passage.grammar.clause_start_set and word not in _passed(passage)):
                return None
            if self._is_noun(at):
                start = self._start(at)
                if not self._is_time(at) and not self._is_aside(start, at + 1):
                    end = self._without_verb(start, at + 1)
                    return (self._linked_start(start), end) if end > start else None
                at = start - 1
                continue
            if word in passage.grammar.pronoun_set and not self._is_object(at):
                return None
            at -= 1
        return None

    def _is_object(self, at: int) -> bool:
        """It in "it cost them $5", but not in "them" the subject."""
        return (
            self.passage.word(at - 1) in self.passage.around.words_of("verbs")
            or self.passage.word(at) in self.passage.grammar.relative_set
        )

    def _start(self, at: int) -> int:
        """Where the run of nouns that ends with a token begins."""
        start = at
        while start > self.first and at - start < LONGEST and self._is_noun(start - 1) and start - 1 not in self.taken:
            if self._is_past(start - 1) and start - 2 >= self.first and self._is_noun(start - 2):
                break
            start -= 1
        while start < at and not self.passage.words[start][0].isalnum():
            start += 1
        return start

    def _linked_start(self, start: int) -> int:
        """The start of a noun phrase with that which a preposition hangs it on: "price of the shares"."""
        for _ in range(LINKS):
            at = start - 1
            while (
                at > self.first
                and self.lower[at] in self.passage.grammar.noun_opener_set
                and self.lower[at] not in self.passage.numbers.words_of("part_links")
            ):
                at -= 1
            if at <= self.first or self.lower[at] not in self.passage.around.words_of("noun_links"):
                break
            if not self._is_noun(at - 1) or self._is_past(at - 1) or self._is_time(at - 1) or at - 1 in self.taken:
                break
            start = self._start(at - 1)
        return start

    def _without_verb(self, start: int, end: int) -> int:
        """The end without a verb that no list has: "shares" of "shares traded at"."""
        while end - 1 > start and self._is_past(end - 1):
            end -= 1
        return end

    # ---- words

    def _is_verb(self, at: int) -> bool:
        word = self.lower[at]
        return at not in self.taken and (
            word in self.passage.around.words_of("verbs") or word in self.passage.around.changes
        )

    def _is_noun(self, at: int) -> bool:
        if at in self.taken or not self.first <= at < self.last:
            return False
        word, lower, passage = self.passage.words[at], self.lower[at], self.passage
        if not word[0].isalpha():
            return (word in JOINTS and passage.touches(at) and passage.touches(at + 1)) or (
                word[0].isdigit() and passage.touches(at)
            )
        if len(word) > 1 and word.isupper():
            return True  # the US, not us
        if lower in passage.grammar.function_set or lower in passage.around.words_of("no_nouns"):
            return False
        if (
            lower in passage.around.words_of("verbs")
            or lower in passage.around.changes
            or lower in passage.grammar.auxiliary_set
        ):
            return False
        if (
            lower in passage.grammar.clause_start_set
            or lower in passage.grammar.pronoun_set
            or lower in passage.around.words_of("noun_links")
        ):
            return False
        return lower not in passage.cues.forms or lower in passage.cues.noun_homograph_set or word[0].isupper()

    def _is_past(self, at: int) -> bool:
        word = self.lower[at]
        return len(word) > 4 and word.endswith(self.passage.cues.past_endings)

    def _is_time(self, at: int) -> bool:
        """Is it a month, a weekday, a year or a unit of time?"""
        word, dates = self.passage.word(at), self.passage.dates
        dimension, _ = self.passage.units.spelled.get((word,), ("", ""))
        return dimension == "time" or word in dates.month_numbers or word in dates.words_of("weekdays")

    def _is_aside(self, start: int, end: int) -> bool:
        """An average of 50: what says how something was counted, not what."""
        return end - start == 1 and self.lower[start] in self.passage.around.words_of("averages")


def _passed(passage: Passage) -> frozenset[str]:
    """Clause starts a quantity may look over: "which was worth $5"."""
    return (
        passage.grammar.relative_set
        | passage.around.words_of("noun_links")
        | passage.around.words_of("list_joiners")
        | {"as"}
    )
