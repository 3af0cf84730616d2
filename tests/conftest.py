"""What tests share: settings of their own, and a web server on loopback that serves what is put on it."""

import os
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says more of the machine than of us: timings are for benchmarks.
settings.register_profile("saywho", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("saywho")


# The settings of whoever runs the tests are none of their business; no such folder is made.
os.environ["XDG_CONFIG_HOME"] = str(Path(tempfile.gettempdir()) / "no-settings-of-saywho")


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of settings, for a test to fill."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "saywho"


@dataclass
class Page:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """`pages` by path; everything else is 404."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict)

    def put(self, path: str, body: bytes | str, status: int = 200, **headers: str) -> str:
        """Serves a body at a path and gives its address; underscores in header names stand for hyphens."""
        content = body.encode() if isinstance(body, str) else body
        self.pages[path] = Page(content, status, {name.replace("_", "-"): value for name, value in headers.items()})
        return self.address + path


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = served.pages.get(self.path, Page(b"not here", 404))
            self.send_response(page.status)
            for name, value in {"Content-Length": str(len(page.body)), **page.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(page.body)

        def log_message(self, *words: object) -> None:
            """Nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield served
    server.shutdown()
    thread.join()
    server.server_close()
