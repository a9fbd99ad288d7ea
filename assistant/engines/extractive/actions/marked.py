"""The units of an item from top to bottom: labels, headings, margin notes and the lines that go with them."""

import re
from collections.abc import Sequence

from assistant.engines.extractive.actions.entries import take_entry, take_several
from assistant.engines.extractive.actions.labelled import (
    inline_task,
    label_rest_start,
    labelled_tasks,
    only_owners,
    task_marked,
    with_list,
)
from assistant.engines.extractive.actions.lines import (
    AGREED_TO,
    BOLD_LABEL,
    CHARGES,
    CHARGES_WITH,
    CHECKBOX,
    DUE_LINE,
    LEAD_IN,
    NEXT_STEPS,
    OWNER_LINE,
    REFERS,
    REPORTED,
    is_prose,
    lead_owners,
    opens_narrative,
    tells_when,
)
from assistant.engines.extractive.actions.margin import attach
from assistant.engines.extractive.actions.notes import margin_notes
from assistant.engines.extractive.actions.owned import owned_at_end
from assistant.engines.extractive.actions.section import Section, is_lead_in, lists_tasks, orders
from assistant.engines.extractive.actions.task import Task, Tasks
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import ACTION_LABEL, BARE_ACTION, INLINE_ACTION, LABEL, NOTHING
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.owners import are_owners, is_stranger
from assistant.engines.extractive.units import Unit
from assistant.engines.extractive.wording import TO_DO, VERBISH

NEXT_LINE = 6
"""Characters between a task and a line below it that belongs to it."""
OWNER_LINE_WORDS = 8
_SET_APART = re.compile(r"\*\*[^*]{2,60}\*\*")
"""A line in bold, as initials at the right edge of the page come out: "**TC / FG**", "**[Clerk]**"."""


class MarkedTasks:
    """Reads the units of one item once."""

    def __init__(self, context: Context, found: Sequence[Task] = ()) -> None:
        """``found``: the tasks of the item's tables."""
        self._context, self._known = context, context.known
        self._tasks = Tasks(list(found))
        self._section = Section(self._known, is_open=lists_tasks(context))
        self._due_is_next = False  # behind "Due:" on a line of its own

    def read(self) -> Tasks:
        """The tasks of all units."""
        units = self._context.units
        for index, unit in enumerate(units):
            if unit.kind == "note":
                if index == 0 or units[index - 1].kind != "note":
                    beyond = next((n for n in range(index, len(units)) if units[n].kind != "note"), len(units))
                    margin_notes(self._context, self._tasks, index, beyond)
            elif unit.kind != "row" and not self._detail(unit):
                self._unit(unit, index)
        return self._tasks

    def _detail(self, unit: Unit) -> bool:
        """Take a line that tells only when or by whom the task above it is done."""
        last = self._tasks.last
        if self._due_is_next:
            self._due_is_next = False
            if tells_when(unit.body):
                self._tasks.date_last(unit.body)
                return True
        due = DUE_LINE.match(unit.body)
        if due and last and (self._section.is_open or unit.start - last.end < NEXT_LINE):
            self._section.dated = True
            if due["due"].strip(" *"):
                self._tasks.date_last(due["due"])
            else:
                self._due_is_next = True
            return True
        owner = OWNER_LINE.match(unit.body)
        owners = are_owners(owner["who"], self._known) if owner else []
        if owners and self._section.is_open:
            self._tasks.own(owners)
        elif owners and last and not last.owners and unit.start - last.end < NEXT_LINE:
            self._tasks.own_last(owners)
        else:
            return False
        return True

    def _unit(self, unit: Unit, index: int) -> None:
        label = ACTION_LABEL.match(unit.body)
        if label and (not is_prose(label, unit) or self._is_charge(label["rest"])):
            self._labelled(unit, label, index)
        elif CHECKBOX.match(unit.body) and self._section.may_hold(unit):
            take_entry(self._context, self._tasks, unit, self._section.prefix)
        elif LABEL.match(unit.body):
            self._section.leave()
            self._inline(unit)
        elif self._section.is_open:
            self._in_section(unit, self._context.following(index))
        elif not (self._inline(unit) or self._owned(unit) or self._charges_list(unit, index)):
            self._owner_below(unit, index)

    def _is_charge(self, rest: str) -> bool:
        """Whether what follows a bare "Action" says whose it is: "Action CA, HP"."""
        return bool(leading_owners(rest, self._known) or only_owners(self._context, rest)[0])

    def _owned(self, unit: Unit) -> bool:
        """Take what the unit says is to be done, its owner behind it; whether it is so."""
        if task := owned_at_end(self._context, unit):
            self._tasks.add(task)
        return task is not None

    def _charges_list(self, unit: Unit, index: int) -> bool:
        """Take "It was agreed that the Clerk should:" before a list of orders; whether it is one."""
        agreed = AGREED_TO.match(unit.body)
        charge = CHARGES.search(unit.body) or CHARGES_WITH.match(unit.body)
        following = self._context.following(index)
        if not ((agreed or charge) and following and following.is_listed and VERBISH.match(following.body)):
            return False
        if agreed or not charge:
            self._enter([], orders_only=True)
            return True
        owners = are_owners(charge["who"], self._known)
        if owners:
            self._enter(owners)
        return bool(owners)

    def _inline(self, unit: Unit) -> bool:
        """Take the tasks that labels inside the unit tell; whether there is such a label."""
        for mark in BARE_ACTION.finditer(unit.text, 1):
            told = task_marked(self._context, unit, mark)
            if told.owners or not mark["number"]:  # "(Action 3)" may only refer to one
                self._tasks.add(told)
        marks = [mark for mark in INLINE_ACTION.finditer(unit.text) if mark.start() > 0 or "**" in mark.group()]
        ends = [*(mark.start() for mark in marks[1:]), len(unit.text)][: len(marks)]
        for mark, end in zip(marks, ends, strict=True):
            if task := inline_task(self._context, unit, mark, end):
                self._tasks.add(task)
        return bool(marks)

    def _enter(self, owners: list[str], *, orders_only: bool = False) -> None:
        self._section.enter(owners, orders_only=orders_only)
        self._tasks.close()

    def _owner_below(self, unit: Unit, index: int) -> None:
        """A short line that is nothing but an owner: of the task above it, or of what the paragraph above it sets."""
        last = self._tasks.last
        owners, due = only_owners(self._context, unit.body) if _SET_APART.fullmatch(unit.text) else ([], None)
        if owners and (unit.body.startswith("[") or all(owner in self._known.initials for owner in owners)):
            attach(self._context, self._tasks, owners, index, due=due)
            return
        if last is None or last.owners or last.end > unit.start or len(unit.body.split()) > OWNER_LINE_WORDS:
            return
        owners = are_owners(unit.body, self._known)
        if owners and not is_stranger(owners[0], self._known):
            self._tasks.own_last(owners)

    def _labelled(self, unit: Unit, label: re.Match[str], index: int) -> None:
        """A unit that begins with "Action": a heading, an owner, a task, or a lead-in."""
        rest = label["rest"].strip()
        if NOTHING.match(rest) or (label["number"] and REPORTED.match(rest)):
            return
        if not rest:
            following = self._context.following(index)
            if not NEXT_STEPS.match(unit.body) or (following and orders(following, self._known)):
                self._enter([], orders_only=bool(NEXT_STEPS.match(unit.body)))
            return
        bold = BOLD_LABEL.match(unit.text)
        following = self._context.following(index)
        owners, due = only_owners(self._context, rest)
        if owners and following is not None and following.is_listed and VERBISH.match(following.body):
            self._enter(owners)  # "Actions for the Clerk:", and the list of them
            return
        if owners := owners or (are_owners(bold["who"], self._known) if bold else []):
            attach(self._context, self._tasks, owners, index, due=due)
            return
        self._section.is_open &= unit.is_listed
        if not (LEAD_IN.search(rest) and following is not None and following.is_listed):
            for task in labelled_tasks(self._context, unit, label_rest_start(unit, rest), rest):
                self._tasks.add(task)
        elif re.search(r"\bfollowing\b", rest):
            self._tasks.found.append(with_list(self._context, index))
        else:
            self._enter(lead_owners(rest, self._known))

    def _in_section(self, unit: Unit, following: Unit | None) -> None:
        """A unit under a heading "Actions"."""
        if NOTHING.match(unit.body) or REFERS.match(unit.body):
            return
        if owners := are_owners(unit.body, self._known):
            self._tasks.own(owners)
        elif is_lead_in(unit, self._known):
            self._section.prefix = lead_owners(unit.body, self._known)
        elif not opens_narrative(unit, following) and self._section.may_hold(unit):
            tells_task = not self._section.orders_only or orders(unit, self._known) or TO_DO.search(unit.body)
            if tells_task and not take_several(self._context, self._tasks, unit):
                take_entry(self._context, self._tasks, unit, self._section.prefix)
        else:
            self._section.leave()
