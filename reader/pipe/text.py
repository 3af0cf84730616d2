"""The format `text`: readable without any colour, the same bytes wherever it is printed."""

from reader.pipe.article import compose
from reader.pipe.lines import Layout, article_lines
from reader.pipe.notes import Company
from reader.pipe.painting import SQUARE
from reader.text import Reading
from reader.theme import Theme


def render(reading: Reading, company: Company | None, theme: Theme, width: int, explained: bool = False) -> str:
    """One article with brackets around findings, and its notes."""
    lines = article_lines(
        compose(reading, company, SQUARE, explained=explained), Layout(width, bars=False, theme=theme)
    )
    return "".join("".join(segment.text for segment in line).rstrip(" ") + "\n" for line in lines)
