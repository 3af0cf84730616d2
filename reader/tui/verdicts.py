"""What the other articles have for a claim, in one word and one sign."""

from collections.abc import Sequence

from reader.text import Match, Relation

ONLY = "only"  # the role of a claim no other article has
# The gravest first: where articles disagree, that is what a reader must see.
ROLES: dict[Relation, str] = {
    "differs": "differ",
    "altered-quote": "altered",
    "updated": "updated",
    "rounded": "rounded",
    "agrees": "agree",
    "same-quote": "agree",
    "repeats": "agree",
}
GRAVITY = {relation: place for place, relation in enumerate(ROLES)}
CONFLICTS = ("differ", "altered", "updated")
MEANINGS = {
    "agree": "another article agrees",
    "rounded": "the same number, rounded",
    "differ": "another article has another number",
    "updated": "another has a newer or older figure",
    "altered": "the quotation has other words elsewhere",
    ONLY: "no other article here has it",
}
_ORDER = {role: place for place, role in enumerate((*ROLES.values(), ONLY))}
WORDS: dict[Relation, str] = {
    "differs": "differs",
    "altered-quote": "altered quote",
    "updated": "updated",
    "rounded": "rounded",
    "agrees": "agrees",
    "same-quote": "same quote",
    "repeats": "repeats",
}


def verdict(matches: Sequence[Match]) -> str:
    """The role of a claim by the gravest of its matches."""
    if not matches:
        return ONLY
    return ROLES[min((match.relation for match in matches), key=GRAVITY.__getitem__)]


def gravest_first(matches: Sequence[Match]) -> list[Match]:
    """The matches, disagreement first; equal ones as they came."""
    return sorted(matches, key=lambda match: GRAVITY[match.relation])


def gravest(roles: Sequence[str], most: int) -> list[str]:
    """At most so many of the roles, the gravest ones, in the order they have."""
    places = sorted(range(len(roles)), key=lambda place: _ORDER[roles[place]])[:most]
    return [roles[place] for place in sorted(places)]
