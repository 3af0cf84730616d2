"""How many reports of `tests/lang/*/quotes.toml` are found, and how much else, a language's examples run together.

An example alone is tested in tests/analysis; here each stands among others in one article, as it would on a page.
"""

import tomllib
from pathlib import Path

from reader import lang
from reader.analysis import read
from reader.sources import Payload, parse_document

EXAMPLES = Path(__file__).resolve().parent.parent / "lang"
BETWEEN = "\n\nThe town slept.\n\n"


def measure() -> dict[str, float]:
    """Precision and recall of reports, content and mention to the letter, in percent."""
    wanted, found = set(), set()
    for table in EXAMPLES.glob("*/quotes.toml"):
        examples = tomllib.loads(table.read_text(encoding="utf-8"))["examples"]
        single = [example for example in examples if "\n" not in example["text"]]
        text = BETWEEN.join(example["text"] for example in single)
        start = 0
        for example in single:
            for quote in example["quotes"]:
                wanted.add((table.parent.name, start, tuple(quote["content"]), quote.get("mention")))
            start += len(example["text"]) + len(BETWEEN)
        starts = sorted({0} | {n + len(BETWEEN) for n in range(len(text)) if text.startswith(BETWEEN, n)})
        for quote in read(parse_document(Payload("story.txt", text.encode())), lang.load(table.parent.name)).quotes:
            at = max(place for place in starts if place <= quote.content[0].start)
            content = tuple(text[slice(*span)] for span in quote.content)
            mention = text[slice(*quote.mention)] if quote.mention else None
            found.add((table.parent.name, at, content, mention))
    return {
        "precision": 100 * len(wanted & found) / len(found),
        "recall": 100 * len(wanted & found) / len(wanted),
    }
