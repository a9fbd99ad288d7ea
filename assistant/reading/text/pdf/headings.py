"""Headings by their looks: larger than the text, or in a colour of their own, as word processors set them."""

import math
import re
from collections.abc import Mapping, Sequence

from assistant.reading.text.pdf.lines import Word

_LARGER = 1.07
"""Times the usual font size: what is larger stands out as a heading does."""

_FEW = 0.25
"""Of the words: more of them are no headings."""

_LONGEST = 20
"""Words."""

_LEAD_IN = 6
"""Words from which on a line that ends with a colon leads into what follows."""

_LOWEST = 6
"""The last level that a heading's mark can tell."""

_ADDRESS = re.compile(r"\w@\w|\w/\w|\bwww\.")
_TITLE = re.compile(r"(?:(?:\d[\d.]*\.?|\w[.)])\s+)?[^\s.;:](?:[^:;]{0,90}[^\s.,;:])?:?")


def sizes_of_headings(sizes: Mapping[float, int]) -> tuple[float, ...]:
    """Of the font sizes with the numbers of their words, those of headings, the largest first.

    They are larger than most, and few words together have them: where much of the text is a little larger, two hands
    wrote it and its size says nothing.
    """
    usual = max(sizes, key=sizes.__getitem__, default=math.inf)
    larger = sorted((size for size in sizes if size > _LARGER * usual), reverse=True)
    few = sum(sizes[size] for size in larger) <= _FEW * sum(sizes.values())
    return tuple(larger) if few else ()


def heading_level(words: Sequence[Word], colour: str, larger: Sequence[float]) -> int:
    """The level of a short paragraph that is a heading; 0 of one that is none.

    ``larger``: the sizes of headings; below these comes what is all of another ``colour`` than the text. What is bold
    keeps that mark: an action in red is no heading.
    """
    text = " ".join(word.text for word in words)
    leads_in = len(words) >= _LEAD_IN and text.endswith((":", ".", ";"))
    if len(words) > _LONGEST or leads_in or _ADDRESS.search(text):
        return 0
    if larger and all(round(word.size, 1) >= larger[-1] for word in words):
        return min(_LOWEST, 1 + sum(size > words[0].size + 0.5 for size in larger))
    coloured = all(word.colour != colour and not word.bold for word in words)
    return min(_LOWEST, len(larger) + 1) if coloured and _TITLE.fullmatch(text) else 0


__all__ = ["heading_level", "sizes_of_headings"]
