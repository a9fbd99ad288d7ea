"""Whatever goes wrong becomes one sentence on the page; what is our fault is logged and no traceback is shown."""

from __future__ import annotations

import logging

from assistant.errors import MinutesError

_LOG = logging.getLogger(__name__)
OURS = "Something went wrong on our side and nothing was changed. Try again; if it stays, run `minutes doctor`."


def sentence(error: Exception) -> str:
    """What to tell somebody about ``error``."""
    if isinstance(error, MinutesError):
        return str(error)
    if isinstance(error, OSError):
        _LOG.exception("A file could not be used", exc_info=error)
        return (
            f"A file could not be read or written ({error.strerror or 'unknown fault'}); check the disk and try again."
        )
    _LOG.exception("A request failed", exc_info=error)
    return OURS


__all__ = ["OURS", "sentence"]
