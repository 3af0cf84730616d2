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
        self._returns: list[Stop] = []  # where ways back were begun

    def leave(self, stop: Stop | None, *, jump: bool = False) -> None:
        """Keeps where an article is left; a jump can be taken back."""
        if stop is not None:
            self._last[stop.source] = stop
            if jump:
                self._jumps.append(stop)
                self._returns.clear()

    def last(self, source: str) -> Stop:
        """Where an article was left, or its beginning."""
        return self._last.get(source, Stop(source))

    def back(self, here: Stop | None) -> Stop | None:
        """Takes the last jump back; None where there was none."""
        return _turn(self._jumps, self._returns, here)

    def forward(self, here: Stop | None) -> Stop | None:
        """Takes the last way back back; None where a jump was the last."""
        return _turn(self._returns, self._jumps, here)


def _turn(ways: list[Stop], others: list[Stop], here: Stop | None) -> Stop | None:
    if ways and here is not None:
        others.append(here)
    return ways.pop() if ways else None
