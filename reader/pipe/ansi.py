"""The format `ansi`: findings in the colours of a theme, for terminals and pagers."""

from reader.pipe.article import compose
from reader.pipe.lines import Layout, article_lines
from reader.pipe.notes import Company
from reader.pipe.painting import BARE, SQUARE
from reader.pipe.sgr import Painter
from reader.pipe.terminal import Depth
from reader.text import Reading
from reader.theme import Theme


def render(
    reading: Reading, company: Company | None, theme: Theme, width: int, depth: Depth, explained: bool = False
) -> str:
    """One article with coloured findings, and its notes; without colour, reported words get braces."""
    brackets = BARE if depth else BARE._replace(words=SQUARE.words)
    painter = Painter(theme, depth)
    lines = article_lines(
        compose(reading, company, brackets, explained=explained), Layout(width, bars=True, theme=theme)
    )
    return "".join(painter.line(line) + "\n" for line in lines)
