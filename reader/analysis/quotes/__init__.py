"""Reported statements: the words said, the cue that reports them, and the words that name who said them."""

from reader.analysis.quotes.find import find_quotes

__all__ = ["find_quotes"]
