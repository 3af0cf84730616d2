"""Names in a text: where they stand, in how many words, and with which role beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Tokens
from reader.lang import Language
from reader.text import fold

TITLE_CASE = 0.6  # share of a headline's longer words with a capital
LONGEST = 9  # words of a name with the titles before it
LONGEST_ROLE = 14  # tokens of an appositive


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a name: its token range without titles, its words folded, and the role beside it."""

    first: int
    last: int
    words: tuple[str, ...]
    role: tuple[int, int] | None  # token range
    title: str  # folded title right before it, "" without
    opens_sentence: bool  # its capital may be that of any first word


def find_names(tokens: Tokens, sentences: Sequence[Sentence], language: Language) -> tuple[Name, ...]:
    """Every stretch of capitalised words that may name somebody, in text order."""
    finder = _Finder(tokens, language)
    return tuple(name for sentence in sentences for name in finder.in_sentence(sentence))


class _Finder:
    def __init__(self, tokens: Tokens, language: Language) -> None:
        self.tokens, self.table = tokens, language.names
        self.function_words, self.given = language.grammar.function_set, language.given_names.gender_of
        self.calendar = language.dates.month_numbers.keys() | language.dates.words_of("weekdays")
        self.articles = self.table.words_of("articles") | language.numbers.words_of("articles")
        self.possessives = tuple(end for end in self.table.words_of("possessives") if len(end) > 1)
        self.particles, self.heads = self.table.words_of("particles"), self.table.role_heads

    def in_sentence(self, sentence: Sentence) -> Iterator[Name]:
        if sentence.block.kind in ("title", "heading") and self._is_title_case(sentence):
            return
        place = sentence.first
        while place < sentence.last:
            if not self._is_capital(place, sentence.first):
                place += 1
                continue
            end = self._end(place, sentence.last)
            name = self._name(place, end, sentence)
            if name:
                yield name
            place = end

    def _is_title_case(self, sentence: Sentence) -> bool:
        """Most Words Have a Capital, so That a Capital Says Nothing."""
        long = [word for word in self.tokens.words[sentence.first : sentence.last] if len(word) > 3 and word.isalpha()]
        return sum(word[0].isupper() for word in long) > TITLE_CASE * len(long)

    def _is_capital(self, place: int, sentence_first: int) -> bool:
        word = self.tokens.words[place]
        if not word[0].isupper():
            return False
        if self.tokens.lower[place] in self.calendar:
            return False
        return place > sentence_first or self.tokens.lower[place] not in self.function_words

    def _end(self, place: int, last: int) -> int:
        """Past the last capitalised word that belongs to the one at `place`."""
        tokens, end = self.tokens, place + 1
        while end < min(last, place + LONGEST):
            word = tokens.words[end]
            if word[0].isupper():
                end += 1
            elif word == "." and len(tokens.words[end - 1]) <= 4 and tokens.ends[end - 1] == tokens.starts[end]:
                if end + 1 < last and tokens.words[end + 1][0].isupper() and self._is_short(end - 1):
                    end += 1
                else:
                    break
            elif tokens.lower[end] in self.particles:
                onward = end + 1
                while onward < last and tokens.lower[onward] in self.particles:
                    onward += 1
                if onward < last and tokens.words[onward][0].isupper() and onward - end <= 2:
                    end = onward + 1
                else:
                    break
            else:
                break
        return end

    def _is_short(self, place: int) -> bool:
        return len(self.tokens.words[place]) == 1 or self.tokens.lower[place] in self.heads

    def _name(self, first: int, end: int, sentence: Sentence) -> Name | None:
        tokens = self.tokens
        start = first
        for place in range(first, end):
            if tokens.lower[place] in self.heads and place + 1 < end:
                start = place + 1 + (tokens.words[place + 1] == ".")
        if start >= end:
            return None
        title = tokens.lower[start - 1 - (tokens.words[start - 1] == ".")] if start > first else ""
        words = tuple(self._bare(n) for n in range(start, end) if tokens.words[n] != ".")
        if not words or words[-1] in self.heads:
            return None  # "the Coastal Affairs Minister" is a description
        role = (first, start) if start > first else self._lower_title(start, sentence.first)
        role = role or self._appositive(start, end, sentence)
        return Name(start, end, words, role and self._without_article(*role), title, start == sentence.first)

    def _bare(self, place: int) -> str:
        """A word of a name folded, without the ending of a possessive."""
        word = fold(self.tokens.words[place])
        return next((word.removesuffix(end) for end in self.possessives if word.endswith(end)), word)

    def _lower_title(self, start: int, floor: int) -> tuple[int, int] | None:
        """The interim president of "interim president José Ruiz"."""
        place = start
        while place > floor and self._is_role_word(place - 1):
            place -= 1
        heads = [n for n in range(place, start) if self.tokens.lower[n] in self.heads]
        return (place, start) if heads and heads[-1] == start - 1 else None

    def _is_role_word(self, place: int) -> bool:
        word = self.tokens.words[place]
        return word[0].isalpha() and self.tokens.lower[place] not in self.function_words

    def _without_article(self, first: int, last: int) -> tuple[int, int]:
        """A role without "the", "his" or "according to the" before it."""
        for place in range(first, min(last - 1, first + 4)):
            if self.tokens.lower[place] in self.articles:
                return place + 1, last
        return first, last

    def _appositive(self, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """The director of the port of "Ana Ruiz, director of the port," or of "the director of the port, Ana Ruiz"."""
        tokens = self.tokens
        if end < sentence.last and tokens.words[end] == ",":
            last = end + 1
            while last < min(sentence.last, end + LONGEST_ROLE) and tokens.words[last] not in ",.;:—":
                last += 1
            if any(word in self.heads for word in tokens.lower[end + 1 : min(last, end + 7)]):
                return end + 1, last
        if start - 1 > sentence.first and tokens.words[start - 1] == ",":
            first = start - 1
            while first > max(sentence.first, start - LONGEST_ROLE) and tokens.words[first - 1] not in ",.;:—“":
                first -= 1
            if any(word in self.heads for word in tokens.lower[first : start - 1]):
                return first, start - 1
        return None
