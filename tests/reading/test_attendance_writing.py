"""How lists write people: run on with titles, behind offices, cut by a line's end, in capitals; who was absent."""

import pytest

from assistant.language.names import is_name
from assistant.reading.attendance import narrated_apologies, opens_attendance, read_attendance
from assistant.reading.flattened import labelled_parts
from assistant.reading.lines import read_lines


def told(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.status) for person in read_attendance(read_lines(text))]


def names(text: str) -> list[str]:
    return [name for name, _ in told(text)]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Present: Professor A Bell Mr T Frame Dr S Oak (Chair) Ms J Hill", ["A Bell", "T Frame", "S Oak", "J Hill"]),
        (
            "Present: Cllr A Bell, Amber District Council Cllr Mrs T Frame, Brook Council Ms S Oak, Co-opted Member",
            ["A Bell", "T Frame", "S Oak"],
        ),
        (
            "Present: Mayor Bell, Deputy Mayor Frame, Councillors Oak, Hill and McGraw",
            ["Bell", "Frame", "Oak", "Hill", "McGraw"],
        ),
        ("Present: CLLRS BELL, MRS FRAME , MRS OAK, HILL.", ["Bell", "Frame", "Oak", "Hill"]),
        ("Present: A.Bell, T.Frame and S. Oak", ["A.Bell", "T.Frame", "S. Oak"]),
        ("Present: Council members: Revd Ann Bell, Tom Frame, Sue Oak", ["Ann Bell", "Tom Frame", "Sue Oak"]),
    ],
)
def test_lists_without_separators_and_lists_of_surnames(line: str, people: list[str]) -> None:
    assert names(line) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Staff present: City Manager Ann Bell, Director of Public Works Tom Frame, City Attorney Sue Oak",
            ["Ann Bell", "Tom Frame", "Sue Oak"],
        ),
        ("In attendance: Head of Service Mr T Frame and Clerk Ms S Oak", ["T Frame", "S Oak"]),
        ("Also present: Parish Clerk – A Bell", ["A Bell"]),
        ("In attendance: Ann Bell, Director of Public Works, Tom Frame, Head of Adult Care", ["Ann Bell", "Tom Frame"]),
    ],
)
def test_offices_before_names(line: str, people: list[str]) -> None:
    assert names(line) == people


def test_a_name_cut_by_the_end_of_the_line() -> None:
    assert names("Present: Ed Bell, Sarah\nFrame, Raj Hill,\nSue Oak") == [
        "Ed Bell",
        "Sarah Frame",
        "Raj Hill",
        "Sue Oak",
    ]
    assert names("Present: Ed Bell, Mr. Tom\nFrame, Sue Oak") == ["Ed Bell", "Tom Frame", "Sue Oak"]
    assert names("Present: Ed Bell, Chair\nTom Frame, Clerk") == ["Ed Bell", "Tom Frame"]
    assert names("Present:\nMessrs. A. Bell, T. Frame and S. Oak\nMrs. J. Hill") == [
        "A. Bell",
        "T. Frame",
        "S. Oak",
        "J. Hill",
    ]


def test_labels_of_the_absent_and_of_the_public() -> None:
    assert told(
        "Planning board members present:\nAnn Bell\nPlanning board members absent:\nTom Frame\n"
        "Members of the public: Sue Oak, Joan Hill"
    ) == [
        ("Ann Bell", "present"),
        ("Tom Frame", "apologies"),
        ("Sue Oak", "in_attendance"),
        ("Joan Hill", "in_attendance"),
    ]
    assert told("Present: Ann Bell\nApologies/Absent   T Frame, S Oak") == [
        ("Ann Bell", "present"),
        ("T Frame", "apologies"),
        ("S Oak", "apologies"),
    ]
    assert opens_attendance("PRESENT CLLRS BELL, MRS FRAME, OAK")


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("Councillors Ann Bell and Tom Frame were absent.", ["Ann Bell", "Tom Frame"]),
        ("Sue Oak (SO) did not attend.", ["Sue Oak"]),
        ("Cllr Ann Bell was absent for item 4.", []),
        ("Cllr Ann Bell was absent from the vote.", []),
        ("Cllr Ann Bell was absent without apology.", []),
    ],
)
def test_a_sentence_that_says_who_was_absent(sentence: str, absent: list[str]) -> None:
    assert [person.name for person in narrated_apologies(sentence)] == absent


def test_a_label_behind_the_title_begins_a_line_of_its_own() -> None:
    title = "Amber Club meeting Tuesday 4th June 2024"
    assert labelled_parts(f"{title} Present: Ann Bell, Tom Frame") == [title, " Present: Ann Bell, Tom Frame"]
    for whole in ("1. Present: Ann Bell", "Council Members Present: Ann Bell", "All those who were present: none"):
        assert labelled_parts(whole) == [whole]


def test_names_with_what_somebody_is_called_and_with_surnames_of_two_halves() -> None:
    assert is_name("Ann “Nan” Bell")
    assert is_name("Tom Johnston-Banks")
    assert not is_name("Tom Go-East")


def test_a_couple_in_a_row_of_its_own() -> None:
    assert names("Present:\nSue Oak\nJane and Gerald Hill\nTom Frame") == [
        "Sue Oak",
        "Jane Hill",
        "Gerald Hill",
        "Tom Frame",
    ]
    assert names("Present:\nSue Oak and Tom Frame") == ["Sue Oak", "Tom Frame"]


def test_another_person_behind_a_name_without_a_mark() -> None:
    assert names("Present:\nMr A Bell Mrs T Frame (Chair)\nMs S Oak Dr J Hill") == [
        "A Bell",
        "T Frame",
        "S Oak",
        "J Hill",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Present: Chairman: Cllr A Bell Councillors: Mr T Frame, Mrs S Oak Clerk: Mrs J Hill",
        "Present: Chair: A Bell Members: T Frame, S Oak Officers: J Hill",
        "Present – A Bell (Chair), T Frame and S Oak Apologies – J Hill",
    ],
)
def test_labels_of_groups_within_a_paragraph(line: str) -> None:
    found = told(line)
    assert [name for name, _ in found] == ["A Bell", "T Frame", "S Oak", "J Hill"]
    assert [status for _, status in found][:3] == ["present"] * 3
    assert found[3][1] != "present"


def test_a_qualified_group_is_not_cut() -> None:
    assert names("Parish Councillors: Ann Bell, Tom Frame") == ["Ann Bell", "Tom Frame"]


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("Apologies were received from Cllr A Bell who was ill and Mrs T Frame who was away.", ["A Bell", "T Frame"]),
        ("RESOLVED to accept the apologies of Cllr Bell and Cllr Frame.", ["Bell", "Frame"]),
        ("Apologies\n\nwere received from: Ann Bell and Tom Frame", ["Ann Bell", "Tom Frame"]),
        ("The apologies of the last month were discussed.", []),
    ],
)
def test_apologies_in_other_words(sentence: str, absent: list[str]) -> None:
    assert [person.name for person in narrated_apologies(sentence)] == absent


def test_councillors_by_surnames_alone_behind_their_label() -> None:
    assert names("Councillors: Mrs Bell, Frame, Oak and Hill") == ["Bell", "Frame", "Oak", "Hill"]
    assert names("Councillors: Ann Bell, Clerk of the Park, Tom Frame") == ["Ann Bell", "Tom Frame"]


def test_somebody_who_was_also_present() -> None:
    assert told("Present:\nAnn Bell (Chair)\nTom Frame was also present for item 4") == [
        ("Ann Bell", "present"),
        ("Tom Frame", "in_attendance"),
    ]


def test_a_councillor_of_another_tier_has_no_office_by_that(read):
    meeting = read(
        "Dunmere Parish Council\n\nMinutes of the meeting held on 4 May 2021\n\n"
        "Present: Cllr Ann Bell, District Cllr Tom Frame\n\n1. Welcome\n\nAll came.\n\n2. Budget\n\nSet.\n"
    )
    assert [(person.name, person.role) for person in meeting.people] == [("Ann Bell", None), ("Tom Frame", None)]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Present: Cllr Ann Bell (Chair) Cllr Gail Reeve Cllr Sue Oak Cllr Jan Vane Helen Rook (Parish Clerk)",
            ["Ann Bell", "Gail Reeve", "Sue Oak", "Jan Vane", "Helen Rook"],
        ),
        ("Present: Mrs Ann Bell Mr Tom Frame Ms Sue Oak Jan Vane", ["Ann Bell", "Tom Frame", "Sue Oak", "Jan Vane"]),
        ("Present: Cllr Sue Oak Reeve Tom Frame Cllr Ann Bell", ["Sue Oak", "Tom Frame", "Ann Bell"]),
        ("Present: Cllr Ann Bell Cllr Tom Frame Brook Town Council Cllr Sue Oak", ["Ann Bell", "Tom Frame", "Sue Oak"]),
    ],
)
def test_somebody_without_a_title_behind_others_and_a_surname_that_is_a_title(line, people):
    assert names(line) == people


def test_a_name_cut_by_the_end_of_a_line_and_an_empty_one():
    text = "Present:\n\nCllr. J. Bell, Cllr. M. Frame, Cllr. C. Mc\n\nMahon, Cllr.\n\nL.M. Oak, Ms. D. Rook"
    assert names(text) == ["J. Bell", "M. Frame", "C. Mc Mahon", "L.M. Oak", "D. Rook"]


def test_a_list_that_an_empty_line_ends():
    text = "Present:\n\nMr A Bell, Mrs B Frame, Mr C Rook,\n\nApologies:\n\nMr D Oak"
    assert told(text)[-2:] == [("C Rook", "present"), ("D Oak", "apologies")]


@pytest.mark.parametrize(
    ("said", "absent"),
    [
        ("Apologies were noted and accepted for Cllr Ann Bell (work).", ["Ann Bell"]),
        ("Apologies were received and approved for Cllrs Ann Bell and Tom Frame.", ["Ann Bell", "Tom Frame"]),
        ("Apologies for absence were accepted for the whole term.", []),
    ],
)
def test_apologies_accepted_for_somebody(said, absent):
    assert [person.name for person in narrated_apologies(said)] == absent
