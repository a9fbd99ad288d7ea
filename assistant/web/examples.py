"""Example questions made from the minutes that are loaded, so that each of them has an answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.domain import Action, Meeting
from assistant.language.words import plain
from assistant.web.views.text import name_of, spelt

if TYPE_CHECKING:
    from assistant.assistant import Assistant

_ROUTINE = re.compile(
    r"\b(?:apolog|welcome|introduction|declaration|minutes|matters arising|next meeting|other business|aob|closure|"
    r"attendance|present|actions?\b|summary|agenda|discussion|public|previous)",
    re.IGNORECASE,
)
LONGEST_SUBJECT = 60


def examples(assistant: Assistant) -> list[str]:
    """Up to four questions: an item's subject, an owner's actions, the chair, the next meeting."""
    dated = [entry for entry in assistant.meetings() if entry.date]
    if not dated:
        return []
    latest = max(dated, key=lambda entry: (entry.date, entry.meeting_id))
    meeting = assistant.meeting(latest.meeting_id)
    body, day = name_of(latest), spelt(latest.date)
    subject, owner = _subject(meeting), _owner(assistant.actions(meeting=latest.meeting_id))
    made = [
        f"What was agreed about {subject}?" if subject else "",
        f"Which actions does {owner} have?" if owner else "",
        f"Who chaired the {body} on {day}?" if meeting.chair else "",
        f"When does the {body} meet next?" if meeting.next_meeting and meeting.next_meeting.date else "",
    ]
    return [question for question in made if question]


def _subject(meeting: Meeting) -> str:
    """The title of the longest item that is not routine, in the letters of a sentence."""
    found = [
        (item.end - item.start, plain(item.title))
        for item in meeting.agenda()
        if not _ROUTINE.search(item.title) and 3 < len(plain(item.title)) <= LONGEST_SUBJECT
    ]
    title = max(found, default=(0, ""))[1].partition("(")[0].strip(" .:-–")
    return title.lower() if title.isupper() else title


def _owner(actions: Sequence[Action]) -> str:
    """Who has most to do, of those whom the attendance names."""
    named = Counter(owner.name for action in actions for owner in action.owners if owner.resolved)
    return named.most_common(1)[0][0] if named else ""


__all__ = ["examples"]
