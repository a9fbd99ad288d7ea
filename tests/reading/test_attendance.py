"""Attendance in every shape that minute-takers give it."""

from textwrap import dedent

import pytest

from assistant.reading.attendance import (
    leading_person,
    narrated_apologies,
    narrated_substitutes,
    opens_attendance,
    read_attendance,
    settle,
)
from assistant.reading.lines import read_lines


def attendance(text):
    return read_attendance(read_lines(dedent(text)))


def statuses(people):
    return [(person.name, person.status) for person in people]


def test_a_run_in_list_after_each_label():
    people = attendance("""\
        Present: Ann Bell (Chair), Tom Frame
        Apologies: Joan O'Hara
        In attendance: Neil Summers, Clerk
        """)
    assert statuses(people) == [
        ("Ann Bell", "present"), ("Tom Frame", "present"),
        ("Joan O'Hara", "apologies"), ("Neil Summers", "in_attendance"),
    ]  # fmt: skip
    assert people[0].in_chair == 1
    assert people[3].role == "Clerk"


@pytest.mark.parametrize("words", ["Action", "Action by", "and", "9 members of the public", "and the Treasurer"])
def test_what_stands_beside_a_name_and_is_not_of_it_is_left_out(words):
    (person,) = attendance(f"Present: Ann Bell, {words}\n")[:1]
    assert (person.name, person.role, person.organisation) == ("Ann Bell", None, None)


def test_tabs_part_the_person_from_role_and_body():
    [bell, frame] = attendance("Present:\nAnn Bell\tDirector\tAmber Council\nTom Frame\tManager\tOther Trust")
    assert (bell.name, bell.role, bell.organisation) == ("Ann Bell", "Director", "Amber Council")
    assert (frame.name, frame.role, frame.organisation) == ("Tom Frame", "Manager", "Other Trust")


def test_a_table_with_headed_columns():
    people = attendance("""\
        | Name | Role | Organisation | Initials |
        | --- | --- | --- | --- |
        | Ann Bell | Chair | Amber Council | AB |
        | Tom Frame | Treasurer | Other Trust | TF |
        """)
    assert [(p.name, p.organisation, p.initials) for p in people] == [
        ("Ann Bell", "Amber Council", "AB"), ("Tom Frame", "Other Trust", "TF"),
    ]  # fmt: skip


def test_a_table_that_ticks_the_status():
    people = attendance("""\
        | Name | Present | Apologies |
        | Ann Bell | ✓ |  |
        | Tom Frame |  | ✓ |
        """)
    assert statuses(people) == [("Ann Bell", "present"), ("Tom Frame", "apologies")]


def test_a_table_that_words_the_status():
    people = attendance("| Name | Attendance |\n| Ann Bell | Present |\n| Tom Frame | Apologies |")
    assert statuses(people) == [("Ann Bell", "present"), ("Tom Frame", "apologies")]


def test_party_groups_within_the_members():
    people = attendance("Present:\nConservative\tCllr Ann Bell; Cllr Tom Frame\nLabour\tCllr Joan O'Hara")
    assert [(p.name, p.role) for p in people] == [
        ("Ann Bell", "Conservative"), ("Tom Frame", "Conservative"), ("Joan O'Hara", "Labour"),
    ]  # fmt: skip


def test_a_substitute_named_after_a_dash():
    people = attendance("Present:\nCllr Ann Bell (Amber Council) - substitute for Cllr Tom Frame\nCllr Joan O'Hara")
    assert [(p.name, p.status, p.organisation, p.substitutes_for) for p in people] == [
        ("Ann Bell", "substitute", "Amber Council", "Tom Frame"), ("Joan O'Hara", "present", None, None),
    ]  # fmt: skip


def test_stars_that_a_note_below_explains():
    people = attendance("Present:\nAnn Bell\nTom Frame*\n* denotes substitute")
    assert statuses(people) == [("Ann Bell", "present"), ("Tom Frame", "substitute")]


def test_names_and_roles_on_alternate_lines():
    people = attendance("Present:\nAnn Bell\nDirector of Finance\nTom Frame\nHead of Planning")
    assert [(p.name, p.role) for p in people] == [
        ("Ann Bell", "Director of Finance"), ("Tom Frame", "Head of Planning"),
    ]  # fmt: skip


def test_a_sentence_below_the_list_is_no_remark_on_the_last_person():
    [person] = attendance("Present:\nAnn Bell\nThe Chairman welcomed members to the meeting.")
    assert person.role is None


def test_a_misaligned_table_with_people_run_together_in_a_cell():
    people = attendance("| Present: | Cllr Ann Bell Cllr Tom Frame |")
    assert statuses(people) == [("Ann Bell", "present"), ("Tom Frame", "present")]


def test_two_lists_side_by_side():
    people = attendance("| Present: | Apologies: |\n| Ann Bell | Tom Frame |\n| Joan O'Hara | Neil Summers |")
    assert sorted(statuses(people)) == [
        ("Ann Bell", "present"), ("Joan O'Hara", "present"), ("Neil Summers", "apologies"), ("Tom Frame", "apologies"),
    ]  # fmt: skip


def test_two_columns_of_people_each_with_a_body():
    people = attendance("""\
        | Members: |  |
        | Ann Bell, Amber Council | Tom Frame, Other Trust |
        | Joan O'Hara, Amber Council | Neil Summers, Other Trust |
        """)
    assert [p.name for p in people] == ["Ann Bell", "Tom Frame", "Joan O'Hara", "Neil Summers"]


FLATTENED = """\
Present:

Officials:

Ann Bell (Chair)

Tom Frame (Cabinet Office)

Joan O'Hara

Neil Summers (Home Office)
"""


def test_two_columns_that_a_conversion_flattened():
    assert statuses(attendance(FLATTENED)) == [
        ("Ann Bell", "present"), ("Tom Frame", "in_attendance"),
        ("Joan O'Hara", "present"), ("Neil Summers", "in_attendance"),
    ]  # fmt: skip


def test_an_empty_part_before_another_is_not_taken_for_two_columns():
    people = attendance("Present: Ann Bell\n\nApologies:\n\nIn attendance:\n\nTom Frame\n\nJoan O'Hara\n")
    assert statuses(people) == [
        ("Ann Bell", "present"), ("Tom Frame", "in_attendance"), ("Joan O'Hara", "in_attendance"),
    ]  # fmt: skip


def test_apologies_told_in_a_sentence_with_bodies_in_brackets():
    people = narrated_apologies(
        "Apologies were received from Ann Bell (Amber Council) and Dr Neil Summers (Care Board)."
    )
    assert [p.name for p in people] == ["Ann Bell", "Neil Summers"]


def test_names_in_capitals_in_narrated_apologies():
    people = narrated_apologies("Apologies for absence were received from Councillors W T ODDIE and K L RUDGE.")
    assert [p.name for p in people] == ["W T Oddie", "K L Rudge"]


def test_nobody_sent_apologies():
    assert narrated_apologies("There were no apologies.") == []
    assert attendance("Apologies: None") == []


def test_a_sentence_tells_who_stood_in():
    people = attendance("Present: Ann Bell, Tom Frame")
    told = narrated_substitutes("Ann Bell attended as substitute for Joan O'Hara.", people)
    assert [(p.name, p.status, p.substitutes_for) for p in told] == [
        ("Ann Bell", "substitute", "Joan O'Hara"), ("Tom Frame", "present", None),
    ]  # fmt: skip


def test_a_substitute_told_with_the_apologies_is_laid_upon_the_substitute():
    people = settle(attendance("Present: Ann Bell\nApologies: Joan O'Hara (substitute Ann Bell)"))
    assert [(p.name, p.status, p.substitutes_for) for p in people] == [
        ("Ann Bell", "substitute", "Joan O'Hara"), ("Joan O'Hara", "apologies", None),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Director of Finance", "Ferrow Valley DC", "Matters Arising", "the board met"])
def test_roles_and_bodies_lead_with_nobody(text):
    assert leading_person(text) is None


def test_an_office_before_the_name_is_left_out():
    assert leading_person("Chief Fire Officer Neil Crabbe").name == "Neil Crabbe"


def test_members_opens_a_list_only_where_a_person_follows():
    assert opens_attendance("Members", "Ann Bell")
    assert not opens_attendance("Members", "were told of the delay")
