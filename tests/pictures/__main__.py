"""Pictures of the app on the bundled edition, to look at: `python -m tests.pictures [FOLDER]`."""

import argparse
import asyncio
import re
from collections.abc import Sequence
from pathlib import Path

from reader.services.edition import demo_sources
from reader.theme import DEFAULT_DARK, DEFAULT_LIGHT, theme_names
from reader.tui.app import Reader

OF_THE_WEB = re.compile(r"@font-face \{[^}]*\}\s*|<!--.*?-->", re.DOTALL)  # fonts and credits are not asked for
SIZES = ((80, 24), (120, 40), (200, 60))
IN_ALL_THEMES = (120, 40)
KEYS = ("]", "]")  # to a claim of which other outlets have another version
SECONDS = 60  # for the edition to arrive
QUIET = 1.0  # seconds for what has arrived to be shown, links and all


async def picture(path: Path, size: tuple[int, int], theme: str, keys: Sequence[str]) -> None:
    """Opens the demo in a terminal of a size, presses the keys, and writes what is seen."""
    app = Reader(demo_sources(), theme)
    async with app.run_test(size=size) as pilot:
        await asyncio.wait_for(app.workers.wait_for_complete(), SECONDS)
        await pilot.pause(QUIET)
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        drawn = app.export_screenshot(title="saywho demo")
        path.write_text(OF_THE_WEB.sub("", drawn), encoding="utf-8")


def main() -> None:
    """Writes the pictures."""
    parser = argparse.ArgumentParser("python -m tests.pictures", description="Writes SVG pictures of the app.")
    parser.add_argument(
        "folder", type=Path, nargs="?", help="for all sizes, and all themes in one; without it, the README's anew"
    )
    folder: Path | None = parser.parse_args().folder
    if folder is None:
        asyncio.run(picture(Path(__file__).with_name("demo.svg"), (140, 42), DEFAULT_DARK, KEYS))
        return
    folder.mkdir(parents=True, exist_ok=True)
    for columns, rows in SIZES:
        for theme in theme_names() if (columns, rows) == IN_ALL_THEMES else (DEFAULT_DARK, DEFAULT_LIGHT):
            asyncio.run(picture(folder / f"{columns}x{rows}-{theme}.svg", (columns, rows), theme, KEYS))


if __name__ == "__main__":
    main()
