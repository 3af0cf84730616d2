"""What the panes report to the app."""

from textual.message import Message

from reader.text import Span


class ArticleChosen(Message):
    """Somebody wants to read an article of the list."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source


class ClaimChosen(Message):
    """Somebody points at a claim of the article."""

    def __init__(self, claim: str) -> None:
        super().__init__()
        self.claim = claim


class PlaceChosen(Message):
    """Somebody wants to see a place, in this article or another."""

    def __init__(self, source: str, span: Span, claim: str | None) -> None:
        super().__init__()
        self.source = source
        self.span = span
        self.claim = claim  # of that article, to be the current one there


class ThemesWanted(Message):
    """Somebody wants another theme."""


class WordsTyped(Message):
    """Somebody is typing words to look for: these, by now."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class WordsKept(WordsTyped):
    """Somebody has typed words to look for."""


class WordsGivenUp(Message):
    """Somebody does not want to look for words after all."""


class DemoWanted(Message):
    """Somebody wants the bundled edition."""
