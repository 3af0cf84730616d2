import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.pipe import grid, sheets
from reader.pipe.versions import Table, Version
from reader.theme import DEFAULT_DARK, load_theme

TABLE = Table(
    ("gazette", "=herald|2", "diario"),
    (
        (
            Version("c1", "12 farms", "The flood cut off 12 farms.", None, None, ()),
            Version("c4", "15 farms", "Some 15 farms are cut off.", "Ane Rask", "differs", ("12 farms vs 15 farms",)),
            None,
        ),
        (
            Version("c2", None, "We <never> saw it coming", "Ane Rask", None, ()),
            None,
            Version("c1", None, "We never saw it come", None, "altered-quote", ("“coming” here, “come” there",)),
        ),
    ),
    (2, 1),
)
STORY = """{title}

Villagers near the Sorrow Dam spent a second night in the school hall, and the road stayed shut.

"{words}," mayor Ane Rask said at the Sorrow Dam on Sunday. The road to the dam stayed shut.
"""


def test_columns_stand_side_by_side_with_signs() -> None:
    printed = grid.render(TABLE, load_theme(DEFAULT_DARK), 90, None)

    assert "12 farms" in printed
    assert "≠ 15 farms (Ane Rask)" in " ".join(printed.split())
    assert "[2 sources, 1 independent]" in printed
    assert "\x1b" not in printed
    assert max(map(len, printed.splitlines())) <= 90


def test_sources_stand_one_under_the_other_where_columns_are_too_narrow() -> None:
    lines = grid.render(TABLE, load_theme(DEFAULT_DARK), 40, None).splitlines()

    assert "  gazette: 12 farms" in lines
    assert any(line.startswith("  =herald|2: ≠ 15 farms") for line in lines)


def test_the_reason_stands_apart_from_the_number() -> None:
    printed = grid.render(TABLE, load_theme(DEFAULT_DARK), 160, None)

    assert "≠ 15 farms (Ane Rask) · 12 farms vs 15 farms" in printed


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We’ll not rebuild it,", "“We’ll not rebuild it”"),
        ("that “every siren worked.”", "that “every siren worked.”"),
        ("“Nobody slept”", "“Nobody slept”"),
    ],
)
def test_a_quotation_stands_in_one_pair_of_marks(words: str, shown: str) -> None:
    assert Version("c1", None, words, None, None, ()).shown == shown


def test_csv_has_a_line_a_claim_and_nothing_a_spreadsheet_computes() -> None:
    head, first, _ = csv.reader(io.StringIO(sheets.csv(TABLE)))

    assert head == ["claim", "gazette", "'=herald|2", "diario", "sources"]
    assert first[1:4] == ["12 farms", "differs: 15 farms (Ane Rask)\n12 farms vs 15 farms", "–"]


def test_markdown_and_html_keep_what_would_be_markup_as_text() -> None:
    assert "| =herald\\|2 |" in sheets.markdown(TABLE)
    assert "&lt;never&gt;" in sheets.html(TABLE)
    assert "<never>" not in sheets.html(TABLE)


@pytest.mark.parametrize("layout", ["text", "ansi", "markdown", "html", "csv", "jsonl"])
def test_the_command_compares_files_in_every_format(tmp_path: Path, layout: str) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(STORY.format(title="Dam holds", words="Nobody slept before the water went down again"))
    two.write_text(STORY.format(title="Night at the dam", words="Nobody slept until the water went down again"))

    done = subprocess.run(
        [sys.executable, "-m", "reader", "compare", "--format", layout, str(one), str(two)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert "before" in done.stdout
    if layout == "jsonl":
        (line,) = map(json.loads, done.stdout.splitlines())
        assert [version["relation"] for version in line["versions"]] == [None, "altered-quote"]


def test_one_source_alone_is_a_wrong_call(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader", "compare", str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert "at least two sources" in done.stderr
