"""The Gradio app: three views with their own addresses, and the named endpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import gradio as gr

from assistant.web import endpoints
from assistant.web.pages import ask, meetings, register

if TYPE_CHECKING:
    from assistant.assistant import Assistant

TITLE = "Matters Arising"
AT_ONCE = 40
"""Requests worked on at the same time; more wait their turn."""
WAITING = 400
"""Requests that may wait; more are told to come back."""
_HOUR = 3600


def build(assistant: Assistant) -> gr.Blocks:
    """The whole app over one Assistant. What belongs to one person is in ``gr.State`` only."""
    app = gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(_HOUR, _HOUR))
    with app:
        endpoints.offer(assistant)  # first, so that no event of a page takes their names
        ask.page(app, assistant)
    with app.route("Meetings", "meetings"):
        meetings.page(app, assistant)
    with app.route("Actions and decisions", "actions"):
        register.page(app, assistant)
    app.queue(default_concurrency_limit=AT_ONCE, max_size=WAITING)
    return app


__all__ = ["build"]
