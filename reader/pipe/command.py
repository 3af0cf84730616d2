"""The command line: what is called with which words, and how it ends."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path

from reader.config import load_config
from reader.errors import DataError, SaywhoError, UsageError
from reader.paths import config_file
from reader.pipe.annotate import annotate
from reader.pipe.formats import Style
from reader.pipe.options import COMMANDS, parse
from reader.pipe.terminal import WIDEST, WIDEST_TABLE, default_format, default_theme, depth_of, width_of
from reader.pipe.themes import list_themes
from reader.sources import STDIN, is_url
from reader.text import clean
from reader.theme import DEFAULT_DARK, theme_names

DONE, SOURCE_FAILED, WRONG_CALL, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141
UNTHEMED = ("jsonl", "csv")  # formats that have neither colours nor signs of a theme


OpenApp = Callable[[Sequence[str], str, str | None], int]  # sources, theme, language; gives the exit code
ListKeys = Callable[[], str]


def run(words: Sequence[str], open_app: OpenApp, list_keys: ListKeys) -> int:
    """The exit code of a call: 0 done, 1 some source failed, 2 wrong call, 130 interrupted, 141 closed pipe.

    `open_app` and `list_keys` are of the other face, which this one does not know.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        code = _call(words, open_app, list_keys)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more is written at exit
        return CLOSED_PIPE
    except OSError as error:  # of what is written: whoever reads a source says what is wrong with it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _complain(SaywhoError(f"standard output: cannot be written: {error.strerror}"))
        return SOURCE_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except (UsageError, DataError) as error:
        _complain(error)
        return WRONG_CALL
    except SaywhoError as error:
        _complain(error)
        return SOURCE_FAILED
    except SystemExit as ended:  # argparse has printed help or the version
        return ended.code if isinstance(ended.code, int) else DONE
    return code


def _call(words: Sequence[str], open_app: OpenApp, list_keys: ListKeys) -> int:
    if not words and sys.stdin.isatty() and sys.stdout.isatty():
        return open_app((), _theme(None), None)
    options = parse(_with_command(words))
    if options.command == "themes":
        plain = default_format(sys.stdout, options.color, os.environ) == "text"
        return _print(list_themes(None if plain else depth_of(sys.stdout, options.color, os.environ)))
    if options.command == "keys":
        return _print([list_keys()])
    if options.command == "read":
        return open_app(options.sources, _theme(options.theme), options.lang)
    if options.command == "demo":
        from reader.services.edition import demo_sources  # loads what fetches in the background

        return open_app(demo_sources(), _theme(options.theme), options.lang)
    if options.command == "annotate" and options.show_blocks:
        from reader.pipe.blocks import show_blocks  # seldom asked for

        return _print(show_blocks(options.sources or _piped_in(), sys.stdin.buffer))
    if options.why is not None:
        from reader.pipe.why import tell_why  # seldom asked for

        return _print(tell_why(options.why, options.sources or _piped_in(), options.lang, sys.stdin.buffer))
    layout = options.format or default_format(sys.stdout, options.color, os.environ)
    style = Style(
        layout,
        options.theme or (DEFAULT_DARK if layout in UNTHEMED else _theme(None)),
        width_of(sys.stdout, WIDEST_TABLE if options.command == "compare" else WIDEST)
        if options.width is None
        else options.width,
        depth_of(sys.stdout, options.color, os.environ),
        options.command == "annotate" and options.explain,
    )
    if options.command == "compare":
        from reader.pipe.compare import compare  # loads what compares strings

        return _print(compare(options.sources, options.lang, style, sys.stdin.buffer))
    return _print(annotate(options.sources or _piped_in(), options.lang, style, sys.stdin.buffer))


def _theme(asked_for: str | None) -> str:
    """The theme that was asked for, else that of the settings, else one that suits the terminal."""
    if asked_for is not None:
        return asked_for
    chosen = load_config().theme
    if chosen is not None and chosen not in theme_names():
        raise DataError(f"{config_file()}: no theme {chosen!r}: there are {', '.join(theme_names())}")
    return chosen or default_theme(os.environ)


def _with_command(words: Sequence[str]) -> Sequence[str]:
    """The words of the call with a command put first where none is named: read on a terminal, else annotate."""
    first = words[0] if words else "-"
    if first in COMMANDS or first in ("-h", "--help", "-V", "--version"):
        return words
    if is_url(first) or _names_a_file(first):
        return ["read" if sys.stdin.isatty() and sys.stdout.isatty() else "annotate", *words]
    return ["annotate", *words] if first.startswith("-") else words


def _names_a_file(word: str) -> bool:
    """Is a word that is no command one of a file, there or not?"""
    return Path(word).exists() or (not word.startswith("-") and ("/" in word or bool(Path(word).suffix)))


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
