from hypothesis import given
from hypothesis import strategies as st

from reader.pipe.painting import Segment
from reader.pipe.wrapping import UNBROKEN, cells, wrap
from reader.text import clean

segments = st.lists(st.builds(Segment, st.text(), st.sampled_from([(), ("quote",), ("quote", "number")])))


def lines(*parts: str, width: int) -> list[str]:
    return ["".join(segment.text for segment in line) for line in wrap(map(Segment, parts), width)]


def test_lines_break_at_blanks_however_the_text_is_cut_into_segments() -> None:
    assert lines("The ferry left ", "Hol", "mvik", " at noon.", width=16) == ["The ferry left", "Holmvik at noon."]


def test_a_line_end_in_the_text_is_a_blank() -> None:
    assert lines("The ferry\n  left", width=80) == ["The ferry left"]


def test_no_break_spaces_hold_number_and_unit_together() -> None:
    assert lines("cut by 35\u00a0% today", width=10) == ["cut by", "35\u00a0% today"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert lines("see https://courier.example/ferry", width=12) == ["see", "https://cour", "ier.example/", "ferry"]


def test_without_a_width_a_paragraph_is_one_line() -> None:
    assert lines("word " * 100, width=UNBROKEN) == [" ".join(["word"] * 100)]


def test_wide_and_combining_characters_take_the_cells_a_terminal_gives_them() -> None:
    assert cells("東京") == 4
    assert cells("e\u0301") == 1
    assert cells("👩\u200d🚒") == 4  # terminals differ; two pictures is the most it can take


@given(segments, st.integers(2, 40))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(parts: list[Segment], width: int) -> None:
    wrapped = ["".join(segment.text for segment in line) for line in wrap(parts, width)]

    assert all(cells(line) <= width for line in wrapped)
    assert "".join("".join(wrapped).split()) == "".join("".join(clean(part.text) for part in parts).split())


@given(segments)
def test_nothing_in_a_line_commands_a_terminal(parts: list[Segment]) -> None:
    for line in wrap(parts, 20):
        assert all(clean(segment.text) == segment.text and "\n" not in segment.text for segment in line)
