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


DAY = "Minutes of the Amber Committee held on 3 May 2024"
REST = "{}. Drains\n\nThey are full.\n\n{}. Close\n\nNone.\n"


def told(meeting):
    return [(person.name, person.status) for person in meeting.people]


@pytest.mark.parametrize(
    "people",
    [
        "Cllr Ann Bell - Chairman, Cllr T Frame, Cllr Sue Oak",
        "Ann Bell (AB) – Chair, T Frame, Sue Oak (SO)",
    ],
)
def test_an_office_behind_a_dash_is_of_the_first_alone(read, people):
    meeting = read(f"{DAY}\n\nPresent: {people}\n\n{REST.format(1, 2)}")
    assert [person.name for person in meeting.people] == ["Ann Bell", "T Frame", "Sue Oak"]
    assert meeting.chair == "Ann Bell"


def test_words_behind_a_dash_without_people_stay_words(read):
    meeting = read(f"{DAY}\n\nPresent: Ann Bell – Roads, Drains and Verges\n\n{REST.format(1, 2)}")
    assert told(meeting) == [("Ann Bell", "present")]


def test_parts_amid_a_line(read):
    line = f"{DAY} PRESENT (2 Members): Ann Bell, Tom Frame IN ATTENDANCE: Sue Oak (Clerk) Apologies: Jo Hart"
    meeting = read(f"{line}\n\n{REST.format(1, 2)}")
    assert told(meeting) == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Sue Oak", "in_attendance"), ("Jo Hart", "apologies")
    ]  # fmt: skip


def test_a_name_cut_by_the_end_of_the_line(read):
    meeting = read(f"{DAY}\n\nPresent:\nMs A Bell, Mr T Frame, Dr S\nOak, Mr J Hart\n\n{REST.format(1, 2)}")
    assert [person.name for person in meeting.people] == ["A Bell", "T Frame", "S Oak", "J Hart"]


@pytest.mark.parametrize("label", ["Attendance. ", "Present: ", "Present - "])
def test_people_in_the_line_of_an_item(read, label):
    meeting = read(f"{DAY}\n\n1. {label}A. Bell in the chair with T. Frame and S. Oak.\n\n{REST.format(2, 3)}")
    assert told(meeting) == [("A. Bell", "present"), ("T. Frame", "present"), ("S. Oak", "present")]
    assert meeting.chair == "A. Bell"


def test_apologies_by_initials(read):
    meeting = read(
        f"{DAY}\n\nPresent: Ann Bell (AB), Tom Frame (TF), Sue Oak (SO)\n\n"
        f"1. Apologies\n\nThe clerk had apologies from TF and SO.\n\n{REST.format(2, 3)}"
    )
    assert told(meeting) == [("Ann Bell", "present"), ("Tom Frame", "apologies"), ("Sue Oak", "apologies")]


def test_presence_told_in_sentences(read):
    meeting = read(
        "Town of Amber\nMonthly Meeting\nMay 3, 2024\n\n## CALL TO ORDER\n\nBoard members present were "
        "supervisors Ann Bell and Tom Frame, and treasurer Sue Oak. Also present were Jo Hart and Di Rowe.\n\n"
        f"## ROADS\n\n{REST.format(1, 2)}"
    )
    assert told(meeting) == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Sue Oak", "present"),
        ("Jo Hart", "in_attendance"), ("Di Rowe", "in_attendance"),
    ]  # fmt: skip


def test_people_whose_label_is_gone(read):
    people = "Ann Bell – Manager\nTom Frame – Chairman\nSue Oak (SO)\n"
    assert len(told(read(f"{DAY}\n\n{people}\n{REST.format(1, 2)}"))) == 3
    assert told(read(f"{DAY}\n\nAnn Bell – Manager\n\n{REST.format(1, 2)}")) == []


def test_labels_without_a_mark(read):
    lists = "Present Ann Bell, Tom Frame, Sue Oak,\n\nAlso Jo Hart and Di Rowe\n\nApologies Max Lund\n\n"
    assert told(read(f"{DAY}\n\n{lists}{REST.format(1, 2)}")) == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Sue Oak", "present"),
        ("Jo Hart", "in_attendance"), ("Di Rowe", "in_attendance"), ("Max Lund", "apologies"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "there", ["Ann Bell, Chair\nTom Frame\nSue Oak", "Cllrs A Bell, Mrs T Frame and S Oak (Clerk to Council)"]
)
def test_those_present_stand_above_the_first_label(read, there):
    people = told(read(f"{DAY}\n\n{there}\n\nIn attendance: Jo Hart\n\n{REST.format(1, 2)}"))
    assert [status for _, status in people] == ["present"] * 3 + ["in_attendance"]


def test_a_title_line_above_a_label_is_no_person(read):
    assert told(read(f"{DAY}\nAmber Hall\n\nPresent: Ann Bell, Tom Frame\n\n{REST.format(1, 2)}")) == [
        ("Ann Bell", "present"), ("Tom Frame", "present")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("President Ann Bell, Secretary Tom Frame, Sue & Max Oak", ["Ann Bell", "Tom Frame", "Sue Oak", "Max Oak"]),
        ("Mayor Ann Bell Deputy Mayor Frame Councillor Oak Councillor Hart", ["Ann Bell", "Frame", "Oak", "Hart"]),
        ("Cllrs Bell and Frame and the clerk T. Oak", ["Bell", "Frame", "T. Oak"]),
        ("Ann Bell AB Lay Member for Audit", ["Ann Bell"]),
        ("Director of Works, Roads (Mr. A. Bell), Officer, Parks (Ms. S. Oak)", ["A. Bell", "S. Oak"]),
        ("PCSO Ann Bell, June Frame, Dr Cees Van Der Oak", ["Ann Bell", "June Frame", "Cees Van Der Oak"]),
    ],
)
def test_names_among_offices(read, line, names):
    meeting = read(f"{DAY}\n\nPresent: {line}\n\n{REST.format(1, 2)}")
    assert [person.name for person in meeting.people] == names


def test_in_the_chair_as_a_label(read):
    meeting = read(
        f"{DAY}\n\nPRESENT IN THE CHAIR:\n\nCouncillor Ann Bell\n\nPRESENT:\n\nTom Frame\n\n{REST.format(1, 2)}"
    )
    assert (meeting.chair, len(meeting.people)) == ("Ann Bell", 2)


def test_parts_of_a_list_that_stands_at_the_end_each_under_its_heading(read):
    meeting = read(
        f"# Mill Board\n\n{DAY}\n\n{ITEMS}\n## Board members attending\n\n* Ann Bell, Amber Labs (Chair)\n"
        "* Tom Frame, Oak Bank\n\n### Apologies\n\nSue Oak, Brook Labs; and Max Hart sent their apologies.\n\n"
        "### Additional attendees\n\n* Joan Hill, Amber Labs\n\n## Links\n\n* Ben Ash wrote a page\n"
    )
    assert [(person.name, person.status) for person in meeting.people] == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Sue Oak", "apologies"), ("Max Hart", "apologies"),
        ("Joan Hill", "in_attendance"),
    ]  # fmt: skip


def test_a_bullet_set_wide_is_no_column():
    wide = "#### Members present\n\n-   Present: Nick, Al, Dan, Jo\n-   Apologies: Sue\n"
    assert statuses(wide) == [(name, "present") for name in ("Nick", "Al", "Dan", "Jo")] + [("Sue", "apologies")]
    assert statuses("Present:\n*   Ann Bell\n•\tTom Frame\n") == [("Ann Bell", "present"), ("Tom Frame", "present")]


def test_the_parts_of_an_item_of_attendance(read):
    meeting = read(
        f"{DAY}\n\n1. Welcome\n\nAnn opened the meeting.\n\n2. Attendance\n\n2.1 Current members that were present\n\n"
        "- Ann Bell (AB), Lake Weather Institute [LWI]\n- Tom Frame (TF), Brook Water International (BWI)\n\n"
        "2.2 Members not present\n\n- Mr. Max Hart, Mill Trust [MT]\n\n2.3 Other attendees\n\n- Sue Oak, Mill Trust\n\n"
        "3. Roof\n\nIt leaks.\n\n4. Pond\n\nIt is dry.\n"
    )
    assert [(person.name, person.status) for person in meeting.people] == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Max Hart", "apologies"), ("Sue Oak", "in_attendance"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body", ["Amber Weather Institute [AWI]", "Mill France International (MFI)", "Lake Water Agency"]
)
def test_what_ends_as_an_institution_is_nobody(body):
    assert leading_person(body) is None


def test_a_name_before_an_institution_is_somebody():
    assert leading_person("Ann Bell Institute of Roads").name == "Ann Bell"


def test_those_in_attendance_behind_the_members_without_a_mark():
    line = "Present: Ann Bell, Councillor Oak, Councillor Hart In attendance Dr\nTom Frame\n"
    assert statuses(line) == [
        ("Ann Bell", "present"), ("Oak", "present"), ("Hart", "present"), ("Tom Frame", "in_attendance"),
    ]  # fmt: skip
    assert statuses("Present: Ann Bell, Sue Oak Also in attendance Max Hart")[-1] == ("Max Hart", "in_attendance")


def test_members_in_attendance_are_members():
    assert statuses("Members In attendance: Ann Bell, Tom Frame")[-1] == ("Tom Frame", "present")


def test_a_label_in_the_column_behind_a_person_opens_no_part():
    row = "Ann Bell (AB)      Clerk       Apologies:       Tom Frame (TF)"
    assert statuses(f"Present:\n\n{row}\n\nSue Oak (SO)      Member      Chair:       Jo Hart\n") == [
        ("Ann Bell", "present"), ("Tom Frame", "apologies"), ("Sue Oak", "present"), ("Jo Hart", "present"),
    ]  # fmt: skip


def test_offices_before_names_in_brackets_on_lines_set_apart():
    lines = (
        "Director of Works, Roads and Water (Mr. T. Frame), Administrative Officer,",
        "Corporate Services (Ms. A. Bell), Senior Engineer, (Mr. D. Oak),",
        "Staff Officer, (Ms. J. Hart).",
    )
    found = read_attendance(read_lines("In attendance:\n\n" + "\n\n".join(lines)))
    assert [person.name for person in found] == ["T. Frame", "A. Bell", "D. Oak", "J. Hart"]
    assert found[1].role == "Administrative Officer, Corporate Services"


def test_others_behind_the_members_without_a_mark():
    line = "PRESENT Cllr A Bell, Cllr T Frame, Mrs S Oak (Clerk) ALSO Cllr J Hart (County) 2 members of the public"
    assert statuses(line)[2:] == [("S Oak", "present"), ("J Hart", "in_attendance")]


@pytest.mark.parametrize(
    ("letters", "initials"), [("ABE", "ABE"), ("AB", "AB"), ("ABEL", "ABEL"), ("AXE", None), ("BEL", None)]
)
def test_letters_of_the_surname_behind_the_initial(letters, initials):
    [person] = read_attendance(read_lines(f"Present:\n\nAnn Bell ({letters})\n"))
    assert person.initials == initials
