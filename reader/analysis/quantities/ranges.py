"""Numbers that belong together: the ends of a range, the steps of a change, the members of a list."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from reader.analysis.quantities.figures import Figure, Passage

SMALL = 20  # "three or four": neighbours below it are one guess
CLAUSE = 8  # tokens before "from" in which a word of change makes two numbers its steps
DASHED = 3  # tokens of "-to-"
MONEY_POWER = 6  # of ten: a bare "3 million" after a sum of millions is a sum
SCALED = 1000  # "$10 to $15 billion" shares its billion below it
NO_RANGE = frozenset({"time", "identifier", "ordinal", "date", "score"})


def join_ranges(figures: Sequence[Figure], passage: Passage) -> list[Figure]:
    """The figures with the two ends of each range made one, and those written in two units."""
    found: list[Figure] = []
    for figure in figures:
        floor = found[-2].last if len(found) > 1 else passage.first
        if not (found and (_joined(found[-1], figure, passage, floor) or _added(found[-1], figure, passage))):
            found.append(figure)
    return found


def share_units(figures: Sequence[Figure], passage: Passage) -> None:
    """Gives the numbers of a list the unit that only the last of them carries: 500, 600 or 700 euros."""
    goes_on = False  # does the right one stand in a list, too? A comma alone makes no list of two
    for left, right in zip(figures[-2::-1], figures[:0:-1], strict=True):
        listed = is_list(left, right, passage)
        linked = listed and (goes_on or passage.lower[right.first - 1] != ",")
        goes_on = linked
        if left.kind or right.kind or not left.is_bare or right.unit is None:
            continue
        if right.dimension == "money" and right.first < right.number.first and passage.words[right.first] != "(":
            continue  # 8 or $9
        if linked or _is_part_of(left, right, passage):
            left.unit, left.dimension = right.unit, right.dimension


def share_money(figures: Sequence[Figure], passage: Passage) -> None:
    """Gives a sum without its currency that of the last sum: to 2 million euros from 3 million."""
    money: Figure | None = None
    for figure in figures:
        if figure.kind is None and figure.dimension == "money":
            money = figure
        counted = figure.of is not None and figure.of[0] >= figure.last
        large = figure.number.power >= MONEY_POWER and passage.word(figure.last) != "("
        if money and money.number.power >= MONEY_POWER and figure.is_bare and not figure.kind and large and not counted:
            figure.unit, figure.dimension = money.unit, money.dimension


def share_with_former(figures: Sequence[Figure], passage: Passage) -> None:
    """Gives what a number was before, or is elsewhere, its unit: 54 crowns, up from 50."""
    for left, right in pairwise(figures):
        first = left.last + (passage.word(left.last) == ",")
        between = " ".join(passage.phrase(first, right.first))
        follows = passage.word(right.last)
        counted = follows.isalpha() and follows not in passage.closed_words | passage.around.words_of("no_nouns")
        if left.unit is None or left.kind not in (None, "change") or right.kind or not right.is_bare or counted:
            continue
        if between in passage.around.words_of("former"):
            right.unit, right.dimension = left.unit, left.dimension
            if left.number.power and not right.number.power and right.low < SCALED:
                right.low, right.high = (
                    (end * Decimal(10) ** left.number.power).normalize() for end in (right.low, right.high)
                )


def is_list(left: Figure, right: Figure, passage: Passage) -> bool:
    """Do only a comma and "and" stand between two numbers?"""
    between = passage.lower[left.last : right.first]
    return 0 < len(between) <= 2 and all(word in passage.around.sets["list_joiners"] for word in between)


def share_hedges(figures: Sequence[Figure], passage: Passage) -> None:
    """Gives what is said once more in another unit the hedge and the direction of the first."""
    for left, right in pairwise(figures):
        if left.kind in (None, "change") and not right.kind and is_restated(left, right, passage):
            right.change = right.change or left.change
            if right.hedge == "exact" and left.hedge != "between":
                right.hedge = left.hedge


def is_restated(left: Figure, right: Figure, passage: Passage) -> bool:
    """Is one quantity given in two units: 60 miles (97 km), 190 points, or 0.6%?"""
    if right.is_bare or left.unit == right.unit:
        return False
    between = passage.lower[left.last : right.first]
    if between == ["("] or passage.word(right.first) == "(":
        return True
    joiners = passage.around.sets["range_joiners"] & passage.around.sets["list_joiners"]
    counted = [word for word in between[:-1] if word != ","]
    plain = passage.closed_words.isdisjoint(counted) and len(counted) < 3 and all(word[0].isalpha() for word in counted)
    return bool(between) and between[-1] in joiners and plain


def _is_part_of(left: Figure, right: Figure, passage: Passage) -> bool:
    """40 of the 90 million crowns."""
    between = passage.lower[left.last : right.first]
    links = passage.numbers.sets["part_links"]
    whole = right.rule != "number-and-unit-in-a-word"
    return whole and 0 < len(between) <= 2 and between[0] in links and between[-1] in passage.grammar.noun_opener_set


def _joined(left: Figure, right: Figure, passage: Passage, floor: int) -> bool:
    """Makes one of two figures where they are the ends of a range or of a change."""
    between = passage.lower[left.last : right.first]
    between = [word for word in between if word != "-"] or between[:1]
    if len(between) != 1 or right.first - left.last > DASHED or not _are_ends(left, right):
        return False
    before = left.first - 1
    while before > floor and passage.word(before) in passage.grammar.determiner_set:
        before -= 1  # from the $89 to $93 billion
    opens = before >= floor and passage.word(before) in passage.around.sets["between"]
    if not _links(left, right, between[0], opens, passage):
        return False
    _share_scale(left, right)
    falls = left.low > right.high
    if falls and not (opens or (left.unit and right.unit and between[0].isalpha())):
        return False
    shifts = passage.word(before - 1) in passage.around.words_of("shifts")
    if falls or (opens and (left.change or shifts or _names_change(left, passage))):
        left.rule, left.change = "from-to", None  # the ends say it
        left.kind = None if left.dimension == "time" else "change"
    else:
        left.rule = "range"
        left.first = before if opens else left.first
    _merge(left, right)
    return True


def _are_ends(left: Figure, right: Figure) -> bool:
    """Can two figures be the ends of one range by their kinds and units?"""
    if (
        left.kind in NO_RANGE
        or right.kind in NO_RANGE
        or left.is_range
        or right.is_range
        or left.number.form == "times"
    ):
        return False
    kinds = right.kind in (None, left.kind) or (right.kind == "age" and left.is_bare)
    return kinds and not (left.unit and right.unit and left.unit != right.unit)


def _added(left: Figure, right: Figure, passage: Passage) -> bool:
    """Adds the smaller unit to the larger: 5 feet 2 inches, 3 dollars and 50 cents, $20 and 43."""
    between = passage.lower[left.last : right.first]
    if left.kind or right.kind or left.is_range or right.is_range or len(between) > 1 or left.unit is None or left.per:
        return False
    if between and between[0] not in passage.numbers.sets["joiners"]:
        return False
    size = _size(left, right, passage)
    if size is None or not 0 < right.low < size or left.low != int(left.low):
        return False
    left.low = left.high = left.low + (right.low / size if left.low >= 0 else -right.low / size)
    left.low = left.high = round(left.low, 6).normalize()
    left.last, left.rule = right.last, "larger-and-smaller-unit"
    return True


def _size(left: Figure, right: Figure, passage: Passage) -> Decimal | None:
    """How many of the right unit are one of the left."""
    if right.unit:
        same = left.dimension == right.dimension == "money" and left.unit not in passage.units.sizes
        larger = passage.units.sizes.get(right.unit, {})
        return larger.get(left.unit or "") or (larger.get("money") if same else None)
    ends = (
        passage.word(right.last) in ("", ".", ",", ";", ")")
        or passage.word(right.last) in passage.around.sets["no_nouns"]
    )
    return (
        Decimal(100)
        if left.dimension == "money" and right.is_bare and ends and left.unit not in passage.units.sizes
        else None
    )


def _links(left: Figure, right: Figure, word: str, opens: bool, passage: Passage) -> bool:
    """May a word stand between the ends of a range?"""
    if word not in passage.around.sets["range_joiners"]:
        return False
    if word in passage.numbers.sets["joiners"]:
        return opens
    if word in passage.around.sets["list_joiners"]:  # three or four
        close = right.low - left.low
        return (
            left.is_bare and left.number.form == right.number.form == "words" and 0 < close <= 1 and right.low < SMALL
        )
    signed = left.dimension == "money" and left.first < left.number.first and not word.isalpha()  # $140-150 million
    if left.unit and not right.unit and not opens and left.kind != "age" and not signed:
        return False  # fell 2% to 5
    if left.unit and left.change and passage.word(left.first - 1) in passage.around.sets["change_by"]:
        return False  # grew by $43 to $419
    dash = not word.isalpha()
    if dash and (right.hedge != "exact" or left.change or passage.touches(right.first) < passage.touches(left.last)):
        return False
    levels = left.is_bare and right.is_bare and passage.word(left.first - 1) in passage.around.changes
    return opens or not levels  # fell 12 to 340


def _share_scale(left: Figure, right: Figure) -> None:
    """$10 to $15 billion: both are billions."""
    scale = Decimal(10) ** right.number.power
    if right.number.power and not left.number.power and left.low < SCALED and left.low < right.low / scale:
        left.low, left.high = left.low * scale, left.high * scale


def _names_change(figure: Figure, passage: Passage) -> bool:
    """Does a word of change stand before a figure in its clause?"""
    for at in range(figure.first - 1, max(passage.first, figure.first - CLAUSE) - 1, -1):
        if passage.lower[at] in ",;:":
            return False
        if passage.lower[at] in passage.around.changes:
            return True
    return False


def _merge(left: Figure, right: Figure) -> None:
    left.high, left.last = right.high, right.last
    if left.hedge != "about":
        left.hedge = right.hedge if right.hedge == "about" else "between" if left.rule == "range" else "exact"
    if right.unit:
        left.unit, left.dimension = right.unit, right.dimension
    left.per, left.kind = right.per or left.per, right.kind or left.kind
