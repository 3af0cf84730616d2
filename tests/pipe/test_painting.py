from hypothesis import given
from hypothesis import strategies as st

from reader.pipe.painting import BARE, SQUARE, Segment, paint
from tests.pipe.written import Written

WORDS = "Ana Reyes says that about 40 boats left the port of Almora on Monday, the 40th day of the strike."


def painted(article: Written, *insertions: tuple[int, Segment]) -> str:
    inserted = {place: [segment] for place, segment in insertions}
    return "".join(segment.text for _, segments in paint(article.reading(), SQUARE, inserted) for segment in segments)


def test_a_number_inside_somebodys_words_keeps_both_looks() -> None:
    article = Written("a.txt", [("paragraph", WORDS)])
    ana = article.speaker("Ana Reyes", "Ana Reyes")
    article.quote("about 40 boats left the port", mention="Ana Reyes", speaker=ana, kind="indirect")
    article.number("about 40 boats", "40")

    [(_, segments)] = paint(article.reading(), BARE, {})

    assert Segment("about 40 boats", ("quote", "number", "claim"), 0) in segments
    assert Segment(" left the port", ("quote",), 0) in segments
    assert Segment("Ana Reyes", ("speaker",), 0) in segments


def test_brackets_close_in_the_order_they_opened() -> None:
    article = Written("a.txt", [("paragraph", WORDS)])
    article.quote("about 40 boats left the port", mention="Ana Reyes", kind="indirect")
    article.number("about 40 boats", "40")

    assert "[Ana Reyes] says that {<about 40 boats> left the port} of" in painted(article)


def test_words_in_quotation_marks_need_no_brackets() -> None:
    article = Written("a.txt", [("paragraph", "“We are staying,” Ana Reyes said.")])
    article.quote("We are staying,", mention="Ana Reyes")

    assert painted(article) == "“We are staying,” [Ana Reyes] said."


def test_a_reference_stands_after_the_bracket_that_ends_with_it() -> None:
    article = Written("a.txt", [("paragraph", "She saw 40 boats")])
    article.number("40 boats", "40")

    assert painted(article, (16, Segment("¹"))) == "She saw <40 boats>¹"


def test_what_belongs_to_the_page_is_not_painted() -> None:
    article = Written("a.txt", [("paragraph", "One."), ("boilerplate", "Read more: Two."), ("paragraph", "Three.")])

    assert painted(article) == "One.Three."


spans = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda at: WORDS[at[0] : at[0] + at[1]])


@given(st.lists(spans, max_size=4), st.lists(spans, max_size=4), st.lists(spans, max_size=4))
def test_however_findings_nest_and_cross_no_letter_is_lost(
    said: list[str], named: list[str], counted: list[str]
) -> None:
    article = Written("a.txt", [("paragraph", WORDS[:50]), ("paragraph", WORDS[50:])])
    text = article.text
    inside = [[words for words in found if words in text] for found in (said, named, counted)]
    for words in inside[0]:
        article.quote(words)
    for words in inside[1]:
        article.quote("40 boats", mention=words)
    for words in inside[2]:
        article.number(words, "1")

    bare = ["".join(segment.text for segment in segments) for _, segments in paint(article.reading(), BARE, {})]

    assert bare == [WORDS[:50], WORDS[50:]]
    assert painted(article).translate(str.maketrans("", "", "[]{}<>")) == "".join(bare)
