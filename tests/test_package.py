import os
import re
import subprocess
import sys
import venv
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENT = re.compile(r"(?P<name>[\w.\-]+)(?P<extra>.*extra ==)?")
ARTICLE = "The bridge is closed.\n\n“It will take 48 days,” said Mayor Ana Ruiz Soler.\n"


def needed_by(package: Distribution, found: dict[str, Distribution]) -> dict[str, Distribution]:
    """What a package says it needs, and what that needs, extras left out."""
    for line in package.requires or []:
        requirement = REQUIREMENT.match(line)
        assert requirement
        if requirement["extra"] or "python_version <" in line or "sys_platform ==" in line:
            continue
        if requirement["name"] not in found:
            found[requirement["name"]] = distribution(requirement["name"])
            needed_by(found[requirement["name"]], found)
    return found


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `saywho` of an environment that holds the built wheel and what the wheel says it needs, and no more."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    environment = folder / "environment"
    venv.create(environment, symlinks=True)
    python = environment / "bin" / "python"
    (wheel,) = folder.glob("*.whl")
    install = ["install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), *install], check=True, capture_output=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    (metadata,) = packages.glob("saywho-*.dist-info")
    for package in needed_by(Distribution.at(metadata), {}).values():
        for top in {file.parts[0] for file in package.files or [] if file.parts[0] not in ("..", "__pycache__")}:
            if not (packages / top).exists():
                (packages / top).symlink_to(Path(str(package.locate_file(top))))
    return environment / "bin" / "saywho"


def run(command: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run([command, *words], input=stdin, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_alone_annotates_a_text_and_a_page(installed: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><title>Bridge</title><p>{ARTICLE}</p>")

    done = run(installed, "annotate", "--format", "jsonl", "-", str(page), stdin=ARTICLE)

    assert done.stderr == ""
    assert done.returncode == 0
    assert done.stdout.count("Ana Ruiz Soler") >= 2


def test_the_wheel_alone_opens_the_demo(installed: Path) -> None:
    with Terminal([str(installed), "demo"]) as terminal:
        terminal.wait_for("Calder bursts its banks")
        terminal.wait_for("Claim 1 of")
        terminal.send("q")

        assert terminal.wait_for_end() == 0


def test_the_readme_and_the_checks_on_a_bare_machine_name_the_same_command() -> None:
    (command,) = [line for line in (ROOT / ".ci/run").read_text().splitlines() if line.startswith("python3 -m venv")]

    assert command in (ROOT / "README.md").read_text()
