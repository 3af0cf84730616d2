"""Cues that are no verbs: according to X, in X's view, X's claim that."""

from reader.analysis.quotes.contents import FINITE
from reader.analysis.quotes.ends import content_end
from reader.analysis.quotes.mentions import appositive_ends
from reader.analysis.quotes.noun_phrases import Range, phrase_after
from reader.analysis.quotes.reports import Ledger, Report, clause, mention_span
from reader.analysis.quotes.scene import DASHES, Scene, Unit
from reader.lang import kinds
from reader.text import Span


def find_cue_phrases(scene: Scene, unit: Unit, ledger: Ledger) -> None:
    """Enter the reports of a unit whose cue is a preposition or a noun."""
    for place in scene.openers_between(unit.first, unit.last):
        if ledger.taken[place]:
            continue
        report = (
            _according(scene, unit, place)
            or _opinion(scene, unit, place)
            or _noun(scene, unit, place)
            or _noun_and_colon(scene, unit, place)
        )
        if report:
            ledger.add(report)


def _according(scene: Scene, unit: Unit, place: int) -> Report | None:
    """According to X, clause; clause, according to X; “…,” according to X."""
    for phrase in scene.table.according_phrases.get(scene.lower[place], ()):
        first = place + len(phrase)
        if tuple(scene.lower[place:first]) != phrase:
            continue
        if first < unit.last and scene.kinds[first] & kinds.CUE and scene.cue(first).finite:
            first += 1  # según explicó
        end = phrase_after(scene, first, unit.last)
        if end is None or scene.lower[end - 1] in scene.table.sets["no_sources"]:
            return None
        after, content = _beside(scene, unit, place, appositive_ends(scene, first, end, unit.last))
        if not content:
            return None
        cue = scene.span(place, first)
        rule = "according-to-quote" if _is_quotation(scene, content[0]) else "according-to"
        return Report(content, cue, " ".join(phrase), "neutral", False, mention_span(scene, (first, after)), rule)
    return None


def _beside(scene: Scene, unit: Unit, place: int, ends: list[int]) -> tuple[int, tuple[Span, ...]]:
    """Where the speaker ends, and the content before or after the phrase; `ends` is where the speaker may end."""
    if not _opens(scene, _clause_first(scene, unit, place), place):
        return ends[-1], _behind(scene, unit, place, ends[-1])
    for end in reversed(ends):  # the last thing between commas may be all there is to report
        content = _ahead(scene, unit, end)
        if content:
            return end, content
    return ends[-1], ()


def _clause_first(scene: Scene, unit: Unit, place: int) -> int:
    """Where the clause of a token starts: after a colon, a semicolon, or with the sentence."""
    return next((n + 1 for n in range(place - 1, unit.first, -1) if scene.words[n] in ":;"), unit.first)


def _opens(scene: Scene, first: int, place: int) -> bool:
    """Do only words like "But" or "And yet" stand before the phrase?"""
    nouns = kinds.LOWER | kinds.CAPITAL | kinds.DETERMINER
    led = kinds.COORDINATOR | kinds.ADVERB | kinds.PREPOSITION
    return place - first <= 3 and not any(
        scene.kinds[n] & nouns and not scene.kinds[n] & led for n in range(first, place)
    )


def _is_quotation(scene: Scene, span: Span) -> bool:
    return any(quotation.inner == span for quotation in scene.beside(span))


def _ahead(scene: Scene, unit: Unit, after: int) -> tuple[Span, ...]:
    """What follows the comma after the speaker, up to the end of the sentence."""
    start = after
    while start < unit.last and scene.words[start] != "," and start - after < 20 and start not in scene.quotation_at:
        start += 1
    if start < unit.last and scene.words[start] == ",":
        start += 1
    if start in scene.quotation_at and clause(scene, scene.after_quotation(start), unit.last, least=1) is None:
        return (scene.quotation_at[start].inner,)
    found = clause(scene, start, unit.last)
    return (found,) if found else ()


def _behind(scene: Scene, unit: Unit, place: int, after: int) -> tuple[Span, ...]:
    """What stands before the phrase, and what goes on after it."""
    edge = place - 1 if scene.words[place - 1] in "," + DASHES else place
    quotation = scene.closed_at.get(edge - 1)
    start = _clause_first(scene, unit, place)
    if quotation and scene.range_of(quotation.outer)[0] <= start + 1:
        return (quotation.inner,)
    first = clause(scene, start, edge)
    if first is None:
        return ()
    if (
        after + 1 < unit.last
        and scene.words[after] == ","
        and not scene.kinds[after + 1] & (kinds.RELATIVE | kinds.GERUND)
    ):
        rest = clause(scene, after + 1, content_end(scene, after + 1, unit.last, "clause"))
        return (first, rest) if rest else (first,)
    return (first,)


def _opinion(scene: Scene, unit: Unit, place: int) -> Report | None:
    """In X's view, clause."""
    if place > unit.first + 1 or scene.lower[place] not in scene.table.sets["opinion_openers"]:
        return None
    for end in range(place + 2, min(unit.last - 1, place + 8)):
        if (
            scene.lower[end] in scene.table.sets["opinions"]
            and scene.words[end + 1] == ","
            and owner_before(scene, unit, end)
        ):
            content = clause(scene, end + 2, unit.last)
            if content is None:
                return None
            mention = Span(scene.tokens.starts[place + 1], _without_possessive(scene, end - 1))
            return Report(
                (content,), scene.span(end, end + 1), scene.lower[end], "neutral", False, mention, "in-the-view-of"
            )
    return None


def _noun(scene: Scene, unit: Unit, place: int) -> Report | None:
    """X's claim that clause."""
    if scene.lower[place] not in scene.table.sets["said_nouns"] or place + 2 >= unit.last:
        return None
    if not scene.kinds[place + 1] & kinds.THAT:
        return None
    owner = owner_before(scene, unit, place)
    end = content_end(scene, place + 1, unit.last, "clause")
    if owner and not any(scene.kinds[n] & FINITE for n in range(unit.first, owner[0])):
        end = _before_main_verb(scene, place + 2, end)
    content = clause(scene, place + 1, end)
    if owner is None or content is None:
        return None
    return report_by_owner(scene, owner, place, content, "speakers-noun")


def _noun_and_colon(scene: Scene, unit: Unit, place: int) -> Report | None:
    """X's answer: “…”, as a whole sentence."""
    if not is_said_noun(scene, place) or place + 2 >= unit.last:
        return None
    quotation = scene.quotation_at.get(place + 2) if scene.words[place + 1] == ":" else None
    owner = owner_before(scene, unit, place)
    if quotation is None or owner is None or not _opens(scene, unit.first, owner[0]):
        return None
    return report_by_owner(scene, owner, place, quotation.inner, "speakers-noun-quote")


def is_said_noun(scene: Scene, place: int) -> bool:
    """Is a token a noun for what somebody says: claim, answer?"""
    return scene.lower[place] in scene.table.sets["said_nouns"] or scene.lower[place] in scene.table.sets["answers"]


def report_by_owner(scene: Scene, owner: Range, place: int, content: Span, rule: str) -> Report:
    """The report by whose claim the noun at a token is."""
    mention = Span(scene.tokens.starts[owner[0]], _without_possessive(scene, owner[1] - 1))
    return Report((content,), scene.span(place, place + 1), scene.lower[place], "neutral", False, mention, rule)


def _before_main_verb(scene: Scene, first: int, last: int) -> int:
    """Where a clause ends that the verb of the sentence follows: Holm's claim that it was rotten [surprised many]."""
    finite = False
    for n in range(first, last):
        kind = scene.kinds[n]
        if kind & (kinds.COORDINATOR | kinds.SUBORDINATOR | kinds.RELATIVE | kinds.MARK | kinds.QUESTION):
            return last
        if kind & FINITE and not kind & kinds.LOWER and not scene.kinds[n - 1] & kinds.AUXILIARY:
            if finite:
                return n
            finite = True
    return last


def owner_before(scene: Scene, unit: Unit, place: int) -> Range | None:
    """Whose claim it is: a possessive before the noun, two adjectives between at most."""
    for end in range(place, max(unit.first, place - 3), -1):
        word = scene.lower[end - 1]
        if word in scene.table.sets["possessives"]:
            return end - 1, end
        if word.endswith(scene.table.possessive_endings) and not scene.kinds[end - 1] & (kinds.SUBJECT | kinds.BE):
            first = end - 1
            while first > unit.first and scene.kinds[first - 1] & (kinds.CAPITAL | kinds.DETERMINER):
                first -= 1
            return first, end
    return None


def _without_possessive(scene: Scene, place: int) -> int:
    """Where a word ends that may carry the ending of a possessive."""
    word = scene.words[place]
    ending = next((end for end in scene.table.possessive_endings if word.endswith(end)), "")
    return scene.tokens.ends[place] - len(ending)
