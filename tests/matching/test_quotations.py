import pytest

from reader.matching.quotations import align
from reader.matching.spoken import spoken_words


def verdict(here: str, there: str, code: str = "en") -> str | None:
    found = align(spoken_words(here, code), spoken_words(there, code))
    return found.verdict if found else None


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("We will not sell the old mill,", "We will not sell the old mill."),
        ("We won’t sell the old mill", "We will not sell the old mill"),
        ("It’s the worst frost we’ve had in years", "It is the worst frost we have had in years"),
        ("The U.K. team can't stay", "The UK team cannot stay"),
        ("Two in three growers lost the lot", "2 in 3 growers lost the lot"),
        ("The harbour [in Velm] is closed to all boats", "The harbour is closed to all boats"),
        ("He should pay [for] it at last", "He should pay for it at last"),
        ("[The council] will hear from us next week", "They will hear from us next week"),
        ("Bread & salt for everyone who came", "Bread and salt for everyone who came"),
        ("The colour of the river changed overnight", "The color of the river changed overnight"),
        ("What the f***ing hell were they doing up there", "What the fucking hell were they doing up there"),
        ("Sen. Okoro knew it before we did", "Senator Okoro knew it before we did"),
        ("They paid in to the fund for years", "They paid into the fund for years"),
    ],
)
def test_spelling_case_marks_and_contractions_do_not_alter_a_quotation(here: str, there: str) -> None:
    assert verdict(here, there) == "same"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("We lost the roof", "We lost the roof and then, an hour later, the whole barn with it"),
        ("the whole barn with it", "We lost the roof and then, an hour later, the whole barn with it"),
        ("We lost the roof ... the whole barn with it", "We lost the roof and an hour later the whole barn with it"),
    ],
)
def test_a_cut_quotation_is_the_same_quotation(here: str, there: str) -> None:
    assert verdict(here, there) == verdict(there, here) == "same"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("We are close to a deal with the miners", "We are very close to a deal with the miners"),
        ("Every day brings us closer to an open bridge", "Every day brings us closer to an open road"),
        ("I was thinking of the growers upstream", "I was thinking of the grower upstream"),
        ("Nobody should have to live with that noise", "Nobody should live with that noise"),
    ],
)
def test_one_word_added_dropped_or_changed_alters_it(here: str, there: str) -> None:
    assert verdict(here, there) == verdict(there, here) == "altered"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("We lost the roof of the barn", "The council never answered a single letter"),
        ("There is a lot of anger in this valley", "There is a lot of hope among the young"),
        ("I want to go home", "I want the mine to reopen before winter"),
        ("Never again", "Never again will we trust them"),
        ("but the mayor wants us to start by opening the old mill again", "not opening the old mill again"),
    ],
)
def test_other_words_are_another_quotation(here: str, there: str) -> None:
    assert verdict(here, there) is None


def test_parts_of_a_speech_are_compared_one_by_one_where_two_reports_chose_others() -> None:
    here = "We were thinking of the growers upstream ... The valley has to decide this alone, and it will do so soon"
    there = "Nobody in the capital asked us ... We were thinking of the grower upstream ... I am not here to serve them"

    assert verdict(here, there) == verdict(there, here) == "altered"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("the mill, the dam, the old barn", "the old barn, the mill and the dam"),
        ("the mill, the dam, the old barn ... we paid for it all", "the old barn, the mill and the dam"),
    ],
)
def test_the_same_words_in_another_order_are_altered(here: str, there: str) -> None:
    assert verdict(here, there) == verdict(there, here) == "altered"


def test_short_parts_of_a_speech_count_together() -> None:
    here = spoken_words("leave us one dry bench ... and called it room enough for ... a night at the mill", "en")
    there = spoken_words("leave us one dry bench ... rest as if you owned it, not for a night at a mill", "en")

    found = align(here, there)

    assert found
    assert found.verdict == "altered"
    assert found.shared > 5  # as many as the longest part alone


def test_a_short_answer_is_the_same_inside_a_longer_statement() -> None:
    long = "The wall is old. We were warned twice. Nobody paid for the new stones. That is all there is to it."

    assert verdict("Nobody paid for the new stones", long) == verdict(long, "Nobody paid for the new stones") == "same"


def test_the_changed_words_are_known() -> None:
    found = align(
        spoken_words("Every day brings us closer to an open bridge", "en"),
        spoken_words("Every day brings us closer to an open road", "en"),
    )

    assert found
    assert found.differences == ((("bridge",), ("road",)),)


def test_accents_do_not_alter_a_spanish_quotation() -> None:
    assert verdict(
        "No nos vamos a ir de aquí sin una respuesta", "no nos vamos a ir de aqui sin una respuesta", "es"
    ) == ("same")
