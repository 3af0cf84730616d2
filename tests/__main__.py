"""Every check of the project in one call: `python tests`. Words after it go to pytest."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
CHECKS = {
    "format": [str(BIN / "ruff"), "format", "--check", "--quiet"],
    "lint": [str(BIN / "ruff"), "check", "--quiet"],
    "types": [sys.executable, "-m", "mypy", "--no-error-summary"],
    "layers": [str(BIN / "lint-imports")],
    "tests": [sys.executable, "-m", "pytest"],
}


def main(words: list[str]) -> int:
    """The exit code of the first check that fails, after all have run."""
    failed = 0
    for name, command in CHECKS.items():
        started = time.monotonic()
        shown = name in ("tests", "types", "lint")
        done = subprocess.run(
            command + (words if name == "tests" else []), cwd=ROOT, check=False, text=True,
            stdout=None if shown else subprocess.PIPE,
        )  # fmt: skip
        if done.returncode and not shown:
            sys.stdout.write(done.stdout)
        outcome = "failed" if done.returncode else "ok"
        print(f"{name}: {outcome}, {time.monotonic() - started:.1f} s", flush=True)
        failed = failed or done.returncode
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
