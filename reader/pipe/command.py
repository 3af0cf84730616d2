"""The command line: what is called with which words, and how it ends."""

import os
import sys
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path

from reader.errors import SaywhoError, UsageError
from reader.pipe.annotate import Style, annotate
from reader.pipe.options import COMMANDS, parse
from reader.pipe.terminal import default_format, default_theme, depth_of, width_of
from reader.pipe.themes import list_themes
from reader.sources import STDIN, is_url
from reader.text import clean

DONE, SOURCE_FAILED, WRONG_CALL, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141


def run(words: Sequence[str]) -> int:
    """The exit code of a call: 0 done, 1 some source failed, 2 wrong call, 130 interrupted, 141 closed pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        code = _call(words)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more is written at exit
        return CLOSED_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except UsageError as error:
        _complain(error)
        return WRONG_CALL
    except SaywhoError as error:
        _complain(error)
        return SOURCE_FAILED
    except SystemExit as ended:  # argparse has printed help or the version
        return ended.code if isinstance(ended.code, int) else DONE
    return code


def _call(words: Sequence[str]) -> int:
    options = parse(_with_command(words))
    if options.command == "themes":
        plain = default_format(sys.stdout, options.color, os.environ) == "text"
        return _print(list_themes(None if plain else depth_of(sys.stdout, options.color, os.environ)))
    style = Style(
        options.format or default_format(sys.stdout, options.color, os.environ),
        options.theme or default_theme(os.environ),
        width_of(sys.stdout) if options.width is None else options.width,
        depth_of(sys.stdout, options.color, os.environ),
    )
    return _print(annotate(options.sources or _piped_in(), options.lang, style, sys.stdin.buffer))


def _with_command(words: Sequence[str]) -> Sequence[str]:
    """The words of the call with `annotate` put first where no command is named but sources or options are."""
    first = words[0] if words else STDIN
    if first in COMMANDS or first in ("-h", "--help", "-V", "--version"):
        return words
    if first.startswith("-") or is_url(first) or Path(first).exists():
        return ["annotate", *words]
    return words


def _print(printed: Iterable[str | SaywhoError]) -> int:
    """Writes what there is to standard output and what went wrong to standard error; gives the exit code."""
    code = DONE
    for piece in printed:
        if isinstance(piece, str):
            sys.stdout.write(piece)
        else:
            sys.stdout.flush()
            _complain(piece)
            code = SOURCE_FAILED
    return code


def _complain(error: SaywhoError) -> None:
    """One line, whatever is in the names of sources."""
    sys.stderr.write(f"saywho: {clean(' '.join(str(error).split()))}\n")


def _piped_in() -> list[str]:
    if sys.stdin.isatty():
        raise UsageError("nothing to read: name a file or an address, or pipe a text in; see: saywho --help")
    return [STDIN]
