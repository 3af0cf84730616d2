"""One JSON object a line, an article each: the contract for scripts."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import msgspec

from reader.text import Match, Quantity, Reading, clean

SCHEMA = 1


def render(reading: Reading, matches: Sequence[Match]) -> str:
    """One line with everything known of one article, ending in a newline.

    A name of a source may hold anything; what could command a terminal is written as a JSON escape.
    """
    document = reading.document
    record = {
        "schema": SCHEMA,
        "source": _encodable(document.source),
        "url": document.url,
        "title": document.title,
        "byline": document.byline,
        "site": document.site,
        "published": document.published,
        "language": document.language,
        "text": document.text,
        "blocks": document.blocks,
        "speakers": reading.speakers,
        "quotes": reading.quotes,
        "quantities": [_quantity(quantity) for quantity in reading.quantities],
        "claims": reading.claims,
        "matches": [
            replace(match, other=replace(match.other, source=_encodable(match.other.source))) for match in matches
        ],
    }
    return _escape_unsafe(msgspec.json.encode(record).decode()) + "\n"


def _quantity(quantity: Quantity) -> dict[str, object]:
    return {
        **{field: getattr(quantity, field) for field in quantity.__slots__},
        "low": _decimal(quantity.low),
        "high": _decimal(quantity.high),
    }


def _decimal(value: Decimal | None) -> str | None:
    """The exact value without an exponent."""
    return None if value is None else format(value, "f")


def _encodable(name: str) -> str:
    """A name in which bytes that are not UTF-8 are written out as escapes."""
    return name.encode("utf-8", "backslashreplace").decode()


def _escape_unsafe(line: str) -> str:
    safe = clean(line)
    if safe == line:
        return line
    return "".join(here if here == there else _escaped(here) for here, there in zip(line, safe, strict=True))


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
