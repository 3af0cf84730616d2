"""Languages as data: tables of words in TOML, one folder a language, and the code that loads and checks them."""

from reader.lang import kinds
from reader.lang.bylines import Bylines
from reader.lang.cues import Cue, Cues
from reader.lang.dates import Dates
from reader.lang.furniture import Furniture
from reader.lang.grammar import Grammar
from reader.lang.identify import of
from reader.lang.language import DEFAULT, Language, bylines, codes, comparing, load, page_furniture
from reader.lang.loader import load_table, words
from reader.lang.names import Gender, GivenNames, Names
from reader.lang.numbers import Numbers
from reader.lang.quantities import Quantities
from reader.lang.units import Units

__all__ = [
    "DEFAULT",
    "Bylines",
    "Cue",
    "Cues",
    "Dates",
    "Furniture",
    "Gender",
    "GivenNames",
    "Grammar",
    "Language",
    "Names",
    "Numbers",
    "Quantities",
    "Units",
    "bylines",
    "codes",
    "comparing",
    "kinds",
    "load",
    "load_table",
    "of",
    "page_furniture",
    "words",
]
