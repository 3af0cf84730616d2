"""saywho: a news reader for the terminal that shows who said what and which numbers are claims."""

__version__ = "0.1.0"
