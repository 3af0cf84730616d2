"""Title, authors, site and dates of a page, by order of trust: JSON-LD, meta tags, marked elements, what it shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader import lang
from reader.lang import Bylines
from reader.sources.page.authors import names_alone, names_in, names_led, names_marked, names_signed, without_own
from reader.sources.page.dates import find_published
from reader.sources.page.head import Head
from reader.sources.page.headline import LONGEST, find_title, own_names
from reader.sources.page.jsonld import names
from reader.sources.page.lines import Around, first_line, lines_around, one_line, plain
from reader.sources.page.marks import short_text
from reader.sources.page.pieces import Piece

_TITLE_METAS = ("ogtitle", "twittertitle", "dctitle", "citationtitle", "parselytitle", "sailthrutitle")
_AUTHOR_METAS = (
    "author", "articleauthor", "ogarticleauthor", "authors", "parselyauthor", "sailthruauthor", "dccreator",
    "dctermscreator", "dcauthor", "byl", "byline", "citationauthor", "authorname", "articleauthorname", "articlebyline",
)  # fmt: skip

NEAREST = 10  # lines beside the headline where a name alone is its author's
PARTED = "\x1f"  # stands between the texts of a heading
MOST_HEADINGS = 20  # of a kind that may be the headline


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article."""

    title: str
    byline: tuple[str, ...]
    site: str | None
    published: datetime | None  # UTC
    modified: datetime | None  # UTC; None where it is not later
    language: str | None  # as declared
    url: str | None
    body: str  # articleBody of JSON-LD; "" without


def find_metadata(head: Head, tree: LexborHTMLParser, pieces: Sequence[Piece]) -> Metadata:
    """The metadata of a page; every value is one clean line."""
    tables = lang.bylines()
    own = own_names(head.site, head.address) | {plain(name) for name in head.publishers}
    title = _title(tree, head, pieces, own)
    around = lines_around(pieces, title)
    published, modified = find_published(tree, head, around, tables)
    body = head.described.article.get("articleBody")
    return Metadata(
        title=title,
        byline=tuple(_byline(tree, head, around, own, tables)),
        site=head.site,
        published=published,
        modified=modified if modified and published and modified > published else None,
        language=head.language,
        url=head.address,
        body=body if isinstance(body, str) else "",
    )


def _title(tree: LexborHTMLParser, head: Head, pieces: Sequence[Piece], own: frozenset[str]) -> str:
    headline = head.described.article.get("headline")
    named = [one_line(name)[:LONGEST] for name in (headline, *head.values(_TITLE_METAS), head.title)]
    heads = {one_line(short_text(node, LONGEST)): _texts(node) for node in tree.css("h1")[:MOST_HEADINGS]}
    lesser = [piece.text for piece in pieces if piece.tag == "h2"][:MOST_HEADINGS]
    return find_title(named, heads, lesser, own)


def _texts(heading: LexborNode) -> list[str]:
    """The texts that a heading is made of."""
    return [text for text in map(one_line, short_text(heading, LONGEST, PARTED).split(PARTED)) if text]


def _byline(tree: LexborHTMLParser, head: Head, around: Around, own: frozenset[str], tables: Bylines) -> list[str]:
    """The names from the best source; the site's own name only where the page signs with it and names nobody else."""
    signed: list[str] = []
    for found in _author_sources(tree, head, around, tables):
        people = without_own(found, own)
        if people:
            return people
        signed = signed or found
    return signed


def _author_sources(tree: LexborHTMLParser, head: Head, around: Around, tables: Bylines) -> Iterator[list[str]]:
    described = head.described
    yield _unique(
        name
        for author in described.resolved(described.first("author", "creator"))
        for written in names(author)
        for name in names_in(written, tables, trusted=True)
    )
    for key in _AUTHOR_METAS:
        yield _unique(name for content in head.metas.get(key, ()) for name in names_in(content, tables, trusted=True))
    for n in "12":
        label = first_line(head.metas.get("twitterlabel" + n, ()))
        if label and tables.by_opening.fullmatch(label):
            yield names_in(" ".join(head.metas.get("twitterdata" + n, ())), tables, trusted=True)
    yield names_led([around.after, around.before[::-1]], tables)
    yield names_marked(tree, tables)
    yield names_alone([around.after[:NEAREST], around.before[:NEAREST]], tables)
    yield names_signed(around.page, tables)
    people = _unique(described.people())
    yield people if len(people) == 1 else []


def _unique(found: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(found))
