"""Where our own files lie, in a checkout and in an installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def language_folder() -> Path:
    """The folder of language tables, one folder a language code, and `base` for what all share."""
    return PACKAGE / "lang"


def themes_folder() -> Path:
    """The folder of theme files: inside the package in a wheel, beside it in a checkout."""
    shipped = PACKAGE / "themes"
    return shipped if shipped.is_dir() else PACKAGE.parent / "themes"


def demo_folder() -> Path:
    """The folder of the bundled edition: one HTML page an article."""
    return PACKAGE / "demo"
