"""The ways in which one person's name is written: surname alone, initials, short given names, suffixes."""

from collections.abc import Iterator

from reader.lang import GivenNames, Names

Words = tuple[str, ...]  # of a name, folded


class Forms:
    """Which names may be one and the same."""

    def __init__(self, table: Names, given: GivenNames) -> None:
        self.suffixes, self.particles, self.given = table.sets["suffixes"], table.sets["particles"], given

    def suffix(self, words: Words) -> str:
        """The "jr" of "Karl Holm Jr"; "" without."""
        return words[-1] if len(words) > 1 and words[-1] in self.suffixes else ""

    def plain(self, words: Words) -> Words:
        """A name without its suffix."""
        return words[:-1] if self.suffix(words) else words

    def surname(self, words: Words) -> Words:
        """The last word of a name, its suffix aside."""
        return self.plain(words)[-1:]

    def same(self, one: Words, other: Words) -> bool:
        """May two names be one's: given names that agree, no other initial between, no other suffix."""
        ours, theirs = self.plain(one), self.plain(other)
        suffixes = self.suffix(one), self.suffix(other)
        if all(suffixes) and suffixes[0] != suffixes[1]:
            return False
        if len(ours) < 2 or theirs[-len(ours) :] == ours or theirs[: len(ours)] == ours:
            return True
        if not self.given.may_be(ours[0], theirs[0]):
            return False
        if ours[-1] != theirs[-1] and ours[1] not in theirs[1:]:
            return False
        mine, their = set(ours[1:]) - set(theirs), set(theirs[1:]) - set(ours)
        return not mine or not their or all(any(self.given.may_be(a, b) for b in their) for a in mine)

    def shorter(self, words: Words) -> Iterator[Words]:
        """Every shorter way to write a name, and its initials with its surname to find other given names by."""
        plain = self.plain(words)
        yield words
        for n in range(1, len(plain)):
            yield plain[:n]
            yield plain[n:]
        if len(plain) > 2 and len(plain[1]) > 1 and plain[1] not in self.particles:
            yield plain[1:2]  # the first surname of "Inés Robles Vidal"
        if len(plain) > 1:
            yield from self.ends(words)

    def ends(self, words: Words) -> Iterator[Words]:
        """A surname with the initials of the given name, and of what that may be short for."""
        for initial in {name[0] for name in (words[0], *self.given.full_names.get(words[0], ()))}:
            yield initial, *self.surname(words)
