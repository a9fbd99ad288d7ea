"""Titles and initials before the names of those who came, and labels with an hour."""

import pytest

HEAD = "Harrow Lane Society\nMinutes of the meeting held on 4 May 2021\n\n"


def people(meeting):
    return [(person.name, person.status) for person in meeting.people]


@pytest.mark.parametrize(
    "title", ["Associate Professor", "Assistant Professor", "Emeritus Professor", "Professor Emeritus", "Prof."]
)
def test_a_professor_of_any_rank(read, title):
    meeting = read(f"{HEAD}Present: Ann Bell, {title} Tom Reed, Una Frost\n\n1. Gate\nIt was painted.\n2. Hut\nShut.")
    assert ("Tom Reed", "present") in people(meeting)


def test_councilors_before_several_names(read):
    meeting = read(
        f"{HEAD}Present: Mayor Ann Bell, and Councilors Tom Reed and Una Frost\n\n1. Gate\nOpen.\n2. Hut\nShut."
    )
    assert people(meeting) == [("Ann Bell", "present"), ("Tom Reed", "present"), ("Una Frost", "present")]


def test_initials_in_brackets_before_the_name(read):
    meeting = read(f"{HEAD}Present: (AB) Ann Bell - Chair, (TR) Tom Reed, Una Frost\n\n1. Gate\nOpen.\n2. Hut\nShut.")
    assert [(person.name, person.initials) for person in meeting.people][:2] == [("Ann Bell", "AB"), ("Tom Reed", "TR")]


def test_letters_that_are_no_initials_of_the_name_are_none(read):
    meeting = read(f"{HEAD}Present: (NHS) Ann Bell, Tom Reed, Una Frost\n\n1. Gate\nOpen.\n2. Hut\nShut.")
    assert all(person.initials != "NHS" for person in meeting.people)


def test_a_label_with_the_hour_from_which_they_came(read):
    meeting = read(
        f"{HEAD}Present: Ann Bell, Tom Reed\nIn attendance (from 10.45am) Una Frost, Lee Ash\n\n1. Gate\nOpen.\n2. Hut"
    )
    assert people(meeting)[2:] == [("Una Frost", "in_attendance"), ("Lee Ash", "in_attendance")]
