"""Statements in the reporter's words: when one says what another says, with or without a number in it."""

import pytest

from reader import analysis, lang
from reader.matching import link_readings
from reader.text import Block, Document, Match, Reading, Span
from tests.matching.build import matches_among

STORY = "Ordan's mayor Elsa Lund and harbour chief Ivo Brandt spoke about the ferry terminal on Monday."
HISTORIA = "La alcaldesa de Ordán, Elsa Lund, y el jefe del puerto, Ivo Brandt, hablaron de la terminal."


def article(source: str, story: str, said: str, language: str) -> Reading:
    text = f"{story}\n\n{said}"
    blocks = (Block("paragraph", Span(0, len(story))), Block("paragraph", Span(len(story) + 2, len(text))))
    document = Document(source, None, "", (), None, None, language, text, blocks)
    return analysis.read(document, lang.load(language))


def links(here: str, there: str, language: str) -> list[Match]:
    story = STORY if language == "en" else HISTORIA
    readings = [article("a", story, here, language), article("b", story, there, language)]
    return list(matches_among(readings)[0])


@pytest.mark.parametrize(
    ("here", "there", "reason"),
    [
        (
            "The collision at the coal quay killed three dockers and sank two barges.",
            "The collision at the coal quay injured nine dockers and sank two barges.",
            "something else happened to what is counted",
        ),
        (
            "Lund said that the coal quay needs better piles, a ramp, lamps and some money from the province.",
            "Brandt said that no ferry would moor at the coal quay again, whoever won a seat on the town council.",
            "alike in words, but not surely the same",
        ),
    ],
)
def test_what_is_alike_but_not_one_claim_is_only_related(here: str, there: str, reason: str) -> None:
    ours, theirs = link_readings([article("a", STORY, here, "en"), article("b", STORY, there, "en")])

    assert any(reason in str(kin.reasons[0]) for kin in ours.related)
    assert {(kin.claim, kin.other.claim) for kin in ours.related} == {
        (kin.other.claim, kin.claim) for kin in theirs.related
    }
    assert {kin.claim for kin in ours.related}.isdisjoint(match.claim for match in ours.matches)


@pytest.mark.parametrize(
    ("language", "here", "there"),
    [
        (
            "en",
            "Lund said that the old terminal would be torn down before winter.",
            "According to Lund, the terminal will be torn down before the winter.",
        ),
        (
            "en",
            "The two largest ferries will have to moor at the coal quay until spring, Lund said.",
            "Lund said that the largest ferries would moor at the coal quay until the spring.",
        ),
        (
            "es",
            "Lund dijo que la vieja terminal será demolida antes del invierno.",
            "Según Lund, la terminal será demolida antes del invierno.",
        ),
        (
            "es",
            "Lund dijo que los dos mayores transbordadores atracarán en el muelle del carbón hasta la primavera.",
            "Los mayores transbordadores atracarán en el muelle del carbón hasta la primavera, dijo Lund.",
        ),
    ],
)
def test_the_same_statement_is_known_in_other_words(language: str, here: str, there: str) -> None:
    assert {match.relation for match in links(here, there, language)} == {"repeats"}


@pytest.mark.parametrize(
    ("language", "here", "there"),
    [
        (
            "en",
            "Lund said that Ivo Brandt of the Harrow Line had the trust of the council.",
            "The owners praised Ivo Brandt of the Harrow Line.",
        ),
        (
            "en",
            "The four tugs will be sold to pay for the pier, Lund said.",
            "Brandt said that nine tugs were in dock for repairs before the pier opened.",
        ),
        (
            "en",
            "Lund said that the Harrow Line owed the town rent for the coal quay.",
            "Brandt replied that the Harrow Line had paid for the piles of the coal ramp.",
        ),
        (
            "en",
            "Lund said that the Harrow Line would pay for lamps, piles, nets and a ramp at the coal quay by winter.",
            "Lund said that the Harrow Line had lost a lawsuit over the rent of the yard where coal was stored.",
        ),
        (
            "es",
            "Lund dijo que Ivo Brandt, de Naviera Harrow, contaba con la confianza del consejo.",
            "Los armadores elogiaron a Ivo Brandt, de Naviera Harrow.",
        ),
    ],
)
def test_names_or_the_subject_in_common_make_no_statement(language: str, here: str, there: str) -> None:
    assert links(here, there, language) == []
