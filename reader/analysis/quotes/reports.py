"""A reported statement while it is being found, and the words of a text that are used up by one."""

from dataclasses import dataclass

from reader.analysis.quotes.noun_phrases import Range
from reader.analysis.quotes.scene import Scene, Verb
from reader.lang import kinds
from reader.text import Span, Stance

LEAST = 2  # words of a reported clause


@dataclass(slots=True)
class Report:
    """A reported statement: its content may still grow by the quotations that follow."""

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


class Ledger:
    """The reports found so far, and which tokens they use up."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.reports: list[Report] = []
        self.taken = bytearray(len(scene.tokens))  # 1 for content and cues

    def add(self, report: Report) -> bool:
        """Was a report entered? One that shares content with another is not."""
        ranges = [self.scene.range_of(span) for span in report.content]
        if not ranges or any(1 in self.taken[first:last] for first, last in ranges):
            return False
        if report.cue:
            ranges.append(self.scene.range_of(report.cue))
        for first, last in ranges:
            self.taken[first:last] = b"\1" * (last - first)
        self.reports.append(report)
        return True

    def mentions_from(self, place: int) -> list[Range]:
        """The mentions, in text order, of the reports found so far that are named from a token on."""
        start = self.scene.tokens.starts[place]
        late = []
        for report in reversed(self.reports):
            if report.content[-1].end <= start:
                break
            if report.mention and report.mention.start >= start:
                late.append(self.scene.range_of(report.mention))
        return sorted(late)

    def extend(self, report: Report, span: Span) -> None:
        """Add a fragment to a report that has been entered."""
        first, last = self.scene.range_of(span)
        self.taken[first:last] = b"\1" * (last - first)
        report.content = (*report.content, span)


def report_by(
    scene: Scene, verb: Verb, mention: Range | None, content: tuple[Span, ...], rule: str, cue_end: int | None = None
) -> Report:
    """A report by a cue verb and the mention in a token range; the cue goes to `cue_end` where it has more words."""
    return Report(
        content,
        scene.span(verb.head, cue_end or verb.last),
        verb.cue.lemma,
        verb.cue.stance,
        verb.negated,
        mention_span(scene, mention),
        rule,
    )


def _before_relative(scene: Scene, first: int, last: int) -> int:
    """Where the words that name somebody end, what a clause between commas tells of them left out."""
    for place in range(first + 2, last):
        if scene.kinds[place] & kinds.RELATIVE and scene.words[place - 1] == ",":
            return place - 1
    return last


def mention_span(scene: Scene, mention: Range | None) -> Span | None:
    """The offsets of a mention, without the auxiliary of "he's" or the ending of a possessive."""
    if mention is None:
        return None
    first, last = mention[0], _before_relative(scene, *mention)
    end = scene.tokens.ends[last - 1]
    word = scene.words[last - 1].replace("’", "'")
    if "'" in word and last - first == 1 and word.partition("'")[0].lower() in scene.pronouns:
        end = scene.tokens.starts[first] + word.index("'")
    return Span(scene.tokens.starts[first], end)


def clause(scene: Scene, first: int, last: int, least: int = LEAST) -> Span | None:
    """The offsets of a token range without punctuation at its ends; None for fewer words than a clause has."""
    words = scene.words
    while (
        first < last
        and not words[first][0].isalnum()
        and words[first] not in "$£€#@"
        and first not in scene.quotation_at
    ):
        first += 1
    while last > first and words[last - 1] in ",.;:!?—–―-(" and not scene.quoted[last - 1]:
        last -= 1
    if sum(word[0].isalnum() for word in words[first : min(last, first + 8)]) < least:
        return None
    return scene.span(first, last)
