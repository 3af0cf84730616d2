"""The verbs and phrases that report what somebody says, with their inflected forms."""

from functools import cached_property
from typing import NamedTuple

import msgspec

from reader.lang.loader import WordLists, words
from reader.text import Stance

NO_FORM = "-"


class Cue(NamedTuple):
    """One inflected form of a cue verb."""

    lemma: str
    stance: Stance
    finite: bool  # can head a clause by itself: "says", "said"
    gerund: bool  # "saying"
    past: bool  # "said"
    clausal: bool  # may report a clause without quotation marks
    that_only: bool  # but only one that a word like "that" begins
    asks: bool  # takes "whether" and "why"
    hearer: bool  # names who is spoken to before the content: "told reporters"
    infinitive: bool  # "promised to"
    takes_object: bool  # what is said may be its object: "denied the report"
    adjective: bool  # "is confident that"


class Paradigm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the forms of a regular verb are made from its lemma: each replaces `ending`."""

    ending: str
    finite: str
    participle: str
    gerund: str


class Cues(WordLists, frozen=True, forbid_unknown_fields=True, dict=True):
    """`cues.toml`: blank-separated lists; an irregular verb is written lemma/finite,forms/participle/gerund."""

    lemma_is_finite: bool  # is the lemma also the plural of the present, as in "they say"
    verbs: dict[Stance, str]
    paradigms: tuple[Paradigm, ...]  # the first whose ending fits
    clausal: str  # lemmas that take a clause
    that_only: str  # those of them that need "that" before it
    plain: str  # those that need no verb in it to be recognised
    asks: str  # lemmas that take a question
    hearer: str  # lemmas that take a hearer before the clause
    needs_hearer: str  # those that take none without it: "told"
    infinitive: str  # lemmas that take an infinitive
    complemented: str  # those of them that say what the object is: "called it rotten"
    objects: str  # lemmas whose object is what is said
    particle_objects: str  # lemmas that take an object only with their particle: "ruled out"
    perceived: str  # "heard" of "was heard saying"
    perceiving: str  # "oye" of "se le oye decir"
    making: str  # "made" of "made it clear that"
    adjectives: str  # lemmas that are adjectives
    declining: str  # lemmas that say by themselves that nothing was said
    according: str  # phrases before a speaker: "according to"
    saying: str  # phrases that report next to a quotation: "went on"
    as_openers: str  # "as" of "…, as Holm said"
    indefinites: str  # "a"
    definites: str  # "the"
    approximators: str  # "about" of "about 40"
    quantifiers: str  # "least" of "at least"
    clause_openers: str  # "there" of "said there was"
    turning: str  # "but"
    breaks: str  # words that, after a comma, end reported content
    no_cue_before: str  # a form before one of these is no cue: "write off"
    noun_homographs: str  # forms that are nouns more often than cues: "state", "points"
    things: str  # pronouns for what is no person: "it", a speaker only right before the cue
    phrase_links: str  # prepositions that go on with a name after its cue: "said the head of"
    non_speakers: str  # words that look like a subject and are none: "it", "there"
    plural_endings: tuple[str, ...]
    plurals: str  # nouns that take a plural verb without ending like one
    venue_openers: str  # "in"
    venues: str  # where things are said: "interview"
    turn_labels: str  # before a colon in an interview, where they name nobody: "q", "a"
    label_stops: str  # before a colon, and no speaker: "update", "correction"
    inscribed: str  # lemmas by which a sign, too, says something: "read"
    object_markers: str  # "a" of "acusó a la alcaldesa"
    agents: str  # "by"
    grounds: str  # "for" of "was criticised by Holm for"
    issued: str  # participles for what somebody has written: "an ultimatum issued by"
    no_sources: str  # what is no speaker after "according to": "plan"
    verb_first: bool  # may a verb stand before its subject and content: "dijo Holm que"
    plural_verb_endings: tuple[str, ...]  # of verbs with several subjects, where a verb tells by itself
    impersonal: str  # "se" of "se dijo que": nobody speaks
    anonymity: str  # "named" of "who asked not to be named"
    opinion_openers: str  # "in" of "in her view"
    opinions: str  # "view"
    said_nouns: str  # "claim" of "her claim that"
    answers: str  # more of them before a colon: "her answer: “…”"
    possessives: str  # "her"
    possessive_endings: tuple[str, ...]
    past_endings: tuple[str, ...]  # of verbs no list has
    particles_by_word: dict[str, str] = msgspec.field(name="particles")  # the lemmas that take "out"
    prepositions: dict[str, str]  # the lemmas whose content follows "about"

    @cached_property
    def forms(self) -> dict[str, Cue]:
        """Every inflected form, lower case; the stance listed first wins where two verbs share a form."""
        found: dict[str, Cue] = {}
        sets = [
            frozenset(words(listed))
            for listed in (
                self.clausal, self.that_only, self.asks, self.hearer, self.infinitive, self.objects, self.adjectives
            )
        ]  # fmt: skip
        for stance, listed in self.verbs.items():
            for entry in listed.split():
                lemma, finite, participle, gerund = self._inflect(entry)
                takes = tuple(lemma in members for members in sets)
                found.setdefault(participle, Cue(lemma, stance, False, False, True, *takes))
                for form in gerund.split(","):
                    found.setdefault(form, Cue(lemma, stance, False, True, False, *takes))
                for form in finite.split(","):
                    if form not in found or found[form].lemma == lemma:
                        past = form == participle or form.endswith(self.past_endings)
                        found[form] = Cue(lemma, stance, True, False, past, *takes)
                found.setdefault(lemma, Cue(lemma, stance, self.lemma_is_finite, False, False, *takes))
        found.pop(NO_FORM, None)
        return found

    def _inflect(self, entry: str) -> tuple[str, str, str, str]:
        if "/" in entry:
            lemma, finite, participle, gerund = entry.split("/")
            return lemma, finite, participle, gerund
        paradigm = next(p for p in self.paradigms if entry.endswith(p.ending))
        stem = entry[: len(entry) - len(paradigm.ending)]
        finite = ",".join(stem + ending for ending in paradigm.finite.split(","))
        return entry, finite, stem + paradigm.participle, stem + paradigm.gerund

    @cached_property
    def prepositions_of(self) -> dict[str, frozenset[str]]:
        """The prepositions after which a lemma's content stands."""
        return _inverted(self.prepositions)

    @cached_property
    def particles(self) -> dict[str, frozenset[str]]:
        """The particles that belong to a lemma."""
        return _inverted(self.particles_by_word)

    @cached_property
    def according_phrases(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """`according`, each phrase as its words, by the first of them."""
        return _by_first_word(self.according)

    @cached_property
    def saying_phrases(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """`saying`, each phrase as its words, by the first of them."""
        return _by_first_word(self.saying)

    @cached_property
    def opener_set(self) -> frozenset[str]:
        """Words that may begin a cue without a verb."""
        return (
            frozenset(self.according_phrases)
            | self.sets["opinion_openers"]
            | self.sets["said_nouns"]
            | self.sets["answers"]
        )


def _by_first_word(listed: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    phrases = [tuple(phrase.split()) for phrase in words(listed)]
    return {phrase[0]: tuple(p for p in phrases if p[0] == phrase[0]) for phrase in phrases}


def _inverted(table: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, lemmas in table.items():
        for lemma in words(lemmas):
            found.setdefault(lemma, set()).add(word)
    return {lemma: frozenset(members) for lemma, members in found.items()}
