import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from reader.config import Config, load_config
from reader.errors import DataError
from reader.theme import theme_names
from tests.terminal import Terminal

SAYWHO = [sys.executable, "-m", "reader"]
STORY = b"Ferry late\n\nThe ferry was late by 12 minutes, the mayor said.\n"


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def run(*words: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*SAYWHO, *words], input=STORY, capture_output=True, check=False)


def test_without_a_file_nothing_is_set() -> None:
    assert load_config() == Config()


def test_settings_that_cannot_be_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", os.devnull)

    assert load_config() == Config()
    assert "nord" in theme_names()


def test_theme_and_keys_are_set(own_settings: Path) -> None:
    write(own_settings, 'theme = "nord"\n[keys]\nnext_claim = ["ctrl+n", "x"]\nquit = "Q"\n')

    assert load_config() == Config("nord", {"next_claim": ("ctrl+n", "x"), "quit": "Q"})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("theme = \n", "line 1"),
        ("theme = 3\n", r"\$\.theme"),
        ('[keys]\nquit = { a = "b" }\n', r"\$\.keys"),
        ('colour = "red"\n', "colour"),
    ],
)
def test_a_broken_file_is_one_line_naming_file_and_place(own_settings: Path, text: str, named: str) -> None:
    path = write(own_settings, text)

    with pytest.raises(DataError, match=named) as caught:
        load_config()
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["theme = \n", 'theme = "plaid"\n'])
def test_a_broken_file_ends_a_call_that_needs_it_and_no_other(own_settings: Path, text: str) -> None:
    path = write(own_settings, text)

    broken = run("annotate", "--format", "ansi", "-")
    assert broken.returncode == 2
    assert broken.stdout == b""
    [line] = broken.stderr.decode().splitlines()
    assert line.startswith(f"saywho: {path}: ")
    for words in (("--format", "jsonl"), ("--format", "csv"), ("--format", "ansi", "--theme", "nord")):
        assert run("annotate", *words, "-").returncode == 0


def test_the_theme_of_the_settings_is_used_and_one_asked_for_wins(own_settings: Path) -> None:
    ansi = ("annotate", "--format", "ansi", "--color", "always", "-")
    asked_for = {name: run(*ansi, "--theme", name).stdout for name in ("clear-light", "nord")}
    write(own_settings, 'theme = "nord"\n')

    assert run(*ansi).stdout == asked_for["nord"]
    assert run(*ansi, "--theme", "clear-light").stdout == asked_for["clear-light"]


def test_the_list_of_keys_is_what_the_settings_can_hold(own_settings: Path) -> None:
    write(own_settings, "[keys]\nback = [',', '\"', '\\']\n")

    listed = run("keys")

    assert listed.returncode == 0
    keys = tomllib.loads(listed.stdout.decode())["keys"]
    assert keys["back"] == [",", '"', "\\"]
    assert keys["quit"] == ["q", "ctrl+q", "ctrl+c"]
    write(own_settings, listed.stdout.decode())
    assert run("keys").stdout == listed.stdout


def test_a_wrong_key_is_told_before_the_app_opens(own_settings: Path) -> None:
    path = write(own_settings, '[keys]\nnxt_claim = "x"\n')

    with Terminal([*SAYWHO, "demo"]) as terminal:
        assert terminal.wait_for_end() == 2
        assert f"saywho: {path}: [keys]: there is no action `nxt_claim`" in terminal.written.decode()
        assert b"\x1b[?1049h" not in terminal.written


def test_the_app_has_the_keys_of_the_settings(own_settings: Path) -> None:
    write(own_settings, '[keys]\nquit = "Q"\n')

    with Terminal(SAYWHO) as terminal:
        terminal.wait_for("Q quits")
        terminal.send("Q")
        assert terminal.wait_for_end() == 0
