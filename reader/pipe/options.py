"""What the command line understands, and its help."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from reader import __version__
from reader.errors import UsageError
from reader.lang import codes
from reader.pipe.formats import FORMATS
from reader.pipe.terminal import PIPED_WIDTH, WIDEST
from reader.pipe.wrapping import NARROWEST, UNBROKEN

COMMANDS = ("annotate", "compare", "read", "demo", "themes", "keys")

_ABOUT = """\
A news reader for the terminal that shows who said what, marks every number that is a claim,
and tells what the other articles say about the same claim."""

_EXAMPLES = """\
examples:
  saywho                                       open the app
  saywho demo                                  open the app on made-up news, without a network
  saywho read https://news.example/story https://other.example/feed.xml
  saywho annotate story.txt other.html         annotated, and compared with each other
  saywho annotate https://news.example/story   a page from the web
  curl -s https://news.example/story | saywho  with input or output piped, annotate is meant
  saywho annotate --format jsonl story.txt | jq -r '.speakers[].name'
  saywho compare one.txt two.html three.txt     the claims they share, side by side
  saywho themes
  saywho keys

settings: config.toml (`saywho keys` tells where): theme = "nord" sets the theme, [keys] sets keys as `saywho keys`
          lists them; themes of your own go into the folder themes beside it

exit codes: 0 done, 1 some source failed (the rest is printed), 2 wrong call,
            130 interrupted, 141 closed pipe"""

_READING = """\
how to read it:
  [he]²             somebody who is quoted; the note says who
  “…”²  {…}²        their words, with or without quotation marks of their own
  <about 50>³       a number; the note has it in normal form
  = agrees   ≈ rounded   ≠ differs   ↑ updated   " altered quote   1 only here
                    what the other sources of the call have, in the margin and in the notes
  *word*   […]      in the notes: words of an altered quotation that are not here; words of it that are left out there
`ansi` says the same with bold names, coloured words beside a bar, and underlined numbers.

examples:
  saywho annotate story.txt other.html
  saywho annotate --color always story.txt | less -R
  saywho annotate --format jsonl *.txt | jq '.matches[] | select(.relation == "differs")'
  saywho annotate --explain story.txt
  saywho annotate --why "12 people" story.txt other.html
  saywho annotate --width 0 --format text - < story.txt"""


_COMPARING = """\
how to read it:
  =           the same number, quotation or statement
  ≈ rounded   the same number, rounded
  ↑ updated   a number that has changed from one article to the later one
  ≠ differs   another number
  " altered   a quotation with other words
`csv` and `jsonl` have a line a claim.

examples:
  saywho compare one.txt two.html https://news.example/three
  saywho compare --format html *.html > claims.html
  saywho compare --why "12 people" one.txt two.html"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see: {self.prog} --help")


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The options of a call, `command` among them; raises `UsageError`."""
    parser = _new(_Parser(prog="saywho", description=_ABOUT, epilog=_EXAMPLES))
    parser.add_argument("-V", "--version", action="version", version=f"saywho {__version__}")
    commands = parser.add_subparsers(required=True, dest="command", metavar="COMMAND", parser_class=_Parser)

    annotate = _new(commands.add_parser(
        "annotate",
        help="print annotated text, cross-referenced among the sources",
        description="Prints each article with its speakers, their words and its numbers marked and explained.",
        epilog=_READING,
    ))  # fmt: skip
    annotate.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="an http(s) address, a file, or - for standard input"
    )

    annotate.add_argument(
        "--show-blocks", action="store_true",
        help="print each block of a saved page, its kind, and why it was kept or left out",
    )  # fmt: skip
    annotate.add_argument(
        "--explain", action="store_true",
        help="tell in text and ansi why each quote is one and how its speaker was found; jsonl has it as `chain`",
    )  # fmt: skip
    compare = _new(commands.add_parser(
        "compare",
        help="print the claims that several sources make, side by side",
        description="Prints one row a claim and one column a source: what agrees, what differs, who copied whom.\n"
        "Each version is held against the first of its row.",
        epilog=_COMPARING,
    ))  # fmt: skip
    compare.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="an http(s) address, a file, or - for standard input"
    )
    for command in (annotate, compare):
        command.add_argument(
            "--why", metavar="CLAIM",
            help="tell step by step how a claim was linked to the other sources or not: some of its words, or its id"
            " in jsonl; where several sources have such a claim, the first one's",
        )  # fmt: skip
        command.add_argument("-f", "--format", choices=FORMATS, help="default: ansi on a terminal, text when piped")
        command.add_argument(
            "--width", type=_width, metavar="CELLS",
            help=f"at least {NARROWEST}, or {UNBROKEN} for no wrapping; default: the terminal's, for articles up to"
            f" {WIDEST}; piped {PIPED_WIDTH}",
        )  # fmt: skip

    read = _new(commands.add_parser(
        "read",
        help="open the app on pages, feeds and files",
        description="Opens the app; pages are fetched in the background and compared as they arrive.",
    ))  # fmt: skip
    read.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="an http(s) address of a page or a feed, a file, or -"
    )
    demo = _new(commands.add_parser(
        "demo",
        help="open the app on a bundled edition of made-up news",
        description="Opens the app on made-up news in English and Spanish; no network is needed.",
    ))  # fmt: skip
    for command in (annotate, compare, read, demo):
        command.add_argument("--theme", metavar="NAME", help="colours and signs; see: saywho themes")
        command.add_argument(
            "--lang", choices=codes(), help="the language, where the text is not in what it seems to be"
        )

    themes = _new(commands.add_parser("themes", help="list the themes with a sample of each"))
    _new(commands.add_parser(
        "keys",
        help="list what can be done in the app, and its keys",
        description="Lists every action of the app with its keys, as it can stand in config.toml.",
    ))  # fmt: skip
    for command in (annotate, compare, themes):
        command.add_argument(
            "--color", choices=("auto", "always", "never"), default="auto",
            help="auto heeds NO_COLOR, CLICOLOR_FORCE, COLORTERM and TERM",
        )  # fmt: skip
    return parser.parse_args(words)


def _new(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


def _width(written: str) -> int:
    try:
        width = int(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written!r} is no number of cells") from error
    if width != UNBROKEN and width < NARROWEST:
        raise argparse.ArgumentTypeError(f"{width} is less than {NARROWEST}")
    return width
