"""Languages as data: tables of words in TOML, one folder a language, and the code that loads and checks them."""

from reader.lang.cues import Cue, Cues
from reader.lang.furniture import Furniture
from reader.lang.identify import of
from reader.lang.language import DEFAULT, Language, codes, comparing, load
from reader.lang.loader import load_table, words

__all__ = ["DEFAULT", "Cue", "Cues", "Furniture", "Language", "codes", "comparing", "load", "load_table", "of", "words"]
