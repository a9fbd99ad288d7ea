"""A list of tasks under a heading such as "Actions" or "Next steps": how long it goes on, and what may stand in it."""

import re
from dataclasses import dataclass, field

from assistant.engines.extractive.actions.lines import LEAD_IN, LISTS_TASKS, REPORTED, lead_owners
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import ACTION_LABEL
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.owners import Known, is_sentence
from assistant.engines.extractive.units import Unit
from assistant.engines.extractive.wording import TO_DO, VERBISH

MOST_ARE_ORDERS = 0.6
"""Share of the entries under "Action items" that must read as orders."""
LEAD_IN_WORDS = 8
SHORT, LONG = 30, 70
"""Words of a paragraph under "Actions": a short one is a task, a long one that begins as no order no more."""

_THERE_IS = re.compile(r"\W*There\s+(?:is|are|was|were|will\s+be|would\s+be|has|have)\b")
_TELLS = re.compile(
    r"\b(?:was|were|had|said|reported|noted|asked|thanked|explained|moved|seconded|would\s+like(?!\s+\S+\s+to))\b"
)
_REPLIES = re.compile(r"(?:>\s*)?\W*[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,2}\s*:\W*(?P<said>\S.*)", re.DOTALL)
"""What somebody said to it: "HP: yes, it is going ahead"."""


@dataclass
class Section:
    """Whether such a list is open, and what is known of it."""

    known: Known
    is_open: bool = False
    orders_only: bool = False  # under "Next steps", where what will simply happen stands too
    dated: bool = False  # a due date has ended the task above
    prefix: list[str] = field(default_factory=list)  # owners of a lead-in such as "Officers to"

    def enter(self, owners: list[str], *, orders_only: bool) -> None:
        """Open a list whose lead-in names ``owners``."""
        self.is_open, self.dated, self.prefix, self.orders_only = True, False, owners, orders_only

    def leave(self) -> None:
        """The narrative goes on."""
        self.is_open, self.dated, self.prefix = False, False, []

    def may_hold(self, unit: Unit) -> bool:
        """Whether a unit under "Actions" may be one of them, or the narrative goes on."""
        if self.orders_only and _THERE_IS.match(unit.body):
            return False
        reply = None if unit.is_listed else _REPLIES.match(unit.body)
        if reply and not (VERBISH.match(reply["said"]) or TO_DO.search(reply["said"])):
            return False
        words = len(unit.body.split())
        to_do = bool(TO_DO.search(unit.body))
        if words > LONG and not (to_do and orders(unit, self.known)):
            return False
        is_order = bool(VERBISH.match(unit.body))
        if unit.is_listed or (is_order and not self.dated):
            return True
        if self.dated:  # behind a due date only what somebody has to do is one more: "Work is under way" is not
            return bool(leading_owners(unit.body, self.known)) or (is_order and not is_sentence(unit.body))
        return to_do or (words <= SHORT and not _TELLS.search(unit.body))


def lists_tasks(context: Context) -> bool:
    """Whether the item is a list of what is to be done: "Action items", "Next steps", most of it orders."""
    listed = [unit for unit in context.units if unit.is_listed]
    ordered = [unit for unit in listed if orders(unit, context.known) or ACTION_LABEL.match(unit.body)]
    reported = any(REPORTED.match(unit.body) for unit in listed)
    announced = LISTS_TASKS.search(context.item.title)
    return bool(announced) and len(listed) > 1 and len(ordered) >= MOST_ARE_ORDERS * len(listed) and not reported


def orders(unit: Unit, known: Known) -> bool:
    """Whether a unit begins with the verb of a task, or with who is to do one."""
    return bool(VERBISH.match(unit.body) or leading_owners(unit.body, known))


def is_lead_in(unit: Unit, known: Known) -> bool:
    """Whether a unit is no more than "Officers to:"."""
    short = len(unit.body.split()) <= LEAD_IN_WORDS
    return short and bool(LEAD_IN.search(unit.body) and lead_owners(unit.body, known))
