from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from reader.pipe.formats import Style, prepare
from tests.pipe.written import Written

TAGS = {
    "html", "meta", "title", "style", "main", "article", "h2", "h3", "p", "blockquote", "span", "b", "sup", "a", "ol",
    "li", "br", "q",
}  # fmt: skip
ATTRIBUTES = {"lang", "class", "href", "rel", "id", "value", "charset", "content", "name", "http-equiv"}
hostile = st.lists(
    st.sampled_from(["<script>", "</style>", "<img src=x onerror=y>", "&#60;", '"', "'", "<!--", "]]>", "words "])
    | st.text(max_size=6),
    min_size=1,
    max_size=12,
).map("".join)


class Elements(HTMLParser):
    """What a browser would see of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def page(article: Written) -> str:
    ready = prepare(Style("html", "clear-dark", 0, 0))
    return ready.opening + ready.article(article.reading(), None, 1) + ready.closing


@given(hostile)
def test_nothing_in_an_article_becomes_an_element(words: str) -> None:
    article = Written(words, [("title", words), ("paragraph", f"“{words}” said {words}")], byline=(words,), site=words)
    article.quote(words, mention=f"said {words}", speaker=article.speaker(words, words, role=words))

    seen = Elements(page(article))

    assert seen.tags <= TAGS
    assert seen.attributes <= ATTRIBUTES


def test_lines_end_without_a_carriage_return() -> None:
    article = Written("a.txt", [("paragraph", "The pier\r\nis old.")])

    assert "The pier\nis old." in page(article)


def test_a_reference_leads_to_its_note() -> None:
    article = Written("a.txt", [("paragraph", "She saw 40 boats.")])
    article.number("40 boats", "40")

    written = page(article)

    assert 'href="#n1-1"' in written
    assert 'id="n1-1"' in written
    assert "She saw 40 boats" in Elements(written).words


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    written = page(Written("a.txt", [("paragraph", "One.")]))

    assert "default-src 'none'" in written
    assert "http://" not in written
    assert "https://" not in written
