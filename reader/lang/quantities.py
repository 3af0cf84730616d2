"""The words around numbers, which say how exact they are, what they measure and whether they claim anything."""

from functools import cached_property

from reader.lang.loader import WordLists, words
from reader.text import Change, Hedge


class Quantities(WordLists, frozen=True, forbid_unknown_fields=True, dict=True):
    """`quantities.toml`: blank-separated lists, lower case, an underscore for the blank inside a phrase."""

    about: str
    over: str
    under: str
    after_about: str  # "or so"
    after_over: str  # "or more"
    after_under: str  # "or less"
    below_zero: str  # after a temperature: "below zero"
    between: str  # before the first end of a range
    range_joiners: str  # "to"
    list_joiners: str  # between the numbers of a list
    shifts: str  # words of change that say no direction, right before two ends: "went from 50 to 54"
    former: str  # between a number and what it was before, or is elsewhere: "up from", "compared with"
    up: str
    down: str
    rain: str  # what falls without becoming less
    particles: str  # words of change that may belong to a verb: "up" in "gave up"
    change_links: str  # what may stand between a word of change and its number
    change_by: str  # what stands before the number a thing changed by, after the thing: "cut fines by"
    per: str  # "per", "a"
    per_units: str  # of these, what makes a rate only of a unit: "a day", "al mes", but not "al norte"
    every: dict[str, str]  # by unit of time: "daily"
    each: str  # after a price: "each"
    comparatives: str  # between a sum and its rate: "more"
    priced: str  # what things cost money by: "a share"
    no_rate_before: str  # "a year ago" is no rate
    money_of: str  # after a sum with its sign: "$75 U.S."
    unit_links: str  # what may stand between a number and its unit: "dos millones de euros"
    before_pronoun: str  # words before a "one" that is no number: "no"
    before_half: str  # words before a "half" that is no share: "second"
    labels: str  # nouns before a number that only names something: "room", "page"
    named: str  # first words of names and models with a number: "boeing"
    streets: str  # last words of addresses
    money_powers: dict[str, str]  # by code, units that are money after a million: "361 million pounds"
    casualties: str  # what makes a small count a strong claim
    tentative: str  # words of a clause that make a number a lesser claim: "I", "will"
    noun_links: str  # prepositions inside a noun phrase: "rate of inflation", "players in the squad"
    part_links: str  # before what a share or a sum is of: "of", "in"
    no_nouns: str  # adverbs and adjectives beside a number: "higher", "ago"
    verbs: str  # verbs around measured things, every form: "cost", "reached"
    relatives: str  # "which", over which a quantity looks back for its noun
    noun_makers: str  # words before a verb's form that make it a noun, beside determiners
    infinitive: str  # before what time or money is for: "to"
    modals: str  # words before an infinitive: "would", "to"
    lookalikes: str  # nouns that end as adverbs and verbs do: "family", "speed"
    time_nouns: str  # words for times that are no unit: "season"
    paid_for: str  # before what a sum pays: "for"
    averages: str  # nouns that say how something was counted: "an average of 5"

    @cached_property
    def hedges_before(self) -> dict[tuple[str, ...], Hedge]:
        """Phrases before a number and the hedge they are, as tuples of words."""
        listed: tuple[tuple[Hedge, str], ...] = (("about", self.about), ("over", self.over), ("under", self.under))
        return {tuple(phrase.split()): hedge for hedge, phrases in listed for phrase in words(phrases)}

    @cached_property
    def hedges_after(self) -> dict[tuple[str, ...], Hedge]:
        """Phrases after a number and the hedge they are."""
        listed: tuple[tuple[Hedge, str], ...] = (
            ("about", self.after_about), ("over", self.after_over), ("under", self.after_under),
        )  # fmt: skip
        return {tuple(phrase.split()): hedge for hedge, phrases in listed for phrase in words(phrases)}

    @cached_property
    def hedge_ends(self) -> frozenset[str]:
        """The last word of every phrase of `hedges_before`."""
        return frozenset(phrase[-1] for phrase in self.hedges_before)

    @cached_property
    def hedge_openers(self) -> frozenset[str]:
        """The first word of every phrase of `hedges_after`."""
        return frozenset(phrase[0] for phrase in self.hedges_after)

    @cached_property
    def changes(self) -> dict[str, Change]:
        """Words that say a number went up or down."""
        listed: tuple[tuple[Change, str], ...] = (("up", self.up), ("down", self.down))
        return {word: change for change, said in listed for word in words(said)}

    @cached_property
    def sums(self) -> dict[str, str]:
        """`money_powers`: words and their currency."""
        return {word: code for code, listed in self.money_powers.items() for word in words(listed)}

    @cached_property
    def rates(self) -> dict[str, str]:
        """Adverbs of rate and their unit of time."""
        return {word: unit for unit, listed in self.every.items() for word in words(listed)}
