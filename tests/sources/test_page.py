import json
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from reader.errors import SourceError
from reader.sources import Payload, parse_document
from reader.sources.page.prescan import DEEPEST, TAME_TAGS, defuse
from reader.text import Document

PAGES = Path(__file__).resolve().parent.parent / "pages"


def parse(markup: str) -> Document:
    return parse_document(Payload("page.html", markup.encode()))


@pytest.mark.parametrize("case", sorted(path.name for path in PAGES.iterdir()))
def test_a_page_becomes_its_article(case: str) -> None:
    expected = json.loads((PAGES / case / "expected.json").read_text(encoding="utf-8"))

    found = told(Payload("page.html", (PAGES / case / "source.html").read_bytes()))

    assert {key: found.get(key) for key in expected} == expected


def told(payload: Payload) -> dict[str, object]:
    """What a page is said to hold, in the shape of the `expected.json` files, or why it is refused."""
    try:
        document = parse_document(payload)
    except SourceError as error:
        return {"refused": str(error)}
    return {
        "title": document.title,
        "byline": list(document.byline),
        "site": document.site,
        "published": document.published.isoformat() if document.published else None,
        "modified": document.modified.isoformat() if document.modified else None,
        "partial": document.partial,
        "links": [[document.text[slice(*link.span)], link.url] for link in document.links],
        "blocks": [[block.kind, document.text[slice(*block.span)]] for block in document.blocks],
    }


def test_a_page_without_a_text_says_so() -> None:
    with pytest.raises(SourceError, match=r"\Apage\.html: is a page without an article's text"):
        parse("<body><nav><a href='/'>Home</a></nav></body>")


def test_bytes_that_are_no_utf8_are_read_as_the_page_declares() -> None:
    page = '<meta charset="iso-8859-2"><p>Łódź i jej porty, napisane po polsku, z wieloma ogonkami, dla próby.</p>'

    document = parse_document(Payload("page.html", page.encode("iso-8859-2")))

    assert document.text.startswith("Łódź")


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    page = '<meta charset="latin-1"><p>The mayor called it “a trap for children” and closed the pier for good.</p>'

    assert "“a trap" in parse_document(Payload("page.html", page.encode("windows-1252"))).text


@pytest.mark.parametrize(
    ("canonical", "url"),
    [("/pier", "https://almora.example/pier?from=page"), ("//almora.example/pier", "https://almora.example/pier"),
     ("Why the pier is closed", "https://almora.example/pier?from=page")],
)  # fmt: skip
def test_an_address_that_does_not_say_its_site_gives_way_to_one_that_does(canonical: str, url: str) -> None:
    head = (
        f'<link rel=canonical href="{canonical}"><meta property=og:url content="https://almora.example/pier?from=page">'
    )

    assert parse(f"{head}<p>The pier is rotten to the core, the divers said on Monday.</p>").url == url


def test_nesting_beyond_all_sense_loses_tags_and_no_text() -> None:
    deep = "<div>" * 20_000 + "<p>The pier is rotten, and nobody wanted to know about it until Monday.</p>"

    assert defuse(deep.encode()).count(b"<div>") == DEEPEST
    assert "nobody wanted to know" in parse(deep).text


# What opens an element, and what a parser may take for its end or not.
FRAGMENTS = [
    "<div>", "</div>", "<div/>", "<x>", "<b>", "</b>", "<p>", "</p>", "<ul><li>", "<table>", "<td>", "<a href='>'>",
    "<svg>", "</svg>", "<math>", "<button>", "<select>", "</p", "<? </div>", "<! </div>", "</ </div>", "<!-- ", " -->",
    "<![CDATA[", "]]>", '<a b="</div>">', "<textarea>", "</textarea>", "<title>", "</title>", "<style>", "</style>",
    "<iframe>", "<optgroup>", "word",
]  # fmt: skip


@settings(max_examples=50)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=5))
def test_no_markup_is_parsed_into_a_nesting_beyond_all_sense(fragments: list[str]) -> None:
    piece = "".join(fragments)
    markup = piece * (2 * TAME_TAGS // max(1, piece.count("<")))

    assert deepest(LexborHTMLParser(defuse(markup.encode()))) <= 5 * DEEPEST


def deepest(tree: LexborHTMLParser) -> int:
    """How many elements stand inside each other at most."""
    waiting = [(tree.root, 1)]
    found = 0
    while waiting:
        node, depth = waiting.pop()
        if node is not None:
            found = max(found, depth)
            waiting += [(node.next, depth), (node.child, depth + 1)]
    return found


@pytest.mark.parametrize(
    "silent", ["<script>a = '<p>b'</script>", "<!-- <p>b -->", "<svg><path d='M0 0'/></svg>", "<STYLE>p</STYLE>"]
)
def test_what_holds_no_text_is_cut_before_the_parse(silent: str) -> None:
    assert defuse(f"<p>The pier {silent}is closed.".encode()) == b"<p>The pier is closed."


@pytest.mark.parametrize(
    "kept", ['<script type="application/ld+json">{"a": "<!-- b"}</script>', "<svg width='1'/>", "<script>", "<!-- b"]
)
def test_json_ld_and_what_is_never_closed_are_not_cut(kept: str) -> None:
    page = f"<p>The pier {kept}is closed.".encode()

    assert defuse(b"<svg></svg>" + page) == page


@pytest.mark.parametrize("values", ["", '=">"', "='<'"])
def test_a_tag_with_attributes_beyond_all_sense_loses_them(values: str) -> None:
    attributes = " ".join(f"a{n}{values}" for n in range(5_000))

    assert defuse(f"<p>The pier <b {attributes}>is</b> closed.".encode()) == b"<p>The pier <b>is</b> closed."


def test_a_menu_is_no_article_but_for_a_headline_in_it() -> None:
    text = "<p>The pier is rotten to the core, the divers said on Monday, and it must not be used.</p>" * 5

    assert parse(f"<nav><a href=/>Home</a></nav><h2>Pier closed</h2>{text}").title == ""
    assert parse(f"<nav><a href=/>Home</a><h1>Pier closed</h1></nav>{text}").title == "Pier closed"


@given(st.text(alphabet=st.sampled_from("<>/pdiv abn=\"'&;!-\x1b\u202e"), max_size=200))
def test_any_markup_gives_a_clean_document_or_a_clear_error(markup: str) -> None:
    try:
        document = parse("<p>" + markup)
    except SourceError:
        return
    assert not set(document.text) & {"\x1b", "\u202e"}
    assert all(document.text[slice(*block.span)] for block in document.blocks)
    assert all(document.text[slice(*link.span)].strip() for link in document.links)


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60),
    st.text(alphabet=st.sampled_from("0123456789-/.: TZmayJan年月日"), max_size=40),
)
def test_dates_and_bylines_of_any_shape_give_a_document(name: str, date: str) -> None:
    described = json.dumps({"@type": "NewsArticle", "author": {"name": name}, "datePublished": date})
    said = f"<h1>Pier closes</h1><p>By {escape(name)}</p><p>{escape(date)}</p>"
    said += "<p>The pier is rotten to the core, the divers said on Monday, and it must not be used.</p>"

    document = parse(f'<script type="application/ld+json">{described}</script><body>{said}')

    assert document.published is None or document.published.tzinfo
    assert all(line.strip() for line in document.byline)
