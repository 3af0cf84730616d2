"""The table of claims as a file for other programs: Markdown, CSV."""

import csv as writer
import io

from reader.pipe.excerpts import shorten
from reader.pipe.grid import NO_CLAIMS, NOTHING
from reader.pipe.markdown import escape
from reader.pipe.versions import AROUND, LONGEST, Table, Version
from reader.text import clean

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a spreadsheet knows what it would compute


def markdown(table: Table) -> str:
    """A Markdown table (GitHub's kind)."""
    if not table.rows:
        return NO_CLAIMS + "\n"
    heads = ["Claim", *(source.label for source in table.sources), "Sources"]
    rows = (
        [escape(shorten(row.first.lead, LONGEST)), *(_marked(version) for version in row.versions), row.told]
        for row in table.rows
    )
    lines = [[escape(head) for head in heads], ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def csv(table: Table) -> str:
    """Comma-separated values, UTF-8, a line of headings first; no cell can act as a formula."""
    out = io.StringIO()
    sheet = writer.writer(out, lineterminator="\n")
    labels = (source.label for source in table.sources)
    sheet.writerow(map(_harmless, ["claim", "sentence", *labels, "sources", "independent"]))
    for row in table.rows:
        first, counts = row.first, [str(row.sources), str(row.independent)]
        cells = (_plain(version) for version in row.versions)
        sheet.writerow(map(_harmless, [first.lead, first.words, *cells, *counts]))
    return out.getvalue()


def _marked(version: Version | None) -> str:
    relation, said, detail = _told(version)
    return (f"**{escape(relation)}:** " if relation else "") + escape(said) + (f" — {escape(detail)}" if detail else "")


def _plain(version: Version | None) -> str:
    relation, said, detail = _told(version)
    return (f"{relation}: " if relation else "") + said + (f"\n{detail}" if detail else "")


def _told(version: Version | None) -> tuple[str, str, str]:
    """Relation, words with who says them, and detail; empty where there is none."""
    if version is None:
        return "", NOTHING, ""
    before, after = version.around(AROUND)
    said = f"{before}{version.number}{after}" if version.among_words else version.lead
    return version.relation or "", said + (f" ({version.speaker})" if version.speaker else ""), version.detail


def _harmless(cell: str) -> str:
    return f"'{clean(cell)}" if cell.startswith(_FORMULA) else clean(cell)
