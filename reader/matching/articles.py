"""An article made ready for comparing: what it is about, its claims, and marks of its text."""

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import log2, sqrt
from zlib import crc32

from reader import lang
from reader.matching.sides import Side, SideMaker
from reader.matching.terms import vocabulary
from reader.matching.words import Words, read_words
from reader.text import Quote, Reading

WHOLE = 1000  # length of what an article is about; whole weights add up alike in any order
ABOUT = 40  # terms that say what an article is about; more tell related events no better apart
NAME = 1.5  # how much more a name says of what an article is about
CONCEPT = 0.6  # and how much less a thing that has a word in every language
RUN = 8  # words in a row that two articles have in common only if one copied
SAMPLED = 4  # every n-th run is kept, the same ones in every article


@dataclass(frozen=True, slots=True)
class Article:
    """What linking needs of one reading."""

    source: str
    language: str
    text: str
    published: datetime | None
    about: tuple[str, ...]  # terms
    weights: "array[int]"  # of these, of length WHOLE
    sides: tuple[Side, ...]  # parallel to the claims
    weekdays: frozenset[int]  # that it names
    runs: "array[int]"  # marks of sampled runs of words outside quotations


def prepare(reading: Reading) -> Article:
    """The article of a reading."""
    document = reading.document
    known = vocabulary(document.language)
    words, names = read_words(document.text, known)
    counts = Counter(term for term in words.terms if term)
    maker = SideMaker(reading, known, words, counts, {term for term in names if 2 * names[term] > counts[term]})
    about = _about(words, counts, maker.names)
    return Article(
        source=document.source,
        language=document.language,
        text=document.text,
        published=document.published,
        about=tuple(about),
        weights=array("H", about.values()),
        sides=tuple(map(maker.side, reading.claims)),
        weekdays=weekdays(counts),
        runs=_runs(document.text, words, reading.quotes),
    )


def weekdays(terms: Iterable[str]) -> frozenset[int]:
    """The days of the week among some terms, by number."""
    known = lang.comparing().weekday_of
    return frozenset(known[term] for term in terms if term in known)


def _about(words: Words, counts: Counter[str], names: set[str]) -> dict[str, int]:
    """The terms an article is about, by how often it says them; together of length WHOLE."""
    strong = {term for term, weight in zip(words.terms, words.weights, strict=True) if weight >= 1}
    weight = {
        term: (1 + log2(counts[term])) * (NAME if term in names else 1) * (CONCEPT if term[0] == "=" else 1)
        for term in strong
    }
    kept = sorted(weight, key=lambda term: (-weight[term], term))[:ABOUT]
    length = sqrt(sum(weight[term] ** 2 for term in kept)) or 1.0
    return {term: round(WHOLE * weight[term] / length) for term in kept}


def _runs(text: str, words: Words, quotes: tuple[Quote, ...]) -> "array[int]":
    """Marks of every run of words outside quotations whose mark is divisible by SAMPLED."""
    spoken = sorted(span for quote in quotes for span in quote.content)
    marks, run, upcoming = set(), list[str](), 0
    for start, end in zip(words.starts, words.ends, strict=True):
        while upcoming < len(spoken) and spoken[upcoming].end <= start:
            upcoming += 1
        if upcoming < len(spoken) and spoken[upcoming].start <= start:
            run.clear()
            continue
        run.append(text[start:end])
        if len(run) >= RUN:
            mark = crc32(" ".join(run).lower().encode())
            if mark % SAMPLED == 0:
                marks.add(mark)
            del run[0]
    return array("I", sorted(marks))
