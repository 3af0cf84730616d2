"""The pane beside the article: the claim under the cursor, all claims, or everybody who speaks."""

from bisect import bisect_right
from collections.abc import Hashable, Sequence
from typing import Literal

from reader.text import Claim
from reader.tui.counterparts import Target, claim_rows, claim_targets
from reader.tui.items import ItemList
from reader.tui.looks import Looks
from reader.tui.messages import PlaceChosen
from reader.tui.outline import outline_rows, outline_targets
from reader.tui.overviews import claims_rows, claims_targets, speakers_rows, speakers_targets
from reader.tui.rows import Row, Run, flow
from reader.tui.shelf import Shelf

View = Literal["claim", "claims", "speakers", "outline"]


class Panel(ItemList):
    """Shows one view of the open article; every item leads to a place in it or in another."""

    def __init__(self, looks: Looks) -> None:
        super().__init__("panel", looks)
        self.view: View = "claim"
        self._shelf = Shelf()
        self._source: str | None = None
        self._claim: Claim | None = None
        self._targets: list[Target] = []
        self._subject: tuple[object, ...] = ()
        self._events = 0  # of the shelf, when it was shown

    def show(self, shelf: Shelf, source: str | None, claim: Claim | None, view: View) -> None:
        """Shows a view; where only the matches have changed, the cursor stays on its item."""
        subject = (source, view, claim if view == "claim" else None)
        moved = claim != self._claim or view != self.view
        self._shelf, self._source, self._claim, self.view = shelf, source, claim, view
        if subject != self._subject or shelf.events != self._events:
            if subject != self._subject:
                self.to_top()
            self._subject, self._events = subject, shelf.events
            self._targets = self._find_targets()
            self.rebuild()
        if view == "claims" and claim is not None and moved:
            self._point_at_claim(claim)

    def keys(self) -> tuple[Hashable, ...]:
        """The places the items lead to."""
        return tuple(self._targets)

    def choose(self) -> None:
        """Asks for the place of the item under the cursor."""
        if self.target is not None:
            self.post_message(PlaceChosen(*self.target))

    @property
    def target(self) -> Target | None:
        """The place the item under the cursor leads to."""
        return self._targets[self.cursor] if self.cursor < len(self._targets) else None

    @property
    def has_items(self) -> bool:
        """Is there anything to go to?"""
        return bool(self._targets)

    def point_at_part(self, offset: int) -> None:
        """Puts the cursor on the last item whose place begins before an offset of the text."""
        self.point_at(max(bisect_right(self._targets, offset, key=lambda target: target.span.start) - 1, 0))

    def build_rows(self, width: int) -> Sequence[Row]:
        """The rows of the view."""
        reading = self._shelf.readings.get(self._source or "")
        if reading is None or self._source is None:
            return ()
        markers = {name: role.marker for name, role in self._looks.theme.roles.items()}
        if self.view == "speakers":
            return tuple(speakers_rows(self._shelf, reading, width))
        if self.view == "outline":
            return tuple(outline_rows(reading, self._shelf.signs(self._source), width, markers))
        if self.view == "claims" and reading.claims:
            return tuple(claims_rows(reading, self._shelf.signs(self._source), width, markers))
        if self._claim is not None:
            return tuple(claim_rows(self._shelf, self._source, self._claim, width, markers))
        words = "No number and no quotation was found in this article." if not reading.claims else "No claim is chosen."
        return tuple(flow([Run(words, "dim")], width - 1, lead=Run(" ")))

    def _find_targets(self) -> list[Target]:
        reading = self._shelf.readings.get(self._source or "")
        if reading is None or self._source is None:
            return []
        if self.view == "speakers":
            return speakers_targets(self._shelf, reading)
        if self.view == "outline":
            return outline_targets(reading)
        if self.view == "claims":
            return claims_targets(reading)
        return claim_targets(self._shelf, self._source, self._claim) if self._claim else []

    def _point_at_claim(self, claim: Claim) -> None:
        ids = [target.claim for target in self._targets]
        if claim.id in ids:
            self.point_at(ids.index(claim.id))
