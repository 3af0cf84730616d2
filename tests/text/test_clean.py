import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import clean, fold


@pytest.mark.parametrize(
    "unsafe",
    ["\x1b[31m", "\x1b]52;c;aGk=\x07", "\x9b2J", "\x7f", "\u202egnp.exe", "\u2028", "a\rb", "\ufeff", "\U000e0041"],
)
def test_what_commands_a_terminal_is_replaced_and_lengths_hold(unsafe: str) -> None:
    cleaned = clean(unsafe)

    assert len(cleaned) == len(unsafe)
    assert "\ufffd" in cleaned
    assert not set(cleaned) & set("\x1b\x9b\x7f\u202e\u2028\r\ufeff\U000e0041")


def test_tabs_line_ends_accents_and_emoji_stay() -> None:
    text = "A\tnaïve café\r\nin Łódź 👩\u200d🚒\n"

    assert clean(text) == text


def test_a_fifth_combining_mark_in_a_row_is_replaced() -> None:
    assert clean("a" + "\u0301" * 6) == "a" + "\u0301" * 4 + "\ufffd" * 2


@given(st.text())
def test_cleaning_and_folding_keep_every_length(text: str) -> None:
    assert len(clean(text)) == len(text) == len(fold(text))


def test_folding_drops_accents_and_case_in_place() -> None:
    assert fold("Über STRASSE ñandú") == "uber strasse nandu"
    assert fold("Straße İ ﬁ") == "straße i f"
