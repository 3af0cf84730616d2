"""A phrase that stands for a speaker, taken apart: how it opens, its noun, what is said of it."""

from typing import Literal, NamedTuple

from reader.analysis.tokens import Tokens
from reader.lang import Names
from reader.text import SpeakerKind, fold


class Phrase(NamedTuple):
    """A noun phrase without a name at its head."""

    first: int  # token range with its article
    last: int
    opening: Literal["definite", "indefinite", "bare"]
    head: str  # the noun, lower case
    core: int  # past the noun
    of: bool  # "of" follows the noun
    said: frozenset[str]  # the other words, folded: "Peruvian" and "foreign" of "the Peruvian foreign minister"
    key: str  # all words without the article, folded


def parse_phrase(tokens: Tokens, first: int, last: int, table: Names) -> Phrase | None:
    """The parts of a phrase; None where it has no noun."""
    lower = tokens.lower
    start = first
    opened: Literal["definite", "indefinite", "bare"] = "bare"
    if lower[first] in table.sets["articles"] or lower[first] in table.sets["possessors"]:
        opened, start = "definite", first + 1
    elif lower[first] in table.sets["indefinites"] or lower[first][0].isdigit():
        opened, start = "indefinite", first + (last - first > 1)
    core = start
    while core < last and not _ends(lower[core], table, core > start):
        if lower[core].endswith(table.endings or "\0"):
            opened = "definite"
        core += 1
    nouns = [place for place in range(start, core) if lower[place][0].isalpha()]
    if not nouns:
        return None
    head = nouns[-1]
    if table.adjectives_follow:
        head = next((place for place in nouns if lower[place] in table.nouns), nouns[0])
    of = head + 1 < last and lower[head + 1] in table.sets["linkers"]
    words = [fold(word) for word in lower[start:last] if word[0].isalnum()]
    linkers, articles = table.sets["linkers"], table.sets["articles"]
    said = frozenset(word for word in words if word not in linkers and word not in articles) - {fold(lower[head])}
    return Phrase(first, last, opened, lower[head], head + 1, of, said, " ".join(words))


def _ends(word: str, table: Names, inside: bool) -> bool:
    return word in ",;:—–(" or (inside and word in table.phrase_ends)


def is_plural(phrase: Phrase, table: Names) -> bool:
    """Does a phrase stand for several: "six ministers", "Venezuelans"?"""
    head = phrase.head
    if head in table.sets["groups"]:
        return True
    single = table.singular(head)
    known = single in table.title_words or single in table.sets["adjectives"]
    return (
        single != head
        and (known or not head.endswith(table.singular_endings))
        and head not in table.sets["organisations"]
    )


def kind_of_phrase(phrase: Phrase, table: Names) -> SpeakerKind:
    """What a phrase without a name stands for."""
    head = phrase.head
    if phrase.of and head in table.sets["collectives"]:
        return "group"
    if head in table.sets["unnamed"]:
        return "unnamed"
    if head in table.sets["documents"]:
        return "document"
    if head in table.sets["organisations"]:
        return "organisation"
    return "group" if is_plural(phrase, table) else "unnamed"
