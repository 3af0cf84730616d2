from dataclasses import replace
from datetime import UTC, datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.text import Block, Span
from reader.tui.paint import UNNAMED, Look, about, find_marks, lay_out, speaker_places
from reader.tui.rows import Run, flow
from reader.tui.wrap import one_line, shorten, wrap
from tests.tui import town


@given(st.text(alphabet="ab é漢字\n\t “”👩🏽e\u0301", max_size=300), st.integers(4, 40))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(text: str, width: int) -> None:
    line = one_line(text)

    spans = list(wrap(line, 0, len(line), width))

    assert all(cell_len(line[start:end]) <= width for start, end in spans)
    assert "".join(line[start:end] for start, end in spans).replace(" ", "") == line.replace(" ", "")


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert [Span(0, 4), Span(4, 8), Span(8, 10)] == list(wrap("abcdefghij", 0, 10, 4))


def test_a_long_word_does_not_take_the_short_ones_with_it() -> None:
    text = "to https://a.example/b c"

    assert [text[start:end] for start, end in wrap(text, 0, len(text), 10)] == ["to", "https://a.", "example/b", "c"]


def test_breaking_a_million_letters_is_linear() -> None:
    text = "x" * 1_000_000
    started = process_time()

    lines = sum(1 for _ in wrap(text, 0, len(text), 80))

    assert lines == 12_500
    assert process_time() - started < 2


def test_shortened_text_says_that_it_is() -> None:
    assert shorten("a long title", 8) == "a long…"
    assert shorten("short", 8) == "short"


def test_runs_keep_their_tone_over_a_line_break() -> None:
    rows = list(flow([Run("one two "), Run("three four", "bold")], 13, 3, lead=Run("  ")))

    assert ["".join(run.text for run in row.runs) for row in rows] == ["  one two", "  three four"]
    assert rows[-1].runs[-1].tone == "bold"
    assert {row.item for row in rows} == {3}


@pytest.mark.parametrize(("width", "last"), [(8, "three…"), (9, "three…"), (12, "three four…"), (10, "three…")])
def test_what_is_left_out_at_the_end_is_whole_words(width: int, last: str) -> None:
    rows = list(flow([Run("one two three four five")], width, most=2))

    assert len(rows) == 2
    assert rows[-1].runs[-1].text == last
    assert all(len("".join(run.text for run in row.runs)) <= width for row in rows)


def test_one_long_word_is_cut_within() -> None:
    assert next(flow([Run("incomprehensibilities")], 10, most=1)).runs[-1].text == "incompreh…"


def test_more_rows_than_wanted_end_in_an_ellipsis() -> None:
    rows = list(flow([Run("one two three four five")], 8, most=2))

    assert len(rows) == 2
    assert rows[-1].runs[-1].text.endswith("…")


def test_the_page_begins_with_the_title_and_where_it_is_from() -> None:
    page = lay_out(town.herald().document, 60)

    assert page.lines[0].literal == "Orla leaves 111 families homeless"
    assert page.lines[1].literal == "Sarnow Herald · 3 Mar 2025, 09:30 · Ana Reyes"
    assert page.body[slice(*page.lines[3][:2])].startswith("The river Orla left 111 families")


def test_the_head_tells_of_a_change_and_of_a_teaser() -> None:
    document = replace(town.herald().document, modified=datetime(2025, 3, 5, 7, 45, tzinfo=UTC), partial=True)

    assert about(document) == (
        "Sarnow Herald · 3 Mar 2025, 09:30 · updated 5 Mar 2025, 07:45 · Ana Reyes"
        " · only the beginning; the page keeps the rest for subscribers"
    )


def test_a_title_that_is_in_the_text_is_not_shown_twice() -> None:
    document = town.make_document("a", "Flood in Sarnow", ("Flood in Sarnow", "The river rose."))
    first, *others = document.blocks

    page = lay_out(replace(document, blocks=(Block("title", first.span), *others)), 60)

    shown = [line.literal or page.body[line.start : line.end] for line in page.lines]
    assert shown.count("Flood in Sarnow") == 1


def test_a_byline_that_the_head_already_gives_is_not_shown_twice() -> None:
    document = town.make_document("a", "Flood", ("By Ana Reyes", "More from the Herald", "The river rose."))
    first, second, third = document.blocks
    blocks = (replace(first, kind="boilerplate"), replace(second, kind="boilerplate"), third)

    page = lay_out(replace(document, blocks=blocks), 60)

    shown = [line.literal or page.body[line.start : line.end] for line in page.lines]
    assert shown == ["Flood", "Ana Reyes", "", "More from the Herald", "", "The river rose."]


@pytest.mark.parametrize("width", [20, 33, 60, 76])
def test_every_offset_is_on_the_line_that_shows_it(width: int) -> None:
    document = town.herald().document

    page = lay_out(document, width)

    for offset in (offset for offset, character in enumerate(document.text) if not character.isspace()):
        line = page.lines[page.line_at(offset)]
        assert line.start <= offset < line.end


def test_speakers_numbers_and_words_are_marked_where_they_are() -> None:
    reading = town.herald()
    text = reading.document.text

    shown = {text[start:end]: look for start, end, look in find_marks(reading).between(0, len(text))}

    assert shown["Irena Valk"] == Look(names=1)
    assert shown["111"] == Look(number="strong")
    assert shown["We were warned too late"] == Look(words_of=1)
    assert shown["40 percent"] == Look(words_of=1, number="strong")


def test_what_was_not_said_is_not_tinted() -> None:
    reading = town.herald()
    denied = replace(reading, quotes=tuple(replace(quote, negated=True) for quote in reading.quotes))

    assert all(not look.words_of for look in find_marks(denied).looks)


def test_words_of_somebody_unknown_are_marked_as_such() -> None:
    reading = town.herald()
    unknown = replace(reading, quotes=tuple(replace(quote, speaker=None) for quote in reading.quotes))

    assert UNNAMED in {look.words_of for look in find_marks(unknown).looks}


def test_who_speaks_first_gets_the_first_colour() -> None:
    reading = town.herald()
    silent = replace(reading.speakers[0], id="s0", name="Somebody Silent")

    assert speaker_places(replace(reading, speakers=(silent, *reading.speakers))) == {"s1": 1, "s0": 2}
