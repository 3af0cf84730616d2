"""Readings written by hand, so that what is printed can be tested without what finds it."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from reader.matching.reasons import SAME_WIRE
from reader.text import (
    Block,
    BlockKind,
    Change,
    Claim,
    Document,
    Hedge,
    Match,
    Other,
    Quantity,
    QuantityKind,
    Quote,
    QuoteKind,
    Reading,
    Reason,
    Relation,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Weight,
)


@dataclass
class Written:
    """An article whose findings are added by the words they stand on."""

    source: str
    blocks: list[tuple[BlockKind, str]]
    byline: tuple[str, ...] = ()
    site: str | None = None
    published: datetime | None = None
    speakers: list[Speaker] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n\n".join(words for _, words in self.blocks)

    def span(self, words: str, after: str = "") -> Span:
        """Where the words stand first, after some others."""
        start = self.text.index(words, self.text.index(after) + len(after))
        return Span(start, start + len(words))

    def speaker(
        self,
        name: str,
        *mentions: str,
        role: str | None = None,
        kind: SpeakerKind = "person",
        members: tuple[str, ...] = (),
    ) -> str:
        spans = tuple(sorted(self.span(words) for words in mentions))
        self.speakers.append(Speaker(f"s{len(self.speakers) + 1}", name, role, kind, members, spans))
        return self.speakers[-1].id

    def quote(
        self,
        *words: str,
        mention: str | None = None,
        after: str = "",
        speaker: str | None = None,
        lemma: str | None = "say",
        kind: QuoteKind = "direct",
        stance: Stance = "neutral",
        negated: bool = False,
    ) -> str:
        content = tuple(self.span(part) for part in words)
        named = self.span(mention, after) if mention else None
        ident = f"q{len(self.quotes) + 1}"
        self.quotes.append(Quote(ident, kind, content, None, lemma, stance, negated, named, speaker, "written"))
        return ident

    def number(
        self,
        words: str,
        low: str | None,
        high: str | None = None,
        *,
        after: str = "",
        unit: str | None = None,
        hedge: Hedge = "exact",
        change: Change | None = None,
        per: str | None = None,
        of: str | None = None,
        when: str | None = None,
        kind: QuantityKind = "count",
        weight: Weight = "strong",
    ) -> str:
        ident = f"n{len(self.quantities) + 1}"
        first = None if low is None or (hedge == "under" and high is None) else Decimal(low)
        last = None if low is None or (hedge == "over" and high is None) else Decimal(high or low)
        counted = self.span(of) if of else None
        self.quantities.append(
            Quantity(
                ident,
                self.span(words, after),
                first,
                last,
                unit,
                hedge,
                change,
                per,
                counted,
                when,
                kind,
                weight,
                "written",
            )
        )
        return ident

    def claim(self, words: str, *findings: str, speaker: str | None = None) -> str:
        ident = f"c{len(self.claims) + 1}"
        quotes = tuple(finding for finding in findings if finding.startswith("q"))
        quantities = tuple(finding for finding in findings if finding.startswith("n"))
        self.claims.append(Claim(ident, self.span(words), speaker, quotes, quantities))
        return ident

    def match(
        self,
        claim: str,
        relation: Relation,
        other: "Written",
        counterpart: str,
        *reasons: str,
        independent: bool = True,
    ) -> Match:
        there = next(found for found in other.claims if found.id == counterpart)
        who = next((speaker.name for speaker in other.speakers if speaker.id == there.speaker), None)
        words = other.text[slice(*there.span)]
        found = Other(other.source, counterpart, words, there.span, who)
        wire = () if independent else (SAME_WIRE,)
        return Match(claim, found, relation, 0.9, (*map(Reason, reasons), *wire), independent)

    def reading(self) -> Reading:
        blocks, start = [], 0
        for kind, words in self.blocks:
            blocks.append(Block(kind, Span(start, start + len(words))))
            start += len(words) + 2
        title = next((words for kind, words in self.blocks if kind == "title"), "")
        document = Document(
            self.source, None, title, self.byline, self.site, self.published, "en", self.text, tuple(blocks)
        )
        return Reading(document, tuple(self.speakers), tuple(self.quotes), tuple(self.quantities), tuple(self.claims))
