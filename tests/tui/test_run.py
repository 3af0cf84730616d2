import signal
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal

SAYWHO = [sys.executable, "-m", "reader"]
WITHIN_AFTER = ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?1000h", b"\x1b[?1000l"), (b"\x1b[?25l", b"\x1b[?25h"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(number: int) -> None:
    with Terminal(SAYWHO) as terminal:
        terminal.wait_for("annotate SOURCE")
        terminal.process.send_signal(number)

        assert terminal.wait_for_end() == 128 + number
        for within, after in WITHIN_AFTER:  # own screen, mouse, no cursor
            assert -1 < terminal.written.rfind(within) < terminal.written.rfind(after)


def test_what_is_piped_in_is_read_and_keys_still_come_from_the_terminal(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Ferry\n\nThe ferry to Sarnow is late again today.\n", encoding="utf-8")

    with Terminal(["sh", "-c", f"{sys.executable} -m reader read - < {story}"]) as terminal:
        terminal.wait_for("late again today")
        terminal.send("q")

        assert terminal.wait_for_end() == 0
