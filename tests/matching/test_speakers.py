import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.matching.speakers import may_be_one, same_speakers
from reader.text import Document, Reading, Speaker, SpeakerKind


def reading(source: str, *speakers: tuple[str, str | None, SpeakerKind], language: str = "en") -> Reading:
    document = Document(source, None, "", (), None, None, language, "", ())
    found = tuple(Speaker(f"s{n}", name, role, kind, (), ()) for n, (name, role, kind) in enumerate(speakers, 1))
    return Reading(document, found, (), (), ())


def person(name: str, role: str | None = None) -> tuple[str, str | None, SpeakerKind]:
    return (name, role, "person")


def body(name: str) -> tuple[str, str | None, SpeakerKind]:
    return (name, None, "organisation")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Víctor Peña", "mayor"), person("Victor Pena")),  # accents
        (person("J. R. Holm"), person("John Holm", "ferry captain")),  # initials
        (person("Karl A. Holm"), person("Karl Holm")),
        (person("Bill Roy"), person("William Roy")),  # a short given name
        (person("Inés Robles Vidal"), person("Inés Robles")),  # the second surname
        (person("Stefan Rourke", "port director"), person("Stefan Rourk", "director of the port")),  # a misspelling
        (person("Okafor", "fire chief"), person("Daniel Okafor", "Fire chief")),  # a surname and a role
        (body("the Harbour Union"), body("Harbour Union")),
        (body("Halden Signals"), body("Halden Signal")),
    ],
)
def test_one_speaker_in_two_articles(
    one: tuple[str, str | None, SpeakerKind], other: tuple[str, str | None, SpeakerKind]
) -> None:
    found = same_speakers([reading("a", one), reading("b", other)])

    assert found == [{"s1": ((1, "s1"),)}, {"s1": ((0, "s1"),)}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Ines Holm"), person("Karl Holm")),  # a family
        (person("Karla Holm", "mayor"), person("Karl Holm", "mayor")),  # two given names, one letter apart
        (person("Karl Holm Jr."), person("Karl Holm Sr.")),
        (person("Karl A. Holm"), person("Karl B. Holm")),
        (person("Holm"), person("Ines Holm")),  # a surname alone
        (person("Holm", "farmer"), person("Ines Holm", "mayor")),
        (person("Anna Larsen"), person("Anna Larson")),  # alike, and nothing else tells
        (person("Anna Larsen", "nurse"), person("Anna Larson", "pilot")),
        (body("Radio Uno"), body("Radio Una")),  # short words differ by more than chance
        (body("Eastmoor"), body("Eastmoor University")),
        (person("Chelsea Lund"), body("Chelsea Lund")),  # a person is no body
        (("the mayor", None, "unnamed"), ("the mayor", None, "unnamed")),
        (("a report", None, "document"), ("a report", None, "document")),
    ],
)
def test_two_speakers_stay_two(
    one: tuple[str, str | None, SpeakerKind], other: tuple[str, str | None, SpeakerKind]
) -> None:
    assert same_speakers([reading("a", one), reading("b", other)]) == [{}, {}]


def test_an_initial_that_fits_two_is_neither() -> None:
    found = same_speakers([reading("a", person("K. Holm")), reading("b", person("Karl Holm"), person("Klaus Holm"))])

    assert found == [{}, {}]


def test_a_full_name_goes_before_an_initial() -> None:
    found = same_speakers([
        reading("a", person("K. Holm"), person("Karl Holm")), reading("b", person("Karl Holm"), person("Klaus Holm"))
    ])  # fmt: skip

    assert found[0] == {"s2": ((1, "s1"),)}


def test_a_name_is_the_same_across_languages() -> None:
    found = same_speakers([
        reading("a", person("Helena Marsh", "Governor")),
        reading("b", person("Helena Marsh", "gobernadora"), language="es"),
        reading("c", person("Marsh")),
    ])  # fmt: skip

    assert found == [{"s1": ((1, "s1"),)}, {"s1": ((0, "s1"),)}, {}]


@pytest.mark.parametrize(
    ("here", "there", "person", "one"),
    [
        ("Ines Holm", "Holm", True, True),
        ("Ines Holm", "Inés Holm Vidal", True, True),
        ("Ines Holm", "Karl Holm", True, False),
        ("the Harbour Union", "a letter of the Union", False, True),
        ("the Harbour Union", "the mayor", False, False),
    ],
)
def test_one_claim_may_have_one_speaker_under_two_names(here: str, there: str, person: bool, one: bool) -> None:
    assert may_be_one(here, there, person, "en") == may_be_one(there, here, person, "en") == one


NAMES = st.lists(
    st.sampled_from(["Karl Holm", "K. Holm", "Klaus Holm", "Holm", "Ines Holm", "Karl Holm Jr.", "Carl Holm"]),
    max_size=5, unique=True,
)  # fmt: skip


@given(st.lists(NAMES, min_size=2, max_size=4))
def test_no_two_of_one_article_are_ever_one(articles: list[list[str]]) -> None:
    readings = [reading(str(n), *(person(name, "mayor") for name in names)) for n, names in enumerate(articles)]

    for number, found in enumerate(same_speakers(readings)):
        for others in found.values():
            numbers = [number, *(n for n, _ in others)]
            assert len(numbers) == len(set(numbers))
        for one, other in itertools.combinations(found.values(), 2):
            assert set(one).isdisjoint(other)
