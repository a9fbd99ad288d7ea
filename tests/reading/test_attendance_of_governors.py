"""Lists of governors: their categories, who was away without a word, and sentences of them all behind a list."""

from collections.abc import Callable

import pytest

from assistant.domain import Meeting

Read = Callable[[str], Meeting]


def people(meeting: Meeting) -> list[tuple[str, str, str | None, str | None]]:
    return [(person.name, person.status, person.role, person.organisation) for person in meeting.people]


def names(meeting: Meeting) -> list[str]:
    return [person.name for person in meeting.people]


def minutes(attendance: str) -> str:
    return (
        f"# Amber School\n\nMinutes of the Governing Board held on 3 May 2024\n\n{attendance}\n\n"
        "1. Welcome\n\nThe Chair welcomed everybody to the meeting.\n\n2. Minutes\n\nThe minutes were approved.\n"
    )


@pytest.mark.parametrize(
    "absent",
    [
        "Apologies: Sue Oak – accepted. Absent without apology: Jo Hill (JH, Parent)",
        "Apologies: Sue Oak\n\nAbsent without apologies: Jo Hill",
        "Apologies: Sue Oak\n\nAbsent, no apologies received: Jo Hill",
        "Apologies: Sue Oak\n\nAbsent without apology:\n\nJo Hill\n\nPat Ash",
        "Apologies: Sue Oak, Jo Hill (absent without apology)",
        "| Apologies | Sue Oak |\n|---|---|\n| Absent without apology | Jo Hill; Pat Ash |",
    ],
)
def test_nobody_without_an_apology_is_listed_as_having_sent_one(read: Read, absent: str) -> None:
    found = read(minutes(f"Present: Ann Bell (Chair), Tom Frame\n\n{absent}\n\nIn attendance: Kim Lane (Clerk)"))
    assert names(found) == ["Ann Bell", "Tom Frame", "Sue Oak", "Kim Lane"]
    assert [p.name for p in found.people if p.status == "apologies"] == ["Sue Oak"]


def test_absent_alone_still_stands_with_the_apologies(read: Read) -> None:
    assert ("Sue Oak", "apologies", None, None) in people(
        read(minutes("Present: Ann Bell, Tom Frame\n\nAbsent: Sue Oak"))
    )


def test_the_category_of_a_governor_is_a_role(read: Read) -> None:
    found = read(minutes("Present: Ann Bell (AB, Foundation, Chair), Tom Frame (TF, Parent), Sue Oak (SO, Staff)"))
    assert [(role, body) for _, _, role, body in people(found)] == [
        ("Foundation, Chair", None),
        ("Parent", None),
        ("Staff", None),
    ]


def test_the_same_word_is_a_body_where_no_category_stands_beside_it(read: Read) -> None:
    found = read(minutes("Present: Ann Bell (Chair), Tom Frame (Local Authority), Sue Oak (Amber Trust)"))
    assert ("Tom Frame", "present", None, "Local Authority") in people(found)


def test_a_sentence_of_all_members_is_nobodys_body(read: Read) -> None:
    text = minutes("Present: Ann Bell, Tom Frame").replace(
        "1. Welcome\n\nThe Chair welcomed everybody to the meeting.",
        "1. Apologies\n\nApologies were received from Sue Oak. All nine members of the Council were present.",
    )
    assert ("Sue Oak", "apologies", None, None) in people(read(text))
