"""The same claim in several articles: candidates, comparison, verdict."""
