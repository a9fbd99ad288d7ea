"""Components that every view is made of."""

from __future__ import annotations

from typing import Any

import gradio as gr
from markupsafe import Markup

from assistant.web.views import shell

_ON_LOAD = """
// Events that a view's HTML may send: 'cite' 'close' 'example' 'retry' 'open' 'words'
element.addEventListener('click', (event) => {
  const sender = event.target.closest('[data-event]');
  if (!sender || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  window.minutes.sent(sender);
  trigger(sender.dataset.event, {...sender.dataset});
});
watch('value', () => window.minutes.settle(element));
window.minutes.settle(element);
"""
_DATE = """<label class="date-field"><span>${label}</span><input type="date" value="${value || ''}"></label>"""
_DATE_ON_LOAD = """
element.querySelector('input').addEventListener('change', (event) => {
  props.value = event.target.value;
  trigger('input');
});
"""
HIDDEN: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
"""For every event of the page: the named endpoints are made apart, with descriptions of their own."""


def view(name: str, value: Markup | str = "") -> gr.HTML:
    """A part of the page that a view function fills; ``name`` is its id."""
    return gr.HTML(str(value), elem_id=name, js_on_load=_ON_LOAD, apply_default_css=False, padding=False)


def date_field(label: str) -> gr.HTML:
    """A date as the browser lets one pick it; its value is ISO or empty."""
    return gr.HTML(
        "", label=label, html_template=_DATE, js_on_load=_DATE_ON_LOAD, apply_default_css=False, elem_classes="date-box"
    )


def frame(page: str, title: str, lead: str) -> None:
    """What stands at the top of every view."""
    gr.HTML(str(shell.header(page)), apply_default_css=False, padding=False, elem_id="masthead", js_on_load=None)
    gr.HTML(str(shell.title(title, lead)), apply_default_css=False, padding=False, js_on_load=None)


__all__ = ["HIDDEN", "date_field", "frame", "view"]
