"""Meetings: upload, list, one meeting as a page, and its summary with one click."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import gradio as gr

from assistant.domain import Span
from assistant.errors import NotFoundError
from assistant.exports import upload_name
from assistant.web.faults import sentence
from assistant.web.pages.pieces import HIDDEN, frame, view
from assistant.web.uploads import uploaded
from assistant.web.views import meetings as views
from assistant.web.views import summary as summaries
from assistant.web.views.text import alert, note

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.flows.adding import Added

PAGE = "Meetings"
MOST_FILES = 200
"""Files of one upload."""


class Opened(NamedTuple):
    """What the parts of the page show, in the order of the outputs."""

    chosen: str
    listing: str
    title: str
    bar: Any
    summary: str
    text: str


class Meetings:
    """What the view's events do."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def arrived(self, request: gr.Request) -> Opened:
        """The meeting that the address names, at the words it names."""
        asked = request.query_params
        return self._opened(asked.get("meeting", ""), "", _span(asked.get("at", "")))

    def open(self, words: str, event: gr.EventData) -> Opened:
        """The meeting that somebody chose."""
        return self._opened(str(getattr(event, "meeting", "")), words)

    def narrow(self, words: str, chosen: str) -> str:
        """The list, narrowed."""
        try:
            return str(views.meeting_list(self._assistant.meetings(), chosen, words[:200]))
        except Exception as error:
            return str(alert(sentence(error)))

    def add(self, files: Sequence[str] | None, words: str, chosen: str) -> Iterator[tuple[str, str]]:
        """Read what was uploaded, one file at a time: the report as it grows, and the list."""
        paths = [Path(file) for file in files or ()][:MOST_FILES]
        names = [upload_name(path.name) for path in paths]
        done: list[Added] = []
        try:
            for n, path in enumerate(paths):
                yield str(views.upload_report(done, names[n:])), self.narrow(words, chosen)
                done += self._add(path, names[n])
            if done:
                yield str(views.upload_report(done)), self.narrow(words, chosen)
        except Exception as error:
            yield str(views.upload_report(done) + alert(sentence(error))), self.narrow(words, chosen)

    def _add(self, file: Path, name: str) -> tuple[Added, ...]:
        """Read one file under the name it was given; neither copy is left behind."""
        found = uploaded(file)
        try:
            with tempfile.TemporaryDirectory(prefix="minutes-upload-") as folder:
                named = Path(folder) / name
                shutil.copyfile(found, named)
                return self._assistant.add([named])
        finally:
            found.unlink(missing_ok=True)

    def summarise(self, chosen: str) -> Iterator[str]:
        """The summary of the open meeting."""
        yield str(summaries.working("Summarising…"))
        try:
            summary = self._assistant.summarise(chosen)
            yield str(summaries.summary_page(self._assistant.meeting(chosen), summary, date.today()))
        except Exception as error:
            yield str(alert(sentence(error)))

    def words(self, chosen: str, event: gr.EventData) -> str:
        """The text of the open meeting with the words of one line of the summary marked."""
        span = _span(f"{getattr(event, 'start', '')}-{getattr(event, 'end', '')}")
        return self._opened(chosen, "", span).text

    def remove(self, chosen: str, words: str) -> Opened:
        """Remove the open meeting, after it was confirmed."""
        try:
            self._assistant.remove(chosen)
        except NotFoundError:
            pass  # somebody else was quicker; it is gone, as was asked
        except Exception as error:
            return self._opened(chosen, words)._replace(summary=str(alert(sentence(error))))
        return self._opened("", words)._replace(title=str(note("The meeting is removed.")))

    def _opened(self, meeting_id: str, words: str, span: Span | None = None) -> Opened:
        listing = self.narrow(words, meeting_id)
        try:
            if not meeting_id:
                text = views.nothing_open(len(self._assistant.meetings()))
                return Opened("", listing, "", gr.Row(visible=False), "", str(text))
            meeting = self._assistant.meeting(meeting_id)
            decisions = self._assistant.decisions(meeting=meeting_id)
            actions = self._assistant.actions(meeting=meeting_id)
        except Exception as error:
            return Opened("", listing, "", gr.Row(visible=False), "", str(alert(sentence(error))))
        quote = span if span and span.end <= len(meeting.text) else None
        return Opened(
            meeting_id,
            listing,
            str(views.heading(meeting)),
            gr.Row(visible=True),
            str(summaries.downloads(meeting_id)),
            str(views.meeting_page(meeting, decisions, actions, quote)),
        )


def _span(words: str) -> Span | None:
    """``120-180`` as a span; anything else is none."""
    start, _, end = words.partition("-")
    if not (start.isdecimal() and end.isdecimal()) or len(words) > 20 or int(start) >= int(end):
        return None
    return Span(int(start), int(end))


def page(app: gr.Blocks, assistant: Assistant) -> None:
    """The components of the view, and which of them answer to what."""
    does = Meetings(assistant)
    frame(PAGE, PAGE, "Add minutes, read them with their decisions and actions marked, summarise one in a click.")
    chosen = gr.State("")
    with gr.Row(elem_id="meeting-columns", equal_height=False):
        with gr.Column(scale=1, min_width=260, elem_id="list-column"):
            files = gr.File(label="Add minutes", file_count="multiple", type="filepath", height=150, elem_id="drop")
            with gr.Row():
                stop_adding = gr.Button("Stop reading", size="sm", elem_id="stop-adding")
            report, stopped = view("report"), view("stopped")
            words = gr.Textbox(label="Find a meeting", placeholder="body or month", max_length=200, elem_id="find")
            listing = view("listing")
        with gr.Column(scale=3, min_width=320, elem_id="meeting-column"):
            title = view("meeting-title")
            with gr.Row(visible=False, elem_id="meeting-bar") as bar:
                summarise = gr.Button("Summarise", variant="primary", size="sm", elem_id="summarise")
                stop = gr.Button("Stop", size="sm", elem_id="stop-summary")
                remove = gr.Button("Remove…", size="sm", elem_id="remove")
                confirm = gr.Button("Yes, remove it", variant="stop", size="sm", visible=False, elem_id="confirm")
                keep = gr.Button("Keep it", size="sm", visible=False, elem_id="keep")
            summary = view("summary")
            downloads = view("downloads")
            text = view("meeting-text")
    outputs = [chosen, listing, title, bar, downloads, text]
    asking = [remove, confirm, keep]
    for sender in (listing, report):
        opening = sender.open(does.open, words, outputs, **HIDDEN)
        opening.then(_put_away, None, [summary, *asking], **HIDDEN)
    words.change(does.narrow, [words, chosen], listing, trigger_mode="always_last", **HIDDEN)
    adding = files.upload(does.add, [files, words, chosen], [report, listing], concurrency_limit=None, **HIDDEN)
    adding.then(lambda: None, None, files, **HIDDEN)
    files.upload(lambda: "", None, stopped, queue=False, **HIDDEN)
    # Told in a part of its own: what was on its way when reading was stopped may still write the report.
    stop_adding.click(_stopped, None, [files, stopped], cancels=adding, **HIDDEN)
    run = summarise.click(does.summarise, chosen, summary, concurrency_limit=None, **HIDDEN)
    stop.click(lambda: "", None, summary, cancels=run, **HIDDEN)
    summary.words(does.words, [chosen], text, **HIDDEN)
    remove.click(lambda: _asked(True), None, asking, queue=False, **HIDDEN)
    keep.click(lambda: _asked(False), None, asking, queue=False, **HIDDEN)
    removing = confirm.click(does.remove, [chosen, words], outputs, **HIDDEN)
    removing.then(_put_away, None, [summary, *asking], **HIDDEN)
    app.load(does.arrived, None, outputs, **HIDDEN)


def _stopped() -> tuple[None, str]:
    """The upload field and the line below it once reading was stopped."""
    return None, str(note("Stopped. What was read is kept."))


def _put_away() -> tuple[str, Any, Any, Any]:
    """The summary and the buttons as they are when another meeting is opened."""
    return ("", *_asked(False))


def _asked(sure: bool) -> tuple[Any, Any, Any]:
    """The buttons that ask whether to remove: shown, or put away."""
    return gr.Button(visible=not sure), gr.Button(visible=sure), gr.Button(visible=sure)


__all__ = ["Meetings", "page"]
