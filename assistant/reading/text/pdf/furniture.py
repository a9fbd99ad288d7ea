"""What a page repeats: running headers and footers, page numbers."""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.reading.text.layout import names_columns
from assistant.reading.text.pdf.lines import Line

_ZONE = 0.14
"""Share of the page's height, at its top and at its bottom, in which furniture stands."""

_SAME_HEIGHT = 6.0
"""Points."""

_PAGE_NUMBER = re.compile(
    r"^\W*(?:page\s*)?(?:\d{1,3}|[ivx]{1,5})(?:\s*(?:of|/|\|)\s*\d{1,3})?(?:\s*\|\s*page)?\W*$|^page\s+\d+.{0,12}$",
    re.IGNORECASE,
)


def without_furniture(pages: Sequence[list[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without what stands at the same height of several pages, and without page numbers."""
    repeated = _repeated(pages, heights)
    return [
        [line for line in lines if not _is_furniture(line, height, repeated)]
        for lines, height in zip(pages, heights, strict=True)
    ]


def _zone(line: Line, height: float) -> str | None:
    if line.bottom < _ZONE * height:
        return "top"
    return "bottom" if line.top > (1 - _ZONE) * height else None


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\W+", " ", line.text.lower())).strip()


def _repeated(pages: Sequence[list[Line]], heights: Sequence[float]) -> dict[tuple[str, str], list[float]]:
    """Heights of the texts that stand in one zone of enough pages: all of two or three, or two in five."""
    found: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
    for page, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for line in lines:
            zone = _zone(line, height)
            if zone:
                found[zone, _key(line)][page] = line.top
    enough = max(2, round(0.4 * len(pages)))
    return {
        key: list(tops.values())
        for key, tops in found.items()
        if len(tops) >= enough and _at_one_height(list(tops.values()))
    }


def _at_one_height(tops: list[float]) -> bool:
    middle = sorted(tops)[len(tops) // 2]
    return sum(abs(top - middle) < _SAME_HEIGHT for top in tops) >= max(2, 0.7 * len(tops))


def _is_furniture(line: Line, height: float, repeated: dict[tuple[str, str], list[float]]) -> bool:
    zone = _zone(line, height)
    if zone is None or names_columns(line.text):
        return False
    if _PAGE_NUMBER.match(line.text) and (zone == "bottom" or "page" in line.text.lower()):
        return True
    return any(abs(line.top - top) < _SAME_HEIGHT for top in repeated.get((zone, _key(line)), []))
