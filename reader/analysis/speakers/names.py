"""Names in a text: where they stand, in which words, and where the titles before them begin."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import itemgetter

from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import fold

TITLE_CASE = 0.6  # share of a headline's longer words with a capital
LONG_WORDS = 4  # of a line without a full stop that may be a headline though it is not marked as one
MOST_WORDS = 7  # of a name; longer ones are headlines
LONGEST = 12  # tokens of a name with the titles before it
SHORT = 4  # letters of an abbreviation inside a name
_OPENS = frozenset("“\"‘«‹„([¿¡:—–…'")  # after these a capital may be that of any first word


@dataclass(slots=True)
class Name:
    """One occurrence of a name."""

    first: int  # token range without titles
    last: int
    start: int  # where the capitalised words before it begin that are no part of it: "Foreign Minister Ana Ruiz"
    words: tuple[str, ...]  # folded
    opens: bool  # its capital may be that of any first word
    articled: bool  # "the" stands right before it


def find_names(tokens: Tokens, sentences: Sequence[Sentence], language: Language) -> tuple[Name, ...]:
    """Every stretch of capitalised words that may name somebody, in text order; headlines in title case have none."""
    finder = _Finder(tokens, language)
    return tuple(name for sentence in sentences for name in finder.in_sentence(sentence))


def is_title_case(tokens: Tokens, sentence: Sentence) -> bool:
    """Do Most Words Have a Capital, so That a Capital Says Nothing?"""
    titled = sentence.block.kind in ("title", "heading")
    if tokens.words[sentence.last - 1] == "." or not (titled or sentence.span == sentence.block.span):
        return False
    long = [word for word in tokens.words[sentence.first : sentence.last] if len(word) > 3 and word.isalpha()]
    enough = titled or len(long) >= LONG_WORDS
    return enough and sum(word[0].isupper() for word in long) > TITLE_CASE * len(long)


class _Finder:
    def __init__(self, tokens: Tokens, language: Language) -> None:
        self.tokens, self.table = tokens, language.names
        self.given = language.given_names.gender_of
        self.articles = self.table.sets["articles"]
        self.abbreviated = (self.table.role_heads, language.grammar.abbreviation_set)
        self.particles, self.linkers = self.table.sets["particles"], self.table.sets["linkers"]
        self.organisations, self.titles = self.table.sets["organisations"], self.table.role_heads
        self.adjectives, self.bodies = self.table.sets["adjectives"], self.table.folded("bodies")
        self.never, self.not_first = language.never_names, language.never_names_first
        self.suffixes, self.joiners = self.table.sets["suffixes"], self.table.sets["joiners"]
        places = range(len(tokens))
        capitals = list(compress(places, map(str.isupper, map(itemgetter(0), tokens.words))))
        hyphened = compress(places, map(str.__contains__, tokens.words, repeat("-")))
        known = set(capitals)
        capitals += [n for n in hyphened if n not in known and self._is_capital(n, tokens.words[n])]
        self.capitals = sorted(capitals)

    def in_sentence(self, sentence: Sentence) -> Iterator[Name]:
        if is_title_case(self.tokens, sentence):
            return
        end = sentence.first
        for place in self.capitals[bisect_left(self.capitals, end) : bisect_left(self.capitals, sentence.last)]:
            if place < end:
                continue
            opens = place == sentence.first or self.tokens.words[place - 1] in _OPENS
            lower = self.tokens.lower[place]
            if (lower in self.never and not self._is_given(place)) or (
                lower in self.not_first and (opens or lower not in self.particles)
            ):
                continue
            end = self._end(place, sentence.last)
            name = self._name(place, end, opens)
            if name:
                yield name

    def _is_given(self, place: int) -> bool:
        """Is the name of a month a given name here, as in "Jan Holm"?"""
        following = self.tokens.words[place + 1] if place + 1 < len(self.tokens) else "."
        return fold(self.tokens.lower[place]) in self.given and following[0].isupper()

    def _is_capital(self, place: int, word: str) -> bool:
        if word[0].isupper():
            return self.tokens.lower[place] not in self.never or self._is_given(place)
        if "-" not in word:
            return False
        inner = word.find("-", 1, SHORT)  # al-Rashid
        return 0 < inner < len(word) - 1 and word[inner + 1].isupper()

    def _end(self, place: int, last: int) -> int:
        """Past the last word that belongs to the capitalised one at `place`."""
        tokens, end = self.tokens, place + 1
        last = min(last, place + LONGEST)
        while end < last:
            word = tokens.words[end]
            if tokens.lower[end - 1].endswith(self.table.endings):
                break
            if word == "." and tokens.lower[end - 1] in self.suffixes:
                return end + 1
            bound = word == "&" or (word == "." and self._is_abbreviation(end - 1))
            if self._is_capital(end, word):
                end += 1
            elif bound and end + 1 < last and self._is_capital(end + 1, tokens.words[end + 1]):
                end += 2
            else:
                onward = self._onward(end, last)
                if onward is None:
                    break
                end = onward
        return end

    def _is_abbreviation(self, place: int) -> bool:
        word, end = self.tokens.words[place], self.tokens.ends[place]
        lower = self.tokens.lower[place]
        short = len(word) == 1 or (len(word) <= SHORT and any(lower in listed for listed in self.abbreviated))
        return short and self.tokens.starts[place + 1] == end

    def _onward(self, end: int, last: int) -> int | None:
        """Past the capital after one or two particles, or after "of the" in the name of an organisation."""
        lower, onward = self.tokens.lower, end
        if lower[end] in self.particles:
            while onward < last and lower[onward] in self.particles:
                onward += 1
        elif lower[end] in self.linkers and lower[end - 1] in self.organisations:
            onward = end + 1 + (end + 1 < last and lower[end + 1] in self.articles)
        another = lower[end] in self.joiners and onward < last and fold(lower[onward]) in self.given  # Ana Ruiz y Karl
        if (
            end < onward < last
            and onward - end <= 2
            and self._is_capital(onward, self.tokens.words[onward])
            and not another
        ):
            return onward + 1
        return None

    def _name(self, start: int, end: int, opens: bool) -> Name | None:
        first = self._without_titles(start, end, opens) if end - start > 1 else start
        if first >= end:
            return None
        tokens = self.tokens
        words = tuple(self._bare(place) for place in range(first, end) if tokens.words[place] not in ".&")
        if len(words) > 1 and "." in words[0]:  # J.R. Holm
            words = (words[0][0], *words[1:])
        lone = words[0] if len(words) == 1 else ""
        if not words or len(words) > MOST_WORDS or self._is_no_name(lone, words):
            return None
        before = tokens.lower[start - 1] if start else ""
        articled = first == start and before in self.articles
        opens = opens and first == start
        return Name(first, end, start, words, opens or lone in self.titles, articled)

    def _is_no_name(self, lone: str, words: tuple[str, ...]) -> bool:
        if lone:
            single = self.table.singular(lone)
            return lone in self.adjectives or single in self.adjectives or (single != lone and single in self.titles)
        role = words[-1] in self.titles and words[0] not in self.given and words[-1] not in self.organisations
        linked = words[0] in self.organisations and words[1] in self.linkers  # Sindicato de Estibadores
        return role and not linked and "_".join(words) not in self.bodies  # the Coastal Affairs Minister

    def _bare(self, place: int) -> str:
        """A word of a name folded, without the ending of a possessive."""
        word = self.tokens.lower[place]
        if word.isascii() and "'" not in word:
            return word
        word = fold(word)
        return next((word.removesuffix(end) for end in self.table.endings if word.endswith(end)), word)

    def _without_titles(self, start: int, end: int, opens: bool) -> int:
        """Where a name begins after the titles, organisations and adjectives written before it with capitals."""
        lower = self.tokens.lower
        given = next((n for n in range(start, end - 1) if fold(lower[n]) in self.given), None)
        if given == start:
            return start
        last = self._bare(end - 1)
        whole = " ".join(self._bare(n) for n in range(start, end))
        if given is None and (last in self.organisations or whole in self.bodies):
            return start
        if given is not None and self._introduces(start, given, end, opens):
            return given
        first = start
        for place in range(start, end - 1):
            if lower[place] in self.titles and (place == start or self._may_precede_title(start, place)):
                first = place + 1 + (self.tokens.words[place + 1] == ".")
        if first == start:
            while first < end - 1 and lower[first] in self.adjectives:
                first += 1
        return first

    def _may_precede_title(self, start: int, place: int) -> bool:
        """Is the first of the capitalised words before a title no given name, as it is in "Tom Baker Ruiz"?"""
        return fold(self.tokens.lower[start]) not in self.given

    def _introduces(self, start: int, given: int, end: int, opens: bool) -> bool:
        """Do the capitalised words before a given name say who that is, as in "the Tide Service's Ana Ruiz"?"""
        tokens = self.tokens
        known = (self.titles, self.organisations, self.adjectives)
        for place in range(start, given):
            word = tokens.words[place]
            if any(tokens.lower[place] in listed for listed in known) or (len(word) > 1 and word.isupper()):
                return True
        linked = start > 1 and tokens.lower[start - 1] in self.linkers and tokens.lower[start - 2] in self.titles
        return linked or (opens and given == start + 1 and end - given > 1)
