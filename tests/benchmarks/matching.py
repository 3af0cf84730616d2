"""What a library costs: one article of 30 claims against 1,000 to 1,000,000 claims, and what one would do instead.

    python tests/benchmarks/matching.py [--most 100000]

Claims are made up: words drawn by Zipf's law from an invented vocabulary, eight articles an event, each telling the
event's facts in words of its own. Times are CPU milliseconds of this process; memory is what the process grew by.
"""

import argparse
import random
import resource
import sys
import tempfile
import time
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from heapq import nlargest
from importlib.util import find_spec
from itertools import accumulate, islice
from math import log, sqrt
from pathlib import Path

from reader import lang
from reader.matching import ClaimIndex, link_readings, same_speakers
from reader.matching.articles import prepare
from reader.matching.candidates import StoryIndex
from reader.paths import demo_folder
from reader.services.opening import open_local
from reader.text import Block, Claim, Document, Quantity, Quote, Reading, Span

CLAIMS = 30  # an article
EVENT = 8  # articles
VOCABULARY = 40_000
PROBED = 40  # articles timed at each size
SHORT, PARAGRAPHS = 500, 6  # articles of one call, each of so many paragraphs of the demo drawn at random
COMPARED = 100_000  # claims that others are given; their time is in proportion
SIZES = (1_000, 10_000, 100_000, 1_000_000)


class Newsroom:
    """Makes up articles, the same ones in every run."""

    def __init__(self) -> None:
        self._random = random.Random(7)
        syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
        self._words = [
            "".join(self._random.choices(syllables, k=self._random.randint(2, 4))) for _ in range(VOCABULARY)
        ]
        head = sorted(lang.load("en").grammar.function_set) + sorted(lang.load("en").matching.common_words)
        self._words[: len(head)] = head
        self._odds = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
        self._made = 0

    def events(self) -> Iterator[list[Reading]]:
        """Events without end, each as its articles."""
        while True:
            facts = [self._fact() for _ in range(CLAIMS)]
            names = [self._word().title() for _ in range(12)]
            yield [self._article(facts, names) for _ in range(EVENT)]

    def _word(self) -> str:
        return self._words[bisect_left(self._odds, self._random.random() * self._odds[-1])]

    def _fact(self) -> tuple[list[str], int | None]:
        words = [self._word() for _ in range(14)]
        return words, self._random.choice([None, self._random.randint(2, 90_000)])

    def _article(self, facts: list[tuple[list[str], int | None]], names: list[str]) -> Reading:
        pieces, quotes, quantities, claims, at = list[str](), list[Quote](), list[Quantity](), list[Claim](), 0
        for n, (known, value) in enumerate(facts, 1):
            words = [self._word() if self._random.random() < 0.4 else word for word in known]
            words[0], words[7] = self._random.choice(names), self._random.choice(names)
            if value is not None:
                words[4] = str(value)
            sentence = " ".join(words) + "."
            span = Span(at, at + len(sentence))
            if value is None:
                quotes.append(_quote(f"q{n}", span))
                claims.append(Claim(f"c{n}", span, None, (f"q{n}",), ()))
            else:
                start = at + len(" ".join(words[:4])) + 1
                quantities.append(_quantity(f"n{n}", Span(start, start + len(str(value))), value))
                claims.append(Claim(f"c{n}", span, None, (), (f"n{n}",)))
            pieces.append(sentence)
            at = span.end + 1
        self._made += 1
        text = " ".join(pieces)
        block = Block("paragraph", Span(0, len(text)))
        document = Document(f"{self._made:06}", None, "", (), None, None, "en", text, (block,))
        return Reading(document, (), tuple(quotes), tuple(quantities), tuple(claims))


def _quote(ident: str, span: Span) -> Quote:
    return Quote(ident, "direct", (span,), None, None, "neutral", False, None, None, "made")


def _quantity(ident: str, span: Span, value: int) -> Quantity:
    exact = Decimal(value)
    return Quantity(ident, span, exact, exact, None, "exact", None, None, None, None, "count", "strong", "made")


def main() -> None:
    """Prints one line a size, then what others take over as many claims, then what one call of 500 articles costs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=100_000)
    most = parser.parse_args().most
    newsroom = Newsroom()
    events, index, held = newsroom.events(), ClaimIndex(), 0
    started = _memory()
    print("claims in index   link median   p95   add median   MB")
    for size in (size for size in SIZES if size <= most):
        probes = list[Reading]()
        while held < size:
            *others, last = next(events)
            index.add(*others)
            held += CLAIMS * len(others)
            probes = [*probes[1 - PROBED :], last]
        linking, adding = _time(index, probes)
        median, late = _at(linking, 0.5), _at(linking, 0.95)
        print(f"{size:>15,}   {median:11.1f} {late:5.1f}   {adding:10.1f} {_memory() - started:4.0f}")
    again = (reading for event in Newsroom().events() for reading in event)
    texts = [text for reading in islice(again, min(most, COMPARED) // CLAIMS) for text in _claims(reading)]
    _compare_with_others(_claims(next(again)), texts)
    _one_call()


def _time(index: ClaimIndex, probes: list[Reading]) -> tuple[list[float], float]:
    """CPU milliseconds of linking each probe to the index, and of making one ready and taking it in, at the median."""
    linking, adding, apart = list[float](), list[float](), StoryIndex()
    for probe in probes:
        start = time.process_time()
        apart.add(prepare(probe))
        middle = time.process_time()
        index.links_of(probe)
        linking.append(1000 * (time.process_time() - middle))
        adding.append(1000 * (middle - start))
    return linking, _at(adding, 0.5)


def _claims(reading: Reading) -> list[str]:
    return [reading.document.text[slice(*claim.span)] for claim in reading.claims]


def _at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _compare_with_others(probe: list[str], texts: list[str]) -> None:
    """Prints what one would do instead: brute force over strings, and tf-idf cosine written plainly."""
    from rapidfuzz import fuzz, process

    start = time.process_time()
    if find_spec("numpy"):  # which cdist needs
        process.cdist(probe, texts, scorer=fuzz.token_set_ratio)
        name = "process.cdist"
    else:
        for claim in probe:
            process.extract(claim, texts, scorer=fuzz.token_set_ratio, limit=5)
        name = "process.extract (no numpy for cdist)"
    print(f"rapidfuzz {name} over {len(texts):,} claims: {_since(start):.0f} ms")
    start = time.process_time()
    postings, weights = _tf_idf(texts)
    built = _since(start)
    start = time.process_time()
    for claim in probe:
        scores = defaultdict[int, float](float)
        for word, count in Counter(claim.lower().split()).items():
            for n, weight in postings.get(word, ()):
                scores[n] += count * weights[word] * weight
        nlargest(5, scores, key=lambda n: scores[n])
    print(f"tf-idf cosine over {len(texts):,} claims: {_since(start):.0f} ms, index {built:.0f} ms")


def _tf_idf(texts: list[str]) -> tuple[dict[str, list[tuple[int, float]]], dict[str, float]]:
    """Word to the texts that hold it, each with its weight there at length 1; and word to its rarity."""
    counted = [Counter(text.lower().split()) for text in texts]
    held = Counter(word for counts in counted for word in counts)
    rarity = {word: log(len(texts) / count) for word, count in held.items()}
    postings = defaultdict[str, list[tuple[int, float]]](list)
    for n, counts in enumerate(counted):
        length = sqrt(sum((count * rarity[word]) ** 2 for word, count in counts.items())) or 1.0
        for word, count in counts.items():
            postings[word].append((n, count * rarity[word] / length))
    return postings, rarity


def _one_call() -> None:
    """Prints what the analysis of 500 short articles costs, and what linking them does, in one call of `annotate`.

    The hardest case: all are put together from the same paragraphs, so each is near to all that are looked at.
    """
    paragraphs = [
        reading.document.text[slice(*block.span)]
        for reading in (open_local(str(page), sys.stdin.buffer) for page in sorted(demo_folder().glob("*-*.html")))
        for block in reading.document.blocks
        if block.kind == "paragraph"
    ]
    chosen = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{n:03}.txt") for n in range(SHORT)]
        for file in files:
            file.write_text("\n\n".join(chosen.sample(paragraphs, PARAGRAPHS)))
        start = time.process_time()
        readings = [open_local(str(file), sys.stdin.buffer) for file in files]
        analysis = _since(start)
    start = time.process_time()
    links = sum(len(found.matches) for found in link_readings(readings))
    linking = _since(start)
    start = time.process_time()
    same_speakers(readings)
    print(
        f"{SHORT} short articles in one call: analysis {analysis:.0f} ms, linking {linking:.0f} ms ({links:,} links), "
        f"same speakers {_since(start):.0f} ms"
    )


def _since(start: float) -> float:
    return 1000 * (time.process_time() - start)


if __name__ == "__main__":
    main()
