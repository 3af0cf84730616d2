"""Cue forms that are verbs where they stand, with their auxiliaries."""

from typing import Literal

from reader.analysis.quotes.scene import Scene, Verb
from reader.lang import Cue, kinds

LONGEST = 9  # tokens of a verb with everything before it: "has never been known to have"


def find_verb(scene: Scene, place: int, floor: int) -> Verb | None:
    """The verb group a cue form heads; None for a noun, an infinitive or a participle that only describes."""
    if (place, floor) not in scene.verbs:
        scene.verbs[place, floor] = _verb_at(scene, place, floor)
    return scene.verbs[place, floor]


def _verb_at(scene: Scene, place: int, floor: int) -> Verb | None:
    cue, last = scene.cue(place), place + 1
    following = scene.lower[last] if last < len(scene.lower) else ""
    particle = following in scene.table.particles.get(cue.lemma, ())
    if not _is_written_as_verb(scene, place) or (following in scene.table.sets["no_cue_before"] and not particle):
        return None
    made = _made(scene, place, floor) if cue.adjective else place
    perceived = _perceived(scene, place, floor)
    group = _Group(scene, perceived or made, floor)
    form = group.form(cue)
    if perceived or (made < place and (group.raised or not group.infinitive)):
        form = "finite"
    if form is None or _is_noun(scene, place, group.first, form):
        return None
    if (
        form == "finite"
        and group.first == place
        and cue.past
        and following in scene.table.sets["agents"]
        and not _is_means(scene, last + 1)
    ):
        return None  # the limits proposed by Holm
    if form == "finite" and _is_asked(scene, cue, place, group.first):
        form = "passive"
    last += particle
    negated = group.negated or cue.lemma in scene.table.sets["declining"]
    return Verb(cue, group.first, place, last, form, negated)


def _is_means(scene: Scene, place: int) -> bool:
    """Does what follows "by" tell how it was said: by saying so, by email?"""
    return place < len(scene.kinds) and (
        bool(scene.kinds[place] & kinds.GERUND) or scene.lower[place] in scene.table.sets["venues"]
    )


def _made(scene: Scene, place: int, floor: int) -> int:
    """The token of "made" before an adjective, as in "made it clear"; the adjective's own where there is none."""
    for n in range(place - 1, max(floor, place - 4), -1):
        if scene.lower[n] in scene.table.sets["making"]:
            return n
    return place


def _perceived(scene: Scene, place: int, floor: int) -> int | None:
    """The token of "heard" in: is heard saying, was quoted by the Post as saying, is said to have told."""
    cue, perceived, before = scene.cue(place), scene.table.sets["perceived"], place - 1
    if scene.lower[place] == cue.lemma and scene.table.sets["perceiving"] and not cue.finite:
        seen = _perceived_object(scene, place, floor)
        if seen is not None:
            return seen
    linking = kinds.ADVERB | kinds.HAVE | kinds.TO
    if cue.finite and not (before > floor and scene.kinds[before] & linking):
        return None
    while before > floor and scene.kinds[before] & (kinds.ADVERB | kinds.HAVE) and scene.lower[before] not in perceived:
        before -= 1
    first = max(floor, place - LONGEST)
    if scene.kinds[before] & kinds.TO:
        first, before = before - 1, before - 1
    elif not cue.gerund:
        first = before
    for n in range(before, max(floor, first - 1), -1):
        if n == before and scene.lower[n] in scene.table.sets["perceiving"] and not cue.finite:
            return n
        if scene.lower[n] in perceived:
            linked = n == before or scene.kinds[n + 1] & (kinds.PREPOSITION | kinds.TIME)
            return n if linked and _Group(scene, n, floor).nearest & kinds.BE else None
        if scene.quoted[n] or scene.kinds[n] & (kinds.MARK | kinds.AUXILIARY | kinds.SUBJECT):
            return None
    return None


def _perceived_object(scene: Scene, place: int, floor: int) -> int | None:
    """The token of "ve" in: se ve a Brandt decir que; the one seen or heard stands between it and the verb."""
    for n in range(place - 1, max(floor, place - LONGEST), -1):
        if scene.quoted[n] or scene.kinds[n] & kinds.MARK:
            return None
        if scene.lower[n] in scene.table.sets["object_markers"]:
            return n - 1 if scene.lower[n - 1] in scene.table.sets["perceiving"] else None
    return None


def _is_asked(scene: Scene, cue: Cue, place: int, first: int) -> bool:
    """Is a form the participle of: Asked about the pier, Holm left. When told that it was old, she left?"""
    if not (cue.hearer and cue.past and first == place):
        return False
    unit = scene.unit_of(place)
    if unit is None or place == unit.first:
        return unit is not None
    before = scene.kinds[place - 1]
    return bool(before & (kinds.QUESTION | kinds.SUBORDINATOR)) and not before & (kinds.SUBJECT | kinds.RELATIVE)


class _Group:
    """The auxiliaries before a verb form, read backwards."""

    def __init__(self, scene: Scene, place: int, floor: int) -> None:
        self.first, self.negated = place, False
        self.nearest, self.infinitive, self.raised = 0, False, False
        for n in range(place - 1, max(floor, place - LONGEST) - 1, -1):
            kind = scene.kinds[n]
            if scene.quoted[n]:
                break
            if kind & kinds.NEGATION:
                self.negated = True
            if kind & kinds.AUXILIARY:
                self.nearest = self.nearest or kind & kinds.AUXILIARY
                if kind & kinds.SUBJECT:  # he's saying
                    self.first = n + 1
                    break
            elif self.infinitive and kind & kinds.RAISING:
                self.raised = True
            elif kind & kinds.TO and not self.nearest:
                self.infinitive = True
            elif not kind & (kinds.NEGATION | kinds.ADVERB):
                break
            self.first = n

    def form(self, cue: Cue) -> Literal["finite", "gerund", "passive"] | None:
        """What the auxiliaries make of a form."""
        if self.infinitive:
            return "finite" if self.raised else None
        if cue.gerund:
            return "finite" if self.nearest & kinds.BE else "gerund"
        if self.nearest & kinds.BE:
            return "finite" if cue.adjective else "passive"
        return "finite" if cue.finite or self.nearest else None


def _is_written_as_verb(scene: Scene, place: int) -> bool:
    """A capital is for the first word of a sentence, or for a headline."""
    if not scene.kinds[place] & kinds.CAPITAL:
        return True
    unit = scene.unit_of(place)
    return unit is not None and (place == unit.first or scene.is_headline(unit))


def _is_noun(scene: Scene, place: int, first: int, form: str) -> bool:
    """Is a form the noun of "the report", "on state spending", "his claims"?"""
    if first == 0:
        return False
    before, cue = scene.kinds[first - 1], scene.cue(place)
    relative = before & kinds.THAT and first > 1 and scene.kinds[first - 2] & (kinds.LOWER | kinds.CAPITAL)
    determined = before & kinds.DETERMINER and not before & kinds.SUBJECT and first == place and not relative
    if scene.lower[place] in scene.table.sets["noun_homographs"] and first == place and _is_owned(scene, place):
        return True
    counted = scene.lower[place] == cue.lemma and scene.lower[first - 1] in scene.table.sets["plurals"]  # the two write
    if determined and cue.lemma not in scene.table.sets["plain"] and not counted:  # but: three said
        return True
    if before & kinds.PREPOSITION and not before & (kinds.SUBORDINATOR | kinds.TO) and form != "gerund":
        return True
    bare = scene.lower[place] == cue.lemma and not (cue.past or cue.lemma in scene.table.sets["plain"])
    if bare and form == "finite" and first == place and not _is_plural(scene, first - 1):
        return True  # the report, but: they report
    return (
        scene.lower[place] in scene.table.sets["noun_homographs"]
        and first == place
        and not (_is_used_as_verb(scene, place) or _tells_who(scene, place))
    )


def _is_owned(scene: Scene, place: int) -> bool:
    """Does a possessive stand before a form: the editor's note?"""
    owner = scene.lower[place - 1].endswith(scene.table.possessive_endings)
    return owner and not scene.kinds[place - 1] & (kinds.SUBJECT | kinds.BE)


def _is_plural(scene: Scene, place: int) -> bool:
    """Can a verb without ending follow a word: they, who, officials, of Holm and Lund, people?"""
    kind, word = scene.kinds[place], scene.lower[place]
    if kind & (kinds.SUBJECT | kinds.RELATIVE | kinds.MARK | kinds.COORDINATOR | kinds.ADVERB):
        return True
    plural = word.endswith(scene.table.plural_endings) or word in scene.table.sets["plurals"]
    return plural or (kind & kinds.CAPITAL > 0 and _are_joined(scene, place))


def _are_joined(scene: Scene, place: int) -> bool:
    return any(scene.kinds[n] & kinds.COORDINATOR for n in range(max(0, place - 4), place))


def _is_used_as_verb(scene: Scene, place: int) -> bool:
    """Does a form that is mostly a noun have what a verb has: a pronoun before it, or content after it?"""
    before = scene.kinds[place - 1] if place else 0
    after = scene.kinds[place + 1] if place + 1 < len(scene.kinds) else 0
    if before & (kinds.SUBJECT | kinds.RELATIVE) or (scene.cue(place).gerund and scene.words[place - 1] == ","):
        return True
    if (
        after & (kinds.THAT | kinds.QUESTION)
        or place + 1 in scene.quotation_at
        or scene.words[place + 1 : place + 2] == [":"]
    ):
        return True
    cue = scene.cue(place)
    if (after & kinds.TO and cue.infinitive) or (
        scene.lower[place + 1 : place + 2]
        and (scene.lower[place + 1] in scene.table.prepositions_of.get(cue.lemma, ()))
    ):
        return bool(before & (kinds.CAPITAL | kinds.LOWER | kinds.MARK)) and not before & kinds.DETERMINER
    return bool(after & (kinds.DETERMINER | kinds.OBJECT | kinds.SUBJECT)) or (
        bool(after & kinds.CAPITAL) and bool(before & kinds.CAPITAL)
    )


def _tells_who(scene: Scene, place: int) -> bool:
    """Do a quotation with a comma and a noun stand before a form, no noun after it: “It leaks,” the letter states?"""
    closes = kinds.MARK | kinds.PREPOSITION | kinds.TIME | kinds.ADVERB | kinds.SUBORDINATOR
    if place + 1 < len(scene.kinds) and not scene.kinds[place + 1] & closes:
        return False
    for n in range(place - 1, max(0, place - LONGEST), -1):
        if n in scene.closed_at:
            first, unit = scene.range_of(scene.closed_at[n].outer)[0], scene.unit_of(place)
            opens = (unit is not None and first <= unit.first) or scene.kinds[first - 1] & kinds.MARK
            return n < place - 1 and bool(opens) and scene.last_mark(scene.closed_at[n].inner.end) == ","
        if not scene.kinds[n] & (kinds.LOWER | kinds.CAPITAL | kinds.DETERMINER):
            return False
    return False
