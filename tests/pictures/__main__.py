"""Pictures of the app on the bundled edition: `python -m tests.pictures FOLDER` writes SVG files to look at.

Without a folder it makes only the README's picture, `tests/pictures/demo.svg`, anew.
"""

import asyncio
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.services.edition import demo_sources
from reader.theme import DEFAULT_DARK, theme_names
from reader.tui.app import Reader

OF_THE_WEB = re.compile(r"@font-face \{[^}]*\}\s*|<!--.*?-->", re.DOTALL)  # fonts and credits are not asked for
SIZES = ((80, 24), (120, 40), (200, 60))
KEYS = ("]", "]")  # to a claim of which other outlets have another version
SECONDS = 60  # for the edition to arrive


async def picture(path: Path, size: tuple[int, int], theme: str, keys: Sequence[str]) -> None:
    """Opens the demo in a terminal of a size, presses the keys, and writes what is seen."""
    app = Reader(demo_sources(), theme)
    async with app.run_test(size=size) as pilot:
        await asyncio.wait_for(app.workers.wait_for_complete(), SECONDS)
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        drawn = app.export_screenshot(title="saywho demo")
        path.write_text(OF_THE_WEB.sub("", drawn), encoding="utf-8")


def main(words: list[str]) -> None:
    """Writes the pictures."""
    if not words:
        asyncio.run(picture(Path(__file__).with_name("demo.svg"), (140, 42), DEFAULT_DARK, KEYS))
        return
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    for columns, rows in SIZES:
        for theme in theme_names():
            asyncio.run(picture(folder / f"{columns}x{rows}-{theme}.svg", (columns, rows), theme, KEYS))


if __name__ == "__main__":
    main(sys.argv[1:])
