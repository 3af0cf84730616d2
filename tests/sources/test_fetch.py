import asyncio
import gzip
import socket
from collections.abc import Iterator

import pytest

from reader.errors import SourceError
from reader.sources import Payload
from reader.sources.fetch import LARGEST, Web
from tests.conftest import Site


def fetch(url: str, deadline: float = 10.0) -> Payload:
    async def once() -> Payload:
        async with Web(deadline=deadline) as web:
            return await web.fetch(url)

    return asyncio.run(once())


def problem_of(url: str, deadline: float = 10.0) -> str:
    with pytest.raises(SourceError) as caught:
        fetch(url, deadline)
    assert str(caught.value).startswith(f"{url}: ")
    assert "\n" not in str(caught.value)
    return caught.value.problem


def test_a_page_comes_with_its_bytes_type_and_final_address(site: Site) -> None:
    final = site.put("/new", "<p>Hallo", content_type="text/html; charset=utf-8")
    moved = site.put("/old", "", status=301, location="/new")

    payload = fetch(moved)

    assert payload == Payload(moved, b"<p>Hallo", url=final, content_type="text/html; charset=utf-8")


def test_a_gzipped_page_is_unpacked(site: Site) -> None:
    url = site.put("/", gzip.compress(b"word " * 1000), content_encoding="gzip")

    assert fetch(url).body == b"word " * 1000


@pytest.mark.parametrize(
    ("status", "advice"),
    [(404, "check the address"), (403, "open it in a browser"), (429, "wait a while"), (503, "try again later")],
)
def test_a_refusal_says_the_status_and_what_to_do(site: Site, status: int, advice: str) -> None:
    url = site.put("/", "no", status=status)

    problem = problem_of(url)

    assert str(status) in problem
    assert advice in problem


def test_a_bomb_is_refused_before_it_fills_the_memory(site: Site) -> None:
    url = site.put("/", gzip.compress(b"\0" * (LARGEST + 1)), content_encoding="gzip")

    assert "larger than 20 MiB" in problem_of(url)


def test_a_page_cut_off_in_the_middle_is_no_page(site: Site) -> None:
    url = site.put("/", gzip.compress(b"word " * 1000)[:-20], content_encoding="gzip")

    assert "only in part" in problem_of(url)


def test_a_circle_of_redirects_ends(site: Site) -> None:
    url = site.put("/", "", status=302, location="/")

    assert "circle" in problem_of(url)


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "ftp://127.0.0.1/"])
def test_a_redirect_out_of_the_web_is_refused(site: Site, target: str) -> None:
    url = site.put("/", "", status=302, location=target)

    assert "valid http" in problem_of(url)


@pytest.fixture
def silent_address() -> Iterator[str]:
    """A server that takes the connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


def test_a_server_that_never_answers_meets_the_deadline(silent_address: str) -> None:
    assert "did not answer" in problem_of(silent_address, deadline=0.2)


def test_nobody_at_the_address_is_said_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"

    assert "cannot be reached" in problem_of(address)
