"""What every rule for reported speech looks at: the cues of a text, where they stand, and what they are."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.analysis.marks import Quotation
from reader.analysis.mentions import mention_before
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Cue, Cues
from reader.text import Span, Stance

CLOSING = " \t\r\n\"'”’»"
CLOSERS = frozenset("\"”’»'")
LONGEST_ADVERBIAL = 8  # tokens between a cue and its "that"


@dataclass(slots=True)
class Report:
    """A reported statement while it is being found: its content may still grow."""

    content: tuple[Span, ...]
    cue: Span | None
    lemma: str | None
    stance: Stance
    negated: bool
    mention: Span | None
    rule: str

    def end(self) -> int:
        """Where the last of its words ends, cue and mention included."""
        return max(span.end for span in self.claimed())

    def claimed(self) -> tuple[Span, ...]:
        """All the words it is made of."""
        return (*self.content, *(span for span in (self.cue, self.mention) if span))


class Scene:
    """A text with its tokens, sentences, quotations and the places of all cue forms outside quotations."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        sentences: tuple[Sentence, ...],
        quotations: tuple[Quotation, ...],
        table: Cues,
    ) -> None:
        self.text, self.tokens, self.sentences, self.quotations, self.table = text, tokens, sentences, quotations, table
        self._quotation_starts = [quotation.outer.start for quotation in quotations]
        self._sentence_starts = [sentence.span.start for sentence in sentences]
        forms = table.forms
        self.forms: dict[int, Cue] = {
            place: forms[word]
            for place, word in enumerate(tokens.lower)
            if word in forms and not self.in_quotation(tokens.starts[place]) and self._is_verb_here(place)
        }
        self._cue_places = sorted(self.forms)

    def in_quotation(self, offset: int) -> bool:
        """Does a place lie inside quotation marks?"""
        n = bisect_right(self._quotation_starts, offset) - 1
        return n >= 0 and offset < self.quotations[n].outer.end

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that share words with a stretch."""
        first = max(0, bisect_right(self._quotation_starts, start) - 1)
        last = bisect_left(self._quotation_starts, end)
        return tuple(q for q in self.quotations[first:last] if q.outer.end > start)

    def sentence_start(self, offset: int) -> int:
        """Where the sentence of a place starts, quotations never cut."""
        n = bisect_right(self._sentence_starts, offset) - 1
        while (
            n > 0
            and self.in_quotation(self._sentence_starts[n])
            and self._sentence_starts[n] not in self._quotation_starts
        ):
            n -= 1
        return self._sentence_starts[n] if n >= 0 else 0

    def sentence_end(self, offset: int) -> int:
        """Where the sentence ends that goes on at a place right after a quotation."""
        n = bisect_right(self._sentence_starts, offset - 1) - 1
        following = self.text[offset : offset + 3].lstrip()
        if n + 1 < len(self.sentences) and self._is_attribution(n + 1, offset, following):
            return self.sentences[n + 1].span.end
        return self.sentences[n].span.end if n >= 0 else len(self.text)

    def _is_attribution(self, n: int, offset: int, following: str) -> bool:
        """Was “Is it safe?” Lund asked. cut in two at the question mark?"""
        starts_there = self._sentence_starts[n] - offset <= 2 and bool(following)
        return starts_there and self.last_mark(offset) in "?!…—,"

    def last_mark(self, offset: int) -> str:
        """The last character before a place that is neither blank nor a closing quotation mark."""
        return self.text[max(0, offset - 8) : offset].rstrip(CLOSING)[-1:]

    def cue_at(self, place: int) -> Cue | None:
        """The cue form at a token, if it is one."""
        return self.forms.get(place)

    def cues_between(self, first: int, last: int) -> list[int]:
        """The tokens in a range that are cue forms."""
        return self._cue_places[bisect_left(self._cue_places, first) : bisect_left(self._cue_places, last)]

    def is_auxiliary(self, place: int) -> bool:
        """Is the token an auxiliary or a negation?"""
        return place >= 0 and (
            self.tokens.lower[place] in self.table.auxiliary_set or self.tokens.lower[place] in self.table.negation_set
        )

    def is_noun(self, place: int) -> bool:
        """Is a cue form a noun here, as in "the report" or "his claims"?"""
        return place > 0 and self.tokens.lower[place - 1] in self.table.determiner_set

    def is_negated(self, place: int) -> bool:
        """Is the cue turned around by a negation among its auxiliaries?"""
        for n in range(place - 1, max(-1, place - 5), -1):
            if self.tokens.lower[n] in self.table.negation_set:
                return True
            if not self.is_auxiliary(n):
                return False
        return False

    def sentence_of(self, place: int) -> Sentence:
        """The sentence a token stands in."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, self.tokens.starts[place]) - 1)]

    def following_sentence_start(self, offset: int) -> int:
        """Where the sentence after that of a place starts, quotations never cut."""
        n = bisect_right(self._sentence_starts, offset - 1)
        while n < len(self.sentences) and self.in_quotation(self._sentence_starts[n] - 1):
            n += 1
        return self._sentence_starts[n] if n < len(self.sentences) else len(self.text)

    def speaker_of(self, place: int, floor: int) -> tuple[int, int] | None:
        """The token range of who says it by a cue before its content; None where the form heads no clause."""
        cue = self.forms[place]
        if self.is_noun(place):
            return None
        if cue.gerund and not self.is_auxiliary(place - 1):
            return self.subject_before(place) if self.opens_gerund(place) else None
        if not (cue.finite or self.is_auxiliary(place - 1)):
            return None
        if place > floor and self.tokens.lower[place - 1] in self.table.coordinator_set:
            return self.subject_before(place)
        return mention_before(self.tokens, place, floor, self.table)

    def opens_gerund(self, place: int) -> bool:
        """Does a form in -ing begin a clause of its own, as after a comma, and is no noun or adjective?"""
        before = self.tokens.lower[place - 1] if place else ""
        return before in ",—–" or before in self.table.clause_start_set or before.endswith(self.table.adverb_endings)

    def subject_before(self, place: int) -> tuple[int, int] | None:
        """The nearest name or pronoun before a gerund, in its sentence, that a verb seems to follow."""
        tokens, table = self.tokens, self.table
        first = self.sentence_of(place).first
        for last in range(place - 2, first - 1, -1):
            following = tokens.words[last + 1]
            named = tokens.words[last][0].isupper() or tokens.lower[last] in table.pronoun_set
            stops = (table.phrase_end_set, table.clause_start_set, table.no_cue_after_set, table.determiner_set)
            stopped = following not in table.auxiliary_set and any(following in stop for stop in stops)
            if not named or not following.islower() or stopped:
                continue
            if tokens.lower[last] in table.non_speaker_set or tokens.lower[last].endswith(table.possessive_endings):
                continue
            start = last
            while start > first and tokens.words[start - 1][0].isupper():
                start -= 1
            if start > first and tokens.lower[start - 1] in table.no_cue_after_set:
                continue
            return start, last + 1
        return None

    def _is_used_as_verb(self, before: str, after: str) -> bool:
        """Does a form that may be a noun stand between a pronoun and its content, or before "that" or a quotation?"""
        table = self.table
        return (
            before in table.pronoun_set or after in table.complementizer_set or after in table.determiner_set
            or (after != "" and after in ":“\"«‘")
        )  # fmt: skip

    def _is_verb_here(self, place: int) -> bool:
        """No infinitive, and no part of a name: a capital is for the first word of a sentence."""
        tokens = self.tokens
        before = tokens.lower[place - 1] if place else ""
        after = tokens.lower[place + 1] if place + 1 < len(tokens) else ""
        gerund = self.table.forms[tokens.lower[place]].gerund
        if before in self.table.infinitive_marker_set or after in self.table.no_cue_before_set:
            return False
        if before in self.table.no_cue_after_set and not gerund:
            return False
        if tokens.lower[place] in self.table.noun_homograph_set and not self._is_used_as_verb(before, after):
            return False
        return tokens.words[place][0].islower() or place == self.sentence_of(place).first

    def content_start(self, cue: int, limit: int) -> int:
        """The token at which reported content starts after a cue, its hearer and adverbials left out."""
        tokens, table = self.tokens, self.table
        place = cue + 1
        while place < limit and (tokens.words[place] in ",:" or tokens.lower[place] in table.after_cue_set):
            place += 1
        hearer = self.forms[cue].hearer
        if place < limit and (hearer or tokens.lower[place] in table.phrase_end_set):
            for onward in range(place, min(limit, place + LONGEST_ADVERBIAL)):  # announced last week that
                if tokens.lower[onward] in table.complementizer_set:
                    return onward
        if hearer:  # told reporters the pier was old
            for onward in range(place + 1, min(limit, place + LONGEST_ADVERBIAL)):
                if tokens.lower[onward] in table.content_start_set:
                    return onward
        return place

    def clause_end(self, first: int, last: int, floor: int, *, subordinate: bool = False) -> int:
        """The offset at which reported content ends: a break word after a comma, a semicolon, or the sentence's end.

        Inside a subordinate clause any comma ends it.
        """
        tokens = self.tokens
        for place in range(first, last):
            word = tokens.words[place]
            if tokens.starts[place] < floor or self.in_quotation(tokens.starts[place]):
                continue
            cue = self.forms.get(place)
            if word in ";—–" or (cue and cue.gerund and tokens.words[place - 1] in CLOSERS):
                return tokens.ends[place - 1]
            if word == "," and place + 1 < last and (subordinate or self._breaks(place + 1)):
                return tokens.ends[place - 1]
        while last > first and tokens.words[last - 1] in ".!?":
            last -= 1
        return tokens.ends[last - 1] if last > first else floor

    def is_subordinate(self, mention: int, floor: int) -> bool:
        """Does a speaker's clause begin with "while" or the like, so that the main clause is still to come?"""
        return mention > floor and self.tokens.lower[mention - 1] in self.table.subordinator_set

    def _breaks(self, place: int) -> bool:
        """Does a word after a comma end what is reported: "but", or a new report in -ing?"""
        cue, lower = self.forms.get(place), self.tokens.lower
        goes_on = place + 1 < len(lower) and lower[place + 1] in self.table.complementizer_set  # , but that
        return (lower[place] in self.table.break_set and not goes_on) or bool(cue and cue.gerund)

    def report(self, place: int, found: tuple[int, int] | None, content: tuple[Span, ...], rule: str) -> Report:
        """A report by the cue at a token and the mention in a token range."""
        tokens, cue = self.tokens, self.forms.get(place)
        mention = Span(tokens.starts[found[0]], tokens.ends[found[1] - 1]) if found else None
        return Report(
            content,
            Span(tokens.starts[place], tokens.ends[place]),
            cue.lemma if cue else tokens.lower[place],
            cue.stance if cue else "neutral",
            self.is_negated(place) or bool(cue and cue.lemma in self.table.declining_set),
            mention,
            rule,
        )
