"""The shapes that the model's answers must have; each is sent as a JSON schema and validated on return."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.domain import DecisionKind, Status
from assistant.domain.answers import HeaderField


def _closed(schema: dict[str, Any]) -> None:
    schema["additionalProperties"] = False


class Shape(BaseModel):
    """Names every key to the server and allows no other; on return, keys that nobody asked for are dropped."""

    model_config = ConfigDict(extra="ignore", json_schema_extra=_closed)


class FoundDecision(Shape):
    """One decision."""

    quote: str = Field(description="words of the item, copied character by character, one unbroken run")
    kind: DecisionKind
    text: str = Field(description="one sentence that can be read alone")


class FoundAction(Shape):
    """One action."""

    quote: str = Field(description="words of the item, copied character by character, one unbroken run")
    text: str = Field(description="one sentence that can be read alone")
    owners: list[str] = Field(description="who has to do it, as written in the item; empty where nobody is named")
    due: str = Field(description="by when, as written in the item; empty string where it does not say")


class ItemRecord(Shape):
    """The decisions and actions of one item."""

    decisions: list[FoundDecision]
    actions: list[FoundAction]


class GivenQuote(Shape):
    """Words of a passage."""

    passage: str = Field(description="id of the passage that the words stand in")
    text: str = Field(description="words of the passage, copied character by character, one unbroken run")


class GivenClaim(Shape):
    """One sentence of the answer and what it rests on."""

    quotes: list[GivenQuote]
    text: str = Field(description="one sentence that can be read alone")


class GivenAnswer(Shape):
    """The answer to a question, or why there is none."""

    claims: list[GivenClaim] = Field(description="empty where the passages do not say it")
    not_minuted: str = Field(description="why there are no claims; empty string where there are")


class Lead(Shape):
    """The sentence above a table."""

    sentence: str


class Plan(Shape):
    """What to look up."""

    question: str
    search: str
    intent: Literal["text", "actions", "decisions", "people", "meetings"]  # reports it reads in the text
    count: bool
    fields: list[HeaderField]
    bodies: list[str]
    absent: str
    which: str = Field(description="all, latest or earliest")
    same_meeting: bool
    date_from: str = Field(description="YYYY-MM-DD or empty")
    date_to: str = Field(description="YYYY-MM-DD or empty")
    items: list[str]
    people: list[str]
    statuses: list[Status]
    kinds: list[DecisionKind]
    due_from: str = Field(description="YYYY-MM-DD or empty")
    due_to: str = Field(description="YYYY-MM-DD or empty")


class GivenPoint(Shape):
    """One line of a summary."""

    quote: str = Field(description="words of the item, copied character by character, one unbroken run")
    text: str = Field(description="one sentence of at most 30 words")


class ItemSummary(Shape):
    """The points of one item."""

    points: list[GivenPoint]


class Headline(Shape):
    """The headline and the points that it rests on."""

    points: list[str] = Field(description="ids of the points that the headline rests on")
    headline: str


class Word(Shape):
    """The answer to a test of the connection."""

    word: str
