"""A real pseudo-terminal of a fixed size with a program in it."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

_ESCAPES = re.compile(
    rb"\x1b\[[0-9;?<>=:]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b[=>78]|\x1bP[^\x1b]*\x1b\\"
)
_TICKS = os.sysconf("SC_CLK_TCK")


class Terminal:
    """A program on a terminal; use it with `with`, which ends the program."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "NO_COLOR"))}
        inherited |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
        self.written = b""
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=inherited, start_new_session=True
        )
        os.close(theirs)
        self._ours = ours

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._ours)

    def send(self, keys: str) -> None:
        """Types the keys."""
        os.write(self._ours, keys.encode())

    def wait_for(self, words: str, seconds: float = 20.0) -> None:
        """Reads until the words have been painted since the last call; raises `TimeoutError` with what was."""
        start, end = len(self.written), time.monotonic() + seconds
        while words.encode() not in _ESCAPES.sub(b"", self.written[start:]):
            if time.monotonic() > end or not self._read(end - time.monotonic()):
                raise TimeoutError(f"{words!r} never came; last: {_ESCAPES.sub(b'', self.written)[-400:]!r}")

    def settle(self, quiet: float = 0.3) -> None:
        """Reads until nothing has been written for so many seconds."""
        while self._read(quiet):
            pass

    def wait_for_end(self, seconds: float = 20.0) -> int:
        """The exit code, after reading all that is still written."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self._read(0.05)
        self.settle(0.0)
        return self.process.wait(0)

    def cpu_seconds(self) -> float:
        """User and system time of the program so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def _read(self, seconds: float) -> bool:
        if not select.select([self._ours], [], [], max(0.0, seconds))[0]:
            return False
        try:
            piece = os.read(self._ours, 65536)
        except OSError:  # Linux says so when the last writer has gone
            return False
        self.written += piece
        return bool(piece)
