"""Attendance in every shape that minute-takers give it."""

from textwrap import dedent

import pytest

from assistant.reading.attendance import (
    leading_person,
    narrated_apologies,
    narrated_substitutes,
    opens_attendance,
    opens_table,
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


OTHERS = ["Action", "Action by", "and", "9 members of the public", "two members of the press", "and the Treasurer"]


@pytest.mark.parametrize("words", OTHERS)
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


def test_a_register_headed_by_the_day_marks_who_came():
    people = attendance("""\
        | Clerk | Joan O'Hara |
        | **Name** | **Category** | **Term ends** | **4.3.25** |
        | Ann Bell (AB) | Parent – Chair | 31.8.27 | P (left 7pm) |
        | Tom Frame (TF) | Community | 1.9.26 | A |
        | **In attendance** | | | |
        | Neil Summers (NS) | Adviser | - | P |
        """)
    assert statuses(people) == [
        ("Joan O'Hara", "in_attendance"), ("Ann Bell", "present"), ("Tom Frame", "apologies"),
        ("Neil Summers", "in_attendance"),
    ]  # fmt: skip


def test_a_column_of_categories_opens_no_part_where_marks_tell_who_came():
    people = attendance("""\
        | Constituency | Name | Attendance |
        | Staff – Clinical | Ann Bell | ✓ |
        | Appointed – University | Tom Frame | ✓ |
        """)
    assert statuses(people) == [("Ann Bell", "present"), ("Tom Frame", "present")]


def test_a_substitute_told_in_the_column_of_attendance():
    people = attendance("""\
        | Name | Authority | Attendance |
        | Cllr Ann Bell | Amber Council | Present |
        | Cllr Joan O'Hara | Other Council | Present (as substitute for Cllr Frame) |
        """)
    assert statuses(people) == [("Ann Bell", "present"), ("Joan O'Hara", "substitute")]


def test_printed_initials_with_the_capital_inside_a_surname():
    people = attendance("| **Members** |\n| Joan O'Hara | Clerk | JOH |\n| Tom McLean | Warden | TML |")
    assert [p.initials for p in people] == ["JOH", "TML"]


@pytest.mark.parametrize("body", ["Board", "Authority", "Commission"])
def test_a_column_of_labels_begins_with_the_body_that_met(read, body):
    people = read(
        f"**Minutes of the meeting on 4 March 2025**\n\n**{body}**\tAnn Bell (Chair)\nTom Frame\n"
        "**Officials**\tSue Oak, Clerk\n**Apologies**\tJoan O'Hara\n\n# 1. Roof\n\nIt leaks.\n"
    ).people
    assert [(p.name, p.status) for p in people] == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Sue Oak", "in_attendance"), ("Joan O'Hara", "apologies"),
    ]  # fmt: skip


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


def test_groups_of_members_each_above_a_table_of_its_own():
    people = attendance("""\
        **Independent directors**

        | Dame Ann Bell | Chair |
        | Tom Frame | Director (not item 3) |

        **Employee director**

        | Joan O'Hara | Chief Executive |

        **In attendance**

        | Head of Licensing | Neil Summers (item 4) |
        | General Counsel | Ruth Ward |
        """)
    assert [(p.name, p.status, p.role) for p in people] == [
        ("Dame Ann Bell", "present", "Chair"), ("Tom Frame", "present", "Director"),
        ("Joan O'Hara", "present", "Chief Executive"),
        ("Neil Summers", "in_attendance", "Head of Licensing"), ("Ruth Ward", "in_attendance", "General Counsel"),
    ]  # fmt: skip


def test_groups_within_the_apologies_stay_apologies():
    people = attendance("Present:\nAnn Bell\nApologies\nLay members\nTom Frame\n**Union side**\nJoan O'Hara\n")
    assert [p.status for p in people] == ["present", "apologies", "apologies"]


def test_a_group_of_members_in_a_line_says_what_each_is():
    people = attendance("Present: Ann Bell (Chair)\nCo-opted members: Tom Frame and Joan O'Hara (Treasurer)\n")
    assert [(p.name, p.role) for p in people] == [
        ("Ann Bell", "Chair"), ("Tom Frame", "Co-opted member"), ("Joan O'Hara", "Treasurer"),
    ]  # fmt: skip


def test_a_label_within_a_row_of_a_headed_table_leaves_the_role():
    people = attendance("""\
        |  | Name | Initials | Role |
        | Present | Ann Bell | AB | Site Manager |
        |  | Tom Frame | TF | Shift Manager, deputising for JO |
        | Apologies | Joan O'Hara | JO | Engineer |
        """)
    assert [(p.name, p.status, p.role) for p in people] == [
        ("Ann Bell", "present", "Site Manager"), ("Tom Frame", "substitute", "Shift Manager"),
        ("Joan O'Hara", "apologies", "Engineer"),
    ]  # fmt: skip
    assert settle(people)[1].substitutes_for == "Joan O'Hara"


@pytest.mark.parametrize(
    ("heading", "below", "opens"),
    [
        ("| Name | Initials | Role | Attendance |", "| Ann Bell | AB | Governor | Present |", True),
        ("| Member | Ward | Present |", "| Cllr Ann Bell | North | ✓ |", True),
        ("| Name | Role | Due |", "| Ann Bell | Governor | 3 May |", False),
        ("| Who | Status |", "| Everybody | open |", False),
    ],
)
def test_a_headed_table_of_people_opens_the_attendance(heading, below, opens):
    [first, second] = read_lines(f"{heading}\n{below}")
    assert opens_table(first.cells, second.cells) is opens


def test_the_office_before_the_name_in_brackets():
    people = attendance(
        "Present: The Principal (Professor Ann Bell) in the Chair; the Dean (Teaching) (Dr Tom Frame);"
        " Mrs Joan O'Hara (Librarian)\n"
        "In attendance: Head of Service (Neil Summers) and the Registrar (Ms Ruth Ward)\n"
    )
    assert [(p.name, p.status, p.role) for p in people] == [
        ("Ann Bell", "present", "Principal; in the Chair"), ("Tom Frame", "present", "Dean (Teaching)"),
        ("Joan O'Hara", "present", "Librarian"),
        ("Neil Summers", "in_attendance", "Head of Service"), ("Ruth Ward", "in_attendance", "Registrar"),
    ]  # fmt: skip
    assert people[0].in_chair == 2


def test_the_office_before_a_comma_and_its_holder():
    people = attendance("Present: the Provost, Dr Ann Bell; Tom Frame, Treasurer\n")
    assert [(p.name, p.role) for p in people] == [("Ann Bell", "Provost"), ("Tom Frame", "Treasurer")]


def test_a_paragraph_that_goes_on_with_a_group_and_with_a_guest():
    people = attendance(
        "Present: Ann Bell (Chair), Tom Frame and Ruth Ward (notes). From the surgery: Joan O'Hara (Practice Manager)"
        " and Dr Neil Summers. Pat Moss, link worker for the valley, came for the first half.\n"
    )
    assert [(p.name, p.status, p.role) for p in people] == [
        ("Ann Bell", "present", "Chair"), ("Tom Frame", "present", None), ("Ruth Ward", "present", "notes"),
        ("Joan O'Hara", "present", "Practice Manager"), ("Neil Summers", "present", None),
        ("Pat Moss", "in_attendance", "link worker for the valley"),
    ]  # fmt: skip
    assert people[3].organisation == "surgery"


def test_a_member_who_came_late_is_a_member():
    (person,) = attendance("Present: Ann Bell, arrived for item 4\n")
    assert (person.status, person.role, person.organisation) == ("present", None, None)


def test_a_company_is_nobody():
    people = attendance("In attendance:\nAnn Bell, Actuary, Amber Benefits LLP (item 5)\n")
    assert [(p.name, p.role, p.organisation) for p in people] == [("Ann Bell", "Actuary", "Amber Benefits LLP")]


def test_why_somebody_stayed_away_is_no_body_of_theirs():
    people = attendance("Apologies: Ann Bell (holiday), Tom Frame (another meeting), Joan O'Hara (Medical Director)\n")
    assert [(p.role, p.organisation) for p in people] == [(None, None), (None, None), ("Medical Director", None)]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("PC Ann Bell had also sent her apologies.", ["Ann Bell"]),
        ("Ann Bell and Tom Frame gave their apologies.", ["Ann Bell", "Tom Frame"]),
        ("The Clerk reported that Mrs Ann Bell had sent apologies.", ["Ann Bell"]),
        ("Ann Bell apologised for her absence.", ["Ann Bell"]),
        ("Ann Bell sent her apologies for lateness.", []),
        ("Ann Bell apologised that the report was late.", []),
    ],
)
def test_somebody_sends_apologies_in_a_sentence(told, names):
    assert [person.name for person in narrated_apologies(told)] == names


def test_a_given_name_with_a_second_syllable_in_lower_case():
    people = attendance("Present: Ji-woo Bell, Mei-ling Frame\n")
    assert [p.name for p in people] == ["Ji-woo Bell", "Mei-ling Frame"]
    assert leading_person("Mid-year Review") is None


def test_initials_before_the_role_in_the_same_brackets():
    (person,) = attendance("Present: Ann Bell (AB, Headteacher)\n")
    assert (person.initials, person.role) == ("AB", "Headteacher")


def test_initials_in_a_column_without_a_heading():
    people = attendance("""\
        | **Members present:** |
        | Professor Ann Bell | AB | Board Chair |
        | Joan Tallis | JT | Director of Homes |
        """)
    assert [(p.initials, p.role) for p in people] == [("AB", "Board Chair"), ("JT", "Director of Homes")]


def test_office_and_body_in_one_pair_of_brackets():
    (person,) = attendance("Present:\nCllr Ann Bell (Vice-Chairman, Amber City Council)\n")
    assert (person.role, person.organisation) == ("Vice-Chairman", "Amber City Council")


def test_a_heading_below_the_list_is_no_remark_on_the_last_person():
    people = attendance("In attendance: Ann Bell (Clerk), Tom Frame\n\n**PART A – OPENING**\n")
    assert (people[-1].role, people[-1].organisation) == (None, None)


def test_a_table_by_constituency_with_a_tick_for_who_came():
    text = """\
        | **Constituency** | **Name** | **Attendance** |
        | Chair | Ann Bell, Trust Chair | ✓ |
        | Public – Amber | Tom Frame (Lead Governor) | ✓ (online) |
        |  | Joan Tallis | Apologies |
        |  | Vacancy | – |

        **In attendance**

        | Neil Summers (NS) | Chief Executive |
        """
    lines = read_lines(dedent(text))
    assert opens_table(lines[0].cells, lines[1].cells)
    people = read_attendance(lines)
    assert statuses(people) == [
        ("Ann Bell", "present"), ("Tom Frame", "present"),
        ("Joan Tallis", "apologies"), ("Neil Summers", "in_attendance"),
    ]  # fmt: skip
    assert (people[0].in_chair, people[1].organisation, people[1].role) == (1, "Public – Amber", "Lead Governor")


@pytest.mark.parametrize(
    ("heading", "opens"),
    [
        (["House", "Name", "Present"], True),
        (["House", "Name", "Role"], False),
        (["Action", "Name", "Due", "Status"], False),
    ],
)
def test_one_column_that_no_list_foresees_beside_who_came(heading, opens):
    assert opens_table(heading, ["North", "Ann Bell", "✓", ""][: len(heading)]) is opens


@pytest.mark.parametrize(
    "told",
    [
        "Apologies: Messrs. Pryor, Frame and Rowe\n",
        "Apologies: Councillors Pryor, Frame (on leave) & Rowe\n",
        "Apologies: Cllrs Pryor, Frame, and Rowe\n",
    ],
)
def test_surnames_after_a_title_in_the_plural(told):
    assert [p.name for p in attendance(told)] == ["Pryor", "Frame", "Rowe"]


def test_an_office_after_surnames_is_no_surname():
    assert [p.name for p in attendance("Present: Cllrs Pryor, Frame and Clerk\n")] == ["Pryor", "Frame"]


def test_what_is_said_of_the_last_of_a_list_is_not_said_of_the_one_before():
    people = attendance("""\
        Present: Councillors Ann Bell (Convener), Joan Tallis, and Tom Frame (substituting for Jo Hart)
        In attendance: Neil Summers, Head of Roads; and Ruth Ames, Committee Officer
        """)
    assert statuses(people) == [
        ("Ann Bell", "present"), ("Joan Tallis", "present"), ("Tom Frame", "substitute"),
        ("Neil Summers", "in_attendance"), ("Ruth Ames", "in_attendance"),
    ]  # fmt: skip
    assert (people[0].role, people[0].organisation) == ("Convener", None)


def test_a_label_in_capitals_within_a_paragraph():
    people = attendance("""\
        PRESENT: Joan Tallis
        ALSO PRESENT: Ann Bell (Amber Rail) for Minute 4. APOLOGIES: Tom Frame (Amber Roads)
        """)
    assert statuses(people[1:]) == [("Ann Bell", "in_attendance"), ("Tom Frame", "apologies")]


def test_an_office_before_its_holder_within_a_list_of_members():
    people = attendance("Present: Cllrs A. Bell (Chair), T. Frame; Clerk & RFO: J. Tallis; 3 members of the public\n")
    assert [(p.name, p.status, p.role) for p in people] == [
        ("A. Bell", "present", "Chair"), ("T. Frame", "present", None), ("J. Tallis", "in_attendance", "Clerk & RFO"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ch Supt Ann Bell", "Ann Bell"),
        ("Ch. Insp. Ann Bell", "Ann Bell"),
        ("T/Ch Insp Ann Bell", "Ann Bell"),
        ("Lt Col Ann Bell", "Ann Bell"),
        ("Col. A Bell", "A Bell"),
        ("Col W (fixtures)", "Col W"),
        ("Di T", "Di T"),
        ("Di Hart", "Di Hart"),
        ("DI Hart", "Hart"),
        ("Ann W", "Ann W"),
    ],
)
def test_ranks_and_names_cut_to_an_initial(written, name):
    assert leading_person(written).name == name


@pytest.mark.parametrize("words", ["At A", "In B", "No J", "Mr P"])
def test_two_letters_before_an_initial_are_no_name(words):
    assert leading_person(words) is None


def test_everybody_by_first_name():
    people = attendance("""\
        Present: Sue (chair), Bob, Margaret and Jean
        Apologies: Pat
        Also there: Doreen from the Rotary Club, for the drains only
        """)
    assert statuses(people) == [
        ("Sue", "present"), ("Bob", "present"), ("Margaret", "present"), ("Jean", "present"), ("Pat", "apologies"),
        ("Doreen", "in_attendance"),
    ]  # fmt: skip
    assert (people[0].in_chair, people[-1].organisation) == (1, "Rotary Club")


@pytest.mark.parametrize(
    "told",
    [
        "Present: All\n",
        "Present: Chair, Clerk and Treasurer\n",
        "Present: Members from the Council\n",
        "Present: Sue\n",
    ],
)
def test_a_word_alone_is_not_somebody(told):
    assert attendance(told) == []


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("Clerk: Mrs A. Bell, 4 Elm Close | clerk@amber.example", False),
        ("Clerk: Mrs A. Bell Tel: 01234 567890", False),
        ("Clerk: Mrs A. Bell", True),
    ],
)
def test_how_to_reach_the_clerk_opens_no_attendance(line, opens):
    assert opens_attendance(line) is opens


def test_lists_beside_each_other_by_category():
    people = attendance("""\
        | Category | Governors present | Apologies |
        | Co-opted | Ann Bell (AB), Chair, Tom Frame (TF) | Joan O'Hara (JO) |
        | Staff | Neil Summers (NS) | Vacancy x 1 |
        | Principal | Amy Doyle | |
        | In attendance | Ida Moss, Clerk | |
        """)
    assert statuses(people) == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Joan O'Hara", "apologies"), ("Neil Summers", "present"),
        ("Amy Doyle", "present"), ("Ida Moss", "in_attendance"),
    ]  # fmt: skip
    assert (people[0].in_chair, people[4].role) == (1, "Principal")


@pytest.mark.parametrize("title", ["Who was there", "Who came", "In the room", "Those present", "Who was with us:"])
def test_plain_words_above_the_list(title):
    assert opens_attendance(title)
    people = attendance(f"## {title}\n\n- Ann Bell, Amber Boats (chairing)\n- Tom Frame, Quay Museum\n")
    assert statuses(people) == [("Ann Bell", "present"), ("Tom Frame", "present")]


def test_a_sentence_about_who_came_opens_no_list():
    assert not opens_attendance("Who came to the fair was not counted")


@pytest.mark.parametrize("title", ["The Rt Revd", "Rt Rev", "The Ven", "The Very Revd", "The Venerable"])
def test_titles_of_the_clergy(title):
    (person,) = attendance(f"Present:\n| {title} Ann Bell | AB | Dean |\n")
    assert (person.name, person.initials) == ("Ann Bell", "AB")


def test_letters_short_for_an_office_are_what_it_is_named_by():
    people = attendance("""\
        | Category | Present | Apologies |
        | Headteacher | Amy Doyle (HT) | |
        | In attendance | Ida Moss, Deputy Headteacher (DHT), Tom Frame, Finance Manager (PCC) | |
        """)
    assert [(person.role, person.initials, person.organisation) for person in people] == [
        ("Headteacher", "HT", None), ("Deputy Headteacher", "DHT", None), ("Finance Manager", None, "PCC"),
    ]  # fmt: skip


def test_a_row_whose_cells_look_like_headings_is_a_person():
    people = attendance("""\
        | Name | Initials | Role | Attendance |
        | Ann Bell | AB | Trustee | Present |
        | Tom Frame | TF | Staff | Present |
        | Joan Hill | JH | Trustee | Apologies accepted |
        | Neil Summers | NS | Clerk | Officer |
        """)
    assert statuses(people) == [
        ("Ann Bell", "present"), ("Tom Frame", "present"), ("Joan Hill", "apologies"),
        ("Neil Summers", "in_attendance"),
    ]  # fmt: skip


def test_a_table_of_labels_and_lists(read):
    people = read(
        "# Amber Board: note of the meeting\n\n| When | Friday 3 May 2024, 2pm |\n| Where | Oak Room |\n"
        "| Co-chairs | Ann Bell (Amber Council) – in the chair; Tom Frame (Amber Trust) – apologies |\n"
        "| Members | Joan Hill (JH), Director, Amber Hospital; Ivy Marsh (IM), Healthwatch Amber |\n"
        "| Deputies | Neil Summers (NS) for Omar Tull, Amber Police |\n| Attending | Lena Moss (LM), notes |\n\n"
        "1. Welcome\n\nAll were welcomed.\n\n2. Budget\n\nIt was set.\n"
    ).people
    assert statuses(people) == [
        ("Ann Bell", "present"), ("Tom Frame", "apologies"), ("Joan Hill", "present"), ("Ivy Marsh", "present"),
        ("Neil Summers", "substitute"), ("Lena Moss", "in_attendance"),
    ]  # fmt: skip
    assert people[3].organisation == "Healthwatch Amber"
    assert people[4].substitutes_for == "Omar Tull"


@pytest.mark.parametrize("came", ["attended on his behalf", "came in his place", "stood in for him"])
def test_who_came_for_somebody_absent_is_a_substitute(came):
    people = settle(
        attendance(f"Present: Ann Bell\nApologies: Tom Frame (Amber Trust) – Ivy Marsh {came}; Joan Hill\n")
    )
    assert ("Ivy Marsh", "substitute") in statuses(people)


def test_who_is_away_for_something_has_no_substitute():
    people = settle(attendance("Present: Ann Bell (for item 4), Tom Frame\nApologies: Joan Hill (away for a week)\n"))
    assert statuses(people) == [("Ann Bell", "present"), ("Tom Frame", "present"), ("Joan Hill", "apologies")]


def test_an_initial_and_a_surname_of_two_parts_are_a_name():
    assert leading_person("P Marsh-Bell").name == "P Marsh-Bell"
