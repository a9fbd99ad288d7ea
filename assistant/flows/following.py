"""What became of actions: each with what a later meeting of its body was last told of it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain import Action, CatalogueEntry, Report, bodies
from assistant.engines.extractive import reports
from assistant.language.names import initials_of
from assistant.language.words import content_stems, words

if TYPE_CHECKING:
    from assistant.library import Library

LATER = 8
"""Meetings of the body in which a report may be one of an action, from the one that set it."""
ENOUGH = 0.5
"""Likeness from which on a report is one of an action; found with the project's own series."""
AHEAD = 1.2
"""How many times as like the best action must be as the next of another item: else nobody can say which is meant."""
LEAST = 2
"""Words in common, the item's number for one, below which nothing is alike."""
BEGINNING = 120
"""Characters of a report in which it names the item that is meant."""
_REFERENCE = re.compile(r"(?:[a-z]{1,5}[/.-]?)?\d[\w./-]*(?:\([a-z\d]+\))*", re.IGNORECASE)
_REFERRED, _TITLED, _OWNED, _NOT_OWNED = 0.3, 0.3, 0.1, -0.3
"""What is added to the likeness of the words: the item's number, its title, its owner, another's name for owner."""


def followed(actions: Sequence[Action], library: Library) -> tuple[Action, ...]:
    """``actions``, each with what the last later meeting that speaks of it was told."""
    latest: dict[str, Report] = {}
    for series in _series({action.meeting_id for action in actions}, library.catalogue(None).meetings):
        latest |= _told_of_each(series, library)
    return tuple(
        action.model_copy(update={"reported": latest[action.id]}) if action.id in latest else action
        for action in actions
    )


def told(ids: Collection[str], library: Library) -> dict[str, tuple[Report, ...]]:
    """Meeting id -> what that meeting was told of earlier actions, in the order of ``ids``."""
    kept = library.reports(ids)
    new = [id_ for id_, found in kept.items() if found is None]  # added by a version that did not look for them
    made = {meeting.id: tuple(reports(meeting)) for meeting in library.read(new)}
    if made:
        library.keep_reports(made)
    return {id_: kept.get(id_) or made.get(id_, ()) for id_ in ids}


def _series(ids: Collection[str], meetings: Sequence[CatalogueEntry]) -> Iterator[list[CatalogueEntry]]:
    """The meetings of each body of which ``ids`` has one, by date; none where nothing came after."""
    body = bodies(meetings)
    held: dict[str, list[CatalogueEntry]] = defaultdict(list)
    for entry in meetings:
        if entry.date is not None:
            held[body[entry.meeting_id]].append(entry)
    for name in {body[id_] for id_ in ids if id_ in body}:
        if len({entry.date for entry in held[name]}) > 1:
            yield sorted(held[name], key=lambda entry: entry.date or date.min)


class _Task(NamedTuple):
    """An action and what it is known by."""

    action: Action
    stems: frozenset[str]
    title: frozenset[str]
    owners: frozenset[str]
    age: int
    """Place of its meeting in the series."""


class _Known(NamedTuple):
    """What the actions of a body have in common: how much a word tells, and who owns any."""

    weights: Mapping[str, float]
    owners: frozenset[str]

    @classmethod
    def of(cls, tasks: Sequence[_Task]) -> _Known:
        spread = Counter(stem for task in tasks for stem in task.stems)
        weights = {stem: math.log(1 + len(tasks) / count) for stem, count in spread.items()}
        return cls(weights, frozenset(word for task in tasks for word in task.owners))

    def share(self, part: Collection[str], whole: Collection[str]) -> float:
        """What part of the weight of ``whole`` that of ``part`` is; 0 of nothing."""
        return self._weight(part) / (self._weight(whole) or 1)

    def _weight(self, stems: Collection[str]) -> float:
        return sum(self.weights.get(stem, 1.0) for stem in stems)


def _told_of_each(series: Sequence[CatalogueEntry], library: Library) -> dict[str, Report]:
    """Action id -> what was last told of it."""
    ids = [entry.meeting_id for entry in series]
    told_at, titles = told(ids, library), library.titles(ids)
    if not any(told_at.values()):
        return {}
    place = {id_: n for n, id_ in enumerate(ids)}
    days = [entry.date or date.min for entry in series]
    tasks = [_task(action, titles, place[action.meeting_id]) for action in library.actions(meetings=ids)]
    known = _Known.of(tasks)
    latest: dict[str, Report] = {}
    for n, entry in enumerate(series):
        before = [task for task in tasks if n - LATER <= task.age and days[task.age] < days[n]]
        for report in told_at[entry.meeting_id]:
            found = _meant(_Told.of(report), before, known)
            if found is not None:
                latest[found.action.id] = report
    return latest


def _task(action: Action, titles: Mapping[tuple[str, str], str], age: int) -> _Task:
    title = titles.get((action.meeting_id, action.item), "")
    owners = frozenset(
        word for one in action.owners for word in words(f"{one.name} {one.as_written} {initials_of(one.name)}")
    )
    return _Task(action, frozenset(content_stems(action.text)), frozenset(content_stems(title)), owners, age)


class _Told(NamedTuple):
    """A report and what it may be known by."""

    report: Report
    stems: frozenset[str]
    numbers: frozenset[str]
    """What may be numbers of items that it names: "24/65", "7"."""
    named: frozenset[str]
    owner: frozenset[str]

    @classmethod
    def of(cls, report: Report) -> _Told:
        numbers = (match.group().casefold().strip(" .-") for match in _REFERENCE.finditer(report.action[:BEGINNING]))
        return cls(
            report,
            frozenset(content_stems(f"{report.action} {report.told}")),
            frozenset(numbers),
            frozenset(words(report.owner or report.action)),
            frozenset(words(report.owner)),
        )

    def refers_to(self, item: str) -> bool:
        """Whether it names the item that set the action: "(24/65)", "minute 7", "TB/24/005:"."""
        number = item.casefold().strip(" .")
        return number in self.numbers or any(number.startswith((f"{one}.", f"{one}(")) for one in self.numbers)


def _meant(told: _Told, tasks: Sequence[_Task], known: _Known) -> _Task | None:
    """The action that is meant; None where none is like it, or two of one meeting are as like it."""
    ranked = sorted(((_likeness(told, task, known), task) for task in tasks), key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < ENOUGH:
        return None
    best, task = ranked[0]
    rivals = [score for score, other in ranked[1:] if other.action.meeting_id == task.action.meeting_id]
    return None if rivals and best < AHEAD * rivals[0] else task


def _likeness(told: _Told, task: _Task, known: _Known) -> float:
    """How like a report and an action are, from 0; 1 and more where one has all the words of the other."""
    shared = told.stems & task.stems
    if not shared:
        return 0.0
    referred = told.refers_to(task.action.item)
    if len(shared) + referred < LEAST:
        return 0.0
    share = max(known.share(shared, task.stems), known.share(shared, told.stems))
    title = known.share(task.title & told.stems, task.title)
    owned = bool(task.owners & told.named)
    other = bool(task.owners and not owned and known.owners & told.owner)
    return share + _REFERRED * referred + _TITLED * title + _OWNED * owned + _NOT_OWNED * other


__all__ = ["followed", "told"]
