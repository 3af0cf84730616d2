"""From an address, a file or standard input to a document."""

from reader.sources.documents import parse_document
from reader.sources.local import STDIN, is_url, read_local
from reader.sources.payload import Payload, kind_of

__all__ = ["STDIN", "Payload", "is_url", "kind_of", "parse_document", "read_local"]
