"""The one place where rules are put in order: a document becomes a reading."""

from reader.analysis.claims import find_claims
from reader.analysis.quantities import find_quantities
from reader.analysis.quotes import find_quotes
from reader.analysis.quotes.marks import find_quotations
from reader.analysis.sentences import find_sentences
from reader.analysis.speakers import resolve_speakers
from reader.analysis.tokens import tokenize
from reader.lang import Language
from reader.text import Document, Reading


def read(document: Document, language: Language) -> Reading:
    """Everything found in a document; the same document always gives the same reading."""
    tokens = tokenize(document.text)
    sentences = find_sentences(document, tokens, language)
    quantities = find_quantities(document, tokens, sentences, language)
    quotations = find_quotations(document)
    quotes = find_quotes(document, tokens, sentences, quotations, language)
    speakers, quotes = resolve_speakers(tokens, sentences, quotations, quotes, language)
    claims = find_claims(document, sentences, quotes, quantities)
    return Reading(document, speakers=speakers, quotes=quotes, quantities=quantities, claims=claims)
