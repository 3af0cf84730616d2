"""What a passive reports: The plan was praised by X; the port was criticised by X for its silence."""

from reader.analysis.quotes.contents import content_after
from reader.analysis.quotes.ends import content_end
from reader.analysis.quotes.mentions import subject_before, with_appositive
from reader.analysis.quotes.noun_phrases import Range, phrase_after
from reader.analysis.quotes.reports import Ledger, Report, clause, report_by
from reader.analysis.quotes.scene import Scene, Unit, Verb
from reader.analysis.quotes.verbs import find_verb
from reader.lang import kinds
from reader.text import Span

_OPENS = kinds.DETERMINER | kinds.CAPITAL | kinds.SUBJECT | kinds.OBJECT


def find_passives(scene: Scene, unit: Unit, ledger: Ledger) -> None:
    """Enter the reports of a unit whose speaker stands after "by", and whose content is the subject."""
    for place in scene.cues_between(unit.first, unit.last):
        if ledger.taken[place]:
            continue
        verb = find_verb(scene, place, unit.first)
        if verb is None or verb.form != "passive" or not verb.cue.takes_object:
            continue
        report = _report(scene, unit, verb)
        if report:
            ledger.add(report)


def _report(scene: Scene, unit: Unit, verb: Verb) -> Report | None:
    speaker = _agent(scene, unit, verb.last)
    if speaker is None or content_after(scene, verb, unit.last):
        return None
    subject = subject_before(scene, verb.first, unit.first)
    if subject is None or scene.kinds[subject[0]] & kinds.RELATIVE:
        return None
    content = clause(scene, *subject, least=1)
    if content is None:
        return None
    return report_by(scene, verb, speaker, (content, *_grounds(scene, unit, speaker[1])), "passive-by-speaker")


def _agent(scene: Scene, unit: Unit, place: int) -> Range | None:
    """Who is named after "by", what is said about them included."""
    if place + 1 >= unit.last or scene.lower[place] not in scene.table.sets["agents"]:
        return None
    first = place + 1
    last = phrase_after(scene, first, unit.last)
    if last is None or scene.kinds[first] & kinds.GERUND:
        return None
    named = any(scene.kinds[n] & kinds.CAPITAL for n in range(first, last))
    plural = scene.lower[last - 1].endswith(scene.table.plural_endings)
    if not (named or plural or scene.kinds[first] & _OPENS):
        return None
    return first, with_appositive(scene, first, last, unit.last)


def _grounds(scene: Scene, unit: Unit, place: int) -> tuple[Span, ...]:
    """The rest of: Holm was criticised by Lund [for closing the pier]."""
    if place >= unit.last or scene.lower[place] not in scene.table.sets["grounds"]:
        return ()
    found = clause(scene, place, content_end(scene, place, unit.last, "object"))
    return (found,) if found else ()
