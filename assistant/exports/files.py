"""File names that are safe on every system, made from words that nobody vouches for."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 100
"""Bytes of a name before its suffix: within every file system's limit, and short enough to read."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def file_name(*parts: str, suffix: str) -> str:
    """``parts`` as one lower-case name of letters, digits and hyphens, with ``suffix`` (no dot) at its end.

    >>> file_name("Board: actions", "../A. Li", suffix="ics")
    'board-actions-a-li.ics'
    """
    words = unicodedata.normalize("NFC", " ".join(parts)).casefold()
    stem = re.sub(r"[\W_]+", "-", words).strip("-")
    return f"{_allowed(_cut(stem))}.{suffix}"


def upload_name(given: str) -> str:
    """The name of a file as somebody's browser gave it, without folders or anything but plain characters.

    Case, spaces and the suffix stay, since a file sent again under its name replaces what was read from it.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    kept = "".join(char if char.isalnum() or char in " ._-()&," else " " for char in last)
    kept = re.sub(r"\s+", " ", kept).strip(" .")
    stem, dot, suffix = kept.rpartition(".")
    if not dot:
        return _allowed(_cut(kept))
    return f"{_allowed(_cut(stem))}.{_cut(suffix)}"


def _cut(stem: str) -> str:
    """At most :data:`LONGEST` bytes of ``stem``, ending in a letter or digit."""
    return stem.encode()[:LONGEST].decode(errors="ignore").strip(" .-")


def _allowed(stem: str) -> str:
    """``stem``, unless it is empty or a name that Windows keeps for a device."""
    if not stem:
        return "minutes"
    return f"minutes-{stem}" if _RESERVED.match(stem) else stem


__all__ = ["LONGEST", "file_name", "upload_name"]
