"""Bytes from the web, within bounds of time and size.

httpx by itself never gives up on a slow drip and unpacks without a limit, so the deadline covers the whole exchange and
compressed bodies are unpacked here, piece by piece.
"""

import asyncio
import zlib
from types import TracebackType
from typing import Self

import httpx

from reader import __version__
from reader.errors import SourceError
from reader.sources.payload import Payload

DEADLINE = 30.0  # seconds for one source, redirects and body included
LARGEST = 20 * 1024 * 1024  # bytes unpacked; the heaviest pages of news sites stay under 6 MiB
AT_ONCE = 8  # requests under way together
_PIECE = 256 * 1024  # bytes unpacked at a time
_HEADERS = {
    "User-Agent": f"saywho/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "gzip",
}


class Web:
    """An open connection to the web; use it with `async with`."""

    def __init__(self, transport: httpx.AsyncBaseTransport | None = None, deadline: float = DEADLINE) -> None:
        self._client = httpx.AsyncClient(
            headers=_HEADERS, follow_redirects=True, max_redirects=8, timeout=deadline, transport=transport
        )
        self._deadline = deadline
        self._free = asyncio.Semaphore(AT_ONCE)

    async def __aenter__(self) -> Self:
        await self._client.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.__aexit__(kind, error, trace)

    async def fetch(self, url: str) -> Payload:
        """The bytes at an http(s) address; raises `SourceError` with what to do for everything that can go wrong."""
        async with self._free:
            try:
                async with asyncio.timeout(self._deadline):
                    return await self._get(url)
            except TimeoutError:
                raise SourceError(url, f"did not answer within {self._deadline:g} s; try again later") from None
            except httpx.ConnectError as error:
                raise SourceError(url, "cannot be reached; check the address and the connection") from error
            except httpx.TooManyRedirects as error:
                raise SourceError(url, "redirects in a circle; open it in a browser instead") from error
            except (httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
                raise SourceError(url, "is no valid http or https address, or leads to one that is not") from error
            except (httpx.HTTPError, zlib.error) as error:
                raise SourceError(url, "broke off or sent something that is not HTTP; try again later") from error

    async def _get(self, url: str) -> Payload:
        async with self._client.stream("GET", url) as response:
            if response.status_code >= 400:
                raise SourceError(url, f"the server says {response.status_code}: {_meaning(response.status_code)}")
            body = await _read_body(url, response)
            return Payload(url, body, url=str(response.url), content_type=response.headers.get("content-type"))


async def _read_body(url: str, response: httpx.Response) -> bytes:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise SourceError(url, f"is packed as {encoding}, which was not asked for; try again later")
    unpacker = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
    body = bytearray()
    async for chunk in response.aiter_raw():
        for piece in _unpacked(unpacker, chunk):
            body += piece
            if len(body) > LARGEST:
                raise SourceError(url, f"is larger than {LARGEST // 1024**2} MiB; save it and cut out the part to read")
    if unpacker and not unpacker.eof:
        raise SourceError(url, "came only in part; try again")
    return bytes(body)


def _unpacked(unpacker: "zlib._Decompress | None", chunk: bytes) -> list[bytes]:
    """The plain bytes of one chunk in pieces, at most one more than `LARGEST` holds."""
    if unpacker is None:
        return [chunk]
    pieces, total = [], 0
    while chunk and total <= LARGEST:
        pieces.append(unpacker.decompress(chunk, _PIECE))
        total += len(pieces[-1])
        chunk = unpacker.unconsumed_tail
    return pieces


def _meaning(status: int) -> str:
    if status in (401, 403, 451):
        return "it does not show this page to everybody; open it in a browser"
    if status in (404, 410):
        return "there is no such page; check the address"
    if status == 429:
        return "too many requests; wait a while"
    if status >= 500:
        return "it has trouble of its own; try again later"
    return "it refused the request; check the address"
