"""Text cut to a number of terminal cells, between words where there are any."""

from reader.pipe.wrapping import cells

CUT = "…"


def shorten(text: str, width: int) -> str:
    """The beginning, as much as fits."""
    if cells(text) <= width:
        return text
    kept = _fitting(text, width - 1)
    return text[: _between_words(text, kept)].rstrip(" ,;:…") + CUT


def shorten_start(text: str, width: int) -> str:
    """The end, as much as fits."""
    return shorten(text[::-1], width)[::-1]


def window(before: str, after: str, width: int) -> tuple[str, str]:
    """What stands around something, nearest first, both together within the width."""
    left = min(cells(before), max(width // 2, width - cells(after)))
    return shorten_start(before, left), shorten(after, width - left)


def _fitting(text: str, width: int) -> int:
    used = 0
    for place, character in enumerate(text):
        used += cells(character)
        if used > width:
            return place
    return len(text)


def _between_words(text: str, kept: int) -> int:
    """The last blank among what is kept, if that leaves more than half of it."""
    if text[kept : kept + 1] == " ":
        return kept
    blank = text.rfind(" ", 0, kept)
    return blank if blank > kept // 2 else kept
