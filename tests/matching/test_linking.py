from hypothesis import given, settings
from hypothesis import strategies as st

from reader.matching import ClaimIndex
from reader.text import Match
from tests.matching.build import article, matches_among

HARBOUR = article(
    "harbour",
    "The ferry Morning Gull sank off Port Ordan on Monday and at least {>12} people died, the coast guard said.\n\n"
    "The ferry carried {140} passengers when it left Velm.\n\n"
    "“We had no warning of any kind,” Brandt said.\n\n"
    "Port Ordan closed its harbour for {3} days.",
    day=3,
)
HERALD = article(
    "herald",
    "At least {15} people died when the ferry Morning Gull sank off Port Ordan, the coast guard said on Tuesday.\n\n"
    "The ferry carried {150} passengers when it left Velm.\n\n"
    "“We had no sign of any kind,” Brandt said.\n\n"
    "Families waited at the quay in Velm for {2} nights.",
    day=4,
)
DIARIO = article(
    "diario",
    "Al menos {12} personas murieron al hundirse el ferry Morning Gull frente a Port Ordan, según la guardia.\n\n"
    "El ferry Morning Gull llevaba {140} pasajeros cuando salió de Velm.",
    day=3,
    language="es",
)
CHESS = article(
    "chess",
    "The chess final in Tarnow drew {140} spectators over {3} days.\n\n“We had no time of any kind left,” Pavel said.",
    day=3,
)
ALL = [HARBOUR, HERALD, DIARIO, CHESS]


def found(matches: tuple[Match, ...], source: str) -> list[tuple[str, str]]:
    return [(match.claim, match.relation) for match in matches if match.other.source == source]


def test_a_rising_toll_another_number_and_an_altered_quotation_are_told_apart() -> None:
    harbour, _ = matches_among([HARBOUR, HERALD])

    assert found(harbour, "herald") == [("c1", "updated"), ("c2", "differs"), ("c3", "altered-quote")]


def test_the_reasons_speak_from_the_side_of_the_reader() -> None:
    harbour, herald = matches_among([HARBOUR, HERALD])

    assert str(harbour[1].reasons[0]) == "140 vs 150"
    assert str(herald[1].reasons[0]) == "150 vs 140"
    assert "“warning” here, “sign” there" in map(str, harbour[2].reasons)
    assert "same speaker" in map(str, harbour[2].reasons)


def test_numbers_and_names_link_across_languages() -> None:
    harbour, _ = matches_among([HARBOUR, DIARIO])

    assert found(harbour, "diario") == [("c1", "agrees"), ("c2", "agrees")]


def test_another_story_with_the_same_numbers_is_not_linked() -> None:
    assert matches_among([HARBOUR, CHESS]) == ((), ())


def test_one_article_alone_has_no_links() -> None:
    assert matches_among([HARBOUR]) == ((),)
    assert matches_among([]) == ()


def test_a_link_is_listed_by_both_articles() -> None:
    readings = dict(zip([reading.document.source for reading in ALL], matches_among(ALL), strict=True))

    for source, matches in readings.items():
        for match in matches:
            assert any(
                back.claim == match.other.claim
                and back.other.claim == match.claim
                and back.other.source == source
                and (back.relation, back.score) == (match.relation, match.score)
                for back in readings[match.other.source]
            )


@given(st.permutations(range(len(ALL))))
@settings(max_examples=24, deadline=None)
def test_the_order_of_the_sources_changes_nothing(order: list[int]) -> None:
    expected = matches_among(ALL)

    linked = matches_among([ALL[n] for n in order])

    assert [linked[order.index(n)] for n in range(len(ALL))] == list(expected)


@given(st.lists(st.sampled_from(["chess", "board", "{140} people", "{12} died", "Velm", "ferry", "said"]), max_size=30))
@settings(max_examples=50, deadline=None)
def test_one_more_article_never_changes_the_links_of_the_others(words: list[str]) -> None:
    before = matches_among([HARBOUR, HERALD])

    after = matches_among([HARBOUR, HERALD, article("other", " ".join(words) or "Nothing.")])

    for old, new in zip(before, after, strict=False):
        assert [match for match in new if match.other.source != "other"] == list(old)


def test_articles_that_come_one_by_one_are_linked_as_together() -> None:
    index = ClaimIndex()

    for reading in ALL:
        index.add(reading)

    assert index.near(HERALD) == ("diario", "harbour")
    assert tuple(index.links_of(each).matches for each in ALL) == matches_among(ALL)


WIRE = (
    "Rescue crews worked through the night along the rocky shore north of the lighthouse, where strong currents had "
    "carried wreckage from the ferry Morning Gull, and officials in Port Ordan said that {12} bodies had been found "
    "by dawn while helicopters from two neighbouring districts went on looking for passengers until the fog came in."
)


def test_the_same_wire_text_is_no_independent_source() -> None:
    harbour, _ = matches_among([article("a", WIRE), article("b", "From our wire service.\n\n" + WIRE)])

    assert [match.independent for match in harbour] == [False]
    assert "same wire text" in map(str, harbour[0].reasons)


def test_two_reports_in_their_own_words_are_independent() -> None:
    harbour, _ = matches_among([HARBOUR, HERALD])

    assert all(match.independent for match in harbour)


def test_of_a_list_without_full_stops_a_link_carries_no_more_than_the_beginning() -> None:
    rows = " ".join(
        f"Quay {letter * 3} of Port Ordan took {{{n}00}} boats," for n, letter in enumerate("abcdefgh" * 20)
    )
    harbour, _ = matches_among([article("harbour", rows), article("herald", rows)])

    assert harbour
    assert all(0 < len(match.other.text) <= 4000 < match.other.span.end - match.other.span.start for match in harbour)


SPOKEN = "The ferry Morning Gull sank off Port Ordan.\n\n“We had no warning of any kind from the coast,” Brandt said."
HABLADO = (
    "El ferry Morning Gull se hundió frente a Port Ordan.\n\n"
    "“No tuvimos ningún aviso de la costa,” Brandt dijo."
)  # fmt: skip


def test_the_only_quotation_of_a_speaker_is_known_in_translation() -> None:
    here, there = matches_among([article("a", SPOKEN, day=3), article("b", HABLADO, day=3, language="es")])

    assert found(here, "b") == [("c1", "same-quote")]
    assert "translation" in str(here[0].reasons[0])
    assert [match.other.source for match in there] == ["a"]


def test_two_remarks_of_one_day_with_nothing_in_common_are_no_translation() -> None:
    other = HABLADO.replace("No tuvimos ningún aviso de la costa", "La empresa tendrá que pagar cada bote perdido")

    assert matches_among([article("a", SPOKEN, day=3), article("b", other, day=3, language="es")]) == ((), ())


def test_one_who_speaks_twice_or_another_day_is_not_taken_for_translated() -> None:
    twice = HABLADO + "\n\n“Nunca vi una cosa así en mi vida,” Brandt dijo."

    assert matches_among([article("a", SPOKEN), article("b", twice, language="es")]) == ((), ())
    assert matches_among([article("a", SPOKEN, day=3), article("b", HABLADO, day=9, language="es")]) == ((), ())
