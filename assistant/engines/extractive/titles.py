"""Which of an item's units is its heading, and what of its first sentence stands behind a run-in title."""

import re
from collections.abc import Sequence

from assistant.domain import Item, Meeting
from assistant.domain.minutes import HEADER
from assistant.engines.extractive.units import Unit
from assistant.grounding import is_closing_list
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain

UNITS = 3
"""Units over which a heading may run."""
A_SENTENCE = 4
"""Words beyond which a title that ends in a full stop is the item's own sentence."""

_NUMBER = re.compile(r"\W*(?:[A-Z]{0,5}[/.]?\d(?:[\d./()-]|[ivx]{1,4}\b|[A-Za-z](?![A-Za-z]))*|\(?[a-z]\))[\s.]+(?=\S)")
_OUTCOME = ignoring_case(r"\bit\s+was\s+(?:resolved|agreed|decided|noted)\b")
_SETTLED = ignoring_case(r"\W*(?:deferred|approved|agreed|noted|adopted|rejected)\b(?:\W+\w+){0,3}\W*$")
_FULL_STOP = re.compile(r"(?:[a-z)]|[A-Z]{3})\.\W*$")
_VERB = any_of(
    "agreed, resolved, approved, noted, received, endorsed, adopted, accepted, confirmed, ratified, deferred, decided",
    "recommended",
)
_BODY = any_of("board, committee, council, panel, group, governors, trustees, members, directors, meeting")
_FOLLOWING = any_of(
    "following, after, having, accordingly, therefore, in conclusion, in discussion, on balance, subject to"
)
"""What opens the lead-in of a list before the body: "After a long discussion the Board"."""
_TELLS_OUTCOME = ignoring_case(
    rf"{_VERB}(?:\s+(?:to|that)\b.+)?|.+\s(?:was|were)\s+(?:\w+ly\s+)?{_VERB}\b.*"
    rf"|(?:the\s+)?(?:[\w&’'-]+\s+){{0,4}}{_BODY}\s+(?:{_VERB}|appointed)(?:\s.+)?"
    rf"|(?:{_FOLLOWING}\b.*\s)?(?:the\s+{_BODY}|members|governors|trustees)|.+\s[–—-]\s+(?:not\s+)?{_VERB}\b.*"
)
"""What titles a numbered paragraph and is its outcome: "RESOLVED", "The Board agreed", "Pay policy – approved"."""


_LOOKING_BACK = ignoring_case(
    r"\b"
    + any_of(
        "matters arising, previous, last (?:meeting|time), outstanding, action (?:log|tracker), actions? from",
        "review of (?:previous )?(?:decisions|actions), carried forward, brought forward",
    )
    + r"\b"
)


def looks_back(meeting: Meeting, item: Item) -> bool:
    """Whether a table under the item reports on what earlier meetings set, as under "Matters arising"."""
    above = meeting.item(item.parent) if item.parent else None
    titles = [item.title, above.title if above else ""]
    return any(_LOOKING_BACK.search(title) and not is_closing_list(title) for title in titles)


def titled(units: Sequence[Unit], item: Item) -> list[Unit]:
    """The units with the heading marked; the rest of a run-in title's sentence is a unit of its own."""
    if not units or item.title == HEADER:
        return list(units)
    title, number = _key(item.title), _key(item.number or "")
    seen = ""
    for index, unit in enumerate(units[:UNITS]):
        seen += _key(unit.body)
        if not title or title not in seen:
            continue
        if len(seen.removeprefix(number)) > len(title) + len(number) + 2:
            rest = _rest(unit, item)
            heading = _heading(units[0].start, rest.start if rest else unit.end, item)
            return [heading, *([rest] if rest else []), *units[index + 1 :]]
        if _is_sentence(unit, item):
            return [_own_sentence(units[0], item), *units[1:]]
        return [_heading(units[0].start, unit.end, item), *units[index + 1 :]]
    return list(units)


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _is_sentence(unit: Unit, item: Item) -> bool:
    """Whether the unit that the title fills is a sentence or an outcome of its own."""
    return _is_outcome(item) or (_FULL_STOP.search(unit.body) is not None and len(unit.body.split()) > A_SENTENCE)


def _is_outcome(item: Item) -> bool:
    return item.number is not None and _TELLS_OUTCOME.fullmatch(item.title) is not None


def _heading(start: int, end: int, item: Item) -> Unit:
    return Unit(start, end, "title", item.title, item.title)


def _own_sentence(unit: Unit, item: Item) -> Unit:
    """A numbered paragraph, whose title is its own sentence or the beginning of it."""
    if item.number and re.match(re.escape(item.number) + "[A-Z]", unit.text):  # the space was lost: "3.1Agreed"
        return _from(unit, len(item.number))
    number = _NUMBER.match(unit.text)
    return _from(unit, number.end() if number and item.number else 0)


def _rest(unit: Unit, item: Item) -> Unit | None:
    """What follows a run-in title in its own unit; the whole unit where the title is the beginning of its sentence."""
    title = item.title
    pattern = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", title))
    match = re.search(pattern + r"[^\w\n]*?(?P<parted>[:.]|\s[–—-]|\n)\W*", unit.text)
    if match is None or match.end() >= len(unit.text) or _OUTCOME.search(title) or _is_outcome(item):
        return _own_sentence(unit, item)
    if len(title.split()) > A_SENTENCE and match["parted"] == "\n" and unit.text[match.end()].islower():
        return _own_sentence(unit, item)  # the title is the first line of a sentence
    if len(title.split()) > A_SENTENCE and _SETTLED.match(unit.text, match.end()):
        return _own_sentence(unit, item)  # "Deferred to December." says too little without what was deferred
    tail = match.end()
    while tail > 0 and unit.text[tail - 1] in "(“\"'*£‘":  # quotation marks and brackets belong to the sentence
        tail -= 1
    return _from(unit, tail)


def _from(unit: Unit, offset: int) -> Unit:
    words = unit.text[offset:]
    start = unit.start + offset
    return Unit(start, unit.end, "paragraph", words, plain(words), body_start=start)
