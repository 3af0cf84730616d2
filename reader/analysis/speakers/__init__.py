"""Who it is: from the words that name a speaker to one person or body over the whole article."""

from reader.analysis.speakers.resolve import resolve_speakers

__all__ = ["resolve_speakers"]
