"""What a conversation begins with."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from assistant.web.views.text import EMPTY, counted, empty, joined


def welcome(meetings: int, examples: Sequence[str]) -> Markup:
    """Example questions over the minutes that are loaded, or the way to load some."""
    if not meetings:
        return empty(
            "No minutes yet",
            "Add some, and ask what was said, decided and given to whom. They stay on this machine.",
            Markup('<p><a class="button" href="meetings">Add minutes</a></p>'),
        )
    buttons = joined(
        [
            Markup(
                '<li><button type="button" class="example" data-event="example" data-question="{}">{}</button></li>'
            ).format(one, one)
            for one in examples
        ]
    )
    tries = Markup('<h2>You could ask</h2><ul class="examples">{}</ul>').format(buttons) if examples else EMPTY
    return Markup('<div class="welcome"><p class="note">{}</p>{}</div>').format(
        f"{counted(meetings, 'meeting')} loaded.", tries
    )
