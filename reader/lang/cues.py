"""The verbs and phrases that report what somebody says, with their inflected forms."""

from functools import cached_property
from typing import NamedTuple

import msgspec

from reader.lang.loader import words
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


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
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
    def plain_set(self) -> frozenset[str]:
        """`plain` for looking up."""
        return frozenset(words(self.plain))

    @cached_property
    def declining_set(self) -> frozenset[str]:
        """`declining` for looking up."""
        return frozenset(words(self.declining))

    @cached_property
    def according_phrases(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """`according`, each phrase as its words, by the first of them."""
        return _by_first_word(self.according)

    @cached_property
    def saying_phrases(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """`saying`, each phrase as its words, by the first of them."""
        return _by_first_word(self.saying)

    @cached_property
    def as_set(self) -> frozenset[str]:
        """`as_openers` for looking up."""
        return frozenset(words(self.as_openers))

    @cached_property
    def indefinite_set(self) -> frozenset[str]:
        """`indefinites` for looking up."""
        return frozenset(words(self.indefinites))

    @cached_property
    def definite_set(self) -> frozenset[str]:
        """`definites` for looking up."""
        return frozenset(words(self.definites))

    @cached_property
    def approximator_set(self) -> frozenset[str]:
        """`approximators` for looking up."""
        return frozenset(words(self.approximators))

    @cached_property
    def quantifier_set(self) -> frozenset[str]:
        """`quantifiers` for looking up."""
        return frozenset(words(self.quantifiers))

    @cached_property
    def clause_opener_set(self) -> frozenset[str]:
        """`clause_openers` for looking up."""
        return frozenset(words(self.clause_openers))

    @cached_property
    def turning_set(self) -> frozenset[str]:
        """`turning` for looking up."""
        return frozenset(words(self.turning))

    @cached_property
    def break_set(self) -> frozenset[str]:
        """`breaks` for looking up."""
        return frozenset(words(self.breaks))

    @cached_property
    def no_cue_before_set(self) -> frozenset[str]:
        """`no_cue_before` for looking up."""
        return frozenset(words(self.no_cue_before))

    @cached_property
    def noun_homograph_set(self) -> frozenset[str]:
        """`noun_homographs` for looking up."""
        return frozenset(words(self.noun_homographs))

    @cached_property
    def thing_set(self) -> frozenset[str]:
        """`things` for looking up."""
        return frozenset(words(self.things))

    @cached_property
    def phrase_link_set(self) -> frozenset[str]:
        """`phrase_links` for looking up."""
        return frozenset(words(self.phrase_links))

    @cached_property
    def non_speaker_set(self) -> frozenset[str]:
        """`non_speakers` for looking up."""
        return frozenset(words(self.non_speakers))

    @cached_property
    def plural_set(self) -> frozenset[str]:
        """`plurals` for looking up."""
        return frozenset(words(self.plurals))

    @cached_property
    def venue_opener_set(self) -> frozenset[str]:
        """`venue_openers` for looking up."""
        return frozenset(words(self.venue_openers))

    @cached_property
    def venue_set(self) -> frozenset[str]:
        """`venues` for looking up."""
        return frozenset(words(self.venues))

    @cached_property
    def label_stop_set(self) -> frozenset[str]:
        """`label_stops` for looking up."""
        return frozenset(words(self.label_stops))

    @cached_property
    def turn_label_set(self) -> frozenset[str]:
        """`turn_labels` for looking up."""
        return frozenset(words(self.turn_labels))

    @cached_property
    def issued_set(self) -> frozenset[str]:
        """`issued` for looking up."""
        return frozenset(words(self.issued))

    @cached_property
    def inscribed_set(self) -> frozenset[str]:
        """`inscribed` for looking up."""
        return frozenset(words(self.inscribed))

    @cached_property
    def object_marker_set(self) -> frozenset[str]:
        """`object_markers` for looking up."""
        return frozenset(words(self.object_markers))

    @cached_property
    def agent_set(self) -> frozenset[str]:
        """`agents` for looking up."""
        return frozenset(words(self.agents))

    @cached_property
    def ground_set(self) -> frozenset[str]:
        """`grounds` for looking up."""
        return frozenset(words(self.grounds))

    @cached_property
    def particle_object_set(self) -> frozenset[str]:
        """`particle_objects` for looking up."""
        return frozenset(words(self.particle_objects))

    @cached_property
    def making_set(self) -> frozenset[str]:
        """`making` for looking up."""
        return frozenset(words(self.making))

    @cached_property
    def impersonal_set(self) -> frozenset[str]:
        """`impersonal` for looking up."""
        return frozenset(words(self.impersonal))

    @cached_property
    def perceiving_set(self) -> frozenset[str]:
        """`perceiving` for looking up."""
        return frozenset(words(self.perceiving))

    @cached_property
    def perceived_set(self) -> frozenset[str]:
        """`perceived` for looking up."""
        return frozenset(words(self.perceived))

    @cached_property
    def no_source_set(self) -> frozenset[str]:
        """`no_sources` for looking up."""
        return frozenset(words(self.no_sources))

    @cached_property
    def needs_hearer_set(self) -> frozenset[str]:
        """`needs_hearer` for looking up."""
        return frozenset(words(self.needs_hearer))

    @cached_property
    def anonymity_set(self) -> frozenset[str]:
        """`anonymity` for looking up."""
        return frozenset(words(self.anonymity))

    @cached_property
    def opinion_opener_set(self) -> frozenset[str]:
        """`opinion_openers` for looking up."""
        return frozenset(words(self.opinion_openers))

    @cached_property
    def opener_set(self) -> frozenset[str]:
        """Words that may begin a cue without a verb."""
        return frozenset(self.according_phrases) | self.opinion_opener_set | self.said_noun_set | self.answer_set

    @cached_property
    def opinion_set(self) -> frozenset[str]:
        """`opinions` for looking up."""
        return frozenset(words(self.opinions))

    @cached_property
    def said_noun_set(self) -> frozenset[str]:
        """`said_nouns` for looking up."""
        return frozenset(words(self.said_nouns))

    @cached_property
    def answer_set(self) -> frozenset[str]:
        """`answers` for looking up."""
        return frozenset(words(self.answers))

    @cached_property
    def possessive_set(self) -> frozenset[str]:
        """`possessives` for looking up."""
        return frozenset(words(self.possessives))


def _by_first_word(listed: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    phrases = [tuple(phrase.split()) for phrase in words(listed)]
    return {phrase[0]: tuple(p for p in phrases if p[0] == phrase[0]) for phrase in phrases}


def _inverted(table: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, lemmas in table.items():
        for lemma in words(lemmas):
            found.setdefault(lemma, set()).add(word)
    return {lemma: frozenset(members) for lemma, members in found.items()}
