"""Decisions and actions of a meeting by the marks that minute-takers set."""

import re

from assistant.domain import DraftAction, DraftDecision, Extraction, Item, Meeting
from assistant.domain.minutes import HEADER
from assistant.engines.extractive import actions, decisions
from assistant.engines.extractive.owners import Known
from assistant.engines.extractive.tasks import Task
from assistant.engines.extractive.units import units_of
from assistant.grounding import is_closing_list

ENOUGH_MARKS = 2
"""Marked tasks from which on minutes are taken to mark their actions throughout."""

_LOOKING_BACK = re.compile(
    r"\b(?:matters\s+arising|previous|last\s+(?:meeting|time)|outstanding|action\s+(?:log|tracker)|review\s+of\s+(?:previous\s+)?(?:decisions|actions)|actions?\s+from|carried\s+forward)\b",
    re.IGNORECASE,
)


def extract(meeting: Meeting) -> Extraction:
    """Every decision and action that the minutes mark, each with its words and where they stand."""
    known = Known.of(meeting)
    found_decisions: list[DraftDecision] = []
    found_actions: list[DraftAction] = []
    agenda = [item for item in meeting.items if item.key != HEADER]
    units = {id(item): units_of(meeting, item) for item in agenda}
    outcomes = {id(item): decisions.find_decisions(meeting, units[id(item)]) for item in agenda}

    def tasks(item: Item, *, marked: bool) -> list[Task]:
        finder = actions.ActionFinder(
            meeting, item, units[id(item)], known, marked=marked, looking_back=_looks_back(item)
        )
        return finder.find(outcomes[id(item)])

    # where the minute-taker marks actions, what is not marked and names nobody is none
    marks = sum(task.sure for item in agenda for task in tasks(item, marked=False))
    for item in agenda:
        found_decisions += decisions.drafts(meeting, item, outcomes[id(item)])
        found_actions += actions.drafts(meeting, item, tasks(item, marked=marks >= ENOUGH_MARKS))
    return Extraction(decisions=tuple(found_decisions), actions=tuple(found_actions))


def _looks_back(item: Item) -> bool:
    """Whether a table under the item reports on what earlier meetings set, as under "Matters arising"."""
    return bool(_LOOKING_BACK.search(item.title)) and not is_closing_list(item.title)
