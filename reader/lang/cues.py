"""The verbs and phrases that report what somebody says, with their inflected forms."""

from functools import cached_property
from typing import NamedTuple

import msgspec

from reader.lang.loader import words
from reader.text import Stance


class Cue(NamedTuple):
    """One inflected form of a cue verb."""

    lemma: str
    stance: Stance
    finite: bool  # can head a clause by itself: "says", "said"
    gerund: bool  # "saying"
    clausal: bool  # may report a clause without quotation marks
    hearer: bool  # names who is spoken to before the content: "told reporters"


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
    hearer: str  # lemmas that take a hearer before the clause
    infinitive: str  # lemmas that take an infinitive
    objects: str  # lemmas whose object is what is said
    declining: str  # lemmas that say by themselves that nothing was said
    complementizers: str  # "that"
    infinitive_markers: str  # "to"
    content_starts: str  # words that begin content after a hearer
    according: str  # phrases before a speaker: "according to"
    auxiliaries: str  # words between a speaker and the cue verb
    negations: str  # words among them that turn the cue around
    clause_starts: str  # words that begin a new clause, and so end a speaker's noun phrase before the cue
    breaks: str  # words that, after a comma, end reported content
    phrase_ends: str  # words that end a noun phrase after the cue: prepositions, adverbs of time
    pronouns: str  # pronouns that may be a speaker
    days: str  # an adverb of time between cue and speaker: "informó el lunes la alcaldesa"
    no_cue_after: str  # a form after one of these is a noun: "on state spending"
    no_cue_before: str  # a form before one of these is no cue: "write off"
    noun_homographs: str  # forms that are nouns more often than cues: "state", "points"
    coordinators: str  # join a second verb to a subject: "and says"
    cue_particles: str  # belong to the verb before them: "pointed out"
    times: str  # may stand between a cue and its content: "said Tuesday night the pier"
    subordinators: str  # begin a clause that another follows: "While one says it is safe, another"
    opinion_openers: str  # "in" of "in her view"
    opinions: str  # "view"
    things: str  # pronouns for what is no person: "it", a speaker only right before the cue
    relatives: str  # "who", "which": the speaker stands before them
    non_speakers: str  # words that look like a subject and are none: "it", "there"
    determiners: str  # words before a noun
    possessive_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    past_endings: tuple[str, ...]  # of verbs no list has

    @cached_property
    def forms(self) -> dict[str, Cue]:
        """Every inflected form, lower case; the stance listed first wins where two verbs share a form."""
        found: dict[str, Cue] = {}
        clausal, hearer = frozenset(words(self.clausal)), frozenset(words(self.hearer))
        for stance, listed in self.verbs.items():
            for entry in listed.split():
                lemma, finite, participle, gerund = self._inflect(entry)
                takes = (lemma in clausal, lemma in hearer)
                found.setdefault(lemma, Cue(lemma, stance, self.lemma_is_finite and takes[0], False, *takes))
                found.setdefault(participle, Cue(lemma, stance, False, False, *takes))
                for form in gerund.split(","):
                    found.setdefault(form, Cue(lemma, stance, False, True, *takes))
                for form in finite.split(","):
                    if form not in found or found[form].lemma == lemma:
                        found[form] = Cue(lemma, stance, True, False, *takes)
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
    def complementizer_set(self) -> frozenset[str]:
        """`complementizers` for looking up."""
        return frozenset(words(self.complementizers))

    @cached_property
    def infinitive_marker_set(self) -> frozenset[str]:
        """`infinitive_markers` for looking up."""
        return frozenset(words(self.infinitive_markers))

    @cached_property
    def content_start_set(self) -> frozenset[str]:
        """`content_starts` for looking up."""
        return frozenset(words(self.content_starts))

    @cached_property
    def auxiliary_set(self) -> frozenset[str]:
        """`auxiliaries` for looking up."""
        return frozenset(words(self.auxiliaries))

    @cached_property
    def negation_set(self) -> frozenset[str]:
        """`negations` for looking up."""
        return frozenset(words(self.negations))

    @cached_property
    def clause_start_set(self) -> frozenset[str]:
        """`clause_starts` for looking up."""
        return frozenset(words(self.clause_starts))

    @cached_property
    def break_set(self) -> frozenset[str]:
        """`breaks` for looking up."""
        return frozenset(words(self.breaks))

    @cached_property
    def phrase_end_set(self) -> frozenset[str]:
        """`phrase_ends` for looking up."""
        return frozenset(words(self.phrase_ends))

    @cached_property
    def pronoun_set(self) -> frozenset[str]:
        """`pronouns` for looking up."""
        return frozenset(words(self.pronouns))

    @cached_property
    def relative_set(self) -> frozenset[str]:
        """`relatives` for looking up."""
        return frozenset(words(self.relatives))

    @cached_property
    def non_speaker_set(self) -> frozenset[str]:
        """`non_speakers` for looking up."""
        return frozenset(words(self.non_speakers))

    @cached_property
    def determiner_set(self) -> frozenset[str]:
        """`determiners` for looking up."""
        return frozenset(words(self.determiners))

    @cached_property
    def infinitive_set(self) -> frozenset[str]:
        """`infinitive` for looking up."""
        return frozenset(words(self.infinitive))

    @cached_property
    def object_set(self) -> frozenset[str]:
        """`objects` for looking up."""
        return frozenset(words(self.objects))

    @cached_property
    def declining_set(self) -> frozenset[str]:
        """`declining` for looking up."""
        return frozenset(words(self.declining))

    @cached_property
    def according_phrases(self) -> tuple[tuple[str, ...], ...]:
        """`according`, each phrase as its words."""
        return tuple(tuple(phrase.split()) for phrase in words(self.according))

    @cached_property
    def no_cue_after_set(self) -> frozenset[str]:
        """`no_cue_after` for looking up."""
        return frozenset(words(self.no_cue_after))

    @cached_property
    def no_cue_before_set(self) -> frozenset[str]:
        """`no_cue_before` for looking up."""
        return frozenset(words(self.no_cue_before))

    @cached_property
    def after_cue_set(self) -> frozenset[str]:
        """`cue_particles` and `times` for looking up."""
        return frozenset(words(self.cue_particles)) | frozenset(words(self.times))

    @cached_property
    def noun_homograph_set(self) -> frozenset[str]:
        """`noun_homographs` for looking up."""
        return frozenset(words(self.noun_homographs))

    @cached_property
    def coordinator_set(self) -> frozenset[str]:
        """`coordinators` for looking up."""
        return frozenset(words(self.coordinators))

    @cached_property
    def subordinator_set(self) -> frozenset[str]:
        """`subordinators` for looking up."""
        return frozenset(words(self.subordinators))

    @cached_property
    def opinion_set(self) -> frozenset[str]:
        """`opinions` for looking up."""
        return frozenset(words(self.opinions))

    @cached_property
    def thing_set(self) -> frozenset[str]:
        """`things` for looking up."""
        return frozenset(words(self.things))

    @cached_property
    def day_set(self) -> frozenset[str]:
        """`days` of one word."""
        return frozenset(day for day in words(self.days) if " " not in day)

    @cached_property
    def day_phrases(self) -> tuple[list[str], ...]:
        """`days` of two words."""
        return tuple(day.split() for day in words(self.days) if " " in day)

    @cached_property
    def no_speaker_start_set(self) -> frozenset[str]:
        """Words that begin content or an adverbial after the cue, and never a speaker."""
        closed = self.complementizer_set | self.infinitive_marker_set | self.phrase_end_set | self.clause_start_set
        return closed - self.determiner_set
