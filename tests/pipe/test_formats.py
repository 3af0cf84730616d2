"""What every format for people prints, byte for byte.

`python -m tests.pipe.test_formats` writes the files anew; read them before they are kept.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.pipe import ansi, text
from reader.pipe.formats import Style, prepare
from reader.pipe.terminal import Depth
from reader.theme import load_theme
from tests.pipe.ferry import compared, gazette

CASES = Path(__file__).parent / "cases"


def printed() -> Iterator[tuple[str, str]]:
    """Name of the file, and what is printed now."""
    alone = gazette().reading()
    company = [(article.reading(), known) for article, known in compared()]
    dark, light = load_theme("clear-dark"), load_theme("clear-light")
    depths: tuple[Depth, ...] = (0, 4, 8, 24)
    for width in (0, 60, 100):
        yield f"alone-{width}.txt", text.render(alone, None, dark, width)
        yield (
            f"compared-{width}.txt",
            "\n\n".join(text.render(reading, known, dark, width) for reading, known in company),
        )
    for depth in depths:
        yield (
            f"compared-dark-{depth}.ansi",
            "\n\n".join(ansi.render(reading, known, dark, 80, depth) for reading, known in company),
        )
    for name, layout in (("compared.md", "markdown"), ("compared.html", "html"), ("compared.csv", "csv")):
        ready = prepare(Style(layout, "clear-light", 0, 0))
        articles = [ready.article(reading, known, place) for place, (reading, known) in enumerate(company, 1)]
        yield name, ready.opening + ready.between.join(articles) + ready.closing
    yield "alone-light-24.ansi", ansi.render(alone, None, light, 80, 24)


@pytest.mark.parametrize(("name", "now"), list(printed()))
def test_the_bytes_are_those_of_the_file(name: str, now: str) -> None:
    assert now == (CASES / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    for name, now in printed():
        (CASES / name).write_text(now, encoding="utf-8")
