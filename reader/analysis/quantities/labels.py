"""Numbers that only name something, and scores."""

from reader.analysis.quantities.figures import Figure, Passage
from reader.text import QuantityKind

LARGEST_NAME = 3000  # larger numbers after a name are counts
MEASURES = ("%", "°", "-", "–", "$", "€")
LONGEST_LIST = 30  # members with a number and a bracket
BRACKET = 20  # tokens in which an opening bracket makes a closing one no sign of a list
DASHES = ("-", "–", "−", "—")


def kind_of_label(figure: Figure, passage: Passage) -> QuantityKind | None:
    """Ordinal, identifier or score; None for a number that may be a quantity."""
    if _is_ordinal(figure, passage):
        figure.last += 1
        return "date" if _beside_month(figure, passage) else "ordinal"
    if figure.number.form == "ordinal":
        return "date" if _beside_month(figure, passage) else "ordinal"
    if figure.dimension != "money" and is_inside_word(figure, passage):
        return "identifier"
    if figure.dimension not in ("count", "time") or figure.number.form not in ("digits", "words"):
        return None
    if figure.number.form == "words" or figure.dimension == "time":
        return "identifier" if figure.is_bare and _is_labelled(figure, passage) else None
    if _is_score(figure, passage):
        return "score"
    named = _is_name(figure, passage) or _is_labelled(figure, passage) or _is_address(figure, passage)
    if named and passage.word(figure.last) in DASHES and passage.word(figure.last + 1).isdecimal():
        figure.last += 2 * passage.is_one_word(figure.number.first, figure.last + 2)  # No. 10-277
    return "identifier" if named or _numbers_list(figure, passage) else None


def _is_ordinal(figure: Figure, passage: Passage) -> bool:
    at = figure.number.last
    return figure.is_bare and passage.touches(at) and passage.word(at) in passage.numbers.sets["ordinal_endings"]


def _beside_month(figure: Figure, passage: Passage) -> bool:
    """May 4th, the fourth of May."""
    months, at = passage.dates.month_numbers, figure.last
    linked = passage.word(at) in passage.numbers.sets["part_links"] and passage.word(at + 1) in months
    return passage.word(figure.first - 1) in months or passage.word(at) in months or linked


def is_inside_word(figure: Figure, passage: Passage) -> bool:
    """F-16, G20, 24703m212, S2-173m, 49ers: letters or digits on both sides of a hyphen, or around, and no blank."""
    first, last = figure.number.first, figure.last
    if figure.number.form != "digits":
        return False
    if passage.touches(last) and passage.word(last) in passage.numbers.sets["name_endings"]:
        return True
    if figure.unit and passage.touches(last) and passage.words[last][0].isdecimal():
        return True
    if not passage.touches(first):
        return False
    before = passage.words[first - 1]
    if before[-1].isalpha() or before in "#_@":
        return True  # money such as $US5 has its unit by now
    if (passage.word(first - 2), before) in passage.around.hedges_before:
        return False  # sub-300
    if passage.word(first - 2) in passage.around.sets["range_joiners"]:
        return False  # 0-to-60
    hyphened = before in DASHES and passage.touches(first - 1) and passage.words[first - 2][-1].isalpha()
    return hyphened and passage.lower[first - 2] not in passage.numbers.sets["minus"] and figure.first > first - 2


def _numbers_list(figure: Figure, passage: Passage) -> bool:
    """1) buses; 2) trains."""
    if passage.phrase(figure.last, figure.last + 2) == (".", ")"):
        return True  # Venn (8.)
    if passage.word(figure.last) != ")" or figure.low >= LONGEST_LIST:
        return False
    return "(" not in passage.lower[max(passage.first, figure.first - BRACKET) : figure.first]


def _is_address(figure: Figure, passage: Passage) -> bool:
    """123 Random Street."""
    at = figure.number.last
    for place in range(at, min(at + 4, passage.last)):
        if not passage.words[place][0].isupper():
            return False
        if passage.lower[place] in passage.around.sets["streets"]:
            return True
    return False


def _is_labelled(figure: Figure, passage: Passage) -> bool:
    """Route 66, No. 7, Section 427, Phase two: a noun for what is numbered stands before, and nothing counted after."""
    at = figure.number.first - 1
    if passage.word(at) == "." or passage.word(at) == "#":
        at -= 1
    if passage.word(at) not in passage.around.sets["labels"]:
        return passage.word(figure.number.first - 1) == "#"
    capital = passage.words[at][0].isupper() and at > passage.first
    if figure.number.form == "words" and at == passage.first:
        return False  # no one
    return capital or not passage.numbers.is_plural(passage.word(figure.number.last))


def _is_name(figure: Figure, passage: Passage) -> bool:
    """Boeing 737, S&P 500, 5A."""
    first, last = figure.number.first, figure.number.last
    if passage.word(first - 1) in passage.around.sets["named"]:
        return True
    if _follows_name(figure, passage) or _precedes_name(figure, passage):
        return True
    following = passage.words[last] if last < passage.last else ""
    return following[:1].isupper() and len(following) <= 2 and following.isalpha() and passage.touches(last)


def _follows_name(figure: Figure, passage: Passage) -> bool:
    """Galaxy 23, Stoxx 50, Brigade 7: a capitalised word before, and nothing that is counted after."""
    at, number = figure.number.first - 1, figure.number
    if at < passage.first or not passage.words[at].isalpha() or not passage.words[at][0].isupper():
        return False
    if at == passage.first and (figure.first <= at or not _opens_as_name(passage, at, number.last)):
        return False
    if passage.touches(number.first) or not passage.words[number.first].isdecimal() or number.last - number.first > 1:
        return False
    if len(passage.words[at]) == 1 and passage.lower[at] not in passage.grammar.function_set:
        return passage.word(number.last) not in MEASURES  # S&P 500
    if number.value >= LARGEST_NAME and not passage.words[at].isupper():
        return False
    opens = passage.words[at - 1] in (".", "“", '"') or passage.lower[at] in passage.grammar.function_set
    following = passage.word(number.last)
    if opens or following in MEASURES:
        return False
    return not any(passage.numbers.is_plural(passage.word(at)) for at in (number.last, number.last + 1))


def _opens_as_name(passage: Passage, at: int, after: int) -> bool:
    """Bus 14 in "Bus 14 will not stop": no number of anything, as a word that can be no noun follows."""
    word = passage.lower[at]
    if word in passage.closed_words or word in passage.around.sets["verbs"]:
        return False
    return passage.word(after) in passage.closed_words


def _precedes_name(figure: Figure, passage: Passage) -> bool:
    """The 787 Dreamliner: three digits and one name."""
    number = figure.number
    following = passage.words[number.last] if number.last < passage.last else ""
    lone = passage.words[number.first].isdecimal() and len(passage.words[number.first]) == 3 and figure.is_bare
    named = following[:1].isupper() and following[1:].islower() and not passage.numbers.is_plural(following.lower())
    after = passage.words[number.last + 1] if number.last + 1 < passage.last else "."
    return (
        lone and named and figure.hedge == "exact" and not after[0].isupper() and not passage.numbers.is_plural(after)
    )


def _is_score(figure: Figure, passage: Passage) -> bool:
    """3-1, with nothing counted after it."""
    number = figure.number
    for edge, other in ((number.first - 1, number.first - 2), (number.last, number.last + 1)):
        if passage.word(edge) not in ("-", "–") or not passage.word(other).isdecimal() or not figure.is_bare:
            continue
        end = max(other + 1, number.last)
        small = len(passage.words[other]) <= 2 and number.value < 100
        small = small or _is_vote(number.first, other, passage)
        if small and passage.is_one_word(min(other, number.first), end) and not _is_measured(passage, end):
            return True
    return False


def _is_vote(one: int, other: int, passage: Passage) -> bool:
    """348-77: the larger number first, so no range."""
    left, right = passage.words[min(one, other)], passage.words[max(one, other)]
    return left.isdecimal() and right.isdecimal() and len(right) <= len(left) <= 3 and int(left) > int(right)


def _is_measured(passage: Passage, at: int) -> bool:
    """Does a unit or a plural follow?"""
    word = passage.word(at)
    unit = (word,) in passage.units.spelled and word not in passage.grammar.function_set
    return unit or passage.numbers.is_plural(word) or word in DASHES
