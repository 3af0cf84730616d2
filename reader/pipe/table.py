"""The format `csv`: one row a quantity, for spreadsheets (RFC 4180)."""

import csv
from bisect import bisect_right
from io import StringIO

from reader import lang
from reader.analysis.sentences import find_sentences
from reader.analysis.tokens import tokenize
from reader.pipe.notes import Company
from reader.pipe.painting import is_marked
from reader.text import Document, Quantity, Reading, Span, clean

COLUMNS = (
    "source", "speaker", "value", "unit", "per", "hedge", "change", "what", "when", "sentence", "elsewhere",
)  # fmt: skip
HEADER = ",".join(COLUMNS) + "\n"
_FORMULA = ("=", "+", "-", "@")  # how a spreadsheet is told to compute a cell (CWE-1236)


def render(reading: Reading, company: Company | None) -> str:
    """The rows of one article, without the header."""
    document = reading.document
    sentences = _sentences(document)
    starts = [sentence.start for sentence in sentences]
    names = {speaker.id: speaker.name for speaker in reading.speakers}
    claims = {ident: claim for claim in reading.claims for ident in claim.quantities}
    out = StringIO()
    rows = csv.writer(out, lineterminator="\n")
    for quantity in filter(is_marked, reading.quantities):
        claim = claims.get(quantity.id)
        at = bisect_right(starts, quantity.span.start) - 1
        rows.writerow([
            _words(document.source),
            _words(names.get(claim.speaker or "", "")) if claim else "",
            _value(quantity),
            quantity.unit,
            quantity.per,
            quantity.hedge,
            quantity.change,
            _words(document.text[slice(*quantity.of)]) if quantity.of else "",
            quantity.when,
            _words(document.text[slice(*sentences[at])]) if at >= 0 else "",
            _words(_elsewhere(company, claim.id)) if company and claim else "",
        ])  # fmt: skip
    return out.getvalue()


def _sentences(document: Document) -> list[Span]:
    found = find_sentences(document, tokenize(document.text), lang.load(document.language))
    return [sentence.span for sentence in found]


def _value(quantity: Quantity) -> str:
    """The exact value; both ends of a range."""
    ends = (quantity.low, quantity.high)
    return "..".join(dict.fromkeys(format(value, "f") for value in ends if value is not None))


def _elsewhere(company: Company, claim: str) -> str:
    """The relations to other sources with their reasons."""
    return "; ".join(
        f"{match.relation} {company.labels[match.other.source]}: {', '.join(map(str, match.reasons))}"
        for match in company.matches
        if match.claim == claim
    )


def _words(words: str) -> str:
    """Words of outside on one line; an apostrophe keeps a spreadsheet from computing them."""
    line = clean(" ".join(words.split()))
    return f"'{line}" if line.startswith(_FORMULA) else line
