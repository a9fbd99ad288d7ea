"""How minute-takers number and title their items."""

from textwrap import dedent

import pytest

from assistant.reading.flattened import numbered_parts

HEAD = "Board of the Amber Trust\nMinutes of the meeting held on 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"


def outline(meeting):
    return [(item.number, item.title) for item in meeting.agenda()]


def minutes(body: str) -> str:
    return HEAD + dedent(body)


def test_numbers_that_count_up(read):
    text = minutes("""\
        1. Welcome
        The Chair welcomed all.

        2. Budget
        It was set at £40,000.

        3. Any other business
        There was none.
        """)
    meeting = read(text)
    assert outline(meeting) == [("1", "Welcome"), ("2", "Budget"), ("3", "Any other business")]
    assert meeting.text_of(meeting.item("2")) == "2. Budget\nIt was set at £40,000.\n\n"


def test_a_list_inside_an_item_that_starts_over_is_no_item(read):
    text = minutes("""\
        1. Welcome
        The Chair welcomed all.

        2. Budget
        Three things were said:
        1. that it is too small;
        2. that it is late;
        3. that it must be set today.

        3. Risks
        None was reported.
        """)
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Budget"), ("3", "Risks")]


def test_a_number_left_out_breaks_no_chain(read):
    text = minutes("""\
        1. Welcome

        All were welcomed.

        2. Budget

        It was set.

        4. Risks

        None was reported.
        """)
    assert [number for number, _ in outline(read(text))] == ["1", "2", "4"]


def test_dotted_numbers_stand_under_their_item(read):
    text = minutes("""\
        1. Welcome

        1.1 Apologies
        None was received.

        2. Budget

        2.1 Capital
        The programme was agreed.

        2.2 Revenue
        The estimates were agreed.
        """)
    meeting = read(text)
    assert outline(meeting) == [
        ("1", "Welcome"), ("1.1", "Apologies"), ("2", "Budget"), ("2.1", "Capital"), ("2.2", "Revenue"),
    ]  # fmt: skip
    assert [item.parent for item in meeting.agenda()] == [None, "1", None, "2", "2"]


def test_items_numbered_within_the_year(read):
    text = minutes("""\
        24.12 Apologies

        None was received.

        24.13 Minutes of the last meeting

        They were approved.

        24.14 Finance

        Payments were approved.
        """)
    assert [number for number, _ in outline(read(text))] == ["24.12", "24.13", "24.14"]


@pytest.mark.parametrize(
    "numbers",
    [["61/22", "62/22", "63/22"], ["24/17", "24/18", "24/19"], ["PC/105", "PC/106", "PC/107"], ["262", "263", "264"]],
)
def test_codes_with_the_counting_part_at_either_end(read, numbers):
    titles = ["APOLOGIES FOR ABSENCE", "DECLARATIONS OF INTEREST", "PLANNING APPLICATIONS"]
    body = "\n\n".join(f"{number}. {title}\n\nThis was noted." for number, title in zip(numbers, titles, strict=True))
    assert outline(read(HEAD + body)) == list(zip(numbers, titles, strict=True))


def test_letters_are_sub_items_where_they_are_titles(read):
    text = minutes("""\
        1. Reports

        (a) Treasurer
        The balance was £300.

        (b) Hall manager
        The roof leaks.

        2. Close

        All were thanked.
        """)
    assert [number for number, _ in outline(read(text))] == ["1", "1(a)", "1(b)", "2"]


def test_letters_after_resolved_are_clauses(read):
    text = minutes("""\
        1. Budget

        The Committee RESOLVED:
        (a) that the budget be agreed; and
        (b) that the precept be £40,000.

        2. Close

        All were thanked.
        """)
    assert [number for number, _ in outline(read(text))] == ["1", "2"]


def test_titles_without_numbers_by_their_marks(read):
    text = minutes("""\
        ## Welcome

        The Chair welcomed all.

        ## Budget

        It was set.

        ### Capital

        It was agreed.
        """)
    meeting = read(text)
    assert outline(meeting) == [(None, "Welcome"), (None, "Budget"), (None, "Capital")]
    assert meeting.item("Capital").parent == "Budget"


def test_labels_of_outcomes_are_no_items(read):
    text = minutes("""\
        **Welcome**

        The Chair welcomed all.

        **Budget**

        It was discussed.

        **Decision**

        It was set.

        **Action**

        Tom to publish it.
        """)
    assert outline(read(text)) == [(None, "Welcome"), (None, "Budget")]


def test_numbered_paragraphs_under_headings_are_no_items(read):
    said = "The Board heard at some length from the officers what had been done since it last met."
    paragraphs = [f"{number}. {said}" for number in range(1, 9)]
    body = "".join(
        f"**{title}**\n\n" + "\n\n".join(paragraphs[2 * at : 2 * at + 2]) + "\n\n"
        for at, title in enumerate(["Welcome", "Budget Report", "Risk Report", "Closing Matters"])
    )
    assert [number for number, _ in outline(read(HEAD + body))] == [None] * 4


def test_dates_times_and_amounts_at_the_start_of_a_line_are_no_items(read):
    text = minutes("""\
        1. Dates

        12 June 2024
        9.30am in the hall
        2024 was a good year

        2. Close

        All were thanked.
        """)
    assert [number for number, _ in outline(read(text))] == ["1", "2"]


def test_a_title_on_the_line_below_its_number(read):
    text = minutes("""\
        1.

        Welcome

        All were welcomed.

        2.

        Budget

        It was set.
        """)
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Budget")]


def test_rows_of_a_table_can_head_items(read):
    text = minutes("""\
        | 1 | Welcome | All were welcomed. |
        | 2 | Budget | It was set. |
        | 3 | Close | All were thanked. |
        """)
    assert [number for number, _ in outline(read(text))] == ["1", "2", "3"]


def test_the_sentence_after_a_run_in_title_stays_out_of_it(read):
    text = minutes("""\
        1. **Welcome.** The Chair welcomed everybody to the hall.

        2. **Budget.** The budget was set at forty thousand pounds for the year.
        """)
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Budget")]


def test_roman_numbers_and_the_parts_of_an_item(read):
    text = minutes("""\
        **I. APOLOGIES**

        There were none.

        **II. FINANCE**

        **(i) Budget**

        It was set at £40,000.

        **The Committee:**
        (i) noted the report; and
        (ii) thanked the officers.

        **(ii) Audit**

        The audit was clean.

        **III. CLOSE**

        All were thanked.
        """)
    assert outline(read(text)) == [
        ("I", "APOLOGIES"), ("II", "FINANCE"), ("II(i)", "Budget"), ("II(ii)", "Audit"), ("III", "CLOSE"),
    ]  # fmt: skip


def test_names_with_a_letter_before_them_are_no_roman_numbers(read):
    text = minutes("""\
        1. Welcome

        Thanks went to:
        I. Bell
        V. Frame
        X. Moss

        2. Budget

        It was set.
        """)
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Budget")]


@pytest.mark.parametrize(
    "label",
    [
        "RESOLVED - That",
        "The Panel:",
        "The Committee unanimously",
        "Action: Head of Homes",
        "Action - HF to write to them",
    ],
)
def test_what_heads_an_outcome_is_no_item(read, label):
    text = minutes(f"1. **Welcome**\n\nAll came.\n\n2. **Budget**\n\nIt is late.\n\n**{label}**\n\n(a) it be set.\n\n")
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Budget")]


def test_a_bulleted_reference_is_no_part_of_the_item(read):
    text = minutes("""\
        1. Welcome

        All came.

        2. Open actions

        - 2.1 Mirrors for the trucks: fitted.
        - 2.2 Spill kits: in place.

        3. Close

        All were thanked.
        """)
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Open actions"), ("3", "Close")]


def test_behind_the_close_only_what_minutes_carry_there_is_an_item(read):
    text = minutes("""\
        # 1. Welcome

        All came.

        # 2. Close

        The meeting ended at 12.47 pm.

        ## Actions from this meeting

        AB to write to the bank.

        ### Latest stories

        A new play area opens.
        """)
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Close"), (None, "Actions from this meeting")]


PROSE = "Sam handed round the figures and everybody was content with what they saw."


@pytest.mark.parametrize("above", ["\n\n", "\n\n\n"])
def test_titles_that_only_empty_lines_set_apart(read, above):
    titles = ["Old notes", "The boats", "Jetty & slip", "60th regatta"]
    text = minutes(above.join(f"{title}\n\n{PROSE}" for title in titles) + "\n")
    assert outline(read(text)) == [(None, title) for title in titles]


def test_more_space_above_a_title_tells_it_from_a_line_alone(read):
    parts = [f"{title}\n\n{PROSE}\n\nOther money\n\n{PROSE}" for title in ("Old notes", "The boats", "Jetty & slip")]
    assert outline(read(minutes("\n\n\n".join(parts) + "\n"))) == [
        (None, "Old notes"), (None, "The boats"), (None, "Jetty & slip"),
    ]  # fmt: skip


def test_beside_headings_a_line_alone_is_no_title(read):
    parts = [f"**{title}**\n\nNot now\n\n{PROSE}" for title in ("Last meeting", "The boats", "Jetty & slip")]
    titles = [title for _, title in outline(read(minutes("\n\n".join(parts) + "\n")))]
    assert titles == ["Last meeting", "The boats", "Jetty & slip"]


def test_a_heading_above_all_the_items_is_none(read):
    text = minutes("### Items\n\n#### 1. Apologies\n\nNone.\n\n#### 2. Budget\n\nNoted.\n")
    assert outline(read(text)) == [("1", "Apologies"), ("2", "Budget")]


@pytest.mark.parametrize("stroke", ["=", "-"])
def test_titles_underlined_on_the_next_line(read, stroke):
    titles = ("Last minutes", "Pier", "The long tale of the slipway")
    parts = [f"{title}\n{stroke * len(title)}\n\nSid spoke of the pier for a while." for title in titles]
    assert outline(read(minutes("\n\n\n".join(parts) + "\n"))) == [(None, title) for title in titles]


def test_a_stroke_below_a_paragraph_or_the_heads_of_columns_underlines_no_title(read):
    text = minutes("""\
        Pier
        ====

        Sid spoke of the pier.
        It needs new planks soon
        ------------------------

        Boats     Owner
        ---------------
        Skiff     Sid

        Money
        =====

        None was asked for.
        """)
    assert outline(read(text)) == [(None, "Pier"), (None, "Money")]


def test_a_point_after_the_number_tells_a_paragraph_from_a_count(read):
    text = minutes(
        "1. Members' expenses\nNoted.\n\n2. Budget\n2 members voted against.\n\n3. People of the year\nNone.\n"
    )
    assert [number for number, _ in outline(read(text))] == ["1", "2", "3"]


def test_a_heading_that_ends_with_the_day_of_an_occasion_is_an_item(read):
    text = minutes(
        "## Last notes\n\nAgreed.\n\n## Harvest Fair, 6 to 8 October\n\nSid will bring the tent.\n\n## Boats\n\nNone.\n"
    )
    assert [title for _, title in outline(read(text))] == ["Last notes", "Harvest Fair, 6 to 8 October", "Boats"]


def test_a_heading_that_is_only_a_day_is_none(read):
    text = minutes("## Last notes\n\nAgreed.\n\n## Friday 3 May 2024\n\nSid spoke.\n\n## Boats\n\nNone.\n")
    assert [title for _, title in outline(read(text))] == ["Last notes", "Boats"]


@pytest.mark.parametrize(("line", "numbers"), [("2.2 Members asked for a map.", 1), ("11 members voted for it.", 0)])
def test_a_paragraph_about_members_is_numbered_where_a_point_says_so(read, line, numbers):
    meeting = read(
        "Audit Committee\nMinutes of the meeting of 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"
        "**1 Welcome**\n\n1.1 All were welcomed by the Chair at length.\n\n"
        f"**2 Roads**\n\n2.1 The Clerk spoke of the roads at length.\n\n{line}\n\n"
        "**3 Budget**\n\n3.1 The budget was read out by the Clerk.\n"
    )
    assert sum(item.number == line.split()[0] for item in meeting.items) == numbers


MIXED = """\
(a) Choir room. The Clerk showed a plan of the room and its new windows.

(b) RESOLVED to pay the bills of £300 for the lamps in the porch.

(c) Bells. Mr Frame reported that the third bell was cracked.
"""
CLAUSES = """\
(a) Mr Frame would ring the founder about the third bell.

(b) RESOLVED to pay the bills of £300 for the lamps in the porch.

(c) Bells. Mr Frame reported that the third bell was cracked.
"""


@pytest.mark.parametrize(("body", "lettered"), [(MIXED, ["2(a)", "2(b)", "2(c)"]), (CLAUSES, [])])
def test_a_paragraph_in_a_run_of_lettered_titles_is_a_sub_item(read, body, lettered):
    meeting = read(
        "Audit Committee\nMinutes of the meeting of 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"
        f"**1 Welcome**\n\nAll were welcomed.\n\n**2 Amenities**\n\n{body}\n**3 Budget**\n\nIt was read out.\n"
    )
    assert [item.number for item in meeting.items if item.parent == "2"] == lettered


REFERENCES_ALONE = """\
{0}FPC 24/03/017{0}

{0}Welcome{0}

The Chair welcomed all.

{0}FPC 24/03/018{0}

{0}Accounts{0}

The accounts of the year were laid before the members.

{0}FPC 24/03/018.1{0}

{0}Reserves{0}

They stood at three months of spending.
"""


@pytest.mark.parametrize("mark", ["**", ""])
def test_a_reference_on_a_line_of_its_own_numbers_the_title_below(read, mark):
    items = read(minutes(REFERENCES_ALONE.format(mark))).agenda()
    assert [(item.number, item.title, item.parent) for item in items] == [
        ("FPC 24/03/017", "Welcome", None),
        ("FPC 24/03/018", "Accounts", None),
        ("FPC 24/03/018.1", "Reserves", "FPC 24/03/018"),
    ]


def test_a_bare_number_on_a_line_of_its_own_heads_nothing(read):
    text = minutes("1. Welcome\n\nAll were welcomed.\n\n2. Votes\n\nFor the lamps:\n\n3\n\nAgainst them one.\n")
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Votes")]


@pytest.mark.parametrize("mark", ["## ", ""])
@pytest.mark.parametrize(("first", "second"), [("2a", "2b"), ("2A", "2B"), ("2(a)", "2(b)")])
def test_a_letter_behind_the_number_is_a_part_of_the_item(read, mark, first, second):
    text = f"{mark}1. Welcome\n\nAll were welcomed.\n\n{mark}2. Roads\n\n{mark}{first}. Kerbs\n\nThey are low.\n\n"
    items = read(minutes(f"{text}{mark}{second}. Drains\n\nThey are full.\n\n{mark}3. Close\n\nNone.\n")).agenda()
    assert [(item.number, item.parent) for item in items] == [
        ("1", None),
        ("2", None),
        (first, "2"),
        (second, "2"),
        ("3", None),
    ]


def test_a_house_with_a_letter_is_no_part_of_an_item(read):
    text = "1. Welcome\n\nAll were welcomed.\n\n2. Plans\n\n14B Mill Lane. No objection.\n\n3. Close\n\nNone.\n"
    assert [number for number, _ in outline(read(minutes(text)))] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("bold", "heads"),
    [("Q: Who pays the rent of it?", False), ("Has the roof been looked at lately?", False), ("The New Roof", True)],
)
def test_a_question_in_bold_heads_no_item(read, bold, heads):
    text = "1 **Welcome**\n\nAll were welcomed.\n\n2 **Roof**\n\nIt leaks still.\n\n"
    titles = [
        title
        for _, title in outline(read(minutes(f"{text}**{bold}**\n\nThe Clerk answered.\n\n3 **Close**\n\nNone.\n")))
    ]
    assert (bold in titles) is heads


def test_bold_parts_the_title_from_the_words_in_its_line(read):
    text = "**HC/7**\t**APOLOGIES**\tCllr Frame (ill). Accepted.\n\n**HC/8**\t**ROOF**\tIt leaks still.\n\n"
    assert outline(read(minutes(f"{text}**HC/9**\t**CLOSE**\tNone came.\n"))) == [
        ("HC/7", "APOLOGIES"),
        ("HC/8", "ROOF"),
        ("HC/9", "CLOSE"),
    ]


APPLICATIONS = """\
   (a)  24/00123/FUL 6 Linden Way, side porch - no objection
   (b)  P/2024/0456/HH Rose Barn, Oak Lane, 14 new lamps by the gate - Members feared for the owls. OBJECT
"""
NO_LIST = """\
   (a)  4 Linden Way, where the porch is to be taken down, was visited
   (b)  the owls of Oak Lane were seen again
"""
TOPICS = """\
(a) Payments of £300 as listed were approved. Prop AB, sec TF

(b) Lamps: the one in the porch had been mended.

(c) Bells. Mr Frame reported that the third bell was cracked.
"""
SPEAKERS = """\
(a) Cllr Ann Bell: the lamp in the porch had been mended.

(b) Cllr Tom Frame: the third bell was cracked.
"""


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (APPLICATIONS, ["24/00123/FUL 6 Linden Way, side porch", "P/2024/0456/HH Rose Barn, Oak Lane, 14 new lamps"]),
        (NO_LIST, []),
        (TOPICS, ["Payments of £300 as listed were approved", "Lamps", "Bells"]),
        (SPEAKERS, []),
    ],
)
def test_applications_and_topics_with_letters_are_sub_items(read, body, titles):
    text = "11/24  WELCOME\n        All were welcomed.\n\n12/24  VARIOUS\n" + body + "\n13/24  CLOSE\n        None.\n"
    found = [item.title for item in read(minutes(text)).items if item.parent == "12/24"]
    assert len(found) == len(titles)
    assert all(title.startswith(start) for title, start in zip(found, titles, strict=True))


def test_numbers_whose_point_markdown_escapes(read):
    text = minutes("""\
        1\\. Welcome

        All were welcomed.

        2\\. Budget \\& reserves

        It was set.

        3\\. Any other business

        There was none.
        """)
    assert outline(read(text)) == [("1", "Welcome"), ("2", "Budget & reserves"), ("3", "Any other business")]


def test_titles_that_a_point_parts_from_their_text_on_lines_without_space_between(read):
    text = minutes("""\
        1. Minutes of the last meeting. These were read by the secretary and were signed by the chair.
        2. Matters arising. None.
        3. Boathouse roof. Mr Frame said that two slaters had looked at it and that a third was expected in June.
        4. Junior section. Ann Bell had written to the schools, and nine children were expected at the first session.
        """)
    assert [title.split(". ")[0] for _, title in outline(read(text))] == [
        "Minutes of the last meeting",
        "Matters arising",
        "Boathouse roof",
        "Junior section",
    ]


def test_titles_that_nothing_parts_from_their_text(read):
    text = minutes("""\
        1. Election of Officers There were no other nominations and all four were declared elected for the year.

        2. Report of the Warden The warden was glad to say that the boiler was mended before the frosts came.

        3. Closure There being no further business the chair thanked all who had come and closed at 9.10pm.
        """)
    assert outline(read(text)) == [
        ("1", "Election of Officers"),
        ("2", "Report of the Warden"),
        ("3", "Closure"),
    ]


def test_numbered_sentences_run_into_no_title(read):
    text = minutes("""\
        # Boiler

        1. Mr Frame said that it had failed twice. The engineer was asked to come again before the frosts.
        2. The warden had found a second quotation. It was a good deal lower than the first one was.
        3. Members asked whether the grant would cover it. The treasurer thought that it would not.

        # Roof

        4. It was reported that slates were missing. The Board was content to wait for the spring.
        5. The insurers had been told of it. No answer was yet to hand when the Board met.
        6. A survey was wanted by all. Ann Bell had the names of two surveyors in the town.

        # Fees

        7. They were left as they were. The Board would look at them again in the autumn.
        """)
    assert outline(read(text)) == [(None, "Boiler"), (None, "Roof"), (None, "Fees")]


def test_numbers_that_follow_on_one_line_part_the_items(read):
    text = minutes("""\
        4. Reports. 4.1 Warden. The boiler was mended. 4.1.1 Keys. Two are lost. 4.2 Clerk. As paragraph 4.3 The rules say. 5. Fees. They were left.

        6. Any other business. There was none.
        """)  # noqa: E501
    meeting = read(text)
    assert [item.number for item in meeting.agenda()] == ["4", "4.1", "4.1.1", "4.2", "5", "6"]
    assert meeting.text_of(meeting.item("4.1.1")).strip() == "4.1.1 Keys. Two are lost."


@pytest.mark.parametrize(
    "line",
    [
        "4. Fees. They rose by 4.1 Per cent, and the board asked for 5 Further quotations.",
        "The fees were 4.1 Pounds. 5. Nothing counts up from a line without a number.",
        "3.2 Hall. It is let. 3.4 Another number of the outline was meant by the treasurer.",
    ],
)
def test_numbers_that_do_not_go_on_part_no_line(line):
    assert numbered_parts(line) == [line]


def test_numbers_with_a_stroke_or_of_a_year_in_two_parts(read):
    stroke = "{} / Boilers\nAll is well.\n{} / Roof\nA slate is loose.\n{} / Any other business\nNone.\n"
    assert outline(read(minutes(stroke.format(1, 2, 3)))) == [
        ("1", "Boilers"),
        ("2", "Roof"),
        ("3", "Any other business"),
    ]
    year = "31/09-10\nMinutes\n\nThey were signed.\n\n32/09-10\nLibrary\n\nIt is open again.\n"
    assert outline(read(minutes(year))) == [("31/09-10", "Minutes"), ("32/09-10", "Library")]


def test_a_sentence_fills_the_gap_in_the_numbers(read):
    text = minutes("""\
        1. Welcome

        All were welcomed.

        2. The minutes of the last meeting, which had gone round in April, were agreed and were signed by the chair.

        3. Budget

        It was set. Two things were said:
        1. that the hall was noted as dear, and that it was noted again in the report of the auditors;

        5. Any other business

        There was none.
        """)
    assert [number for number, _ in outline(read(text))] == ["1", "2", "3", "5"]


def test_a_numbered_action_is_no_title(read):
    text = minutes("""\
        **Boilers**

        They were mended.

        **Action 7/24: Ann Bell**

        **Roof**

        A slate is loose, said the warden.

        **ACTION 8: Tom Frame to find a slater**
        """)
    assert outline(read(text)) == [(None, "Boilers"), (None, "Roof")]


def test_titles_above_an_attendance_that_closes_the_minutes(read):
    text = dedent("""\
        # Amber Trust, 3 May 2024

        ## Boilers

        They were mended, and the warden was content with the work. Nothing was outstanding.

        ## Roof

        A slate is loose, said the warden.

        ## The hall and its hedge.

        It was cut.

        ## Present

        - Ann Bell (Chair)
        - Tom Frame
        """)
    assert outline(read(text)) == [(None, "Boilers"), (None, "Roof"), (None, "The hall and its hedge")]


def test_titles_that_nothing_marks_beside_one_that_looks_like_a_title(read):
    text = minutes("""\
        e-Tickets

        The warden said that most visitors now bought theirs before they came.

        Mending broken things

        Tom Frame had made a list of it, which would be gone through in the autumn.

        Review of Risks

        Nothing had changed since the last meeting, and the register would stay as it was.

        Any other business

        There was none that could not wait until the next meeting of the board.
        """)
    assert [title for _, title in outline(read(text))] == [
        "e-Tickets",
        "Mending broken things",
        "Review of Risks",
        "Any other business",
    ]


@pytest.mark.parametrize("owners", ["TC / FGO", "TC to place order by end Nov", "FGO – Feb ’24", "TCO, FGO & ABC"])
def test_initials_in_bold_head_no_item(read, owners):
    paragraph = "The seats were worn and it was agreed that they be mended before the spring.\n\n"
    body = f"**A/1 ROOF**\n\n{paragraph}**{owners}**\n\n**A/2 POND**\n\n{paragraph}**A/3 GATE**\n\n{paragraph}"
    meeting = read(f"Amber Board\n\n3 May 2024\n\nPresent: Ann Bell, Tom Frame\n\n{body}")
    assert [item.title for item in meeting.agenda()] == ["ROOF", "POND", "GATE"]
