"""One item of minutes as a meeting, and what is found and believed of it."""

from datetime import date

from assistant.domain import Item, Meeting, NextMeeting, Person, Source
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.extract import extract
from assistant.engines.extractive.owners import Known
from assistant.grounding import Grounded, ground_extraction

PEOPLE = (
    Person(name="Carol Ashby", role="Chair"),
    Person(name="Hugh Penn", role="Treasurer"),
    Person(name="Lena Marsh", role="Clerk", status="in_attendance"),
    Person(name="Omar Tull"),
    Person(name="Ruth Danby"),
)


def meeting_of(*bodies: str, titles: tuple[str, ...] = ("Hall roof",), people=PEOPLE) -> Meeting:
    """A meeting whose items 1, 2, ... have these bodies, each under its numbered heading."""
    text, items = "", []
    for number, body in enumerate(bodies, 1):
        title = titles[number - 1] if number <= len(titles) else f"Matter {number}"
        start = len(text)
        text += f"{number}. {title}\n\n{body.strip()}\n\n"
        items.append(Item(number=str(number), title=title, start=start, end=len(text)))
    return Meeting(
        id="hall-2024-03-05",
        body="Hall Committee",
        title="Hall Committee",
        date=date(2024, 3, 5),
        next_meeting=NextMeeting(date=date(2024, 5, 7)),
        people=people,
        items=tuple(items),
        text=text,
        source=Source(file="hall.txt", format="txt", sha256="0" * 64),
    )


def believed(*bodies: str, **how) -> Grounded:
    meeting = meeting_of(*bodies, **how)
    return ground_extraction(meeting, extract(meeting))


def decisions(*bodies: str, **how) -> list[tuple[str, str]]:
    return [(decision.kind, decision.text) for decision in believed(*bodies, **how).decisions]


def actions(*bodies: str, **how) -> list[tuple[str, list[str]]]:
    return [(action.text, [owner.name for owner in action.owners]) for action in believed(*bodies, **how).actions]


def context_of(body: str, title: str = "Hall roof") -> Context:
    meeting = meeting_of(body, titles=(title,))
    return Context(meeting, meeting.items[0], Known.of(meeting))
