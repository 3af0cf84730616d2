"""What is reported after its cue: X said (that) …, X told Y: “…”, X denied …; …, saying that."""

from dataclasses import replace

from reader.analysis.quotes.contents import Content, content_after
from reader.analysis.quotes.cue_speaker import goes_on_relative, is_left_out, speaker_of
from reader.analysis.quotes.ends import content_end
from reader.analysis.quotes.mentions import with_appositive
from reader.analysis.quotes.noun_phrases import Range, phrase_after
from reader.analysis.quotes.reports import Ledger, Report, clause, report_by
from reader.analysis.quotes.scene import Scene, Unit, Verb
from reader.analysis.quotes.verbs import find_verb
from reader.lang import kinds
from reader.text import Span

QUOTED_CLAUSE = "cue-clause-with-quote"
SIGN = 3  # words of a quotation from which even a sign speaks


def find_cue_first(scene: Scene, unit: Unit, ledger: Ledger) -> None:
    """Enter the reports of a unit whose content stands after the cue."""
    floor, last_mention, goes_on_alone = unit.first, None, False
    known = ledger.mentions_from(unit.first)
    for place in scene.cues_between(unit.first, unit.last):
        if ledger.taken[place]:
            floor = max(floor, place + 1)
            continue
        verb = find_verb(scene, place, floor)
        if verb is None:
            continue
        inverted = verb.form == "finite" and (scene.table.verb_first or place == unit.first)
        if inverted and _enter_verb_first(scene, unit, verb, ledger):
            continue
        content = content_after(scene, verb, unit.last)
        if content is None:
            continue
        while known and known[0][0] < place:
            last_mention = known.pop(0)
        found = speaker_of(scene, unit, verb, floor, content, last_mention)
        alone = found is None and is_left_out(scene, unit, verb, content)
        if goes_on_alone and scene.kinds[verb.first - 1] & kinds.COORDINATOR:
            found, alone = None, True
        if found is None and verb.form != "passive" and not alone:
            continue
        if found and goes_on_relative(scene, found, ledger):
            continue
        report = _report(scene, unit, verb, found, content)
        if report and alone:
            report.rule = "cue-alone"
        if report and ledger.add(report):
            goes_on_alone = alone
            last_mention = found or last_mention
            end = report.content[-1].end
            floor = scene.range_of(Span(end, end))[0]


def _enter_verb_first(scene: Scene, unit: Unit, verb: Verb, ledger: Ledger) -> bool:
    """Was a report entered whose subject stands between verb and content: dijo Inés Holm que; Said Holm, “…”?"""
    end = phrase_after(scene, verb.last, unit.last)
    if end is None or not scene.kinds[verb.last] & (kinds.CAPITAL | kinds.DETERMINER):
        return False
    end = with_appositive(scene, verb.last, end, unit.last)
    content = content_after(scene, replace(verb, last=end), unit.last)
    if content is None or content.start > end + 2 or not scene.kinds[end] & (kinds.THAT | kinds.MARK):
        return False
    if not (scene.table.verb_first or content.start in scene.quotation_at):
        return False
    report = _report(scene, unit, verb, (verb.last, end), content)
    return report is not None and ledger.add(replace(report, cue=scene.span(verb.head, verb.last)))


def _report(scene: Scene, unit: Unit, verb: Verb, speaker: Range | None, content: Content) -> Report | None:
    rule = "gerund" if verb.form == "gerund" else "speaker-cue-clause" if speaker else "cue-clause"
    start = content.start
    if start in scene.quotation_at:
        if verb.cue.lemma in scene.table.sets["inscribed"] and _is_short(scene, start):
            return None
        found = _quoted(scene, unit, verb, start)
        return report_by(scene, verb, speaker, found, _quoted_rule(scene, found), content.cue_end)
    relative = speaker is not None and _is_relative(scene, verb, speaker)
    subordinate = speaker is not None and speaker[0] > unit.first and _is_subordinate(scene, speaker[0] - 1)
    end = content_end(scene, start, unit.last, content.shape, verb, subordinate=subordinate or relative)
    if relative and content.shape == "object":
        end = _before_main_verb(scene, start, end)
    if verb.form != "finite" and _is_fronted(scene, unit, verb):
        end = next((n for n in range(start, end) if scene.words[n] == "," and not scene.quoted[n]), end)
    if content.shape == "object" and start == verb.last and _is_telephoned(scene, verb, start, end):
        return None
    span = clause(scene, start, end, least=1 if content.shape == "object" else 2)
    if span is None or _says_nothing(scene, start, end):
        return None
    if any(scene.quoted[start:end]):
        span, rule = _with_marks(scene, span, end), QUOTED_CLAUSE
    return report_by(scene, verb, speaker, (span,), rule, content.cue_end)


def _is_telephoned(scene: Scene, verb: Verb, start: int, end: int) -> bool:
    """Is a name all that follows a verb that says what somebody is: called Ines Lund, not called Lund a thief?"""
    named = kinds.CAPITAL | kinds.TIME | kinds.MARK | kinds.OBJECT
    return verb.cue.lemma in scene.table.sets["complemented"] and all(
        scene.kinds[n] & named and not scene.quoted[n] for n in range(start, end)
    )


def _is_short(scene: Scene, place: int) -> bool:
    """Are so few words quoted that they may be what a sign reads?"""
    return len(scene.text[slice(*scene.quotation_at[place].inner)].split()) < SIGN


def _is_fronted(scene: Scene, unit: Unit, verb: Verb) -> bool:
    """Does a gerund or participle open its sentence or a subordinate clause: In rejecting it, Holm said?"""
    if verb.first == unit.first or _is_subordinate(scene, verb.first - 1):
        return True
    nouns = kinds.LOWER | kinds.CAPITAL | kinds.DETERMINER
    return verb.first - unit.first <= 2 and not any(
        scene.kinds[n] & nouns and not scene.kinds[n] & kinds.PREPOSITION for n in range(unit.first, verb.first)
    )


def _says_nothing(scene: Scene, start: int, end: int) -> bool:
    """Is what is asked for to stay unnamed, or what is reported only a pronoun?"""
    if end - start == 1 and scene.kinds[start] & (kinds.SUBJECT | kinds.OBJECT | kinds.DETERMINER):
        return True
    return any(word in scene.table.sets["anonymity"] for word in scene.lower[start : min(end, start + 5)])


def _is_relative(scene: Scene, verb: Verb, speaker: Range) -> bool:
    """Does a relative clause report: Holm, who said it was rotten, left; a letter that warned of it came?"""
    which = scene.kinds[speaker[0]] & kinds.RELATIVE and speaker[1] - speaker[0] == 1
    return bool(which) or bool(scene.kinds[verb.first - 1] & kinds.THAT and verb.first > 0)


def _before_main_verb(scene: Scene, first: int, last: int) -> int:
    """Where an object ends that the verb of the main clause follows."""
    for n in range(first + 1, last):
        kind = scene.kinds[n]
        if kind & (kinds.RELATIVE | kinds.THAT | kinds.SUBJECT | kinds.MARK | kinds.QUESTION):
            return last
        if kind & (kinds.AUXILIARY | kinds.VERB) and not kind & kinds.LOWER:
            return n
    return last


def _is_subordinate(scene: Scene, place: int) -> bool:
    """Does a word begin a clause before the main one, as in: While Holm said it was safe, Lund left?"""
    return bool(scene.kinds[place] & kinds.SUBORDINATOR)


def _with_marks(scene: Scene, span: Span, end: int) -> Span:
    """A clause that ends in a quotation, up to its closing mark."""
    quotation = scene.closed_at.get(end - 1)
    return Span(span.start, max(span.end, quotation.outer.end)) if quotation else span


def _quoted(scene: Scene, unit: Unit, verb: Verb, start: int) -> tuple[Span, ...]:
    """A quotation right after the cue, alone or with the clause that goes on behind it."""
    quotation = scene.quotation_at[start]
    after = scene.after_quotation(start)
    if after < unit.last and scene.last_mark(quotation.inner.end) not in ",.!?…" and scene.words[after] not in ".;:":
        end = content_end(scene, start, unit.last, "clause", verb)
        if end > after and any(word[0].isalnum() for word in scene.words[after:end]):
            return (scene.span(start, end),)
    return (quotation.inner,)


def _quoted_rule(scene: Scene, found: tuple[Span, ...]) -> str:
    return "cue-quote" if any(quotation.inner == found[0] for quotation in scene.beside(found[0])) else QUOTED_CLAUSE
