"""The chat: a question, an answer that streams, its sources beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import gradio as gr
from markupsafe import Markup

from assistant.domain import Answer
from assistant.errors import MinutesError
from assistant.web import filters as narrowing
from assistant.web.conversation import Conversation
from assistant.web.examples import examples
from assistant.web.faults import sentence
from assistant.web.filters import Filters, Meetings
from assistant.web.pages.pieces import HIDDEN, date_field, fold, frame, view
from assistant.web.views import answers, panel, shell, start

if TYPE_CHECKING:
    from assistant.assistant import Assistant

LONGEST_PASTED = 100_000
"""Characters the field takes; what is too long for a question is told so by Assistant, in words."""
_RUN = {**HIDDEN, "concurrency_limit": None, "trigger_mode": "multiple"}
"""The page lets nobody ask while an answer is on its way; "once" would also block the question after a stop."""
_STORED = "() => [sessionStorage.getItem('minutes-conversation') || '']"


class Ask:
    """What the view's events do. Nothing of a conversation is kept here: it comes in and goes out."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def opened(self, stored: str) -> tuple[Conversation, str, Any]:
        """The conversation that this tab of the browser had, and the bodies to choose from."""
        conversation = Conversation.restored(stored)
        try:
            meetings = narrowing.by_id(self._assistant)
            known = tuple(one for one in conversation.answers if all(c.meeting_id in meetings for c in one.citations))
            kept = Conversation(answers=known)
            return (
                kept,
                self._shown(kept, meetings),
                gr.Dropdown(choices=[("All bodies", ""), *narrowing.bodies(meetings)]),
            )
        except Exception as error:
            return Conversation(), str(answers.failed("", sentence(error))), gr.Dropdown()

    def ask(
        self, question: str, conversation: Conversation, body: str, since: str, until: str
    ) -> Iterator[tuple[str, Conversation]]:
        """The conversation as HTML while the answer grows, and as it is once the answer stands."""
        try:
            meetings = narrowing.by_id(self._assistant)
            turns = self._turns(conversation, meetings)
            yield str(answers.conversation(turns, answers.growing(question, ""))), conversation
            limits = Filters.of({"body": body, "since": since, "until": until})
            for event in self._assistant.stream(question, conversation.history(), narrowing.scope(meetings, limits)):
                if isinstance(event, Answer):
                    conversation = conversation.with_answer(event)
                    yield self._shown(conversation, meetings), conversation
                else:
                    yield str(answers.conversation(turns, answers.growing(question, event))), conversation
        except Exception as error:
            told = answers.failed(question[:300], sentence(error))
            yield str(answers.conversation(self._turns(conversation, {}), told)), conversation

    def again(
        self, conversation: Conversation, body: str, since: str, until: str, event: gr.EventData
    ) -> Iterator[tuple[str, Conversation]]:
        """Ask a turn's question once more, in place of it and of what came after."""
        turn = _number(event, "turn")
        if 0 <= turn < len(conversation.answers):
            yield from self.ask(conversation.answers[turn].question, conversation.before(turn), body, since, until)

    def example(
        self, conversation: Conversation, body: str, since: str, until: str, event: gr.EventData
    ) -> Iterator[tuple[str, Conversation]]:
        """Ask an example question."""
        yield from self.ask(str(getattr(event, "question", "")), conversation, body, since, until)

    def stopped(self, conversation: Conversation) -> str:
        """The conversation without the answer that was on its way."""
        try:
            return self._shown(conversation, narrowing.by_id(self._assistant))
        except MinutesError as error:
            return str(answers.failed("", str(error)))

    def cleared(self) -> tuple[Conversation, str, str]:
        """A new conversation."""
        return Conversation(), self.stopped(Conversation()), ""

    def cite(self, conversation: Conversation, event: gr.EventData) -> str:
        """The source of a citation, open at its words."""
        turn, n = _number(event, "turn"), _number(event, "n")
        citation = conversation.citation(turn, n)
        if citation is None:
            return str(panel.gone("This answer is no longer part of the conversation; ask again."))
        try:
            meeting = self._assistant.meeting(citation.meeting_id)
            if meeting.text[citation.start : citation.end] != citation.quote:
                return str(panel.gone("These minutes were replaced since the answer was given; ask again."))
            return str(panel.source_panel(turn, conversation.answers[turn].citations, n, meeting))
        except Exception as error:
            return str(panel.gone(sentence(error)))

    def _turns(self, conversation: Conversation, meetings: Meetings) -> list[Markup]:
        return [answers.turn(n, one, meetings) for n, one in enumerate(conversation.answers)]

    def _shown(self, conversation: Conversation, meetings: Meetings) -> str:
        first = "" if conversation.answers else start.welcome(len(meetings), examples(self._assistant))
        return str(answers.conversation(self._turns(conversation, meetings), first, conversation.stored()))


def _number(event: gr.EventData, name: str) -> int:
    value = str(getattr(event, name, ""))
    return int(value) if value.isdecimal() else -1


def page(app: gr.Blocks, assistant: Assistant) -> None:
    """The components of the view, and which of them answer to what."""
    ask = Ask(assistant)
    frame("Ask", "Ask the minutes", "Every answer names the meeting and the item it stands in.")
    conversation = gr.State(Conversation())
    with gr.Row(elem_id="ask-columns", equal_height=False):
        with gr.Column(scale=3, min_width=300, elem_id="talk-column"):
            talk = view("talk")
            with gr.Column(elem_id="composer"):
                question = gr.Textbox(
                    label="Your question",
                    placeholder="What was agreed, who has to do it, when is it due?",
                    lines=1,
                    max_lines=6,
                    max_length=LONGEST_PASTED,
                    autofocus=True,
                    elem_id="question",
                )
                with gr.Row(elem_id="composer-buttons"):
                    clear = gr.Button("New conversation", size="sm", elem_id="clear")
                    stop = gr.Button("Stop", variant="stop", size="sm", elem_id="stop")
                    send = gr.Button("Ask", variant="primary", size="sm", elem_id="send")
            with gr.Column(elem_id="narrow"):
                fold("Narrow to a body or period", "limits")
                with gr.Row(elem_id="limits"):
                    body = gr.Dropdown([("All bodies", "")], value="", label="Body", elem_id="body")
                    since, until = date_field("Meetings from"), date_field("Meetings until")
            gr.HTML(str(shell.model_state(assistant.engine.model)), apply_default_css=False, js_on_load=None)
        with gr.Column(scale=2, min_width=300, elem_id="source-column"):
            source = view("source")
    limits = [body, since, until]
    outputs = [talk, conversation]
    runs: list[Any] = [
        event(ask.ask, [question, conversation, *limits], outputs, **_RUN) for event in (question.submit, send.click)
    ]
    runs.append(talk.example(ask.example, [conversation, *limits], outputs, **_RUN))
    runs.append(talk.retry(ask.again, [conversation, *limits], outputs, **_RUN))
    for event in (question.submit, send.click):
        event(lambda: "", None, question, queue=False, **HIDDEN)
    stopping = stop.click(ask.stopped, conversation, talk, cancels=runs, **HIDDEN)
    stopping.then(ask.stopped, conversation, talk, **HIDDEN)  # words on their way may have come after the first
    clear.click(ask.cleared, None, [conversation, talk, source], cancels=runs, **HIDDEN)
    talk.cite(ask.cite, conversation, source, **HIDDEN)
    source.cite(ask.cite, conversation, source, **HIDDEN)
    source.close(lambda: "", None, source, queue=False, **HIDDEN)
    app.load(ask.opened, question, [conversation, talk, body], js=_STORED, **HIDDEN)


__all__ = ["Ask", "page"]
