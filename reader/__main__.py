"""The command: picks a face, and loads no more than that face needs."""

import sys
from collections.abc import Sequence


def main() -> int:
    """Runs the command line and gives the exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from reader import __version__

        sys.stdout.write(f"saywho {__version__}\n")
        return 0
    from reader.pipe.command import run

    return run(sys.argv[1:], _open_app, _list_keys)


def _open_app(sources: Sequence[str], theme: str, language: str | None) -> int:
    from reader.tui import run_app

    return run_app(sources, theme, language)


def _list_keys() -> str:
    from reader.tui.settings import keys_table

    return keys_table()


if __name__ == "__main__":
    sys.exit(main())
