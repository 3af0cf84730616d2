from reader.text.differences import altered_words, differing_words, marked_words


def differing(own: str, other: str) -> list[str]:
    return [other[start:end] for start, end in differing_words(own, other)]


def test_the_words_that_are_not_here_are_found() -> None:
    assert differing("We were warned too late, she said.", "We were warned far too late, he said.") == ["far", "he"]


def test_another_number_is_one_word() -> None:
    assert differing("The bridge cost 1,200 crowns", "The bridge cost 1,350 crowns") == ["1,350"]


def test_case_and_accents_do_not_differ() -> None:
    assert differing("La inundación dejó a 111 familias", "LA INUNDACION DEJO A 111 familias") == []


def test_wholly_other_wordings_are_left_unmarked() -> None:
    assert differing("The dam held all night", "Nobody slept in Sarnow before dawn") == []


def test_words_left_out_leave_an_empty_place() -> None:
    own, other = "We will not rebuild a single house here", "We will not rebuild a house here"

    assert differing(own, other) == [""]
    assert "".join(piece for piece, _ in marked_words(other, differing_words(own, other))) == (
        "We will not rebuild a […] house here"
    )


def test_what_only_one_goes_on_to_say_is_no_difference() -> None:
    long = "We saw it coming all winter. Nobody listened to us then."

    assert differing("We saw it coming all winter.", long) == []
    assert differing(long, "We saw it coming this winter.") == ["this"]


def test_of_a_mixed_quotation_only_words_in_its_marks_are_altered() -> None:
    own = "the crew, who “held the line all night in the cold.”"
    other = "that the men and women there “held the line all day in the cold.”"

    assert [other[start:end] for start, end in altered_words(own, other)] == ["day"]
    assert [other[start:end] for start, end in altered_words("held the line all night in the cold", other)] == ["day"]


def test_words_left_out_of_the_marks_leave_their_place() -> None:
    own, other = "“held the old line all night in the cold”", "they “held the line all night in the cold”"

    assert "".join(piece for piece, _ in marked_words(other, altered_words(own, other))) == (
        "they “held the […] line all night in the cold”"
    )
