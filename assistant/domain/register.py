"""Decisions and actions: as an engine proposes them, and as the register keeps them."""

import datetime as dt
from typing import Literal

from pydantic import Field

from assistant.domain.base import Frozen

DecisionKind = Literal[
    "agreed",
    "approved",
    "noted",
    "endorsed",
    "resolved",
    "requested",
    "recommended",
    "received",
    "supported",
    "other",
]
FoundBy = Literal["marks", "model", "both"]
ActionStatus = Literal["open", "carried_over", "done"]


class Evidence(Frozen):
    """Words of the minutes that something rests on: ``quote == Meeting.text[start:end]``."""

    meeting_id: str
    item: str = Field(description="the item's number, else its title")
    quote: str
    start: int
    end: int


class Owner(Frozen):
    """Who has to do it."""

    name: str = Field(description="the person's name where it resolves, else the words as written")
    as_written: str
    resolved: bool = Field(description="whether the attendance names exactly one such person")


class Decision(Frozen):
    """An outcome that the minutes record."""

    id: str
    meeting_id: str
    item: str
    kind: DecisionKind
    text: str
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    found_by: FoundBy = "marks"


class Action(Frozen):
    """Something that somebody was given to do."""

    id: str
    meeting_id: str
    item: str
    text: str
    owners: tuple[Owner, ...] = ()
    due: dt.date | None = None
    due_text: str | None = None
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    found_by: FoundBy = "marks"
    status: ActionStatus = "open"
    note: str | None = Field(default=None, description="what could not be resolved, and why")


class DraftDecision(Frozen):
    """A decision as an engine proposes it; believed only once its quotes are found."""

    item: str
    kind: DecisionKind
    text: str
    quotes: tuple[str, ...]
    starts: tuple[int, ...] = Field(default=(), description="offsets of the quotes where the engine knows them")
    found_by: FoundBy = "marks"


class DraftAction(Frozen):
    """An action as an engine proposes it; owners and due date still as written."""

    item: str
    text: str
    owners: tuple[str, ...] = Field(default=(), description="as written: initials, roles, names")
    due_text: str | None = None
    quotes: tuple[str, ...]
    starts: tuple[int, ...] = Field(default=(), description="offsets of the quotes where the engine knows them")
    found_by: FoundBy = "marks"
    status: ActionStatus = "open"


class Rejected(Frozen):
    """What was proposed and not believed (whole or one field of it), and why."""

    what: str
    reason: str


class Extraction(Frozen):
    """What one engine proposes for one meeting."""

    decisions: tuple[DraftDecision, ...] = ()
    actions: tuple[DraftAction, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    notice: str | None = Field(default=None, description="one line for the user, such as a model that failed")
    tokens_in: int = 0
    tokens_out: int = 0
