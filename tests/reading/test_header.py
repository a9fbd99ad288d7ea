"""The fields of the header, and what the close of the minutes adds to them."""

import datetime as dt

import pytest

ITEMS = "1. Welcome\n\nAll were welcomed.\n\n2. Budget\n\nIt was set.\n\n"
MINUTES_OF_MAY = "Audit Committee\nMinutes of the meeting of 3 May 2024\n\n"
PRESENT = "Present: Ann Bell (Chair), Tom Frame\n\n"


def test_the_title_block_in_a_sentence(read):
    meeting = read(
        "Amber Trust\nMinutes of the meeting of the Audit Committee held on Friday 3 May 2024 at 2.30pm "
        f"in the Council Chamber, Shire Hall\n\n{PRESENT}{ITEMS}"
    )
    assert meeting.body == "Audit Committee"
    assert meeting.date == dt.date(2024, 5, 3)
    assert meeting.start_time == "14:30"
    assert meeting.venue == "Council Chamber, Shire Hall"
    assert meeting.id.endswith("audit-committee-2024-05-03")


def test_the_title_block_in_labelled_fields(read):
    meeting = read(
        "Minutes of the Audit Committee\nDate: 3 May 2024\nTime: 10.00 - 11.30\nVenue: Linden Suite\n\n"
        f"{PRESENT}{ITEMS}"
    )
    assert (meeting.date, meeting.start_time, meeting.end_time) == (dt.date(2024, 5, 3), "10:00", "11:30")
    assert meeting.venue == "Linden Suite"


def test_a_footers_date_is_not_the_meetings(read):
    footer = "Published 9 June 2024\nPage 1 of 2\n\n"
    meeting = read(f"Minutes of the Audit Committee held on 3 May 2024\n{footer}{PRESENT}{ITEMS}{footer}")
    assert meeting.date == dt.date(2024, 5, 3)


def test_a_date_in_digits_is_no_time(read):
    meeting = read(f"Audit Committee\nMinutes of the meeting held on 22.05.12\n\n{PRESENT}{ITEMS}")
    assert meeting.date == dt.date(2012, 5, 22)
    assert meeting.start_time is None


@pytest.mark.parametrize("began", ["The meeting began at 10.30 a.m.", "The meeting started at 10.30am"])
def test_a_start_told_only_at_the_end(read, began):
    meeting = read(f"Minutes of the Audit Committee, 3 May 2024\n\n{PRESENT}{ITEMS}{began} and ended at 12.50pm.\n")
    assert (meeting.start_time, meeting.end_time) == ("10:30", "12:50")


def test_the_minutes_that_were_approved(read):
    text = (
        f"Minutes of the Audit Committee, 3 May 2024\n\n{PRESENT}1. Welcome\n\nAll were welcomed.\n\n"
        "2. Minutes of the meeting held on 8 March 2024\n\nThey were approved.\n\n3. Close\n\nAll were thanked.\n"
    )
    assert read(text).previous_minutes_date == dt.date(2024, 3, 8)


def test_the_next_meeting_told(read):
    text = (
        f"Minutes of the Audit Committee, 3 May 2024\n\n{PRESENT}{ITEMS}3. Date of next meeting\n\n"
        "Friday 5 July 2024 at 2pm in the Town Hall.\n"
    )
    following = read(text).next_meeting
    assert (following.date, following.time, following.place) == (dt.date(2024, 7, 5), "14:00", "Town Hall")


def test_the_next_meeting_inferred_from_what_is_said_twice(read):
    said = "A paper will go to the Board meeting on 20 January 2010. "
    text = f"Minutes of the Partnership Board, 27 November 2009\n\n{PRESENT}1. Plans\n\n{said}\n\n2. Risks\n\n{said}\n"
    assert read(text).next_meeting.date == dt.date(2010, 1, 20)


def test_a_day_said_once_is_not_inferred(read):
    text = (
        f"Minutes of the Partnership Board, 27 November 2009\n\n{PRESENT}1. Plans\n\n"
        "A paper will go to the Board meeting on 20 January 2010.\n\n2. Risks\n\nNone was reported.\n"
    )
    assert read(text).next_meeting is None


def test_who_took_the_chair_that_day(read):
    text = (
        "Minutes of the Audit Committee, 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"
        "1. Welcome\n\nIn her absence for the first part, Tom Frame took the chair.\n\n2. Budget\n\nIt was set.\n"
    )
    assert read(text).chair == "Tom Frame"


def test_without_a_body_the_minutes_own_title_names_the_meeting(read):
    meeting = read(f"# 2022-12-07 Conda Community Meetup\n\n{PRESENT}{ITEMS}")
    assert meeting.body is None
    assert meeting.title == "Conda Community Meetup, 7 December 2022"
    assert meeting.id == "conda-community-meetup-2022-12-07"


def test_the_title_of_the_page_names_the_body(read):
    meeting = read(
        f'---\ntitle: "Minutes of Steering Committee Meeting No.8"\ndate: 2020-08-04\n---\n\n{PRESENT}{ITEMS}'
    )
    assert (meeting.body, meeting.date) == ("Steering Committee", dt.date(2020, 8, 4))


def test_a_body_of_a_place_below_the_name_of_its_organisation(read):
    meeting = read(
        "Amber Learning Trust\n\n# Minutes of the Academy Council of Linden Primary School\n\n"
        "Held in the main hall at 6pm on 3 May 2024\n\n"
        "| Name | Role | Attendance |\n| Ann Bell | Governor (Chair) | Present |\n\n"
        "# 1. Welcome\n\nAll came.\n\n# 2. Budget\n\nSet.\n"
    )
    assert meeting.body == "Academy Council of Linden Primary School"
    assert (meeting.start_time, meeting.venue, meeting.chair) == ("18:00", "main hall", "Ann Bell")
    assert [item.number for item in meeting.items[1:]] == ["1", "2"]


def test_a_name_that_ends_as_a_body_before_one_that_speaks_of_a_body(read):
    meeting = read(f"## Council services\n\n# Amber Harbour Authority\n\n3 May 2024\n\n{PRESENT}{ITEMS}")
    assert meeting.body == "Amber Harbour Authority"


def test_the_full_council_of_the_council_above(read):
    meeting = read(
        f"LINDEN TOWN COUNCIL\n\nMINUTES OF THE MEETING OF THE FULL COUNCIL\n\n3 May 2024\n\n{PRESENT}{ITEMS}"
    )
    assert meeting.body == "Linden Town Council"


def test_a_span_of_times_behind_the_date_in_a_field(read):
    meeting = read(f"Audit Committee\n\n| Date / time | 3 May 2024, 13:30 – 14:50 |\n\n{PRESENT}{ITEMS}")
    assert (meeting.start_time, meeting.end_time) == ("13:30", "14:50")


@pytest.mark.parametrize(
    ("held", "venue"),
    [
        ("in the Oak Room, Amber House, and by Teams", "Oak Room, Amber House, and by Teams"),
        ("in the Oak Room, Amber House, and by telephone", "Oak Room, Amber House"),
        ("in the Oak Room, New\nCollege", "Oak Room, New College"),
    ],
)
def test_the_place_and_how_others_joined(read, held, venue):
    meeting = read(f"Audit Committee\nMinutes of the meeting held on 3 May 2024 {held}\n\n{PRESENT}{ITEMS}")
    assert meeting.venue == venue


def test_a_place_in_a_line_of_its_own_keeps_its_article(read):
    meeting = read(f"# Minutes of the Audit Committee\n\n3 May 2024\n\nThe Oak Suite, Amber House\n\n{PRESENT}{ITEMS}")
    assert meeting.venue == "The Oak Suite, Amber House"


def test_the_chair_in_a_field(read):
    meeting = read(
        "Audit Committee\n\n| Date | 3 May 2024 |\n| **Chair** | Tom Frame |\n\n"
        f"Present: Ann Bell, Tom Frame\n\n{ITEMS}"
    )
    assert meeting.chair == "Tom Frame"


def test_the_approved_minutes_named_after_a_title_that_speaks_of_them(read):
    text = (
        f"Minutes of the Audit Committee, 3 May 2024\n\n{PRESENT}1. Welcome\n\nAll came.\n\n"
        "2. Minutes of the last meeting\n\nIt was moved by Mr Frame and seconded by Ms Bell that the\n"
        "minutes of the Committee held on 8 March 2024 be signed.\n"
    )
    assert read(text).previous_minutes_date == dt.date(2024, 3, 8)


@pytest.mark.parametrize(
    ("closed", "end"),
    [
        ("We finished at about ten past eight.", "20:10"),
        ("The meeting closed at half past nine.", "21:30"),
        ("The Chair closed the meeting at a quarter to nine.", "20:45"),
        ("The meeting ended at nine o'clock.", "21:00"),
        ("As the Treasurer told the bank, we closed the account at half past nine.", None),
    ],
)
def test_an_end_told_in_words(read, closed, end):
    meeting = read(f"Minutes of the Book Group, 3 May 2024, 7pm\n\n{PRESENT}{ITEMS}3. Close\n\nSame place. {closed}\n")
    assert meeting.end_time == end


def test_a_field_in_a_row_is_no_organisation(read):
    meeting = read(
        f"**AMBER SAFETY COMMITTEE**\n\n| Date | 3 May 2024 |\n| Location | Oak Room, Linden |\n\n{PRESENT}{ITEMS}"
    )
    assert (meeting.organisation, meeting.venue) == (None, "Oak Room, Linden")


def test_the_next_meetings_place_ends_before_an_open_bracket(read):
    close = "3. Next meeting\n\nTuesday 4 June 2024 at 7pm at Amber House (papers to be sent by 1 June).\n"
    meeting = read(f"Minutes of the Audit Committee, 3 May 2024\n\n{PRESENT}{ITEMS}{close}")
    assert meeting.next_meeting.place == "Amber House"


@pytest.mark.parametrize(
    ("body", "role", "chair"),
    [
        ("Finance Committee", "Chair of Committee", "Ann Bell"),
        ("Governing Board", "Chair of the Board", "Ann Bell"),
        ("Board of Governors", "Chair of Governors", "Ann Bell"),
        ("Finance Committee", "Chair of Governors", None),
        ("Finance Committee", "Vice-Chair of Committee", None),
    ],
)
def test_the_chair_of_this_body(read, body, role, chair):
    text = f"Minutes of the {body}, 3 May 2024\n\nPresent:\nTom Frame (TF) – Trustee\nAnn Bell (AB) – {role}\n\n{ITEMS}"
    assert read(text).chair == chair


def test_when_and_where_as_fields(read):
    fields = "**When:** 3 May 2024, 6.30pm\n**Where:** upstairs at the Oak, 2 Elm Lane\n"
    meeting = read(f"# Amber Larder\n\n## Board of Trustees\n\n{fields}\n{PRESENT}{ITEMS}")
    assert (meeting.date, meeting.start_time, meeting.venue) == (
        dt.date(2024, 5, 3),
        "18:30",
        "upstairs at the Oak, 2 Elm Lane",
    )


@pytest.mark.parametrize(
    ("start", "end", "times"),
    [
        ("7.10 start", "Finished 8.55", ("19:10", "20:55")),
        ("2.15 start", "Meeting closed 4.05", ("14:15", "16:05")),
        ("9.30 start", "Meeting closed 12.05", ("09:30", "12:05")),
        ("10.00 start", "Meeting closed 1.15", ("10:00", "13:15")),
        ("7.30am", "Meeting closed 9.00", ("07:30", "09:00")),
        ("07:30", "Meeting closed 09:00", ("07:30", "09:00")),
    ],
)
def test_times_without_a_mark_are_those_at_which_people_meet(read, start, end, times):
    meeting = read(f"Minutes of the Audit Committee, 3 May 2024\n({start})\n\n{PRESENT}{ITEMS}3. Close\n\n{end}\n")
    assert (meeting.start_time, meeting.end_time) == times


@pytest.mark.parametrize("told", ["Next one is", "Next time:", "Next one:", "We are meeting again on"])
def test_the_next_one(read, told):
    meeting = read(
        f"Minutes of the Audit Committee, 3 May 2024\n\n{PRESENT}{ITEMS}3. Close\n\n{told} Monday 10 June, 7.30pm\n"
    )
    assert meeting.next_meeting.date == dt.date(2024, 6, 10)


def test_the_committee_of_a_club(read):
    meeting = read(f"AMBER BOWLS CLUB\nCommittee meeting - 3 May 2024\n\n{PRESENT}{ITEMS}")
    assert meeting.body == "Amber Bowls Club Committee"


def test_an_address_above_the_title_does_not_end_the_title_block(read):
    text = (
        "**AMBER PARISH COUNCIL**\n\nClerk: Mrs A. Bell, 4 Elm Close | clerk@amber.example\n\n"
        f"Minutes of the meeting held on 3 May 2024 at 7.30pm in the Oak Room, Amber Hall\n\n{PRESENT}{ITEMS}"
    )
    meeting = read(text)
    assert (meeting.start_time, meeting.venue) == ("19:30", "Oak Room, Amber Hall")


@pytest.mark.parametrize("kind", ["ASSOCIATION", "SOCIETY"])
def test_the_committee_that_runs_a_body_of_members_is_that_body(read, kind):
    meeting = read(
        f"AMBER TENANTS' {kind}\nCommittee meeting, 3 May 2024\nWesleyan schoolroom, 7.30 pm\n\n{PRESENT}{ITEMS}"
    )
    assert (meeting.body, meeting.venue) == (f"Amber Tenants' {kind.capitalize()}", "Wesleyan schoolroom")


def test_a_company_is_not_the_board_that_meets(read):
    titles = "# Amber Board of Trade Limited\n\n# Board of Directors"
    meeting = read(f"{titles}\n\nMinutes of the meeting held on 3 May 2024\n\n{PRESENT}{ITEMS}")
    assert meeting.body == "Board of Directors"


def test_notes_of_our_meeting_name_no_body(read):
    meeting = read(
        f"# Quay Group: notes of our meeting\n\n**Amber Boating Partnership**\n3 May 2024\n\n{PRESENT}{ITEMS}"
    )
    assert meeting.body == "Quay Group"


def test_a_row_may_hold_two_fields(read):
    meeting = read(
        "| School | Linden Primary | Committee | Finance Committee |\n| Date | 3 May 2024 | Time | 4pm – 5.30pm |\n"
        f"| Venue | Oak Room | Chair | Ann Bell |\n\n{PRESENT}{ITEMS}"
    )
    assert (meeting.body, meeting.venue, meeting.date) == ("Finance Committee", "Oak Room", dt.date(2024, 5, 3))


def test_the_heading_of_a_table_is_no_row_of_fields(read):
    meeting = read(f"Finance Committee, 3 May 2024\n\n| Date | Time | Venue | Chair |\n\n{PRESENT}{ITEMS}")
    assert meeting.venue is None


@pytest.mark.parametrize(
    ("close", "end"), [("The meeting closed at 5.10pm.", "17:10"), ("Thanks were given.", "17:30")]
)
def test_when_it_closed_counts_before_the_time_it_was_called_for(read, close, end):
    meeting = read(f"Audit Committee\nFriday 3 May 2024, 4.00pm - 5.30pm\n\n{PRESENT}{ITEMS}3. Close\n\n{close}\n")
    assert meeting.end_time == end


def test_the_hours_of_the_next_meeting_are_not_this_ones(read):
    close = "3. Next meeting\n\nFriday 7 June 2024, 14:00 – 15:30\n"
    meeting = read(f"Audit Committee\nFriday 3 May 2024, 16:00 – 17:30\n\n{PRESENT}{ITEMS}{close}")
    assert meeting.end_time == "17:30"


@pytest.mark.parametrize(
    "words", ["The Board approved the minutes of its meeting of 8 March 2024.", "Members agreed the notes of 8 March."]
)
def test_minutes_that_somebody_approved(read, words):
    meeting = read(f"{MINUTES_OF_MAY}{PRESENT}1. Opening\n\n{words}\n\n2. Budget\n\nSet.\n")
    assert meeting.previous_minutes_date == dt.date(2024, 3, 8)


@pytest.mark.parametrize(
    "words",
    [
        "The Board would next meet on 5 July 2024.",
        "**Next:** Friday 5 July 2024, 2pm",
        "Next - 5 July 2024",
        "Next one Fri 5th July, same place.",
    ],
)
def test_the_next_meeting_in_other_words(read, words):
    meeting = read(f"{MINUTES_OF_MAY}{PRESENT}{ITEMS}{words}\n")
    assert meeting.next_meeting.date == dt.date(2024, 7, 5)


def test_what_is_done_next_is_no_meeting(read):
    meeting = read(f"{MINUTES_OF_MAY}{PRESENT}{ITEMS}Next: the roof, by 5 July.\n")
    assert meeting.next_meeting is None


def test_the_head_of_an_e_mail_is_not_the_minutes(read):
    head = "From: Ann Bell\nTo: governors\nDate: Thu, 9 May 2024 22:40\nSubject: Minutes\n\n"
    mail = f"{head}Dear all,\n\nHere they are.\n\n---\n\n"
    meeting = read(f"{mail}Directors' meeting, Friday 3 May 2024, 7.30 pm\n\n{PRESENT}{ITEMS}")
    assert (meeting.body, meeting.date, meeting.start_time) == ("Directors' meeting", dt.date(2024, 5, 3), "19:30")


def test_fields_are_no_e_mail(read):
    meeting = read(f"Date: 3 May 2024\nVenue: Oak Room\nTo: all members of the Audit Committee\n\n{PRESENT}{ITEMS}")
    assert (meeting.date, meeting.venue) == (dt.date(2024, 5, 3), "Oak Room")


def test_a_place_in_capitals(read):
    meeting = read(
        "AUDIT COMMITTEE\nMINUTES OF THE MEETING HELD IN THE OAK ROOM, SHIRE HALL,\nLINDENFORD on 3 May 2024\n\n"
        f"{PRESENT}{ITEMS}"
    )
    assert meeting.venue == "Oak Room, Shire Hall, Lindenford"


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("The Clerk would write to the Chair of the Finance Panel before its next meeting on 5 July 2024.", False),
        ("The Committee would look at it at its next meeting on 5 July 2024.", True),
    ],
)
def test_the_next_meeting_of_another_body_is_not_ours(read, words, ours):
    meeting = read(f"{MINUTES_OF_MAY}{PRESENT}{ITEMS}{words}\n")
    assert (meeting.next_meeting is not None) is ours


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Same place next time. Finished about 9 when the hall was locked.", "21:00"),
        ("The meeting closed just after 10.", "22:00"),
        ("The meeting closed about 9 items early.", None),
    ],
)
def test_the_end_told_by_the_hour(read, words, end):
    meeting = read(f"Audit Committee\nMinutes of the meeting of 3 May 2024 at 7.15pm\n\n{PRESENT}{ITEMS}{words}\n")
    assert meeting.end_time == end


@pytest.mark.parametrize("body", ["Planning & Lighting Committee", "Planning and Rights of Way Committee"])
def test_planning_may_begin_the_name_of_a_body(read, body):
    meeting = read(f"Amber Parish Council\nMinutes of the **{body}** held on 3 May 2024\n\n{PRESENT}{ITEMS}")
    assert meeting.body == body


@pytest.mark.parametrize(
    "officers",
    [
        "Clerk: Mrs I Marsh, Rose Cottage, Oak Lane, Amber Green   clerk@amber.example\n",
        "Parish Clerk: Ivy Marsh, The Old Forge, Mill Road, Amber Green AB1 2CD\n",
        "Chairman: Cllr Ann Bell\nClerk: Ivy Marsh, Rose Cottage, Oak Lane\n",
    ],
)
def test_an_officers_address_above_the_title_opens_no_attendance(read, officers):
    meeting = read(
        f"AMBER PARISH COUNCIL\n{officers}\nMINUTES of the Meeting of the Parish Council held on Monday 6th May 2024 "
        f"in the Pavilion, Oak Lane, commencing at 7.15pm\n\n{PRESENT}{ITEMS}"
    )
    assert (meeting.start_time, meeting.venue) == ("19:15", "Pavilion, Oak Lane")
    assert [person.name for person in meeting.people] == ["Ann Bell", "Tom Frame"]


def test_an_officer_below_the_title_opens_the_attendance(read):
    meeting = read(f"Minutes of the Audit Committee of 3 May 2024\n\nClerk: Ivy Marsh\n{PRESENT}{ITEMS}")
    assert [person.name for person in meeting.people] == ["Ivy Marsh", "Ann Bell", "Tom Frame"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Amber Village Hall (Charity 123456) Minutes of the Annual General Meeting held on 3 May 2024",
            "Amber Village Hall",
        ),
        ("Amber Village Hall\nMinutes of the Annual General Meeting held on 3 May 2024", "Amber Village Hall"),
        ("Minutes of the Amber Residents' Association AGM\n3 May 2024", "Amber Residents' Association"),
        ("Town of Amber\nMonthly Meeting\nMay 3, 2024", "Town of Amber"),
    ],
)
def test_a_body_that_no_noun_tells(read, title, body):
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").body == body


def test_the_day_in_the_text_counts_before_the_pages_own(read):
    page = '---\ntitle: "Amber Group"\ndate: "2025-01-20"\n---\n\n'
    meeting = read(f"{page}Minutes of the Amber Group held at the Oak Hall on Friday3rd May 2024\n\n{PRESENT}{ITEMS}")
    assert meeting.date == dt.date(2024, 5, 3)
    assert meeting.venue == "Oak Hall"


def test_a_title_in_capitals_with_small_ordinals(read):
    title = "MINUTES OF AMBER PARISH COUNCIL HELD AT AMBER VILLAGE HALL AT 7.30 pm FRIDAY 3rd MAY 2024"
    meeting = read(f"{title}\n\n{PRESENT}{ITEMS}")
    assert (meeting.body, meeting.venue) == ("Amber Parish Council", "Amber Village Hall")


@pytest.mark.parametrize(
    "minutes", ["Minutes of the last meeting (8/3/24)", "Minutes & Matters arising 8th March 2024"]
)
def test_the_last_minutes_where_no_item_tells_them(read, minutes):
    meeting = read(f"Minutes of the Amber Group held on 3 May 2024\n\n{PRESENT}{minutes} were agreed.\n\n{ITEMS}")
    assert meeting.previous_minutes_date == dt.date(2024, 3, 8)


def test_the_title_of_these_minutes_tells_of_no_last_ones(read):
    assert read(f"Amber Group minutes: 3 May 2024\n\n{PRESENT}{ITEMS}").previous_minutes_date is None


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Minutes from PTFA meeting held 3 May 2024", "PTFA"),
        ("Amber PPG Minutes 3 May 2024", "Amber PPG"),
        ("3 May 2024 - Annual Parish Meeting", "Annual Parish Meeting"),
        ("MEETING FOR WORSHIP FOR BUSINESS\n3 May 2024", "Meeting for Worship for Business"),
        ("Planning Committee, 3 May 2024", "Planning Committee"),
        ("Minutes of the Open Spaces Committee, 3 May 2024", "Open Spaces Committee"),
        ("Minutes of the Planning Meeting of the Amber Council, 3 May 2024", "Amber Council"),
        ("Minutes of meeting held on 3 May 2024", None),
    ],
)
def test_letters_and_meetings_that_name_the_body(read, title, body):
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").body == body


def test_a_body_told_by_what_it_does(read):
    acts = "The Board agreed the rota.\n\nThe Board noted the report.\n\n"
    assert read(f"Minutes of 3 May 2024\n\n{PRESENT}{ITEMS}{acts}").body == "Board"
    assert read(f"Minutes of 3 May 2024\n\n{PRESENT}{ITEMS}The Board noted the report.\n").body is None


@pytest.mark.parametrize("told", ["Cllr A Bell was elected.", "It was resolved that Ann Bell be elected Chairman."])
def test_the_chair_elected_as_the_first_business(read, told):
    people = "Present: Tom Frame, Ann Bell\n\n"
    text = f"Minutes of the Amber Council, 3 May 2024\n\n{people}1. Election of Chairman. {told}\n\n2. Budget\n\nSet.\n"
    assert read(text).chair == "Ann Bell"


@pytest.mark.parametrize(
    ("lines", "venue"),
    [
        ("12 Elm Street (5:00 p.m.)\nFriday, 3 May 2024", "12 Elm Street"),
        ("3 May 2024 · 7pm · Virtual", "Virtual"),
        ("held on 3 May 2024 at 1.30 p.m. Oak Room, Amber Hotel", "Oak Room, Amber Hotel"),
    ],
)
def test_a_place_beside_the_date(read, lines, venue):
    assert read(f"Minutes of the Amber Board\n{lines}\n\n{PRESENT}{ITEMS}").venue == venue


def test_who_opened_the_meeting_and_when(read):
    meeting = read(f"{MINUTES_OF_MAY}{PRESENT}Ann Bell opened the meeting at 7pm.\n\n{ITEMS}")
    assert meeting.start_time == "19:00"


@pytest.mark.parametrize(
    ("told", "chair"),
    [
        ("Tom Frame called the Board of Trade's meeting to order at 7 p.m.", "Tom Frame"),
        ("The meeting was called to order at 7:05 p.m. by Chairman Tom Frame.", "Tom Frame"),
        ("Cllr Tom Frame, as Chair, moved the motion.", "Tom Frame"),
        ("A welcome from the Chairman Tom Frame opened the evening.", "Tom Frame"),
        ("Tom Frame was appointed Chairman for the year.", "Tom Frame"),
        ("RESOLVED to elect Cllr T.Frame as Chair of the Council.", "Tom Frame"),
        ("Tom Frame was appointed Vice Chairman for the year.", None),
        ("The Vice Chairman Tom Frame thanked all.", None),
        ("Tom Frame agreed to act as Chair for the rest of the evening.", None),
    ],
)
def test_the_chair_told_in_a_sentence(read, told, chair):
    text = "Minutes of the Trade Board, 3 May 2024\n\nPresent: Ann Bell, Tom Frame\n\n"
    text += f"1. Welcome\n\n{told}\n\n2. Budget\n\nSet.\n"
    assert read(text).chair == chair


@pytest.mark.parametrize(("body", "chair"), [("Amber City Council", "Bell"), ("Trade Board", None)])
def test_the_mayor_chairs_the_council(read, body, chair):
    text = (
        f"{body}\nMinutes of 3 May 2024\n\nPresent: Mayor Bell, Deputy Mayor Frame, Councillors Reed, Stone\n\n{ITEMS}"
    )
    assert read(text).chair == chair


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("The Regular Meeting of the Amber Pension Board was called to order on 3 May 2024", "Amber Pension Board"),
        ("Minutes of the Board of Directors meeting of the Amber Water District, 3 May 2024", "Board of Directors"),
        ("Amber allotments association minutes of committee meeting 3 May 2024", "Amber allotments association"),
        ("PC Meeting Minutes 3 May 2024", "PC"),
        ("MINUTES OF THE ANNUAL PAROCHIAL MEETING OF ST ANN’S,\nAMBER held on 3 May 2024", "Amber"),
        ("Minutes\nFull Council Meeting Minutes\nFriday 3 May 2024 7pm\nLinden Centre, Amber", "Full Council"),
    ],
)
def test_the_body_in_other_words_of_a_title(read, title, body):
    assert body in (read(f"{title}\n\n{PRESENT}{ITEMS}").body or "")


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Ann updated the Group on the grant.", "Group"),
        ("Papers were sent to PCC members.", "PCC"),
        ("To be approved at the next meeting of the Steering Group.", "Steering Group"),
        ("All were welcomed.", None),
    ],
)
def test_the_body_that_minutes_without_a_title_speak_of(read, told, body):
    assert read(f"Friday 3 May 2024\n\n{PRESENT}1. Welcome\n\n{told}\n\n2. Budget\n\nIt was set.\n").body == body


@pytest.mark.parametrize(
    ("block", "place"),
    [
        ("Audit Committee\n3 May 2024 Linden Room, Amber Court", "Linden Room, Amber Court"),
        ("Audit Committee\nLinden Conference Room\n3 May 2024\nMinutes", "Linden Conference Room"),
        ("Audit Committee\nMinutes\nheld on 3 May 2024 at\nLinden Academy\nMeeting started at 8 am", "Linden Academy"),
        ("Audit Committee\n3 May 2024\n7.30 pm in St Ann’s Hall.", "St Ann’s Hall"),
        ("Audit Committee\nDate: 3 May 2024Time: 9:30amVenue: Linden Suite", "Linden Suite"),
        ("Audit Committee\n\nMeeting Date:\n\n3 May 2024\n\nVenue\n\nLinden Hall\n\nAmber", "Linden Hall, Amber"),
        ("Minutes of the Audit Committee held on 3 May 2024 at the town offices, Amber", "town offices, Amber"),
        ("Governing Body\nLinden School\n3 May 2024\nMinutes", None),
    ],
)
def test_places_in_the_title_block(read, block, place):
    meeting = read(f"{block}\n\n{PRESENT}{ITEMS}")
    assert (meeting.date, meeting.venue) == (dt.date(2024, 5, 3), place)


def test_a_day_in_digits_as_another_line_spells_it(read):
    assert read(f"Trade Board Minutes - 02/06/2024\nFEBRUARY 6, 2024\n\n{PRESENT}{ITEMS}").date == dt.date(2024, 2, 6)
    assert read(f"Trade Board Minutes - 02/06/2024\n\n{PRESENT}{ITEMS}").date == dt.date(2024, 6, 2)


def test_the_day_of_the_last_minutes_is_not_the_meetings(read):
    text = f"Trade Board\nThe Minutes of the meeting of Tuesday 5 March 2024 were accepted.\n\n{PRESENT}{ITEMS}"
    assert read(text).date != dt.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ("On a motion by Ann Bell, the Board voted unanimously to adjourn at 8:40 p.m.", "20:40"),
        ("On a motion by Ann Bell the trustees voted to close the yard at 8:40 p.m.", None),
    ],
)
def test_the_vote_to_adjourn_ends_the_meeting(read, told, end):
    assert read(f"Minutes of the Trade Board, 3 May 2024\n\n{PRESENT}{ITEMS}{told}\n").end_time == end


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("A. Approval of the Minutes for the Regular Trade Board Meeting of March 5, 2024.", dt.date(2024, 3, 5)),
        ("Minutes of the PCC Meeting of 5th March 2024 previously circulated were approved.", dt.date(2024, 3, 5)),
        ("A report of 5 March 2024 was noted.", None),
    ],
)
def test_the_last_minutes_by_the_kind_of_their_meeting(read, told, day):
    text = f"Minutes of the Trade Board, 3 May 2024\n\n{PRESENT}1. Welcome\n\n{told}\n\n2. Budget\n\nIt was set.\n"
    assert read(text).previous_minutes_date == day


def test_minutes_that_were_not_approved_yet(read):
    text = (
        f"Minutes of the Trade Board, 3 May 2024\n\n{PRESENT}1. Welcome\n\nAll came.\n\n"
        "2. To approve the minutes of 5 March 2024\n\nApproval deferred to the next meeting.\n\n3. Close\n\nDone.\n"
    )
    assert read(text).previous_minutes_date is None


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The next Finance Committee meeting is on 4 June 2024.", None),
        ("The next Parish Council meeting is on 4 June 2024.", dt.date(2024, 6, 4)),
    ],
)
def test_the_next_meeting_of_another_body(read, told, day):
    text = f"Minutes of Amber Parish Council, 3 May 2024\n\n{PRESENT}1. Welcome\n\n{told}\n\n2. Budget\n\nIt was set.\n"
    following = read(text).next_meeting
    assert (following.date if following else None) == day


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Minutes of the Emergency Meeting of Amber Parish Council, 3 May 2024", "Amber Parish Council"),
        ("Minutes of the Extra-ordinary Meeting of Amber Parish Council, 3 May 2024", "Amber Parish Council"),
        ("Minutes of the Amber Parish Council virtual meeting held on 3 May 2024", "Amber Parish Council"),
        ("Minutes of the 2024 AGM\nAmber Rose Society\nheld on 3 May 2024", "Amber Rose Society"),
        ("MINUTES OF THE MEETING OF THE BOROUGH COUNCIL OF\nAMBER HELD ON 3 MAY 2024", "Borough Council of Amber"),
        ("Minutes of the Emergency Planning Committee, 3 May 2024", "Emergency Planning Committee"),
    ],
)
def test_the_body_beside_the_kind_of_its_meeting(read, title, body):
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").body == body


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Minutes of the Patient Group meeting\nFriday 3 May 2024 3.30pm Brook Surgery", "Brook Surgery"),
        (
            "Minutes of the Trade Board held on 3 May 2024 at the Amber Office at 2 Mill Road",
            "Amber Office at 2 Mill Road",
        ),
        ("Minutes of the Trade Board held at the Amber Office at 2 pm on 3 May 2024", "Amber Office"),
    ],
)
def test_places_of_practices_and_of_offices_in_a_street(read, title, place):
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").venue == place


@pytest.mark.parametrize(
    ("told", "chair"),
    [
        ("1. Chairman's welcome: Tom Frame welcomed everybody.", "Tom Frame"),
        ("1. Chair's remarks\n\nTom Frame opened the meeting.", "Tom Frame"),
        ("1. To elect a chair of the committee.\n\nRESOLVED to elect Mr Frame for the year.", "Tom Frame"),
        ("1. Chair\n\nIt was agreed that Tom Frame be elected as Acting Chair.", "Tom Frame"),
        ("1. Chairman's remarks\n\nTom Frame was thanked.", None),
    ],
)
def test_the_chair_of_its_own_item(read, told, chair):
    text = "Minutes of the Trade Board, 3 May 2024\n\nPresent: Sue Oak, Tom Frame, Ann Bell\n\n"
    assert read(f"{text}{told}\n\n2. Budget\n\nIt was set.\n").chair == chair


def test_people_with_their_initials_above_the_absent(read):
    people = "Ann Bell AB\n\nTom Frame (Manager) TF\n\nSue Oak SO\n\nApologies: None\n\n"
    meeting = read(f"Minutes of the Trade Board, 3 May 2024\n\n{people}{ITEMS}")
    assert [person.name for person in meeting.people] == ["Ann Bell", "Tom Frame", "Sue Oak"]


def test_a_list_in_a_sentence_under_its_item(read):
    told = "1. Present\n\nCouncillors, Mr A Bell (Chair), Mrs T Frame, Mrs S Oak, Mr J Hill & Mr P Rowe (Clerk).\n\n"
    meeting = read(f"Minutes of the Trade Board, 3 May 2024\n\n{told}2. Budget\n\nIt was set.\n")
    assert [person.name for person in meeting.people] == ["A Bell", "T Frame", "S Oak", "J Hill", "P Rowe"]
