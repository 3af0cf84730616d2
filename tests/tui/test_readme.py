from pathlib import Path

from reader.tui.actions import ACTIONS
from reader.tui.keys import written

README = Path(__file__).resolve().parent.parent.parent / "README.md"


def test_the_readme_lists_every_key_with_what_it_does() -> None:
    readme = README.read_text(encoding="utf-8")

    rows = [f"| {' '.join(f'`{written(key)}`' for key in action.keys[:2])} | {action.does} |" for action in ACTIONS]

    assert [row for row in rows if row not in readme] == []
