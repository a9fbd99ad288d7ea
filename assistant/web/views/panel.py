"""The source beside the conversation: the meeting's text at the item cited, and the step to the next citation."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from assistant.domain import Citation, Meeting, Span
from assistant.web.views.source import text_with_marks
from assistant.web.views.text import EMPTY, Place, alert, item_label, link_to, name_of, shown, spelt


def source_panel(turn: int, citations: Sequence[Citation], n: int, meeting: Meeting) -> Markup:
    """Citation number ``n`` of an answer, open."""
    citation = next(one for one in citations if one.n == n)
    title = shown(citation.title) if citation.title not in {citation.item, "header"} else EMPTY
    return _panel(
        Markup(
            '<header><p class="panel-count">Source {} of {}</p><h2 id="panel-title" tabindex="-1" data-focus>{} {}</h2>'
            '<p class="panel-meeting"><a href="{}">{}, {}</a></p></header>{}'
            '<div class="panel-text" tabindex="0" role="region" aria-label="Text of the minutes">{}</div>'
        ).format(
            n,
            len(citations),
            item_label(citation.item),
            title,
            link_to(Place(meeting.id, citation.start, citation.end)),
            name_of(meeting),
            spelt(meeting.date),
            _steps(turn, citations, n),
            text_with_marks(meeting, quote=Span(citation.start, citation.end)),
        )
    )


def gone(sentence: str) -> Markup:
    """A source that cannot be opened any more."""
    return _panel(
        Markup('<header><h2 id="panel-title" tabindex="-1" data-focus>Source</h2></header>{}').format(alert(sentence))
    )


def _panel(content: Markup) -> Markup:
    return Markup(
        '<aside class="panel" aria-labelledby="panel-title"><button type="button" class="close quiet" '
        'data-event="close">Close</button>{}</aside>'
    ).format(content)


def _steps(turn: int, citations: Sequence[Citation], n: int) -> Markup:
    """To the citation before and after, where there is more than one."""
    if len(citations) == 1:
        return EMPTY
    numbers = [citation.n for citation in citations]
    at = numbers.index(n)
    return Markup('<div class="steps">{}{}</div>').format(
        _step(turn, numbers[at - 1] if at > 0 else None, "Previous source"),
        _step(turn, numbers[at + 1] if at + 1 < len(numbers) else None, "Next source"),
    )


def _step(turn: int, n: int | None, words: str) -> Markup:
    if n is None:
        return Markup('<button type="button" class="quiet" disabled>{}</button>').format(words)
    return Markup(
        '<button type="button" class="quiet" data-event="cite" data-turn="{}" data-n="{}">{}</button>'
    ).format(turn, n, words)
