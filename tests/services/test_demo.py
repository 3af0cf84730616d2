import io

import pytest

from reader.paths import demo_folder
from reader.services import open_local
from reader.services.edition import demo_sources
from reader.text import Match, Reading
from tests.matching.build import matches_among


@pytest.fixture(scope="module")
def edition() -> dict[str, Reading]:
    return {
        source.rsplit("/", 1)[1].removesuffix(".html"): open_local(source, io.BytesIO()) for source in demo_sources()
    }


@pytest.fixture(scope="module")
def matches(edition: dict[str, Reading]) -> dict[str, tuple[Match, ...]]:
    return dict(zip(edition, matches_among(list(edition.values())), strict=True))


def relations(edition: dict[str, Reading], matches: dict[str, tuple[Match, ...]], here: str, there: str) -> set[str]:
    """What the articles say of each other, as "words here: relation"."""
    source, reading = str(demo_folder() / f"{there}.html"), edition[here]
    spans = {quantity.id: quantity.span for quantity in reading.quantities}
    spans |= {quote.id: quote.content[0] for quote in reading.quotes}
    shown = {claim.id: spans[(claim.quantities or claim.quotes)[0]] for claim in reading.claims}
    return {
        f"{reading.document.text[slice(*shown[match.claim])][:40]}: {match.relation}"
        for match in matches[here]
        if match.other.source == source
    }


@pytest.mark.parametrize(
    ("here", "there", "relation"),
    [
        ("flood-day1-ledger", "flood-day2-post", "58: rounded"),
        ("flood-day1-ledger", "flood-day2-post", "94 millimetres: rounded"),
        ("flood-day1-ledger", "flood-day2-post", "We will not rebuild a single house below: altered-quote"),
        ("flood-day1-ledger", "flood-day2-meridian", "$6.2 million: agrees"),
        ("strike-day1-meridian", "strike-day1-ledger", "1,328: agrees"),
        ("strike-day1-ledger", "strike-day2-post", "1,328: rounded"),
        ("strike-day1-ledger", "strike-day2-faro", "about $2.4 million a day: agrees"),
        ("tidal-day1-ledger", "tidal-day2-faro", "48%: agrees"),
    ],
)
def test_the_same_claim_elsewhere_is_found_with_its_relation(
    edition: dict[str, Reading], matches: dict[str, tuple[Match, ...]], here: str, there: str, relation: str
) -> None:
    assert relation in relations(edition, matches, here, there)


def test_one_wire_text_in_two_outlets_is_one_source(matches: dict[str, tuple[Match, ...]]) -> None:
    wire = str(demo_folder() / "strike-day1-meridian.html")

    assert {match.independent for match in matches["strike-day1-ledger"] if match.other.source == wire} == {False}


def test_no_event_is_linked_to_another(matches: dict[str, tuple[Match, ...]]) -> None:
    for here, found in matches.items():
        events = {match.other.source.rsplit("/", 1)[1].split("-")[0] for match in found}
        assert events <= {here.split("-")[0]}


@pytest.mark.parametrize(
    ("article", "names"),
    [
        ("flood-day1-ledger", {"Agnes Pell", "Daniel Okafor", "Helena Marsh", "Lena Brandt"}),
        ("flood-day3-faro", {"Helena Marsh", "Daniel Okafor", "Lena Brandt", "Victor Lindqvist"}),
        ("strike-day2-post", {"Clara Venn", "Stefan Rourke", "Dorota Hale"}),
        ("tidal-day2-meridian", {"Beatriz Solano", "Tobias Grane"}),
    ],
)
def test_the_speakers_are_known_by_their_full_names(edition: dict[str, Reading], article: str, names: set[str]) -> None:
    assert names <= {speaker.name for speaker in edition[article].speakers}


def test_there_are_three_events_by_four_outlets_one_of_them_spanish(edition: dict[str, Reading]) -> None:
    documents = [reading.document for reading in edition.values()]

    assert len(documents) >= 12
    assert len({document.site for document in documents}) == 4
    assert {document.language for document in documents if document.site == "El Faro del Norte"} == {"es"}
    assert all(document.title and document.byline and document.published for document in documents)
