"""Hand-made labels of one meeting, or of questions over several: the layout of a label file."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from assistant.domain import DecisionKind, Status

Text = Annotated[str, StringConstraints(strict=True, min_length=1)]
Clock = Annotated[str, StringConstraints(strict=True, pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
QuestionType = Literal["fact", "list", "who", "when", "how_many", "why", "decision", "action", "unanswerable"]
UNANSWERABLE = "unanswerable"
ATTENDANCE = "attendance"
"""How labels cite the block above the first item, which the product calls its header."""


class _Label(BaseModel):
    """What every label has: no key that is not known, and room for a remark."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    note: str | None = None


class NextMeetingLabel(_Label):
    """When and where the body meets next."""

    date: dt.date | None = None
    time: Clock | None = None
    place: str | None = None


class MeetingLabel(_Label):
    """The header of the minutes; what they do not say is null."""

    body: Text | None
    organisation: str | None = None
    date: dt.date | None
    start_time: Clock | None = None
    end_time: Clock | None = None
    venue: str | None = None
    chair: str | None = None
    next_meeting: NextMeetingLabel | None = None
    previous_minutes_date: dt.date | None = None


class PersonLabel(_Label):
    """One name in the attendance part, without titles and honours."""

    name: Text
    status: Status
    role: str | None = None
    organisation: str | None = None
    initials: str | None = None
    substitutes_for: str | None = None


class ItemLabel(_Label):
    """One agenda item as printed; ``optional`` where a fair reader may leave it out."""

    number: Text | None
    title: Text
    parent: str | None = None
    optional: bool = False

    @property
    def key(self) -> str:
        """How other labels name the item: its number, else its title."""
        return self.number or self.title


class DecisionLabel(_Label):
    """One outcome that the minutes record."""

    id: Text
    item: Text
    kind: DecisionKind
    text: Text
    anchors: tuple[Text, ...] = Field(min_length=1)
    required: bool = True


class ActionLabel(_Label):
    """One task that somebody was given; ``owners_alt`` are other lists of owners that are as right."""

    id: Text
    item: Text
    text: Text
    owners: tuple[Text, ...] = ()
    owners_alt: tuple[tuple[Text, ...], ...] = ()
    owner_text: str | None = None
    due_text: str | None = None
    due: dt.date | None = None
    anchors: tuple[Text, ...] = Field(min_length=1)
    required: bool = True


class QuestionLabel(_Label):
    """One question; ``facts`` and ``cites`` are groups, any one spelling or item of a group will do."""

    id: Text
    question: Text
    type: QuestionType
    facts: tuple[tuple[Text, ...], ...] = ()
    cites: tuple[tuple[Text, ...], ...] = ()
    follows: str | None = Field(default=None, description="id of the question asked just before")
    tags: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")], ...] = ()


class SummaryFact(_Label):
    """What a one-page summary may not leave out; ``item`` null means the header."""

    fact: Text
    item: Text | None
    anchors: tuple[Text, ...] = Field(min_length=1)


class LabelFile(_Label):
    """One label file. A file over several meetings has questions only."""

    doc: Text | None = None
    source: Text | None = None
    meeting: MeetingLabel | None = None
    people: tuple[PersonLabel, ...] = ()
    items: tuple[ItemLabel, ...] = ()
    decisions: tuple[DecisionLabel, ...] = ()
    actions: tuple[ActionLabel, ...] = ()
    questions: tuple[QuestionLabel, ...] = ()
    summary_facts: tuple[SummaryFact, ...] = ()
