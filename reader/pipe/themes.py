"""`saywho themes`: what there is to choose from, each with a sample."""

from collections.abc import Iterator

from reader.errors import DataError
from reader.pipe.painting import Segment
from reader.pipe.sgr import GROUND, Painter
from reader.pipe.terminal import Depth
from reader.pipe.wrapping import cells
from reader.theme import Theme, load_theme, theme_names

WIDE = 72  # cells of a sample
_RELATIONS = (
    ("agree", "agrees"), ("rounded", "rounded"), ("updated", "updated"), ("differ", "differs"), ("altered", "altered"),
    ("only", "only here"),
)  # fmt: skip


def list_themes(depth: Depth | None) -> Iterator[str | DataError]:
    """Name, kind and a sample of each theme, on its own ground; no depth means plain text. A broken one is named."""
    for name in theme_names():
        try:
            theme = load_theme(name)
        except DataError as error:
            yield error
            continue
        painter = Painter(theme, depth or 0)
        yield f"{name}  ({theme.kind})\n"
        for line in _sample(theme):
            shown = [segment._replace(roles=(GROUND, *segment.roles)) for segment in line]
            shown.append(Segment(" " * (WIDE - sum(cells(segment.text) for segment in line)), (GROUND,)))
            yield ("".join(segment.text for segment in line) if depth is None else painter.line(shown)) + "\n"
        yield "\n"


def _sample(theme: Theme) -> Iterator[list[Segment]]:
    bar = theme.roles["quote"].marker
    yield [
        Segment(f" {bar} ", ("quote",), 0),
        Segment("The mayor", ("speaker",), 0),
        Segment(" said that "),
        Segment("more than ", ("quote",), 0),
        Segment("1,200 homes", ("quote", "number", "claim"), 0),
        Segment(" were dry within ", ("quote",), 0),
        Segment("two days", ("quote", "number", "weak"), 0),
    ]
    yield [Segment("   ")] + [Segment(f"speaker {n + 1} ", ("speaker",), n) for n in range(min(6, len(theme.speakers)))]
    yield [Segment("   ")] + [Segment(f"{theme.roles[role].marker} {word}  ", (role,)) for role, word in _RELATIONS]
