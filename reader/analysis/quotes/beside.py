"""Quotations that no cue of the lists reports: who stands beside them, by a dash, a colon or a verb of their own."""

from reader.analysis.quotes.cue_phrases import is_said_noun, owner_before, report_by_owner
from reader.analysis.quotes.marks import Quotation
from reader.analysis.quotes.mentions import continued_subject, subject_before
from reader.analysis.quotes.noun_phrases import Range, before_title, phrase_after
from reader.analysis.quotes.reports import Report, mention_span, report_by
from reader.analysis.quotes.scene import DASHES, TITLE_CASE, Scene, Unit
from reader.analysis.quotes.verbs import find_verb
from reader.lang import kinds

LONGEST_NAME = 6  # tokens of a name after a dash
REACH = 6  # tokens from a quotation to the verb
SENTENCE = 4  # words from which a quotation after a colon is a sentence
BACK = 40  # tokens before a colon within which its cue stands
_NAMED = kinds.CAPITAL | kinds.SUBJECT


def report_beside(scene: Scene, unit: Unit, quotation: Quotation, place: int) -> Report | None:
    """The report that the words of a unit on either side of a quotation make."""
    return (
        _before_dash(scene, unit, quotation, place)
        or _before_verb(scene, unit, quotation, place)
        or _after_verb(scene, unit, quotation, place)
        or _after_clause(scene, unit, quotation, place)
        or _after_cue(scene, unit, quotation, place)
    )


def report_above(scene: Scene, unit: Unit, above: Unit | None, quotation: Quotation, place: int) -> Report | None:
    """The report of a quotation by the paragraph above it: X said: with the speech in the next paragraph."""
    if above is None or unit.number != above.number + 1 or scene.words[above.last - 1] != ":":
        return None
    if any(word[0].isalnum() for word in scene.words[unit.first : place]):
        return None
    for n in reversed(scene.cues_between(max(above.first, above.last - BACK), above.last)):
        verb = find_verb(scene, n, above.first)
        if verb is None:
            continue
        found = subject_before(scene, verb.first, above.first)
        if found is None and verb.head == above.first:
            found = (verb.last, above.last - 1) if above.last - verb.last > 1 else None  # Said Holm:
        if found:
            return report_by(scene, verb, found, (quotation.inner,), "cue-colon-paragraph")
    found = continued_subject(scene, above.last - 1, above.first)
    if found is None or not _is_sentence(scene, unit, quotation, place) or not _may_say(scene, found, participle=False):
        return None
    return _report(scene, quotation, (above.last - 1, above.last), found, "clause-colon-paragraph")


def _before_dash(scene: Scene, unit: Unit, quotation: Quotation, place: int) -> Report | None:
    """“…” — Name, as pull quotes have it: a dash, a name, and the line ends."""
    dash = scene.after_quotation(place)
    block_last = scene.range_of(unit.block.span)[1]
    if dash >= block_last or scene.words[dash] not in DASHES:
        return None
    last = dash + 1
    while last < min(block_last, dash + LONGEST_NAME + 2) and not scene.quoted[last]:
        if last > dash + 1 and "\n" in scene.text[scene.tokens.ends[last - 1] : scene.tokens.starts[last]]:
            break
        last += 1
    while last > dash + 1 and scene.words[last - 1] in ".,":
        last -= 1
    named = scene.words[dash + 1 : last]
    if not 1 <= len(named) <= LONGEST_NAME or not named[0][0].isupper():
        return None
    if not all(word[0].isupper() or word in ".," for word in named):
        return None
    return _report(scene, quotation, (dash, dash + 1), (dash + 1, last), "quote-dash-speaker")


def _before_verb(scene: Scene, unit: Unit, quotation: Quotation, place: int) -> Report | None:
    """“…,” Lund fretted; “…,” fretted Lund; “…,” Lund went on: a verb beside a short subject, and the clause ends."""
    first = scene.after_quotation(place)
    if before_title(scene, first - 1, unit.first) is not None:
        return None
    if first < unit.last and scene.words[first] == "," and not scene.quoted[first]:
        first += 1
    elif not scene.asks(quotation):
        return None
    for n in range(first, min(unit.last, first + REACH)):
        end = _verb_end(scene, n)
        if end is None:
            continue
        after = end if n > first else phrase_after(scene, end, unit.last)
        found = subject_before(scene, n, first) if n > first else (after and (end, after))
        if not after or not found or not _closes(scene, after, unit.last):
            continue
        if found[0] in (first, end) and _may_say(scene, found, participle=n > first and end == n + 1):
            rule = "quote-speaker-unknown-verb" if n > first else "quote-unknown-verb-speaker"
            return _report(scene, quotation, (n, end), found, rule)
    return None


def _after_verb(scene: Scene, unit: Unit, quotation: Quotation, place: int) -> Report | None:
    """Lund shot back, “…”: a verb beside its subject, a comma or colon, and a quotation that ends the sentence."""
    if place - 2 <= unit.first or scene.words[place - 1] not in ",:":
        return None
    for n in range(place - 2, max(unit.first, place - 2 - REACH), -1):
        end = _verb_end(scene, n)
        least = SENTENCE if end == n + 1 else 1
        if end != place - 1 or not _is_sentence(scene, unit, quotation, place, least):
            continue
        found = subject_before(scene, n, unit.first)
        if found and _may_say(scene, found, participle=end == n + 1):
            return _report(scene, quotation, (n, end), found, "speaker-unknown-verb-quote")
    return None


def _after_clause(scene: Scene, unit: Unit, quotation: Quotation, place: int) -> Report | None:
    """Lund was blunt: “…”: a clause about somebody, a colon, and their words."""
    colon = place - 1
    if colon <= unit.first or scene.words[colon] != ":" or not _is_sentence(scene, unit, quotation, place):
        return None
    found = continued_subject(scene, colon, unit.first)
    if found is None or not _may_say(scene, found, participle=False):
        return None
    for noun in range(*found):
        owner = owner_before(scene, unit, noun) if is_said_noun(scene, noun) else None
        if owner:  # Lund's answer was blunt: “…”
            return report_by_owner(scene, owner, noun, quotation.inner, "clause-colon-quote")
    return _report(scene, quotation, (colon, place), found, "clause-colon-quote")


def _after_cue(scene: Scene, unit: Unit, quotation: Quotation, place: int) -> Report | None:
    """Lund said in March, when the pier closed, “…”: a cue without content, and all that is told of how it was said."""
    if scene.words[place - 1] not in ",:" or not _is_sentence(scene, unit, quotation, place):
        return None
    cues = scene.cues_between(max(unit.first, place - BACK), place)
    for n in reversed(cues):
        verb = find_verb(scene, n, unit.first)
        if verb is None or verb.form != "finite" or not verb.cue.clausal:
            continue
        if scene.kinds[verb.last] & (kinds.THAT | kinds.DETERMINER | kinds.SUBJECT) or any(scene.quoted[n:place]):
            return None
        found = subject_before(scene, verb.first, unit.first)
        if found is None and scene.kinds[verb.first - 1] & kinds.COORDINATOR:
            found = continued_subject(scene, verb.first, unit.first)
        return report_by(scene, verb, found, (quotation.inner,), "cue-adverbial-quote") if found else None
    return None


def _is_sentence(scene: Scene, unit: Unit, quotation: Quotation, place: int, least: int = SENTENCE) -> bool:
    """Is a quotation a sentence and the last thing of its unit, and no title?"""
    text = scene.text[slice(*quotation.inner)]
    words = text.split()
    if not text[:1].isupper() or len(words) < least or scene.last_mark(quotation.outer.end + 1) not in ".!?…":
        return False
    long = [word for word in words if len(word) > 3]
    if sum(word[0].isupper() for word in long) >= TITLE_CASE * len(long):
        return False
    return not any(word[0].isalnum() for word in scene.words[scene.after_quotation(place) : unit.last])


def _verb_end(scene: Scene, place: int) -> int | None:
    """Past a verb that no list has and looks like a past tense, or past a phrase like "went on"."""
    for phrase in scene.table.saying_phrases.get(scene.lower[place], ()):
        if tuple(scene.lower[place : place + len(phrase)]) == phrase:
            return place + len(phrase)
    past = scene.words[place].islower() and scene.words[place].endswith(scene.table.past_endings)
    return place + 1 if past else None


def _may_say(scene: Scene, found: Range, *, participle: bool) -> bool:
    """Does a subject begin like one: with a name or a pronoun, or a "the" where the verb is no `participle` of it?"""
    kind = scene.kinds[found[0]]
    if participle and kind & kinds.DETERMINER and scene.kinds[found[1] - 1] & kinds.CAPITAL:
        return True  # an angry Holm
    return bool(kind & (_NAMED if participle else _NAMED | kinds.DETERMINER)) and not kind & kinds.RELATIVE


def _closes(scene: Scene, place: int, limit: int) -> bool:
    """Does a clause end at a token, but for adverbials?"""
    ending = kinds.COORDINATOR | kinds.PREPOSITION | kinds.TIME | kinds.ADVERB | kinds.MARK | kinds.SUBORDINATOR
    return place >= limit or bool(scene.kinds[place] & ending)


def _report(scene: Scene, quotation: Quotation, cue: Range, mention: Range, rule: str) -> Report:
    lemma = scene.tokens.written(*cue).lower() if scene.words[cue[0]].isalpha() else None
    return Report((quotation.inner,), scene.span(*cue), lemma, "neutral", False, mention_span(scene, mention), rule)
