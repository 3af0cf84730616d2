"""Which element of a page holds the article, and what inside that element is none of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.sources.page.hints import HEADINGS, doubtful_names
from reader.sources.page.pieces import CELLS, LINKED, Element, Walk
from reader.sources.page.posts import find_posts

# Shares of the page's running text; each is where three public sets of pages together are read best.
HELD = 0.9  # that the article's element holds
HEADED = 0.6  # that is enough where the element holds the headline, too
CALLED_BODY = 0.4  # that is enough for an element that calls itself the body
ALIKE = 0.1  # of the element's own, from which others called alike are pieces of the same article
CLEARED = 0.4  # from which a hint is not believed that would cost it
OTHER_STORY = 0.3  # of the main story's, below which an <article> is another story
ROW_OF_CARDS = 0.55  # below which a row of cards shows other stories

WHOLE = 0.3  # share of the text that one block holds which may tell all of it again
SUMMED_UP = 0.6  # share of such a block that others tell, too
LINE = 30  # characters of a block that is looked for in another
IN_LIST = 0.4  # what running text in a list counts, against 1
CARDS = 3  # of a kind that make a row of other stories
SEVERAL = 2  # blocks of running text in an element that is a part of the article
CARD_DEPTH = 4  # elements between a card and its heading


@dataclass(frozen=True, slots=True)
class Container:
    """The element an article stands in."""

    element: int
    end: int  # index past its last descendant
    barred: list[str]  # for every element why it is none of the article; "" for the rest
    posts: frozenset[int]  # elements that are posts of a live blog


def find_containers(walked: Walk) -> Iterator[Container]:
    """The container by all hints, by those that are trusted, and with what is hidden; none without running text."""
    elements, masses = walked.elements, _masses(walked)
    trusted = _inherited(elements, _trusted(elements, _weights(walked, masses, [""] * len(elements))))
    open_texts = {n: p.text for n, p in enumerate(walked.pieces) if masses[n] and not trusted[p.element]}
    for n in summed_up(open_texts):
        masses[n] = 0.0
    weights = _weights(walked, masses, trusted)
    of_article = _names_of_article(walked, masses, weights)
    cleared = CLEARED * (weights[0] if weights else 0)
    doubted = [
        reason or (_doubt_of(element, of_article) if weights[n] < cleared else "")
        for n, (element, reason) in enumerate(zip(elements, trusted, strict=True))
    ]
    posts, headlines = find_posts(walked, masses, trusted), _headlines(walked, masses)
    for n, reason in _other_stories(walked, weights):
        doubted[n] = doubted[n] or reason
    for n in posts:
        doubted[n] = ""
    doubted = _spare_quotes(elements, _inherited(elements, doubted), trusted)
    for barred in (doubted, trusted, ["" if reason == "hidden" else reason for reason in trusted]):
        weights = _weights(walked, masses, barred)
        if weights and weights[0]:
            element = _with_its_like(elements, weights, barred, _deepest(elements, weights, barred, headlines))
            yield Container(element, elements[element].end, barred, posts)


def summed_up(texts: dict[int, str]) -> list[int]:
    """The keys of texts that tell the others again in one block, as pages do for machines."""
    whole = sum(map(len, texts.values()))
    long = [n for n, text in texts.items() if len(text) > WHOLE * whole]
    found: list[int] = []
    for n in long if len(texts) > 1 else ():
        inside = {text for at, text in texts.items() if at != n and len(text) >= LINE and text in texts[n]}
        if sum(map(len, inside)) > SUMMED_UP * len(texts[n]):
            found.append(n)
    return found


def _masses(walked: Walk) -> list[float]:
    """The running text of each block; that inside a list counts less, what was told before nothing."""
    listed = [False] * len(walked.elements)
    for n, element in enumerate(walked.elements):
        listed[n] = element.tag == "li" or (element.parent >= 0 and listed[element.parent])
    masses: list[float] = []
    told: set[str] = set()
    for piece in walked.pieces:
        size = piece.mass
        if size:
            size = 0.0 if piece.text in told else size * (IN_LIST if listed[piece.element] else 1.0)
            told.add(piece.text)
        masses.append(size)
    return masses


def _weights(walked: Walk, masses: Sequence[float], barred: Sequence[str]) -> list[float]:
    """The running text inside each element, without what is barred."""
    weights = [0.0] * len(walked.elements)
    for piece, size in zip(walked.pieces, masses, strict=True):
        if size and not barred[piece.element]:
            weights[piece.element] += size
    for n in range(len(weights) - 1, 0, -1):  # children come after their parents
        if weights[n]:
            weights[walked.elements[n].parent] += weights[n]
    return weights


def _trusted(elements: Sequence[Element], weights: Sequence[float]) -> list[str]:
    """The trusted hint of each element, but of none that holds much of the text and the headline or the body."""
    anchored = _holding(elements, [e.hint.body or e.tag in ("article", "main", "h1") for e in elements])
    return [
        "" if anchored[n] and weights[n] >= CLEARED * weights[0] else element.hint.never
        for n, element in enumerate(elements)
    ]


def _names_of_article(walked: Walk, masses: Sequence[float], weights: Sequence[float]) -> frozenset[str]:
    """The doubtful names that are none of furniture on this page: an element with much of the text has them, too.

    So have those whose elements hold as much together, each with several paragraphs.
    """
    held: dict[str, list[int]] = {}  # by name, elements that are in no other of that name
    for n, element in enumerate(walked.elements):
        name = element.hint.doubtful
        if name and weights[n] and name[0] != "<":
            before = held.setdefault(name, [])
            if not before or walked.elements[before[-1]].end <= n:
                before.append(n)
    enough = CLEARED * (weights[0] if held else 0)
    much = {name: inside for name, inside in held.items() if sum(weights[n] for n in inside) >= enough}
    if not much:
        return frozenset()
    blocks = [0] * (len(weights) + 1)  # of running text up to each element
    for piece, size in zip(walked.pieces, masses, strict=True):
        blocks[piece.element + 1] += size > 0
    blocks = list(accumulate(blocks))
    found: set[str] = set()
    for name, inside in much.items():
        told = sum(blocks[walked.elements[n].end] - blocks[n] for n in inside)
        if max(weights[n] for n in inside) >= enough or told >= SEVERAL * len(inside):
            found.add(name)
    return frozenset(found)


def _doubt_of(element: Element, of_article: frozenset[str]) -> str:
    """The first doubtful hint of an element that is not called like the article."""
    doubt = element.hint.doubtful
    if doubt and doubt in of_article:
        return next((name for name in doubtful_names(element.names) if name not in of_article), "")
    return doubt


def _holding(elements: Sequence[Element], marked: list[bool]) -> list[bool]:
    """Which elements are marked or hold one that is."""
    for n in range(len(elements) - 1, 0, -1):
        if marked[n]:
            marked[elements[n].parent] = True
    return marked


def _inherited(elements: Sequence[Element], reasons: list[str]) -> list[str]:
    for n, element in enumerate(elements):
        if element.parent >= 0 and reasons[element.parent]:
            reasons[n] = reasons[element.parent]
    return reasons


def _spare_quotes(elements: Sequence[Element], doubted: list[str], trusted: Sequence[str]) -> list[str]:
    """What stands in a block quote is barred by trusted hints only: posts are embedded with names like social."""
    quoted = [False] * len(elements)
    for n, element in enumerate(elements):
        if element.tag == "blockquote" or (element.parent >= 0 and quoted[element.parent]):
            quoted[n] = True
            doubted[n] = trusted[n]
    return doubted


def _other_stories(walked: Walk, weights: Sequence[float]) -> Iterator[tuple[int, str]]:
    """Elements that show other stories: an <article> beside or in the main one, a row of cards with linked heads."""
    elements = walked.elements
    stories = [n for n, element in enumerate(elements) if element.tag == "article"]
    main = max(stories, key=lambda n: weights[n], default=None)
    if main is not None and weights[main] >= CLEARED * weights[0]:
        for n in stories:
            if weights[n] < OTHER_STORY * weights[main]:
                yield n, "another story"
    rows: dict[tuple[int, str, str], set[int]] = {}
    for piece in walked.pieces:
        if piece.tag in HEADINGS and piece.linked >= LINKED * len(piece.text):
            n = piece.element
            for _ in range(CARD_DEPTH):
                n = elements[n].parent
                if n <= 0:
                    break
                rows.setdefault((elements[n].parent, elements[n].tag, elements[n].names), set()).add(n)
    for row in rows.values():
        if len(row) >= CARDS and sum(weights[n] for n in row) < ROW_OF_CARDS * weights[0]:
            for n in row:
                yield n, "a row of other stories"


def _headlines(walked: Walk, masses: Sequence[float]) -> list[bool]:
    """Which elements are an h1 above most of the running text: headings inside an article may be h1, too."""
    found = [False] * len(walked.elements)
    before, most = 0.0, (1 - HELD) * sum(masses)
    for piece, size in zip(walked.pieces, masses, strict=True):
        if before > most:
            break
        before += size
        found[piece.element] = found[piece.element] or piece.tag == "h1"
    return found


def _deepest(
    elements: Sequence[Element], weights: Sequence[float], barred: Sequence[str], headlines: list[bool]
) -> int:
    """The deepest element that holds most of the running text."""
    named = [n for n, element in enumerate(elements) if element.hint.body and not barred[n]]
    chosen = max(named, key=lambda n: (weights[n], -n), default=0)
    if weights[chosen] < CALLED_BODY * weights[0]:
        chosen = 0
    whole = weights[chosen]
    headed = _holding(elements, headlines)
    for n in range(chosen + 1, len(weights)):  # children come after their parents: the last that fits is the deepest
        if weights[n] >= (HEADED if headed[n] else HELD) * whole and elements[n].tag not in ("p", "li", *CELLS):
            chosen = n
    return chosen


def _with_its_like(elements: Sequence[Element], weights: Sequence[float], barred: Sequence[str], chosen: int) -> int:
    """The element that holds the chosen one and those beside it that are called alike: an article in several pieces."""
    called, end = (elements[chosen].tag, elements[chosen].names), elements[chosen].end
    alike, past = 0.0, 0
    for n, element in enumerate(elements):
        if n < past or not weights[n] or barred[n] or chosen <= n < end or n <= chosen < element.end:
            continue
        if element.hint.body or (element.names and (element.tag, element.names) == called):
            alike += weights[n]
            past = element.end
    if alike >= ALIKE * weights[chosen]:
        whole = HELD * (weights[chosen] + alike)
        while weights[chosen] < whole and chosen:
            chosen = elements[chosen].parent
    return chosen
