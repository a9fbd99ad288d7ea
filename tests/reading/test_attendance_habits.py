"""How minute-takers write who was there: labels amid a line or glued to a name, members without a label."""

import pytest

from assistant.domain import Meeting
from assistant.reading.attendance import leading_person, narrated_apologies, people_in, read_attendance
from assistant.reading.lines import read_lines

ITEMS = "1. Budget\n\nIt was set.\n\n2. Roof\n\nIt leaks.\n"


def told(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.status) for person in read_attendance(read_lines(text))]


def statuses(meeting: Meeting) -> list[tuple[str, str]]:
    return [(person.name, person.status) for person in meeting.people]


@pytest.mark.parametrize(
    "line",
    ["Public: 5 Also, in attendance: Sue Oak", "Public members: Sue Oak", "Public members present:\n\nSue Oak"],
)
def test_those_who_came_to_listen(line: str) -> None:
    assert told(f"Present: Ann Bell, Tom Frame\n\n{line}\n")[2:] == [("Sue Oak", "in_attendance")]


@pytest.mark.parametrize("label", ["Attending", "In attendance"])
def test_a_label_below_the_title_of_the_item_is_the_members(read, label: str) -> None:
    first = f"1. Attendance and Apologies\n\n{label}: Ann Bell (Chair), Tom Frame\n\nApologies: Sue Oak\n\n"
    text = f"Amber Board\n\n3 May 2024\n\n{first}2. Roof\n\nIt leaks.\n\n3. Pond\n\nIt is dry.\n"
    assert statuses(read(text)) == [("Ann Bell", "present"), ("Tom Frame", "present"), ("Sue Oak", "apologies")]


def test_those_attending_behind_the_number_of_an_item(read) -> None:
    guest = "PCSO Sue Oak was present for part of the meeting."
    first = f"1. Those Attending: Cllr A Bell (Chair), Cllr T Frame, 6 members of the public. {guest}\n\n"
    meeting = read(f"Amber Parish Council\n\n3 May 2024\n\n{first}2. Roof\n\nIt leaks.\n\n3. Pond\n\nIt is dry.\n")
    assert statuses(meeting) == [("A Bell", "present"), ("T Frame", "present"), ("Sue Oak", "in_attendance")]


def test_a_label_that_lost_its_space() -> None:
    text = "PresentAnn Bell, Clerk\n\nTom Frame, Mill\n\nApologiesSue Oak, Mill\n\nMax Hart, Brook\n"
    assert told(text) == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Sue Oak", "apologies"), ("Max Hart", "apologies"),
    ]  # fmt: skip


@pytest.mark.parametrize("brackets", ["(for Sue Oak)", "(for Sue Oak, Amber Council)", "(for Sue Oak - Amber Council)"])
def test_a_substitute_in_brackets(brackets: str) -> None:
    (person,) = people_in(f"Ann Bell {brackets}", "present")
    assert (person.status, person.substitutes_for) == ("substitute", "Sue Oak")


def test_what_somebody_came_for_is_nobody() -> None:
    (person,) = people_in("Ann Bell (for Item 4)", "present")
    assert person.status == "present"


@pytest.mark.parametrize("mark", [" – ", ", ", ". "])
def test_ex_officio_behind_brackets(mark: str) -> None:
    assert told(f"Panel: Ann Bell (Mill), Tom Frame (Brook){mark}Ex Officio: Sue Oak (Lake)")[-1][0] == "Sue Oak"


def test_a_name_that_the_end_of_the_line_cuts() -> None:
    assert told("Apologies: Ann Bell, Sue Oak, and Tom\nFrame\n")[-1] == ("Tom Frame", "apologies")


def test_first_names_are_not_joined_with_the_line_below() -> None:
    assert ("Tom Frame", "present") not in told("Present: Ann, Sue, Tom\nFrame\n")


@pytest.mark.parametrize(
    ("text", "role"),
    [("Ann Bell-Chairman", "Chairman"), ("Ann Bell-Vice Chairman", "Vice Chairman"), ("Ann Bell-Clerk", "Clerk")],
)
def test_an_office_behind_a_hyphen(text: str, role: str) -> None:
    (person,) = people_in(text, "present")
    assert (person.name, person.role) == ("Ann Bell", role)


def test_a_name_with_a_hyphen_stays_whole() -> None:
    assert [person.name for person in people_in("Ann Bell-Frame, Tom Oak", "present")] == ["Ann Bell-Frame", "Tom Oak"]


def test_surnames_behind_a_plural_without_a_label(read) -> None:
    head = "Amber Charity\n\n3 May 2024\n\nPresent: Trustees Bell and Frame\n\n"
    items = "1. Apologies\n\nTrustees Oak and Hart, accepted.\n\n2. Roof\n\nIt leaks.\n\n3. Pond\n\nIt is dry.\n"
    assert statuses(read(head + items))[2:] == [("Oak", "apologies"), ("Hart", "apologies")]


@pytest.mark.parametrize("body", ["HM Courts and Tribunals Service", "HM Treasury", "HM Revenue & Customs"])
def test_what_is_his_majestys_is_nobody(body: str) -> None:
    assert leading_person(body) is None


def test_initials_like_his_majestys_are_somebodys() -> None:
    assert leading_person("HM Bell").name == "HM Bell"


@pytest.mark.parametrize(("text", "name"), [("Mrs F DSouza", "F DSouza"), ("Pat OBrien", "Pat OBrien")])
def test_a_name_without_its_apostrophe(text: str, name: str) -> None:
    assert leading_person(text).name == name


@pytest.mark.parametrize("text", ["CountyCllr Ann Bell", "B&NES Borough Cllr Ann Bell", "K&LW Cllr Ann Bell"])
def test_a_councillor_of_another_council(text: str) -> None:
    assert leading_person(text).name == "Ann Bell"


LIST = (
    "Minutes - Housing Panel\n\n3rd May 2024\n\nMrs A Bell (Chair)\nMr T Frame (Vice-Chair)\n"
    "Councillors Oak, Hart and Miss Reed\nTenants' Representatives\nMrs L Mill and Mr P Brook\nAlso Attending\n"
    "Mr J Lane – Housing Services\nRESOLVED that Mrs A Bell be elected as Chair until the first\nmeeting of the year.\n"
)


def test_members_without_a_label_above_those_who_attend(read) -> None:
    meeting = read(f"{LIST}\n{ITEMS}")
    assert [name for name, status in statuses(meeting) if status == "present"] == [
        "A Bell", "T Frame", "Oak", "Hart", "Reed", "L Mill", "P Brook",
    ]  # fmt: skip
    assert statuses(meeting)[-1] == ("J Lane", "in_attendance")
    assert meeting.chair == "A Bell"


def test_who_speaks_below_the_list_is_not_of_it() -> None:
    text = "Present: Ann Bell\n\nApologies: Tom Frame\n\nMax Hart corrected the record by adding the roof\nSue Oak"
    assert told(text) == [("Ann Bell", "present"), ("Tom Frame", "apologies"), ("Sue Oak", "apologies")]


@pytest.mark.parametrize(
    "text",
    [
        "Apologies had been received from Ann Bell (AB), due to work, Tom Frame because of illness, and Sue Oak.",
        "Apologies were received from Ann Bell owing to a family matter, Tom Frame and Sue Oak (on leave).",
    ],
)
def test_reasons_part_no_list_of_apologies(text: str) -> None:
    assert [person.name for person in narrated_apologies(text)] == ["Ann Bell", "Tom Frame", "Sue Oak"]


def test_one_more_behind_an_office_and_a_dash() -> None:
    assert [person.name for person in people_in("Ann Bell - Chairman and Tom Frame member", "apologies")] == [
        "Ann Bell",
        "Tom Frame",
    ]


def test_two_offices_of_one_person() -> None:
    assert [person.name for person in people_in("Ann Bell - Director and Company Secretary", "present")] == ["Ann Bell"]


def test_others_behind_also() -> None:
    assert told("Present: Councillors Bell, Frame & Mr P Oak. Also: County Councilor Mr Max Hart")[-1] == (
        "Max Hart",
        "in_attendance",
    )


@pytest.mark.parametrize("label", ["Guest Speaker", "Guests", "Keynote speaker"])
def test_who_comes_to_speak(label: str) -> None:
    assert told(f"Present: Ann Bell, Tom Frame\n\n{label}: Sue Oak\n")[2:] == [("Sue Oak", "in_attendance")]


def test_somebody_called_guest() -> None:
    assert leading_person("Ann Guest").name == "Ann Guest"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell, Tom Frame, Sue Oak Max Hart and Jo Hill",
        "Ann Bell (Chair), Tom Frame, Sue Oak Max Hart (Wardens), Jo Hill",
    ],
)
def test_a_comma_that_got_lost(text: str) -> None:
    assert [person.name for person in people_in(text, "present")] == [
        "Ann Bell", "Tom Frame", "Sue Oak", "Max Hart", "Jo Hill",
    ]  # fmt: skip


def test_a_long_name_among_others() -> None:
    names = ["Ann Mary Bell", "Rosa Maria Lopez Garcia", "Tom Frame"]
    assert [person.name for person in people_in(", ".join(names), "present")] == names


@pytest.mark.parametrize(
    "said",
    [
        "Mayor Ann Bell called the meeting to order at 7:00 p.m.",
        "The meeting was called to order at 7:00 p.m. by Chairman Ann Bell.",
    ],
)
def test_who_calls_to_order_is_there(read, said: str) -> None:
    text = f"Amber City Council\n\n3 May 2024\n\n{said}\n\nPresent: Tom Frame, Sue Oak\n\n{ITEMS}"
    assert statuses(read(text))[-1] == ("Ann Bell", "present")


def test_who_is_listed_is_listed_once(read) -> None:
    said = "Chairman Ann Bell called the meeting to order."
    text = f"Amber City Council\n\n3 May 2024\n\n{said}\n\nPresent: A. Bell, Tom Frame\n\n{ITEMS}"
    assert [name for name, _ in statuses(read(text))] == ["A. Bell", "Tom Frame"]
