"""The format `html`: one page that holds all it needs and runs nothing."""

from collections.abc import Iterable, Iterator

from reader.pipe.article import REFERENCE, compose
from reader.pipe.head import escape, head
from reader.pipe.notes import MARGIN, Company, Note
from reader.pipe.painting import BARE, Segment
from reader.text import BlockKind, Reading
from reader.theme import Theme

CLOSING = "</main>\n</html>\n"
_TAGS: dict[BlockKind, str] = {"title": "h3", "heading": "h3", "quote": "blockquote"}
_STYLE = """\
body { margin: 0; background: var(--background); color: var(--foreground); font: 1.05rem/1.6 Georgia, serif; }
main { max-width: 42rem; margin: 2rem auto; padding: 0 1rem 0 2.5rem; }
article + article { margin-top: 4rem; border-top: 1px solid var(--dim); }
h2, h3 { line-height: 1.25; }
.facts, .notes, .caption { color: var(--dim); font: 0.85rem/1.5 system-ui, sans-serif; }
.quote:not(blockquote) { background: var(--surface); }
.notes { border-top: 1px solid var(--dim); padding: 1rem 0 0 2rem; }
.notes li { margin-bottom: 0.4rem; }
.notes b, .notes i { color: var(--foreground); }
.different { font-weight: bold; text-decoration: underline; }
.notes q { display: block; quotes: none; font-style: italic; }
.block { position: relative; }
.sign { position: absolute; left: -2rem; }
.item { display: list-item; margin-left: 1.2rem; }
@media print {
  body { background: none; }
  main { max-width: none; margin: 0; }
  article + article { break-before: page; border: 0; }
}
a { color: inherit; text-decoration: none; }
a:focus, a:hover { text-decoration: underline; }
:target { outline: 2px solid var(--accent); }
"""


def opening(theme: Theme) -> str:
    """The page down to the first article, with the colours of a theme."""
    return head(theme, "saywho", _STYLE) + "<main>\n"


def render(reading: Reading, company: Company | None, theme: Theme, place: int) -> str:
    """One article; `place` keeps the anchors of several apart."""
    article = compose(reading, company, BARE, str)
    document = reading.document
    painter = _Painter(theme, place)
    title = painter.inline(article.title)
    if document.url and document.url.startswith(("http://", "https://")):
        title = f'<a href="{escape(document.url)}" rel="noopener noreferrer">{title or escape(document.url)}</a>'
    lines = [f'<article lang="{escape(document.language)}">']
    lines += [f"<h2>{title}</h2>"] if title else []
    lines += [f'<p class="facts">{escape(article.facts)}</p>'] if article.facts else []
    lines += [painter.block(kind, segments) for kind, segments in article.blocks]
    lines += ['<ol class="notes">', *painter.notes(article.notes), "</ol>"] if article.notes else []
    return "\n".join([*lines, "</article>"]) + "\n"


class _Painter:
    def __init__(self, theme: Theme, place: int) -> None:
        self._theme = theme
        self._place = place

    def block(self, kind: BlockKind, segments: list[Segment]) -> str:
        """A paragraph with the sign of its strongest relation in the margin."""
        roles = {role for segment in segments for role in segment.roles} & set(MARGIN)
        sign = self._sign(min(roles, key=MARGIN.index)) if roles else ""
        tag = _TAGS.get(kind, "p")
        return f'<{tag} class="block {kind}">{sign}{self.inline(segments)}</{tag}>'

    def inline(self, segments: Iterable[Segment]) -> str:
        """Segments as elements with the roles as classes."""
        return "".join(map(self._element, segments))

    def notes(self, notes: Iterable[Note]) -> Iterator[str]:
        """The items of the list of notes, each the target of its reference."""
        for number, note in enumerate(notes, 1):
            others = "".join(
                f"<br>{self._sign(role, inline=True)} {self.inline(relation)}"
                + (f"<q>{self.inline(words)}</q>" if words else "")
                for role, relation, words in note.others
            )
            anchor = f'id="n{self._place}-{number}" value="{number}"'
            yield f"<li {anchor}>{self.inline(note.head)}{others}</li>"

    def _element(self, segment: Segment) -> str:
        text, roles, speaker = segment
        inside = escape(text)
        if REFERENCE in roles and text.isdigit():
            return f'<sup><a class="{" ".join(roles)}" href="#n{self._place}-{text}">{inside}</a></sup>'
        classes = [*roles, *([] if speaker is None else [f"s{speaker % len(self._theme.speakers)}"])]
        if not classes:
            return inside
        tag = "sup" if REFERENCE in roles else "b" if "speaker" in roles else "span"
        return f'<{tag} class="{" ".join(classes)}">{inside}</{tag}>'

    def _sign(self, role: str, inline: bool = False) -> str:
        classes = role if inline else f"sign {role}"
        return f'<span class="{classes}">{escape(self._theme.roles[role].marker)}</span>'
