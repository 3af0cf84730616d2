"""The order of steps: open articles, one or a whole edition, and link them.

`open_urls` is in `services.opening_urls`, which loads the web; everything here starts without it.
"""

from reader.services.opening import open_local, open_payload

__all__ = ["open_local", "open_payload"]
