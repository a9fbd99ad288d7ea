"""A task as it is found, and the tasks of an item while it is read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.domain import Span
from assistant.engines.extractive.marks import NOTHING
from assistant.engines.extractive.wording import DONE
from assistant.language.patterns import ignoring_case

_ANYBODY = ignoring_case(
    r"(?:all\s+)?(?:lga\s+)?(?:officers?|members|staff|lead members|officers and lead members|board members|governors"
    r"|trustees|council(?:l)?ors|directors)"
)


_QUERY = re.compile(r"\W*\[[^\]]*\?\W*")
"""What the writer still has to find out: "[HP to see to it?]"."""


@dataclass(frozen=True)
class Task:
    """A task as found: its words, where they stand, and who and when as written."""

    spans: tuple[Span, ...]
    text: str
    owners: tuple[str, ...] = ()
    due: str | None = None
    sure: bool = True  # announced by a mark; else a commitment told in a sentence
    resolution: bool = False  # a clause of a resolution
    arose_in: str | None = None  # key of the item that a row of a list names

    @property
    def end(self) -> int:
        """Where its last words end."""
        return self.spans[-1].end

    @property
    def waits(self) -> bool:
        """Whether a better owner may come: it has none, or only a class of people such as "Officers"."""
        return not self.owners or is_anybody(self.owners)

    def owned_by(self, owners: Sequence[str]) -> "Task":
        """The task with these owners."""
        return replace(self, owners=tuple(owners))


def is_anybody(owners: Sequence[str]) -> bool:
    """Whether the owners are a class of people rather than anybody: "Officers", "Members"."""
    return bool(owners) and all(_ANYBODY.fullmatch(owner) for owner in owners)


@dataclass
class Tasks:
    """The tasks found so far in an item, and from where on they wait for an owner."""

    found: list[Task] = field(default_factory=list)
    waiting: int = 0  # index of the first task that an owner line would own

    @property
    def last(self) -> Task | None:
        """The task found last."""
        return self.found[-1] if self.found else None

    def add(self, task: Task) -> None:
        """Keep the task unless its words say that there is none, or that it is done."""
        says_something = any(char.isalpha() for char in task.text) and not NOTHING.match(task.text)
        if says_something and not (DONE.search(task.text) or _QUERY.fullmatch(task.text)):
            self.found.append(task)

    def close(self) -> None:
        """The tasks so far wait for no owner any more."""
        self.waiting = len(self.found)

    def own(self, owners: Sequence[str]) -> None:
        """An owner on a line of its own belongs to the tasks above that wait for one."""
        waiting = [index for index in range(self.waiting, len(self.found)) if self.found[index].waits]
        if not waiting and self.last and not self.last.owners:
            waiting = [len(self.found) - 1]
        for index in waiting:
            self.found[index] = self.found[index].owned_by(owners)
        self.close()

    def share(self, owners: Sequence[str]) -> None:
        """A name after the last of several bullets owns them all."""
        for index in range(len(self.found) - 2, self.waiting - 1, -1):
            if not self.found[index].waits:
                break
            self.found[index] = self.found[index].owned_by(owners)

    def own_last(self, owners: Sequence[str]) -> None:
        """Set the owners of the task found last."""
        self.found[-1] = self.found[-1].owned_by(owners)

    def date_last(self, words: str) -> None:
        """Set when the task found last is due."""
        self.found[-1] = replace(self.found[-1], due=words.strip(" .*"))

    def covers(self, span: Span) -> bool:
        """Whether a task already rests on words of ``span``."""
        return any(span.start < other.end and other.start < span.end for task in self.found for other in task.spans)
