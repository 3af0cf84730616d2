"""The same claim in several articles: candidates, comparison, verdict."""

from reader.matching.index import ClaimIndex, link_readings
from reader.matching.speakers import same_speakers

__all__ = ["ClaimIndex", "link_readings", "same_speakers"]
