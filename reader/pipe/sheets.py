"""The table of claims as a file for other programs: Markdown, HTML, CSV."""

import csv as writer
import html as page
import io

from reader.pipe.grid import NOTHING, independent
from reader.pipe.versions import Table, Version

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a spreadsheet knows what it would compute
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}"
    "th,td{border:1px solid #8888;padding:.4rem .6rem;vertical-align:top;text-align:left}"
    "small{opacity:.7;display:block}"
)


def markdown(table: Table) -> str:
    """A Markdown table (GitHub's kind)."""
    lines = [["Claim", *table.sources, "Sources"], ["---"] * (len(table.sources) + 2), *_rows(table)]
    return "".join("| " + " | ".join(map(_escaped, line)) + " |\n" for line in lines)


def csv(table: Table) -> str:
    """Comma-separated values, UTF-8, a line of headings first; no cell can act as a formula."""
    out = io.StringIO()
    sheet = writer.writer(out, lineterminator="\n")
    sheet.writerow(_harmless(["claim", *table.sources, "sources"]))
    sheet.writerows(map(_harmless, _rows(table)))
    return out.getvalue()


def html(table: Table) -> str:
    """One page with one table and nothing from elsewhere."""
    heads = "".join(f"<th>{page.escape(head)}</th>" for head in ("Claim", *table.sources, "Sources"))
    rows = "".join("<tr>" + "".join(f"<td>{_breaking(cell)}</td>" for cell in row) + "</tr>\n" for row in _rows(table))
    return (
        f'<!doctype html>\n<html><head><meta charset="utf-8"><title>Claims compared</title><style>{_STYLE}</style>'
        f"</head>\n<body><table>\n<tr>{heads}</tr>\n{rows}</table></body></html>\n"
    )


def _rows(table: Table) -> list[list[str]]:
    return [
        [
            table.about(n),
            *(_cell(version) for version in versions),
            independent(sum(version is not None for version in versions), table.independent[n]),
        ]
        for n, versions in enumerate(table.rows)
    ]


def _cell(version: Version | None) -> str:
    if version is None:
        return NOTHING
    if version.relation is None:
        return version.shown
    return f"{version.relation}: {version.shown}\n{'; '.join(version.reasons[:1])}"


def _escaped(cell: str) -> str:
    for mark in ("\\", "|", "*", "_", "`", "[", "<"):
        cell = cell.replace(mark, f"\\{mark}")
    return cell.replace("\n", " — ")


def _harmless(row: list[str]) -> list[str]:
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row]


def _breaking(cell: str) -> str:
    first, _, rest = cell.partition("\n")
    return page.escape(first) + (f"<small>{page.escape(rest)}</small>" if rest else "")
