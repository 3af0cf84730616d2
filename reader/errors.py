"""Everything that can go wrong for a reader of news, as one tree.

    SaywhoError
    ├── UsageError      the call itself is wrong: exit code 2
    ├── SourceError     one source cannot be read; the others still can: exit code 1
    └── DataError       a file of our own kind (theme, language table) is broken

`str(error)` is one line: what, where, and what to do next.
"""


class SaywhoError(Exception):
    """The root of the tree; never raised itself."""


class UsageError(SaywhoError):
    """The command was called in a way that cannot work."""


class SourceError(SaywhoError):
    """One source cannot be turned into an article."""

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem


class DataError(SaywhoError):
    """A data file is broken: the message names the file and the key."""
