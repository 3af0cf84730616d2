"""What kind of word a token is: closed classes from a language's lists, the rest by its shape."""

from collections.abc import Iterable, Set
from functools import cached_property

import msgspec

from reader.lang.loader import words

(
    DETERMINER,  # "the", "three", "her": a noun phrase begins
    SUBJECT,  # a pronoun that may be a subject
    OBJECT,  # a pronoun that is an object
    BE,
    HAVE,
    MODAL,  # "will", "did": the bare verb follows
    TO,  # before an infinitive
    RAISING,  # "went on" of "went on to say": the infinitive is what was done
    NEGATION,
    PREPOSITION,
    LINK,  # a preposition inside a noun phrase: "of"
    SUBORDINATOR,  # begins a clause: "while"
    THAT,
    QUESTION,  # begins a question or its report: "whether", "why"
    RELATIVE,
    COORDINATOR,
    ADVERB,
    TIME,
    VERB,  # a finite verb that reports nothing, or a form that ends like one
    CUE,
    CAPITAL,
    LOWER,
    GERUND,
    INFINITIVE,  # by its ending, in languages where it has one
    OPENER,  # may begin a cue that is no verb: "according"
    MARK,
) = (1 << bit for bit in range(26))
AUXILIARY = BE | HAVE | MODAL
REMEMBERED = 20_000  # words whose kind is kept; an article has about 500


class Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`[kinds]` of `grammar.toml`: blank-separated lists, lower case; a word may stand in several."""

    determiner: str
    subject: str
    object: str
    be: str
    have: str
    modal: str
    to: str
    raising: str
    negation: str
    preposition: str
    link: str
    subordinator: str
    that: str
    question: str
    relative: str
    coordinator: str
    adverb: str
    time: str
    verb: str
    adverb_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]  # of past tenses
    gerund_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]

    @cached_property
    def subject_set(self) -> frozenset[str]:
        """`subject` for looking up."""
        return frozenset(words(self.subject))

    def listed(self) -> tuple[tuple[int, str], ...]:
        """Every list with its kind."""
        return (
            (DETERMINER, self.determiner), (SUBJECT, self.subject), (OBJECT, self.object), (BE, self.be),
            (HAVE, self.have), (MODAL, self.modal), (TO, self.to), (RAISING, self.raising), (NEGATION, self.negation),
            (PREPOSITION, self.preposition), (LINK, self.link), (SUBORDINATOR, self.subordinator), (THAT, self.that),
            (QUESTION, self.question), (RELATIVE, self.relative), (COORDINATOR, self.coordinator),
            (ADVERB, self.adverb), (TIME, self.time), (VERB, self.verb),
        )  # fmt: skip


class KindTable(dict[str, int]):
    """Kinds by word as written; a word that is asked for the first time is looked up in the lists, then by shape."""

    def __init__(self, kinds: Kinds, cues: Set[str], openers: Set[str]) -> None:
        super().__init__()
        self._kinds, self._cues, self._openers = kinds, cues, openers
        self._listed: dict[str, int] = {}
        for kind, listed in kinds.listed():
            for word in words(listed):
                self._listed[word] = self._listed.get(word, 0) | kind

    def of(self, written: Iterable[str]) -> list[int]:
        """The kinds of words in their order."""
        if len(self) > REMEMBERED:
            self.clear()
        return list(map(self.__getitem__, written))

    def __missing__(self, word: str) -> int:
        lower = word.lower().replace("’", "'")
        kind = self._listed.get(lower)
        if kind is None:
            kind = self._by_shape(word, lower)
        elif lower.endswith(self._kinds.infinitive_endings):
            kind |= INFINITIVE
        if lower in self._cues:
            kind |= CUE
        if lower in self._openers:
            kind |= OPENER
        if word[0].isupper():
            kind |= CAPITAL
        self[word] = kind
        return kind

    def _by_shape(self, word: str, lower: str) -> int:
        if word[0].isdigit():
            return DETERMINER
        if not word[0].isalpha():
            return MARK
        if word[0].isupper():
            return CAPITAL
        if lower.endswith(self._kinds.adverb_endings) and len(lower) > 4:
            return ADVERB
        if lower.endswith(self._kinds.verb_endings) and len(lower) > 3:
            return LOWER | VERB
        if lower.endswith(self._kinds.infinitive_endings) and len(lower) > 4:
            return LOWER | INFINITIVE
        return LOWER | (GERUND if lower.endswith(self._kinds.gerund_endings) and len(lower) > 4 else 0)
