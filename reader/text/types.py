"""The types every layer speaks: a document, and what was found in it.

Offsets count Unicode code points of `Document.text`, half-open, absolute. Tuples of findings are in text order.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal, NamedTuple

from reader.text.reasons import Reason

BlockKind = Literal["title", "lead", "heading", "paragraph", "quote", "item", "caption", "boilerplate"]
SpeakerKind = Literal["person", "group", "organisation", "document", "unnamed"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Stance = Literal[
    "neutral", "assert", "deny", "doubt", "accuse", "concede", "demand", "promise", "predict", "reveal", "praise"
]
Hedge = Literal["exact", "about", "over", "under", "between"]
Change = Literal["up", "down"]
QuantityKind = Literal[
    "share", "money", "count", "rate", "change", "comparison", "duration", "age", "ordinal", "date", "time", "score",
    "identifier", "other",
]  # fmt: skip
Weight = Literal["strong", "weak", "none"]
Relation = Literal["agrees", "rounded", "updated", "differs", "same-quote", "altered-quote", "repeats"]

ARTICLE_KINDS: frozenset[BlockKind] = frozenset({"title", "lead", "heading", "paragraph", "quote", "item", "caption"})


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of a document."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words of a document that lead to another page."""

    span: Span
    url: str  # http or https


@dataclass(frozen=True, slots=True)
class Document:
    """An article as text, with what its page says about it."""

    source: str  # what was asked for: the URL, the path, or - for standard input
    url: str | None  # where it was found; None for a file whose page does not say
    title: str  # "" when there is none
    byline: tuple[str, ...]  # people, without "By"
    site: str | None
    published: datetime | None  # UTC
    language: str  # ISO 639-1 code
    text: str
    blocks: tuple[Block, ...]  # in text order, disjoint
    modified: datetime | None = None  # UTC; None when the page tells of no later change
    partial: bool = False  # does the page show only the beginning
    links: tuple[Hyperlink, ...] = ()  # in text order, disjoint


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is reported to have said something, over the whole article."""

    id: str
    name: str  # the fullest form in the article
    role: str | None
    kind: SpeakerKind
    members: tuple[str, ...]  # for a listed group, the members' names
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One step from the words that name a speaker to who that is."""

    rule: str
    words: Span  # what it led to: the name, or the role, or whom the pronoun takes up


@dataclass(frozen=True, slots=True)
class Quote:
    """One reported statement: its words, the cue that reports it, and who said it."""

    id: str
    kind: QuoteKind
    content: tuple[Span, ...]  # fragments in text order, quotation marks outside
    cue: Span | None
    lemma: str | None
    stance: Stance
    negated: bool  # "did not say", "declined to comment"
    mention: Span | None  # the words that name the speaker here; None when nobody is named
    speaker: str | None  # id of a Speaker
    rule: str
    chain: tuple[Link, ...] = ()  # from the mention to the speaker's name; empty where it is the name itself


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its unit, and what it is about."""

    id: str
    span: Span
    low: Decimal | None  # None: open
    high: Decimal | None  # equal to `low` for a plain value; None: open
    unit: str | None  # singular unit or currency code; None for a bare count
    hedge: Hedge
    change: Change | None
    per: str | None  # "day" in "ten a day"
    of: Span | None  # the noun phrase counted or measured
    when: str | None  # "2025", "2025-09"
    kind: QuantityKind
    weight: Weight
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of text that states something checkable: a number, or somebody's words."""

    id: str
    span: Span
    speaker: str | None  # id of the Speaker whose claim it is; None for the article's own
    quotes: tuple[str, ...]
    quantities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and everything found in it."""

    document: Document
    speakers: tuple[Speaker, ...]
    quotes: tuple[Quote, ...]
    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """The counterpart of a claim in another article."""

    source: str
    claim: str
    text: str  # the claim's words there
    span: Span
    speaker: str | None  # the speaker's name there


@dataclass(frozen=True, slots=True)
class Related:
    """A claim that is alike, but not held to be the same."""

    claim: str
    other: Other
    score: float  # 0..1
    reasons: tuple[Reason, ...]
    independent: bool  # as of a match


@dataclass(frozen=True, slots=True)
class Match:
    """One claim held against its counterpart in another article."""

    claim: str
    other: Other
    relation: Relation
    score: float  # 0..1
    reasons: tuple[Reason, ...]
    independent: bool  # False where both texts carry the same wire copy


class Links(NamedTuple):
    """What links the claims of one article to others, by claim, the best first."""

    matches: tuple[Match, ...] = ()
    related: tuple[Related, ...] = ()  # only of claims without a match in that article
