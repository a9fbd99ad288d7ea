"""What a meeting is called: its title, and the readable base of its id."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from assistant.domain import spelt
from assistant.language.dates import find_dates
from assistant.reading.header import TitleBlock, page_title
from assistant.reading.lines import Line

_LONGEST_SLUG = 80
_LONGEST_TITLE = 12
"""Words of a line that titles the minutes."""


def meeting_title(block: TitleBlock, lines: Sequence[Line], file: str) -> str:
    """The body and the day; without a body the title that the minutes give themselves, else the file's name."""
    name = block.body or own_title(lines) or _from_file(file)
    return f"{name}, {spelt(block.date)}" if block.date else name


def meeting_slug(block: TitleBlock, lines: Sequence[Line]) -> str:
    """The base of the meeting's id: organisation and body, or else the minutes' own title, and the day."""
    body, organisation = block.body or own_title(lines) or "", block.organisation or ""
    name = body if not organisation or organisation.lower() in body.lower() else f"{organisation} {body}"
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower().replace("'", "")).strip("-")
    return f"{slug[:_LONGEST_SLUG].rstrip('-') or 'meeting'}-{block.date.isoformat() if block.date else 'undated'}"


def own_title(lines: Sequence[Line]) -> str | None:
    """The title of the page, or the heading that the minutes begin with, without the day; None where there is none."""
    first = next((line for line in lines if line.readable), None)
    title = page_title(lines) or (first.plain if first and first.marked else "")
    for mention in reversed(find_dates(title)):
        title = title[: mention.start] + title[mention.end :]
    title = re.sub(
        r"^\W*(?:minutes|notes)\s+of\s+(?:the\s+)?|\W*\b(?:minutes|notes)\W*$", "", title, flags=re.IGNORECASE
    )
    title = re.sub(r"\s+", " ", title).strip(" .,:;-–—()\"“”'")
    return title if any(char.isalpha() for char in title) and len(title.split()) <= _LONGEST_TITLE else None


def _from_file(file: str) -> str:
    """The words of a file's name without its day: "harbour-users_2023-04-25.txt" is of the harbour users."""
    stem = Path(file).stem.replace("_", " ")
    name = stem
    for mention in reversed(find_dates(stem)):
        name = name[: mention.start] + name[mention.end :]
    return re.sub(r"[\s_-]+", " ", name).strip(" .,") or stem
