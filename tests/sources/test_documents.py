import io
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import Payload, kind_of, parse_document, read_local


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<!DOCTYPE html><p>Hi", "page"),
        (b"\xef\xbb\xbf \n<html lang=en>", "page"),
        ("<html><p>Hi".encode("utf-16"), "page"),
        (b'<?xml version="1.0"?><rss version="2.0">', "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (b"<!doctype html><p>How to write an <rss> feed", "page"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\x7fELF\0\0\0", "binary"),
        (b" \n\t", "empty"),
        (b"The bridge is closed.", "text"),
        (b"x < y and <b>bold</b>", "text"),
    ],
)
def test_bytes_are_taken_for_what_they_look_like(body: bytes, kind: str) -> None:
    assert kind_of(Payload("source", body)) == kind


def test_a_fragment_of_a_page_is_known_by_its_header_or_its_name() -> None:
    fragment = b"<div>The bridge is closed.</div>"

    assert kind_of(Payload("https://gazette.example/", fragment, content_type="text/html")) == "page"
    assert kind_of(Payload("story.HTM", fragment)) == "page"
    assert kind_of(Payload("story.txt", fragment)) == "text"


@pytest.mark.parametrize(
    ("body", "advice"),
    [(b"", "is empty"), (b"%PDF-1.4", "pdftotext"), (b"GIF89a", "is a picture"), (b"a\0b\0\0", "is not text"),
     (b"<rss></rss>", "saywho read")],
)  # fmt: skip
def test_what_holds_no_article_is_refused_in_one_line(body: bytes, advice: str) -> None:
    with pytest.raises(SourceError, match=rf"\Asource: .*{advice}[^\n]*\Z"):
        parse_document(Payload("source", body))


@pytest.mark.parametrize(
    ("path", "advice"), [("no.txt", "no such file"), (".", "is a folder"), ("/dev/null", "no ordinary file"),
                         ("bad\0name", "cannot be read")],
)  # fmt: skip
def test_a_path_that_gives_no_bytes_is_refused_in_one_line(path: str, advice: str) -> None:
    with pytest.raises(SourceError, match=advice):
        read_local(path, io.BytesIO())


def test_files_and_standard_input_give_their_bytes(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(b"caf\xe9")

    assert read_local(str(file), io.BytesIO()) == Payload(str(file), b"caf\xe9")
    assert read_local("-", io.BytesIO(b"piped")) == Payload("-", b"piped")
    assert parse_document(Payload(str(file), b"caf\xe9")).text == "café"
