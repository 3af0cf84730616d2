"""Reported statements: in each sentence the cues after what is reported, then those before it, then bare quotations."""

from collections.abc import Sequence

from reader.analysis.quotes.cue_first import find_cue_first
from reader.analysis.quotes.cue_last import find_cue_last
from reader.analysis.quotes.cue_phrases import find_cue_phrases
from reader.analysis.quotes.loose import Loose
from reader.analysis.quotes.marks import Quotation, closed_before_cues, without_asides
from reader.analysis.quotes.passives import find_passives
from reader.analysis.quotes.reports import Ledger, Report
from reader.analysis.quotes.scene import Scene
from reader.analysis.quotes.speaker_labels import find_labelled
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import Document, Quote, QuoteKind, Span


def find_quotes(
    document: Document,
    tokens: Tokens,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    language: Language,
) -> tuple[Quote, ...]:
    """The reported statements in text order, without their speakers; no two share a word of content."""
    closed = closed_before_cues(quotations, tokens, language.cues)
    quotations = tuple(without_asides(closed, tokens, language.cues))
    scene = Scene(document.text, tokens, sentences, quotations, language)
    ledger = Ledger(scene)
    find_labelled(scene, ledger)
    loose = Loose(scene, ledger)
    for unit in scene.units:
        if not scene.may_report(unit):
            loose.skip(unit)
            continue
        known = len(ledger.reports)
        find_cue_phrases(scene, unit, ledger)
        if scene.cues_between(unit.first, unit.last):
            find_cue_last(scene, unit, ledger)
            find_cue_first(scene, unit, ledger)
            find_passives(scene, unit, ledger)
        loose.find(unit, ledger.reports[known:])
    reports = sorted(ledger.reports, key=lambda report: report.content[0])
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
    ranges = [scene.range_of(span) for span in content]
    inside = [all(scene.quoted[first:last]) for first, last in ranges]
    if all(inside):
        return "direct"
    return "mixed" if any(1 in scene.quoted[first:last] for first, last in ranges) else "indirect"
