"""What is reported after a cue: where it starts, and of what kind it is."""

from dataclasses import dataclass
from typing import Literal

from reader.analysis.quotes.noun_phrases import is_about, phrase_after
from reader.analysis.quotes.scene import DASHES, Scene, Verb
from reader.lang import kinds

LONGEST_ADVERBIAL = 16  # tokens between a cue and its "that" or quotation
LONGEST_OBJECT = 8  # tokens between a cue and the preposition of what is said: "spoke on Monday about"
CLAUSE = 25  # tokens within which a clause shows its verb
ENDS_SENTENCE = ".!?…"
FINITE = kinds.AUXILIARY | kinds.VERB

Shape = Literal["quotation", "clause", "infinitive", "object"]


@dataclass(slots=True)
class Content:
    """Where reported words start, and where the words of the cue before them end."""

    start: int
    cue_end: int  # past "about" of "spoke about"
    shape: Shape


def content_after(scene: Scene, verb: Verb, limit: int) -> Content | None:
    """The content that a verb introduces in its sentence; None where it takes none."""
    table, cue, place = scene.table, verb.cue, verb.last
    if place >= limit:
        return None
    if verb.form == "passive" and not cue.hearer and not _kind(scene, place) & (kinds.THAT | kinds.TO | kinds.QUESTION):
        return None
    kind = scene.kinds[place]
    prepositions = table.prepositions_of.get(cue.lemma, frozenset())
    onset = None if scene.lower[place] in prepositions else _onset(scene, verb, limit)
    if onset is not None:
        return onset
    if prepositions:
        found = _after_preposition(scene, verb, limit, prepositions)
        if found:
            return found
    if verb.form == "passive":
        return None
    if kind & kinds.PREPOSITION and _kind(scene, place + 1) & kinds.TIME:
        return _after_time(scene, verb, place + 1, limit)  # said on Thursday the pier
    timed = _opens_time(scene, place) and not _kind(scene, place + 2) & (FINITE | kinds.LINK | kinds.CUE)
    if timed or kind & kinds.TIME or (kind & kinds.ADVERB and not kind & kinds.NEGATION):
        return _after_time(scene, verb, place, limit)
    return _direct(scene, verb, place, limit)


def _kind(scene: Scene, place: int) -> int:
    return scene.kinds[place] if place < len(scene.kinds) else kinds.MARK


def _onset(scene: Scene, verb: Verb, limit: int) -> Content | None:
    """A "that", a question word, an infinitive, a colon or a quotation, with a hearer or adverbials before it."""
    place = verb.last
    end = min(limit, place + LONGEST_ADVERBIAL)
    while place < end:
        found = _content_at(scene, verb, place, limit)
        if found:
            return found
        if place in scene.quotation_at:
            if not _names_venue(scene, verb.last, place):
                return None
            place = scene.after_quotation(place)
        elif _may_stand_between(scene, verb, place, end):
            place += 1
        else:
            break
    return _after_hearer(scene, verb, limit) if verb.cue.hearer and verb.form != "passive" else None


def _content_at(scene: Scene, verb: Verb, place: int, limit: int) -> Content | None:
    """The content that visibly begins at a token."""
    cue, kind, direct = verb.cue, scene.kinds[place], place == verb.last
    if place in scene.quotation_at:
        near = direct or scene.words[place - 1] in ",:" or cue.hearer or _is_adverbial(scene, verb.last, place)
        if not near or not (cue.clausal or direct) or _names_venue(scene, verb.last, place):
            return None
        start = _clause_before(scene, verb, place) if cue.hearer and not direct else place
        return Content(start, verb.last, "quotation" if start == place else "clause")
    if kind & kinds.THAT and cue.clausal and _is_complementizer(scene, place):
        return Content(place, verb.last, "clause")
    direct = direct or _only_time(scene, verb.last, place)
    if kind & kinds.QUESTION and (direct or (cue.hearer and scene.words[place - 1] != ",")):
        asked = _kind(scene, place + 1) & kinds.CUE and scene.cue(place + 1).past  # said when asked
        return Content(place, verb.last, "clause") if (cue.clausal or cue.asks) and not asked else None
    if kind & kinds.TO and (direct or cue.hearer) and cue.infinitive:
        return Content(verb.last if cue.takes_object else place, verb.last, "infinitive")
    if (scene.words[place] == ":" and place + 1 < limit) or (direct and _ends_like_colon(scene, place)):
        return Content(place + 1, verb.last, "quotation" if place + 1 in scene.quotation_at else "clause")
    if direct and scene.words[place] in "," + DASHES:
        return _after_aside(scene, verb, place, min(limit, place + LONGEST_ADVERBIAL))
    return None


def _ends_like_colon(scene: Scene, place: int) -> bool:
    """Does a semicolon stand for a colon: said; “The pier is old.”?"""
    quotation = scene.quotation_at.get(place + 1) if scene.words[place] == ";" else None
    return quotation is not None and scene.last_mark(quotation.outer.end + 1) in ENDS_SENTENCE


def _is_complementizer(scene: Scene, place: int) -> bool:
    """Does a "that" begin a clause, and is no relative (of a list that included) and no "that night"?"""
    following = _kind(scene, place + 1)
    if following & kinds.TIME:
        return False
    verb = following & FINITE or (following & kinds.CUE and is_finite(scene, place + 1))
    return scene.table.verb_first or not verb or bool(following & (kinds.SUBJECT | kinds.CAPITAL))


def _only_time(scene: Scene, start: int, place: int) -> bool:
    """Does nothing but "last month" or "on Tuesday" stand between a cue and a token?"""
    timed = kinds.TIME | kinds.ADVERB | kinds.PREPOSITION | kinds.DETERMINER
    window = scene.kinds[start:place]
    return place - start <= 4 and all(kind & timed for kind in window) and any(kind & kinds.TIME for kind in window)


def _clause_before(scene: Scene, verb: Verb, place: int) -> int:
    """Where the clause starts that a quotation after a hearer belongs to: told the Post [the sirens “failed”]."""
    hearer = phrase_after(scene, verb.last, place)
    starts = kinds.DETERMINER | kinds.SUBJECT | kinds.CAPITAL
    if hearer is None or hearer >= place or not scene.kinds[hearer] & starts or scene.kinds[hearer] & kinds.TIME:
        return place
    return hearer


def _may_stand_between(scene: Scene, verb: Verb, place: int, end: int) -> bool:
    """May a token stand between a cue and its content: of a hearer, of an adverbial?"""
    kind, word, direct = scene.kinds[place], scene.words[place], place == verb.last
    if word == "," or word in DASHES:
        following = place + 1
        if following in scene.quotation_at or (_kind(scene, following) & kinds.THAT and not direct):
            return True
        return word == "," and not direct and _leads_on(scene, following, end)
    if kind & kinds.MARK and word not in "-'’‘().&/":
        return False
    if direct and not verb.cue.hearer:
        adverbial = kind & (kinds.PREPOSITION | kinds.TIME | kinds.ADVERB)
        return bool(adverbial) or _opens_time(scene, place)
    if direct:
        return True
    return not (kind & kinds.AUXILIARY or (kind & kinds.SUBJECT and not kind & (kinds.OBJECT | kinds.DETERMINER)))


def _after_aside(scene: Scene, verb: Verb, comma: int, end: int) -> Content | None:
    """The content of: said, among other things, that the pier was old."""
    for place in range(comma + 1, min(end, comma + 8)):
        if scene.words[place] == scene.words[comma]:
            following = place + 1
            if following in scene.quotation_at:
                return Content(following, verb.last, "quotation")
            that = bool(_kind(scene, following) & kinds.THAT) and verb.cue.clausal
            return Content(following, verb.last, "clause") if that else None
        if scene.kinds[place] & (kinds.AUXILIARY | kinds.SUBJECT | kinds.MARK | kinds.GERUND | kinds.CUE):
            return None
    return None


def _leads_on(scene: Scene, place: int, end: int) -> bool:
    """Does a "that" or a quotation follow the next comma: said in Lund, Norway, that?"""
    for n in range(place, min(end, place + LONGEST_ADVERBIAL)):
        if scene.words[n] == "," and n + 1 in scene.quotation_at:
            return True
        if n >= place + 8:
            continue
        if scene.kinds[n] & kinds.THAT:
            return True
        if scene.words[n] == ",":
            continue
        if scene.kinds[n] & kinds.SUBJECT and not scene.kinds[n] & kinds.DETERMINER:
            return False
        if scene.kinds[n] & (kinds.AUXILIARY | kinds.MARK | kinds.GERUND | kinds.CUE):
            return False
    return False


def _is_adverbial(scene: Scene, start: int, end: int) -> bool:
    """Are the words between a cue and its quotation nothing but an adverbial: wrote in May “…”?"""
    kind = scene.kinds[start]
    if not kind & (kinds.PREPOSITION | kinds.TIME | kinds.ADVERB) or kind & kinds.DETERMINER:
        return False
    return not any(scene.kinds[n] & (kinds.AUXILIARY | kinds.SUBJECT) for n in range(start, end))


def _names_venue(scene: Scene, start: int, place: int) -> bool:
    """Are the quoted words the name of where it was said: said on Lund's “This Week” that?"""
    if place == start or not scene.kinds[start] & kinds.PREPOSITION:
        return False
    before = scene.kinds[place - 1]
    return scene.lower[place - 1].endswith(scene.table.possessive_endings) or bool(
        before & (kinds.PREPOSITION | kinds.DETERMINER)
    )


def _opens_time(scene: Scene, place: int) -> bool:
    """Does "last week" or "this year" begin?"""
    return bool(scene.kinds[place] & kinds.DETERMINER and _kind(scene, place + 1) & kinds.TIME)


def _after_hearer(scene: Scene, verb: Verb, limit: int) -> Content | None:
    """The clause of: told reporters the pier was old."""
    place = verb.last
    hearer = phrase_after(scene, place, limit)
    if hearer is None or hearer >= limit:
        return None
    while hearer < limit and scene.kinds[hearer] & kinds.TIME:
        hearer += 1
    starts = kinds.DETERMINER | kinds.SUBJECT | kinds.CAPITAL | kinds.LOWER
    if hearer < limit and scene.kinds[hearer] & starts and _has_verb(scene, hearer, limit):
        return Content(hearer, verb.last, "clause") if verb.cue.clausal else None
    return None


def _after_preposition(scene: Scene, verb: Verb, limit: int, prepositions: frozenset[str]) -> Content | None:
    """The object of: spoke on Monday about the pier."""
    for place in range(verb.last, min(limit - 1, verb.last + LONGEST_OBJECT)):
        kind = scene.kinds[place]
        if scene.lower[place] in prepositions:
            return Content(place + 1, place + 1, "object")
        if kind & (kinds.MARK | kinds.AUXILIARY | kinds.THAT | kinds.COORDINATOR | kinds.CUE) or scene.quoted[place]:
            return None
        adverbial = kind & (kinds.PREPOSITION | kinds.TIME | kinds.ADVERB | kinds.OBJECT)
        if place == verb.last and not adverbial and not verb.cue.hearer:
            return None
    return None


def _after_time(scene: Scene, verb: Verb, place: int, limit: int) -> Content | None:
    """The clause of: said Tuesday night the pier was old."""
    timed = kinds.TIME | kinds.ADVERB
    while place < limit and (scene.kinds[place] & timed or _is_date(scene, place) or _opens_time(scene, place)):
        place += 1
    if place >= limit or (scene.kinds[verb.last] & kinds.PREPOSITION and _is_possessive(scene, place)):
        return None
    return _direct(scene, verb, place, limit)


def _is_possessive(scene: Scene, place: int) -> bool:
    """Does a time go on with a noun of its own: on Tuesday [night's] programme?"""
    return scene.lower[place].endswith(scene.table.possessive_endings) and not scene.kinds[place] & kinds.CAPITAL


def _is_date(scene: Scene, place: int) -> bool:
    """Is a token the full stop or the day of "Dec. 6"?"""
    return scene.words[place] == "." or (scene.words[place].isdigit() and len(scene.words[place]) <= 2)


def _direct(scene: Scene, verb: Verb, place: int, limit: int) -> Content | None:
    """A clause without "that", or an object, right after the verb."""
    kind, cue = scene.kinds[place], verb.cue
    starts = kinds.DETERMINER | kinds.SUBJECT | kinds.OBJECT | kinds.CAPITAL | kinds.LOWER | kinds.GERUND | kinds.BE
    starts |= kinds.INFINITIVE
    if kind & kinds.MARK and scene.words[place] not in "$£€#@":
        return None
    opens = (
        kind & starts
        or (cue.takes_object and scene.lower[place] in scene.table.sets["object_markers"])
        or is_about(scene, place)
        or kind & kinds.MARK
        or kind & kinds.NEGATION
        or scene.lower[place] in scene.table.sets["clause_openers"]
    )
    if not opens or kind & kinds.TIME or (kind & kinds.CUE and is_finite(scene, place)):
        return None
    if cue.lemma in scene.table.sets["needs_hearer"]:
        return None
    if cue.clausal and not cue.that_only and (cue.lemma in scene.table.sets["plain"] or _has_verb(scene, place, limit)):
        return Content(place, verb.last, "clause")
    if cue.infinitive and kind & kinds.INFINITIVE:
        return Content(place, verb.last, "infinitive")
    if cue.infinitive and _has_infinitive(scene, place, limit):
        return Content(place, verb.last, "object")
    if cue.takes_object or (verb.last > verb.head + 1 and cue.lemma in scene.table.sets["particle_objects"]):
        return Content(place, verb.last, "object")
    return None


def _has_infinitive(scene: Scene, place: int, limit: int) -> bool:
    """Does an infinitive follow the noun phrase that starts here: expects prices to rise?"""
    end = phrase_after(scene, place, limit)
    return end is not None and end < limit and bool(scene.kinds[end] & kinds.TO)


def _has_verb(scene: Scene, place: int, limit: int) -> bool:
    """Does a clause begin here, and no bare noun phrase?"""
    for n in range(place + 1, min(limit, place + CLAUSE)):
        kind = scene.kinds[n]
        if scene.quoted[n]:
            if scene.quotation_at.get(n - 1) and kind & FINITE:
                return True  # the sailors “need help”
            continue
        if kind & (kinds.THAT | kinds.RELATIVE | kinds.SUBORDINATOR) and not kind & kinds.PREPOSITION:
            return False
        if kind & kinds.COORDINATOR and n + 1 < limit and scene.kinds[n + 1] & (FINITE | kinds.CUE):
            return False  # repeated the figure and called it
        if kind & FINITE:
            return True
        if kind & kinds.CUE and is_finite(scene, n):
            return True
        if kind & kinds.MARK and scene.words[n] in ",;:":
            return False
    return bool(scene.kinds[place] & kinds.SUBJECT and scene.kinds[place] & kinds.AUXILIARY)


def is_finite(scene: Scene, place: int) -> bool:
    """Is a cue form most likely a verb that heads a clause?"""
    plain = scene.kinds[place] & kinds.LOWER and scene.lower[place] not in scene.table.sets["noun_homographs"]
    return bool(plain) and scene.cue(place).finite
