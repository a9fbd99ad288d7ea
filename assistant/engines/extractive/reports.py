"""What a meeting was told of actions set before it: rows of an action log, and what stands under matters arising."""

import re
from collections.abc import Iterator, Sequence

from assistant.domain import Evidence, Meeting, Report, Span
from assistant.engines.extractive.actions.sentences import clause_spans
from assistant.engines.extractive.actions.tables import TableRow, columns_of, table_rows
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import ACTION_LABEL
from assistant.engines.extractive.owners import Known
from assistant.engines.extractive.states import ENDED, is_outright, named_states, status_of
from assistant.engines.extractive.titles import looks_back
from assistant.engines.extractive.units import Unit
from assistant.language.patterns import either, ignoring_case

SHORT = 3
"""Words of which a report has at least as many: "None." reports on nothing."""

_HEADING = ignoring_case(
    r"\W*(?:status|progress|update|outcome|position|action|owner|lead|by\s+whom|due|ref|item|minute\s+ref)\.?\W*"
)
_REFERENCE = re.compile(r"(?:^|(?<=\.\s))\W*(?:[A-Z]{1,5}[/.-]?)?\d[\w./()-]*\s*[:,–—-]\s")
"""Begins what is said of one action among several: "TB/24/005: the letter had gone." """
_LOG = ignoring_case(r"\bactions?\b.*\b(?:log|tracker|list|register|schedule|sheet)\b")
_STATUS_COLUMN = ignoring_case(
    r"(?<!\W)(?=[^\w|\t]*[|\t])\W++(?:status|progress|update|outcome|rag|position|complete\w*|comments?)\W*[|\t]"
)
"""Looked for once in each run of bars and blanks, of which an empty table has thousands."""
_MINUTES_ONLY = ignoring_case(r"(?!.*\b(?:matters|actions?|arising|business)\b).*\b(?:minutes|notes?)\b")
"""An item on the earlier minutes themselves."""
_OF_ACTIONS = ignoring_case(rf"\bactions?\b.{{0,80}}?\b(?:{ENDED}|carried\s+(?:over|forward)|outstanding|deferred)\b")
"""Elsewhere only what says itself that an action was meant: "Action 3 was complete"."""
_NO_REPORT = either(
    r"^\W*(?:there\s+(?:were|was|being)\s+)?(?:none|nil|no\s+(?:other\s+|further\s+)?matters)\b",
    r"\bminutes\b.*\b(?:approved|agreed|signed|accepted|adopted|confirmed|correct|true|accurate)\b",
    r"\b(?:approved|agreed|signed|accepted|adopted|confirmed)\b.*\bminutes\b",
    r"\b(?:log|list|tracker|actions)\b[^.]*\b(?:reviewed|noted|received|considered|updated)\W*$",
    r"^\W*(?:proposed|moved|noted|the\s+\w+\s+noted|members\s+noted)\b",
)


def reports(meeting: Meeting) -> Iterator[Report]:
    """All that the minutes say of actions of earlier meetings, in their order."""
    known = Known.of(meeting)
    for item in tuple(meeting.agenda()) or meeting.items:
        back = looks_back(meeting, item) and not _MINUTES_ONLY.match(item.title)
        text = meeting.text[item.start : item.end].replace("\n", " ")
        if not (back or _STATUS_COLUMN.search(text) or _LOG.search(item.title) or _OF_ACTIONS.search(text)):
            continue  # most items: reading the others is what takes the time
        context = Context(meeting, item, known)
        yield from _of_rows(context, log=back or bool(_LOG.search(item.title)))
        yield from _of_units(context, back=back)


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
    return Report(
        action=value.get("task", ""),
        owner=owner,
        told=told,
        status=status,
        outright=status is not None,
        evidence=_evidence(context, Span(row.start, row.end)),
    )


def _evidence(context: Context, span: Span) -> Evidence:
    meeting = context.meeting
    quote = meeting.text[span.start : span.end].rstrip()
    item = meeting.item_at(span.start) or context.item
    return Evidence(meeting_id=meeting.id, item=item.key, quote=quote, start=span.start, end=span.start + len(quote))


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
        new = ACTION_LABEL.match(unit.body) is not None and not named_states(unit.body)
        if unit.kind == "row" or new:
            continue
        for span in _parts(context, unit, back=back):
            words = context.plain(span)
            if len(words.split()) < SHORT or _NO_REPORT.search(words):
                continue
            if back or _OF_ACTIONS.search(words):
                yield Report(
                    action=_titled(context, words),
                    status=status_of(words),
                    outright=is_outright(words),
                    evidence=_evidence(context, span),
                )


def _parts(context: Context, unit: Unit, *, back: bool) -> list[Span]:
    """The unit, or its sentences where it tells of several actions, or of something else besides."""
    one = len(named_states(unit.body)) < 2 and len(_REFERENCE.findall(unit.body)) < 2
    return [Span(unit.words_start, unit.end)] if back and one else clause_spans(context, unit)


def _titled(context: Context, words: str) -> str:
    """The words behind the title of their item where that names the action, as "Fire door" under "Matters arising"."""
    title = context.item.title.strip()
    named = bool(context.item.parent) and title.casefold() not in words.casefold()
    return f"{title}: {words}" if title and named else words


__all__ = ["reports"]
