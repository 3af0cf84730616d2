"""Opening articles from the web, for a face that waits for all of them."""

import asyncio
from collections.abc import Sequence

from reader.errors import SourceError
from reader.services.opening import open_payload
from reader.sources.fetch import Web
from reader.text import Reading


def open_urls(urls: Sequence[str], language: str | None = None) -> list[Reading | SourceError]:
    """The reading of each address, fetched side by side, or what went wrong with it; parallel to `urls`."""
    return asyncio.run(_open_all(urls, language))


async def _open_all(urls: Sequence[str], language: str | None) -> list[Reading | SourceError]:
    async with Web() as web:
        return await asyncio.gather(*(_open(web, url, language) for url in urls))


async def _open(web: Web, url: str, language: str | None) -> Reading | SourceError:
    try:
        return open_payload(await web.fetch(url), language)
    except SourceError as error:
        return error
