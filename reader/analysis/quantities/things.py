"""Noun phrases around numbers: runs of words that no list knows as verbs, adverbs or function words."""

from collections.abc import Sequence

from reader.analysis.quantities.figures import Figure, Passage

LONGEST = 6  # words of a noun phrase without what prepositions hang on it
LINKS = 2  # prepositions inside a noun phrase
JOINTS = frozenset("&/-–'’+")
Phrase = tuple[int, int]


class NounPhrases:
    """The noun phrases of a sentence, by half-open token ranges; a figure is in one only where it names something."""

    def __init__(self, figures: Sequence[Figure], passage: Passage) -> None:
        self.passage, self.around, self.lower = passage, passage.around, passage.lower
        self.first, self.last = passage.first, passage.last
        self.taken: dict[int, int] = {}  # token to the number of its figure
        self.named: set[int] = set()  # tokens of figures that only name something
        for n, figure in enumerate(figures):
            places = range(figure.first, figure.last)
            if figure.kind == "identifier":
                self.named.update(places)
            else:
                self.taken.update(dict.fromkeys(places, n))

    def starting(self, at: int) -> Phrase | None:
        """The noun phrase that starts at a token, determiners left out."""
        at = end = self.after_openers(at)
        while end < self.last and end - at < LONGEST:
            if self._joins_adjectives(at, end):
                end += 1
            elif not self._belongs(at, end):
                break
            end += 1
            if self.passage.numbers.is_plural(self.lower[end - 1]) and not self._goes_on(end):
                break  # the head: what follows may be its verb
        return (at, self._linked_end(end)) if end > at else None

    def with_links(self, start: int, end: int) -> Phrase:
        """A phrase with those that prepositions hang on it."""
        return start, self._linked_end(end)

    def ending(self, at: int) -> Phrase | None:
        """The noun phrase that ends with a token; None where it is a verb or an adverb alone."""
        start = self.run_start(at)
        end = at + 1
        while end > start and self._is_verb_form(end - 1, start):
            end -= 1
        if start < end and self._follows_modal(start):
            start += 1
        return (self._linked_start(start), end) if end > start else None

    def run_start(self, at: int) -> int:
        """Where the run of nouns that ends with a token begins."""
        start = at
        while start > self.first and at - start < LONGEST and self.is_noun(start - 1):
            if self._is_past(start - 1) and self.is_noun(start - 2):
                break
            start -= 1
        while start < at and not self.passage.words[start][0].isalnum():
            start += 1
        return start

    def after_openers(self, at: int) -> int:
        """The first token after determiners and adjectives of the closed kind."""
        while at < self.last and self.lower[at] in self.passage.grammar.noun_opener_set:
            at += 1
        return at

    def is_noun(self, at: int) -> bool:
        """May a token be part of a noun phrase?"""
        if at in self.taken or not self.first <= at < self.last:
            return False
        if at in self.named:
            return True
        word, lower, passage = self.passage.words[at], self.lower[at], self.passage
        if not word[0].isalpha():
            joint = word in JOINTS and passage.touches(at) and passage.touches(at + 1)
            return joint or (word[0].isdecimal() and passage.touches(at))
        if len(word) > 1 and word.isupper():
            return True  # the US, not us
        if lower in passage.closed_words or self._is_adverb(at):
            return False
        if lower in self.around.sets["verbs"] or lower in self.around.changes:
            return self._is_made_noun(at)
        return lower not in passage.cues.forms or lower in passage.cues.sets["noun_homographs"] or word[0].isupper()

    def is_verb(self, at: int) -> bool:
        """Is a token a verb that stands with measures?"""
        word = self.passage.word(at)
        known = word in self.around.sets["verbs"] or word in self.around.changes
        return known and at not in self.taken and not self._is_made_noun(at)

    def is_verb_alone(self, start: int, end: int) -> bool:
        """Is a phrase one word that looks like a verb?"""
        return end - start == 1 and self._is_verb_form(start, start)

    def is_participial(self, start: int) -> bool:
        """Excluding in "debt, excluding banks, was $5": a phrase that hangs on the noun before."""
        return self.is_gerund(start) and self.passage.word(start - 1) == ","

    def is_gerund(self, at: int) -> bool:
        """Dropping, averaging: a verb that shares its subject with another."""
        word = self.passage.word(at)
        gerund = len(word) > 4 and word.endswith(self.passage.grammar.kinds.gerund_endings) and at not in self.taken
        return gerund and word not in self.around.sets["lookalikes"]

    def is_time(self, end: int) -> bool:
        """Is the head of a phrase a month, a weekday or another word for a time?"""
        return self._is_time(end - 1)

    # ---- words

    def _is_made_noun(self, at: int) -> bool:
        """The cost, a range, an overall cut of: a verb's form made a noun by what stands around."""
        word, before = self.lower[at], self.passage.word(at - 1)
        if word in self.passage.grammar.auxiliary_set:
            return False
        if self.passage.word(at + 1) in self.passage.numbers.sets["part_links"]:
            return True
        made = before in self.passage.grammar.determiner_set or before in self.around.sets["noun_makers"]
        return made and before not in self.around.sets["relatives"]

    def _is_adverb(self, at: int) -> bool:
        word = self.lower[at]
        ending = word.endswith(self.passage.grammar.kinds.adverb_endings) and len(word) > 4
        return ending and word not in self.around.sets["lookalikes"] and not self.passage.words[at][0].isupper()

    def _is_past(self, at: int) -> bool:
        word = self.lower[at]
        past = len(word) > 4 and word.endswith(self.passage.grammar.kinds.verb_endings)
        return past and word not in self.around.sets["lookalikes"]

    def _is_verb_form(self, at: int, start: int) -> bool:
        """Traded in "shares traded at", tendered in "were tendered"; but not spending in "its spending"."""
        if self._is_past(at):
            return True
        determined = self.passage.word(start - 1) in self.passage.grammar.determiner_set
        return self.is_gerund(at) and at == start and not determined and self.passage.words[at].islower()

    def _follows_modal(self, start: int) -> bool:
        """Tap in "would tap 3%"."""
        return self.passage.word(start - 1) in self.around.sets["modals"]

    def _is_time(self, at: int) -> bool:
        word, dates = self.passage.word(at), self.passage.dates
        if word in dates.month_numbers or word in dates.sets["weekdays"] or word in self.around.sets["time_nouns"]:
            return True
        return self.passage.units.spelled.get((word,), ("", ""))[0] == "time"

    # ---- phrases

    def _belongs(self, at: int, end: int) -> bool:
        if end == at:
            word = self.lower[at]
            if not self.passage.words[at][0].isalnum():
                return False
            if self.is_noun(at):
                return not self._is_past(at) or self.is_noun(at + 1)
            if at in self.taken or word in self.passage.closed_words:
                return False
            counted = self.passage.word(at + 1)  # of "charging stations", "armed men"
            shaped = self.is_gerund(at) or self._is_past(at)
            return self.passage.numbers.is_plural(word) or (shaped and self.passage.numbers.is_plural(counted))
        return self.is_noun(end) and (not self._is_past(end) or self._is_adjective(end))

    def _is_adjective(self, at: int) -> bool:
        """Undocumented in "young undocumented immigrants": right before a plural, and after no plural."""
        following = self.passage.word(at + 1)
        return self.is_noun(at + 1) and self.passage.numbers.is_plural(following)

    def _joins_adjectives(self, at: int, end: int) -> bool:
        """The and of "digital and physical sales": a plural comes only after it."""
        if end == at or self.lower[end] not in self.passage.numbers.sets["joiners"]:
            return False
        ahead = [self.is_noun(place) for place in range(end + 1, end + 4)]
        run = ahead.index(False) if False in ahead else len(ahead)
        return any(self.passage.numbers.is_plural(self.lower[place]) for place in range(end + 1, end + 1 + run))

    def _goes_on(self, at: int) -> bool:
        """Is a plural no head, as in "arms deals"? Only where another plural follows at once."""
        return self.is_noun(at) and self.passage.numbers.is_plural(self.passage.word(at)) and not self._is_past(at)

    def _linked_end(self, end: int) -> int:
        """The end of a noun phrase with those that prepositions hang on it."""
        for _ in range(LINKS):
            if self.passage.word(end) not in self.around.sets["noun_links"]:
                break
            at = self.after_openers(end + 1)
            if not self.is_noun(at) or self._is_time(at):
                break
            following = at
            while following - at < LONGEST and self.is_noun(following):
                following += 1
                if self.passage.numbers.is_plural(self.lower[following - 1]):
                    break
            if self._is_time(following - 1):
                break  # a roof at the same time
            end = following
        return end

    def _linked_start(self, start: int) -> int:
        """The start of a noun phrase with that which a preposition hangs it on: "price of the shares"."""
        links = self.around.sets["noun_links"]
        openers, articles = self.passage.grammar.noun_opener_set, self.passage.numbers.sets["articles"]
        for _ in range(LINKS):
            at = start - 1
            while (
                at > self.first
                and self.lower[at] not in links
                and (self.lower[at] in openers or self.lower[at] in articles)
            ):
                at -= 1
            if at <= self.first or self.lower[at] not in links:
                break
            if not self.is_noun(at - 1) or self._is_past(at - 1) or self._is_time(at - 1):
                break
            start = self.run_start(at - 1)
        return start
