"""Whether a draft stands on a mark that the minute-taker set, or only on the rules' reading of a sentence."""

from __future__ import annotations

import re

from assistant.domain import DraftAction, DraftDecision, Item, Meeting, Span
from assistant.grounding import is_closing_list

_LABEL = re.compile(r"\bACTIONS?\b|\b(?:Action|Decision)s?\b(?:\s+(?:point|item|no\.?))?\s*[\d.]*\s*[:.–—*|-]")
_VERB = re.compile(
    r"\b(?:AGREED|RESOLVED|NOTED|RECOMMENDED|APPROVED|ENDORSED|DECIDED|ACCEPTED|ADOPTED|CARRIED|RECEIVED)\b"
    r"|\*\*\s*(?:agreed|resolved|noted|recommended|approved|endorsed|decided|accepted|adopted|received)",
)
_HEADING = re.compile(
    r"^\W*(?:actions?|decisions?|outcomes?|resolved|agreed|noted|recommended|resolutions?)\b[^.!?;]{0,40}$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^\W*$|^\s*(?:[-*•·–o]\s|\(?(?:[a-z]|[ivx]+|\d{1,2})[.)]\s|\|)", re.IGNORECASE)


def is_marked(meeting: Meeting, item: Item | None, draft: DraftDecision | DraftAction, spans: list[Span]) -> bool:
    """Whether a label, a formal word in capitals or bold, a heading or a closing list says what the draft is."""
    if item is None or not spans:
        return False
    if isinstance(draft, DraftAction) and is_closing_list(item.title):
        return True
    start = max(meeting.text.rfind("\n", 0, spans[0].start) + 1, item.start)
    words = meeting.text[start : max(span.end for span in spans)]
    mark = _LABEL if isinstance(draft, DraftAction) else _VERB
    return bool(mark.search(words)) or _under_heading(meeting.text[item.start : start])


def _under_heading(before: str) -> bool:
    """Whether the lines before are a list, up to a line that announces decisions or actions."""
    for line in reversed(before.splitlines()):
        if _HEADING.match(line):
            return True
        if not _LISTED.match(line):
            return False
    return False
