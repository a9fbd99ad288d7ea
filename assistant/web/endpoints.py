"""The named endpoints, for ``gradio_client`` and (with ``--mcp``) as tools: the same functions the page calls."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.errors import NotFoundError
from assistant.web import filters as narrowing
from assistant.web.faults import sentence
from assistant.web.filters import Filters

if TYPE_CHECKING:
    from assistant.assistant import Assistant

MOST = 50
"""Passages of one search."""


def offer(assistant: Assistant) -> None:
    """Make an endpoint of each method of :class:`Endpoints`; to be called inside ``gr.Blocks``."""
    made = Endpoints(assistant)
    for function in (
        made.ask,
        made.search_minutes,
        made.list_meetings,
        made.list_actions,
        made.list_decisions,
        made.summarise_meeting,
        made.get_item,
    ):
        gr.api(  # type: ignore[attr-defined]  # it is made when Gradio is imported
            _told(function), api_name=function.__name__, concurrency_limit=None
        )


def _told(function: Callable[..., Any]) -> Callable[..., Any]:
    """``function``, its errors as one sentence."""

    @wraps(function)
    def call(*values: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the endpoint takes and returns
        try:
            return function(*values, **named)
        except Exception as error:
            raise gr.Error(sentence(error), print_exception=False) from error

    return call


class Endpoints:
    """Questions to the minutes, in values that any program can send and read. Dates are ISO; empty means everything."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def ask(self, question: str, meeting_id: str = "") -> dict[str, Any]:
        """Answer a question from the minutes of meetings, with the meeting, item and exact words behind every claim.

        Abstains, with a reason, where the minutes do not say. The answer is an object with text ([1] marks name the
        citations), abstained, reason, citations, rows of the register, and how many meetings were searched.

        Args:
            question: What to find out, such as "Which actions does the clerk have?"
            meeting_id: Id of the only meeting to look in; empty for all.

        """
        return self._assistant.ask(question, meetings=[meeting_id] if meeting_id else None).model_dump(mode="json")

    def search_minutes(self, question: str, limit: int = 10, meeting_id: str = "") -> list[dict[str, Any]]:
        """Find the passages of the minutes nearest to some words, best first, each with its meeting and agenda item.

        Args:
            question: Words or a question to search for.
            limit: How many passages, 1 to 50.
            meeting_id: Id of the only meeting to look in; empty for all.

        """
        found = self._assistant.search(question, max(1, min(int(limit), MOST)), [meeting_id] if meeting_id else None)
        return [passage.model_dump(mode="json") for passage in found]

    def list_meetings(self) -> list[dict[str, Any]]:
        """List every meeting that there are minutes of: id, body, organisation, title and date, oldest first."""
        return [entry.model_dump(mode="json") for entry in self._assistant.meetings()]

    def list_actions(
        self, owner: str = "", body: str = "", since: str = "", until: str = "", due: str = "any", text: str = ""
    ) -> list[dict[str, Any]]:
        """List actions that meetings gave to people: complete, with owners, due dates and the words of the minutes.

        Args:
            owner: Name, role or initials of whoever has to do it; empty for everybody.
            body: Name of the body that met; empty for all.
            since: Only meetings held on this day (YYYY-MM-DD) or later.
            until: Only meetings held on this day (YYYY-MM-DD) or earlier.
            due: One of any, overdue, soon (the next 30 days), dated, undated.
            text: Only actions with all of these words.

        """
        values = {"owner": owner, "body": body, "since": since, "until": until, "due": due, "text": text}
        found = narrowing.actions_for(
            self._assistant, Filters.of(values), narrowing.by_id(self._assistant), date.today()
        )
        return [action.model_dump(mode="json") for action in found]

    def list_decisions(self, body: str = "", since: str = "", until: str = "", text: str = "") -> list[dict[str, Any]]:
        """List decisions that meetings took: complete, with their kind (agreed, approved, noted ...) and exact words.

        Args:
            body: Name of the body that met; empty for all.
            since: Only meetings held on this day (YYYY-MM-DD) or later.
            until: Only meetings held on this day (YYYY-MM-DD) or earlier.
            text: Only decisions with all of these words.

        """
        values = {"body": body, "since": since, "until": until, "text": text, "sort": "oldest"}
        found = narrowing.decisions_for(self._assistant, Filters.of(values), narrowing.by_id(self._assistant))
        return [decision.model_dump(mode="json") for decision in found]

    def summarise_meeting(self, meeting_id: str) -> dict[str, Any]:
        """Summarise one meeting: headline, points by item, decisions, actions, next meeting, each with its words.

        Args:
            meeting_id: Id of the meeting, as list_meetings gives it.

        """
        return self._assistant.summarise(meeting_id).model_dump(mode="json")

    def get_item(self, meeting_id: str, item: str) -> dict[str, Any]:
        """Read one agenda item of one meeting as it is minuted: number, title and the whole text.

        Args:
            meeting_id: Id of the meeting, as list_meetings gives it.
            item: The item's number, such as "4.2", else its title; "header" is the title block with the attendance.

        """
        meeting = self._assistant.meeting(meeting_id)
        found = meeting.item(item)
        if found is None:
            known = ", ".join(one.key for one in meeting.items)
            raise NotFoundError(f"The meeting has no item {item!r}; its items are {known}.")
        return {**found.model_dump(mode="json"), "meeting_id": meeting.id, "text": meeting.text_of(found)}


__all__ = ["Endpoints", "offer"]
