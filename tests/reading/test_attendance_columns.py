"""Who was there, where terms of office and ticks stand in columns, or offices and the last "and" hide a name."""

import pytest

from assistant.reading.attendance import read_attendance
from assistant.reading.lines import read_lines


def people(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.status) for person in read_attendance(read_lines(text))]


@pytest.mark.parametrize("term", ["Term of office to", "Term ends", "Appointed by", "End of term"])
def test_a_table_with_terms_of_office_and_ticks(read, term: str) -> None:
    rows = (
        f"| **Governor** | **Category** | **{term}** | **Here?** |\n"
        "| Mrs Ann Bell (AB) – Chair | Co-opted | 30.09.2027 | ✓ |\n"
        "| Mr Tom Frame | Parent | 14.11.2025 | ✓ from 5.50 |\n"
        "| Cllr Sue Oak | LA | 19.05.2026 | Apologies |\n"
    )
    items = "# 1. Budget\n\nIt was set.\n\n# 2. Roof\n\nIt leaks.\n"
    meeting = read(f"Amber School Governing Board\n\n3 May 2024\n\n{rows}\n{items}")
    assert [(person.name, person.status) for person in meeting.people] == [
        ("Ann Bell", "present"),
        ("Tom Frame", "present"),
        ("Sue Oak", "apologies"),
    ]
    assert meeting.chair == "Ann Bell"


def test_the_last_of_a_list_parted_by_semicolons() -> None:
    line = "Members: Ann Bell; Tom Frame, NHS Amber; Sue Oak, NHS Amber and Dr Max Hart, union representative (NHS)."
    assert [name for name, _ in people(line)] == ["Ann Bell", "Tom Frame", "Sue Oak", "Max Hart"]


def test_an_office_with_and_in_it_stays_one() -> None:
    assert [
        name for name, _ in people("Also present: Ann Bell, Clerk; Tom Frame, Head of Law and Brook Services.")
    ] == [
        "Ann Bell",
        "Tom Frame",
    ]


def test_an_office_whose_last_word_reads_like_a_first_name() -> None:
    text = "Present: Ann Bell\n\nOfficers:\nArea Manager L Hart (Protection)\nMr T Oak, Clerk\n"
    assert people(text)[1:] == [("L Hart", "in_attendance"), ("T Oak", "in_attendance")]


def test_the_letters_of_an_office_behind_a_dash() -> None:
    line = "In attendance: Mrs H Bell (Town Clerk – TC), Mr M Frame (Facilities and Grounds Officer - FGO)"
    found = read_attendance(read_lines(line))
    assert [(person.name, person.role, person.initials) for person in found] == [
        ("H Bell", "Town Clerk", "TC"),
        ("M Frame", "Facilities and Grounds Officer", "FGO"),
    ]
