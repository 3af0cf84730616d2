"""What is reported after its cue: X said (that) …, X told Y: “…”, X denied …; …, saying that."""

from reader.analysis.contents import Content, content_after
from reader.analysis.ends import content_end
from reader.analysis.mentions import continued_subject, subject_before
from reader.analysis.noun_phrases import Range, phrase_after, phrase_before
from reader.analysis.reports import Ledger, Report, clause, report_by
from reader.analysis.scene import Scene, Unit
from reader.analysis.verbs import Verb, find_verb
from reader.lang import kinds
from reader.text import Span

SIGN = 3  # words of a quotation from which even a sign speaks
_LEADS = kinds.MARK | kinds.PREPOSITION | kinds.SUBORDINATOR | kinds.COORDINATOR | kinds.ADVERB


def find_cue_first(scene: Scene, unit: Unit, ledger: Ledger) -> None:
    """Enter the reports of a unit whose content stands after the cue."""
    floor, last_mention = unit.first, None
    known = ledger.mentions_from(unit.first)
    for place in scene.cues_between(unit.first, unit.last):
        if ledger.taken[place]:
            floor = max(floor, place + 1)
            continue
        verb = find_verb(scene, place, floor)
        content = content_after(scene, verb, unit.last) if verb else None
        if verb is None or content is None:
            continue
        while known and known[0][0] < place:
            last_mention = known.pop(0)
        found = _speaker(scene, unit, verb, floor, content, last_mention)
        if found is None and verb.form != "passive":
            continue
        if found and _goes_on_relative(scene, found, ledger):
            continue
        report = _report(scene, unit, verb, found, content)
        if report and ledger.add(report):
            last_mention = found or last_mention
            floor = scene.range_of(Span(report.end(), report.end()))[0]


def _speaker(
    scene: Scene, unit: Unit, verb: Verb, floor: int, content: Content, last_mention: Range | None
) -> Range | None:
    """Who says it: before the verb, before what "and" or a gerund goes on from, or after a gerund that opens."""
    before = verb.first - 1
    if verb.form == "passive":
        return None
    if verb.form == "gerund":
        if before < unit.first:
            return _after_opening(scene, unit, content)
        if not scene.kinds[before] & _LEADS:
            direct = subject_before(scene, verb.first, floor) or _after_with(scene, verb.first, floor)
            opens = kinds.CAPITAL | kinds.DETERMINER | kinds.SUBJECT | kinds.RELATIVE
            plural = direct and scene.lower[direct[1] - 1].endswith(scene.table.plural_endings)
            if direct and content.shape == "object":
                return direct if any(scene.kinds[n] & kinds.CAPITAL for n in range(*direct)) else None
            return direct if direct and (plural or scene.kinds[direct[0]] & opens) else None
        if not (verb.cue.clausal or scene.words[before] in ",—–"):
            return None
        found = last_mention or continued_subject(scene, verb.first, unit.first)
        if found is None and scene.words[before] == ",":  # Holm, citing the law, said
            found = phrase_before(scene, before, unit.first)
        return found or _after_opening(scene, unit, content)
    if before >= unit.first and scene.kinds[before] & kinds.AUXILIARY and scene.kinds[before] & kinds.SUBJECT:
        return before, before + 1  # he's calling
    if before >= unit.first and scene.kinds[before] & kinds.COORDINATOR:
        return last_mention or continued_subject(scene, verb.first, unit.first)
    found = subject_before(scene, verb.first, floor)
    if found is None and before >= unit.first and scene.words[before] in ",—–":
        found = subject_before(scene, verb.first, unit.first)
    if found and _is_reduced(scene, verb, found):
        return None
    if found is None and before >= floor and scene.words[before] in ",—–":
        return last_mention
    return found


def _is_reduced(scene: Scene, verb: Verb, subject: Range) -> bool:
    """Is a past tense really the participle of: she leads [a firm called Holm]? Its clause has a verb before it."""
    if verb.first != verb.head or not verb.cue.finite or verb.cue.lemma in scene.table.plain_set:
        return False
    if not scene.lower[verb.head].endswith(scene.table.past_endings):
        return False
    last = next((n for n in range(*subject) if scene.words[n] in ",(—–"), subject[1] - 1)
    return any(scene.kinds[n] & (kinds.VERB | kinds.AUXILIARY) for n in range(subject[0] + 1, last))


def _after_with(scene: Scene, end: int, floor: int) -> Range | None:
    """The subject of: with Holm telling reporters."""
    for place in range(end - 2, max(floor, end - 12) - 1, -1):
        if scene.kinds[place] & kinds.PREPOSITION and not scene.kinds[place] & kinds.DETERMINER:
            named = scene.kinds[place + 1] & (kinds.CAPITAL | kinds.DETERMINER)
            if named:
                return subject_before(scene, end, place + 1)
    return None


def _goes_on_relative(scene: Scene, subject: Range, ledger: Ledger) -> bool:
    """Is the subject a "which" for something in what was just reported: …, which declared an emergency?"""
    first, last = subject
    relative = last - first == 1 and scene.kinds[first] & kinds.RELATIVE
    return bool(relative) and first > 1 and scene.words[first - 1] == "," and ledger.taken[first - 2] == 1


def _after_opening(scene: Scene, unit: Unit, content: Content) -> Range | None:
    """The subject of the main clause: Warning that the pier was old, Holm left."""
    for place in range(content.start, min(unit.last - 1, content.start + 60)):
        if scene.words[place] == "," or place in scene.closed_at:
            end = phrase_after(scene, place + 1, unit.last)
            if end and scene.kinds[place + 1] & (kinds.SUBJECT | kinds.CAPITAL | kinds.DETERMINER):
                return place + 1, end
    return None


def _report(scene: Scene, unit: Unit, verb: Verb, speaker: Range | None, content: Content) -> Report | None:
    rule = "gerund" if verb.form == "gerund" else "speaker-cue-clause" if speaker else "cue-clause"
    start = content.start
    if start in scene.quotation_at:
        if verb.cue.lemma in scene.table.inscribed_set and _is_short(scene, start):
            return None
        found = _quoted(scene, unit, verb, start)
        return report_by(scene, verb, speaker, found, _quoted_rule(scene, verb, found), content.cue_end)
    subordinate = speaker is not None and speaker[0] > unit.first and _is_subordinate(scene, speaker[0] - 1)
    end = content_end(scene, start, unit.last, content.shape, verb, subordinate=subordinate)
    if verb.form != "finite" and _is_fronted(scene, unit, verb):
        end = next((n for n in range(start, end) if scene.words[n] == "," and not scene.quoted[n]), end)
    span = clause(scene, start, end, least=1 if content.shape == "object" else 2)
    if span is None or _says_nothing(scene, start, end):
        return None
    if any(scene.quoted[start:end]):
        span, rule = _with_marks(scene, span, end), "cue-clause-with-quote"
    return report_by(scene, verb, speaker, (span,), rule, content.cue_end)


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
    return any(word in scene.table.anonymity_set for word in scene.lower[start : min(end, start + 5)])


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


def _quoted_rule(scene: Scene, verb: Verb, found: tuple[Span, ...]) -> str:
    whole = any(q.inner == found[0] for q in (scene.quotation_at.get(scene.range_of(found[0])[0] - 1),) if q)
    return "cue-quote" if whole else "cue-clause-with-quote"
