"""`saywho annotate`: every source opened, linked and printed in the order given."""

from collections.abc import Sequence
from typing import BinaryIO, TextIO

from reader.errors import SourceError
from reader.pipe.jsonl import render
from reader.services import open_local

FORMATS = ("jsonl",)


def annotate(sources: Sequence[str], layout: str, stdin: BinaryIO, out: TextIO) -> list[SourceError]:
    """Prints the readings of the sources; gives what failed."""
    failures = []
    for source in sources:
        try:
            out.write(render(open_local(source, stdin), ()))
        except SourceError as error:
            failures.append(error)
    return failures
