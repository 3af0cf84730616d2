import re

from hypothesis import given
from hypothesis import strategies as st

from reader.lang.phrases import any_of


def test_any_of_some_phrases_is_found_the_longest_first() -> None:
    pattern = re.compile(any_of(["read", "read more", "reader", "see also"]))

    assert [found.group() for found in pattern.finditer("read more, readers, see also: see, read")] == [
        "read more",
        "reader",
        "see also",
        "read",
    ]


def test_no_phrases_are_found_nowhere() -> None:
    assert re.search(any_of([]), "anything") is None


@given(st.sets(st.text("ab.é ", min_size=1, max_size=4)), st.text("ab.é ", max_size=8))
def test_any_of_finds_what_trying_each_in_turn_finds(phrases: set[str], text: str) -> None:
    in_turn = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or "(?!)"

    assert re.findall(any_of(phrases), text) == re.findall(in_turn, text)
