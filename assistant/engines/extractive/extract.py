"""Decisions and actions of a meeting by the marks that minute-takers set."""

import re

from assistant.domain import DraftAction, DraftDecision, Extraction, Item, Meeting
from assistant.domain.minutes import HEADER
from assistant.engines.extractive import actions, decisions
from assistant.engines.extractive.owners import Known
from assistant.engines.extractive.units import units_of
from assistant.grounding import is_closing_list

_LOOKING_BACK = re.compile(r"\b(?:matters\s+arising|previous|last\s+(?:meeting|time)|outstanding|action\s+(?:log|tracker)|review\s+of\s+(?:previous\s+)?(?:decisions|actions)|actions?\s+from|carried\s+forward)\b", re.IGNORECASE)


def extract(meeting: Meeting) -> Extraction:
    """Every decision and action that the minutes mark, each with its words and where they stand."""
    known = Known.of(meeting)
    found_decisions: list[DraftDecision] = []
    found_actions: list[DraftAction] = []
    for item in meeting.items:
        if item.key == HEADER:
            continue
        units = units_of(meeting, item)
        outcomes = [] if is_closing_list(item.title) else decisions.find_decisions(meeting, units)
        found_decisions += decisions.drafts(meeting, item, outcomes)
        tasks = actions.ActionFinder(meeting, item, units, known).find(outcomes)
        found_actions += actions.drafts(meeting, item, tasks if not _is_review(item) else [t for t in tasks if t.sure])
    return Extraction(decisions=tuple(found_decisions), actions=tuple(found_actions))


def _is_review(item: Item) -> bool:
    return bool(_LOOKING_BACK.search(item.title))
