"""CSV that a spreadsheet opens with its accents right and without running anything."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

from assistant.domain import Action, CatalogueEntry, Decision, name_of
from assistant.exports import wording
from assistant.language.characters import visible

_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠]")
_AFTER_SEPARATOR = re.compile(r"(;\s*\"*)(?=[=+\-@＝＋－＠])")
"""A spreadsheet set to semicolons splits there, whatever the quotes around the cell."""


def cell(text: str) -> str:
    """``text`` on one line, with an apostrophe before whatever a spreadsheet would take for a formula."""
    line = _AFTER_SEPARATOR.sub(r"\1'", " ".join(visible(text).split()))
    return f"'{line}" if _FORMULA.match(text) or _FORMULA.match(line) else line


def actions_csv(actions: Sequence[Action], meetings: Mapping[str, CatalogueEntry]) -> bytes:
    """One row an action, with the words it rests on."""
    head = (
        "action",
        "owner",
        "due",
        "due as written",
        "status",
        "note",
        *_PLACE,
        "last told",
        "words of what was told",
    )
    rows = [
        (
            one.text,
            wording.owners(one),
            one.due.isoformat() if one.due else "",
            one.due_text or "",
            wording.ACTION_STATUSES[one.stands],
            one.note or "",
            *_place(one, meetings),
            wording.standing(one, meetings),
            wording.shown(one.reported.evidence.quote) if one.reported else "",
        )
        for one in actions
    ]
    return _written(head, rows)


def decisions_csv(decisions: Sequence[Decision], meetings: Mapping[str, CatalogueEntry]) -> bytes:
    """One row a decision, with the words it rests on."""
    head = ("decision", "kind", *_PLACE)
    return _written(head, [(one.text, one.kind, *_place(one, meetings)) for one in decisions])


_PLACE = ("body", "meeting date", "item", "words of the minutes", "meeting id")


def _place(one: Action | Decision, meetings: Mapping[str, CatalogueEntry]) -> tuple[str, ...]:
    """Where a row stands, in step with :data:`_PLACE`."""
    entry = meetings.get(one.meeting_id)
    body = name_of(entry) if entry else ""
    held = entry.date.isoformat() if entry and entry.date else ""
    return body, held, one.item, " … ".join(wording.shown(found.quote) for found in one.evidence), one.meeting_id


def _written(head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")  # the mark tells Excel that this is UTF-8
