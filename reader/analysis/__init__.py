"""From a document to a reading: sentences, quantities, quotes, speakers and claims, by rules over language data."""

from reader.analysis.read import read

__all__ = ["read"]
