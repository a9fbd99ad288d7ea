"""A meeting with everything that an export has to carry, and with what it must not pass on."""

from dataclasses import dataclass
from datetime import date

import pytest

from assistant.domain import (
    Action,
    Decision,
    Evidence,
    Item,
    Meeting,
    NextMeeting,
    Owner,
    Person,
    Source,
    Summary,
    SummaryPoint,
)

TEXT = """Amber Parish Council
Minutes of the meeting held on 12 March 2024 in the Reading Room
Present: Cllr Joy Okafor (Chair), Ben Tranter (Clerk)

4.2 Flood defences

Clearing the culvert under Mill Lane would cost £14,300.
RESOLVED: that the culvert be cleared before 30 November.
ACTION: Ben Tranter

Any other business

=HYPERLINK("http://evil.example";"prize") was read out. <script>alert(1)</script> [click](javascript:alert(1))
"""


@dataclass(frozen=True)
class Everything:
    meeting: Meeting
    summary: Summary
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]

    def __iter__(self):
        return iter((self.meeting, self.summary, self.decisions, self.actions))


def evidence(quote: str, item: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(meeting_id="amber-2024-03-12", item=item, quote=quote, start=start, end=start + len(quote))


def action(id_: str, text: str, quote: str, *owners: str, due: date | None = None, item: str = "4.2", **more) -> Action:
    named = tuple(Owner(name=name, as_written=name, resolved=True) for name in owners)
    return Action(
        id=id_,
        meeting_id="amber-2024-03-12",
        item=item,
        text=text,
        owners=named,
        due=due,
        evidence=(evidence(quote, item),),
        **more,
    )


@pytest.fixture
def all_of_it() -> Everything:
    first, second = TEXT.index("4.2"), TEXT.index("Any other")
    hostile = '=HYPERLINK("http://evil.example";"prize")'
    meeting = Meeting(
        id="amber-2024-03-12",
        body="Amber Parish Council",
        title="Minutes of the meeting",
        date=date(2024, 3, 12),
        start_time="19:00",
        venue="Reading Room",
        chair="Joy Okafor",
        next_meeting=NextMeeting(date=date(2024, 4, 9), time="19:00", place="Reading Room"),
        people=(Person(name="Joy Okafor"), Person(name="Ann Petrie", status="apologies")),
        items=(
            Item(number=None, title="header", start=0, end=first),
            Item(number="4.2", title="Flood defences", start=first, end=second),
            Item(number=None, title="Any other business", start=second, end=len(TEXT)),
        ),
        text=TEXT,
        source=Source(file="2024-03-12.txt", format="txt", sha256="0" * 64),
    )
    culvert = "the culvert be cleared before 30 November"
    decisions = (
        Decision(
            id="d1",
            meeting_id=meeting.id,
            item="4.2",
            kind="resolved",
            text="That the culvert be cleared before 30 November.",
            evidence=(evidence(f"that {culvert}.", "4.2"),),
        ),
    )
    actions = (
        action("a1", "Have the culvert cleared", culvert, "Ben Tranter", due=date(2024, 11, 30)),
        action(
            "a2", hostile, hostile, "Joy Okafor", "Ben Tranter", item="Any other business", due_text="in the autumn"
        ),
        action("a3", "Done with", "Mill Lane", due=date(2024, 1, 5), status="done"),
    )
    markup = "<script>alert(1)</script> [click](javascript:alert(1))"
    points = (
        SummaryPoint(
            text="Clearing the culvert under Mill Lane would cost £14,300.",
            evidence=evidence("Clearing the culvert under Mill Lane would cost £14,300.", "4.2"),
        ),
        SummaryPoint(text=f"{markup} was heard", evidence=evidence(markup, "Any other business")),
    )
    summary = Summary(
        meeting_id=meeting.id,
        headline="The culvert will be cleared",
        points=points,
        decisions=decisions,
        actions=actions,
        next_meeting=meeting.next_meeting,
    )
    return Everything(meeting, summary, decisions, actions)
