from tests.matching.build import article


def test_each_number_and_each_quotation_is_a_claim_in_text_order() -> None:
    reading = article("a", "The dam holds {40} million litres and {3} gates. “Two gates are stuck,” Orla said.")
    text = reading.document.text

    assert [text[slice(*claim.span)] for claim in reading.claims] == [
        "The dam holds 40 million litres and 3 gates.",
        "The dam holds 40 million litres and 3 gates.",
        "Two gates are stuck,",
    ]
    assert [claim.quantities for claim in reading.claims] == [("n1",), ("n2",), ()]
    assert [claim.id for claim in reading.claims] == ["c1", "c2", "c3"]


def test_a_number_in_a_quotation_is_claimed_by_its_speaker() -> None:
    reading = article("a", "“We lost {300} sheep. Nobody came,” Orla said.")

    number = next(claim for claim in reading.claims if claim.quantities)
    assert reading.document.text[slice(*number.span)] == "We lost 300 sheep."
    assert number.speaker == reading.quotes[0].speaker
    assert number.quotes == ("q1",)
