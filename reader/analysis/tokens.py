"""The words, numbers and marks of a text, cut once and shared by every rule."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*"  # 1,328.5
    r"|[^\W\d_]+(?:['’\-][^\W\d_]+)*"  # don't, García-Huidobro
    r"|\w+"
    r"|[^\w\s]"
)

REMEMBERED = 20_000  # words whose lower case is kept; an article has about 500


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one place a token; lists because a text has thousands and rules walk them by index."""

    starts: list[int]
    ends: list[int]
    words: list[str]  # as written
    lower: list[str]

    def written(self, first: int, last: int) -> str:
        """The words of a token range, single blanks where the text has some."""
        text = ""
        for place in range(first, last):
            gap = place > first and self.starts[place] > self.ends[place - 1]
            text += (" " if gap else "") + self.words[place]
        return text

    def __len__(self) -> int:
        return len(self.starts)


def tokenize(text: str) -> Tokens:
    """The tokens of a text in order; white space belongs to none."""
    words = _TOKEN.findall(text)
    starts, ends, end = list[int](), list[int](), 0
    for word in words:
        start = text.index(word, end)
        end = start + len(word)
        starts.append(start)
        ends.append(end)
    return Tokens(starts, ends, words, _LOWER.of(words))


class _Lower(dict[str, str]):
    """Words in lower case, one string for each, so that looking one up again costs little."""

    def of(self, words: Iterable[str]) -> list[str]:
        """The words in lower case, in their order."""
        if len(self) > REMEMBERED:
            self.clear()
        return list(map(self.__getitem__, words))

    def __missing__(self, word: str) -> str:
        self[word] = lower = word.lower()
        return lower


_LOWER = _Lower()
