"""The command: picks a face, and loads no more than that face needs."""

import sys


def main() -> int:
    """Runs the command line and gives the exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from reader import __version__

        sys.stdout.write(f"saywho {__version__}\n")
        return 0
    from reader.pipe.command import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
