from pathlib import Path

from tests.pipe.test_command import run

PAGE = """<body><nav><a href=/>Home</a></nav><div><a href=/>Sections</a></div><article><h1>Pier closed</h1>
<p>The old pier stays closed until spring because four of its pillars have rotted away.</p>
<p>Nobody was hurt, but the ferry has been moved to the other side of the river mouth.</p>
<div class="related"><p>The lighthouse keeper of Almora has written a book about the winter storms.</p></div>
</article>"""


def test_each_block_of_a_page_but_its_menus_is_shown_with_its_kind_and_why(tmp_path: Path) -> None:
    page = tmp_path / "pier.html"
    page.write_text(PAGE, encoding="utf-8")

    lines = run("annotate", "--show-blocks", str(page)).stdout.decode().splitlines()

    assert [line.split("\t")[:2] for line in lines] == [
        ["- boilerplate", "outside the article"],
        ["  title", "headline"],
        ["  paragraph", "p"],
        ["  paragraph", "p"],
        ["- boilerplate", "related"],
    ]


def test_blocks_are_shown_of_pages_only() -> None:
    done = run("annotate", "--show-blocks", stdin=b"A plain text about a pier.")

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"saywho: -: is no page")
