"""Where a comma ends reported content: before another report, or before what the writer adds."""

from reader.analysis.quotes.contents import FINITE, Shape, content_after, is_finite
from reader.analysis.quotes.mentions import subject_before
from reader.analysis.quotes.scene import Scene
from reader.analysis.quotes.verbs import find_verb
from reader.lang import kinds

LONGEST = 40  # tokens from a comma to the next


def ends_at_comma(scene: Scene, comma: int, limit: int, shape: Shape, *, complete: bool, introduced: bool) -> bool:
    """Does what is reported end at a comma: before another report, or a clause of the writer's own?

    What is not `complete`, a subject still without its verb, goes on after a relative clause; and what a "that" has
    `introduced` keeps what is said of its last noun.
    """
    place = comma + 1
    if place >= limit:
        return False
    kind = scene.kinds[place]
    if kind & kinds.COORDINATOR:
        following = place + 1
        if following < limit and scene.kinds[following] & kinds.THAT:
            return False
        if begins_report(scene, following, limit):
            return True
        return scene.lower[place] in scene.table.sets["turning"] and _begins_clause(scene, following, limit)
    if introduced and (kind & kinds.RELATIVE or scene.lower[place] in scene.table.sets["indefinites"]):
        return False
    if scene.lower[place] in scene.table.sets["breaks"]:
        return complete and not (shape == "clause" and _is_contrast(scene, place, limit))
    if complete and _is_likened(scene, place, limit):
        return True
    if shape == "object" and _follows_object(scene, place, limit):
        return True
    if kind & kinds.CUE and not scene.quoted[place]:
        verb = find_verb(scene, place, place)
        return verb is not None and verb.form in ("gerund", "finite") and content_after(scene, verb, limit) is not None
    if complete and _is_remark(scene, place, limit):
        return True
    if kind & (kinds.SUBORDINATOR | kinds.QUESTION | kinds.RELATIVE):
        return False
    return _is_parenthesis(scene, place, limit) or (complete and begins_report(scene, place, limit))


def _leads_to_infinitive(scene: Scene, place: int, limit: int) -> bool:
    """Does an infinitive follow the next comma: asked Holm, the mayor, to leave?"""
    commas = (n for n in range(place, min(limit, place + LONGEST)) if scene.words[n] == ",")
    after = next(commas, limit) + 1
    return after < limit and bool(scene.kinds[after] & kinds.TO)


def _follows_object(scene: Scene, place: int, limit: int) -> bool:
    """Is what follows said of an object: Lund, [the mayor]; Lund, [with whom she had clashed]?"""
    if scene.lower[place] in scene.table.sets["definites"]:
        return not _leads_to_infinitive(scene, place, limit)
    following = scene.kinds[place + 1] if place + 1 < limit else 0
    relative = following & kinds.RELATIVE and not following & kinds.THAT
    return bool(scene.kinds[place] & kinds.PREPOSITION and relative)


def _is_contrast(scene: Scene, place: int, limit: int) -> bool:
    """Does a clause that reports nothing set something against what was reported: it holds, while the pier is old?"""
    if not scene.kinds[place] & kinds.SUBORDINATOR or place + 1 >= limit or scene.kinds[place + 1] & kinds.GERUND:
        return False
    return not any(scene.cue(n).finite for n in scene.cues_between(place + 1, min(limit, place + 10)))


def _is_likened(scene: Scene, place: int, limit: int) -> bool:
    """Does the writer say of whom else it is true: [as has the mayor], [as did Lund]?"""
    return (
        scene.lower[place] in scene.table.sets["as_openers"]
        and place + 1 < limit
        and (bool(scene.kinds[place + 1] & kinds.AUXILIARY) and not scene.kinds[place + 1] & kinds.SUBJECT)
    )


def _is_remark(scene: Scene, place: int, limit: int) -> bool:
    """Does the writer add something: [a surprise to many], or a clause of its own: [the mayor left]?"""
    if scene.lower[place] in scene.table.sets["indefinites"]:
        return True
    if not (scene.lower[place] in scene.table.sets["definites"] or scene.kinds[place] & kinds.CAPITAL):
        return False
    for n in range(place + 1, min(limit, place + 8)):
        kind = scene.kinds[n]
        if scene.words[n] == ".":
            continue  # Mrs. Holm
        if kind & (kinds.MARK | kinds.RELATIVE | kinds.THAT | kinds.COORDINATOR) or scene.quoted[n]:
            return False
        if kind & kinds.AUXILIARY:
            return True
    return False


def begins_report(scene: Scene, place: int, limit: int) -> bool:
    """Does a new report begin: said it, [and said], [and Lund called it]?"""
    for n in scene.cues_between(place, min(limit, place + 10)):
        cue = scene.cue(n)
        if not (cue.finite or cue.gerund):
            continue
        verb = find_verb(scene, n, place)
        if verb is None or verb.form == "passive" or (cue.gerund and verb.form == "gerund" and n > place):
            continue
        if cue.gerund and verb.form == "gerund":
            return scene.cue(n).clausal and content_after(scene, verb, limit) is not None
        if verb.first > place:
            subject = subject_before(scene, verb.first, place)
            if subject is None or subject[0] > place + 1:
                return False
        return content_after(scene, verb, limit) is not None or bool(verb.last >= limit)
    return False


def _begins_clause(scene: Scene, place: int, limit: int) -> bool:
    """Has a clause after "but" a subject of its own, and a verb?"""
    if place >= limit or scene.kinds[place] & (kinds.ADVERB | kinds.NEGATION | kinds.SUBORDINATOR):
        return False
    if scene.kinds[place] & kinds.SUBJECT and scene.kinds[place] & kinds.AUXILIARY:
        return True
    return any(
        scene.kinds[n] & FINITE or (scene.kinds[n] & kinds.CUE and is_finite(scene, n))
        for n in range(place, min(limit, place + 7))
    )


def _is_parenthesis(scene: Scene, place: int, limit: int) -> bool:
    """Does ", Lund said" stand between commas, or end the sentence?"""
    for n in scene.cues_between(place, min(limit, place + 12)):
        after = n + 1
        closes = after >= limit or scene.words[after] in ",."
        if closes and scene.cue(n).finite and not any(k & kinds.MARK for k in scene.kinds[place:n]):
            return subject_before(scene, n, place) is not None
        return False
    return False
