"""What is copied: words with who said them, where, when, and the link."""

from collections.abc import Iterator

from reader.text import Claim, Document, Reading, clean
from reader.text.said import one_line, said
from reader.tui.labels import written_day

_MARKS = '“”"«»'
WEB = ("http://", "https://")


def cite(reading: Reading, claim: Claim | None) -> str:
    """A claim's words as they stand in the article, then its speaker, then the article; without a claim the last."""
    return clean("\n".join([*(_words(reading, claim) if claim else ()), *_article(reading.document)]))


def link_of(document: Document) -> str | None:
    """The web address of an article; None where it has none."""
    return web_address(document.url, document.source)


def web_address(*addresses: str | None) -> str | None:
    """The first that is an address of the web, without blanks or anything that commands a terminal."""
    return next((each for each in addresses if each and each.lower().startswith(WEB) and _is_one_word(each)), None)


def _is_one_word(address: str) -> bool:
    return address.isprintable() and " " not in address


def _words(reading: Reading, claim: Claim) -> Iterator[str]:
    words, own = said(claim, reading)
    yield f"“{words.strip(_MARKS)}”" if own else words
    speaker = next((speaker for speaker in reading.speakers if speaker.id == claim.speaker), None)
    if speaker is not None:
        who = ", ".join(filter(None, (speaker.name, speaker.role)))
        yield f"— {who}" + ("" if own or not claim.quotes else " (as reported, not word for word)")


def _article(document: Document) -> Iterator[str]:
    where = ", ".join(filter(None, (document.site, written_day(document.published))))
    yield ". ".join(filter(None, (one_line(document.title), where)))
    yield link_of(document) or document.source
