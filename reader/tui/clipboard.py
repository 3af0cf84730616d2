"""Copying by a program of the system, for terminals that cannot be asked to copy."""

import os
import shutil
import subprocess
from collections.abc import Mapping

# The variable that tells that a program can work here, and its call; text comes on its standard input.
PROGRAMS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--input", "--clipboard")),
    ("TMUX", ("tmux", "load-buffer", "-w", "-")),
    ("HOME", ("pbcopy",)),  # macOS
    ("WSL_DISTRO_NAME", ("clip.exe",)),
)
SECONDS = 2  # that a program may take


def copy_by_program(text: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Hands a text to the first program there is; False where there is none, or it failed."""
    for variable, (name, *words) in PROGRAMS:
        path = shutil.which(name, path=environment.get("PATH"))
        if path is None or not environment.get(variable):
            continue
        try:
            done = subprocess.run(
                [path, *words], input=text.encode(), timeout=SECONDS, check=False,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return True
    return False
