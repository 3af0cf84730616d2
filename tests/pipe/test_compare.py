import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.matching.reasons import NUMBER_UNTOLD
from reader.pipe import grid, sheets, spread
from reader.pipe.labels import label_sources
from reader.pipe.versions import Row, Source, Table, Version
from reader.pipe.wrapping import cells
from reader.text import Reason, Span
from reader.theme import DEFAULT_DARK, load_theme
from tests.pipe.test_command import run
from tests.pipe.test_page import ATTRIBUTES, TAGS, Elements
from tests.pipe.written import Written

DARK = load_theme(DEFAULT_DARK)
MARCH = datetime(2026, 3, 4, tzinfo=UTC)
CUT_OFF = Version("c1", "12 farms", "The flood cut off 12 farms and 3 mills.", None, None, at=18)
TABLE = Table(
    (
        Source("/news/gazette.txt", "gazette", "gazette", "Farms cut off", MARCH, None, "en"),
        Source("=herald|2", "=herald|2", "=herald|2", "", None, "https://herald.example/2", "en"),
        Source("-", "diario", "diario", "", None, None, "es"),
    ),
    (
        Row(
            (
                CUT_OFF,
                Version(
                    "c4",
                    "15",
                    "Some 15 are cut off.",
                    "Ane Rask",
                    "updated",
                    (Reason("higher", values=("12", "15")),),
                    counted="farms",
                    alone=False,
                    at=5,
                ),
                None,
            ),
            2,
        ),
        Row(
            (
                Version("c2", None, "We <never> saw it coming", "Ane Rask", None, quoted=True),
                None,
                Version(
                    "c1",
                    None,
                    "We never saw it come",
                    None,
                    "altered-quote",
                    (Reason(changes=(("coming", "come"),)),),
                    quoted=True,
                    differing=(Span(16, 20),),
                ),
            ),
            1,
        ),
    ),
)
STORY = """{title}

Villagers near the Sorrow Dam spent a second night in the school hall, and the road stayed shut.

"{words}," mayor Ane Rask said at the Sorrow Dam on Sunday. The road to the dam stayed shut.
"""


def printed(table: Table, width: int) -> str:
    return grid.render(table, DARK, width, None)


def test_columns_stand_side_by_side_with_signs() -> None:
    shown = printed(TABLE, 90)

    assert "↑ updated: Some <15> are cut" in shown
    assert "[2 sources, 1 independent]" in shown
    assert "\x1b" not in shown
    assert max(map(cells, shown.splitlines())) <= 90


def test_sources_stand_one_under_the_other_where_columns_are_too_narrow() -> None:
    lines = printed(TABLE, 72).splitlines()

    assert "  [1] gazette    12 farms" in lines
    assert "  [2] =herald|2  ↑ updated: Some <15> are cut off. (Ane Rask) · higher" in lines


def test_the_number_leads_its_row_and_the_words_around_it_follow() -> None:
    lines = printed(TABLE, 45).splitlines()

    at = lines.index("1. 12 farms [2 sources]")
    assert lines[at + 1] == "   The flood cut off 12 farms and 3 mills."


def test_what_a_number_counts_follows_it_where_its_words_do_not_tell() -> None:
    assert Version("c1", "340", "340 were driven out", None, None, counted="people", alone=False).lead == "340, people"


def test_two_numbers_of_one_sentence_head_two_rows() -> None:
    mills = Row((replace(CUT_OFF, claim="c2", number="3 mills", at=31), None, None), 1)

    shown = printed(replace(TABLE, rows=(*TABLE.rows, mills)), 80)

    assert "1. 12 farms" in shown
    assert "3. 3 mills" in shown


def test_a_legend_tells_the_sources_by_number() -> None:
    lines = printed(TABLE, 60).splitlines()

    assert lines[:4] == [
        "[1] gazette · 2026-03-04 · Farms cut off",
        "    /news/gazette.txt",
        "[2] =herald|2",
        "[3] diario",
    ]


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal_whatever_the_script(width: int) -> None:
    named = [
        replace(TABLE.sources[0], name=name, title="長い見出し" * 30, asked="/x" * 200) for name in ["日本語", "עברית"]
    ]
    said = Version("c1", None, "これは長い引用です" * 12, "大臣" * 9, "same-quote", quoted=True)
    row = Row((replace(said, relation=None, words="שלום לכולם " * 20), *[said] * 11), 12)

    shown = printed(Table((*named, *[replace(named[0], label=str(n)) for n in range(10)]), (row,)), width)

    assert max(map(cells, shown.splitlines())) <= width


def test_without_wrapping_every_version_is_one_line() -> None:
    lines = printed(TABLE, 0).splitlines()

    assert any(line.endswith("“coming” in the first, “come” here") for line in lines)


def test_altered_words_are_marked() -> None:
    assert "\x1b" in grid.render(TABLE, DARK, 80, 0).split("We never saw it ")[1][:4]
    assert "<mark>come</mark>" in spread.html(TABLE, DARK)


def test_only_what_was_said_in_those_words_has_quotation_marks() -> None:
    said = Version("c1", None, "we never saw it", "Ane Rask", None)

    assert said.lead == "we never saw it"
    assert replace(said, quoted=True).lead == "“we never saw it”"


def test_a_statement_in_the_same_words_is_not_called_another_wording() -> None:
    said = Version("c1", None, "the dam held", None, "repeats")

    assert said.word == "in other words"
    assert replace(said, verbatim=True).word == ""


def test_a_number_that_the_first_leaves_out_stands_in_its_sentence() -> None:
    untold = Version("c1", "12", "The road is shut for 12 farms", None, "repeats", (NUMBER_UNTOLD,), at=21)

    assert (untold.word, untold.lead) == ("with a number", "The road is shut for 12 farms")
    assert replace(untold, number=None).word == "without the number"


def test_csv_has_a_line_a_claim_and_nothing_a_spreadsheet_computes() -> None:
    head, first, _ = csv.reader(io.StringIO(sheets.csv(TABLE)))

    assert head == ["claim", "sentence", "gazette", "'=herald|2", "diario", "sources", "independent"]
    assert first[0] == "12 farms"
    assert first[2:] == ["12 farms", "updated: Some 15 are cut off. (Ane Rask)\nhigher", "–", "2", "2"]


def test_markdown_and_html_keep_what_would_be_markup_as_text() -> None:
    seen = Elements(spread.html(TABLE, DARK))

    assert "| \\=herald\\|2 |" in sheets.markdown(TABLE)
    assert "<never>" in seen.words
    assert seen.tags <= TAGS | {"body", "h1", "table", "thead", "tbody", "tr", "th", "td", "bdi", "small", "mark"}
    assert seen.attributes <= ATTRIBUTES | {"scope", "dir"}


def test_a_page_has_colours_for_dark_light_and_paper() -> None:
    page = spread.html(TABLE, DARK)

    assert "@media screen and (prefers-color-scheme: light)" in page
    assert "@media print" in page


@pytest.mark.parametrize("layout", ["text", "markdown", "html"])
def test_sources_without_a_claim_in_common_are_told_so(tmp_path: Path, layout: str) -> None:
    for name, words in (("one.txt", "The ferry sails at dawn."), ("two.txt", "Bread costs more in Lund.")):
        (tmp_path / name).write_text(words)

    done = run("compare", "--format", layout, str(tmp_path / "one.txt"), str(tmp_path / "two.txt"))

    assert grid.NO_CLAIMS in done.stdout.decode()


@pytest.mark.parametrize("layout", ["text", "ansi", "markdown", "html", "csv", "jsonl"])
def test_the_command_compares_files_in_every_format(tmp_path: Path, layout: str) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(STORY.format(title="Dam holds", words="Nobody slept before the water went down again"))
    two.write_text(STORY.format(title="Night at the dam", words="Nobody slept until the water went down again"))

    done = run("compare", "--format", layout, str(one), str(two))

    assert (done.returncode, done.stderr) == (0, b"")
    assert "before" in done.stdout.decode()
    if layout == "jsonl":
        (line,) = map(json.loads, done.stdout.splitlines())
        assert [version["relation"] for version in line["versions"]] == [None, "altered-quote"]
        assert [version["source"] for version in line["versions"]] == [str(one), str(two)]


def test_one_source_alone_is_a_wrong_call(tmp_path: Path) -> None:
    done = run("compare", str(tmp_path), str(tmp_path))

    assert done.returncode == 2
    assert "two different sources" in done.stderr.decode()


def test_a_source_that_is_left_alone_is_named(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORY.format(title="Dam holds", words="Nobody slept"))

    done = run("compare", str(tmp_path / "one.txt"), str(tmp_path / "missing.txt"))

    assert (done.returncode, done.stdout) == (1, b"")
    assert "one.txt is left alone" in done.stderr.decode().replace(":", "")


def labels(*articles: Written) -> list[str]:
    return list(label_sources([article.reading() for article in articles]).values())


def on(day: int) -> datetime:
    return datetime(2026, 3, day, tzinfo=UTC)


def test_a_source_is_called_by_its_site_host_or_file() -> None:
    assert labels(
        Written("a.html", [], site="The  Gazette"),
        Written("https://www.herald.example/x", []),
        Written("dir/b.txt", []),
    ) == ["The Gazette", "herald.example", "b.txt"]


def test_two_articles_of_one_site_are_told_apart_by_day_or_address() -> None:
    url = "https://gazette.example/2026/{}?from=feed"

    assert labels(
        Written("a", [], site="Gazette", published=on(4)), Written("b", [], site="Gazette", published=on(5))
    ) == ["Gazette, 2026-03-04", "Gazette, 2026-03-05"]
    assert labels(Written(url.format("dam"), []), Written(url.format("pier"), [])) == [
        "gazette.example, dam",
        "gazette.example, pier",
    ]
    assert labels(Written("monday/story.txt", []), Written("sunday/story.txt", [])) == [
        "story.txt, monday",
        "story.txt, sunday",
    ]
    assert labels(Written("a/", [], site="Gazette"), Written("b/a", [], site="Gazette")) == [
        "Gazette (1)",
        "Gazette (2)",
    ]


def test_many_sources_stand_one_under_the_other_on_a_page() -> None:
    more = [replace(TABLE.sources[2], name=f"paper {n}") for n in range(9)]
    rows = tuple(replace(row, versions=(*row.versions, *[None] * 9)) for row in TABLE.rows)

    assert spread.html(Table((*TABLE.sources, *more), rows), DARK).count("<th>") == 2
    assert spread.html(TABLE, DARK).count("<th>") == 4
