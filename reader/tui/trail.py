"""Where somebody has been reading: every article at its place, and the way back from a jump."""

from typing import NamedTuple


class Stop(NamedTuple):
    """A place in an article."""

    source: str
    offset: int = 0  # of the text at the upper edge
    claim: str | None = None  # the current one


class Trail:
    """The last stop in each article, and the stops that were jumped from."""

    def __init__(self) -> None:
        self._last: dict[str, Stop] = {}
        self._jumps: list[Stop] = []

    def leave(self, stop: Stop | None, *, jump: bool = False) -> None:
        """Keeps where an article is left; a jump can be taken back."""
        if stop is not None:
            self._last[stop.source] = stop
            if jump:
                self._jumps.append(stop)

    def last(self, source: str) -> Stop:
        """Where an article was left, or its beginning."""
        return self._last.get(source, Stop(source))

    def back(self) -> Stop | None:
        """Takes the last jump back; None where there was none."""
        return self._jumps.pop() if self._jumps else None
