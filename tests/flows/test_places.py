from datetime import date

import pytest

from assistant.domain import Item, Meeting, Person, Source
from assistant.flows import places

TEXT = """Parks Committee, 4 March 2021, 7.00 pm
Present: A. Quill (Chair), Tom J. Marsh
1. Apologies
Apologies: Priya Nair
Tom Marsh chaired the meeting until 8pm.
2. Minutes
The minutes of 14th January were agreed.
3. Next meeting
To be held on 04/06/2021 in the Jubilee
Room.
"""


def at(start, end, key):
    number = key if key.isdigit() else None
    return Item(number=number, title=key, start=TEXT.index(start), end=TEXT.index(end) if end else len(TEXT))


MEETING = Meeting(
    id="m",
    title="Parks",
    text=TEXT,
    items=(
        at("Parks", "1. Ap", "header"), at("1. Ap", "2. Mi", "1"), at("2. Mi", "3. Ne", "2"), at("3. Ne", None, "3"),
    ),
    source=Source(file="m.txt", format="txt", sha256="0"),
)  # fmt: skip


def where(evidence):
    assert TEXT[evidence.start : evidence.end] == evidence.quote
    return evidence.item, evidence.quote


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Person(name="Ada Quill"), ("header", "Present: A. Quill (Chair), Tom J. Marsh")),
        (Person(name="Tom Marsh"), ("1", "Tom Marsh chaired the meeting until 8pm.")),
        (Person(name="Priya Nair", status="apologies"), ("1", "Apologies: Priya Nair")),
    ],
)
def test_people(person, expected):
    assert where(places.person_at(MEETING, person)) == expected


def test_somebody_who_is_not_named_has_no_place():
    assert places.person_at(MEETING, Person(name="Owen Tarrant")) is None


def test_who_chaired_stands_where_it_is_said():
    assert where(places.chair_at(MEETING, "Tom Marsh"))[0] == "1"
    assert where(places.chair_at(MEETING, "Ada Quill"))[0] == "header"


@pytest.mark.parametrize(
    ("day", "near", "item"),
    [(date(2021, 3, 4), "held", "header"), (date(2021, 1, 14), "previous", "2"), (date(2021, 6, 4), "next", "3")],
)
def test_dates_in_any_form(day, near, item):
    assert where(places.date_at(MEETING, day, near))[0] == item


def test_times_and_venues_over_line_ends():
    assert where(places.time_at(MEETING, "20:00")) == ("1", "Tom Marsh chaired the meeting until 8pm.")
    assert where(places.words_at(MEETING, "Jubilee Room"))[0] == "3"
    assert places.time_at(MEETING, "09:15") is None
    assert places.words_at(MEETING, "Tarn House") is None
