"""Minutes in any number: the items of the sample minutes in new meetings, with other dates, names and figures.

Names and digits are exchanged for others of the same length, so that every offset, quote and owner stays true. Each
item comes in :data:`VARIANTS` forms; up to about 1,000 meetings hardly any passage occurs twice, beyond that they do.
"""

import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from assistant.domain import Action, Decision, Evidence, Item, Meeting, Owner, Person, Source
from assistant.domain.minutes import HEADER
from assistant.engines.extractive import ExtractiveEngine
from assistant.grounding import ground_extraction
from assistant.reading import read_meeting
from benchmarks import samples

VARIANTS = 40
LENGTH = 6_200
"""Characters of a meeting, which make about 25 passages."""
PLACES = ("Amberley", "Birchover", "Calderbrook", "Dunmere")
COMMITTEES = ("Planning Committee", "Finance Committee", "School Board", "Trust Board", "Parish Council", "Partnership")
LATEST = date(2024, 12, 3)
EVERY = timedelta(days=28)

Kept = tuple[Meeting, tuple[Decision, ...], tuple[Action, ...]]


class Part(NamedTuple):
    """One item of the sample minutes, with what the register has of it."""

    meeting: Meeting
    item: Item
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]


def bodies() -> list[str]:
    """The bodies that meet."""
    return [f"{place} {committee}" for place in PLACES for committee in COMMITTEES]


def meeting(n: int) -> Kept:
    """The ``n``-th meeting, always the same; each body's meetings are four weeks apart, the newest first."""
    names = bodies()
    body, day = names[n % len(names)], LATEST - n // len(names) * EVERY
    choice = random.Random(n)  # noqa: S311 - repeatable, no secret
    parts = _parts()
    id_ = f"{body.lower().replace(' ', '-')}-{day.isoformat()}"
    people = choice.choice(parts).meeting.people
    builder = _Builder(id_, _header(body, day, people), day)
    while builder.length < LENGTH:
        builder.append(choice.choice(parts), choice.randrange(VARIANTS))
    return builder.finish(n, body, people)


def _header(body: str, day: date, people: Sequence[Person]) -> str:
    present = ", ".join(person.name for person in people)
    return f"{body}\n\nMinutes of the meeting held on {day.day} {day:%B %Y}\n\nPresent: {present}\n\n"


class _Builder:
    """A meeting that grows by one item at a time."""

    def __init__(self, id_: str, header: str, day: date) -> None:
        self._id = id_
        self._day = day
        self._text = [header]
        self._items = [Item(number=None, title=HEADER, start=0, end=len(header))]
        self._decisions: list[Decision] = []
        self._actions: list[Action] = []
        self.length = len(header)

    def append(self, part: Part, variant: int) -> None:
        """Add ``part`` in one of its forms; an item whose key is taken already is passed over."""
        changed = _Exchange(variant)
        number = changed(part.item.number) if part.item.number else None
        item = Item(number=number, title=changed(part.item.title), start=self.length, end=self.length)
        if any(item.key == other.key for other in self._items):
            return
        text = changed(part.meeting.text_of(part.item)).rstrip() + "\n\n"
        moved = _Move(self._id, item.key, self.length - part.item.start, changed)
        item = item.model_copy(update={"end": self.length + len(text)})
        later = self._day - (part.meeting.date or self._day)
        self._decisions += [moved.decision(row, len(self._decisions) + n) for n, row in enumerate(part.decisions)]
        self._actions += [moved.action(row, len(self._actions) + n, later) for n, row in enumerate(part.actions)]
        self._items.append(item)
        self._text.append(text)
        self.length += len(text)

    def finish(self, n: int, body: str, people: tuple[Person, ...]) -> Kept:
        """The meeting, its decisions and its actions."""
        text = "".join(self._text)
        source = Source(file=f"{n}.txt", format="txt", sha256=hashlib.sha256(text.encode()).hexdigest())
        done = Meeting(
            id=self._id,
            body=body,
            title=body,
            date=self._day,
            people=people,
            items=tuple(self._items),
            text=text,
            source=source,
        )
        return done, tuple(self._decisions), tuple(self._actions)


class _Move(NamedTuple):
    """From one meeting's offsets, words and dates to another's."""

    meeting_id: str
    item: str
    by: int
    changed: "_Exchange"

    def decision(self, row: Decision, n: int) -> Decision:
        return row.model_copy(update={**self._common(row, f"d{n}"), "evidence": self._evidence(row.evidence)})

    def action(self, row: Action, n: int, later: timedelta) -> Action:
        owners = tuple(
            Owner(name=self.changed(o.name), as_written=self.changed(o.as_written), resolved=o.resolved)
            for o in row.owners
        )
        due = {"due": row.due + later if row.due else None, "owners": owners}
        return row.model_copy(update={**self._common(row, f"a{n}"), "evidence": self._evidence(row.evidence), **due})

    def _common(self, row: Decision | Action, name: str) -> dict[str, object]:
        return {
            "id": f"{self.meeting_id}-{name}",
            "meeting_id": self.meeting_id,
            "item": self.item,
            "text": self.changed(row.text),
        }

    def _evidence(self, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(
                meeting_id=self.meeting_id,
                item=self.item,
                quote=self.changed(one.quote),
                start=one.start + self.by,
                end=one.end + self.by,
            )
            for one in evidence
        )


class _Exchange:
    """Other names and figures of the same length; the same words always become the same."""

    def __init__(self, variant: int) -> None:
        choice = random.Random(variant)  # noqa: S311 - repeatable, no secret
        digits = list("123456789")
        choice.shuffle(digits)
        self._digits = str.maketrans("123456789", "".join(digits))
        self._names: dict[str, str] = {}
        for names in _names().values():
            self._names.update(zip(names, choice.sample(names, len(names)), strict=True))

    def __call__(self, text: str) -> str:
        named = re.sub(r"[A-Z][a-z]+", lambda found: self._names.get(found[0], found[0]), text)
        return named.translate(self._digits)


@cache
def _names() -> dict[int, list[str]]:
    """The words of the names of everybody in the sample minutes, by length."""
    words = {word for part in _parts() for person in part.meeting.people for word in person.name.split()}
    found: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted(words):
        if re.fullmatch(r"[A-Z][a-z]{2,}", word):
            found[len(word)].append(word)
    return found


@cache
def _parts() -> tuple[Part, ...]:
    """Every item of the sample minutes, read and extracted as the product does it."""
    engine = ExtractiveEngine()
    found = []
    for path in samples.files():
        read = read_meeting(path)
        grounded = ground_extraction(read, engine.extract(read))
        found += [_part(read, item, grounded.decisions, grounded.actions) for item in read.agenda()]
    return tuple(found)


def _part(read: Meeting, item: Item, decisions: Sequence[Decision], actions: Sequence[Action]) -> Part:
    return Part(
        read,
        item,
        tuple(row for row in decisions if _within(row.evidence, read, item)),
        tuple(row for row in actions if _within(row.evidence, read, item)),
    )


def _within(evidence: Sequence[Evidence], read: Meeting, item: Item) -> bool:
    """Whether all that it rests on stands in the item, so that it can move with the item."""
    end = item.start + len(read.text_of(item).rstrip())
    return all(item.start <= one.start and one.end <= end for one in evidence)
