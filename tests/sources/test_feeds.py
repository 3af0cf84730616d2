from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import Payload
from reader.sources.feeds import NEWEST, FeedEntry, parse_feed

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title>{items}</channel></rss>"""
ITEM = "<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate></item>"


def rss(*items: tuple[str, str, str]) -> Payload:
    listed = "".join(ITEM.format(title=title, link=link, date=date) for title, link, date in items)
    return Payload("feed.xml", RSS.format(items=listed).encode())


def test_entries_come_newest_first_with_title_address_and_date() -> None:
    feed = parse_feed(
        rss(
            ("Old news", "https://gazette.example/1", "Mon, 02 Mar 2026 08:00:00 GMT"),
            ("New &amp;amp; good", "https://gazette.example/2", "Tue, 03 Mar 2026 09:30:00 +0100"),
        )
    )

    assert feed.title == "Harbour Gazette"
    assert feed.entries == (
        FeedEntry("https://gazette.example/2", "New & good", datetime(2026, 3, 3, 8, 30, tzinfo=UTC)),
        FeedEntry("https://gazette.example/1", "Old news", datetime(2026, 3, 2, 8, 0, tzinfo=UTC)),
    )


def test_an_atom_feed_is_read_too() -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Wire</title><entry><title type="html">
    &lt;b&gt;Ferry&lt;/b&gt; sails</title><link href="https://wire.example/a"/><updated>2026-03-01T10:00:00Z</updated>
    </entry></feed>"""

    feed = parse_feed(Payload("https://wire.example/atom", atom.encode()))

    assert [(entry.title, entry.url) for entry in feed.entries] == [("Ferry sails", "https://wire.example/a")]


def test_only_the_newest_thirty_are_listed_and_each_once() -> None:
    items = [
        ("News", f"https://gazette.example/{n % 40}", f"Mon, 02 Mar 2026 08:{n % 60:02}:00 GMT") for n in range(60)
    ]

    addresses = [entry.url for entry in parse_feed(rss(*items)).entries]

    assert len(addresses) == len(set(addresses)) == NEWEST


def test_an_address_that_is_not_of_the_web_is_no_entry() -> None:
    feed = parse_feed(
        rss(
            ("Good", "https://gazette.example/1", ""),
            ("Bad", "javascript:alert(1)", ""),
            ("Worse", "file:///etc/passwd", ""),
        )
    )

    assert [entry.title for entry in feed.entries] == ["Good"]


@pytest.mark.parametrize("value", ['"1"', "'\">'"])
def test_a_tag_of_attributes_beyond_all_sense_is_refused_at_once(value: str) -> None:
    attributes = " ".join(f"a{n}={value}" for n in range(100_000))
    feed = RSS.format(items=f"<item {attributes}><link>https://gazette.example/1</link></item>").encode()

    with pytest.raises(SourceError, match=r"\Afeed\.xml: is a feed that cannot be read; name the articles instead"):
        parse_feed(Payload("feed.xml", feed))


def test_a_feed_without_articles_says_so() -> None:
    with pytest.raises(SourceError, match=r"feed\.xml: is a feed without articles"):
        parse_feed(rss())


@given(st.binary(max_size=300))
def test_garbage_is_a_source_error_and_never_a_crash(garbage: bytes) -> None:
    with pytest.raises(SourceError):
        parse_feed(Payload("feed.xml", b"<rss><channel>" + garbage))
