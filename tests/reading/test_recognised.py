"""Which texts read as minutes: prose in which a meeting met and decided, and no letter, agenda or report."""

import datetime as dt

import pytest

from assistant.errors import UnreadableError

PROSE = """\
The Amber County Board of Commissioners {met} on Monday May 6, 2024 at 9 am. Chr. Bell asked for the roll call. \
Chr. Bell present, Commissioner Frame present, Commissioner Oak absent.
Commissioner Frame made a motion to approve the agenda. All voted aye. The motion carried.
"""
LETTER = """\
Amber Parish Council
3 May 2024

Dear Mrs Bell,

The Council met last month and approved the repair of the bench.

Yours sincerely,
Tom Frame
"""
AGENDA = """\
AMBER PARISH COUNCIL
Agenda for the meeting to be held on 3 May 2024

1. Apologies for absence
2. Finance
3. Date of next meeting
"""
REPORT = "Amber Parish Council\n3 May 2024\n\nThe grass grew well this year. The bench is old.\n"


@pytest.mark.parametrize("met", ["met in the courthouse", "convened at the courthouse"])
def test_prose_without_headings_is_read(read, met):
    meeting = read(PROSE.format(met=met))
    assert meeting.body == "Amber County Board of Commissioners"
    assert meeting.date == dt.date(2024, 5, 6)
    assert meeting.chair == "Bell"
    assert [(p.name, p.status) for p in meeting.people] == [
        ("Bell", "present"), ("Frame", "present"), ("Oak", "apologies")
    ]  # fmt: skip


@pytest.mark.parametrize("text", [LETTER, AGENDA, REPORT])
def test_what_only_names_a_body_and_a_day_is_refused(read, text):
    with pytest.raises(UnreadableError, match="do not read as minutes"):
        read(text)


def test_a_page_saved_without_its_title_is_read(read):
    page = "Agenda and draft minutes\n\n1. Last minutes\n\nRESOLVED that they be received.\n\n2. Finance\n\nNoted.\n"
    assert len(list(read(page).agenda())) == 2
    with pytest.raises(UnreadableError, match="no date, no body"):
        read(page.replace("RESOLVED that they be received.", "To approve the minutes."))


def test_outcomes_under_the_title_of_a_meeting_are_read(read):
    text = (
        "Amber Crop Commission\nCore Group Meeting\n19 July 2004\nWillow chosen.\nAgreed that the review would go on.\n"
    )
    assert read(text).date == dt.date(2004, 7, 19)


def test_an_agenda_with_outcomes_is_read(read):
    assert len(list(read(f"{AGENDA}The budget was approved.\n").agenda())) == 3
