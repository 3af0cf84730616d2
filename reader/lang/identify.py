"""Which of our languages a text is in, by its function words."""

import re
from collections import Counter

from reader.lang.language import DEFAULT, codes, load

_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 4000  # code points: more does not change the answer on news text, less does on short captions


def of(text: str, declared: str | None = None) -> str:
    """The code of the language most function words belong to; the declared one, then English, where nothing speaks.

    Where a text of a few words has as many of two languages, its number words tell them apart.

    `declared` is what the page says of itself, such as "es-CL"; the text is believed over it.
    """
    counts = Counter(_WORD.findall(text[:SAMPLE].lower()))
    hits = {code: sum(counts[word] for word in load(code).grammar.function_set & counts.keys()) for code in codes()}
    hint = (declared or DEFAULT).replace("_", "-").split("-")[0].lower()
    most = max(hits.values())
    tied = [code for code in hits if hits[code] == most]
    if len(tied) > 1 and not declared:
        numbers = {code: sum(counts[word] for word in load(code).numbers.starters) for code in tied}
        tied = [code for code in tied if numbers[code] == max(numbers.values())]
    if len(tied) == 1:
        return tied[0]
    return hint if hint in tied else DEFAULT
