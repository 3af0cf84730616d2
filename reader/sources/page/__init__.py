"""An HTML page into a document: its body, its metadata, and what is neither."""

from reader.sources.page.parse import parse_page

__all__ = ["parse_page"]
