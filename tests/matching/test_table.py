from reader.matching.table import tabulate
from tests.matching.build import article, matches_among

EARLY = article("early", "The flood at Ostrava Mill cut off {12} farms in the valley, the district said.", day=3)
WIRE = (
    "The flood at Ostrava Mill cut off {14} farms in the valley, the district said, while crews with boats from three "
    "neighbouring towns carried hay and medicine over the broken dyke until the light failed late in the evening."
)
FIRST, SECOND = article("first", WIRE, day=3), article("second", WIRE, day=3)
ALONE = article("alone", "The valley's choir sang for {14} minutes at Ostrava Mill.", day=3)


def test_a_claim_is_one_row_with_a_cell_for_each_source() -> None:
    readings = [EARLY, ALONE, FIRST]

    (row,) = tabulate(readings, matches_among(readings))

    assert [cell and cell.source for cell in row.cells] == ["early", None, "first"]
    assert [cell.relation for cell in row.cells if cell] == [None, "differs"]
    assert row.independent == 2


def test_two_copies_of_one_wire_text_count_as_one_source() -> None:
    readings = [EARLY, FIRST, SECOND]

    (row,) = tabulate(readings, matches_among(readings))

    assert all(row.cells)
    assert row.independent == 2


def test_a_headline_and_the_paragraph_under_it_are_one_row() -> None:
    twice = (
        "{12} farms cut off by the flood at Ostrava Mill\n\nThe flood at Ostrava Mill cut off {12} farms in the valley."
    )
    readings = [article("twice", twice, day=3), EARLY, article("again", twice, day=3)]

    (row,) = tabulate(readings, matches_among(readings))

    assert [cell and cell.claim.id for cell in row.cells] == ["c1", "c1", "c1"]


def test_what_only_one_source_says_is_no_row() -> None:
    assert tabulate([EARLY, ALONE], matches_among([EARLY, ALONE])) == ()
