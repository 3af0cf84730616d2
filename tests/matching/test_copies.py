from reader.matching.copies import count_independent, wire_groups
from reader.text import Match, Other, Span


def link(there: str, independent: bool) -> Match:
    return Match("c1", Other(there, "c1", "words", Span(0, 5), None), "agrees", 0.9, (), independent)


LINKED = {
    "ledger": [link("post", False), link("faro", True)],
    "post": [link("ledger", False), link("faro", True)],
    "faro": [link("ledger", True), link("post", True)],
}


def test_those_with_one_wire_text_are_one_source() -> None:
    groups = wire_groups(LINKED)

    assert count_independent("faro", ["ledger", "post"], groups) == 1
    assert count_independent("ledger", ["post", "faro"], groups) == 1
    assert count_independent("ledger", ["post"], groups) == 0


def test_copies_of_copies_are_copies() -> None:
    groups = wire_groups({"a": [link("b", False)], "b": [], "c": [link("d", False)], "d": [link("b", False)]})

    assert count_independent("a", ["b", "c", "d"], groups) == 0


def test_without_copies_all_count() -> None:
    assert count_independent("faro", ["ledger", "post"], {}) == 2
