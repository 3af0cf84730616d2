"""The command line: what is called with which words, and how it ends."""

import argparse
import os
import sys
from collections.abc import Sequence

from reader.errors import SaywhoError, SourceError, UsageError
from reader.pipe.annotate import FORMATS, annotate

DONE, SOURCE_FAILED, WRONG_CALL, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141


def run(words: Sequence[str]) -> int:
    """The exit code of a call: 0 done, 1 some source failed, 2 wrong call, 130 interrupted, 141 closed pipe."""
    try:
        options = _parser().parse_args(words)
        failures = annotate(options.sources, options.format, sys.stdin.buffer, sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more is written at exit
        return CLOSED_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except SaywhoError as error:
        _complain(error)
        return WRONG_CALL if isinstance(error, UsageError) else SOURCE_FAILED
    for failure in failures:
        _complain(failure)
    return SOURCE_FAILED if failures else DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="saywho")
    commands = parser.add_subparsers(required=True)
    called = commands.add_parser("annotate")
    called.add_argument("sources", nargs="+", metavar="SOURCE")
    called.add_argument("--format", choices=FORMATS, default="jsonl")
    return parser


def _complain(error: SaywhoError | SourceError) -> None:
    sys.stderr.write(f"saywho: {error}\n")
