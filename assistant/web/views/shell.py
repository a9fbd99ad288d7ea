"""What frames every page: brand, navigation, and the state of the language model in one line."""

from __future__ import annotations

from markupsafe import Markup

from assistant.web.views.text import EMPTY

PAGES = (("Ask", "./"), ("Meetings", "meetings"), ("Actions and decisions", "actions"))
"""(name, address) of the views; addresses are relative, so that the app can live below any path."""

_BRAND = Markup(
    '<svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">'
    '<rect x="4" y="3" width="24" height="26" rx="4" class="sheet"/>'
    '<path d="M10 11h12M10 16h12M10 21h7" class="lines"/></svg>'
)


def header(page: str) -> Markup:
    """Brand and navigation; ``page`` is the name of the view it stands on."""
    links = Markup("").join(
        Markup('<li><a href="{}"{}>{}</a></li>').format(
            address, Markup(' aria-current="page"') if name == page else EMPTY, name
        )
        for name, address in PAGES
    )
    return Markup(
        '<a class="skip" href="#main">Skip to content</a>'
        '<div class="masthead"><a class="brand" href="./">{}<span>Matters Arising</span></a>'
        '<nav aria-label="Views"><ul>{}</ul></nav></div>'
    ).format(_BRAND, links)


def title(words: str, lead: str) -> Markup:
    """The page's heading and one sentence that says what it is for."""
    return Markup('<div class="page-title" id="main" tabindex="-1"><h1>{}</h1><p>{}</p></div>').format(words, lead)


def model_state(model: str | None) -> Markup:
    """Whether a language model is set up, and how to do so where none is."""
    if model:
        return Markup(
            '<p class="model-state"><span class="dot on" aria-hidden="true"></span>Language model: {}. What it says is '
            "shown only where the minutes bear it out.</p>"
        ).format(model)
    return Markup(
        '<details class="model-state"><summary><span class="dot" aria-hidden="true"></span>No language model set up: '
        "answers are the minutes’ own words.</summary><p>To set one up, start the program with "
        "<code>MINUTES_MODEL</code> naming a chat model, such as <code>openai:gpt-5</code> or "
        "<code>ollama:qwen3</code>, and <code>MINUTES_MODEL_BASE_URL</code> for a server of your own. "
        "<code>minutes doctor</code> then says whether it works.</p></details>"
    )
