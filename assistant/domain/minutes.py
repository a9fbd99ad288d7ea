"""A meeting as its minutes record it: header, attendance, items, and the text they stand in."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from assistant.domain.base import Frozen

Status = Literal["present", "apologies", "in_attendance", "observer", "substitute"]

HEADER = "header"
"""Name of the pseudo-item that holds the title block and the attendance."""


class NextMeeting(Frozen):
    """When and where the body meets next, as far as the minutes say."""

    date: dt.date | None = None
    time: str | None = Field(default=None, description="24-hour HH:MM")
    place: str | None = None


class Person(Frozen):
    """Somebody in the attendance part, named without titles or honours."""

    name: str
    status: Status = "present"
    role: str | None = None
    organisation: str | None = None
    initials: str | None = Field(default=None, description="only where the minutes print them")
    substitutes_for: str | None = None


class Item(Frozen):
    """One agenda item's own text, ``Meeting.text[start:end]``, from its heading up to the next heading.

    Items never overlap: a parent's span ends where its first sub-item begins.
    """

    number: str | None = Field(description="as printed: 4.2, 5(a), 262; null where the heading has none")
    title: str
    parent: str | None = Field(default=None, description="key of the item above")
    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @property
    def key(self) -> str:
        """How evidence names the item: its number, else its title."""
        return self.number or self.title


class Source(Frozen):
    """The file that was read."""

    file: str = Field(description="file name without folders")
    format: str = Field(description="txt, md, html, docx, odt, rtf, pdf or doc")
    sha256: str = Field(description="of the file's bytes, lower-case hex")


class Meeting(Frozen):
    """One meeting, read completely. ``text`` is the kept text; every offset points into it."""

    id: str
    body: str | None = None
    organisation: str | None = None
    title: str
    date: dt.date | None = None
    start_time: str | None = Field(default=None, description="24-hour HH:MM")
    end_time: str | None = Field(default=None, description="24-hour HH:MM")
    venue: str | None = None
    chair: str | None = None
    previous_minutes_date: dt.date | None = None
    next_meeting: NextMeeting | None = None
    people: tuple[Person, ...] = ()
    items: tuple[Item, ...] = Field(default=(), description="in order; the first is the pseudo-item 'header'")
    text: str
    source: Source

    def item(self, key: str) -> Item | None:
        """The first item named ``key``, or None."""
        return next((item for item in self.items if item.key == key), None)

    def item_at(self, offset: int) -> Item | None:
        """The item whose own text holds the character at ``offset``, or None outside all."""
        return next((item for item in self.items if item.start <= offset < item.end), None)

    def text_of(self, item: Item) -> str:
        """The item's own text, heading included, without its sub-items."""
        return self.text[item.start : item.end]

    def agenda(self) -> Iterator[Item]:
        """The items of the meeting without the header."""
        return (item for item in self.items if item.key != HEADER)


class Passage(Frozen):
    """What is embedded and searched: part of one item, ``Meeting.text[start:end]``."""

    id: str = Field(description="minted by code; unique in the library")
    meeting_id: str
    item: str = Field(description="the item's key")
    title: str = Field(description="the item's title")
    start: int
    end: int
    text: str
    body: str | None = None
    date: dt.date | None = None
    score: float = Field(default=0.0, description="fused rank score; higher is better, 0 where it was not searched")
