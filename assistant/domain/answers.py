"""Questions, plans, drafts, answers and summaries."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from pydantic import Field

from assistant.domain.base import Frozen
from assistant.domain.minutes import NextMeeting, Passage
from assistant.domain.naming import name_of
from assistant.domain.register import Action, Decision, DecisionKind, Evidence

Intent = Literal["text", "actions", "reports", "decisions", "people", "meetings"]
"""What a question is answered from; "reports" are those on actions that earlier meetings set."""
Outcome = Literal["unanimous", "deferred", "refused"]
"""How a decision was settled, as far as its own words tell."""
HeaderField = Literal[
    "chair", "date", "start_time", "end_time", "venue", "next_meeting", "previous_minutes_date", "body", "organisation"
]


class Turn(Frozen):
    """One question and its answer, earlier in the conversation."""

    question: str
    answer: str = ""
    meeting_ids: tuple[str, ...] = Field(default=(), description="meetings that the answer cited")
    items: tuple[str, ...] = Field(default=(), description="items that the answer cited, in step with meeting_ids")


class CatalogueEntry(Frozen):
    """What a plan has to know of one meeting."""

    meeting_id: str
    body: str | None
    organisation: str | None
    title: str
    date: dt.date | None


class Catalogue(Frozen):
    """The meetings in scope, newest last, and everybody's names: what words of a question can be matched to."""

    meetings: tuple[CatalogueEntry, ...]
    people: tuple[str, ...] = ()

    @cached_property
    def bodies(self) -> dict[str, str]:
        """Meeting id -> its body, as :func:`bodies` tells them; worked out once for many questions."""
        return bodies(self.meetings)

    @cached_property
    def by_body(self) -> dict[str, tuple[int, ...]]:
        """A key in :attr:`bodies` -> the places of its meetings in :attr:`meetings`."""
        places: dict[str, list[int]] = {}
        for place, entry in enumerate(self.meetings):
            places.setdefault(self.bodies[entry.meeting_id], []).append(place)
        return {key: tuple(found) for key, found in places.items()}

    @cached_property
    def forms(self) -> tuple[tuple[str, CatalogueEntry], ...]:
        """Every form of every body's name once: its key in :attr:`bodies`, and the first meeting called so."""
        found: dict[tuple[str | None, ...], tuple[str, CatalogueEntry]] = {}
        for entry in self.meetings:
            form = (self.bodies[entry.meeting_id], entry.organisation, entry.body, None if entry.body else entry.title)
            found.setdefault(form, (form[0] or "", entry))
        return tuple(found.values())


def bodies(entries: Sequence[CatalogueEntry]) -> dict[str, str]:
    """Meeting id -> its body, as a key that meetings of one body share.

    Some minutes of a body leave its organisation out, so the organisation tells bodies apart only where several
    organisations have a body of that name.
    """
    organisations: dict[str, set[str]] = {}
    for entry in entries:
        name = name_of(entry).casefold()
        organisations.setdefault(name, set()).update({entry.organisation.casefold()} if entry.organisation else ())
    keys = {}
    for entry in entries:
        name = name_of(entry).casefold()
        shared = len(organisations[name]) > 1
        keys[entry.meeting_id] = f"{(entry.organisation or '').casefold()} {name}" if shared else name
    return keys


def names(entries: Sequence[CatalogueEntry]) -> dict[str, str]:
    """Meeting id -> what its body is called among ``entries``: with its organisation where another's is called so."""
    keys = bodies(entries)
    told = {}
    for entry in entries:
        name = name_of(entry)
        shared = keys[entry.meeting_id] != name.casefold() and entry.organisation
        told[entry.meeting_id] = f"{name} ({entry.organisation})" if shared else name
    return told


class QueryPlan(Frozen):
    """What to look up, and where. Empty filters mean everything in scope."""

    question: str = Field(description="as asked, completed from the history where it was a follow-up")
    search: str = Field(description="the words to search passages for")
    intent: Intent = "text"
    count: bool = Field(default=False, description="the question asks how many")
    fields: tuple[HeaderField, ...] = Field(default=(), description="header fields asked for (intent 'meetings')")
    meeting_ids: tuple[str, ...] = Field(default=(), description="limits the search; empty: all in scope")
    date_from: dt.date | None = Field(default=None, description="of the meeting, inclusive")
    date_to: dt.date | None = Field(default=None, description="of the meeting, inclusive")
    items: tuple[str, ...] = Field(default=(), description="item keys asked for by number")
    people: tuple[str, ...] = Field(default=(), description="owners or attendees asked about")
    statuses: tuple[str, ...] = Field(default=(), description="of attendance, or of the earlier actions reported on")
    affiliation: str = Field(default="", description="whom they stood for: words of role or organisation")
    kinds: tuple[DecisionKind, ...] = ()
    due_from: dt.date | None = None
    due_to: dt.date | None = None
    outcomes: tuple[Outcome, ...] = Field(default=(), description="how the decisions asked for were settled")
    overdue: bool = Field(default=False, description="only actions that were due before today and are not done")
    also_text: bool = Field(default=False, description="rows answer a part of it only; passages are searched too")
    each: bool = Field(default=False, description="asked of each meeting in scope rather than of the best")
    impossible: str | None = Field(default=None, description="why nothing in scope can answer, where the plan knows it")
    notice: str | None = Field(default=None, description="one line for the user, such as a model that failed")
    tokens_in: int = Field(default=0, description="what making the plan cost; a draft made from it counts them in")
    tokens_out: int = 0


class Row(Frozen):
    """One row of the register that answers, with the words it stands on."""

    kind: Literal["action", "decision", "person", "meeting"]
    values: dict[str, str] = Field(description="column -> text, in the order shown")
    evidence: Evidence


class Material(Frozen):
    """Everything an engine may answer from. ``rows`` come from the register by query: all, or the latest of many."""

    plan: QueryPlan
    passages: tuple[Passage, ...] = ()
    rows: tuple[Row, ...] = ()
    total: int = Field(default=0, description="how many rows answer, those not listed included")
    total_meetings: int = Field(default=0, description="in how many meetings they stand")
    meetings: tuple[CatalogueEntry, ...] = Field(default=(), description="the meetings that were searched")
    whole: bool = Field(default=False, description="whether the passages are everything in scope")
    elsewhere: Passage | None = Field(
        default=None, description="a far better passage outside the body or dates that the question names"
    )
    today: dt.date
    history: tuple[Turn, ...] = ()
    notice: str | None = Field(default=None, description="one line for the user, such as what is not listed")


class Quote(Frozen):
    """Words that a claim rests on, in a passage that was handed out."""

    passage_id: str
    text: str


class Claim(Frozen):
    """One sentence of an answer and the quotes it rests on."""

    text: str
    quotes: tuple[Quote, ...]


class DraftAnswer(Frozen):
    """An answer as an engine proposes it; no claims means that it abstains."""

    claims: tuple[Claim, ...] = ()
    reason: str | None = Field(default=None, description="why it abstains")
    lead: str | None = Field(default=None, description="the sentence above register rows, if the engine phrases it")
    notice: str | None = Field(default=None, description="one line for the user, such as a model that failed")
    tokens_in: int = 0
    tokens_out: int = 0


class Citation(Frozen):
    """Evidence as shown: ``[n]`` in the answer's text."""

    n: int = Field(ge=1)
    meeting_id: str
    item: str
    title: str
    quote: str
    start: int
    end: int


class Searched(Frozen):
    """What was looked at: ``meetings`` of ``of`` in the library; ``unreadable`` files could not be."""

    meetings: int = 0
    of: int = 0
    unreadable: int = 0


class Answer(Frozen):
    """An answer with its citations, or an abstention with its reason."""

    question: str
    text: str = Field(description="with [n] marks that name the citations")
    abstained: bool = False
    reason: str | None = None
    citations: tuple[Citation, ...] = ()
    rows: tuple[Row, ...] = ()
    searched: Searched = Searched()
    engine: str = "extractive"
    model: str | None = None
    prompt_versions: dict[str, str] = Field(default_factory=dict)
    took_ms: int = 0
    notice: str | None = None
    tokens_in: int = 0
    tokens_out: int = 0

    @property
    def turn(self) -> Turn:
        """Question and answer as history for the question that follows."""
        return Turn(
            question=self.question,
            answer=self.text,
            meeting_ids=tuple(citation.meeting_id for citation in self.citations),
            items=tuple(citation.item for citation in self.citations),
        )


class SummaryPoint(Frozen):
    """One line of a summary and the words it stands on."""

    text: str
    evidence: Evidence


class DraftSummary(Frozen):
    """A summary as an engine proposes it: ``points`` name item keys and verbatim quotes."""

    headline: str
    points: tuple[tuple[str, str, str], ...] = Field(default=(), description="(item key, text, quote)")
    headline_quotes: tuple[str, ...] = Field(default=(), description="quotes that the headline rests on")
    notice: str | None = None
    tokens_in: int = 0
    tokens_out: int = 0


class Summary(Frozen):
    """One meeting on a page; every line with its evidence."""

    meeting_id: str
    headline: str
    points: tuple[SummaryPoint, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    next_meeting: NextMeeting | None = None
    engine: str = "extractive"
    model: str | None = None
    notice: str | None = None
    tokens_in: int = 0
    tokens_out: int = 0


__all__ = [
    "Answer",
    "Catalogue",
    "CatalogueEntry",
    "Citation",
    "Claim",
    "DraftAnswer",
    "DraftSummary",
    "HeaderField",
    "Intent",
    "Material",
    "Outcome",
    "QueryPlan",
    "Quote",
    "Row",
    "Searched",
    "Summary",
    "SummaryPoint",
    "Turn",
    "bodies",
    "names",
]
