import tomllib
from importlib import import_module
from pathlib import Path

import pytest

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("area", FLOORS)
def test_an_area_stays_as_good_as_it_was(area: str) -> None:
    reached: dict[str, float] = import_module(f"tests.quality.{area}").measure()

    assert {name: round(figure, 2) for name, figure in reached.items() if figure < FLOORS[area][name]} == {}
