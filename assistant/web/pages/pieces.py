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
const take = () => {
  const picked = element.querySelector('input').value;
  if (picked === (props.value || '')) return;
  props.value = picked;
  trigger('input');
};
element.addEventListener('change', take);  // on the element: the field in it may be drawn anew
take();  // what was picked before this ran
"""
_FOLD = """<button type="button" aria-expanded="false" aria-controls="${value}">${label}</button>"""
_FOLD_ON_LOAD = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button) button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
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


def fold(label: str, part: str) -> gr.HTML:
    """A button that shows and hides what follows it, whose id is ``part``; the style sheet does the hiding.

    Gradio's accordion draws its fields when it is first opened, and then once more with the values they began with:
    what is typed in between is lost. Here they stand on the page from the start.
    """
    return gr.HTML(
        part, label=label, html_template=_FOLD, js_on_load=_FOLD_ON_LOAD, apply_default_css=False, elem_classes="fold"
    )


def frame(page: str, title: str, lead: str) -> None:
    """What stands at the top of every view."""
    gr.HTML(str(shell.header(page)), apply_default_css=False, padding=False, elem_id="masthead", js_on_load=None)
    gr.HTML(str(shell.title(title, lead)), apply_default_css=False, padding=False, js_on_load=None)


__all__ = ["HIDDEN", "date_field", "fold", "frame", "view"]
