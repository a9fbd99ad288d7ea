"""Labels written in other ways, people by initials, and columns and lists that lost their labels."""

import pytest

from assistant.reading.attendance import leading_person, narrated_apologies, people_in, read_attendance, told_absent
from assistant.reading.lines import read_lines

ITEMS = "1. Budget\n\nIt was set.\n\n2. Roof\n\nIt leaks.\n"
TITLE = "Minutes of the Trade Board, 3 May 2024\n\n"


def told(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.status) for person in read_attendance(read_lines(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Present: Ann Bell, Sue Oak\n\nApologies; Tom Frame",
        "Present; Ann Bell, Sue Oak\n\nApologises: Tom Frame",
        "present / Ann Bell, Sue Oak\nappologies received and approved / Tom Frame",
        "1. Attendees: Ann Bell, Sue Oak\n\n2. Apologies: Tom Frame",
    ],
)
def test_labels_with_other_marks_and_spellings(text: str) -> None:
    assert told(text) == [("Ann Bell", "present"), ("Sue Oak", "present"), ("Tom Frame", "apologies")]


@pytest.mark.parametrize(
    "label", ["Others:", "Others attending:", "Supporting officials\n\n", "Supporting officers\n\n", "Support staff:"]
)
def test_others_are_no_members(label: str) -> None:
    assert told(f"Board members\n\nAnn Bell, Chair\n\n{label} Tom Frame\n") == [
        ("Ann Bell", "present"),
        ("Tom Frame", "in_attendance"),
    ]


def test_members_by_office_stand_behind_the_others() -> None:
    text = "Attendees: Ann Bell (Chair), Tom Frame (Amber Council) – Ex Officio: Sue Oak (Treasury), Jo Hill (Audit)"
    assert [name for name, _ in told(text)] == ["Ann Bell", "Tom Frame", "Sue Oak", "Jo Hill"]


@pytest.mark.parametrize("line", ["AB Ann Bell (Chair)", "AB Cllr. Ann Bell", "AB: Ann Bell"])
def test_initials_before_their_name(line: str) -> None:
    (person,) = people_in(line, "present")
    assert (person.name, person.initials) == ("Ann Bell", "AB")


@pytest.mark.parametrize(
    ("text", "name"), [("CS Ann Bell", "Ann Bell"), ("GM Tom Frame", "Tom Frame"), ("JP Bell", "JP Bell")]
)
def test_ranks_in_letters_and_initials_that_are_the_name(text: str, name: str) -> None:
    lead = leading_person(text)
    assert lead is not None
    assert lead.name == name


@pytest.mark.parametrize("heading", ["Actioned By", "Minuted by", "Ex Officio"])
def test_headings_that_are_written_like_names(heading: str) -> None:
    assert leading_person(heading) is None


@pytest.mark.parametrize("plural", ["Trustees", "Governors", "Members", "Councillors"])
def test_surnames_behind_a_plural(plural: str) -> None:
    people = people_in(f"{plural} Bell (Chair), Frame, Oak and the Clerk", "present")
    assert [person.name for person in people] == ["Bell", "Frame", "Oak"]


def test_the_plural_before_full_names_and_the_public_counted() -> None:
    assert [p.name for p in people_in("Trustees Ann Bell, Tom Frame", "present")] == ["Ann Bell", "Tom Frame"]
    assert told("Present: Cllr Ann Bell, Cllr S Oak\n\nMembers of the public: Two\n")[2:] == []


@pytest.mark.parametrize("beside", [" AB., TF., SO, JH", "\n\nAB, TF, SO, JH", "\nAB; TF; SO and JH"])
def test_people_by_initials_alone(beside: str) -> None:
    people = told(f"Attendees:{beside}\nApologies: PT, RM.\n")
    assert [name for name, _ in people] == ["AB", "TF", "SO", "JH", "PT", "RM"]
    assert [status for _, status in people][-2:] == ["apologies"] * 2


def test_bodies_in_letters_are_no_people() -> None:
    assert told("Present: Ann Bell (Chair), Tom Frame\n\nNHS, ICB, CCG\n") == [
        ("Ann Bell", "present"),
        ("Tom Frame", "present"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Ann Bell (AB), AML, Marine Physics\nTom Frame (TF), Coast\nSue Oak, Harbour, Deputy Head\nJo Hill",
        "- Ann Bell, Chief Executive, Amber Lancashire\n- Tom Frame, Head of Law, Amber Council\n- Sue Oak\n- Jo Hill",
    ],
)
def test_one_person_to_a_row_whatever_their_body_is_called(rows: str) -> None:
    assert [name for name, _ in told(f"In attendance\n\n{rows}\n")] == ["Ann Bell", "Tom Frame", "Sue Oak", "Jo Hill"]


def test_several_people_to_a_row() -> None:
    rows = "Ann Bell, Amber Council, Mr Tom Frame\nSue Oak, Jo Hill, Pat Stone\nMary Reed"
    assert len(told(f"Present\n\n{rows}\n")) == 6


COLUMNS = (
    "**Attendees:**\n\n**Apologies:**\n\nAnn Bell (Chair)\n\nTom Frame, Roads\n\nSue Oak, Parks\n\nJo Hill, Parks\n\n"
    "Pat Stone, Housing\n\n{more}"
)


def test_two_columns_one_below_the_other() -> None:
    people = told(COLUMNS.format(more="Mary Reed, Roads\n\nAl Rowe, Planning\n\nDi Marsh, Schools\n"))
    assert [status for _, status in people] == ["present"] * 5 + ["apologies"] * 3


def test_the_chair_below_two_labels_did_not_send_apologies() -> None:
    people = told(COLUMNS.format(more="Mary Reed, Schools\n"))
    assert {status for _, status in people} == {"present"}


def test_a_first_part_without_people_keeps_the_second() -> None:
    people = told("Apologies:\n\nIn attendance:\n\nAnn Bell\n\nTom Frame\n")
    assert {status for _, status in people} == {"in_attendance"}


@pytest.mark.parametrize("words", ["received from", "received for"])
def test_a_group_without_its_label_whom_apologies_name(read, words: str) -> None:
    members = "- Ann Bell: Chair\n- Jo Hill: Roads\n\n"
    lists = f"{members}In attendance\n\n- Sue Oak: Clerk\n\n\n- Tom Frame: Parks\n- Al Reed: Law\n\n"
    text = f"{TITLE}{lists}1. Welcome\n\nApologies were {words} Tom Frame and Al Reed.\n\n2. Roof\n\nIt leaks.\n"
    absent = [person.name for person in read(text).people if person.status == "apologies"]
    assert absent == ["Tom Frame", "Al Reed"]


def test_a_list_with_apologies_of_its_own_is_believed() -> None:
    listed = people_in("Ann Bell, Tom Frame, Sue Oak", "present")
    own = people_in("Jo Hill", "apologies")
    absent = people_in("Tom Frame, Sue Oak", "apologies")
    assert [person.status for person in told_absent([*listed, *own], absent)] == ["present"] * 3 + ["apologies"]
    assert [person.status for person in told_absent(listed, absent)] == ["present", "apologies", "apologies"]
    assert [person.status for person in told_absent(listed, absent[:1])] == ["present"] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "A Bell (County Councillor) and T Frame (District Councillor) also advised they would not be able to attend.",
        "A Bell and T Frame informed the Clerk that they could not attend.",
        "A Bell and T Frame were not able to attend.",
        "A Bell and T Frame said that they were unable to attend the meeting.",
    ],
)
def test_who_said_that_they_could_not_come(sentence: str) -> None:
    assert [person.name for person in narrated_apologies(sentence)] == ["A Bell", "T Frame"]


def test_who_could_not_attend_something_else() -> None:
    assert narrated_apologies("Ann Bell reported that children could not attend the school fair.") == []


def test_a_sentence_among_the_rows_that_tells_who_left() -> None:
    assert told("Present\n\nMs Ann Bell\n\nApologies\n\nMr Tom Frame\n\nMs A Bell left the room at 6.05pm\n") == [
        ("Ann Bell", "present"),
        ("Tom Frame", "apologies"),
    ]


@pytest.mark.parametrize(
    ("above", "count"), [("Updates to be provided by:", 0), ("Reports were given by:", 0), ("Tenant reps:", 3)]
)
def test_a_list_of_those_who_speak_is_no_attendance(read, above: str, count: int) -> None:
    people = "- Ann Bell – Map Team\n- Tom Frame – Access Officer\n- Sue Oak – Team Leader\n\n"
    assert (
        len(read(f"{TITLE}1. Budget\n\nIt was set.\n\n2. Roof\n\n{above}\n\n{people}3. Date\n\nNone.\n").people)
        == count
    )


@pytest.mark.parametrize(
    "first", ["Ann Bell (Chair)\nTom Frame / Sue Oak\nJo Hill", "1. Attendees: Ann Bell, Tom Frame"]
)
def test_people_above_the_first_label(read, first: str) -> None:
    names = [person.name for person in read(f"{TITLE}{first}\n\nIn attendance\n\nPat Stone, Clerk\n\n{ITEMS}").people]
    assert names[:2] == ["Ann Bell", "Tom Frame"]
    assert names[-1] == "Pat Stone"


def test_a_body_beside_initials_that_reads_like_a_name() -> None:
    rows = "Ann Bell (AB), Amber Labs\nTom Frame (TF), Coast\nSue Oak (SO)\nJo Hill"
    assert [name for name, _ in told(f"Attendees\n\n{rows}\n")] == ["Ann Bell", "Tom Frame", "Sue Oak", "Jo Hill"]
