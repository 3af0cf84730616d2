"""The noun phrase that names a speaker, on one side of a cue or the other."""

from reader.analysis.tokens import Tokens
from reader.lang import Cues

LONGEST = 25  # tokens of a speaker with everything that is said about them
CORE = 12  # tokens of a speaker without appositive


def mention_before(tokens: Tokens, cue: int, floor: int, table: Cues) -> tuple[int, int] | None:
    """The token range of the subject that ends right before a cue, its appositive included; None where there is none.

    `floor` is the first token that may belong to it, in the cue's sentence. Walks back over auxiliaries and adverbs,
    then over an appositive between commas, then to the start of the clause.
    """
    end = _skip_auxiliaries(tokens, cue, floor, table)
    if end <= floor:
        return None
    nearest = tokens.lower[end - 1]
    pronoun = nearest in table.pronoun_set or nearest in table.relative_set
    if pronoun or (end == cue and nearest in table.thing_set):
        return end - 1, end  # in a statement she said
    inner_end: int | None = end
    if tokens.words[end - 1] in ",)—–":
        inner_end = _before_appositive(tokens, end - 1, floor)
    if inner_end is None:
        return None
    first = _clause_start(tokens, inner_end, max(floor, inner_end - CORE), table)
    return _checked(tokens, first, inner_end, end, table)


def mention_after(tokens: Tokens, cue: int, ceiling: int, table: Cues) -> tuple[int, int] | None:
    """The token range of the subject that begins right after a cue, as in "said Ana Ruiz, the mayor"."""
    first = cue + 1
    if first < ceiling and tokens.lower[first] in table.day_set:
        first += 1
    elif tokens.lower[first : first + 2] in table.day_phrases:
        first += 2
    if first < ceiling and (tokens.lower[first] in table.no_speaker_start_set or _is_contraction(tokens, first, table)):
        return None
    if first < ceiling and tokens.lower[first] in table.pronoun_set:
        return first, first + 1
    last = first
    while last < min(ceiling, first + CORE):
        lower = tokens.lower[last]
        if not (lower[0].isalnum() or lower in "&-’'") or (last > first and lower in table.phrase_end_set):
            break
        last += 1
    if any(word in table.auxiliary_set for word in tokens.lower[first:last]):
        return None  # a clause follows: "X, the mayor, said the pier was old"
    return _checked(tokens, first, last, _with_name(tokens, first, last, ceiling), table)


def _is_contraction(tokens: Tokens, place: int, table: Cues) -> bool:
    """Is a word a pronoun and its verb, as "he's", which begins content?"""
    word = tokens.lower[place].replace("’", "'")
    return "'" in word and word.partition("'")[0] in table.pronoun_set | table.non_speaker_set


def _with_name(tokens: Tokens, first: int, last: int, ceiling: int) -> int:
    """The end of "the union's leader, Clara Venn": a description takes the name after the comma with it."""
    described = first < last and tokens.words[first].islower()
    if not described or last + 1 >= ceiling or tokens.words[last] != "," or not tokens.words[last + 1][0].isupper():
        return last
    last += 1
    while last < ceiling and tokens.words[last][0].isupper():
        last += 1
    return last


def _skip_auxiliaries(tokens: Tokens, cue: int, floor: int, table: Cues) -> int:
    end = cue
    while end > floor and (tokens.lower[end - 1] in table.auxiliary_set or _is_adverb(tokens, end - 1, table)):
        end -= 1
    return end


def _is_adverb(tokens: Tokens, place: int, table: Cues) -> bool:
    word = tokens.words[place]
    return word.islower() and len(word) > 4 and word.endswith(table.adverb_endings)


def _before_appositive(tokens: Tokens, close: int, floor: int) -> int | None:
    """The end of the noun phrase before an appositive that ends at `close`."""
    closer = tokens.words[close]
    opener = "(" if closer == ")" else closer
    for place in range(close - 1, max(floor, close - LONGEST) - 1, -1):
        if tokens.words[place] == opener:
            return place if place > floor else None
    return None


def _clause_start(tokens: Tokens, end: int, floor: int, table: Cues) -> int:
    for place in range(end - 1, floor - 1, -1):
        word, lower = tokens.words[place], tokens.lower[place]
        if word in ',;:—–()?!"“”«»…':  # a full stop is an abbreviation's here, or the sentence would have ended
            return place + 1
        if lower in table.clause_start_set and not _joins_names(tokens, place, end):
            return place + 1
    return floor


def _joins_names(tokens: Tokens, place: int, end: int) -> bool:
    """Does an "and" stand between two names, or two nouns of one phrase?"""
    if not 0 < place < end - 1:
        return False
    before, after = tokens.words[place - 1], tokens.words[place + 1]
    return before[0].isupper() == after[0].isupper() and before[0].isalpha() and len(tokens.words[place]) <= 3


def _checked(tokens: Tokens, first: int, core_end: int, end: int, table: Cues) -> tuple[int, int] | None:
    while first < core_end and not tokens.words[first][0].isalnum():
        first += 1
    if first >= core_end:
        return None
    lower = tokens.lower[first]
    if core_end - first == 1 and lower in table.non_speaker_set:
        return None
    if core_end - first == 1 and not (lower in table.pronoun_set or tokens.words[first][0].isalpha()):
        return None
    while end > first and not tokens.words[end - 1][0].isalnum():
        end -= 1
    return first, end
