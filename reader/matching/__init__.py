"""The same claim in several articles: candidates, comparison, verdict."""

from reader.matching.link import link_readings

__all__ = ["link_readings"]
