"""An HTML page into a document: its body, its metadata, and what is neither."""

from reader.sources.page.parse import judge_page, parse_page

__all__ = ["judge_page", "parse_page"]
