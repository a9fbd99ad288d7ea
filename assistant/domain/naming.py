"""What a meeting and a day are called where a person reads them."""

import datetime as dt
from typing import Protocol


class Held(Protocol):
    """A meeting, or what a catalogue has of it."""

    @property
    def body(self) -> str | None:
        """The body that met, where the minutes name it."""
        ...

    @property
    def title(self) -> str:
        """What the minutes call themselves, with the day."""
        ...

    @property
    def date(self) -> dt.date | None:
        """The day."""
        ...


def spelt(day: dt.date) -> str:
    """A day as minutes write it: 3 March 2012."""
    return f"{day.day} {day:%B %Y}"


def name_of(held: Held) -> str:
    """The body; where the minutes name none, their title without the day."""
    return held.body or (held.title.removesuffix(f", {spelt(held.date)}") if held.date else held.title)


def label_of(held: Held, name: str | None = None) -> str:
    """The name (or the one given, which tells it from others) and the day."""
    name = name or name_of(held)
    return f"{name}, {spelt(held.date)}" if held.date else name
