"""What reading a text costs: each step for 1,000 words, a megabyte, and texts made to be slow.

    python -m tests.benchmarks.analysis [CHARACTERS]

Times are CPU of this process. A hostile text is told as a multiple of ordinary text of its size, and by what it grows
when it is twice as long: about 2 where the cost is linear. Ordinary text is the bundled edition, over and over.
"""

import sys
import time
from collections.abc import Callable, Iterator

from reader import analysis, lang
from reader.analysis.claims import find_claims
from reader.analysis.quantities import find_quantities
from reader.analysis.quotes import find_quotes
from reader.analysis.quotes.marks import find_quotations
from reader.analysis.sentences import find_sentences
from reader.analysis.speakers import resolve_speakers
from reader.analysis.tokens import tokenize
from reader.paths import demo_folder
from reader.services.opening import open_local
from reader.sources import Payload, parse_document
from reader.text import Document

RUNS = 5
MEGABYTE = 1_000_000
HOSTILE_SIZE = 100_000  # characters, unless the call says otherwise
HOSTILE = {
    'only "': '"',
    "opened quotations": "“",
    "capitals": "Ana Ruiz Holm Venn ",
    "shouting": "RIVER ",
    "said said said": "said ",
    "said X said": "said Holm said ",
    "one endless sentence": "and the pier was old and the boats were late ",
    "digits": "7",
    "numbers": "7 ",
    "grouped digits": "1,000,",
    "commas": ",",
    "million million": "million ",
    "two hundred and": "two hundred and ",
    "dashes": "— ",
    "colons": "Holm: ",
    "line ends": "a\n",
    "paragraphs": "It fell.\n\n",
}


def main(hostile: int) -> None:
    """Prints the steps, then the megabyte, then the hostile texts of so many characters."""
    ordinary = "\n\n".join(
        open_local(str(page), sys.stdin.buffer).document.text for page in sorted(demo_folder().glob("*-*.html"))
    )
    thousand = document_of(" ".join(ordinary.split(" ")[:1000]))
    for step, seconds in least_of_steps(thousand).items():
        print(f"{step + ', 1,000 words':34}{1000 * seconds:9.2f} ms CPU")
    megabyte = cost(ordinary + "\n\n", MEGABYTE)
    print(f"{'1 MB of ordinary text':34}{1000 * megabyte:9.0f} ms CPU")
    usual = cost(ordinary + "\n\n", hostile)
    print(f"\n{hostile:,} characters of{'times ordinary':>28}{'growth':>10}")
    for name, unit in HOSTILE.items():
        half, whole = cost(unit, hostile // 2), cost(unit, hostile)
        print(f"  {name:32}{whole / usual:9.2f}{whole / half:12.2f}")


def cost(unit: str, size: int) -> float:
    """CPU seconds to analyse so many characters of a text over and over, the least of two runs."""
    document = document_of((unit * (1 + size // len(unit)))[:size])
    language = lang.load(document.language)
    return min(timed(lambda: analysis.read(document, language)) for _ in range(2))


def document_of(text: str) -> Document:
    """A text as if read from standard input."""
    return parse_document(Payload("-", text.encode()))


def timed(call: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    before = time.process_time()
    call()
    return time.process_time() - before


def least_of_steps(document: Document) -> dict[str, float]:
    """CPU seconds of each step and of them all, the least of several runs."""
    steps: dict[str, float] = {}
    for _ in range(RUNS):
        passed = list(one_pass(document))
        for name, seconds in [*passed, ("whole analysis", sum(seconds for _, seconds in passed))]:
            steps[name] = min(steps.get(name, seconds), seconds)
    return steps


def one_pass(document: Document) -> Iterator[tuple[str, float]]:
    """The steps of `analysis.read` with the CPU seconds of each."""
    language = lang.load(document.language)
    before = time.process_time()

    def lap(name: str) -> tuple[str, float]:
        nonlocal before
        passed, before = time.process_time() - before, time.process_time()
        return name, passed

    tokens = tokenize(document.text)
    yield lap("tokens")
    sentences = find_sentences(document, tokens, language)
    yield lap("sentences")
    quantities = find_quantities(document, tokens, sentences, language)
    yield lap("quantities")
    quotations = find_quotations(document)
    quotes = find_quotes(document, tokens, sentences, quotations, language)
    yield lap("quotes")
    _, quotes = resolve_speakers(tokens, sentences, quotations, quotes, language)
    yield lap("speakers")
    find_claims(document, sentences, quotes, quantities)
    yield lap("claims")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else HOSTILE_SIZE)
