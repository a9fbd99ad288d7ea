"""Title blocks that call body, day and place in other ways, and a chair who is told only in passing."""

import datetime as dt

import pytest

ITEMS = "1. Budget\n\nIt was set.\n\n2. Roof\n\nIt leaks.\n"
PRESENT = "Present: Ann Bell, Tom Frame (TF), Sue Oak (SO)\n\n"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Amber and Brook Council held their meeting remotely via Zoom on 3 May 2024.", "Amber and Brook Council"),
        ("Amber Parish Council held its monthly meeting in the hall on 3 May 2024", "Amber Parish Council"),
        ("3 May 2024 Amber Brook Council held their meeting by Zoom on the 3rd May.", "Amber Brook Council"),
        ("Amber Parish Council. Members are summoned to a meeting on 3 May 2024 at 7pm.", "Amber Parish Council"),
        ("MEETING OF THE AMBER STRATEGIC BOARD: HELD ON FRIDAY, 3 MAY 2024.", "Amber Strategic Board"),
        ("Minutes of AmberMap 2024 AGM\n\n3 May 2024", "AmberMap"),
        ("Minutes of the Amber Cyclists AGM\n\n3 May 2024", "Amber Cyclists"),
        ("Minutes of the Amber Hall Charity Trustee meeting held on 3 May 2024", "Amber Hall Charity"),
        ("Summer Full Governing Body\n\nDate: 3 May 2024", "Full Governing Body"),
        ("Autumn Term Governing Body\n\nDate: 3 May 2024", "Governing Body"),
        ("---\ntitle: Amber Panel&#58; third meeting 3 May 2024\n---\n\n# Note\n\n### Panel attendees:", "Amber Panel"),
        ("---\ntitle: Amber Board Meeting 2024 May\n---\n\n3 May 2024\n\nBoard", "Amber Board"),
    ],
)
def test_what_met(read, title: str, body: str) -> None:
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").body == body


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("The Amber Access Forum met late. Members of the Forum agreed.", "Amber Access Forum"),
        ("Terms of Reference\n\nThe Group met. Members of the Group agreed.", "Group"),
    ],
)
def test_what_the_minutes_call_in_full(read, said: str, body: str) -> None:
    assert read(f"Meeting documents\n\n{PRESENT}1. Budget\n\n{said}\n\n2. Roof\n\nIt leaks.\n").body == body


@pytest.mark.parametrize(
    ("days", "first"),
    [("31 May - 1 June 2024", 31), ("30 to 31 May 2024", 30), ("31 May 2024 – 1 June 2024", 31), ("31 May 2024", 31)],
)
def test_a_meeting_of_two_days_is_of_the_first(read, days: str, first: int) -> None:
    assert read(f"Amber Board\n\n{days}\n\n{PRESENT}{ITEMS}").date == dt.date(2024, 5, first)


@pytest.mark.parametrize(
    ("field", "start"), [("1230", "12:30"), ("1830 hrs", "18:30"), ("0930hrs", "09:30"), ("7.30pm", "19:30")]
)
def test_a_time_without_a_mark(read, field: str, start: str) -> None:
    assert read(f"Amber Board\nDate: 3 May 2024\nTime: {field}\n\n{PRESENT}{ITEMS}").start_time == start


@pytest.mark.parametrize("words", ["The next meeting is", "Future meeting:", "The following meeting will be"])
def test_the_times_of_the_next_meeting_are_not_this_ones(read, words: str) -> None:
    meeting = read(f"Amber Board\n\n3 May 2024\n\n{PRESENT}{ITEMS}\n{words} Friday 7 June, 10.00 – 11.30\n")
    assert (meeting.start_time, meeting.end_time) == (None, None)


@pytest.mark.parametrize(
    ("block", "venue"),
    [
        ("Amber Road Safety Board - meeting minutes - 3 May 2024", None),
        ("School Street Partnership - 3 May 2024", None),
        ("Amber Board\nMinutes / 3 May 2024 / 4.30pm / Brook Primary School", "Brook Primary School"),
        ("Amber Board\n3 May 2024\nMS Teams virtual meeting", "MS Teams virtual meeting"),
        ("Amber Board\n3 May 2024\nVideo conference call (Zoom)", "Video conference call (Zoom)"),
        ("Amber Board\nHeld on the 3 May 2024\nIn the Oak Room at the Brook Surgery", "Oak Room at the Brook Surgery"),
        ("Minutes of the Amber Council meeting held on 3 May 2024 in Amber village hall.", "Amber village hall"),
        ("MINUTES AT MEETING OF THE AMBER\n\nDISTRICT IN BROOK HOTEL,\n\nMERE ON 3 MAY 2024", "Brook Hotel, Mere"),
        (
            "Amber Council Meeting 3 May 2024, 7.30pm Brook Village Hall *DRAFT MINUTES SUBJECT TO THE NEXT MEETING*",
            "Brook Village Hall",
        ),
        ("Members are summoned to a meeting on 3 May 2024 in the Chapel for the following business.", "Chapel"),
    ],
)
def test_where_they_met(read, block: str, venue: str | None) -> None:
    assert read(f"{block}\n\n{PRESENT}{ITEMS}").venue == venue


@pytest.mark.parametrize(
    ("how", "venue"),
    [("via teleconference", "teleconference"), ("at the Brook Town Hall", "Brook Town Hall"), ("as usual", None)],
)
def test_where_the_meeting_was_called_to_order(read, how: str, venue: str | None) -> None:
    called = f"Chair Ann Bell called the meeting to order at 6:30 p.m. on May 3, 2024 {how}."
    assert (
        read(f"Town of Amber\nMay 3, 2024\n\n{PRESENT}1. Opening\n\n{called}\n\n2. Roof\n\nIt leaks.\n").venue == venue
    )


@pytest.mark.parametrize("became", ["noted", "received"])
def test_the_minutes_of_a_committee_are_not_the_last_ones(read, became: str) -> None:
    others = f"The minutes of the Roads Committee held on 1 March 2024 were {became}."
    own = "The draft minutes of the meeting held on 5 April 2024 were adopted."
    meeting = read(f"Amber Board\n\n3 May 2024\n\n{PRESENT}1. Minutes\n\n{others}\n\n{own}\n\n2. Roof\n\nIt leaks.\n")
    assert meeting.previous_minutes_date == dt.date(2024, 4, 5)


@pytest.mark.parametrize(
    ("told", "chair"),
    [
        ("Cllr. T. Frame took the Chair and welcomed everyone.", "Tom Frame"),
        ("Apologies came from Dr Jo Hill (Chair) and in her absence Mr Tom Frame undertook to chair.", "Tom Frame"),
        ("Tom Frame agreed to chair the meeting.", "Tom Frame"),
        ("TF welcomed those present.", "Tom Frame"),
        ("Tom Frame welcomed everyone to the meeting.", "Tom Frame"),
        ("TF welcomed the decision of the county.", None),
        ("TF welcomed everyone. Later SO welcomed all the newcomers.", None),
        ("- Director: Chairperson\n- Sue Oak, Coast: Member", None),
    ],
)
def test_who_chaired(read, told: str, chair: str | None) -> None:
    text = f"Amber Board\n\nMinutes of 3 May 2024\n\n{PRESENT}1. Welcome\n\n{told}\n\n2. Roof\n\nIt leaks.\n"
    assert read(text).chair == chair


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Minutes of the March meeting of Amber Parish Council\n\n3 May 2024", "Amber Parish Council"),
        ("Amber Parish Council July Meeting\n\n3 May 2024", "Amber Parish Council"),
        ("Minutes of the May 2024 Meeting of the Amber Library Board", "Amber Library Board"),
        ("Notes of the September ordinary meeting of the Brook Residents Committee", "Brook Residents Committee"),
        ("Minutes of March Town Council, 3 May 2024", "March Town Council"),  # a town
    ],
)
def test_the_month_tells_the_meeting_and_not_the_body(read, title: str, body: str) -> None:
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").body == body


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("Registered Charity No. 1122334", None),
        ("Amber Arts Trust - Registered Charity No: 1122334", "Amber Arts Trust"),
        ("Amber Arts Trust, charity number SC012345", "Amber Arts Trust"),
        ("Amber Arts Trust 2020", "Amber Arts Trust 2020"),  # a year registers nobody
    ],
)
def test_the_number_of_a_charity_is_no_name(read, line: str, organisation: str | None) -> None:
    meeting = read(f"{line}\n\nMinutes of the Trustees Meeting, 3 May 2024\n\n{PRESENT}{ITEMS}")
    assert meeting.organisation == organisation
    assert str(meeting.body).endswith("Trustees")
    assert "No" not in str(meeting.body)


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Wednesday 5 June 2024 at 7 pm. It was agreed to move the meeting date to 12 June 2024 at 7 pm.", 12),
        ("5 June 2024. The Clerk asked that it be rescheduled from 5 June to 13 June.", 13),
        ("was changed from 5 June 2024 to Friday 14 June 2024.", 14),
        ("5 June 2024. The autumn meeting was moved to 12 October 2024.", 5),
        ("5 June 2024. The bins are emptied on 12 June 2024.", 5),
    ],
)
def test_the_next_meeting_on_another_day_than_was_planned(read, said: str, date: int) -> None:
    text = f"Amber Council\n\n3 May 2024\n\n{PRESENT}{ITEMS}\n3. Next meeting\n\nDate of the next meeting: {said}\n"
    meeting = read(text).next_meeting
    assert meeting is not None
    assert meeting.date == dt.date(2024, 6, date)


def test_who_presides_over_a_court_is_not_in_the_chair(read) -> None:
    people = "Present:\n\nDr Ann Bell – CHAIR\n\nTom Frame, Office of the Presiding Judge\n\nSue Oak, Amber Court\n\n"
    assert read(f"Amber Panel\n\n3 May 2024\n\n{people}{ITEMS}").chair == "Ann Bell"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Meeting held on 3 May2024", dt.date(2024, 5, 3)),
        ("Meeting held on 3rdMay 2024", dt.date(2024, 5, 3)),
        ("Meeting held on Friday3 May 2024", dt.date(2024, 5, 3)),
    ],
)
def test_a_day_that_lost_a_space(read, title: str, day: dt.date) -> None:
    front = '---\ntitle: "Amber Notes"\ndate: "2024-06-11"\n---\n\n'
    assert read(f"{front}Amber Board\n\n{title}\n\n{PRESENT}{ITEMS}").date == day


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Ann puts up the minutes of their last Committee Meeting\n\nAmber Residents' Association",
            "Amber Residents' Association",
        ),
        ("Summary Notes, Amber Board of Directors Meeting\n\n3 May 2024", "Amber Board of Directors"),
        ("---\ntitle: Amber Steering Committee 2024 May\n---\n\n#### 3 May 2024", "Amber Steering Committee"),
        ("Amber Growth Board 2024\n\n3 May 2024", "Amber Growth Board"),
    ],
)
def test_what_met_among_words_on_the_paper(read, title: str, body: str) -> None:
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").body == body


@pytest.mark.parametrize("means", ["MS Teams video-conference", "Video conferencing", "Zoom tele-conference"])
def test_the_means_beside_the_day(read, means: str) -> None:
    assert read(f"# Amber Board\n\n#### 3rd May 2024 - {means}\n\n{PRESENT}{ITEMS}").venue == means


def test_a_paragraph_on_the_business_tells_no_place(read) -> None:
    prose = (
        "Ann opened the meeting. " + "Members asked how far the county has put its money in Roads and in walls. " * 5
    )
    assert read(f"Amber Board\n\nMinutes of 3 May 2024\n\n{prose}\n\n{PRESENT}{ITEMS}").venue is None


@pytest.mark.parametrize(
    "end",
    [
        "#### Meeting Closed\n\n21:05 pm", "3. Closure of the meeting\n\n - - 2105 UTC", "**Close**\nat 9.05pm",
        "3. Close\n\nThe meeting closed at 9;05pm.",
    ],
)  # fmt: skip
def test_the_close_told_below_its_title(read, end: str) -> None:
    assert read(f"Amber Board\n\n3 May 2024, 7pm\n\n{PRESENT}{ITEMS}\n{end}\n").end_time == "21:05"


def test_the_next_meeting_below_the_close_is_no_close(read) -> None:
    end = "3. Meeting closed\n\nNext meeting: 7 June 2024 at 8pm"
    assert read(f"Amber Board\n\n3 May 2024\n\n{PRESENT}{ITEMS}\n{end}\n").end_time is None


@pytest.mark.parametrize(
    "told", ["in the week commencing 3 or 10 June", "w/c 3 June", "in the weeks of 3rd and 10th June"]
)
def test_a_week_is_no_day_of_the_next_meeting(read, told: str) -> None:
    assert (
        read(f"Amber Board\n\n3 May 2024\n\n{PRESENT}{ITEMS}\n3. Next meeting\n\nIt will be {told}.\n").next_meeting
        is None
    )


def test_of_several_minutes_in_a_title_the_last(read) -> None:
    item = "1. Signing of the Minutes of 8th March and the Minutes of the 9th April\n\nThey were right.\n\n"
    meeting = read(f"Amber Board\n\n3 May 2024\n\n{PRESENT}{item}2. Roof\n\nIt leaks.\n\n3. Pond\n\nIt is dry.\n")
    assert meeting.previous_minutes_date == dt.date(2024, 4, 9)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Minutes of the meeting of the ABRA\n\nAmber Brook Residents' Association\n\nCOMMITTEE MEETING",
         "Amber Brook Residents' Association"),
        ("Amber Medical Centre PPG", "Amber Medical Centre PPG"),
        ("Lake Primary School PTA", "Lake Primary School PTA"),
        ("STATUTORY PARTNERS GROUP\n\nNote of Meeting", "Statutory Partners Group"),
        ("Statutory Annual Meeting of Amber Parish Council", "Amber Parish Council"),
    ],
)  # fmt: skip
def test_a_body_by_its_letters_or_kind(read, title: str, body: str) -> None:
    assert read(f"{title}\n\n3 May 2024\n\n{PRESENT}{ITEMS}").body == body


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("The minutes of the Amber Flood Board (AFB) meeting held on 3 April 2024 were approved.", "Amber Flood Board"),
        ("Minutes of the meeting of the Amber Liaison Group held on 3 April 2024 were agreed.", "Amber Liaison Group"),
    ],
)
def test_the_minutes_that_are_approved_are_the_body_s_own(read, said: str, body: str) -> None:
    assert read(f"1. Minutes of Previous Meeting\n\n{said}\n\n2. Roof\n\nIt leaks.\n\n3. Pond\n\nDry.\n").body == body


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Minutes of Amber Council held in The Oak Centre\n\nAt 7.30pm on Friday 3 May 2024", "The Oak Centre"),
        ("AMBER BOARD MEETING HELD ON\n\nFRIDAY 3rd MAY 2024 AT LAKE LODGE", "Lake Lodge"),
        ("DRAFT MINUTES THAT WILL BE REVIEWED AT THE NEXT MEETING\n\nMinutes of the Amber Board, 3 May 2024", None),
    ],
)
def test_the_place_in_the_title(read, title: str, place: str | None) -> None:
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").venue == place


def test_a_month_that_ends_a_sentence_is_no_day(read) -> None:
    said = "The draft goes to the next meeting and to the forum in October.\n3) Minutes of the 4th January forum\n"
    items = f"1) Budget\nIt was set.\n2) Plan\n{said}They were read.\n4) Roof\nIt leaks.\n"
    meeting = read(f"Amber Board\n\n3 May 2024\n\n{PRESENT}{items}")
    assert meeting.next_meeting is None


def test_the_hours_of_meetings_to_come_are_not_this_one_s(read) -> None:
    end = "Dates of future meetings:\n\nTuesday 4th June 2pm – 4pm\n\nTuesday 2nd July"
    meeting = read(f"Amber Board\n\n3 May 2024\n\n{PRESENT}{ITEMS}\n{end}\n")
    assert (meeting.start_time, meeting.end_time) == (None, None)


@pytest.mark.parametrize(("month", "day"), [("February", None), ("May", dt.date(2024, 5, 28))])
def test_the_day_a_page_was_published(read, month: str, day: dt.date | None) -> None:
    front = f'---\ntitle: "Amber Parish Council Meeting - {month}"\ndate: "2024-05-28"\n---\n\n**DRAFT Minutes**\n\n'
    assert read(f"{front}{PRESENT}{ITEMS}").date == day


def test_the_minutes_of_the_meeting_name_no_body(read) -> None:
    said = "The minutes of the meeting held on 3 April 2024 were agreed."
    assert read(f"{said}\n\n{PRESENT}{ITEMS}").body is None


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Amber Forum\n\n3RD MAY 2024\n\n18.00 GUILDHALL, BROOK\n\nMINUTES", "Guildhall, Brook"),
        ("Amber Board\n\nLake Conference Centre: Friday 3rd May 2024.", "Lake Conference Centre"),
        ("AMBER MUSEUM a charity in Scotland\n\nBoard meeting, 3rd May 2024 at 11am at Mill Lodge.", "Mill Lodge"),
    ],
)  # fmt: skip
def test_the_place_beside_the_hour_or_the_day(read, title: str, place: str) -> None:
    assert read(f"{title}\n\n{PRESENT}{ITEMS}").venue == place


@pytest.mark.parametrize("label", ["Attendees (by Zoom)", "Present (via Microsoft Teams)"])
def test_the_means_in_the_label_of_the_list(read, label: str) -> None:
    text = f"Amber Board\n\nMinutes 3.5.24\n\n{label}: Ann Bell, Tom Frame\n\n{ITEMS}"
    assert read(text).venue == label.split(maxsplit=2)[-1].rstrip(")")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("The meeting was called to order at the Lake School library at 7:00 p.m.", "Lake School library"),
        ("The regular meeting was held at 7pm in the Oak Hall.", "Oak Hall"),
        ("The last meeting was held at Oak Hall.", None),
    ],
)  # fmt: skip
def test_the_place_in_the_first_sentence(read, said: str, place: str | None) -> None:
    head = "# Amber City Council Minutes\n\n## May 3, 2024\n\n---\n\n## CALL TO ORDER\n\n"
    assert read(f"{head}{said}\n\n{PRESENT}## ROOF\n\nIt leaks.\n").venue == place


def test_the_data_before_a_page_tell_the_place_and_no_hour(read) -> None:
    front = "---\ntitle: Amber Board Meeting\ndate: 2024-05-03T00:00:00\nlocation: Oak Hall\n---\n\n## Minutes\n\n"
    meeting = read(f"{front}{PRESENT}{ITEMS}")
    assert (meeting.venue, meeting.start_time) == ("Oak Hall", None)


def test_midnight_is_an_hour(read) -> None:
    assert read(f"Amber Board\n\n3 May 2024 at 00:00\n\n{PRESENT}{ITEMS}").start_time == "00:00"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Minutes of the Full Governing Board Spring Term meeting (1)", "Full Governing Board"),
        ("Minutes of the Amber Board Autumn meeting", "Amber Board"),
        (
            "# Minute of Joint Board\n\nMinute of Meeting of the Amber Joint Board held in the Mill Hall",
            "Amber Joint Board",
        ),
    ],
)
def test_the_body_without_its_term_and_in_full(read, title: str, body: str) -> None:
    assert read(f"{title}\n\n3 May 2024\n\n{PRESENT}{ITEMS}").body == body


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Next full board: Tuesday 24 September 2024 at 5.00pm.", dt.date(2024, 9, 24)),
        ("Next board - 24 September 2024", dt.date(2024, 9, 24)),
        ("Next Resources Committee: 24 September 2024", None),
    ],
)
def test_the_next_meeting_named_by_who_meets(read, told: str, day: dt.date | None) -> None:
    coming = read(f"Amber Board\n\n3 May 2024\n\n{PRESENT}{ITEMS}\n3. Dates\n\n{told}\n").next_meeting
    assert (coming and coming.date) == day
