"""How labels and output are compared: letters and digits in lower case, names without titles, numbers whole.

Kept apart from the product's own reading on purpose: a scorer that shares a mistake with what it scores is blind to it.
"""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

_TITLES = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "baroness",
        "baron",
        "rev",
        "revd",
        "reverend",
        "canon",
        "fr",
        "father",
        "cllr",
        "cllrs",
        "councillor",
        "councillors",
        "cr",
        "alderman",
        "ald",
        "rt",
        "hon",
        "the",
    }
)
_HONOURS = frozenset(
    {
        "obe",
        "mbe",
        "cbe",
        "kbe",
        "dbe",
        "qc",
        "kc",
        "mp",
        "mep",
        "ma",
        "ba",
        "bsc",
        "msc",
        "phd",
        "jp",
        "dl",
        "frcp",
        "frcs",
        "am",
        "msp",
        "ms",
        "mla",
    }
)
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"})
_MARK = re.compile(r"\[\d+\]")


@lru_cache(maxsize=65536)
def squash(text: str) -> str:
    """Letters and digits of ``text`` in lower case; everything else, Markdown marks included, is dropped."""
    return "".join(ch for ch in unicodedata.normalize("NFKC", text).lower() if ch.isalnum())


def same_text(one: str | None, other: str | None) -> bool:
    """Whether two texts are equal in letters and digits; None equals None only."""
    if one is None or other is None:
        return one is other
    return squash(one) == squash(other)


def words(text: str) -> list[str]:
    """The words of ``text``, each squashed; words without a letter or digit are dropped."""
    return [word for word in map(squash, text.split()) if word]


def covered(anchor: str, quotes: Iterable[str]) -> float:
    """Share of the words of ``anchor`` that ``quotes`` cover, 0 to 1.

    A quote covers the words of the longest run of characters that it has in common with the anchor; scattered common
    words do not count. An anchor without words is covered by nothing.
    """
    parts = words(anchor)
    if not parts:
        return 0.0
    flat = "".join(parts)
    seen = [False] * len(flat)
    for quote in quotes:
        start, size = _longest_run(flat, squash(quote))
        seen[start : start + size] = [True] * size
    at, hit = 0, 0
    for part in parts:
        hit += all(seen[at : at + len(part)])
        at += len(part)
    return hit / len(parts)


def _longest_run(flat: str, quote: str) -> tuple[int, int]:
    if flat in quote:
        return 0, len(flat)
    match = SequenceMatcher(None, flat, quote, autojunk=False).find_longest_match()
    return match.a, match.size


def bare_name(name: str) -> str:
    """A name to compare by: without titles before it and honours after it."""
    parts = words(name.replace(".", " ").replace(",", " "))
    while len(parts) > 1 and parts[0] in _TITLES:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in _HONOURS:
        parts = parts[:-1]
    return " ".join(parts)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names are equal after dropping titles and honours."""
    if one is None or other is None:
        return one is other
    return bare_name(one) == bare_name(other)


def same_key(one: str, other: str) -> bool:
    """Whether two item keys name the same item: equal numbers, or titles of which one begins the other."""
    if plain_number(one) == plain_number(other):
        return True
    return _is_title(one) and _is_title(other) and same_title(one, other)


def plain_number(number: str | None) -> str | None:
    """An item number to compare by: without spaces and closing full stop."""
    return None if number is None else re.sub(r"\s+", "", number).rstrip(".").lower()


def same_title(one: str | None, other: str | None) -> bool:
    """Whether two titles are equal, or one is the beginning of the other (a speaker's name may follow)."""
    left, right = squash(one or ""), squash(other or "")
    if not left or not right:
        return left == right
    return left.startswith(right) or right.startswith(left)


def _is_title(key: str) -> bool:
    return sum(ch.isalpha() for ch in key) > 4 and not any(ch.isdigit() for ch in key[:3])


def first_words(text: str, limit: int) -> str:
    """The first ``limit`` words of an answer; its ``[n]`` marks are no words of it."""
    return " ".join(_MARK.sub(" ", text).split()[:limit])


def occurs(spelling: str, text: str) -> bool:
    """Whether ``spelling`` occurs in ``text``, in any case; a number only where it stands whole."""
    needle, hay = _plain(spelling), _plain(text)
    if not needle:
        return False
    before = r"(?<!\d)(?<!\d[.,])" if needle[0].isdigit() else ""
    after = r"(?!\d)(?![.,]\d)" if needle[-1].isdigit() else ""
    return re.search(before + re.escape(needle) + after, hay) is not None


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES).replace("*", "")
    return re.sub(r"\s+", " ", plain).strip().lower()
