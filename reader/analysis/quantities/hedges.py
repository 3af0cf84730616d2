"""How exact a number is said to be, its sign, and the direction of a change."""

from reader.analysis.quantities.figures import Figure, Passage
from reader.text import Change, Hedge

LONGEST = 4  # words of a hedge
CHANGE_REACH = 5  # tokens between "fell" and its number
DEGREES = frozenset({"degree", "degree celsius", "degree fahrenheit"})  # that are often below zero
OBJECT_REACH = 9  # tokens between "cut" and its number with the thing that was cut


def read_sign(figure: Figure, passage: Passage, floor: int) -> None:
    """Notes the minus of -1.3% and the plus of +0.2%: a sign that touches the number and nothing before it."""
    at = figure.first - 1
    if at >= floor and passage.words[at] in "-−" and not passage.touches(figure.first):
        _spaced_minus(figure, passage, at)
        return
    if (
        at < floor
        or (at == floor > passage.first and passage.word(at - 1)[-1:].isdecimal())
        or passage.words[at] not in "+-−"
        or not passage.touches(figure.first)
    ):
        return
    if passage.touches(at) and passage.words[at - 1] not in "($€£":
        return
    figure.first = at
    if passage.words[at] != "+":
        figure.low, figure.high = -figure.high, -figure.low


def _spaced_minus(figure: Figure, passage: Passage, at: int) -> None:
    """To - 20 degrees: a minus with blanks around it before a temperature, or a number and nothing else."""
    unit = passage.units.spelled.get((passage.word(figure.last),), ("", ""))[1]
    lone = at == passage.first and figure.last == passage.last
    if lone or (unit in DEGREES and passage.word(at - 1)[-1:].isalpha()):
        figure.first, figure.low, figure.high = at, -figure.high, -figure.low


def read_below_zero(figure: Figure, passage: Passage) -> None:
    """Notes that a temperature is below zero: ten degrees below zero."""
    phrase = passage.phrase(figure.last, figure.last + 2)
    if " ".join(phrase) in passage.around.sets["below_zero"] and figure.low > 0:
        figure.last, figure.low, figure.high = figure.last + 2, -figure.high, -figure.low


def read_signed_change(figure: Figure, passage: Passage) -> None:
    """Notes that a share with a sign is a change: +0.2%."""
    if figure.dimension == "share" and passage.words[figure.first] in "+-−":
        figure.change = "up" if passage.words[figure.first] == "+" else "down"


def read_hedge(figure: Figure, passage: Passage, floor: int) -> None:
    """Notes "about", "more than", "or so"."""
    figure.hedge = _hedge_before(figure, passage, floor) or figure.hedge
    _hedge_before(figure, passage, floor)  # "as high as roughly": the nearer one counts
    if passage.word(figure.last) not in passage.around.hedge_openers:
        return
    for size in range(LONGEST, 0, -1):
        hedge = passage.around.hedges_after.get(passage.phrase(figure.last, figure.last + size))
        if hedge:
            figure.last += size
            figure.hedge = hedge
            return


def read_far_hedge(figure: Figure, passage: Passage) -> None:
    """Notes the hedge after what is counted: 30 boats or so."""
    far = figure.of and figure.of[0] >= figure.last and figure.hedge == "exact"
    if far and figure.of and passage.word(figure.of[1]) in passage.around.hedge_openers:
        for size in range(LONGEST, 0, -1):
            hedge = passage.around.hedges_after.get(passage.phrase(figure.of[1], figure.of[1] + size))
            if hedge and size > 1:
                figure.hedge = hedge


def _hedge_before(figure: Figure, passage: Passage, floor: int) -> Hedge | None:
    """Takes in the hedge that ends where the number begins; of a part, before its article: casi la mitad."""
    end = figure.first
    if figure.number.form == "fraction" and passage.word(end - 1) in passage.grammar.determiner_set:
        end -= 1
    if passage.word(end - 1) not in passage.around.hedge_ends:
        return None
    for size in range(LONGEST, 0, -1):
        hedge = passage.around.hedges_before.get(passage.phrase(end - size, end))
        if hedge and end - size >= floor:
            figure.first = end - size
            return hedge
    return None


def read_change(figure: Figure, passage: Passage, floor: int) -> None:
    """Notes whether the number says how much something rose or fell."""
    if figure.change or figure.dimension == "time":
        return
    if passage.word(figure.first - 1) in passage.around.sets["change_by"]:
        figure.change = _verb_before(passage, max(floor, figure.first - OBJECT_REACH), figure.first - 1, strict=False)
    else:
        figure.change = _verb_before(passage, max(floor, figure.first - CHANGE_REACH), figure.first, strict=True)


def unsay_fall(figure: Figure, passage: Passage) -> None:
    """Rain that fell has not become less: cayeron 94 milímetros de lluvia."""
    fallen = figure.of and not passage.around.sets["rain"].isdisjoint(passage.lower[slice(*figure.of)])
    if fallen and figure.change == "down" and figure.dimension == "measure":
        figure.change = None


def _verb_before(passage: Passage, floor: int, at: int, *, strict: bool) -> Change | None:
    for place in range(at - 1, floor - 1, -1):
        word = passage.lower[place]
        if word in passage.around.changes and not _is_particle(passage, place):
            return passage.around.changes[word]
        if strict and word not in passage.around.sets["change_links"]:
            return None
    return None


def _is_particle(passage: Passage, at: int) -> bool:
    """The up of "gave up 500 yards", but not of "was up 5%"."""
    before = passage.word(at - 1)
    particle = passage.lower[at] in passage.around.sets["particles"]
    return particle and before in passage.around.sets["verbs"] and before not in passage.grammar.auxiliary_set
