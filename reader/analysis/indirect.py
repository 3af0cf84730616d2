"""Reported statements without quotation marks: where their clause starts, and where it ends."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from reader.analysis.mentions import mention_after, mention_before
from reader.analysis.reports import Report, Scene
from reader.analysis.sentences import Sentence
from reader.lang import words
from reader.text import Span

NEVER_INVERTED = ("deny", "accuse", "praise")  # what follows these is their object
SHORT = 5  # tokens of a title and a name
LEAST = 2  # words a reported clause has


def find_indirect(scene: Scene, taken: Sequence[Span]) -> Iterator[Report]:
    """Reports by cues that no quotation has used; `taken` are the stretches that are used."""
    used = _Stretches(taken)
    for sentence in scene.sentences:
        for report in _in_sentence(scene, sentence, used):
            if not any(used.overlap(span) for span in report.content):
                used.add(report.content)
                yield report


class _Stretches:
    """Disjoint stretches of text, and whether another shares a word with them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)

    def add(self, spans: Sequence[Span]) -> None:
        for span in spans:
            insort(self._spans, span)

    def overlap(self, span: Span) -> bool:
        n = bisect_left(self._spans, Span(span.end, -1))
        return n > 0 and self._spans[n - 1].end > span.start


def _in_sentence(scene: Scene, sentence: Sentence, used: _Stretches) -> Iterator[Report]:
    tokens = scene.tokens
    yield from _according(scene, sentence)
    yield from _opinion(scene, sentence)
    floor = sentence.first
    for place in scene.cues_between(sentence.first, sentence.last):
        span = Span(tokens.starts[place], tokens.ends[place])
        if used.overlap(span) or scene.is_noun(place):
            continue
        report = (
            _clause_then_speaker(scene, sentence, place, floor)
            or _speaker_then_clause(scene, sentence, place, floor)
            or _gerund(scene, sentence, place)
        )
        if report:
            yield report
            floor = bisect_left(tokens.starts, max(span.end for span in report.claimed()))


def _according(scene: Scene, sentence: Sentence) -> Iterator[Report]:
    """According to X, clause; clause, according to X."""
    tokens, table = scene.tokens, scene.table
    for phrase in table.according_phrases:
        size = len(phrase)
        for place in range(sentence.first, sentence.last - size):
            if tuple(tokens.lower[place : place + size]) != phrase:
                continue
            speaker = mention_after(tokens, place + size - 1, sentence.last, table)
            if speaker is None:
                continue
            if place == sentence.first:
                start = speaker[1]
                while start < sentence.last and tokens.words[start] != ",":
                    start += 1
                content = _span(scene, start + 1, sentence.last)
            else:
                content = _span(scene, sentence.first, place)
            if content:
                cue = Span(tokens.starts[place], tokens.ends[place + size - 1])
                mention = Span(tokens.starts[speaker[0]], tokens.ends[speaker[1] - 1])
                yield Report((content,), cue, " ".join(phrase), "neutral", False, mention, "according-to")
            return


def _opinion(scene: Scene, sentence: Sentence) -> Iterator[Report]:
    """In X's view, clause."""
    tokens, table = scene.tokens, scene.table
    if tokens.lower[sentence.first] not in words(table.opinion_openers):
        return
    for place in range(sentence.first + 2, min(sentence.last - 1, sentence.first + 8)):
        if tokens.lower[place] in table.opinion_set and tokens.words[place + 1] == ",":
            content = _span(scene, place + 2, sentence.last)
            if content:
                cue = Span(tokens.starts[place], tokens.ends[place])
                mention = Span(tokens.starts[sentence.first + 1], _without_possessive(scene, place - 1))
                yield Report((content,), cue, tokens.lower[place], "neutral", False, mention, "in-the-view-of")
            return


def _without_possessive(scene: Scene, place: int) -> int:
    """Where a word ends that may carry the ending of a possessive."""
    word = scene.tokens.words[place]
    ending = next((end for end in scene.table.possessive_endings if word.endswith(end)), "")
    return scene.tokens.ends[place] - len(ending)


def _clause_then_speaker(scene: Scene, sentence: Sentence, place: int, floor: int) -> Report | None:
    """Clause, X said; clause, said X; and the parenthesis: clause, X said, clause."""
    tokens, table, cue = scene.tokens, scene.table, scene.forms[place]
    if not (cue.finite and cue.clausal):
        return None
    comma = _comma_before(scene, place, floor)
    if comma is None or comma - floor < LEAST:
        return None
    if comma == place - 1 and (cue.hearer or cue.stance in NEVER_INVERTED):
        return None  # the union's leader, Clara Venn, told a meeting; the firm, which runs the port, denied any fault
    if comma == place - 1:
        speaker, rule = mention_after(tokens, place, sentence.last, table), "clause-cue-speaker"
        after = speaker[1] if speaker else place
    else:
        speaker, rule = mention_before(tokens, place, comma + 1, table), "clause-speaker-cue"
        after = place + 1
    if speaker is None or (rule == "clause-speaker-cue" and speaker[0] != comma + 1):
        return None
    if rule == "clause-cue-speaker" and not _is_named(scene, *speaker):
        return None  # X, the mayor, said boats were late
    ends = after >= sentence.last or tokens.words[after] in ".,!?;" or tokens.lower[after] in table.phrase_end_set
    first = _span(scene, floor, comma)
    if not ends or first is None or tokens.lower[after : after + 1] == ["that"]:
        return None
    content = [first]
    if after < sentence.last - LEAST and tokens.words[after] == "," and rule == "clause-speaker-cue":
        rest = _span(scene, after + 1, bisect_left(tokens.starts, scene.clause_end(after + 1, sentence.last, 0)))
        content += [rest] if rest else []
    return scene.report(place, speaker, tuple(content), rule)


def _is_named(scene: Scene, first: int, last: int) -> bool:
    """Does a phrase look like a speaker: the port, Ana Ruiz, police chief Ana Ruiz?"""
    words = scene.tokens.words
    opens = words[first][0].isupper() or scene.tokens.lower[first] in scene.table.determiner_set
    return opens or (last - first <= SHORT and words[last - 1][0].isupper())


def _comma_before(scene: Scene, place: int, floor: int) -> int | None:
    for n in range(place - 1, max(floor, place - 14) - 1, -1):
        if scene.tokens.words[n] == ",":
            return n
        if not scene.tokens.words[n][0].isalnum() and scene.tokens.words[n] not in "-’'.":
            return None
    return None


def _speaker_then_clause(scene: Scene, sentence: Sentence, place: int, floor: int) -> Report | None:
    """X said (that) clause; X told Y that clause; X promised to do; X denied doing."""
    tokens, cue = scene.tokens, scene.forms[place]
    if not (cue.finite or scene.is_auxiliary(place - 1)) or cue.gerund:
        return None
    speaker = scene.speaker_of(place, floor)
    if speaker is None:
        return None
    start = scene.content_start(place, sentence.last)
    if start >= sentence.last or not _takes(scene, place, start):
        return None
    subordinate = scene.is_subordinate(speaker[0], sentence.first)
    end = bisect_left(tokens.starts, scene.clause_end(start, sentence.last, 0, subordinate=subordinate))
    content = _span(scene, start, end)
    return scene.report(place, speaker, (content,), "speaker-cue-clause") if content else None


def _takes(scene: Scene, place: int, start: int) -> bool:
    """May content of this kind follow this verb?"""
    table, cue, word = scene.table, scene.forms[place], scene.tokens.lower[start]
    if word in table.complementizer_set:
        return cue.clausal
    if word in table.infinitive_marker_set:
        return cue.lemma in table.infinitive_set
    if not word[0].isalnum() or word in table.phrase_end_set:
        return False
    return cue.clausal or cue.lemma in table.object_set


def _gerund(scene: Scene, sentence: Sentence, place: int) -> Report | None:
    """X rejected the offer, saying it was too low."""
    cue = scene.forms[place]
    if not (cue.gerund and cue.clausal and scene.opens_gerund(place)) or scene.is_auxiliary(place - 1):
        return None
    speaker = scene.subject_before(place)
    start = scene.content_start(place, sentence.last)
    if speaker is None or start >= sentence.last or not _takes(scene, place, start):
        return None
    end = bisect_left(scene.tokens.starts, scene.clause_end(start, sentence.last, 0))
    content = _span(scene, start, end)
    return scene.report(place, speaker, (content,), "gerund") if content else None


def _span(scene: Scene, first: int, last: int) -> Span | None:
    """The offsets of a token range without punctuation at its ends; None for fewer words than a clause has."""
    words = scene.tokens.words
    while first < last and not words[first][0].isalnum() and words[first] not in '$£€“"«‘':
        first += 1
    while last > first and words[last - 1] in ",.;:!?—–-":
        last -= 1
    return Span(scene.tokens.starts[first], scene.tokens.ends[last - 1]) if last - first >= LEAST else None
