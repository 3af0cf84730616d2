"""What a call loads: a face for pipes that starts as fast as grep."""

import subprocess
import sys
from pathlib import Path

import pytest

LISTED = "import sys\nfrom reader.__main__ import main\nmain()\nsys.stderr.write(' '.join(sys.modules))"
HEAVY = {"textual", "rich", "httpx", "asyncio", "ssl", "selectolax", "rapidfuzz", "feedparser", "sqlite3"}


def loaded(*words: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", LISTED, *words], capture_output=True, check=True, text=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize("layout", ["text", "ansi", "jsonl"])
def test_a_text_file_is_annotated_without_the_web_the_screen_or_a_parser(tmp_path: Path, layout: str) -> None:
    path = tmp_path / "story.txt"
    path.write_text("“We saw 40 boats,” said Ana Reyes of the port of Almora.\n\n" * 80, encoding="utf-8")

    assert not loaded("annotate", "--format", layout, str(path)) & HEAVY


def test_the_version_needs_nothing_of_ours_but_the_version() -> None:
    done = loaded("--version")

    assert "msgspec" not in done
    assert "argparse" not in done
