import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Site
from tests.terminal import Terminal

SAYWHO = [sys.executable, "-m", "reader"]
ENVIRONMENT = {name: os.environ[name] for name in ("PATH", "HOME", "XDG_CONFIG_HOME") if name in os.environ} | {
    "TERM": "xterm"
}
STORY = "Bridge closed\n\nBy Ana Reyes\n\nThe bridge at Almora stays closed for 12 days, it said.\n\nNobody was hurt.\n"
SECOND = "Bridge shut\n\nThe bridge at Almora stays shut for two weeks, the town said.\n\nIt is old.\n"


def run(*words: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*SAYWHO, *words], input=stdin, capture_output=True, check=False, env={**ENVIRONMENT, **environment}
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_piped_output_is_plain_text(story: Path) -> None:
    done = run("annotate", str(story))

    assert done.returncode == 0
    assert done.stdout.startswith(b"Bridge closed\n")
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""


def test_without_a_command_what_is_piped_in_is_annotated() -> None:
    assert run(stdin=STORY.encode()).stdout == run("annotate", "-", stdin=STORY.encode()).stdout
    assert json.loads(run("--format", "jsonl", stdin=STORY.encode()).stdout)["title"] == "Bridge closed"


def test_a_speaker_is_the_same_in_every_source(tmp_path: Path) -> None:
    sources = [tmp_path / name for name in ("one.txt", "two.txt", "three.txt")]
    for path, name in zip(sources, ("Víctor Peña", "Victor Pena", "Ana Pena"), strict=True):
        path.write_text(f"“The bridge is old,” said {name}.", encoding="utf-8")

    lines = run("--format", "jsonl", *map(str, sources)).stdout.splitlines()

    same = [json.loads(line)["speakers"][0]["same"] for line in lines]
    assert same == [[{"source": str(sources[1]), "speaker": "s1"}], [{"source": str(sources[0]), "speaker": "s1"}], []]


def test_without_a_command_a_source_is_annotated(story: Path) -> None:
    assert run(str(story)).stdout == run("annotate", str(story)).stdout


def test_sources_are_printed_in_the_order_given_whatever_they_are(story: Path, site: Site) -> None:
    url = site.put("/second.txt", SECOND, Content_Type="text/plain")

    done = run("annotate", "--format", "jsonl", url, str(story), "-", stdin=STORY.encode())

    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == [url, str(story), "-"]
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("name", "body", "complaint"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"  \n", "is empty"),
        ("song.bin", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0", "is not text"),
        ("report.pdf", b"%PDF-1.7 ...", "is a PDF"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_the_rest_is_printed(
    tmp_path: Path, story: Path, name: str, body: bytes | None, complaint: str
) -> None:
    path = tmp_path / name
    if body is not None:
        path.write_bytes(body)

    done = run("annotate", str(path), str(story))

    assert done.returncode == 1
    assert done.stdout.startswith(b"Bridge closed\n")
    [line] = done.stderr.decode().splitlines()
    assert line.startswith(f"saywho: {path}: ")
    assert complaint in line


def test_a_folder_a_dead_host_and_a_missing_page_are_one_line_each(tmp_path: Path, story: Path, site: Site) -> None:
    done = run("annotate", str(tmp_path), "http://127.0.0.1:9/", f"{site.address}/gone", str(story))

    assert done.returncode == 1
    assert done.stdout.startswith(b"Bridge closed\n")
    folder, dead, gone = done.stderr.decode().splitlines()
    assert "is a folder" in folder
    assert "cannot be reached" in dead
    assert "404" in gone


def test_text_that_is_not_utf8_is_read(tmp_path: Path) -> None:
    path = tmp_path / "viejo.txt"
    path.write_bytes("El señor Ibáñez habló".encode("latin-1"))

    assert "El señor Ibáñez habló" in run("annotate", str(path)).stdout.decode()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("annotat", "x"), "invalid choice: 'annotat'"),
        (("annotate", "--format", "pdf", "-"), "invalid choice: 'pdf'"),
        (("annotate", "--width", "7", "-"), "less than 20"),
        (("annotate", "--width", "wide", "-"), "'wide' is no number of cells"),
        (("annotate", "--theme", "plaid", "-"), "no theme 'plaid': there are catppuccin-latte, "),
        (("annotate", "--lang", "xx", "-"), "invalid choice: 'xx'"),
    ],
)
def test_a_wrong_call_is_one_line_that_says_what_to_do(words: tuple[str, ...], complaint: str) -> None:
    done = run(*words, stdin=STORY.encode())

    assert done.returncode == 2
    assert done.stdout == b""
    [line] = done.stderr.decode().splitlines()
    assert complaint in line


def test_help_has_examples_and_exit_codes() -> None:
    done = run("--help")

    assert done.returncode == 0
    assert b"examples:" in done.stdout
    assert b"130 interrupted" in done.stdout
    assert b"how to read it:" in run("annotate", "--help").stdout


@pytest.mark.parametrize(
    ("words", "environment", "coloured", "escapes"),
    [
        ((), {}, False, False),
        (("--color", "always"), {"TERM": "xterm"}, True, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True, True),
        ((), {"CLICOLOR_FORCE": "1"}, True, True),
        ((), {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False, False),
        (("--format", "ansi"), {}, True, True),
        (("--format", "ansi"), {"NO_COLOR": "1"}, False, True),
        (("--format", "ansi", "--color", "never"), {}, False, True),
    ],
)
def test_colour_is_the_options_then_the_environments_choice(
    words: tuple[str, ...], environment: dict[str, str], coloured: bool, escapes: bool
) -> None:
    out = run("annotate", *words, "-", stdin=STORY.encode(), **environment).stdout

    assert bool(re.search(rb"\x1b\[[\d;]*[39]\d", out)) == coloured
    assert (b"\x1b[" in out) == escapes


def test_on_a_terminal_it_is_coloured_and_as_wide_as_the_terminal(story: Path) -> None:
    with Terminal([*SAYWHO, "annotate", str(story)], columns=40) as terminal:
        assert terminal.wait_for_end() == 0

    assert b"\x1b[1m" in terminal.written
    lines = re.sub(rb"\x1b\[[\d;]*m", b"", terminal.written).decode().splitlines()
    assert max(map(len, lines)) <= 40


def test_a_dumb_terminal_gets_plain_text(story: Path) -> None:
    with Terminal([*SAYWHO, "annotate", str(story)], environment={"TERM": "dumb"}) as terminal:
        assert terminal.wait_for_end() == 0

    assert b"\x1b" not in terminal.written


def test_a_terminal_with_nothing_to_read_is_told_what_to_do() -> None:
    with Terminal([*SAYWHO, "annotate"]) as terminal:
        assert terminal.wait_for_end() == 2

    assert b"nothing to read" in terminal.written


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text((STORY * 5000), encoding="utf-8")

    with subprocess.Popen(
        [*SAYWHO, "annotate", str(long)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_ctrl_c_ends_quietly() -> None:
    with subprocess.Popen(
        [*SAYWHO, "annotate", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background job has it ignored
    ) as process:
        assert process.stdin
        process.stdin.write(b"a word " * 100_000)  # more than a pipe holds, so that it is being read from here on
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate()

    assert complaint == b""
    assert process.returncode == 130


@pytest.mark.parametrize("words", [("demo",), ("read", "story.txt"), ()])
def test_a_terminal_that_cannot_show_the_app_is_told_so_in_one_line(words: tuple[str, ...]) -> None:
    with Terminal([*SAYWHO, *words], environment={"TERM": "dumb"}) as terminal:
        assert terminal.wait_for_end() == 2

    [line] = terminal.written.splitlines()
    assert b"the app needs a terminal" in line


def test_piped_the_app_is_refused_in_one_line() -> None:
    done = run("demo")

    assert done.returncode == 2
    assert done.stdout == b""
    assert len(done.stderr.splitlines()) == 1


def test_alone_on_a_terminal_the_app_opens() -> None:
    with Terminal(SAYWHO) as terminal:
        terminal.wait_for("saywho")
        terminal.send("q")
        assert terminal.wait_for_end() == 0

    assert b"\x1b[?1049h" in terminal.written  # the app's own screen


def test_every_theme_is_listed_with_a_sample() -> None:
    plain = run("themes").stdout.decode()

    assert "clear-dark  (dark)" in plain
    assert "clear-light  (light)" in plain
    assert "\x1b" not in plain
    assert "48;2;20;23;28m" in run("themes", "--color", "always", COLORTERM="truecolor").stdout.decode()


@pytest.mark.parametrize("name", ["stroy.txt", "./stroy"])
def test_a_file_that_is_not_there_is_said_to_be_missing_without_a_command_too(name: str) -> None:
    done = run(name)

    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"saywho: {name}: no such file")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*SAYWHO, "annotate", "-"], input=STORY.encode(), stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert done.returncode == 1
    assert done.stderr == b"saywho: standard output: cannot be written: No space left on device\n"


def test_the_terminals_own_colours_are_used_whatever_else_it_has() -> None:
    own = run("annotate", "--color", "always", "--theme", "terminal", "-", stdin=STORY.encode(), COLORTERM="truecolor")

    assert b"\x1b[" in own.stdout
    assert b"38;" not in own.stdout


def test_a_page_has_no_terminal_and_takes_the_colours_of_the_default() -> None:
    style = {
        name: run("annotate", "-f", "html", "--theme", name, "-", stdin=STORY.encode()).stdout.split(b"</style>")[0]
        for name in ("terminal", "clear-dark", "nord")
    }

    assert style["terminal"] == style["clear-dark"] != style["nord"]
