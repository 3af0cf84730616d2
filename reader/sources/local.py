"""Bytes of a file or of standard input."""

import stat
from pathlib import Path
from typing import BinaryIO

from reader.errors import SourceError
from reader.sources.payload import Payload

STDIN = "-"
LARGEST = 64 * 1024 * 1024  # bytes; a book is 1 MiB, a page of a news site 5


def is_url(source: str) -> bool:
    """Is the source to be fetched from the web?"""
    return source.lower().startswith(("http://", "https://"))


def read_local(source: str, stdin: BinaryIO) -> Payload:
    """The bytes of a path, or of `stdin` for "-"; raises `SourceError`."""
    body = stdin.read(LARGEST + 1) if source == STDIN else _read_file(source)
    if len(body) > LARGEST:
        raise SourceError(source, f"is larger than {LARGEST // 1024**2} MiB; cut out the part to read")
    return Payload(source, body)


def _read_file(source: str) -> bytes:
    try:
        path = Path(source)
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise SourceError(source, "is a folder; name the files in it")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise SourceError(source, "is no ordinary file")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise SourceError(source, "no such file; check the path, or write the whole https:// address") from None
    except (OSError, ValueError) as error:
        raise SourceError(source, f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
