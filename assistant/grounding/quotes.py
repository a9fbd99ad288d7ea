"""Finding a quote in the text it is said to stand in: verbatim, or not at all.

Only what carries no meaning may differ: runs of white space, Markdown emphasis, table bars, the shape of quotation
marks and dashes. A letter, a digit, a sign or a word that differs means that the quote is not there.
"""

import re
from array import array
from functools import lru_cache

from assistant.domain import Span

_SAME = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "\u00ad": ""}
)
_TOKEN = re.compile(
    r"""(?P<mark> \*+ | </?[uibUIB]> | (?<![^\W_])_+(?=\w) | (?<=\w)_+(?![^\W_]) )  # emphasis
    | (?P<space> [\s|\u200b]+ )                                                   # table bars part like spaces
    | (?P<plain> [^\s|\u200b*_<\u00ad\u2010-\u201d\u2212]+ )                     # nothing to take out: all at once
    | .""",
    re.DOTALL | re.VERBOSE,
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|nor|neither|no|without|cannot)|n['’]t)\s+(?:yet\s+|be\s+|been\s+|to\s+)*$", re.IGNORECASE
)
_NUMBER_GOES_ON = re.compile(r"[.,]\d|\s?(?:%|per cent|k\b|m\b|bn\b|million|billion|thousand)")


def locate(text: str, quote: str, within: Span | None = None) -> Span | None:
    """Where ``quote`` stands in ``text`` (inside ``within``), None where it does not.

    The span is that of the source's own words. A quote that begins or ends inside a word or a number, or that
    leaves out the "not" right before it, is not found.
    """
    first, last = within or Span(0, len(text))
    folded, offsets = _fold(text[first:last])
    needle = _fold(quote)[0].strip()
    if not any(char.isalnum() for char in needle):
        return None
    at = folded.find(needle)
    while at >= 0:
        end = at + len(needle)
        if _is_whole(folded, at, end):
            return Span(first + offsets[at], first + offsets[end - 1] + 1)
        at = folded.find(needle, at + 1)
    return None


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether a quote cuts no word, number or amount in two, nor the "not" off before it."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if folded[start].isalnum() and (before.isalnum() or (before in "£$€" and before)):
        return False
    if folded[start].isdigit() and re.search(r"\d[.,]$|(?<!\w)-$", folded[max(0, start - 2) : start]):
        return False
    if folded[end - 1].isalnum() and after.isalnum():
        return False
    if folded[end - 1].isdigit() and _NUMBER_GOES_ON.match(folded, end):
        return False
    return not _NEGATED.search(folded[max(0, start - 24) : start])


@lru_cache(maxsize=256)
def _fold(text: str) -> tuple[str, "array[int]"]:
    """``text`` with meaningless differences taken out, and for each character kept its offset in ``text``."""
    chars: list[str] = []
    offsets = array("l")
    for match in _TOKEN.finditer(text):
        if match["mark"]:
            continue
        if match["space"]:
            if chars and chars[-1] != " ":
                chars.append(" ")
                offsets.append(match.start())
            continue
        if match["plain"]:
            chars.append(match["plain"])
            offsets.extend(range(*match.span()))
            continue
        char = match.group().translate(_SAME)
        if char:
            chars.append(char)
            offsets.append(match.start())
    return "".join(chars), offsets
