"""How many of the numbers of `quantities.toml` are found, with which unit, and as being about what."""

import tomllib
from pathlib import Path

from reader import lang
from reader.analysis import read
from reader.sources import Payload, parse_document
from reader.text import Quantity

PASSAGES = Path(__file__).with_suffix(".toml")
UNCOUNTED = frozenset({"date", "time", "age", "ordinal", "score", "identifier"})


def measure() -> dict[str, float]:
    """Precision and recall of values, and of those found the share with the right unit and noun, in percent."""
    passages = tomllib.loads(PASSAGES.read_text(encoding="utf-8"))["passages"]
    wanted = found = right = units = nouns = named = 0
    for passage in passages:
        document = parse_document(Payload("story.txt", passage["text"].encode()))
        quantities = read(document, lang.load("en")).quantities
        open_ones = [quantity for quantity in quantities if quantity.kind not in UNCOUNTED]
        found += len(open_ones)
        for value, unit, noun in passage["quantities"]:
            wanted += 1
            hit = next((one for one in open_ones if _written(one) == _normal(value)), None)
            if hit:
                open_ones.remove(hit)
                right, units = right + 1, units + ((hit.unit or "") == unit)
                named += bool(noun)
                of = document.text[slice(*hit.of)] if hit.of else ""
                nouns += bool(noun) and noun in of.split()
    return {
        "precision": 100 * right / found,
        "recall": 100 * right / wanted,
        "unit": 100 * units / right,
        "noun": 100 * nouns / named,
    }


def _written(quantity: Quantity) -> str:
    ends = dict.fromkeys(format(value, "f") for value in (quantity.low, quantity.high) if value is not None)
    return "..".join(_normal(end) for end in ends)


def _normal(value: str) -> str:
    """A value, or both ends, without trailing zeros."""
    return "..".join(end.rstrip("0").rstrip(".") if "." in end else end for end in value.split(".."))
