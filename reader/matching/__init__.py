"""The same claim in several articles: candidates, comparison, verdict."""

from reader.matching.index import ClaimIndex, link_readings

__all__ = ["ClaimIndex", "link_readings"]
