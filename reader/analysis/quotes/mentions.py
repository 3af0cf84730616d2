"""The noun phrase that names a speaker, with what is said about them, on one side of a verb or the other."""

from reader.analysis.quotes.noun_phrases import LONGEST, Range, before_title, is_named_in_marks, phrase_before
from reader.analysis.quotes.scene import DASHES, Scene
from reader.analysis.quotes.verbs import find_verb
from reader.lang import kinds

BACK = 60  # tokens back to the verb whose subject goes on
LONGEST_ADVERBIAL = 8  # tokens between "who" and its verb
CLAUSE_OPENING = 5  # tokens from a relative to its verb
APPOSITIVES = 6  # commas back to the speaker
APPOSITIVES_AFTER = 3  # things said about a speaker after the name


def subject_before(scene: Scene, end: int, floor: int) -> Range | None:
    """The token range of the subject that ends right before a verb, its appositive included; None without one.

    `floor` is the first token that may belong to it, in the verb's sentence.
    """
    place = end - 1
    if place < floor:
        return None
    if scene.kinds[place] & kinds.TIME and not scene.quoted[place]:
        end = _before_time(scene, end, floor)
        place = end - 1
        if place < floor:
            return None
    kind, word = scene.kinds[place], scene.words[place]
    if scene.quoted[place] and not is_named_in_marks(scene, place):
        comma = before_title(scene, place, floor)
        found = phrase_before(scene, comma, floor) if comma is not None else None
        return found and (found[0], end)
    if kind & kinds.THAT:  # a letter that said
        return phrase_before(scene, place, floor) if place > floor else None
    if kind & (kinds.SUBJECT | kinds.RELATIVE):
        if kind & kinds.DETERMINER and place > floor and scene.kinds[place - 1] & (kinds.LOWER | kinds.CAPITAL):
            return None if place - 1 < floor else phrase_before(scene, place, floor)  # the ministers all said
        return place, place + 1
    if scene.lower[place] in scene.table.sets["things"]:
        return place, place + 1
    if word == ")" or word == "]":
        return _before_parenthesis(scene, place, floor)
    if word == "," and place > floor and scene.words[place - 1] == ")":
        return _before_parenthesis(scene, place - 1, floor)
    if word == "," or word in DASHES:
        return _before_appositive(scene, place, floor)
    found = _relative_before(scene, end, floor) or phrase_before(scene, end, floor)
    return found and _with_list(scene, _with_antecedent(scene, found, floor), floor)


def _in_relative(scene: Scene, first: int, floor: int) -> bool:
    """Does a phrase stand right after a "who" or "whose": Holm, whose [latest firm, Boatdata], said?"""
    return first > floor and bool(scene.kinds[first - 1] & kinds.RELATIVE) and not scene.kinds[first - 1] & kinds.THAT


def _with_antecedent(scene: Scene, found: Range, floor: int) -> Range:
    """What seems a subject with the noun before its relative clause: two men who had just [dropped corn] said."""
    if not scene.kinds[found[0]] & kinds.VERB:
        return found
    for place in range(found[0] - 1, max(floor, found[0] - CLAUSE_OPENING), -1):
        if scene.kinds[place] & kinds.RELATIVE:
            before = phrase_before(scene, place, floor)
            return (before[0], found[1]) if before else found
        if not scene.kinds[place] & (kinds.AUXILIARY | kinds.ADVERB):
            break
    return found


def _relative_before(scene: Scene, end: int, floor: int) -> Range | None:
    """The "who" that an adverbial parts from its verb: Ines Holm, who in the past described."""
    for place in range(end - 1, max(floor, end - LONGEST_ADVERBIAL) - 1, -1):
        kind = scene.kinds[place]
        if kind & kinds.RELATIVE and not kind & kinds.THAT:
            after = scene.kinds[place + 1]
            return (place, place + 1) if after & (kinds.PREPOSITION | kinds.HAVE) else None
        if kind & kinds.HAVE and scene.kinds[place - 1] & kinds.RELATIVE:
            continue
        if scene.quoted[place] or (kind & (kinds.THAT | kinds.SUBORDINATOR) and not kind & kinds.PREPOSITION):
            return None
        if kind & (kinds.VERB | kinds.MARK):
            return None
    return None


def _before_time(scene: Scene, end: int, floor: int) -> int:
    """Where a subject ends before "on Saturday" or "last week"."""
    place = end
    while place > floor and scene.kinds[place - 1] & kinds.TIME:
        place -= 1
    if place > floor and scene.kinds[place - 1] & (kinds.PREPOSITION | kinds.DETERMINER):
        place -= 1
    return place


def _before_parenthesis(scene: Scene, close: int, floor: int) -> Range | None:
    for place in range(close - 1, max(floor, close - LONGEST), -1):
        if scene.words[place] in "([":
            found = phrase_before(scene, place, floor)
            if found is None and scene.words[place - 1] == ",":
                found = _before_appositive(scene, place - 1, floor)
            return found and (found[0], close + 1)
    return None


def _before_appositive(scene: Scene, close: int, floor: int) -> Range | None:
    """The phrase before what stands between commas or dashes: Ines Holm, the mayor of Lund, said."""
    mark, best = scene.words[close], None
    place, tries = close - 1, 0
    while place > max(floor, close - LONGEST) and tries < APPOSITIVES:
        if scene.quoted[place] and place in scene.closed_at and scene.asks(scene.closed_at[place]):
            break
        if scene.words[place] == mark or (scene.words[place] in DASHES and mark in DASHES):
            tries += 1
            found = phrase_before(scene, place, floor)
            if found is None and scene.words[place - 1] == ")":
                found = _before_parenthesis(scene, place - 1, floor)
            if found and (scene.kinds[found[1] - 1] & kinds.TIME or _in_relative(scene, found[0], floor)):
                found = None
            if found:
                best = (found[0], close)
                lead = found[0]
                while lead > floor and scene.kinds[lead - 1] & kinds.ADVERB:
                    lead -= 1
                if lead <= floor or not (scene.words[lead - 1] == mark or scene.kinds[lead - 1] & kinds.COORDINATOR):
                    break
        elif scene.words[place] in ";:" or (best and is_main_verb(scene, place)):
            break
        place -= 1
    return best


def is_main_verb(scene: Scene, place: int) -> bool:
    """Is a token the verb of a main clause, so that no speaker reaches over it?"""
    kind = scene.kinds[place]
    verb = kind & kinds.AUXILIARY or (kind & kinds.VERB and not kind & (kinds.LOWER | kinds.CAPITAL))
    return bool(verb) and not any(scene.kinds[n] & kinds.RELATIVE for n in range(max(0, place - 4), place))


def _with_list(scene: Scene, found: Range, floor: int) -> Range:
    """A subject with the names before it in a list: Holm, Lund and Ek said; Holm, Lund, and Ek said."""
    first, end = found
    joined = any(scene.kinds[n] & kinds.COORDINATOR for n in range(first, end))
    start = first
    if (
        not joined
        and first - 2 >= floor
        and scene.kinds[first - 1] & kinds.COORDINATOR
        and scene.words[first - 2] == ","
    ):
        start, joined = first - 1, True
    if not joined or not scene.kinds[first] & kinds.CAPITAL:
        return found
    names = 0
    while start - 2 >= floor and scene.words[start - 1] == ",":
        before = phrase_before(scene, start - 1, max(floor, start - 8))
        if before is None or not all(scene.kinds[n] & (kinds.CAPITAL | kinds.MARK) for n in range(*before)):
            break
        start, names = before[0], names + 1
    return (start, end) if names and scene.kinds[start] & kinds.CAPITAL else found


def continued_subject(scene: Scene, place: int, floor: int) -> Range | None:
    """Who "and said" or ", saying" goes on about: the subject of the nearest verb of a main clause before it."""
    seen: Range | None = None
    for n in range(place - 1, max(floor, place - BACK) - 1, -1):
        kind = scene.kinds[n]
        if scene.quoted[n] or not kind & (kinds.VERB | kinds.AUXILIARY | kinds.CUE):
            continue
        if kind & kinds.CUE:
            verb = find_verb(scene, n, floor)
            if verb is None or verb.form == "gerund":
                continue
        elif kind & kinds.NEGATION and not kind & kinds.AUXILIARY:
            continue
        else:
            verb = None
        pronoun = kind & kinds.SUBJECT and kind & kinds.AUXILIARY  # he's
        first = verb.first if verb else n
        while first > floor and scene.kinds[first - 1] & kinds.ADVERB:
            first -= 1
        found = (n, n + 1) if pronoun else subject_before(scene, first, floor)
        if found is None:
            continue
        seen = seen or found
        opener = scene.kinds[found[0] - 1] if found[0] > floor else 0
        subordinate = opener & (kinds.SUBORDINATOR | kinds.THAT | kinds.QUESTION)
        kind = scene.kinds[found[0]]
        if kind & (kinds.SUBJECT | kinds.CAPITAL | kinds.DETERMINER) and not (subordinate or kind & kinds.RELATIVE):
            return found
    return seen


def with_appositive(scene: Scene, first: int, last: int, limit: int) -> int:
    """Past what is said about a speaker between commas: said Ines Holm, the mayor of Lund, who runs the port."""
    return appositive_ends(scene, first, last, limit)[-1]


def appositive_ends(scene: Scene, first: int, last: int, limit: int) -> list[int]:
    """Where a speaker may end: after the name, and after each thing said about it between commas."""
    ends = [last]
    while len(ends) <= APPOSITIVES_AFTER:
        end = _one_appositive(scene, first, ends[-1], limit)
        if end == ends[-1]:
            break
        ends.append(end)
    return ends


def _one_appositive(scene: Scene, first: int, last: int, limit: int) -> int:
    while last < limit and scene.words[last] == "(":
        close = next((n for n in range(last, min(limit, last + 8)) if scene.words[n] == ")"), None)
        if close is None:
            return last
        last = close + 1
    if last + 1 >= limit or scene.words[last] != "," or scene.quoted[last + 1]:
        return last
    kind = scene.kinds[last + 1]
    named_after = scene.kinds[first] & kinds.DETERMINER or scene.kinds[last - 1] & kinds.LOWER
    linked = scene.lower[last + 1] in scene.table.sets["phrase_links"]  # Ines Holm, of Lund,
    describes = linked or kind & (kinds.DETERMINER | kinds.LOWER | kinds.RELATIVE)
    if not describes and not (named_after and kind & kinds.CAPITAL):
        return last
    if kind & (kinds.CUE | kinds.GERUND | kinds.THAT) and not kind & kinds.CAPITAL:
        return last
    relative = kind & kinds.RELATIVE
    if relative and last + 2 < limit and scene.kinds[last + 2] & kinds.CUE and scene.cue(last + 2).clausal:
        return last  # who said
    place = last + 1
    while place < min(limit, last + LONGEST):
        word, kind = scene.words[place], scene.kinds[place]
        if scene.quoted[place] or word in ";:" + DASHES or word == ",":
            break
        if word == "." and place + 1 >= limit:
            break
        ending = kinds.CAPITAL if scene.table.verb_first or not describes else kinds.CAPITAL | kinds.LOWER
        finite = kind & (kinds.AUXILIARY | kinds.NEGATION) or (kind & kinds.VERB and not kind & ending)
        if finite and not relative:
            return last  # a clause of its own
        place += 1
    return place
