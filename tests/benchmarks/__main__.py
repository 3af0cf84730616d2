"""What things cost: `python -m tests.benchmarks` prints CPU milliseconds, each the least of several runs.

`python -m tests.benchmarks.analysis` tells the steps of the analysis and what hostile texts cost. Run it with
the environment's own Python from the project's folder, and with PYTHONDONTWRITEBYTECODE unset.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from reader.paths import demo_folder
from reader.services.opening import open_local
from tests.terminal import Terminal

RUNS = 7
SAYWHO = [sys.executable, "-m", "reader"]


def main() -> None:
    """Prints one line a figure."""
    text = "\n\n".join(open_local(str(page), sys.stdin.buffer).document.text for page in demo_folder().glob("*-*.html"))
    thousand = " ".join(text.split(" ")[:1000])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "thousand.txt")
        file.write_text(thousand)
        show("start: saywho --version", least(lambda: child([*SAYWHO, "--version"])))
        show("saywho annotate, 1,000 words", least(lambda: child([*SAYWHO, "annotate", str(file)])))
    paints = [first_paint_and_next_claim() for _ in range(3)]
    show("demo to first paint", min(first for first, _ in paints))
    show("move to next claim", min(move for _, move in paints))


def show(name: str, seconds: float) -> None:
    print(f"{name:34}{1000 * seconds:9.1f} ms CPU")


def least(measured: Callable[[], float]) -> float:
    return min(measured() for _ in range(RUNS))


def child(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def first_paint_and_next_claim(moves: int = 20) -> tuple[float, float]:
    """CPU until the first article is painted, and CPU a press of n, once everything is there."""
    with Terminal([*SAYWHO, "demo"]) as terminal:
        terminal.wait_for(" n ")
        first = terminal.cpu_seconds()
        terminal.settle(1.0)
        before = terminal.cpu_seconds()
        for _ in range(moves):
            terminal.send("n")
            terminal.settle(0.1)
        return first, (terminal.cpu_seconds() - before) / moves


if __name__ == "__main__":
    main()
