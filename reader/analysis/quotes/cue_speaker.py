"""Who says it, where the cue stands before its content."""

from reader.analysis.quotes.contents import Content
from reader.analysis.quotes.mentions import continued_subject, is_main_verb, subject_before
from reader.analysis.quotes.noun_phrases import Range, phrase_after, phrase_before
from reader.analysis.quotes.reports import Ledger
from reader.analysis.quotes.scene import Scene, Unit, Verb
from reader.lang import kinds

LEAD = 3  # tokens before a verb without a subject: "En mayo dijo"
LONGEST_NAME = 8  # tokens from "a" to the verb by which somebody is heard
LONGEST_ISSUED = 20  # tokens between "by" and the gerund
LONGEST_OPENING = 60  # tokens of a clause before its main clause
_LEADS = kinds.MARK | kinds.PREPOSITION | kinds.SUBORDINATOR | kinds.COORDINATOR | kinds.ADVERB


def speaker_of(
    scene: Scene, unit: Unit, verb: Verb, floor: int, content: Content, last_mention: Range | None
) -> Range | None:
    """The token range of who a verb reports; `last_mention` is that of the report before in the sentence."""
    if verb.form == "passive":
        return _agent(scene, verb, content)
    if verb.form == "gerund":
        return _of_gerund(scene, unit, verb, floor, content, last_mention)
    before = verb.first - 1
    if before >= unit.first and scene.kinds[before] & kinds.AUXILIARY and scene.kinds[before] & kinds.SUBJECT:
        return before, before + 1  # he's calling
    if before >= unit.first and scene.kinds[before] & kinds.COORDINATOR:
        return last_mention or continued_subject(scene, verb.first, unit.first)
    found = subject_before(scene, verb.first, floor)
    if found is None and before >= unit.first and scene.words[before] in ",—–":
        found = subject_before(scene, verb.first, unit.first) or last_mention
        if found is None and scene.kinds[verb.first] & kinds.ADVERB:  # Holm paused, then said
            found = continued_subject(scene, verb.first, unit.first)
    if found is None:
        found = _perceived(scene, verb, unit.first)
    return None if found and (_is_reduced(scene, verb, found) or _names(scene, unit, verb, content)) else found


def _agent(scene: Scene, verb: Verb, content: Content) -> Range | None:
    """Who is named right after a passive: was asked by a sailor whether."""
    if verb.last >= content.start or scene.lower[verb.last] not in scene.table.sets["agents"]:
        return None
    end = phrase_after(scene, verb.last + 1, content.start)
    return (verb.last + 1, end) if end else None


def _perceived(scene: Scene, verb: Verb, floor: int) -> Range | None:
    """Who is the object of a verb like "oye": a Brandt se le oye decir que."""
    perceiving = (n for n in range(verb.first, verb.head) if scene.lower[n] in scene.table.sets["perceiving"])
    seen = next(perceiving, None)
    if seen is None:
        return None
    if scene.lower[seen + 1] in scene.table.sets["object_markers"]:  # se ve a Brandt decir que
        return (seen + 2, verb.head) if seen + 2 < verb.head else None
    for n in range(verb.first - 2, max(floor, verb.first - LONGEST_NAME) - 1, -1):
        if scene.lower[n] in scene.table.sets["object_markers"]:
            return n + 1, verb.first
    return None


def is_left_out(scene: Scene, unit: Unit, verb: Verb, content: Content) -> bool:
    """Does a verb alone tell that somebody goes on, as in "Añadió que", where the language leaves subjects out?"""
    table = scene.table
    if not table.verb_first or verb.form != "finite" or verb.first > unit.first + LEAD or verb.cue.adjective:
        return False
    if scene.lower[verb.head].endswith(table.plural_verb_endings) or scene.kinds[unit.first] & kinds.SUBORDINATOR:
        return False
    before = set(scene.lower[verb.first : verb.head])
    if before & table.sets["impersonal"] and not before & table.sets["perceiving"]:
        return False
    return content.start in scene.quotation_at or bool(scene.kinds[content.start] & (kinds.THAT | kinds.QUESTION))


def _of_gerund(
    scene: Scene, unit: Unit, verb: Verb, floor: int, content: Content, last_mention: Range | None
) -> Range | None:
    """Who a gerund goes on about: the subject before it, of the clause before, or of the clause that it opens."""
    before = verb.first - 1
    if before < unit.first:
        return _after_opening(scene, unit, content)
    if not scene.kinds[before] & _LEADS:
        return _beside_gerund(scene, verb, floor, content)
    apart = scene.words[before] in ",—–" or scene.last_mark(scene.tokens.starts[verb.first]) == ","
    if not (verb.cue.clausal or apart):  # must be “firm,” dismissing it
        return None
    found = _issuer(scene, unit, verb) or last_mention or continued_subject(scene, verb.first, unit.first)
    if found is None and scene.words[before] == ",":  # Holm, citing the law, said
        found = phrase_before(scene, before, unit.first)
    return found or _after_opening(scene, unit, content)


def _issuer(scene: Scene, unit: Unit, verb: Verb) -> Range | None:
    """Who wrote what a gerund tells of: a letter signed on Monday by Holm, saying."""
    for place in range(verb.first - 1, max(unit.first, verb.first - LONGEST_ISSUED) - 1, -1):
        if scene.lower[place] in scene.table.sets["agents"]:
            issued = any(word in scene.table.sets["issued"] for word in scene.lower[max(unit.first, place - 5) : place])
            last = phrase_after(scene, place + 1, verb.first) if issued else None
            return (place + 1, last) if last else None
    return None


def _beside_gerund(scene: Scene, verb: Verb, floor: int, content: Content) -> Range | None:
    """The subject right before a gerund: with Holm telling reporters; most voters saying."""
    found = subject_before(scene, verb.first, floor) or _after_with(scene, verb.first, floor)
    if found is None:
        return None
    named = any(scene.kinds[n] & kinds.CAPITAL for n in range(*found))
    if content.shape == "object":
        return found if named else None
    opens = scene.kinds[found[0]] & (kinds.CAPITAL | kinds.DETERMINER | kinds.SUBJECT | kinds.RELATIVE)
    plural = scene.lower[found[1] - 1].endswith(scene.table.plural_endings)
    return found if opens or plural else None


def _names(scene: Scene, unit: Unit, verb: Verb, content: Content) -> bool:
    """Is a past tense the participle of: a firm called “Holm and Sons” built it? The verb of the clause follows."""
    if content.start not in scene.quotation_at or verb.cue.lemma in scene.table.sets["plain"] or not verb.cue.past:
        return False
    after = scene.after_quotation(content.start)
    return after < unit.last and bool(scene.kinds[after] & (kinds.AUXILIARY | kinds.VERB))


def _is_reduced(scene: Scene, verb: Verb, subject: Range) -> bool:
    """Is a past tense really the participle of: she leads [a firm called Holm]? Its clause has a verb before it."""
    if verb.first != verb.head or not verb.cue.finite or verb.cue.lemma in scene.table.sets["plain"]:
        return False
    if not scene.lower[verb.head].endswith(scene.table.past_endings):
        return False
    before = scene.kinds[subject[0] - 1] if subject[0] > 0 else 0
    verb_before = before & (kinds.VERB | kinds.PREPOSITION) and not before & (kinds.SUBORDINATOR | kinds.TIME)
    if verb_before and not scene.kinds[subject[0]] & (kinds.CAPITAL | kinds.SUBJECT):
        return True
    last = next((n for n in range(*subject) if scene.words[n] in ",(—–"), subject[1] - 1)
    verbs = (n for n in range(subject[0] + 1, last) if scene.kinds[n] & (kinds.VERB | kinds.AUXILIARY))
    return any(
        is_main_verb(scene, n)
        or (
            scene.kinds[n] & kinds.LOWER
            and not scene.kinds[n - 1] & kinds.DETERMINER
            and not any(scene.kinds[place] & kinds.RELATIVE for place in range(subject[0], n))
        )
        for n in verbs  # but: seven retired pilots warned
    )


def _after_with(scene: Scene, end: int, floor: int) -> Range | None:
    """The subject of: with Holm telling reporters."""
    for place in range(end - 2, max(floor, end - 12) - 1, -1):
        if scene.kinds[place] & kinds.PREPOSITION and not scene.kinds[place] & kinds.DETERMINER:
            named = scene.kinds[place + 1] & (kinds.CAPITAL | kinds.DETERMINER)
            if named:
                return subject_before(scene, end, place + 1)
    return None


def goes_on_relative(scene: Scene, subject: Range, ledger: Ledger) -> bool:
    """Is the subject a "which" for something in what was just reported: …, which declared an emergency?"""
    first, last = subject
    relative = last - first == 1 and scene.kinds[first] & kinds.RELATIVE
    return bool(relative) and first > 1 and scene.words[first - 1] == "," and ledger.taken[first - 2] == 1


def _after_opening(scene: Scene, unit: Unit, content: Content) -> Range | None:
    """The subject of the main clause: Warning that the pier was old, Holm left."""
    for place in range(content.start, min(unit.last - 1, content.start + LONGEST_OPENING)):
        if scene.words[place] == "," or place in scene.closed_at:
            end = phrase_after(scene, place + 1, unit.last)
            if end and scene.kinds[place + 1] & (kinds.SUBJECT | kinds.CAPITAL | kinds.DETERMINER):
                return place + 1, end
    return None
