"""Words, links and marks that every view uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup, escape

from assistant import domain
from assistant.domain import CatalogueEntry, Meeting
from assistant.language.words import plain

EMPTY = Markup("")


class Place(NamedTuple):
    """Words of one meeting: characters ``start`` to ``end`` of its text."""

    meeting_id: str
    start: int
    end: int


def joined(parts: Iterable[Markup], between: str = "") -> Markup:
    """Parts that are HTML already, one after the other."""
    return escape(between).join(parts)


def shown(text: str) -> Markup:
    """``text`` on one line without Markdown marks, as text."""
    return escape(plain(text))


def spelt(day: date | None) -> str:
    """A day in words, 3 March 2012; "no date" for None."""
    return domain.spelt(day) if day else "no date"


def name_of(entry: CatalogueEntry | Meeting) -> str:
    """What a meeting is called in a list: its body, else its title without the day."""
    return plain(domain.name_of(entry))


def item_label(number_or_title: str) -> str:
    """``Item 4.2``, or the title alone; the block above the first item has a name of its own."""
    if number_or_title == "header":
        return "Attendance"
    return f"Item {number_or_title}" if any(char.isdigit() for char in number_or_title[:6]) else plain(number_or_title)


def link_to(place: Place) -> str:
    """The address of the page on which the words stand."""
    return "meetings?" + urlencode({"meeting": place.meeting_id, "at": f"{place.start}-{place.end}"}) + "#words"


def meeting_link(meeting_id: str) -> str:
    """The address of a meeting's page."""
    return "meetings?" + urlencode({"meeting": meeting_id})


def where(place: Place, label: str, meetings: Mapping[str, CatalogueEntry] | None = None) -> Markup:
    """A link to the words, named by meeting (where ``meetings`` are given) and item."""
    entry = (meetings or {}).get(place.meeting_id)
    named = (
        Markup('<span class="where-meeting">{}, {}</span> ').format(name_of(entry), spelt(entry.date)) if entry else ""
    )
    return Markup('<a class="where" href="{}">{}<span class="where-item">{}</span></a>').format(
        link_to(place), named, item_label(label)
    )


def counted(count: int, one: str, many: str | None = None) -> str:
    """``1 meeting``, ``2,000 meetings``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def alert(sentence: str) -> Markup:
    """Something that went wrong, announced to screen readers."""
    return Markup('<div class="alert" role="alert">{}</div>').format(sentence)


def note(sentence: str) -> Markup:
    """A quiet line of information."""
    return Markup('<p class="note" role="status">{}</p>').format(sentence)


def empty(title: str, sentence: str, link: Markup = EMPTY) -> Markup:
    """What stands where there is nothing yet."""
    return Markup('<div class="empty"><h2>{}</h2><p>{}</p>{}</div>').format(title, sentence, link)
