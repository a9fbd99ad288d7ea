"""Decisions and actions of a meeting by the marks that minute-takers set."""

import re
from collections.abc import Mapping, Sequence

from assistant.domain import DraftAction, DraftDecision, Extraction, Item, Meeting
from assistant.domain.minutes import HEADER
from assistant.engines.extractive import actions, decisions
from assistant.engines.extractive.marks import ACTION_LABEL, INLINE_ACTION
from assistant.engines.extractive.owners import Known
from assistant.engines.extractive.units import Unit, units_of
from assistant.grounding import is_closing_list

_LOOKING_BACK = re.compile(r"\b(?:matters\s+arising|previous|last\s+(?:meeting|time)|outstanding|action\s+(?:log|tracker)|review\s+of\s+(?:previous\s+)?(?:decisions|actions)|actions?\s+from|carried\s+forward)\b", re.IGNORECASE)


def extract(meeting: Meeting) -> Extraction:
    """Every decision and action that the minutes mark, each with its words and where they stand."""
    known = Known.of(meeting)
    found_decisions: list[DraftDecision] = []
    found_actions: list[DraftAction] = []
    agenda = [item for item in meeting.items if item.key != HEADER]
    units = {id(item): units_of(meeting, item) for item in agenda}
    marked = _marks_actions(agenda, units)
    for item in agenda:
        outcomes = decisions.find_decisions(meeting, units[id(item)])
        found_decisions += decisions.drafts(meeting, item, outcomes)
        finder = actions.ActionFinder(meeting, item, _without_old_rows(item, units[id(item)]), known, marked=marked)
        found_actions += actions.drafts(meeting, item, finder.find(outcomes))
    return Extraction(decisions=tuple(found_decisions), actions=tuple(found_actions))


def _marks_actions(agenda: Sequence[Item], units: Mapping[int, Sequence[Unit]]) -> bool:
    """Whether the minute-taker labels actions: then what is not labelled and names nobody is none."""
    labels = 0
    for item in agenda:
        for unit in units[id(item)]:
            note = unit.kind == "note" and bool(re.match(r"action|owner|lead|who|by", unit.label or "", re.IGNORECASE))
            labels += note or bool(ACTION_LABEL.match(unit.body)) or bool(INLINE_ACTION.search(unit.text))
    return labels >= 2


def _without_old_rows(item: Item, units: Sequence[Unit]) -> Sequence[Unit]:
    """Under "Matters arising" a table reports on what earlier meetings set."""
    if _LOOKING_BACK.search(item.title) and not is_closing_list(item.title):
        return [unit for unit in units if unit.kind != "row"]
    return units
