"""Why a quote is one, and whose: its rule, its cue, and the steps from the words that name the speaker to the name."""

from bisect import bisect_right
from collections.abc import Iterator

from reader.text import Link, Quote, Reading, Span

STEP = " → "
STEPS = {  # by the rule of a link; what it led to follows in quotation marks
    "full-name": "named in full",
    "man-who-spoke": "the man who spoke last",
    "woman-who-spoke": "the woman who spoke last",
    "last-speaker": "who spoke last",
    "subject-before": "whom a sentence before is about",
    "named-before": "the only one named before who fits",
    "only-one-near": "the only one told of nearby",
    "several-before": "the nearest group before",
    "body-before": "the nearest body before",
    "group-before": "the group told of before",
    "part-of-name": "the body with that word in its name",
    "described-before": "described before",
    "same-words": "the same words before",
    "role": "who has the role",
    "relative": "the name before it",
}


def explain(reading: Reading, quote: Quote) -> str:
    """One line on a quote: what found it, what names the speaker, and how that is who it is."""
    text = reading.document.text
    found = [quote.rule]
    if quote.cue:
        found.append(f"cue {_quoted(text, quote.cue)}")
    if quote.mention is None:
        found.append("nobody is named")
    else:
        found.append(STEP.join(_steps(reading, quote, quote.mention)))
    return " · ".join(found)


def _steps(reading: Reading, quote: Quote, mention: Span) -> Iterator[str]:
    """The mention, each link with how far it is, and at last the name where no link has led to it."""
    text = reading.document.text
    name = next((speaker.name for speaker in reading.speakers if speaker.id == quote.speaker), None)
    yield _quoted(text, mention)
    shown = text[slice(*mention)]
    for link in quote.chain:
        shown = text[slice(*link.words)]
        yield f"{STEPS.get(link.rule, link.rule)}, {_quoted(text, link.words)}{_distance(reading, mention, link)}"
    if name is None:
        yield "nobody fits"
    elif name.lower() not in shown.lower():
        yield name


def _quoted(text: str, span: Span) -> str:
    return f"“{' '.join(text[slice(*span)].split())}”"


def _distance(reading: Reading, mention: Span, link: Link) -> str:
    """In how many paragraphs before or after the mention it stands; nothing for its own."""
    starts = [block.span.start for block in reading.document.blocks]
    apart = bisect_right(starts, mention.start) - bisect_right(starts, link.words.start)
    if apart == 0:
        return ""
    count = f"{abs(apart)} paragraph{'s' if abs(apart) > 1 else ''}"
    return f" ({count} {'back' if apart > 0 else 'further on'})"
