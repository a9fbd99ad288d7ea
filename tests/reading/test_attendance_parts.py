"""Where one part of an attendance list ends and the next begins, and whom an unusual label or title names."""

import pytest

from assistant.reading.attendance import leading_person, read_attendance
from assistant.reading.lines import read_lines

ITEMS = "1. Welcome\n\nAll came.\n\n2. Roof\n\nIt leaks.\n"


def statuses(text):
    return [(person.name, person.status) for person in read_attendance(read_lines(text))]


def test_a_table_that_begins_with_the_chair_alone(read):
    table = (
        "| **Chair:** | |\n| Ann Bell | Lay member |\n| **Present:** | |\n| Tom Frame | Lay member |\n"
        "| **In attendance:** | |\n| Joan Hill | Clerk |\n\n"
    )
    meeting = read(f"Audit Committee\nMinutes of the meeting of 3 May 2024\n\n{table}{ITEMS}")
    assert [(person.name, person.status) for person in meeting.people] == [
        ("Ann Bell", "present"),
        ("Tom Frame", "present"),
        ("Joan Hill", "in_attendance"),
    ]
    assert meeting.chair == "Ann Bell"


@pytest.mark.parametrize("office", ["CLERK", "Secretary", "Minutes"])
def test_an_office_below_apologies_told_in_one_line_was_there(office):
    text = f"PRESENT: Mr Tom Frame; Ms Ivy Marsh\n\nAPOLOGIES: Mrs Ann Bell; Mr Al Reed\n\n{office}: Ms Joan Hill\n"
    assert statuses(text)[-2:] == [("Al Reed", "apologies"), ("Joan Hill", "in_attendance")]


def test_an_office_within_a_list_of_apologies_was_not_there():
    text = "Present:\nMr Tom Frame\n\nApologies:\nMrs Ann Bell\nSecretary: Ms Joan Hill\n"
    assert statuses(text)[-1] == ("Joan Hill", "apologies")


@pytest.mark.parametrize("also", ["Also", "Plus", "Also there"])
def test_also_opens_a_part_within_the_line(also):
    people = statuses(f"Present: Cllrs. A. Bell (Chairman), T. Frame. {also}: Mrs. J. Hill (Clerk), Mr. P. Stone.\n")
    assert people[1:] == [("T. Frame", "present"), ("J. Hill", "in_attendance"), ("P. Stone", "in_attendance")]


def test_those_of_the_department_are_no_members():
    text = "Members\n\nMrs Ann Bell, Chairman\nMr Tom Frame, growers\n\nDepartment\n\nMr A. Reed\nMs J. Hill\n"
    assert [status for _, status in statuses(text)] == ["present", "present", "in_attendance", "in_attendance"]


@pytest.mark.parametrize("short", ["sub. for", "subst. for", "sub for"])
def test_short_for_a_substitute(short):
    people = statuses(f"Present: Cllr Ann Bell; Cllr Tom Frame ({short} Cllr Joan Hill)\n")
    assert people[-1] == ("Tom Frame", "substitute")


@pytest.mark.parametrize("body", ["Brook Valley Group", "Farm Land and Water Association", "Hill Farmers Union"])
def test_a_body_that_reads_like_a_name_is_that_of_the_person_beside_it(body):
    people = read_attendance(read_lines(f"Present:\n\n| {body} | Ann Bell |\n| Amber Council | Cllr Tom Frame |\n"))
    assert [(person.name, person.organisation) for person in people] == [
        ("Ann Bell", body),
        ("Tom Frame", "Amber Council"),
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Baroness Amber of Brook (President)", "Baroness Amber of Brook"),
        ("Lord Bell-Reed of Linden", "Lord Bell-Reed of Linden"),
        ("Lady Ann Bell of the Trust", "Lady Ann Bell"),
        ("Jurat Tom Frame", "Tom Frame"),
        ("Deputy T. Frame", "T. Frame"),
    ],
)
def test_peers_and_titles_of_the_islands(written, name):
    assert leading_person(written).name == name


def test_a_deputy_of_an_office_is_no_title():
    assert leading_person("Deputy Clerk") is None


@pytest.mark.parametrize(("initials", "name"), [("CF", "Col Frame"), ("TF", "Frame")])
def test_initials_tell_a_first_name_from_a_title(initials, name):
    assert statuses(f"Present: Ann Bell (AB), Col Frame ({initials}, warden)\n")[-1][0] == name


@pytest.mark.parametrize("mark", [".", " –", ""])
def test_apologies_told_beside_the_title_of_their_item(read, mark):
    head = "Audit Committee\nMinutes of the meeting of 3 May 2024\n\nPresent: Cllr A. Bell, Cllr T. Frame\n\n"
    apologies = f"**1** **Apologies**{mark} Cllr J. Hill (ill). Accepted.\n\n"
    items = f"{apologies}**2** **Roof** It leaks.\n\n**3** **End** None.\n"
    people = [(person.name, person.status) for person in read(head + items).people]
    assert people[-1] == ("J. Hill", "apologies")


def test_an_observer_told_of_in_a_sentence():
    told = "Two residents and an observer from Amber Council, Tom Frame, were there"
    text = f"Present: Ann Bell\n\nIn attendance: Joan Hill, Clerk (notes). {told}.\n"
    assert statuses(text) == [("Ann Bell", "present"), ("Joan Hill", "in_attendance"), ("Tom Frame", "observer")]


def test_the_chair_of_the_council_chairs_it(read):
    table = "| Members present | |\n| Dr Ann Bell | Chair of Council (elected member) |\n| Tom Frame | Lay member |\n\n"
    head = "Minutes of the meeting of the Council held on 3 May 2024\n\n"
    assert read(f"{head}{table}{ITEMS}").chair == "Ann Bell"
