from hypothesis import given
from hypothesis import strategies as st

from reader.sources import Payload
from reader.sources.plain import parse_plain
from reader.text import Document

ARTICLE = """Harbour Bridge Closes After Inspection

By Ana Ruiz Soler

Divers found cracks in four of the bridge's nine pillars on Monday, and the town shut it the same evening.

Photo: The bridge at low tide.

What Happens Next

A ferry will run every twenty minutes until the repair is done, the town hall said.

READ MORE: The ferry timetable

Most read
"""


def parse(text: str) -> Document:
    return parse_plain(Payload("story.txt", text.encode()))


def labelled(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[slice(*block.span)]) for block in document.blocks]


def test_title_byline_headings_and_furniture_are_not_taken_for_the_article() -> None:
    document = parse(ARTICLE)

    assert document.text == ARTICLE
    assert document.title == "Harbour Bridge Closes After Inspection"
    assert document.byline == ("Ana Ruiz Soler",)
    assert [kind for kind, _ in labelled(document)] == [
        "title", "boilerplate", "paragraph", "boilerplate", "heading", "paragraph", "boilerplate", "boilerplate",
    ]  # fmt: skip


def test_the_title_told_twice_is_told_once() -> None:
    title = "Harbour Bridge Closes"

    kinds = [kind for kind, words in labelled(parse(f"{title}\n\nIt was old.\n\n{title}\n\nA ferry runs."))]

    assert kinds == ["title", "paragraph", "boilerplate", "paragraph"]


def test_a_single_line_is_a_paragraph_even_without_a_full_stop() -> None:
    assert labelled(parse("Ferry sinks, harbour office says")) == [("paragraph", "Ferry sinks, harbour office says")]


def test_a_fraction_is_no_counter_of_pictures_where_there_are_none() -> None:
    assert labelled(parse("3/4")) == [("paragraph", "3/4")]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "Divers found cracks in four of the\nbridge's nine pillars on Monday,\nand the town shut it the same\nevening."
    )

    assert labelled(parse(wrapped)) == [("paragraph", wrapped)]


def test_a_sentence_a_line_is_a_paragraph_a_line() -> None:
    lines = "Divers found cracks.\nThe town shut the bridge.\nA ferry runs.\n"

    assert [words for _, words in labelled(parse(lines))] == lines.splitlines()


def test_spanish_is_told_from_english() -> None:
    assert parse("El puente está cerrado desde el lunes, según el ayuntamiento de la ciudad.").language == "es"
    assert parse("The bridge has been closed since Monday, the town hall of the city said.").language == "en"


@given(st.text(alphabet=st.sampled_from("ab.\n\r :“”\x1b\u202e")))
def test_blocks_lie_inside_the_text_in_order_and_nothing_unsafe_stays(text: str) -> None:
    document = parse(text)

    edges = [edge for block in document.blocks for edge in block.span]
    assert edges == sorted(edges)
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(document.text))
    assert all(document.text[slice(*block.span)].strip() for block in document.blocks)
    assert len(document.text) == len(text)
    assert not set(document.text) & {"\x1b", "\u202e"}
