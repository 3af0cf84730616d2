"""Noun phrases: where the one ends or starts that stands right before or after a token."""

from reader.analysis.quotes.scene import Scene
from reader.analysis.quotes.verbs import find_verb
from reader.lang import kinds

LONGEST = 30  # tokens of a speaker with everything that is said about them
LONGEST_TITLE = 8  # tokens of a title in marks inside a name
LONG = 3  # letters of the small words that have no capital in a title
INSIDE = frozenset(".-'’&/%$#@")  # marks that may stand inside a noun phrase
_BOUNDARY = kinds.SUBORDINATOR | kinds.THAT | kinds.QUESTION | kinds.RELATIVE | kinds.AUXILIARY
_NOUNS = kinds.DETERMINER | kinds.CAPITAL | kinds.LOWER | kinds.GERUND | kinds.VERB
_ENDS = _BOUNDARY | kinds.ADVERB | kinds.PREPOSITION | kinds.TO | kinds.TIME | kinds.SUBJECT | kinds.OBJECT

Range = tuple[int, int]


def phrase_before(scene: Scene, end: int, floor: int) -> Range | None:
    """The noun phrase that ends before a token, prepositions inside it included."""
    pronoun = end > floor and scene.kinds[end - 1] & kinds.SUBJECT and not scene.kinds[end - 1] & kinds.RELATIVE
    if pronoun and not _is_object(scene, end - 1, floor):
        return end - 1, end
    first = end
    for place in range(end - 1, max(floor, end - LONGEST) - 1, -1):
        kind = scene.kinds[place]
        if kind & kinds.THAT and not scene.quoted[place] and not _is_relative(scene, place, end):
            first = place if scene.kinds[place + 1] & (kinds.LOWER | kinds.CAPITAL) else first
            break
        if not _belongs(scene, place, end, floor):
            break
        first = place
    return _trimmed(scene, first, end)


def _belongs(scene: Scene, place: int, end: int, floor: int) -> bool:
    """Does a token belong to the noun phrase that starts right after it and goes to `end`?"""
    kind, word = scene.kinds[place], scene.words[place]
    if scene.quoted[place]:
        return place == end - 1 or scene.quoted[place + 1] == 1 or is_named_in_marks(scene, place)
    if kind & kinds.MARK:
        return word in INSIDE
    if kind & kinds.RELATIVE and _is_relative(scene, place, end):
        return True
    if kind & kinds.SUBJECT and not kind & (kinds.DETERMINER | kinds.RELATIVE):
        return _is_object(scene, place, floor)
    if kind & kinds.VERB and not kind & (kinds.LOWER | kinds.CAPITAL) and not _in_relative(scene, place):
        return False
    if kind & kinds.SUBORDINATOR or (kind & _BOUNDARY and not kind & (kinds.DETERMINER | kinds.PREPOSITION)):
        return False
    if kind & kinds.COORDINATOR and not _joins(scene, place, end):
        return False
    return not (kind & kinds.CUE and kind & kinds.LOWER) or _is_modifier(scene, place, floor)


def is_named_in_marks(scene: Scene, place: int) -> bool:
    """Is a quotation before the verb part of a name, as in: the authors of the “Growth Project” said?"""
    quotation = scene.closed_at.get(place)
    if quotation is None or scene.asks(quotation) or scene.last_mark(quotation.inner.end) in ".;:":
        return False
    first = scene.range_of(quotation.outer)[0]
    return place - first <= LONGEST_TITLE and first > 0 and not scene.kinds[first - 1] & kinds.MARK


def before_title(scene: Scene, place: int, floor: int) -> int | None:
    """The comma after a name of which a title in marks ends the description: Holm, host of the “Morning Boat,”."""
    quotation = scene.closed_at.get(place)
    if quotation is None or scene.last_mark(quotation.inner.end) != ",":
        return None
    first = scene.range_of(quotation.outer)[0]
    long = [word for word in scene.text[slice(*quotation.inner)].split() if len(word) > LONG]
    if place - first > LONGEST_TITLE or scene.kinds[first - 1] & kinds.MARK or not all(map(_is_capital, long)):
        return None
    comma = next((n for n in range(floor + 1, first - 1) if scene.words[n] == ","), None)
    verbs = kinds.AUXILIARY | kinds.VERB | kinds.SUBJECT
    if comma is None or any(scene.quoted[n] or scene.kinds[n] & verbs for n in range(floor, first)):
        return None
    return comma


def _is_capital(word: str) -> bool:
    return not word[0].islower()


def _is_modifier(scene: Scene, place: int, floor: int) -> bool:
    """Is a cue form inside a noun phrase a noun or a participle: a report released in May said?"""
    found = scene.cue(place)
    if scene.lower[place] in scene.table.sets["noun_homographs"]:
        return True
    if place > floor and scene.kinds[place - 1] & kinds.CUE and scene.kinds[place - 1] & kinds.LOWER:
        return False
    return (
        not found.finite
        or place <= floor
        or bool(
            scene.kinds[place - 1] & (kinds.DETERMINER | kinds.LOWER | kinds.PREPOSITION)
            and not scene.kinds[place - 1] & kinds.SUBJECT
        )
    )


def _is_object(scene: Scene, place: int, floor: int) -> bool:
    """Is a pronoun what a verb or preposition before it is about, as in: the firm that runs it?"""
    if place <= floor or not scene.kinds[place] & kinds.OBJECT:
        return False
    return bool(scene.kinds[place - 1] & (kinds.VERB | kinds.PREPOSITION))


def _in_relative(scene: Scene, place: int) -> bool:
    """Does a verb stand in a relative clause that may belong to a subject?"""
    return any(scene.kinds[n] & kinds.RELATIVE for n in range(max(0, place - 4), place))


def _is_relative(scene: Scene, place: int, end: int) -> bool:
    """Does a relative clause with its verb belong to the subject, as in: the people who run the port said?"""
    if place == 0 or not scene.kinds[place - 1] & (kinds.LOWER | kinds.CAPITAL) or scene.kinds[place - 1] & kinds.CUE:
        return False
    return any(scene.kinds[n] & (kinds.AUXILIARY | kinds.VERB) for n in range(place + 1, min(end, place + 4)))


def _joins(scene: Scene, place: int, end: int) -> bool:
    """Does an "and" join two nouns of one subject?"""
    if place + 1 >= end or place == 0:
        return False
    before, after = scene.kinds[place - 1], scene.kinds[place + 1]
    if scene.words[place] == "&":
        return True
    if after & kinds.SUBJECT or before & kinds.MARK:
        return False
    both_named = before & kinds.CAPITAL and after & kinds.CAPITAL
    both_common = before & kinds.LOWER and not before & kinds.VERB and after & (kinds.LOWER | kinds.DETERMINER)
    return bool(both_named or both_common)


def _trimmed(scene: Scene, first: int, end: int) -> Range | None:
    """A phrase without what only leads to it: "But last week in Lund the mayor" is "the mayor"."""
    lead = kinds.ADVERB | kinds.COORDINATOR | kinds.TIME | kinds.SUBORDINATOR | kinds.MARK
    while first < end and scene.kinds[first] & lead and not scene.kinds[first] & kinds.DETERMINER:
        first += 1
    leads = first < end and scene.kinds[first] & kinds.PREPOSITION and not scene.kinds[first] & kinds.DETERMINER
    if leads and not is_about(scene, first):
        first = _after_opening(scene, first, end)
    while end > first and scene.kinds[end - 1] & (kinds.ADVERB | kinds.MARK) and not scene.quoted[end - 1]:
        if scene.words[end - 1] == "." and end - 2 > first and scene.kinds[end - 2] & kinds.CAPITAL:
            break  # Karl Lund Jr. said
        end -= 1
    if first >= end:
        return None
    head = scene.kinds[end - 1]
    alone = end - first == 1
    if alone and (scene.lower[first] in scene.table.sets["non_speakers"] or not _may_stand_alone(scene, first)):
        return None
    if alone and head & kinds.CUE and not head & kinds.CAPITAL:
        return None
    return first, end


def is_about(scene: Scene, place: int) -> bool:
    """Does a number begin with "at least" or "about"?"""
    if not scene.kinds[place] & kinds.PREPOSITION or place + 1 >= len(scene.words):
        return False
    if scene.lower[place + 1] in scene.table.sets["quantifiers"]:
        return True
    if scene.lower[place] not in scene.table.sets["approximators"]:
        return False
    number = scene.kinds[place + 1] & kinds.DETERMINER and scene.lower[place + 1] in scene.table.sets["plurals"]
    return bool(number) or scene.words[place + 1][0].isdigit()


def _may_stand_alone(scene: Scene, place: int) -> bool:
    """May a single word be a noun phrase: a name, a noun, a number, but no "the" and no verb?"""
    kind = scene.kinds[place]
    if kind & kinds.DETERMINER:
        return bool(kind & kinds.SUBJECT) or scene.words[place][0].isdigit()
    verb = kind & kinds.VERB and not kind & (kinds.LOWER | kinds.CAPITAL)
    return bool(kind & _NOUNS) and not verb


def _after_opening(scene: Scene, first: int, end: int) -> int:
    """The subject of "in Lund the mayor": after the opening adverbial a new noun phrase begins."""
    for place in range(first + 2, end):
        kind = scene.kinds[place]
        before = scene.kinds[place - 1]
        if before & (kinds.PREPOSITION | kinds.DETERMINER | kinds.COORDINATOR):
            continue
        if kind & kinds.DETERMINER or (kind & kinds.CAPITAL and not before & kinds.CAPITAL):
            return place
        if before & kinds.TIME and not kind & kinds.TIME:
            return place
    return end


def phrase_after(scene: Scene, first: int, limit: int) -> int | None:
    """Past the noun phrase that starts at a token; None where none starts."""
    if first >= limit or not _starts_phrase(scene, first):
        return None
    kind = scene.kinds[first]
    if kind & (kinds.SUBJECT | kinds.OBJECT) and not kind & kinds.DETERMINER:
        return first + 1
    place = first + 1
    while place < min(limit, first + LONGEST) and _goes_on(scene, first, place, limit):
        place += 1
    while (
        place > first
        and scene.kinds[place - 1] & (kinds.LINK | kinds.COORDINATOR | kinds.MARK)
        and not (scene.quoted[place - 1])
    ):
        place -= 1
    return place if place > first else None


def _starts_phrase(scene: Scene, place: int) -> bool:
    kind = scene.kinds[place]
    if kind & kinds.THAT or scene.quoted[place]:
        return False
    if kind & (kinds.SUBJECT | kinds.OBJECT | kinds.CAPITAL | kinds.DETERMINER):
        return True
    return bool(kind & kinds.LOWER) and not kind & (kinds.CUE | kinds.GERUND | kinds.VERB | kinds.ADVERB)


def _goes_on(scene: Scene, first: int, place: int, limit: int) -> bool:
    """Does a token belong to the noun phrase that goes up to it?"""
    kind, word, before = scene.kinds[place], scene.words[place], scene.kinds[place - 1]
    after = scene.kinds[place + 1] if place + 1 < limit else kinds.MARK
    if scene.quoted[place]:  # the authors of the “Growth Project”
        named = place in scene.quotation_at and before & (kinds.LINK | kinds.DETERMINER)
        return scene.quoted[place - 1] == 1 or (bool(named) and scene.after_quotation(place) - place <= LONGEST_TITLE)
    if kind & kinds.MARK:
        return word in INSIDE and not (word == "." and place + 1 >= limit)
    if kind & kinds.LINK:
        return scene.lower[place] in scene.table.sets["phrase_links"] and not after & (
            kinds.TIME | kinds.GERUND | kinds.MARK
        )
    if kind & kinds.COORDINATOR:
        return bool(before & kinds.CAPITAL and after & kinds.CAPITAL)
    if kind & kinds.DETERMINER:
        return not kind & _BOUNDARY and bool(before & (kinds.LINK | kinds.DETERMINER))
    if kind & kinds.ADVERB and before & kinds.DETERMINER and after & (kinds.LOWER | kinds.CAPITAL):
        return True  # a yearly poll
    if kind & kinds.GERUND and not kind & kinds.CAPITAL and not before & (kinds.DETERMINER | kinds.VERB):
        return False  # but: a packed meeting
    if kind & _ENDS:
        return False
    if kind & kinds.VERB and not kind & kinds.CAPITAL and (before & kinds.CAPITAL or not kind & kinds.LOWER):
        return False
    verb = kind & kinds.CUE and kind & kinds.LOWER and scene.cue(place).finite
    return not (verb and find_verb(scene, place, first))
