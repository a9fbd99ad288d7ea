"""A library in a folder of its own, and meetings to put in."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.domain import Action, Decision, Evidence, Item, Meeting, Owner, Person, Source
from assistant.library import Kept, Library

ITEMS = {
    "1": ("Apologies", "Apologies were received from Cllr Ann Petrie. The chair welcomed everybody."),
    "2": (
        "Flood defences",
        "The engineer reported that the culvert under Mill Lane had silted up again. Clearing it would cost £14,300.\n"
        "RESOLVED: that the culvert be cleared before 30 November.\nACTION: Clerk",
    ),
    "3": (
        "Allotments",
        "Eleven residents are waiting for a plot. It was agreed to divide the two largest plots.\nAction: J Okafor",
    ),
}


def make_meeting(
    id_: str = "amber-parish-council-2024-03-12",
    *,
    day: date | None = date(2024, 3, 12),
    body: str = "Amber Parish Council",
    file: str = "2024-03-12.txt",
    items: dict[str, tuple[str, str]] | None = None,
) -> Meeting:
    text = f"{body}\nMinutes of the meeting held on {day}\nPresent: Cllr Joy Okafor (Chair), Ben Tranter (Clerk)\n\n"
    parts = [Item(number=None, title="header", start=0, end=len(text))]
    for number, (title, said) in (items or ITEMS).items():
        start = len(text)
        text += f"{number}. {title}\n\n{said}\n\n"
        parts.append(Item(number=number, title=title, start=start, end=len(text)))
    return Meeting(
        id=id_,
        body=body,
        organisation="Amber District",
        title=f"{body} meeting",
        date=day,
        people=(
            Person(name="Joy Okafor", role="Chair", initials="JO"),
            Person(name="Ben Tranter", status="in_attendance", role="Clerk; Responsible Finance Officer"),
        ),
        items=tuple(parts),
        text=text,
        source=Source(file=file, format="txt", sha256=hashlib.sha256(text.encode()).hexdigest()),
    )


def evidence(meeting: Meeting, item: str, quote: str) -> Evidence:
    start = meeting.text.index(quote)
    return Evidence(meeting_id=meeting.id, item=item, quote=quote, start=start, end=start + len(quote))


def decisions_of(meeting: Meeting) -> list[Decision]:
    quotes = [
        ("2", "resolved", "RESOLVED: that the culvert be cleared before 30 November."),
        ("3", "agreed", "It was agreed to divide the two largest plots."),
    ]
    return [
        Decision(
            id=f"{meeting.id}-d{n}",
            meeting_id=meeting.id,
            item=item,
            kind=kind,
            text=quote,
            evidence=(evidence(meeting, item, quote),),
        )
        for n, (item, kind, quote) in enumerate(quotes, 1)
        if quote in meeting.text
    ]


def actions_of(meeting: Meeting) -> list[Action]:
    rows = [
        ("2", "ACTION: Clerk", "Clear the culvert", Owner(name="Ben Tranter", as_written="Clerk", resolved=True)),
        ("3", "Action: J Okafor", "Divide plots", Owner(name="Joy Okafor", as_written="J Okafor", resolved=True)),
    ]
    dues = {"2": date(2024, 11, 30), "3": None}
    return [
        Action(
            id=f"{meeting.id}-a{n}",
            meeting_id=meeting.id,
            item=item,
            text=text,
            owners=(owner,),
            due=dues[item],
            evidence=(evidence(meeting, item, quote),),
        )
        for n, (item, quote, text, owner) in enumerate(rows, 1)
        if quote in meeting.text
    ]


def put(library: Library, meeting: Meeting) -> None:
    library.put(Kept(meeting, decisions_of(meeting), actions_of(meeting)))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def library(store: Path) -> Iterator[Library]:
    with Library.open(store) as opened:
        yield opened
