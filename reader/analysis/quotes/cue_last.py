"""What is reported before its cue: “…,” said X. Clause, X said. The deal, X said, would fail."""

from reader.analysis.quotes.contents import Content, content_after
from reader.analysis.quotes.ends import content_end
from reader.analysis.quotes.marks import Quotation
from reader.analysis.quotes.mentions import subject_before, with_appositive
from reader.analysis.quotes.noun_phrases import Range, before_title, phrase_after, phrase_before
from reader.analysis.quotes.reports import Ledger, Report, clause, report_by
from reader.analysis.quotes.scene import DASHES, Scene, Unit, Verb
from reader.analysis.quotes.verbs import find_verb
from reader.lang import kinds
from reader.text import Span

NEVER_INVERTED = ("deny", "accuse", "praise", "demand")  # what follows these is their object
TAIL = 24  # tokens after the cue within which the quotation may go on
LEAD = 2  # tokens before a comma that only lead on: "Still,", "However, as"
HEAD = 2  # words before a quotation that make it a clause with quoted words


def find_cue_last(scene: Scene, unit: Unit, ledger: Ledger) -> None:
    """Enter the reports of a unit whose content stands before the cue."""
    floor = unit.first
    for place in scene.cues_between(unit.first, unit.last):
        if place < floor or ledger.taken[place]:
            continue
        verb = find_verb(scene, place, floor)
        if verb is None or verb.form != "finite":
            continue
        report = _speaker_first(scene, unit, verb, floor) or _cue_first(scene, unit, verb, floor)
        if report and ledger.add(report):
            floor = scene.range_of(Span(report.end(), report.end()))[0]


def _speaker_first(scene: Scene, unit: Unit, verb: Verb, floor: int) -> Report | None:
    """“…,” X said; clause, X said."""
    subject = subject_before(scene, verb.first, floor)
    if subject is None or scene.kinds[subject[0]] & kinds.RELATIVE:
        return None
    edge = subject[0] - 1
    while edge > floor and scene.lower[edge] in scene.table.sets["as_openers"]:
        edge -= 1
    quotation = _quotation_before(scene, edge, floor)
    if quotation is None and edge > floor and scene.words[edge] == ",":  # “…,” another friend, Ines Holm, said
        described = phrase_before(scene, edge, floor)
        quotation = _quotation_before(scene, described[0] - 1, floor) if described else None
        subject = (described[0], subject[1]) if described and quotation else subject
    if quotation:
        opens = scene.range_of(quotation.outer)[0] <= floor and scene.asks(quotation)
        if (verb.last in scene.quotation_at and not opens) or scene.words[verb.last : verb.last + 1] == [":"]:
            return None  # the quotation before belongs to something else
        if _belongs_elsewhere(scene, unit, verb, quotation):
            return None
        return _with_quotation(scene, unit, verb, subject, floor, quotation, verb.last, "quote-speaker-cue")
    led = edge >= floor and edge < subject[0] - 1 and scene.kinds[edge] & kinds.COORDINATOR  # and as Holm noted,
    if led:
        floor = edge = edge + 1
    if edge < floor or (edge > floor and scene.words[edge] not in "," + DASHES):
        return None
    return _with_clause(scene, unit, verb, subject, floor, edge, verb.last, "clause-speaker-cue")


def _belongs_elsewhere(scene: Scene, unit: Unit, verb: Verb, quotation: Quotation) -> bool:
    """Has the verb content or an object of its own, or the quotation a cue right before it?"""
    ahead = content_after(scene, verb, unit.last)
    opens = scene.range_of(quotation.outer)[0] <= unit.first and scene.asks(quotation)
    moment = ahead is not None and opens and scene.kinds[ahead.start] & kinds.SUBORDINATOR
    if ahead and ahead.shape == "clause" and not verb.cue.hearer and not moment:  # but: “Yes!” Ek cried when it fell
        return True  # On “The View,” Holm said the pier was old.
    noun = kinds.DETERMINER | kinds.CAPITAL | kinds.LOWER | kinds.OBJECT
    if verb.last < unit.last and scene.kinds[verb.last] & noun and not verb.cue.hearer:
        timed = scene.kinds[verb.last] & (kinds.TIME | kinds.PREPOSITION | kinds.SUBORDINATOR | kinds.ADVERB)
        if not timed and scene.kinds[verb.last + 1 : verb.last + 2] and not scene.kinds[verb.last + 1] & kinds.TIME:
            return True  # As in “Bridges,” which tells the story of
    first = scene.range_of(quotation.outer)[0]
    before = first - 2 if first > unit.first + 1 and scene.words[first - 1] == "," else first - 1
    return before > unit.first and bool(scene.kinds[before] & kinds.CUE) and scene.cue(before).finite


def _cue_first(scene: Scene, unit: Unit, verb: Verb, floor: int) -> Report | None:
    """“…,” said X; clause, said X."""
    edge = verb.first - 1
    quotation = _quotation_before(scene, edge, floor)
    if quotation is None and (edge <= floor or scene.words[edge] != ","):
        return None
    first = verb.last
    while first < unit.last and _is_time(scene, first):
        first += 1
    end = phrase_after(scene, first, unit.last)
    if end is None and quotation and _has_no_subject(scene, verb, first, unit.last):
        return _with_quotation(scene, unit, verb, None, floor, quotation, first, "quote-cue-alone")
    if end is None or not _is_named(scene, first, end):
        return None
    after = with_appositive(scene, first, end, unit.last)
    if quotation:
        return _with_quotation(scene, unit, verb, (first, after), floor, quotation, after, "quote-cue-speaker")
    if verb.cue.hearer or verb.cue.stance in NEVER_INVERTED or _leads_clause(scene, first, after, unit.last):
        return None  # the union's leader, Clara Venn, told a meeting; the firm, which runs the port, denied any fault
    return _with_clause(scene, unit, verb, (first, after), floor, edge, after, "clause-cue-speaker")


def _has_no_subject(scene: Scene, verb: Verb, after: int, limit: int) -> bool:
    """Is it left to the verb who speaks, as in «…», agregó, and not to nobody, as in «…», se dijo?"""
    closes = after >= limit or scene.words[after] in ".,;"
    return scene.table.verb_first and closes and not any(k & kinds.OBJECT for k in scene.kinds[verb.first : verb.head])


def _leads_clause(scene: Scene, first: int, after: int, limit: int) -> bool:
    """Is what seems a speaker the subject of a clause that is reported: …, the mayor, said workers built the dock?"""
    if not any(scene.kinds[n] & (kinds.CAPITAL | kinds.DETERMINER) for n in range(first, min(after, first + 5))):
        return True
    for n in range(after, min(limit, after + 6)):
        if scene.kinds[n] & kinds.MARK:
            return False
        if scene.kinds[n] & (kinds.AUXILIARY | kinds.VERB):
            return True
    return False


def _quotation_before(scene: Scene, edge: int, floor: int) -> Quotation | None:
    """The quotation that ends at a token, or right before its comma or dash."""
    if edge < floor:
        return None
    if before_title(scene, edge, floor) is not None:
        return None
    quotation = scene.closed_at.get(edge)
    if quotation is None and edge > floor and scene.words[edge] in "," + DASHES + "-":
        return scene.closed_at.get(edge - 1)
    if quotation is None or scene.asks(quotation) or scene.last_mark(quotation.inner.end) == ".":
        return quotation
    return quotation if scene.range_of(quotation.outer)[0] <= floor + 1 else None


def _is_time(scene: Scene, place: int) -> bool:
    """Does an adverb of time stand between the verb and its subject, as in "informó el lunes la alcaldesa"?"""
    if scene.kinds[place] & kinds.DETERMINER:
        return place + 1 < len(scene.kinds) and bool(scene.kinds[place + 1] & kinds.TIME)
    return bool(scene.kinds[place] & kinds.TIME)


def _is_named(scene: Scene, first: int, last: int) -> bool:
    """Does a phrase look like a speaker: the port, Ana Ruiz, police chief Ana Ruiz?"""
    if scene.kinds[first] & kinds.SUBJECT and last - first == 1:
        closed = last >= len(scene.kinds) or bool(scene.kinds[last] & kinds.MARK)
        return closed and not scene.kinds[first] & kinds.AUXILIARY
    opens = scene.kinds[first] & (kinds.CAPITAL | kinds.DETERMINER)
    return bool(opens) or any(scene.kinds[n] & kinds.CAPITAL for n in range(first, last)) or last - first <= 2


def _with_quotation(
    scene: Scene,
    unit: Unit,
    verb: Verb,
    subject: Range | None,
    floor: int,
    quotation: Quotation,
    after: int,
    rule: str,
) -> Report:
    first = scene.range_of(quotation.outer)[0]
    start = floor
    while start < first and not scene.words[start][0].isalnum() and start not in scene.quotation_at:
        start += 1
    head = sum(word[0].isalnum() for word in scene.words[start:first])
    content = quotation.inner
    if head >= HEAD and scene.words[first - 1] not in ":-" + DASHES:
        content = Span(scene.tokens.starts[start], quotation.inner.end)
    rest = _tail(scene, unit, after)
    if not rest and after + 1 < unit.last and scene.words[after] == "," and scene.kinds[after + 1] & kinds.THAT:
        that = clause(scene, after + 1, content_end(scene, after + 1, unit.last, "clause", verb))
        rest = (that,) if that else ()
    return report_by(scene, verb, subject, (content, *rest), rule)


def _tail(scene: Scene, unit: Unit, after: int) -> tuple[Span, ...]:
    """The rest of “A,” she said, “B.”, and the end of the clause that B is quoted in."""
    aside = False
    for place in range(after, min(unit.last, after + TAIL)):
        kind = scene.kinds[place]
        if place in scene.quotation_at:
            led_to = place == after or scene.words[place - 1] in ",:;" + DASHES
            if aside and not (scene.words[place - 1] == "," and not scene.kinds[place - 2] & kinds.CUE):
                return ()
            begins = scene.text[scene.quotation_at[place].inner.start : scene.quotation_at[place].inner.start + 1]
            return _rest(scene, unit, place) if led_to and not (aside and begins.isupper()) else ()
        if kind & (kinds.CUE | kinds.COORDINATOR) and place > after and not kind & kinds.CAPITAL:
            aside = True  # “A,” she said, referring to him, “b.”
    return ()


def _rest(scene: Scene, unit: Unit, place: int) -> tuple[Span, ...]:
    quotation = scene.quotation_at[place]
    after = scene.after_quotation(place)
    if after < unit.last and scene.last_mark(quotation.inner.end) not in ",.!?…" and scene.words[after] not in ",.;":
        end = content_end(scene, place, unit.last, "clause")
        if end > after:
            return (scene.span(place, end),)
    return (quotation.inner,)


def _with_clause(
    scene: Scene, unit: Unit, verb: Verb, subject: Range, floor: int, edge: int, after: int, rule: str
) -> Report | None:
    """A clause before the comma, and what goes on after the cue."""
    quoted_as = subject[0] > unit.first and scene.lower[subject[0] - 1] in scene.table.sets["as_openers"]
    if not verb.cue.clausal or (verb.cue.that_only and not quoted_as):
        return None
    floor = next((n + 1 for n in range(edge - 1, floor, -1) if scene.words[n] == ";"), floor)
    if verb.cue.hearer and after == verb.last:
        after = phrase_after(scene, after, unit.last) or after
    first = clause(scene, floor, edge)
    closed = after >= unit.last or scene.words[after] in ",.!?;" + DASHES
    led_to = first is None and edge - floor <= LEAD  # Still, he said, the pier leaks
    if (first is None and not led_to) or not (
        closed or scene.kinds[after] & (kinds.PREPOSITION | kinds.TIME | kinds.ADVERB | kinds.SUBORDINATOR)
    ):
        return None
    complete = first is not None and _is_clause(scene, floor, edge)
    following = None if rule == "clause-cue-speaker" else content_after(scene, verb, unit.last)
    parenthesis = rule == "clause-speaker-cue" or not complete
    goes_on = after + 1 < unit.last and scene.words[after] == "," and parenthesis
    adverbial = kinds.PREPOSITION | kinds.SUBORDINATOR | kinds.TIME | kinds.ADVERB
    begun = complete or (first is not None and not scene.kinds[floor] & adverbial)
    if following and (quoted_as or not (begun and _goes_on_in_marks(scene, following))):
        return None
    if not complete and not goes_on and not (scene.table.verb_first and rule == "clause-cue-speaker"):
        return None
    rest = None
    relative = scene.kinds[after + 1] & kinds.RELATIVE and not scene.kinds[after + 1] & kinds.THAT if goes_on else 0
    gerund = goes_on and scene.kinds[after + 1] & kinds.GERUND and (complete or scene.kinds[after + 1] & kinds.CUE)
    if goes_on and not relative and not gerund:
        end = content_end(scene, after + 1, unit.last, "clause")
        rest = clause(scene, after + 1, end, least=1)
    if (first is None or led_to or (not complete and goes_on)) and rest is None:
        return None
    return report_by(scene, verb, subject, tuple(span for span in (first, rest) if span), rule)


def _goes_on_in_marks(scene: Scene, content: Content) -> bool:
    """Do the quoted words after the cue go on with the clause before it: The pier is old, Holm said, “and rotten”?"""
    quotation = scene.quotation_at.get(content.start)
    return quotation is not None and scene.text[quotation.inner.start : quotation.inner.start + 1].islower()


def _is_clause(scene: Scene, first: int, last: int) -> bool:
    """Has a stretch a verb, so that it can be all that was said?"""
    if scene.kinds[first] & (kinds.SUBORDINATOR | kinds.GERUND) and "," not in scene.words[first:last]:
        return False
    for n in range(first + 1, last):
        kind = scene.kinds[n]
        if kind & (kinds.AUXILIARY | kinds.VERB) or (kind & kinds.CUE and kind & kinds.LOWER and scene.cue(n).finite):
            return True
    return False
