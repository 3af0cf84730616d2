"""The table of claims as one page, to open or to print."""

from collections.abc import Iterator, Sequence

from reader.pipe.excerpts import shorten
from reader.pipe.grid import NO_CLAIMS, NOTHING, SIGNS
from reader.pipe.head import escape, head
from reader.pipe.notes import ROLES
from reader.pipe.versions import AROUND, LONGEST, Row, Source, Table, Version
from reader.sources import STDIN
from reader.text.differences import marked_words
from reader.theme import Theme

MOST_COLUMNS = 6  # of sources; more stand one under the other
_STYLE = """\
body { margin: 2rem; background: var(--background); color: var(--foreground); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; }
a { color: inherit; }
small, .facts { color: var(--dim); }
.sources { padding: 0; list-style: none; }
.signs { color: var(--dim); }
table { border-collapse: collapse; width: 100%; }
thead th { position: sticky; top: 0; background: var(--surface); }
th, td { border: 1px solid var(--dim); padding: 0.4rem 0.6rem; vertical-align: top; text-align: start; }
th, td { min-width: 9rem; }
th { font-weight: inherit; }
th b, th small, td small { display: block; overflow-wrap: anywhere; }
thead th { font-weight: bold; }
td p { margin: 0 0 0.4rem; }
mark { background: none; color: inherit; font-weight: bold; text-decoration: underline; }
@media print {
  @page { size: landscape; margin: 1cm; }
  body { margin: 0; background: none; font-size: 9pt; }
  thead th { position: static; }
  th, td { min-width: 0; overflow-wrap: anywhere; }
  tr { break-inside: avoid; }
}
"""


def html(table: Table, theme: Theme) -> str:
    """One page with the sources and the table, and nothing from elsewhere."""
    return head(theme, "Claims compared", _STYLE) + "\n".join(_body(table, theme)) + "\n"


def _body(table: Table, theme: Theme) -> Iterator[str]:
    yield '<body>\n<h1>Claims compared</h1>\n<ol class="sources">'
    yield from (_source(number, source) for number, source in enumerate(table.sources, 1))
    yield "</ol>"
    if not table.rows:
        yield f"<p>{NO_CLAIMS}</p>\n</body>\n</html>"
        return
    signs = (f'<span class="{role}">{escape(theme.roles[role].marker)}</span> {word}' for role, word in SIGNS.items())
    yield f'<p class="signs">{" · ".join(signs)}</p>'
    beside = len(table.sources) <= MOST_COLUMNS
    names = [f"[{n}] <bdi>{escape(source.name)}</bdi>" for n, source in enumerate(table.sources, 1)]
    heads = "".join(f"<th>{name}</th>" for name in ("Claim", *(names if beside else ["Versions"])))
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for number, row in enumerate(table.rows, 1):
        cells = (_columns if beside else _stacked)(names, list(_versions(table, row, theme)))
        yield f"<tr>{_claim(number, table, row)}{cells}</tr>"
    yield "</tbody>\n</table>\n</body>\n</html>"


def _source(number: int, source: Source) -> str:
    day = f"{source.published:%Y-%m-%d}" if source.published else ""
    facts = [day, source.title, source.asked if source.asked not in (source.name, STDIN) else ""]
    told = "".join(f" · <bdi>{escape(fact)}</bdi>" for fact in facts if fact)
    name = f"<bdi>{escape(source.name)}</bdi>"
    if source.url and source.url.startswith(("http://", "https://")):
        name = f'<a href="{escape(source.url)}" rel="noopener noreferrer">{name}</a>'
    return f'<li>[{number}] {name}<span class="facts">{told}</span></li>'


def _versions(table: Table, row: Row, theme: Theme) -> Iterator[str | None]:
    for source, version in zip(table.sources, row.versions, strict=True):
        yield _version(source, version, row, theme) if version else None


def _columns(_: Sequence[str], versions: Sequence[str | None]) -> str:
    return "".join(f"<td>{version or NOTHING}</td>" for version in versions)


def _stacked(names: Sequence[str], versions: Sequence[str | None]) -> str:
    told = (f"<p><b>{name}:</b> {version}</p>" for name, version in zip(names, versions, strict=True) if version)
    return f"<td>{''.join(told)}</td>"


def _claim(number: int, table: Table, row: Row) -> str:
    first = row.first
    language = table.sources[row.versions.index(first)].language
    lead = escape(shorten(first.lead, LONGEST))
    around = f"<small>{_around(first)}</small>" if first.number and first.number != first.words else ""
    claim = f'<th scope="row" lang="{escape(language)}" dir="auto"><b>{number}. {lead}</b>{around}'
    return f'{claim}<small lang="en">{row.told}</small></th>'


def _around(version: Version) -> str:
    """The sentence with its number marked."""
    number, end = version.number or "", version.at + len(version.number or "")
    before, after = version.words[: version.at], version.words[end:]
    return f"{escape(before)}<mark>{escape(number)}</mark>{escape(after)}"


def _version(source: Source, version: Version, row: Row, theme: Theme) -> str:
    speaker = f" <small>{escape(version.speaker)}</small>" if version.speaker else ""
    said = f'<bdi lang="{escape(source.language)}">{_said(version, row.longest)}</bdi>{speaker}'
    if version.relation is None:
        return said
    role, word = ROLES[version.relation], version.word
    sign = f'<span class="{role}">{escape(theme.roles[role].marker)} {word}{":" if word else ""}</span> '
    detail = f"<small>{escape(version.detail)}</small>" if version.detail else ""
    return sign + said + detail


def _said(version: Version, longest: int) -> str:
    if version.among_words:
        before, after = version.around(AROUND)
        return f"{escape(before)}<b>{escape(version.number or '')}</b>{escape(after)}"
    if version.shows_number:
        return f"<b>{escape(version.lead)}</b>"
    cut = shorten(version.words, longest)
    pieces = marked_words(cut, (span for span in version.differing if span.end <= len(cut)))
    words = "".join(f"<mark>{escape(words)}</mark>" if differs else escape(words) for words, differs in pieces)
    return f"“{words}”" if version.quoted else words
