"""Text that can be shown while the JSON that holds it is still being written."""

from __future__ import annotations

import re

from assistant.language.characters import whole_characters

_LONGEST = 20_000
"""Characters of JSON that are followed; it is parsed from the start each time, and no answer is that long."""
_STEP = 24
_HALF_AT_END = re.compile("[\ud800-\udbff]$")
"""Characters that must have come before it is parsed again: a few words at a time read well and cost little."""


class Growing:
    r"""Follows the strings at ``key`` of the entries of the list ``entries`` as a JSON object grows.

    >>> growing = Growing("claims", "text")
    >>> growing.add('{"claims": [{"quotes": [], "text": "It was ag')
    'It was ag'
    >>> growing.add('reed."}, {"quotes": [], "text": "Twi')
    'reed.\n\nTwi'
    """

    def __init__(self, entries: str, key: str) -> None:
        self._entries = entries
        self._key = key
        self._json = ""
        self._shown = ""
        self._parsed = 0

    def add(self, piece: str) -> str:
        """The text that ``piece`` adds; empty while it adds none."""
        from langchain_core.utils.json import parse_partial_json  # noqa: PLC0415

        self._json += piece
        start = self._json.find("{")
        if start < 0 or len(self._json) > _LONGEST or len(self._json) < self._parsed + _STEP:
            return ""
        self._parsed = len(self._json)
        try:
            text = whole_characters(_HALF_AT_END.sub("", self._text(parse_partial_json(self._json[start:]))))
        except ValueError:
            return ""
        if not text.startswith(self._shown):  # the beginning was read otherwise before: what is shown cannot be unsaid
            return ""
        grown = text[len(self._shown) :]
        self._shown = text
        return grown

    def _text(self, value: object) -> str:
        entries = value.get(self._entries) if isinstance(value, dict) else None
        if not isinstance(entries, list):
            return ""
        texts = (entry.get(self._key) for entry in entries if isinstance(entry, dict))
        return "\n\n".join(text for text in texts if isinstance(text, str) and text)
