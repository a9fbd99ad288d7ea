"""What a meeting was told of actions set before it: rows of an action log, and what stands under matters arising."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from assistant.domain import ActionStatus, Meeting, Span
from assistant.engines.extractive.actions.sentences import clause_spans
from assistant.engines.extractive.actions.tables import TableRow, columns_of, table_rows
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import ACTION_LABEL
from assistant.engines.extractive.owners import Known
from assistant.engines.extractive.titles import looks_back
from assistant.engines.extractive.units import Unit
from assistant.language.patterns import any_of, either, ignoring_case
from assistant.language.words import plain

LONG = 70
"""Words from which on a paragraph is a discussion, of which only outright words tell how the action stands."""
SHORT = 3
"""Words of which a report has at least as many: "None." reports on nothing."""

_CARRIED = any_of(
    "carried (?:over|forward), c/f, cfwd, rolled (?:over|forward), deferred, postponed, outstanding, on-?\\s?going",
    "in progress, in hand, under ?way, pending, not yet, overdue, held over, on hold, incomplete, unresolved",
    "part(?:ly|ially) [a-z]+",
    "to be (?:completed?|closed|done|finished|actioned|resolved)",
)
"""What a minute-taker writes of an action that goes on."""
_ENDED = any_of(
    "completed?, closed, done, discharged, actioned, finished, concluded, dealt with, achieved, implemented, fulfilled",
    "carried out, superseded, withdrawn, cancelled, no longer (?:required|needed|relevant)",
)
"""What a minute-taker writes of an action that has ended."""
_TO_COME = any_of(
    "still, yet to, awaiting, awaited, waiting, remain(?:s|ed|ing)?, slipped, delayed, chas(?:e|ed|ing)(?: up)?",
    "(?:has|have|had|was|were|is|are|did|does|do) not, n['’]t, nothing",
    "no (?:progress|update|news|response|reply|answer)",
    "to be [a-z]+, to follow, (?:will|would|should|shall) [a-z]+, (?:is|are|was|were) being, hope[sd]? to",
)
_IRREGULAR = any_of(
    "sent, written, made, met, bought, built, put, set, held, got, given, taken, found, paid, sold, told, spoken, seen",
    "begun, brought, drawn, left, gone, shown, chosen, laid, cut, read, understood, spent, in place",
)
_IS_CARRIED = ignoring_case(rf"\b{_CARRIED}(?!\w)")
_HAS_ENDED = ignoring_case(rf"\b{_ENDED}\b")
_AHEAD_OF_IT = ignoring_case(
    r"\b(?:not|nothing|none|never|be|to|until|once|when|yet|partly|half|nor|if|can|could)\s+(?:\w+\s+){0,3}$"
)
"""Stands before a word of the end that has not come: "nothing had been done", "to be completed"."""
_IS_TO_COME = ignoring_case(rf"\b{_TO_COME}(?!\w)")
_HAS_HAPPENED = ignoring_case(
    rf"\b(?:has|have|had|was|were|is now|are now)\s+(?:(?:now|since|already|also|both|all|duly|been|successfully)\s+)*"
    rf"(?:[a-z]+ed|{_IRREGULAR})\b"
)
"""Under matters arising, what has been seen to since: "a letter had been sent"."""
_IS_OPEN = ignoring_case(r"^\W*(?:open|new|live|not\s+(?:yet\s+)?(?:due|started)|to\s+do)\b|\bopen\W*$")
_HEADING = ignoring_case(
    r"\W*(?:status|progress|update|outcome|position|action|owner|lead|by\s+whom|due|ref|no|item|minute\s+ref)\.?\W*"
)
_REFERENCE = re.compile(r"(?:^|(?<=\.\s))\W*(?:[A-Z]{1,5}[/.-]?)?\d[\w./()-]*\s*[:,–—-]\s")
"""Begins what is said of one action among several: "TB/24/005: the letter had gone." """
_LOG = ignoring_case(r"\bactions?\b.*\b(?:log|tracker|list|register|schedule|sheet)\b")
_STATUS_COLUMN = ignoring_case(r"[|\t]\W*(?:status|progress|update|outcome|rag|position|complete\w*|comments?)\W*[|\t]")
_MINUTES_ONLY = ignoring_case(r"(?!.*\b(?:matters|actions?|arising|business)\b).*\b(?:minutes|notes?)\b")
"""An item on the earlier minutes themselves."""
_OF_ACTIONS = ignoring_case(rf"\bactions?\b.{{0,80}}?\b(?:{_ENDED}|carried\s+(?:over|forward)|outstanding|deferred)\b")
"""Elsewhere only what says itself that an action was meant: "Action 3 was complete"."""
_NO_REPORT = either(
    r"^\W*(?:there\s+(?:were|was|being)\s+)?(?:none|nil|no\s+(?:other\s+|further\s+)?matters)\b",
    r"\bminutes\b.*\b(?:approved|agreed|signed|accepted|adopted|confirmed|correct|true|accurate)\b",
    r"\b(?:approved|agreed|signed|accepted|adopted|confirmed)\b.*\bminutes\b",
    r"\b(?:log|list|tracker|actions)\b[^.]*\b(?:reviewed|noted|received|considered|updated)\W*$",
    r"^\W*(?:proposed|moved|noted|the\s+\w+\s+noted|members\s+noted)\b",
)


class Report(NamedTuple):
    """What one item says of one earlier action, verbatim; ``status`` is None where that leaves open how it stands."""

    item: str
    span: Span
    action: str
    owner: str
    told: str
    """How it stands, as written; empty where ``action`` says it all."""
    status: ActionStatus | None


@dataclass(frozen=True, eq=False)
class _Same:
    """A meeting that stands for every meeting of the same text, from which items and people were read."""

    meeting: Meeting

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.meeting.text == other.meeting.text

    def __hash__(self) -> int:
        return hash(self.meeting.text)


def reports(meeting: Meeting) -> tuple[Report, ...]:
    """All that the minutes say of actions of earlier meetings, in their order."""
    return _reports(_Same(meeting))


@lru_cache(maxsize=512)
def _reports(of: _Same) -> tuple[Report, ...]:
    meeting = of.meeting
    known = Known.of(meeting)
    found: list[Report] = []
    for item in tuple(meeting.agenda()) or meeting.items:
        back = looks_back(meeting, item) and not _MINUTES_ONLY.match(item.title)
        text = meeting.text[item.start : item.end].replace("\n", " ")
        if not (back or _STATUS_COLUMN.search(text) or _LOG.search(item.title) or _OF_ACTIONS.search(text)):
            continue  # most items: reading the others is what takes the time
        context = Context(meeting, item, known)
        found += _of_rows(context, log=back or bool(_LOG.search(item.title)))
        found += _of_units(context, back=back)
    return tuple(found)


def _of_rows(context: Context, *, log: bool) -> Iterator[Report]:
    """The rows of tables with a column that tells how each action stands, or of a log whose last cells do."""
    columns: dict[str, int] | None = None
    for row in table_rows(context.meeting.text, context.item.start, context.item.end):
        if header := columns_of(row.cells):
            columns = header
        elif _is_heading(row.cells):
            continue
        elif not any(character.isalnum() for cell in row.cells for character in cell):
            continue  # the line below the headings
        elif (columns and "status" in columns) or (log and _own_status(row.cells)):
            yield _row(context, row, columns if columns and "status" in columns else None)


def _row(context: Context, row: TableRow, columns: dict[str, int] | None) -> Report:
    if columns is None:
        own = _own_status(row.cells)
        others = [cell.strip() for cell in row.cells if cell.strip() and cell.strip() != own]
        value = {"task": max(others, key=len, default=""), "status": own}
    else:
        value = {kind: row.cells[index].strip() for kind, index in columns.items() if index < len(row.cells)}
    told = value.get("status", "").strip(" -–")
    status = status_of(told, cell=True) or ("open" if told else None)  # "on track", "plan in place": it goes on
    owner = value.get("owner", "").strip(" -–")
    return Report(context.item.key, Span(row.start, row.end), value.get("task", ""), owner, told, status)


def _own_status(cells: Sequence[str]) -> str:
    """The last cell that says nothing but how something stands; "" where none does."""
    short = [cell.strip() for cell in cells if cell.strip() and len(cell.split()) <= SHORT]
    return next((cell for cell in reversed(short) if status_of(cell, cell=True)), "")


def _is_heading(cells: Sequence[str]) -> bool:
    """Whether they head a table, or a part of it: "Actions completed | Progress"."""
    return any(_HEADING.fullmatch(cell) for cell in cells[1:])


def _of_units(context: Context, *, back: bool) -> Iterator[Report]:
    """What paragraphs tell: all of them where the item looks back, else only those that speak of an action."""
    for unit in context.units:
        new = ACTION_LABEL.match(unit.body) is not None and not _explicit(unit.body)
        if unit.kind == "row" or new:
            continue
        for span in _parts(context, unit, back=back):
            words = context.plain(span)
            if len(words.split()) < SHORT or _NO_REPORT.search(words):
                continue
            if back or _OF_ACTIONS.search(words):
                yield Report(context.item.key, span, _titled(context, words), "", "", status_of(words))


def _parts(context: Context, unit: Unit, *, back: bool) -> list[Span]:
    """The unit, or its sentences where it tells of several actions, or of something else besides."""
    one = len(_explicit(unit.body)) < 2 and len(_REFERENCE.findall(unit.body)) < 2
    return [Span(unit.words_start, unit.end)] if back and one else clause_spans(context, unit)


def _titled(context: Context, words: str) -> str:
    """The words behind the title of their item where that names the action, as "Fire door" under "Matters arising"."""
    title = context.item.title.strip()
    named = bool(context.item.parent) and title.casefold() not in words.casefold()
    return f"{title}: {words}" if title and named else words


def status_of(words: str, *, cell: bool = False) -> ActionStatus | None:
    """How an action stands by what is said of it; None where that does not tell. ``cell``: the words are a status."""
    said = plain(words)
    explicit = _explicit(said)
    if cell and _IS_OPEN.search(said) and "done" not in explicit:
        return "open"
    if explicit:
        return "carried_over" if "carried_over" in explicit else "done"
    if len(said.split()) >= LONG:
        return None
    if _IS_TO_COME.search(said):
        return "carried_over"
    return "done" if not cell and _HAS_HAPPENED.search(said) else None


def _explicit(words: str) -> set[ActionStatus]:
    """Every state that the words name outright."""
    found: set[ActionStatus] = {"carried_over"} if _IS_CARRIED.search(words) else set()
    if any(not _AHEAD_OF_IT.search(words[: match.start()]) for match in _HAS_ENDED.finditer(words)):
        found.add("done")
    return found


__all__ = ["Report", "reports", "status_of"]
