"""Where reported content ends: at another report, a clause of the writer's own, an aside, or with the sentence."""

from reader.analysis.quotes.commas import begins_report, ends_at_comma
from reader.analysis.quotes.contents import FINITE, Shape, content_after, is_finite
from reader.analysis.quotes.scene import DASHES, Scene, Verb
from reader.analysis.quotes.verbs import find_verb
from reader.lang import kinds

LONGEST_ASIDE = 40  # tokens between two dashes or parentheses


def content_end(
    scene: Scene, start: int, limit: int, shape: Shape, verb: Verb | None = None, *, subordinate: bool = False
) -> int:
    """Past the last token of what is reported from a token on; in a subordinate clause any comma ends it."""
    place, finite = start, False
    introduced = bool(scene.kinds[start] & kinds.THAT)
    opening = _opens_subordinate(scene, start, limit, verb)
    while place < limit:
        kind = scene.kinds[place]
        complete = finite or shape != "clause"
        if scene.quoted[place]:
            onward = scene.after_quotation(place)
            if onward < limit and _ends_after_quotation(scene, place, onward, limit):
                return onward
            finite = True
        elif kind & kinds.MARK:
            if opening and scene.words[place] == ",":
                opening, finite, onward = False, False, place + 1
            else:
                onward = _after_mark(
                    scene, place, limit, shape, complete=complete, subordinate=subordinate, introduced=introduced
                )
        elif place > start and _ends_at_word(scene, place, limit, verb, shape, finite=finite):
            return place
        else:
            onward = place + 1
            if kind & kinds.THAT:
                finite = False
            elif kind & FINITE or (kind & kinds.CUE and is_finite(scene, place)):
                finite = True
        if onward == place:
            return max(place, start + 1)
        place = onward
    while limit > start and scene.words[limit - 1] in ".!?," and not scene.quoted[limit - 1]:
        limit -= 1
    return limit


def _opens_subordinate(scene: Scene, start: int, limit: int, verb: Verb | None) -> bool:
    """Does content begin with a clause before its main one: that if the pier closed, the port would fail?"""
    first = start + 1 if scene.kinds[start] & kinds.THAT and start + 1 < limit else start
    kind = scene.kinds[first]
    leads = kind & kinds.SUBORDINATOR or (first > start and kind & kinds.PREPOSITION)
    asked = first == start and verb is not None and verb.cue.asks and kind & kinds.QUESTION
    return bool(leads) and not kind & kinds.COORDINATOR and not asked


def _ends_after_quotation(scene: Scene, place: int, onward: int, limit: int) -> bool:
    """Does content end with a quotation: before a gerund cue, or where the comma of the clause is inside the marks?"""
    kind = scene.kinds[onward]
    if kind & kinds.CUE and scene.cue(onward).gerund:
        return True
    if _is_venue(scene, onward, limit):
        return True
    quotation = scene.closed_at.get(onward - 1)
    if quotation is None or scene.last_mark(quotation.inner.end) != ",":
        return False
    return onward not in scene.quotation_at and ends_at_comma(
        scene, onward - 1, limit, "clause", complete=True, introduced=False
    )


def _after_mark(
    scene: Scene, place: int, limit: int, shape: Shape, *, complete: bool, subordinate: bool, introduced: bool
) -> int:
    """Where content goes on after a mark, an aside left behind; the mark's own place where content ends."""
    word = scene.words[place]
    if word == ";" or (word == ":" and _is_attributed(scene, place + 1)):
        return place
    if word == "(":
        return _past(scene, place, limit, ")")
    if word in DASHES or (word == "-" and _is_dash(scene, place, limit)):
        double = word == "-" and scene.words[place + 1 : place + 2] == ["-"]
        close = _past(scene, place + double, limit, word)
        return place if close >= limit or close == place + double + 1 else close
    if word == "," and (
        (subordinate and complete)
        or ends_at_comma(scene, place, limit, shape, complete=complete, introduced=introduced)
    ):
        return place
    return place + 1


def _is_attributed(scene: Scene, place: int) -> bool:
    """Does a quotation begin that a cue of its own follows: [“It is rotten,” he said]?"""
    quotation = scene.quotation_at.get(place)
    return quotation is not None and scene.last_mark(quotation.inner.end) == ","


def _ends_at_word(scene: Scene, place: int, limit: int, verb: Verb | None, shape: Shape, *, finite: bool) -> bool:
    """Does content end before a word that follows no comma?"""
    complete = finite or shape != "clause"
    if scene.kinds[place] & kinds.COORDINATOR and complete and _goes_on_with(scene, place + 1, limit, verb):
        return True
    if scene.kinds[place] & kinds.SUBORDINATOR and place + 1 < limit and scene.kinds[place + 1] & kinds.CUE:
        return scene.cue(place + 1).gerund and scene.cue(place + 1).clausal  # before claiming that
    if shape != "object":
        return False
    if scene.kinds[place] & kinds.COORDINATOR and not finite and place + 1 < limit:
        return verb is not None and _does_something_else(scene, verb, place + 1)
    return _is_venue(scene, place, limit)


def _does_something_else(scene: Scene, verb: Verb, place: int) -> bool:
    """Does a second verb of the speaker's begin after an object: described the pier as old and [has left]?"""
    kind = scene.kinds[place]
    return (
        verb.form == "finite"
        and not _has_auxiliary(scene, verb)
        and bool(kind & kinds.AUXILIARY)
        and not kind & kinds.SUBJECT
    )


def _past(scene: Scene, place: int, limit: int, mark: str) -> int:
    """Past the next such mark; right after this one where there is none near."""
    for n in range(place + 1, min(limit, place + LONGEST_ASIDE)):
        if scene.words[n] == mark and not scene.quoted[n]:
            return n + 1
    return place + 1


def _is_dash(scene: Scene, place: int, limit: int) -> bool:
    """Is a hyphen a dash: between blanks, or two of them?"""
    if place + 1 < limit and scene.words[place + 1] == "-":
        return True
    start = scene.tokens.starts[place]
    return scene.text[start - 1 : start].isspace() and scene.text[start + 1 : start + 2].isspace()


def _goes_on_with(scene: Scene, place: int, limit: int, verb: Verb | None) -> bool:
    """Does the speaker do something else without a comma: [and called it off], in the tense of the first verb?"""
    if place >= limit or scene.kinds[place] & kinds.THAT:
        return False
    gerund = scene.kinds[place] & kinds.GERUND and not scene.kinds[place] & kinds.CAPITAL
    if gerund and (verb is None or verb.form != "gerund"):
        return False  # said the pier was leaking and showing its age
    for n in scene.cues_between(place, min(limit, place + 3)):
        following = find_verb(scene, n, place)
        if following is None or following.first != place or following.form != "finite":
            continue
        if verb is not None and (following.cue.past != verb.cue.past or _has_auxiliary(scene, following)):
            return False
        return content_after(scene, following, limit) is not None
    if place < limit and scene.kinds[place] & kinds.SUBJECT and not scene.kinds[place] & kinds.DETERMINER:
        return False
    return begins_report(scene, place, limit)


def _has_auxiliary(scene: Scene, verb: Verb) -> bool:
    return any(scene.kinds[n] & kinds.AUXILIARY for n in range(verb.first, verb.head))


def _is_venue(scene: Scene, place: int, limit: int) -> bool:
    """Does an adverbial begin that says where or when it was said: in a speech, on Monday, during a debate?"""
    if not scene.kinds[place] & kinds.PREPOSITION:
        dated = scene.kinds[place] & kinds.TIME and scene.kinds[place] & kinds.CAPITAL
        return bool(dated) and not scene.kinds[place - 1] & kinds.PREPOSITION
    if scene.lower[place] not in scene.table.sets["venue_openers"]:
        return False
    for n in range(place + 1, min(limit, place + 5)):
        if scene.kinds[n] & (kinds.PREPOSITION | kinds.MARK) and not scene.kinds[n] & kinds.DETERMINER:
            return False
        dated = n <= place + 1 and scene.kinds[n] & kinds.TIME and scene.kinds[n] & kinds.CAPITAL
        if dated or scene.lower[n] in scene.table.sets["venues"]:
            return True
    return False
