"""One JSON object a line, an article each: the contract for scripts."""

from decimal import Decimal

import msgspec

from reader.text import Match, Quantity, Reading

SCHEMA = 1


def render(reading: Reading, matches: tuple[Match, ...]) -> str:
    """One line with everything known of one article, ending in a newline."""
    document = reading.document
    record = {
        "schema": SCHEMA,
        "source": document.source,
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
        "matches": matches,
    }
    return msgspec.json.encode(record).decode() + "\n"


def _quantity(quantity: Quantity) -> dict[str, object]:
    return {
        **{field: getattr(quantity, field) for field in quantity.__slots__},
        "low": _decimal(quantity.low),
        "high": _decimal(quantity.high),
    }


def _decimal(value: Decimal | None) -> str | None:
    """The exact value without an exponent."""
    return None if value is None else format(value, "f")
