"""Two invented reports on one invented fire, with everything marked that a renderer has to show."""

from datetime import UTC, datetime

from reader.pipe.labels import label_sources
from reader.pipe.notes import Company, lone_numbers
from reader.text import Match
from reader.text.said import statements
from tests.pipe.written import Written


def gazette() -> Written:
    """The longer report."""
    article = Written(
        "gazette.txt",
        [
            ("title", "Ferry to Maren Island halted after a fire, 112 passengers safe"),
            ("boilerplate", "By Ilse Torvald and Jon Haske"),
            (
                "lead",
                "A fire in the engine room stopped the ferry Solveig off Maren Island on Tuesday. All 112 passengers "
                "were brought ashore within about two hours, the harbour authority said.",
            ),
            (
                "paragraph",
                "“There were at least 40 children on board, and nobody panicked,” harbour master Berit Aasland told "
                "reporters. “My people did what they had trained for.”",
            ),
            ("heading", "Older than planned"),
            (
                "paragraph",
                "The opposition councillor Dag Rume accused the line of having cut maintenance by 35% since 2021. "
                "He called the talk of a “model fleet” a bad joke. The line did not say when the 48-year-old ship will "
                "sail again.",
            ),
            ("item", "The Solveig carries between 5,000 and 6,000 people a month."),
            ("quote", "Nobody was hurt, and that is all that counts tonight."),
            ("caption", "The Solveig at the quay in Holmvik on Wednesday."),
            ("boilerplate", "Read more: how to get your ticket refunded"),
        ],
        byline=("Ilse Torvald", "Jon Haske"),
        site="The Holmvik Gazette",
        published=datetime(2026, 3, 4, 18, 30, tzinfo=UTC),
    )
    authority = article.speaker("the harbour authority", "the harbour authority", kind="organisation")
    aasland = article.speaker("Berit Aasland", "harbour master Berit Aasland", role="harbour master of Holmvik")
    rume = article.speaker("Dag Rume", "Dag Rume", role="opposition councillor")
    halted = article.number("112 passengers", "112", of="passengers")
    safe = article.number("112 passengers", "112", after="All", of="passengers")
    hours = article.number("about two hours", "2", unit="hour", hedge="about", weight="weak")
    ashore = article.quote(
        "All 112 passengers were brought ashore within about two hours",
        mention="the harbour authority", speaker=authority, kind="indirect",
    )  # fmt: skip
    children = article.number("at least 40 children", "40", hedge="over", of="children")
    calm = article.quote(
        "There were at least 40 children on board, and nobody panicked,",
        "My people did what they had trained for.",
        mention="harbour master Berit Aasland", speaker=aasland, lemma="tell",
    )  # fmt: skip
    share = article.number("35%", "35", unit="percent", change="down", when="2021")
    cut = article.quote(
        "having cut maintenance by 35% since 2021",
        mention="The opposition councillor Dag Rume", speaker=rume, lemma="accuse", kind="indirect", stance="accuse",
    )  # fmt: skip
    joke = article.quote(
        "the talk of a “model fleet” a bad joke",
        mention="He",
        after="since 2021. ",
        speaker=rume,
        lemma="call",
        kind="mixed",
    )
    article.quote("when the 48-year-old ship will sail again", mention="The line", kind="indirect", negated=True)
    article.number("48-year-old", "48", unit="year", weight="none")
    people = article.number("between 5,000 and 6,000 people a month", "5000", "6000", per="month", of="people")
    article.quote("Nobody was hurt, and that is all that counts tonight.", lemma=None)
    brought = "All 112 passengers were brought ashore within about two hours"
    article.claim("Ferry to Maren Island halted after a fire, 112 passengers safe", halted)
    article.claim(brought, ashore, speaker=authority)
    article.claim(brought, ashore, safe, speaker=authority)
    article.claim(brought, ashore, hours, speaker=authority)
    article.claim(
        "There were at least 40 children on board, and nobody panicked,” harbour master Berit Aasland told reporters. "
        "“My people did what they had trained for.",
        calm, speaker=aasland,
    )  # fmt: skip
    article.claim("There were at least 40 children on board, and nobody panicked,", calm, children, speaker=aasland)
    article.claim("having cut maintenance by 35% since 2021", cut, speaker=rume)
    article.claim("having cut maintenance by 35% since 2021", cut, share, speaker=rume)
    article.claim("the talk of a “model fleet” a bad joke", joke, speaker=rume)
    article.claim("The Solveig carries between 5,000 and 6,000 people a month.", people)
    return article


def courier() -> Written:
    """The shorter report of another outlet."""
    article = Written(
        "https://courier.example/ferry",
        [
            ("title", "Island ferry burns, 109 rescued"),
            (
                "paragraph",
                "Rescuers took 109 passengers off the Solveig. “There were 40 children on board and nobody panicked,” "
                "said Berit Aasland. Maintenance was cut by a third, critics say.",
            ),
        ],
        published=datetime(2026, 3, 3, 21, 0, tzinfo=UTC),
    )
    aasland = article.speaker("Berit Aasland", "Berit Aasland")
    critics = article.speaker("critics", "critics", kind="unnamed")
    rescued = article.number("109 passengers", "109", of="passengers")
    children = article.number("40 children", "40", of="children")
    third = article.number("a third", "33", unit="percent", hedge="about", change="down")
    calm = article.quote(
        "There were 40 children on board and nobody panicked,", mention="Berit Aasland", speaker=aasland
    )
    cut = article.quote("Maintenance was cut by a third", mention="critics", speaker=critics, kind="indirect")
    article.claim("Rescuers took 109 passengers off the Solveig.", rescued)
    article.claim("There were 40 children on board and nobody panicked,", calm, speaker=aasland)
    article.claim("There were 40 children on board and nobody panicked,", calm, children, speaker=aasland)
    article.claim("Maintenance was cut by a third", cut, third, speaker=critics)
    return article


def compared() -> tuple[tuple[Written, Company], tuple[Written, Company]]:
    """Both reports, each with what it has in common with the other."""
    here, there = gazette(), courier()
    readings = [here.reading(), there.reading()]

    def company(*matches: Match) -> Company:
        return Company(label_sources(readings), lone_numbers(readings), matches, said=statements(readings))

    return (
        (here, company(
            here.match("c1", "differs", there, "c1", "112 vs 109 passengers"),
            here.match("c3", "differs", there, "c1", "112 vs 109 passengers"),
            here.match("c5", "altered-quote", there, "c2", "“at least” left out", "same speaker", independent=False),
            here.match("c6", "agrees", there, "c3", "at least 40 holds 40", independent=False),
            here.match("c8", "rounded", there, "c4", "35% is about a third"),
        )),
        (there, company(
            there.match("c1", "differs", here, "c3", "109 vs 112 passengers"),
            there.match("c2", "altered-quote", here, "c5", "“at least” put in", "same speaker", independent=False),
            there.match("c3", "agrees", here, "c6", "at least 40 holds 40", independent=False),
            there.match("c4", "rounded", here, "c8", "35% is about a third"),
        )),
    )  # fmt: skip
