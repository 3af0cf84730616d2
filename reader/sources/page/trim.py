"""What stands at the edges of an article: its standfirst is taken in, trailing sections and loose lines are cut off."""

from collections.abc import Sequence

from reader.lang import Furniture
from reader.sources.page.container import Container, summed_up
from reader.sources.page.hints import HEADINGS
from reader.sources.page.part import Part
from reader.sources.page.pieces import LINKED, SENTENCE_ENDS, WIDE_ENDS, Piece, Walk

# Each is where three public sets of pages together are read best.
WIDE = 10  # characters of a sentence in a script without blanks between words
SHORT = 90  # characters of a line that may be a heading or furniture
ENDING = 0.85  # share of the text after which a heading may end the article
LEADS = 3  # blocks between the headline and the body; more are something else
LEAD = 120  # characters of a standfirst that does not call itself one
HEADING_LEAD = 90  # characters of a standfirst in a heading's tag
FEWEST_LINKS, MOST_LINKS = 3, 20  # items of a list of links to other stories; a longer one is what an article is for
ALL_LINKED = 0.95  # share of such an item inside its link
HEADLINE = 3  # words of such an item
FEW_LINKS = 0.2  # share of a paragraph inside links, below which it is the article going on
_SENTENCES = ("paragraph", "quote", "item")


def drop_summed_up(parts: list[Part]) -> None:
    """Turns into boilerplate a block that tells the whole article again."""
    for n in summed_up({n: part.text for n, part in enumerate(parts) if part.kind in _SENTENCES}):
        parts[n] = Part("boilerplate", parts[n].text, "told in paragraphs")


def drop_link_lists(walked: Walk, parts: list[Part]) -> None:
    """Turns into boilerplate the short lists of links to other pages to which no line with a colon leads."""
    lists: dict[int, list[int]] = {}
    for n, piece in enumerate(walked.pieces):
        if piece.tag == "li":
            lists.setdefault(walked.elements[piece.element].parent, []).append(n)
    for items in lists.values():
        led_to = items[0] > 0 and walked.pieces[items[0] - 1].text.endswith(":")
        if led_to or not FEWEST_LINKS <= len(items) <= MOST_LINKS:
            continue
        if all(_leads_elsewhere(walked.pieces[n]) for n in items):
            for n in items:
                if parts[n].kind == "item":
                    parts[n] = Part("boilerplate", parts[n].text, "list of links")


def _leads_elsewhere(piece: Piece) -> bool:
    """Is a block a link and no more, and of some words, but no sentence and no place on the same page?"""
    if piece.linked < ALL_LINKED * len(piece.text) or len(piece.text.split()) < HEADLINE or piece.text[-1] == ".":
        return False
    return not any('href="#' in anchor for anchor in piece.anchors)


def drop_sections(walked: Walk, container: Container, parts: list[Part], furniture: Furniture) -> None:
    """Turns into boilerplate what stands under a heading of furniture.

    Such a section goes on to the end of its own element; where its heading stands among the paragraphs, to the next
    heading or to running text; and after a heading that ends articles, to the end.
    """
    elements, all_of_page = walked.elements, len(walked.elements)
    whole = sum(len(part.text) for part in parts if part.kind in _SENTENCES)
    heading, until, told = "", 0, 0
    for n, (piece, part) in enumerate(zip(walked.pieces, parts, strict=True)):
        if part.kind == "boilerplate" and part.reason not in ("links", "furniture line"):
            continue
        among = until == all_of_page - 1
        if heading and until < all_of_page:
            other = piece.tag in HEADINGS and piece.linked < LINKED * len(part.text)
            goes_on = piece.mass and piece.tag != "li" and piece.linked < FEW_LINKS * len(part.text)
            if piece.element >= until or other or (among and goes_on):
                heading = ""
        if until < all_of_page and len(part.text) < SHORT and piece.tag != "li":
            is_heading = piece.tag in HEADINGS
            ends = told > ENDING * whole and furniture.is_ending(part.text, heading=is_heading)
            if ends or furniture.is_section(part.text, heading=is_heading):
                heading, parent = part.text, elements[piece.element].parent
                own = elements[parent].end if parent > container.element else all_of_page - 1
                until = all_of_page if ends else own
        if not heading:
            told += len(part.text)
        elif part.kind != "boilerplate":
            parts[n] = Part("boilerplate", part.text, f"under “{heading[:40]}”")


def drop_loose_ends(pieces: Sequence[Piece], parts: list[Part]) -> None:
    """Turns into boilerplate the lines before the first sentence and after the last.

    The headings right before the first sentence stay, and the list right after the last.
    """
    kept = [n for n, part in enumerate(parts) if part.kind in _SENTENCES and _is_sentence(part.text)]
    if not kept:
        return
    first, last = kept[0], kept[-1]
    while first and parts[first - 1].kind == "heading":
        first -= 1
    while last + 1 < len(parts) and parts[last + 1].kind == "item" and not pieces[last + 1].linked:
        last += 1
    for n, part in enumerate(parts):
        loose = part.kind in ("heading", "item") or (part.kind == "paragraph" and not _is_sentence(part.text))
        if loose and not first <= n <= last:
            parts[n] = Part("boilerplate", part.text, "before or after the text")


def _is_sentence(text: str) -> bool:
    if text[-1] in WIDE_ENDS:
        return len(text) >= WIDE
    return len(text) >= SHORT or (text[-1] in SENTENCE_ENDS + ":" and len(text.split()) > 3)


def take_lead(walked: Walk, parts: list[Part], title: str) -> None:
    """Makes the running text between the headline and the body the article's lead."""
    first = next((n for n, part in enumerate(parts) if part.kind in _SENTENCES), 0)
    head = _headline(walked, first, title)
    if head is None:
        return
    between = [
        n for n in range(head + 1, first) if parts[n].kind in ("boilerplate", "heading") and _may_lead(walked.pieces[n])
    ]
    if len(between) > LEADS:
        between = [n for n in between if _calls_itself_lead(walked, walked.pieces[n].element)][:1]
    told = {part.text for part in parts if part.kind not in ("boilerplate", "heading")}
    for n in between:
        if parts[n].text not in told and parts[n].reason != "furniture line" and _is_lead(walked, walked.pieces[n]):
            parts[n] = Part("lead", parts[n].text, "between the headline and the text")
            told.add(parts[n].text)


def _headline(walked: Walk, first: int, title: str) -> int | None:
    """The last block before the body that is the headline."""
    before = list(enumerate(walked.pieces[:first]))
    shown = [n for n, piece in before if piece.tag == "h1"] or [n for n, piece in before if piece.text == title]
    return shown[-1] if shown else None


def _calls_itself_lead(walked: Walk, n: int) -> bool:
    """Is an element, or the one it stands in, called a standfirst?"""
    element = walked.elements[n]
    return element.hint.lead or (element.parent >= 0 and walked.elements[element.parent].hint.lead)


def _may_lead(piece: Piece) -> bool:
    if piece.tag not in HEADINGS:
        return piece.mass > 0
    return len(piece.text) >= HEADING_LEAD and piece.text[-1] in SENTENCE_ENDS and not piece.linked


def _is_lead(walked: Walk, piece: Piece) -> bool:
    """Does the block call itself a standfirst, or look like one and call itself nothing else?"""
    called, summary, n = False, False, piece.element
    for _ in range(3):
        element = walked.elements[n]
        if element.hint.never or element.hint.no_lead or element.tag in ("figure", "figcaption", "aside", "nav"):
            return False
        called, summary = called or element.hint.lead, summary or element.hint.summary
        n = element.parent
        if n < 0:
            break
    plain = piece.tag in ("p", *HEADINGS) or (piece.tag == "div" and summary)
    return called or (plain and len(piece.text) >= LEAD and piece.text[-1] in SENTENCE_ENDS)
