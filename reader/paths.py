"""Where our own files lie, in a checkout and in an installed wheel, and where a reader's are."""

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


def config_file() -> Path:
    """The reader's settings; the file need not exist."""
    return _config_folder() / "config.toml"


def own_themes_folder() -> Path:
    """The reader's own themes; the folder need not exist."""
    return _config_folder() / "themes"


def _config_folder() -> Path:
    from platformdirs import user_config_path  # only a call that has use for settings pays for it

    return user_config_path("saywho", appauthor=False)
