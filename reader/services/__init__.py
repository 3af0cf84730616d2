"""The order of steps: open an article, link it to others."""

from reader.services.opening import open_local, open_payload

__all__ = ["open_local", "open_payload"]
