"""Units, currencies and rates beside a number."""

from decimal import Decimal

from reader.analysis.quantities.figures import Figure, Passage

LONGEST = 4  # words of a unit
MOST_MARKS = 4  # tokens of a unit written in one: km/h, m2
BRACKETS = tuple("()[]{}<>")
CLOSING = tuple(".,;:)")
SIGNS = "%°€£$¢₽₹"


def read_units(figure: Figure, passage: Passage, floor: int) -> None:
    """Notes the currency before a number, the unit after it and what it is a rate of."""
    _currency(figure, passage, floor)
    _unit(figure, passage)
    _word_with_power(figure, passage)
    if figure.dimension == "money" and figure.last > figure.number.last:
        _power_after(figure, passage)
    elif figure.is_bare:
        _scaled_code(figure, passage)
        _bracketed(figure, passage)


def read_rate(figure: Figure, passage: Passage) -> None:
    """Notes what a quantity is a rate of: "a day", "per 100 people", "daily", "$5 each"."""
    at, around = figure.last, passage.around
    word = passage.word(at)
    if word == "-" and passage.touches(at) and _hyphened_rate(figure, passage, at + 1):
        return
    if word in around.sets["comparatives"] and passage.word(at + 1) in around.sets["per"]:
        at, word = at + 1, passage.word(at + 1)  # 85 dollars more a month
    if word in around.rates and figure.dimension != "time":
        figure.per, figure.last = around.rates[word], at + 1
    elif word in around.sets["each"] and figure.dimension == "money":
        figure.last = at + 1
        figure.per = "unit"
    elif word == "/" or word in around.sets["per"]:
        _per(figure, passage, at + 1)


def read_far_rate(figure: Figure, passage: Passage) -> None:
    """Notes the rate after what is counted: 5,000 people a year, two million barrels of oil a day."""
    if figure.per or not figure.of or figure.of[0] < figure.last or figure.dimension in ("time", "share"):
        return
    at, around = figure.of[1], passage.around
    dimension, unit, size = unit_at(passage, at + 1)
    linked = passage.word(at) in around.sets["per"] and dimension == "time"
    if linked and passage.word(at + 1 + size) not in around.sets["no_rate_before"]:
        figure.per = unit
    elif passage.word(at) in around.rates:
        figure.per = around.rates[passage.word(at)]


def _hyphened_rate(figure: Figure, passage: Passage, at: int) -> bool:
    """A $70-a-share offer, a 12-cent-a-share dividend."""
    parts = passage.word(at).split("-")
    articles = [n for n, part in enumerate(parts) if part in passage.around.sets["per"]]
    if not articles or articles[0] == len(parts) - 1:
        return False
    unit = passage.units.spelled.get(tuple(parts[: articles[0]]), ("", ""))
    if unit[1] and figure.is_bare:
        figure.dimension, figure.unit = unit
    rest = tuple(parts[articles[0] + 1 :])
    figure.per, figure.last = passage.units.spelled.get(rest, ("", " ".join(rest)))[1], at + 1
    return True


def unit_at(passage: Passage, at: int) -> tuple[str, str, int]:
    """Dimension, unit and number of tokens of the longest unit that starts at a token; empty where there is none."""
    spelled, openers = passage.units.spelled, passage.units.openers
    if at >= passage.last or not (passage.words[at] in openers or passage.lower[at] in openers):
        return "", "", 0
    for size in range(min(LONGEST, passage.last - at), 0, -1):
        found = spelled.get(tuple(passage.words[at : at + size])) or spelled.get(tuple(passage.lower[at : at + size]))
        if found:
            return *found, size
    return "", "", 0


def _marked_unit(passage: Passage, at: int) -> tuple[str, str, int]:
    """The same for units written in one with marks or digits: km/h, m2, °C, lb-ft."""
    end = at + 1
    while end < min(passage.last, at + MOST_MARKS) and passage.touches(end):
        end += 1
    for last in range(end, at + 1, -1):
        found = passage.units.spelled.get(("".join(passage.lower[at:last]),))
        if found:
            return *found, last - at
    return "", "", 0


def _currency(figure: Figure, passage: Passage, floor: int) -> None:
    at = figure.first
    if at > floor and passage.words[at - 1] in "-−" and passage.touches(at):
        at -= 1  # $-5
    if at <= floor or passage.lower[at - 1] not in passage.units.money_endings:
        return
    for size in (3, 2, 1):
        first = at - size
        if first < floor or passage.tokens.ends[at - 1] + 1 < passage.tokens.starts[at]:
            continue
        gap = max((passage.tokens.starts[n] - passage.tokens.ends[n - 1] for n in range(first + 1, at)), default=0)
        if gap > 1 or (gap and passage.lower[first] in passage.numbers.sets["articles"]):
            continue  # HK $5, but not a $5 note
        written = "".join(passage.lower[first:at])
        dimension, unit = passage.units.spelled.get((written,), ("", ""))
        if dimension != "money" or (written.isalpha() and (len(written) < 2 or not _is_code(figure, passage, at))):
            continue
        figure.dimension, figure.unit, figure.first = "money", unit, first
        return


def _power_after(figure: Figure, passage: Passage) -> None:
    """75 USD million."""
    exponent = passage.numbers.exponents.get(passage.word(figure.last), 0)
    if exponent > 2 and not figure.number.power:
        _scale(figure, exponent)
        figure.last += 1


def _word_with_power(figure: Figure, passage: Passage) -> None:
    """A 400 million-year-old fossil, a $5 million-a-year job."""
    power, _, rest = passage.word(figure.last).partition("-")
    exponent = passage.numbers.exponents.get(power, 0)
    age = passage.dates.age_words.get(rest)
    dimension, unit = passage.units.spelled.get(tuple(rest.split("-")), ("", ""))
    if not rest or exponent < 3 or not (age or unit):
        return
    _scale(figure, exponent)
    figure.last += 1
    if figure.is_bare:
        figure.dimension, figure.unit, figure.kind = dimension or "time", unit or age, "age" if age else None


def _scaled_code(figure: Figure, passage: Passage) -> None:
    """30 MUSD, MEUR 60: millions by the letter before the code."""
    for at in (figure.last, figure.first - 1):
        word = passage.words[at] if passage.first <= at < passage.last else ""
        dimension, unit = passage.units.spelled.get((word[1:].lower(),), ("", ""))
        if len(word) == 4 and word[1:].isupper() and word[0] in "Mk" and dimension == "money":
            _scale(figure, 6 if word[0] == "M" else 3)
            figure.dimension, figure.unit = dimension, unit
            figure.first, figure.last = min(figure.first, at), max(figure.last, at + 1)
            return


def _scale(figure: Figure, exponent: int) -> None:
    figure.low, figure.high = figure.low * Decimal(10) ** exponent, figure.high * Decimal(10) ** exponent


def _is_code(figure: Figure, passage: Passage, at: int) -> bool:
    """Are letters before a number the code of a currency: GBP 5, Rs500, but not PS5?"""
    code = passage.words[at - 1]
    if not (code.isupper() or (len(code) == 2 and code.istitle())):
        return False  # Euro 2020
    lone = figure.number.last - figure.number.first == 1 and len(passage.words[figure.number.first]) == 1
    return not (lone and passage.touches(at) and len(passage.words[at - 1]) < 3)


def _unit(figure: Figure, passage: Passage) -> None:
    at = figure.last
    if passage.word(at) in ("-", "–") and passage.word(at + 1)[:1].isalpha():
        at = _after_dash(passage, at)
    if figure.dimension == "money" and passage.word(at) in passage.around.sets["money_of"]:
        figure.last = at = at + 1  # $75 U.S.
    if figure.number.form == "fraction" and passage.word(at) in passage.numbers.sets["articles"]:
        at += bool(unit_at(passage, at + 1)[1])  # half an hour, half a percentage point
    if figure.number.form == "vague" and passage.word(at) in passage.numbers.sets["part_links"]:
        at += bool(unit_at(passage, at + 1)[1])
    if passage.word(at) in passage.around.sets["unit_links"]:
        at += unit_at(passage, at + 1)[0] == "money"
    if at >= passage.last:
        return
    for dimension, unit, size in (_marked_unit(passage, at), unit_at(passage, at)):
        if not unit or (size == 1 and len(passage.words[at]) <= 2 and not _stands(passage, at)):
            continue
        if figure.dimension == "count":
            figure.dimension, figure.unit, figure.last = dimension, unit, at + size
            code = passage.around.sums.get(passage.lower[at])
            if code and size == 1 and _is_sum(figure, passage):
                figure.dimension, figure.unit = "money", code
        elif dimension == "money":
            figure.last = at + size
            figure.unit = unit if figure.unit == "USD" and unit != "cent" else figure.unit
        return


def _after_dash(passage: Passage, at: int) -> int:
    """Where the unit begins in a 30-year bond, also with blanks around the dash; the dash itself where none does."""
    if passage.touches(at):
        return at + 1
    word = passage.word(at + 1)
    single = (word,) in passage.units.spelled and len(word) > 2 and not passage.numbers.is_plural(word)
    return at + 1 if single and not passage.touches(at + 1) else at


def _is_sum(figure: Figure, passage: Passage) -> bool:
    """361 million pounds, but not 3 million pounds of beef."""
    return figure.number.power >= 6 and passage.word(figure.last) not in passage.numbers.sets["part_links"]


def _bracketed(figure: Figure, passage: Passage) -> None:
    """20 (kg): the unit alone in brackets."""
    at = figure.last
    if passage.word(at) in BRACKETS and passage.word(at + 2) in BRACKETS:
        dimension, unit = passage.units.spelled.get((passage.word(at + 1),), ("", ""))
        if dimension == "measure":
            figure.dimension, figure.unit, figure.last = dimension, unit, at + 3


def _stands(passage: Passage, at: int) -> bool:
    """Short symbols count only where they touch the number or are no word: "5m", "5 km", "12 C", not "5 in"."""
    word = passage.words[at]
    if passage.touches(at) or word in SIGNS:
        return True
    if len(word) == 1:
        free = not passage.touches(at + 1) or passage.word(at + 1) in CLOSING
        return free and (word,) in passage.units.spelled and (word.isupper() or word in passage.units.spaced)
    return passage.lower[at] not in passage.grammar.function_set


def _per(figure: Figure, passage: Passage, at: int) -> None:
    around, word = passage.around, passage.word(at)
    dimension, unit, size = unit_at(passage, at)
    if passage.word(at - 1) == "/":
        dimension, unit, size = max(_marked_unit(passage, at), (dimension, unit, size), key=lambda found: found[2])
        if not unit:
            return None
    ends = at + max(1, size)
    if not word or not word[0].isalpha() or passage.word(ends) in around.sets["no_rate_before"]:
        return _per_number(figure, passage, at) if word[:1].isdecimal() else None
    unsure = passage.word(at - 1) in around.sets["per_units"]
    priced = figure.dimension == "money" and (dimension == "measure" or word in around.sets["priced"])
    if unsure and not (priced or (dimension == "time" and figure.dimension != "time") or _is_hours(figure, unit)):
        return None
    figure.per, figure.last = unit or word, ends
    return None


def _is_hours(figure: Figure, unit: str) -> bool:
    """40 hours a week."""
    return figure.unit in ("minute", "hour", "day") and unit in ("day", "week", "month", "year")


def _per_number(figure: Figure, passage: Passage, at: int) -> None:
    """Per 100,000 people: the number belongs to the rate."""
    if passage.word(at - 1) in passage.around.sets["per_units"]:
        return
    end = at + 1
    while end < min(passage.last, at + 3) and passage.lower[end] in passage.numbers.exponents:
        end += 1
    if passage.numbers.is_plural(passage.word(end)):
        figure.per, figure.last = " ".join(passage.words[at : end + 1]), end + 1
    elif end > at:
        figure.per, figure.last = " ".join(passage.words[at:end]), end
