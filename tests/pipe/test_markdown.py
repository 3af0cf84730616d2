import pytest

from reader.pipe.formats import Style, prepare
from reader.pipe.markdown import escape
from tests.pipe.written import Written


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("*stars* and _lines_", r"\*stars\* and \_lines\_"),
        ("# no heading", r"\# no heading"),
        ("12. no list", r"12\. no list"),
        ("- no list", r"\- no list"),
        ("2026-03-04", "2026-03-04"),
        ("[no](link) ![no](picture)", r"\[no\](link) !\[no\](picture)"),
        ("<b>no element</b> &amp;", r"\<b\>no element\</b\> \&amp;"),
        ("two\nlines", "two lines"),
    ],
)
def test_nothing_in_a_text_means_anything_to_markdown(written: str, escaped: str) -> None:
    assert escape(written) == escaped


def test_marks_touch_the_words_they_mark() -> None:
    article = Written("a.txt", [("paragraph", "It was Ana Reyes who saw 40 * 2 boats.")])
    article.quote("saw 40 * 2 boats", mention="Ana Reyes ", kind="indirect")

    printed = prepare(Style("markdown", "clear-dark", 0, 0)).article(article.reading(), None, 1)

    assert r"It was **Ana Reyes** who {saw 40 \* 2 boats}.[^1-1]" in printed
    assert "[^1-1]: **Ana Reyes** (say)" in printed
