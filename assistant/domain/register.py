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


class Report(Frozen):
    """What a meeting was told of something that an earlier one gave somebody to do."""

    action: str = Field(description="the words that name it")
    owner: str = Field(default="", description="whose it is, as written")
    told: str = Field(default="", description="how it stands, as written; empty where `action` says it all")
    status: ActionStatus | None = Field(default=None, description="None where the words leave it open")
    outright: bool = Field(default=False, description="whether they name the status, and not only tell what happened")
    evidence: Evidence


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
    status: ActionStatus = Field(default="open", description="as the minutes that set it leave it")
    note: str | None = Field(default=None, description="what could not be resolved, and why")
    reported: Report | None = Field(default=None, description="what the last later meeting that speaks of it was told")

    @property
    def stands(self) -> ActionStatus:
        """How it stands by the last that was told of it, as far as that says so outright."""
        told = self.reported
        return told.status if told and told.status and told.outright else self.status

    def is_overdue(self, today: dt.date) -> bool:
        """Whether it was due before ``today`` and no later meeting was told that it is done."""
        return self.due is not None and self.due < today and self.stands != "done"


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
    arose_in: str | None = Field(
        default=None, description="key of the item that a row of an action list names, where its words stand elsewhere"
    )


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
