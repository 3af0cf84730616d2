"""Reported statements: quotations with their cue and mention, then what is reported without marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.indirect import find_indirect
from reader.analysis.marks import Quotation, closed_before_cues, find_quotations
from reader.analysis.mentions import mention_after, mention_before
from reader.analysis.reports import Report, Scene
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import Block, Document, Quote, QuoteKind, Span

LONGEST_NAME = 6  # tokens of a name after a dash
SPEECH_WORDS = 6  # of quotations of so many words without a cue nearly all are speech, of shorter ones half are not


def find_quotes(
    document: Document, tokens: Tokens, sentences: Sequence[Sentence], language: Language
) -> tuple[Quote, ...]:
    """The reported statements in text order, without their speakers; no two share a word of content."""
    quotations = closed_before_cues(find_quotations(document), tokens, language.cues)
    scene = Scene(document.text, tokens, tuple(sentences), quotations, language.cues)
    reports = list(_attribute(scene, quotations, document.blocks))
    reports += find_indirect(scene, [span for report in reports for span in report.claimed()])
    reports.sort(key=lambda report: report.content[0])
    return tuple(_quote(n, report, scene) for n, report in enumerate(reports, 1))


def _quote(number: int, report: Report, scene: Scene) -> Quote:
    return Quote(
        id=f"q{number}",
        kind=_kind(report.content, scene),
        content=report.content,
        cue=report.cue,
        lemma=report.lemma,
        stance=report.stance,
        negated=report.negated,
        mention=report.mention,
        speaker=None,
        rule=report.rule,
    )


def _kind(content: Sequence[Span], scene: Scene) -> QuoteKind:
    inside = [any(q.inner.start <= s and e <= q.inner.end for q in scene.quotations_in(s, e)) for s, e in content]
    if all(inside):
        return "direct"
    return "mixed" if any(scene.quotations_in(s, e) for s, e in content) else "indirect"


@dataclass(slots=True)
class _Before:
    """What the last attributed quotation of a block leaves for those after it."""

    report: Report | None = None
    block: int = -1  # the number of the block of its last words
    open_ended: bool = False  # its mark was never closed: the next paragraph goes on


def _attribute(scene: Scene, quotations: Sequence[Quotation], blocks: Sequence[Block]) -> Iterator[Report]:
    before, starts, covered = _Before(), [block.span.start for block in blocks], -1
    for quotation in quotations:
        if quotation.inner.start < covered:
            continue
        number = bisect_right(starts, quotation.outer.start) - 1
        gap = _Gap(scene, quotation, blocks[number], before.report if before.block == number else None)
        report = gap.from_tail() or gap.from_dash()
        if report is None and _continues(scene, quotation, before, number, blocks[number]):
            assert before.report is not None
            before.report.content = (*before.report.content, quotation.inner)
            before = _Before(before.report, number, not quotation.closed)
            continue
        report = report or gap.from_head() or _after_colon_above(scene, quotation, blocks, number)
        if report is not None:
            yield report
            before, covered = _Before(report, number, not quotation.closed), report.content[-1].end


def _continues(scene: Scene, quotation: Quotation, before: _Before, number: int, block: Block) -> bool:
    """Are the words more of what was just quoted: “A,” he said. “B.”, or the next paragraph all in quotation marks?"""
    report = before.report
    if report is None or report.content[-1].end > quotation.inner.start:
        return False
    if before.block == number:
        between = scene.text[report.end() : quotation.outer.start]
        same_sentence = not between.strip(" .,;:—–\n\r\t")
        next_sentence = scene.sentence_start(quotation.outer.start) == scene.following_sentence_start(report.end())
        opens = not scene.text[scene.sentence_start(quotation.outer.start) : quotation.outer.start].strip()
        return report.rule.startswith("quote") and (same_sentence or (next_sentence and opens))
    alone = not scene.text[block.span.start : quotation.outer.start].strip()
    length = len(scene.text[slice(*quotation.inner)].split())
    speech = before.open_ended or (length >= SPEECH_WORDS and report.rule != "cue-clause-with-quote")
    return before.block == number - 1 and alone and speech


def _after_colon_above(scene: Scene, quotation: Quotation, blocks: Sequence[Block], number: int) -> Report | None:
    """X said: with the speech in the next paragraph."""
    if number == 0 or scene.text[blocks[number].span.start : quotation.outer.start].strip():
        return None
    above = blocks[number - 1].span
    if scene.text[slice(*above)].rstrip()[-1:] != ":":
        return None
    tokens = scene.tokens
    last = bisect_left(tokens.starts, above.end)
    first = bisect_left(tokens.starts, scene.sentence_start(above.end - 1))
    for place in reversed(scene.cues_between(first, last)):
        found = scene.speaker_of(place, first)
        if found:
            return scene.report(place, found, (quotation.inner,), "cue-colon-paragraph")
    return None


class _Gap:
    """One quotation and the words around it, up to the sentence's ends and the neighbouring quotations."""

    def __init__(self, scene: Scene, quotation: Quotation, block: Block, previous: Report | None) -> None:
        self.scene, self.quotation, self.previous = scene, quotation, previous
        tokens = scene.tokens
        self.opening = bisect_left(tokens.starts, quotation.outer.start)
        self.closing = bisect_left(tokens.starts, quotation.outer.end)
        floor = previous.end() if previous else block.span.start
        self.head_first = bisect_left(tokens.starts, max(floor, scene.sentence_start(quotation.outer.start)))
        self.block_last = bisect_left(tokens.starts, block.span.end)
        self.tail_last = bisect_left(tokens.starts, min(block.span.end, scene.sentence_end(quotation.outer.end)))

    def from_tail(self) -> Report | None:
        """“…,” said X and “…,” X said; where the quotation does not ask for more, only known cues."""
        scene, tokens, table = self.scene, self.scene.tokens, self.scene.table
        first = self.closing
        while first < self.tail_last and tokens.words[first] in ",—–-":
            first += 1
        ending = scene.last_mark(self.quotation.inner.end)
        asks = ending in ",?!—–…-" or first > self.closing
        if not asks or first >= self.tail_last:
            return None
        cue = scene.cue_at(first)
        if cue and cue.finite and cue.clausal:
            found = mention_after(tokens, first, self.tail_last, table)
            if found:
                return self._report(first, found, "quote-cue-speaker", self._with_head())
        for place in scene.cues_between(first + 1, min(self.tail_last, first + 30)):
            if scene.forms[place].finite or scene.is_auxiliary(place - 1):
                found = mention_before(tokens, place, first, table)
                if found and found[0] <= first + 1:
                    return self._report(place, found, "quote-speaker-cue", self._with_head())
        return self._with_unknown_verb(first)

    def from_dash(self) -> Report | None:
        """“…” — Name, as pull quotes have it: a dash, a name, and the paragraph ends."""
        tokens, dash, last = self.scene.tokens, self.closing, self.block_last
        if dash >= last or tokens.words[dash] not in "—–" or not 1 <= last - dash - 1 <= LONGEST_NAME:
            return None
        named = tokens.words[dash + 1 : last]
        if not all(word[0].isupper() or word in ".," for word in named):
            return None
        mention = Span(tokens.starts[dash + 1], tokens.ends[last - 1])
        cue = Span(tokens.starts[dash], tokens.ends[dash])
        return Report((self.quotation.inner,), cue, None, "neutral", False, mention, "quote-dash-speaker")

    def _with_head(self) -> Span | None:
        """The whole clause of: The pier must go “as fast as possible,” said X; None where the quotation opens it."""
        tokens, first = self.scene.tokens, self.head_first
        while first < self.opening and not tokens.words[first][0].isalnum():
            first += 1
        if self.opening - first < 2 or self.previous is not None:
            return None
        return Span(tokens.starts[first], self.quotation.inner.end)

    def _with_unknown_verb(self, first: int) -> Report | None:
        """“…,” Lund fretted: any single verb between a short subject and the end of the clause."""
        scene, tokens = self.scene, self.scene.tokens
        for place in range(first + 1, min(self.tail_last, first + 5)):
            word = tokens.words[place]
            following = tokens.lower[place + 1] if place + 1 < self.tail_last else "."
            ends = not following[0].isalnum() or following in scene.table.phrase_end_set
            if word.islower() and word.endswith(scene.table.past_endings) and ends:
                found = mention_before(tokens, place, first, scene.table)
                subject = tokens.words[first]
                if (
                    found
                    and found[0] == first
                    and (subject[0].isupper() or tokens.lower[first] in scene.table.pronoun_set)
                ):
                    return self._report(place, found, "quote-speaker-unknown-verb")
        return None

    def from_head(self) -> Report | None:
        """X said: “…”, X said that “…” and X called it “…”: the first cue whose content reaches the quotation."""
        scene = self.scene
        for place in scene.cues_between(self.head_first, self.opening):
            found = scene.speaker_of(place, self.head_first) or (
                self.previous_mention() if scene.forms[place].gerund else None
            )
            if found and scene.clause_end(place + 1, self.opening, 0) >= scene.tokens.ends[self.opening - 1] - 1:
                return self._from_cue(place, found)
        return self._after_according() or self._after_colon()

    def _from_cue(self, place: int, found: tuple[int, int]) -> Report:
        tokens, table = self.scene.tokens, self.scene.table
        between = range(place + 1, self.opening)
        plain = [n for n in between if tokens.words[n][0].isalnum() and tokens.lower[n] not in table.complementizer_set]
        mark = self.scene.last_mark(self.quotation.inner.end)
        whole = mark in ".!?…" or self.closing >= self.tail_last or (mark == "," and not self._another_follows())
        adverbial = tokens.words[self.opening - 1] == "," and tokens.lower[place + 1] in table.phrase_end_set
        if (not plain or tokens.words[self.opening - 1] == ":" or adverbial) and whole:
            return self._report(place, found, "cue-quote")
        start = self.scene.content_start(place, self.opening)
        end = self.scene.clause_end(self.closing, self.tail_last, self.quotation.outer.end)
        content = Span(tokens.starts[start], max(end, self.quotation.inner.end))
        return self._report(place, found, "cue-clause-with-quote", content)

    def _another_follows(self) -> bool:
        """Are there more quoted words in the sentence, and no other cue before them?"""
        starts = self.scene.tokens.starts
        if self.tail_last <= self.closing or self.scene.cues_between(self.closing, self.tail_last):
            return False
        end = starts[self.tail_last - 1]
        return bool(self.scene.quotations_in(self.quotation.outer.end + 1, end))

    def _after_according(self) -> Report | None:
        """According to X, “…”."""
        scene = self.scene
        for phrase in scene.table.according_phrases:
            first = self.head_first
            if tuple(scene.tokens.lower[first : first + len(phrase)]) == phrase:
                found = mention_after(scene.tokens, first + len(phrase) - 1, self.opening, scene.table)
                if found:
                    return self._report(first, found, "according-to-quote")
        return None

    def _after_colon(self) -> Report | None:
        """Name: “…”, as in headlines and transcripts."""
        tokens, colon = self.scene.tokens, self.opening - 1
        if not 0 < colon - self.head_first <= 6 or tokens.words[colon] != ":":
            return None
        if not all(word[0].isupper() or not word[0].isalnum() for word in tokens.words[self.head_first : colon]):
            return None
        mention = Span(tokens.starts[self.head_first], tokens.ends[colon - 1])
        cue = Span(tokens.starts[colon], tokens.ends[colon])
        return Report((self.quotation.inner,), cue, None, "neutral", False, mention, "speaker-colon-quote")

    def previous_mention(self) -> tuple[int, int] | None:
        """The speaker of the quotation before in the same sentence, for “A,” she said, adding “B”."""
        if self.previous is None or self.previous.mention is None:
            return None
        starts = self.scene.tokens.starts
        return bisect_left(starts, self.previous.mention.start), bisect_left(starts, self.previous.mention.end)

    def _report(self, place: int, found: tuple[int, int], rule: str, content: Span | None = None) -> Report:
        return self.scene.report(place, found, (content or self.quotation.inner,), rule)
