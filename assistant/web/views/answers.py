"""Questions and answers as HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from assistant.domain import Answer, CatalogueEntry, Citation, Row
from assistant.web.views.text import EMPTY, Place, alert, counted, item_label, joined, link_to, name_of, shown, spelt

_MARKS = re.compile(r"(?:\s*\[\d+\])+\s*$")
_COLUMNS = {"action": "Action", "decision": "Decision", "name": "Name", "due": "Due", "organisation": "Organisation"}
FEW = 3
"""Up to this many sources are listed openly below an answer."""

Meetings = Mapping[str, CatalogueEntry]


def conversation(turns: Sequence[Markup], last: Markup | str = EMPTY, stored: str | None = None) -> Markup:
    """All turns, oldest first; screen readers are told of what is added. ``stored`` is for the browser to keep."""
    keep = Markup(' data-keep="{}"').format(stored) if stored is not None else EMPTY
    return Markup(
        '<div class="conversation" role="log" aria-label="Conversation" aria-live="polite"{}>{}{}</div>'
    ).format(keep, joined(turns), last)


def turn(n: int, answer: Answer, meetings: Meetings) -> Markup:
    """One question with its answer; ``n`` counts the turns from 0 and is what its buttons name."""
    shape = _abstention(answer) if answer.abstained else _answered(n, answer, meetings)
    notice = Markup('<p class="notice">{}</p>').format(answer.notice) if answer.notice else EMPTY
    return Markup(
        '<article class="turn" id="turn-{}">{}<div class="answer{}">{}{}<div class="turn-foot">'
        '<p class="searched">{}</p>{}</div></div></article>'
    ).format(
        n,
        asked(answer.question),
        " abstained" if answer.abstained else "",
        shape,
        notice,
        searched(answer),
        _buttons(n, answer, meetings),
    )


def asked(question: str) -> Markup:
    """The question as somebody put it."""
    if not question.strip():
        return EMPTY
    return Markup('<h2 class="question"><span class="visually-hidden">You asked: </span>{}</h2>').format(question)


def growing(question: str, text: str) -> Markup:
    """An answer on its way; its text is not yet checked against the minutes."""
    words = Markup('<p class="draft">{}</p>').format(text) if text else EMPTY
    return Markup(
        '<article class="turn">{}<div class="answer waiting">{}<p class="working">'
        '<span class="pulse" aria-hidden="true"></span>{}</p></div></article>'
    ).format(asked(question), words, "Checking against the minutes…" if text else "Searching the minutes…")


def failed(question: str, sentence: str) -> Markup:
    """A question that could not be answered because something is wrong."""
    return Markup('<article class="turn">{}{}</article>').format(asked(question), alert(sentence))


def searched(answer: Answer) -> str:
    """What was looked at, and what answered."""
    looked = answer.searched
    parts = [f"{looked.meetings:,} of {counted(looked.of, 'meeting')} searched"]
    if looked.unreadable:
        parts.append(f"{counted(looked.unreadable, 'file')} could not be read")
    parts.append(f"answered by {answer.model}" if answer.model else "in the minutes’ own words")
    parts.append(f"{answer.took_ms / 1000:.1f} s")
    if answer.tokens_in or answer.tokens_out:
        parts.append(f"{answer.tokens_in + answer.tokens_out:,} tokens")
    return " · ".join(parts)


def _abstention(answer: Answer) -> Markup:
    return Markup('<p class="verdict">Not minuted</p><p>{}</p>').format(answer.text)


def _answered(n: int, answer: Answer, meetings: Meetings) -> Markup:
    if len(answer.rows) > 1:
        lead = next((line for line in answer.text.splitlines() if line.strip() and not line.startswith("- ")), "")
        return joined([paragraph(n, lead, answer.citations), _table(n, answer, meetings)])
    lines = [line for line in answer.text.splitlines() if line.strip()]
    return joined([*(paragraph(n, line, answer.citations) for line in lines), _sources(n, answer, meetings)])


def paragraph(n: int, line: str, citations: Sequence[Citation]) -> Markup:
    """One line of an answer, its marks at the end made into links; a [2024] in the words stays what it is."""
    known = {citation.n: citation for citation in citations}
    marks = _MARKS.search(line)
    words = line[: marks.start()] if marks else line
    found = [int(digits) for digits in re.findall(r"\d+", marks.group())] if marks else []
    if any(number not in known for number in found):
        words, found = line, []
    links = joined([cite_link(n, known[number]) for number in found])
    return Markup("<p>{} {}</p>").format(shown(words.removeprefix("- ")), links) if line.strip() else EMPTY


def cite_link(n: int, citation: Citation) -> Markup:
    """``[1]`` as a link that opens the words beside the answer (or, without script, on their page)."""
    return Markup(
        '<a class="cite" href="{}" data-event="cite" data-turn="{}" data-n="{}" aria-label="Source {}: {}">{}</a>'
    ).format(
        link_to(Place(citation.meeting_id, citation.start, citation.end)),
        n,
        citation.n,
        citation.n,
        item_label(citation.item),
        citation.n,
    )


def _sources(n: int, answer: Answer, meetings: Meetings) -> Markup:
    """Every citation with its meeting, item and words."""
    lines = joined([_source(n, citation, meetings) for citation in answer.citations])
    few = Markup(" open") if len(answer.citations) <= FEW else EMPTY
    return Markup('<details class="sources"{}><summary>{}</summary><ol>{}</ol></details>').format(
        few, counted(len(answer.citations), "source"), lines
    )


def _source(n: int, citation: Citation, meetings: Meetings) -> Markup:
    return Markup('<li>{}<div><p class="source-place">{}</p><blockquote>{}</blockquote></div></li>').format(
        cite_link(n, citation), source_name(citation, meetings), shown(citation.quote)
    )


def source_name(citation: Citation, meetings: Meetings) -> str:
    """Meeting, item and title of a citation."""
    entry = meetings.get(citation.meeting_id)
    title = str(shown(citation.title).unescape()) if citation.title not in {citation.item, "header"} else ""
    item = f"{item_label(citation.item)} {title}".strip()
    return f"{name_of(entry)}, {spelt(entry.date)} · {item}" if entry else item


def _table(n: int, answer: Answer, meetings: Meetings) -> Markup:
    """Rows of the register, each with the item it stands in."""
    places = {(c.meeting_id, c.start, c.end): c for c in answer.citations}
    columns = _columns(answer.rows)
    head = joined([Markup('<th scope="col">{}</th>').format(_COLUMNS.get(name, name.capitalize())) for name in columns])
    body = joined(
        [
            Markup("<tr>{}<td>{}</td></tr>").format(
                _cells(row, columns),
                _row_place(n, row, places.get((row.evidence.meeting_id, row.evidence.start, row.evidence.end))),
            )
            for row in answer.rows
        ]
    )
    return Markup(
        '<div class="table-wrap" tabindex="0" role="region" aria-label="Rows of the register"><table><thead><tr>{}'
        '<th scope="col">Minuted at</th></tr></thead><tbody>{}</tbody></table></div>'
    ).format(head, body)


def _columns(rows: Sequence[Row]) -> list[str]:
    """The columns with something in them; facts of meetings share one, and the meeting stands with the item."""
    if any(row.kind == "meeting" for row in rows):
        return ["found"]
    names = dict.fromkeys(name for row in rows for name in row.values if name != "meeting")
    return [name for name in names if any(row.values.get(name, "").strip() for row in rows)]


def _cells(row: Row, columns: Sequence[str]) -> Markup:
    if row.kind == "meeting":
        values = [" · ".join(value for name, value in row.values.items() if name != "meeting")]
    else:
        values = [row.values.get(name, "").removeprefix("due " if name == "due" else "") for name in columns]
    return joined([Markup("<td>{}</td>").format(shown(value)) for value in values])


def _row_place(n: int, row: Row, citation: Citation | None) -> Markup:
    meeting = row.values.get("meeting", "")
    named = Markup('<span class="where-meeting">{}</span> ').format(shown(meeting)) if meeting else EMPTY
    label = Markup('{}<span class="where-item">{}</span>').format(named, item_label(row.evidence.item))
    return joined([label, escape(" "), cite_link(n, citation)]) if citation else label


def _buttons(n: int, answer: Answer, meetings: Meetings) -> Markup:
    return Markup(
        '<div class="turn-buttons"><button type="button" class="quiet" data-copy="{}">Copy with sources</button>'
        '<button type="button" class="quiet" data-event="retry" data-turn="{}">Ask again</button></div>'
    ).format(as_text(answer, meetings), n)


def as_text(answer: Answer, meetings: Meetings) -> str:
    """Question, answer and sources as plain text, to be pasted into a letter."""
    sources = [f"[{c.n}] {source_name(c, meetings)}: “{shown(c.quote).unescape()}”" for c in answer.citations]
    return "\n\n".join(part for part in (answer.question, answer.text, "\n".join(sources)) if part)
