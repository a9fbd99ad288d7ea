"""Decisions and actions of a meeting by the marks that minute-takers set."""

from assistant.domain import DraftAction, DraftDecision, Extraction, Meeting
from assistant.engines.extractive import actions, decisions
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owners import Known
from assistant.engines.extractive.titles import looks_back

ENOUGH_MARKS = 2
"""Marked tasks from which on minutes are taken to mark their actions throughout."""


def extract(meeting: Meeting) -> Extraction:
    """Every decision and action that the minutes mark, each with its words and where they stand."""
    known = Known.of(meeting)
    items = tuple(meeting.agenda()) or meeting.items  # minutes without headings are all one part
    contexts = [Context(meeting, item, known) for item in items]
    outcomes = [decisions.find_decisions(context) for context in contexts]

    def tasks(number: int, *, marked: bool) -> list[actions.Task]:
        looking_back = looks_back(meeting, contexts[number].item)
        return actions.find_actions(contexts[number], outcomes[number], marked=marked, looking_back=looking_back)

    # where the minute-taker marks actions, what is not marked and names nobody is none
    marks = sum(task.sure for number in range(len(contexts)) for task in tasks(number, marked=False))
    found_decisions: list[DraftDecision] = []
    for above in (Context(meeting, item, known) for item in meeting.items if item not in items):
        found_decisions += decisions.drafts(meeting, above.item, decisions.find_above_items(above))
    found_actions: list[DraftAction] = []
    for number, context in enumerate(contexts):
        found_decisions += decisions.drafts(meeting, context.item, outcomes[number])
        found_actions += actions.drafts(meeting, context.item, tasks(number, marked=marks >= ENOUGH_MARKS))
    return Extraction(decisions=tuple(found_decisions), actions=tuple(found_actions))
