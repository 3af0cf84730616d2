"""Which of our languages a text is in, by its function words."""

import re
from collections import Counter

from reader.lang.language import DEFAULT, codes, load

_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 4000  # code points: more does not change the answer on news text, less does on short captions


def of(text: str, declared: str | None = None) -> str:
    """The code of the language most function words belong to; the declared one, then English, where nothing speaks.

    `declared` is what the page says of itself, such as "es-CL"; the text is believed over it.
    """
    counts = Counter(word.lower() for word in _WORD.findall(text[:SAMPLE]))
    hits = {code: sum(counts[word] for word in load(code).grammar.function_set) for code in codes()}
    hint = (declared or DEFAULT).replace("_", "-").split("-")[0].lower()
    best = max(hits, key=lambda code: (hits[code], code == hint))
    if hits[best]:
        return best
    return hint if hint in hits else DEFAULT
