from dataclasses import replace
from datetime import UTC, datetime

from reader.pipe.article import compose
from reader.pipe.painting import BARE
from tests.pipe.ferry import gazette


def test_the_facts_tell_of_a_change_and_of_a_teaser() -> None:
    reading = gazette().reading()
    document = replace(reading.document, modified=datetime(2030, 1, 5, 7, 45, tzinfo=UTC), partial=True)

    facts = compose(replace(reading, document=document), None, BARE).facts

    assert facts.endswith(" · updated 2030-01-05 · only the beginning; the page keeps the rest for subscribers")
