"""Actions and decisions over all meetings: filtered, sorted, exported, each row with the way to its words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.web import filters as narrowing
from assistant.web.faults import sentence
from assistant.web.filters import DUE_FILTERS, SORTS, STATUS_FILTERS, Filters
from assistant.web.pages.pieces import HIDDEN, date_field, frame, view
from assistant.web.views.register import actions_table, decisions_table
from assistant.web.views.text import alert

if TYPE_CHECKING:
    from assistant.assistant import Assistant

PAGE = "Actions and decisions"
ACTIONS, DECISIONS = "Actions", "Decisions"
_FIELDS = ("owner", "body", "since", "until", "due", "status", "text", "sort")


class Register:
    """What the view's events do."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def show(self, kind: str, *values: str) -> str:
        """The table for the filters, in the order of the fields."""
        try:
            filters = Filters.of(dict(zip(_FIELDS, values, strict=True)))
            meetings = narrowing.by_id(self._assistant)
            if kind == DECISIONS:
                return str(
                    decisions_table(narrowing.decisions_for(self._assistant, filters, meetings), meetings, filters)
                )
            today = date.today()
            found = narrowing.actions_for(self._assistant, filters, meetings, today)
            return str(actions_table(found, meetings, today, filters))
        except Exception as error:
            return str(alert(sentence(error)))

    def arrived(self) -> tuple[Any, Any, str]:
        """The owners and bodies to choose from, and all actions."""
        try:
            owners = narrowing.owners(self._assistant)
            bodies = narrowing.bodies(narrowing.by_id(self._assistant))
        except Exception as error:
            return gr.Dropdown(), gr.Dropdown(), str(alert(sentence(error)))
        return (
            gr.Dropdown(choices=[("Everybody", ""), *owners]),
            gr.Dropdown(choices=[("All bodies", ""), *bodies]),
            self.show(ACTIONS, *[""] * len(_FIELDS)),
        )


def page(app: gr.Blocks, assistant: Assistant) -> None:
    """The components of the view, and which of them answer to what."""
    does = Register(assistant)
    frame(
        "Actions and decisions", "Actions and decisions", "The register over all meetings; each row leads to its words."
    )
    with gr.Row(elem_id="filters"):
        kind = gr.Radio([ACTIONS, DECISIONS], value=ACTIONS, label="Show", elem_id="kind")
        text = gr.Textbox(label="With the words", max_length=300, elem_id="text")
        owner = gr.Dropdown([("Everybody", "")], value="", label="Owner", elem_id="owner")
        body = gr.Dropdown([("All bodies", "")], value="", label="Body", elem_id="body")
        due = gr.Dropdown(list(DUE_FILTERS.items()), value="any", label="Due", elem_id="due")
        status = gr.Dropdown(list(STATUS_FILTERS.items()), value="any", label="Status", elem_id="status")
        since, until = date_field("Meetings from"), date_field("Meetings until")
        sort = gr.Dropdown(list(SORTS.items()), value="due", label="Sort by", elem_id="sort")
    table = view("register")
    fields = [owner, body, since, until, due, status, text, sort]
    choices = (owner.change, body.change, due.change, status.change, text.change, sort.change)
    changes = [kind.change, *choices, since.input, until.input]
    gr.on(changes, does.show, [kind, *fields], table, trigger_mode="always_last", **HIDDEN)
    kind.change(
        lambda chosen: [gr.Dropdown(visible=chosen == ACTIONS)] * 3,
        kind,
        [owner, due, status],
        queue=False,
        **HIDDEN,
    )
    app.load(does.arrived, None, [owner, body, table], **HIDDEN)


__all__ = ["Register", "page"]
