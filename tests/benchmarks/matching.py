"""What a library costs: one article of 30 claims against 1,000 to 1,000,000 claims, and what one would do instead.

    python tests/benchmarks/matching.py [--most 100000]

Claims are made up: words drawn by Zipf's law from an invented vocabulary, eight articles an event, each telling the
event's facts in words of its own. Times are CPU milliseconds of this process; memory is what the process grew by.
"""

import argparse
import random
import resource
import time
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from math import log

from reader import lang
from reader.matching import ClaimIndex
from reader.matching.articles import prepare
from reader.matching.candidates import StoryIndex
from reader.text import Block, Claim, Document, Quantity, Quote, Reading, Span

CLAIMS = 30  # an article
EVENT = 8  # articles
VOCABULARY = 40_000
PROBED = 40  # articles timed at each size
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
    """Prints one line a size, then what others take over 10,000 claims."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=100_000)
    most = parser.parse_args().most
    newsroom = Newsroom()
    events, index, held = newsroom.events(), ClaimIndex(), 0
    started = _memory()
    texts = list[str]()
    print("claims in index   link median   p95   add median   MB")
    for size in (size for size in SIZES if size <= most):
        probes = list[Reading]()
        while held < size:
            *others, last = next(events)
            index.add(*others)
            held += CLAIMS * len(others)
            probes = [*probes[1 - PROBED :], last]
            if len(texts) < 10_000:
                texts += [reading.document.text[slice(*claim.span)] for reading in others for claim in reading.claims]
        linking, adding = _time(index, probes)
        median, late = _at(linking, 0.5), _at(linking, 0.95)
        print(f"{size:>15,}   {median:11.1f} {late:5.1f}   {adding:10.1f} {_memory() - started:4.0f}")
    probe = [probes[0].document.text[slice(*claim.span)] for claim in probes[0].claims]
    _compare_with_others(probe, texts[:10_000])


def _time(index: ClaimIndex, probes: list[Reading]) -> tuple[list[float], float]:
    """CPU milliseconds of linking each probe to the index, and of making one ready and taking it in, at the median."""
    linking, adding, apart = list[float](), list[float](), StoryIndex()
    for probe in probes:
        start = time.process_time()
        apart.add(prepare(probe))
        middle = time.process_time()
        index.matches_of(probe)
        linking.append(1000 * (time.process_time() - middle))
        adding.append(1000 * (middle - start))
    return linking, _at(adding, 0.5)


def _at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _compare_with_others(probe: list[str], texts: list[str]) -> None:
    from rapidfuzz import fuzz, process

    start = time.process_time()
    for claim in probe:
        process.extract(claim, texts, scorer=fuzz.token_set_ratio, limit=5)
    print(f"rapidfuzz, every claim with every claim of {len(texts):,}: {1000 * (time.process_time() - start):.0f} ms")
    postings, start = dict[str, dict[int, float]](), time.process_time()
    for n, text in enumerate(texts):
        for word in text.lower().split():
            postings.setdefault(word, {})[n] = 1.0
    built = time.process_time()
    for claim in probe:
        scores = dict[int, float]()
        for word in claim.lower().split():
            weight = log(len(texts) / (1 + len(postings.get(word, {}))))
            for n in postings.get(word, {}):
                scores[n] = scores.get(n, 0.0) + weight * weight
        max(scores, key=lambda n: scores[n])
    print(
        f"tf-idf cosine over {len(texts):,}: {1000 * (time.process_time() - built):.0f} ms, index {built - start:.1f} s"
    )


if __name__ == "__main__":
    main()
