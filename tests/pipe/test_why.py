import re
from pathlib import Path

import pytest

from tests.pipe.test_command import run

HERE = """Pier fire

Twelve people were hurt when the pier at Lund burnt down on Sunday, the fire service said.

The repair will cost 4.2 million crowns, said mayor Ines Holm. "We will build it again in oak," she said.
"""
THERE = """Lund loses its pier

The fire at Lund pier on Sunday hurt 12 people, the fire service said.

Mayor Ines Holm put the repair at 4.2 million crowns. "We will build it again in steel," she said.
"""
ELSEWHERE = """Cup final

The Ravens won 3-1 in Brava before 22,000 fans.
"""


@pytest.fixture
def sources(tmp_path: Path) -> list[str]:
    for name, text in (("here.txt", HERE), ("there.txt", THERE), ("elsewhere.txt", ELSEWHERE)):
        (tmp_path / name).write_text(text)
    return [str(tmp_path / name) for name in ("here.txt", "there.txt", "elsewhere.txt")]


def test_a_link_is_told_with_what_was_weighed(sources: list[str]) -> None:
    told = run("annotate", "--why", "twelve people", *sources).stdout.decode()

    assert "there.txt\n  the same story" in told
    assert "linked   " in told
    assert "agrees: both say Twelve" in told
    assert "at least" in told
    assert "elsewhere.txt\n  another story" in told


def test_the_likeness_of_two_numbers_is_told_part_by_part(sources: list[str]) -> None:
    told = run("annotate", "--why", "4.2 million", *sources).stdout.decode()

    linked = told.partition("linked")[2].partition("elsewhere.txt")[0]
    parts = re.findall(r"words near the number: [\d.]+, all words: [\d.]+, on average ([\d.]+)", linked)
    added = re.findall(r"([+-][\d.]+) ", linked)
    likeness = re.findall(r"likeness: ([\d.]+), at least [\d.]+ is needed", linked)
    assert "a value that hardly two things share" in linked
    assert sum(map(float, [*parts, *added])) == pytest.approx(float(likeness[0]), abs=0.02)


def test_an_altered_quotation_shows_its_words(sources: list[str]) -> None:
    told = run("annotate", "--why", "build it again", *sources).stdout.decode()

    assert "altered-quote: “oak” here, “steel” there" in told


@pytest.mark.parametrize(("wanted", "said"), [("walrus", "no claim holds “walrus”"), ("the", "several claims hold")])
def test_words_that_name_no_one_claim_list_the_claims(sources: list[str], wanted: str, said: str) -> None:
    done = run("annotate", "--why", wanted, *sources)

    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert "c1 " in done.stderr.decode()


def test_words_of_a_quotation_mean_it_and_not_a_number_in_it(tmp_path: Path, sources: list[str]) -> None:
    said = tmp_path / "said.txt"
    said.write_text('"It is the worst fire we have seen at the pier in 20 years," said mayor Ines Holm.')

    told = run("annotate", "--why", "worst fire", str(said), *sources).stdout.decode()

    assert told.startswith("said.txt\nc2  It is the worst fire")


def test_a_claim_alone_cannot_be_held_against_anything(sources: list[str]) -> None:
    done = run("annotate", "--why", "twelve people", sources[0])

    assert done.returncode == 2
    assert "needs two sources" in done.stderr.decode()


def test_compare_tells_of_the_first_source_that_has_the_claim(sources: list[str]) -> None:
    told = run("compare", "--why", "22,000 fans", *sources).stdout.decode()

    assert told.startswith("elsewhere.txt\nc1  22,000")
    assert "here.txt\n  another story" in told
