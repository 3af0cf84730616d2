"""Why two claims were linked: a reason in its parts, and the words a reader is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

SHOWN = 3  # changed places of a quotation that are spelled out
NOTHING = "nothing"

Rewording = tuple[str, str]  # words of a quotation here, and in their place there; "" for none


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `str` puts it into words."""

    said: str = ""  # a remark; beside two values what there is to say beyond them
    more: str = ""  # what a remark means
    values: tuple[str, str] | None = None  # two numbers as written, the reader's own first
    equal: bool = False  # do both values say the same?
    changes: tuple[Rewording, ...] = ()  # of a quotation
    words: tuple[str, ...] = ()  # that both claims hold

    def __str__(self) -> str:
        if self.values:
            return self._of_values(*self.values)
        if self.changes:
            return "; ".join(self._told("{} here, {} there"))
        if self.words:
            return f"in common: {', '.join(self.words)}"
        return f"{self.said}: {self.more}" if self.more else self.said

    def beside(self, relation: str) -> "Reason":
        """The reason without what the name of the relation says itself."""
        return replace(self, said="") if self.values and self.said == relation else self

    def from_there(self) -> str:
        """Changed words as a reader of the other wording is told them: “arms” in the first, “bomb” here."""
        return "; ".join(self._told("{} in the first, {} here"))

    def _of_values(self, here: str, there: str) -> str:
        if self.equal:
            return f"both say {here}" + ("" if here.casefold() == there.casefold() else f", there written {there}")
        return f"{here} vs {there}" + (f": {self.said}" if self.said else "")

    def _told(self, sides: str) -> Iterator[str]:
        for here, there in self.changes[:SHOWN]:
            yield sides.format(*(f"“{words}”" if words else NOTHING for words in (here, there)))
        if len(self.changes) > SHOWN:
            yield f"{len(self.changes) - SHOWN} more changes"
