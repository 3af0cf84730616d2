"""The formats by name: what stands before, between and after the articles, and how one of them is printed."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.pipe import ansi, jsonl, text
from reader.pipe.notes import Company
from reader.pipe.terminal import Depth
from reader.text import Reading
from reader.theme import load_theme

FORMATS = ("text", "ansi", "markdown", "html", "jsonl", "csv")


@dataclass(frozen=True, slots=True)
class Style:
    """How articles are to be printed."""

    layout: str  # one of FORMATS
    theme: str
    width: int  # cells; 0: paragraphs are not wrapped
    depth: Depth
    explained: bool = False  # do notes tell how quotes and speakers were found


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is ready to print."""

    article: Callable[[Reading, Company | None, int], str]  # the last is the article's place in the output, from 1
    opening: str = ""
    between: str = ""
    closing: str = ""


def prepare(style: Style) -> Format:
    """The format of a style; what only one format needs is loaded only for it. Raises what `load_theme` raises."""
    if style.layout == "jsonl":
        return Format(lambda reading, company, _: jsonl.render(reading, company))
    if style.layout == "csv":
        from reader.pipe import table

        return Format(lambda reading, company, _: table.render(reading, company), table.HEADER)
    theme, width = load_theme(style.theme), style.width
    if style.layout == "markdown":
        from reader.pipe import markdown

        return Format(
            lambda reading, company, place: markdown.render(reading, company, theme, place), between="\n---\n\n"
        )
    if style.layout == "html":
        from reader.pipe import page

        return Format(
            lambda reading, company, place: page.render(reading, company, theme, place),
            page.opening(theme),
            closing=page.CLOSING,
        )
    if style.layout == "ansi":
        return Format(
            lambda reading, company, _: ansi.render(reading, company, theme, width, style.depth, style.explained),
            between="\n\n",
        )
    return Format(
        lambda reading, company, _: text.render(reading, company, theme, width, style.explained), between="\n\n"
    )
