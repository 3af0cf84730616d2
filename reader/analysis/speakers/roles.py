"""What stands beside a name and says who that is: "the mayor, Ana Ruiz", "Ana Ruiz, 46, director of the port"."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.sentences import Sentence
from reader.analysis.speakers.names import Name
from reader.analysis.tokens import Tokens
from reader.lang import Language

LONGEST = 12  # tokens of a role
LISTED = 6  # names in a row that may share a role before the first
ABBREVIATION = 4  # letters before a full stop inside a role
NEAR = 7  # tokens within which an appositive shows what it is


class Role(NamedTuple):
    """The token range of a role without its article, and the noun that heads it."""

    first: int
    last: int
    head: str


class Roles:
    """Finds the roles beside names."""

    def __init__(self, tokens: Tokens, names: Sequence[Name], language: Language) -> None:
        self.tokens, self.table = tokens, language.names
        self.heads, self.linkers = self.table.role_heads, self.table.sets["linkers"]
        self.companies = self.table.sets["companies"]
        self.joiners = self.table.sets["joiners"]
        self.articles = language.numbers.sets["articles"] | self.table.openers_of_phrases
        self.bodies, self.stops = self.table.sets["organisations"], language.role_stops
        self.verbs = language.reporting
        self.honorifics = self.table.sets["male_titles"] | self.table.sets["female_titles"]
        self._names = names
        self._firsts = [name.first for name in names]
        self._starts = {name.start for name in names if len(name.words) > 1 or name.start < name.first}
        self.given = language.given_names.gender_of
        self._ends = {name.last for name in names if name.words[0] in self.given or name.start < name.first}

    def beside(self, name: Name, sentence: Sentence) -> list[Role]:
        """The roles of a name: its title, and what is said around it; the title first."""
        title = self._title(name, sentence)
        around = self._before_comma(name, sentence) or self._after(name, sentence) or self._is(name, sentence)
        found = [role for role in (title, around) if role]
        return found or [role for role in (self._shared(name, sentence),) if role]

    def _title(self, name: Name, sentence: Sentence) -> Role | None:
        """Interim president of "interim president José Ruiz", director of the port of "director of the port Ana"."""
        before = self.tokens.lower[name.first - 1] if name.first > sentence.first else ","
        apart = not before[0].isalpha() and before != "."
        if apart or before in self.joiners or (before in self.stops and name.start == name.first):
            return None
        first = self._phrase_start(name.first, sentence.first)
        head = self._head_before(first, name.first)
        if before in self.heads and head != name.first - 1:  # Bank of Eastmoor governor Ana Ruiz; critic of Mayor Ana
            head, first = name.first - 1, self._after_article(first, name.first)
        if head is None:
            return None
        between = self.tokens.lower[head + 1 : name.first]
        adjective = self.table.adjectives_follow and len(between) == 1 and between[0] not in self.stops
        direct = not between or between == ["."] or between[0] in self.linkers or adjective
        return self._role(first, name.first, self.tokens.lower[head]) if direct else None

    def _after_article(self, first: int, last: int) -> int:
        """Past the last article or "of" in a phrase, as in "a view of the tide expert", not in "Bank of Eastmoor"."""
        lower = self.tokens.lower
        for n in range(last - 1, first, -1):
            only_titles = all(word in self.heads for word in lower[n + 1 : last])
            body = lower[n - 1] in self.bodies and not only_titles
            if lower[n] in self.articles or (lower[n] in self.linkers and not body):
                return n + 1
        return first

    def _before_comma(self, name: Name, sentence: Sentence) -> Role | None:
        """The director of the port of "the director of the port, Ana Ruiz,"."""
        comma = name.start - 1
        if name.start < name.first or comma <= sentence.first or self.tokens.words[comma] != ",":
            return None
        first = self._phrase_start(comma, sentence.first)
        head = self._head_before(first, comma)
        if head is None or (head < comma - 1 and self.tokens.lower[head + 1] not in self.linkers):
            return None
        opened = first == sentence.first or self.tokens.lower[first - 1] in self.articles
        after = self.tokens.words[name.last : name.last + 1] == [","]
        opened = opened or (after and self.tokens.lower[first - 1] in self.table.sets["prepositions"])
        own = self.tokens.lower[first].endswith(self.table.endings) if self.table.endings else False
        closed = name.last >= sentence.last or not self.tokens.words[name.last][0].isupper()
        return self._role(first, comma, self.tokens.lower[head]) if closed and (opened or own) else None

    def _after(self, name: Name, sentence: Sentence) -> Role | None:
        """Director of the port of "Ana Ruiz (D), 46, director of the port,"; the Pier Union of "Ana Ruiz of the …"."""
        words, place = self.tokens.words, name.last
        if place < sentence.last and words[place] == "(":
            place = self._past(place, ")", sentence.last)
        if place + 1 < sentence.last and words[place] == "," and words[place + 1][0].isdigit():
            place = self._past(place + 1, ",", min(sentence.last, place + 5)) - 1
        if place < sentence.last and words[place] == ",":
            role = self._appositive(place + 1, sentence.last)
            following = role.last + 1 if role else 0
            return None if following in self._starts and name.words[0] not in self.given else role
        if place < sentence.last and self.tokens.lower[place] in self.linkers:
            first = place + 1 + (self.tokens.lower[place + 1] in self.articles)
            n = bisect_left(self._firsts, first)
            if n < len(self._firsts) and self._firsts[n] == first:
                return self._affiliation(first, sentence.last)
        return None

    def _affiliation(self, first: int, last: int) -> Role | None:
        end = first
        while end < last and (self.tokens.words[end][0].isupper() or self.tokens.lower[end] in self.linkers):
            end += 1
        known = any(word in self.bodies for word in self.tokens.lower[first:end])
        return Role(first, end, "") if known and end > first else None

    def _appositive(self, first: int, limit: int) -> Role | None:
        """The role in a stretch after a comma, up to what ends it; none where it introduces another name."""
        tokens, last = self.tokens, first
        while last < min(limit, first + LONGEST + 2) and tokens.words[last] not in ',.;:—–()“”"':
            if tokens.lower[last] in self.table.sets["relatives"]:
                break
            if last in self._starts and (last == first or self._introduces(last - 1)):
                return None
            last += 1
        if last == first or not tokens.words[first][0].isalpha():
            return None
        if tokens.lower[first] in self.verbs:
            return None
        if tokens.lower[first] in self.stops and tokens.lower[first] not in self.articles:
            return None
        for place in range(first, min(last, first + NEAR)):
            word = tokens.lower[place]
            noun = word in self.heads or word in self.bodies
            ends = place + 1 >= last or tokens.lower[place + 1] in self.stops or tokens.lower[place + 1] in self.linkers
            if noun and (ends or tokens.lower[place + 1] in self.joiners):
                return self._role(first, self._shortened(place + 1, last), word)
            if place > first and (word in self.verbs or (word in self.stops and word not in self.articles)):
                return None
        return None

    def _shortened(self, least: int, last: int) -> int:
        """Where a role ends that is not too long: before the last "of", "for" or "and" that leaves it short."""
        if last - least <= LONGEST // 2:
            return last
        cuts = (n for n in range(least + LONGEST // 2, least, -1) if self.tokens.lower[n] in self.stops)
        return next(cuts, least)

    def _introduces(self, place: int) -> bool:
        """Is the token before a name one of its role, and no "of", "with" or "the"?"""
        word = self.tokens.lower[place]
        return word in self.heads or (word not in self.stops and word[0].isalpha() and word not in self.linkers)

    def _shared(self, name: Name, sentence: Sentence) -> Role | None:
        """Undersecretaries of "Undersecretaries Ana Ruiz and Karl Holm" for the second name too."""
        if name.start == 0 or not self._joins(name.start - 1):
            return None
        last = bisect_left(self._firsts, name.first)
        for n in range(last, max(0, last - LISTED), -1):
            if self._names[n].start < self._names[n].first:
                return None
            before = self._names[n - 1]
            if before.first < sentence.first or not all(map(self._joins, range(before.last, self._names[n].start))):
                return None
            role = self._title(before, sentence) or self._before_comma(before, sentence)
            if role:
                return role if role.head in self.table.sets["groups"] else None
        return None

    def _joins(self, place: int) -> bool:
        return self.tokens.lower[place] == "," or self.tokens.lower[place] in self.joiners

    def _is(self, name: Name, sentence: Sentence) -> Role | None:
        """Mayor of the town of "Ana Ruiz is the mayor of the town"."""
        lower = self.tokens.lower
        if name.last + 1 >= sentence.last or lower[name.last] not in self.table.sets["copulas"]:
            return None
        first = name.last + 1
        opened = lower[first] in self.articles or lower[first] in self.heads
        return self._appositive(first, sentence.last) if opened else None

    def _phrase_start(self, end: int, floor: int) -> int:
        """Where the noun phrase begins that ends before a token."""
        place, least = end, max(floor, end - LONGEST)
        while place > least and not self._closes(place, end, floor):
            if place in self._ends:  # in "Karl Holm named judge Ana Ruiz" the first word is a verb
                return place + (place + 1 < end)
            place -= 1
        while place < end and self.tokens.lower[place] in self.linkers | self.joiners | {"."}:
            place += 1
        return place

    def _closes(self, place: int, end: int, floor: int) -> bool:
        """Does the token before a place belong to no phrase that goes on at it?"""
        tokens, word = self.tokens, self.tokens.lower[place - 1]
        before = tokens.words[place - 2] if place - 2 >= floor else " "
        if word in self.linkers:
            return place == end or not before[0].isalpha()
        if word in self.joiners:
            return not (before[0].isupper() and tokens.words[place][0].isupper())
        if word == ".":
            return len(before) > ABBREVIATION or tokens.ends[place - 2] != tokens.starts[place - 1]
        if word in self.articles and before.lower() in self.linkers:
            return False
        verb = word in self.verbs and tokens.words[place - 1].islower()  # not that of "Secretary of State"
        known = not word[0].isalpha() or word in self.stops or verb
        return known or (place < end and self._turns_small(place))

    def _turns_small(self, place: int) -> bool:
        """Is there a word without a capital before one with it, that is neither role nor "former"?"""
        words, before = self.tokens.words, self.tokens.lower[place - 1]
        small = words[place - 1].islower() and words[place][0].isupper()
        return small and before not in self.heads and before not in self.table.sets["states"]

    def _head_before(self, first: int, last: int) -> int | None:
        """The noun that heads a phrase: the last role word before "of", or the last of all."""
        found = None
        for place in range(first, last):
            if self.tokens.lower[place] in self.linkers:
                break
            if self.tokens.lower[place] in self.heads or self.tokens.lower[place] in self.companies:
                found = place
        return found

    def _past(self, place: int, mark: str, last: int) -> int:
        for onward in range(place, min(last, place + LONGEST)):
            if self.tokens.words[onward] == mark:
                return onward + 1
        return place

    def _role(self, first: int, last: int, head: str) -> Role | None:
        while first < last - 1 and self.tokens.lower[first] in self.articles:
            first += 1
        bare = all(word in self.honorifics or word == "." for word in self.tokens.lower[first:last])
        return Role(first, last, head) if first < last and not bare else None
