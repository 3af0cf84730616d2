"""How much of the articles of `tests/pages` is found, and how much else."""

import json
from collections import Counter
from pathlib import Path

from reader.sources import Payload, parse_document

PAGES = Path(__file__).resolve().parent.parent / "pages"
BODY = frozenset({"lead", "heading", "paragraph", "quote", "item"})


def measure() -> dict[str, float]:
    """Precision and recall of the words of all bodies together, in percent."""
    wanted, found = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for page in PAGES.iterdir():
        expected = json.loads((page / "expected.json").read_text(encoding="utf-8"))
        if "refused" in expected:
            continue
        blocks = expected.get("blocks", [])
        wanted.update((page.name, word) for kind, text in blocks if kind in BODY for word in text.split())
        document = parse_document(Payload("page.html", (page / "source.html").read_bytes()))
        texts = [document.text[slice(*block.span)] for block in document.blocks if block.kind in BODY]
        found.update((page.name, word) for text in texts for word in text.split())
    common = (wanted & found).total()
    return {"precision": 100 * common / found.total(), "recall": 100 * common / wanted.total()}
