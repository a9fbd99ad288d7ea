"""True sentences made false by one small change: what a careless or inventive model would hand in as a quote."""

import calendar
import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from assistant.domain import Item, Meeting
from assistant.evaluation.text import squash

_MONTHS = list(calendar.month_name)[1:]
_DATE = re.compile(rf"\b(\d{{1,2}})((?:st|nd|rd|th)?\s+)({'|'.join(_MONTHS)})\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])[£$€]?\d[\d,]*(?:\.\d+)?")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_AUXILIARY = re.compile(r"\b(is|are|was|were|be|will|would|has|have|had|should|could|can|may)\b(?! not\b)")
_NOT = re.compile(r"\s+not\b")
_DENIED = re.compile(r"\b(no|never|none|nobody|nothing|neither|nor|without)\b", re.IGNORECASE)
_OPPOSITES = {
    "agreed": "declined",
    "approved": "rejected",
    "accepted": "refused",
    "endorsed": "rejected",
    "supported": "opposed",
    "carried": "lost",
    "increase": "reduction",
    "increased": "decreased",
    "reduced": "increased",
    "before": "after",
    "more": "less",
    "in favour": "against",
    "open": "closed",
    "resolved": "refused",
}
_OPPOSITE = re.compile(rf"\b({'|'.join(_OPPOSITES)})\b", re.IGNORECASE)
_SHORTEST, _LONGEST = 6, 60


class Sentence(NamedTuple):
    """A true sentence, the item it stands in and its offset in the meeting's text."""

    meeting: Meeting
    item: Item
    text: str
    start: int


class Alteration(NamedTuple):
    """A sentence and what was made of it; ``kind`` says which change."""

    kind: str
    true: Sentence
    altered: str


def sentences(meeting: Meeting) -> list[Sentence]:
    """The sentences of a meeting's items that are long enough to state something."""
    found: list[Sentence] = []
    for item in meeting.agenda():
        own, at = meeting.text_of(item), 0
        for gap in [*_SENTENCE.finditer(own), None]:
            end = gap.start() if gap else len(own)
            text = own[at:end].strip()
            if _SHORTEST <= len(text.split()) <= _LONGEST and "|" not in text:
                found.append(Sentence(meeting, item, text, item.start + own.index(text, at)))
            at = gap.end() if gap else end
    return found


def alterations(meeting: Meeting, chance: random.Random) -> Iterator[Alteration]:
    """Every change that each sentence of ``meeting`` allows; none of them stands anywhere in its text."""
    flat = squash(meeting.text)
    mine = sentences(meeting)
    for n, sentence in enumerate(mine):
        made = [(kind, change(sentence, chance)) for kind, change in _CHANGES.items()]
        made.append(("two sentences spliced", _spliced(sentence, mine[n + 1 :], chance)))
        for kind, altered in made:
            if altered is not None and squash(altered) not in flat:
                yield Alteration(kind, sentence, altered)


def _amount(sentence: Sentence, chance: random.Random) -> str | None:
    """One digit of a number that is no date."""
    dates = [match.span() for match in _DATE.finditer(sentence.text)]
    numbers = [m for m in _NUMBER.finditer(sentence.text) if not any(a <= m.start() < b for a, b in dates)]
    if not numbers:
        return None
    number = chance.choice(numbers)
    places = [at for at in range(number.start(), number.end()) if sentence.text[at].isdigit()]
    at = chance.choice(places)
    other = chance.choice([digit for digit in "123456789" if digit != sentence.text[at]])
    return sentence.text[:at] + other + sentence.text[at + 1 :]


def _date(sentence: Sentence, chance: random.Random) -> str | None:
    """The day or the month of a date."""
    dates = list(_DATE.finditer(sentence.text))
    if not dates:
        return None
    date = chance.choice(dates)
    day, between, month = date.groups()
    if chance.random() < 0.5:
        day = str(int(day) % 28 + 1)
    else:
        month = _MONTHS[(_MONTHS.index(month.capitalize()) + 1) % 12]
    return sentence.text[: date.start()] + day + between + month + sentence.text[date.end() :]


def _owner(sentence: Sentence, chance: random.Random) -> str | None:
    """A person, by full name, surname or printed initials, for another of the attendance."""
    people = sentence.meeting.people
    forms: list[Callable[[int], str | None]] = [
        lambda n: people[n].name,
        lambda n: people[n].name.split()[-1],
        lambda n: people[n].initials,
    ]
    for form in forms:
        names = [name for name in map(form, range(len(people))) if name and len(name) > 1]
        present = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence.text)]
        others = [name for name in names if squash(name) not in squash(sentence.text)]
        if present and others:
            name = chance.choice(present)
            return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", chance.choice(others), sentence.text, count=1)
    return None


def _negation(sentence: Sentence, chance: random.Random) -> str | None:
    """A "not" taken out, or put in after an auxiliary."""
    if _NOT.search(sentence.text):
        return _NOT.sub("", sentence.text, count=1)
    places = list(_AUXILIARY.finditer(sentence.text))
    if not places or _DENIED.search(sentence.text):  # two negations would deny nothing
        return None
    at = chance.choice(places).end()
    return f"{sentence.text[:at]} not{sentence.text[at:]}"


def _opposite(sentence: Sentence, chance: random.Random) -> str | None:
    """A decision or direction turned round."""
    places = list(_OPPOSITE.finditer(sentence.text))
    if not places:
        return None
    word = chance.choice(places)
    other = _OPPOSITES[word.group().lower()]
    other = other.upper() if word.group().isupper() else other
    return sentence.text[: word.start()] + other + sentence.text[word.end() :]


def _spliced(sentence: Sentence, following: Sequence[Sentence], chance: random.Random) -> str | None:
    """The first half of one sentence and the second half of a later one of the same item."""
    same = [other for other in following if other.item == sentence.item]
    if not same:
        return None
    first, second = sentence.text.split(), chance.choice(same).text.split()
    return " ".join(first[: len(first) // 2] + second[len(second) // 2 :])


_CHANGES: dict[str, Callable[[Sentence, random.Random], str | None]] = {
    "amount": _amount,
    "date": _date,
    "owner": _owner,
    "negation": _negation,
    "opposite decision": _opposite,
}
AS_CLAIMS = frozenset(_CHANGES)
"""Changes that make a statement false as well as a quote: tried as a claim on the true quote, too."""
