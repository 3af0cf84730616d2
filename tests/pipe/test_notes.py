"""What notes say of the other sources."""

from pathlib import Path

import pytest

from tests.pipe.test_command import run

WIRE = (
    "Rescue crews worked through the night along the rocky shore north of the lighthouse, where strong currents had "
    "carried wreckage from the ferry Morning Gull, and officials in Port Ordan said that 112 passengers had been found "
    "by dawn while helicopters from two neighbouring districts went on looking until the fog came in."
)
OWN = "Officials in Port Ordan said 112 passengers of the ferry Morning Gull were found by dawn near the lighthouse."
SAID = 'Ferry Morning Gull sinks\n\n"We had no {} of any kind from the coast," said harbour master Berit Aas.'


@pytest.fixture
def wire(tmp_path: Path) -> list[str]:
    for name, text in (("own.txt", OWN), ("one.txt", WIRE), ("two.txt", "From our wire service.\n\n" + WIRE)):
        (tmp_path / name).write_text(text)
    return [str(tmp_path / name) for name in ("own.txt", "one.txt", "two.txt")]


def test_sources_with_one_wire_text_count_once(wire: list[str]) -> None:
    own, one, _ = run("annotate", "--width", "0", *wire).stdout.decode().split("\n\n\n")

    assert "in 2 other sources, 1 independent" in own
    assert "in 2 other sources, 1 independent" in one
    assert "same wire text" in one


def test_which_words_led_to_a_link_is_left_to_why(wire: list[str]) -> None:
    assert "in common" not in run("annotate", *wire).stdout.decode()
    assert "in common" in run("annotate", "--why", "112 passengers", *wire).stdout.decode()


@pytest.mark.parametrize(
    ("layout", "shown"), [("text", "*signal*"), ("markdown", "**signal**"), ("html", '<span class="different">signal<')]
)
def test_altered_words_are_marked(tmp_path: Path, layout: str, shown: str) -> None:
    here, there = tmp_path / "here.txt", tmp_path / "there.txt"
    here.write_text(SAID.format("warning"))
    there.write_text(SAID.format("signal"))

    assert shown in run("annotate", "--format", layout, str(here), str(there)).stdout.decode()
