"""One JSON object a line, an article each: the contract for scripts."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import msgspec

from reader.pipe.notes import Company
from reader.text import Match, Quantity, Reading, Related, Speaker, clean

SCHEMA = 1


def render(reading: Reading, company: Company | None) -> str:
    """One line with everything known of one article, ending in a newline.

    A name of a source may hold anything; what could command a terminal is written as a JSON escape.
    """
    document = reading.document
    record = {
        "schema": SCHEMA,
        "source": encodable(document.source),
        "url": document.url,
        "title": document.title,
        "byline": document.byline,
        "site": document.site,
        "published": document.published,
        "modified": document.modified,
        "partial": document.partial,
        "language": document.language,
        "text": document.text,
        "blocks": document.blocks,
        "links": document.links,
        "speakers": [
            _speaker(speaker, company.same.get(speaker.id, ()) if company else ()) for speaker in reading.speakers
        ],
        "quotes": reading.quotes,
        "quantities": [_quantity(quantity) for quantity in reading.quantities],
        "claims": reading.claims,
        "matches": list(map(_link, company.matches if company else ())),
        "related": list(map(_link, company.related if company else ())),
    }
    return encode(record)


def encode(record: object) -> str:
    """A line of JSON, in which what could command a terminal is written as an escape."""
    return _escape_unsafe(msgspec.json.encode(record).decode()) + "\n"


def encodable(name: str) -> str:
    """A name in which bytes that are not UTF-8 are written out as escapes."""
    return name.encode("utf-8", "backslashreplace").decode()


def _link(link: Match | Related) -> dict[str, object]:
    """A link with its reasons in words."""
    return {
        **{field: getattr(link, field) for field in link.__slots__},
        "other": replace(link.other, source=encodable(link.other.source)),
        "reasons": list(map(str, link.reasons)),
    }


def _speaker(speaker: Speaker, same: Sequence[tuple[str, str]]) -> dict[str, object]:
    """A speaker with who is the same in the other sources of the call."""
    return {
        **{field: getattr(speaker, field) for field in speaker.__slots__},
        "same": [{"source": encodable(source), "speaker": ident} for source, ident in same],
    }


def _quantity(quantity: Quantity) -> dict[str, object]:
    return {
        **{field: getattr(quantity, field) for field in quantity.__slots__},
        "low": _decimal(quantity.low),
        "high": _decimal(quantity.high),
    }


def _decimal(value: Decimal | None) -> str | None:
    """The exact value without an exponent."""
    return None if value is None else format(value, "f")


def _escape_unsafe(line: str) -> str:
    safe = clean(line)
    if safe == line:
        return line
    return "".join(here if here == there else _escaped(here) for here, there in zip(line, safe, strict=True))


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
