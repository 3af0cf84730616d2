"""The format `markdown`, in GitHub's dialect, whose footnotes are the notes."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from reader.pipe.article import REFERENCE, compose
from reader.pipe.notes import Company, Note
from reader.pipe.painting import BARE, DIFFERENT, SQUARE, Segment
from reader.text import BlockKind, Reading, clean
from reader.theme import Theme

BRACKETS = BARE._replace(words=SQUARE.words)
_MEANING = re.compile(r"[\\`*_\[\]<>&~|]")  # in a line
_MEANING_FIRST = re.compile(r"\A(\d+(?=[.)])|(?=[#+=\-]))")  # at the start of one: headings, lists
_BEFORE: dict[BlockKind, str] = {"title": "## ", "heading": "## ", "item": "- ", "quote": "> ", "caption": "> "}


def render(reading: Reading, company: Company | None, theme: Theme, place: int) -> str:
    """One article: speakers bold, numbers italic, reported words in braces; `place` keeps footnotes apart."""
    article = compose(reading, company, BRACKETS, lambda number: f"[^{place}-{number}]")
    title = _inline(article.title)
    pieces = [f"# {title}" if title else "", escape(article.facts)]
    pieces += [_BEFORE.get(kind, "") + _inline(segments) for kind, segments in article.blocks]
    notes = (line for n, note in enumerate(article.notes, 1) for line in _note(f"[^{place}-{n}]: ", note, theme))
    pieces.append("\n".join(notes))
    return "\n\n".join(filter(None, pieces)) + "\n"


def escape(text: str) -> str:
    """The text on one line, where nothing in it means anything to Markdown."""
    return _MEANING_FIRST.sub(r"\1\\", _MEANING.sub(r"\\\g<0>", clean(" ".join(text.split()))))


def _inline(segments: Iterable[Segment]) -> str:
    """A block on one line. Neighbours that look alike are marked together, blanks at their ends outside the marks."""
    line = ""
    for mark, group in groupby(segments, _mark):
        text = "".join(segment.text for segment in group)
        if mark is None:
            line += text
            continue
        inside = _MEANING.sub(r"\\\g<0>", clean(text))
        core = inside.strip()
        line += inside.replace(core, f"{mark}{core}{mark}", 1) if core else inside
    return _MEANING_FIRST.sub(r"\1\\", " ".join(line.split()))


def _mark(segment: Segment) -> str | None:
    """What is put around a segment; None for a reference, which stays as it is written."""
    if REFERENCE in segment.roles:
        return None
    if "speaker" in segment.roles or DIFFERENT in segment.roles:
        return "**"
    return "*" if {"number", "claim"} & set(segment.roles) else ""


def _note(name: str, note: Note, theme: Theme) -> Iterator[str]:
    yield name + _inline(note.head)
    for role, relation, words in note.others:
        said = f" — {_inline(words)}" if words else ""
        yield f"    - {escape(theme.roles[role].marker)} {_inline(relation)}{said}"
