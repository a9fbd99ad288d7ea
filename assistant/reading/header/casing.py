"""Titles set in capitals as they are written in a sentence."""

import re

_SMALL_WORDS = frozenset(("of", "and", "the", "for", "in", "on", "upon", "with", "to", "at", "held"))
_ABBREVIATIONS = frozenset(("NHS", "UK", "LGA", "EU", "ICB", "CCG", "MAT", "LEP", "PCC"))
_ORDINAL = re.compile(r"(?<=\d)\s?(?:st|nd|rd|th|[ap]\.?m\.?)(?![A-Za-z])")
"""What stays small in a title in capitals: "TUESDAY 3rd MAY AT 7.30pm"."""


def cased(text: str) -> str:
    """A title in capitals as it is written in a sentence; any other text as it is."""
    if not _ORDINAL.sub("", text).isupper() or len(text) <= 5:
        return text
    return " ".join(_cased_word(word, first=index == 0) for index, word in enumerate(text.split()))


def _cased_word(word: str, *, first: bool) -> str:
    if word in _ABBREVIATIONS or word[:1].isdigit():
        return word
    if word.lower() in _SMALL_WORDS and not first:
        return word.lower()
    return "-".join(part.capitalize() for part in word.split("-"))
