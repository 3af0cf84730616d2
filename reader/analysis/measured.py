"""What a number counts or measures, and when."""

from reader.analysis.tokens import Tokens
from reader.lang import Cues, Dates, Grammar, Numbers

LONGEST = 5  # words of a noun phrase that are worth showing


def noun_after(
    tokens: Tokens, at: int, last: int, grammar: Grammar, cues: Cues, numbers: Numbers
) -> tuple[int, int] | None:
    """The token range of the noun phrase right after a number or its unit."""
    while at < last and tokens.lower[at] in grammar.noun_opener_set:
        at += 1
    end = at
    while end < last and end - at < LONGEST and _in_noun_phrase(tokens, end, end == at, grammar, cues):
        end += 1
        if numbers.is_plural(tokens.lower[end - 1]):
            break  # the head: what follows may be its verb
    return (at, end) if end > at else None


def noun_before(
    tokens: Tokens, at: int, first: int, grammar: Grammar, cues: Cues, numbers: Numbers
) -> tuple[int, int] | None:
    """The nearest noun phrase before a number: "entries" in "cut entries by 48%"."""
    end = at
    while end > first and (tokens.lower[end - 1] in grammar.function_set or not tokens.words[end - 1][0].isalnum()):
        end -= 1
        if at - end > LONGEST:
            return None
    start = end
    while (
        start > first
        and end - start < LONGEST
        and tokens.lower[start - 1] not in numbers.changes
        and _in_noun_phrase(tokens, start - 1, False, grammar, cues)
    ):
        start -= 1
    return (start, end) if end > start else None


def _in_noun_phrase(tokens: Tokens, place: int, opens: bool, grammar: Grammar, cues: Cues) -> bool:
    word, lower = tokens.words[place], tokens.lower[place]
    if not word[0].isalpha() or lower in grammar.function_set or lower in cues.auxiliary_set:
        return False
    if lower in cues.clause_start_set or lower in cues.phrase_end_set:
        return False
    return opens or lower not in cues.forms


def period(tokens: Tokens, first: int, last: int, numbers: Numbers, dates: Dates) -> list[str]:
    """The months and years a sentence names, in order: "2025-09", "09" without a year, "2025"."""
    found: list[str] = []
    for place in range(first, last):
        month = dates.month_numbers.get(tokens.lower[place])
        if month and tokens.words[place][0].isupper():
            found.append(f"{month:02}")
        elif (
            len(tokens.words[place]) == 4 and tokens.words[place].isdigit() and tokens.words[place][:2] in ("19", "20")
        ):
            if found and len(found[-1]) == 2:
                found = [f"{tokens.words[place]}-{month}" if len(month) == 2 else month for month in found]
            else:
                found.append(tokens.words[place])
    return found
