"""A body's own action logs as labels that nobody here wrote: how many of their rows are found in its minutes.

A log is a table with an action and the date of the meeting that set it, row by row or for the whole table ("actions
from last meeting 19.11.10"). Its wording is the secretariat's, not the minutes', so rows are compared fuzzily: this
measures, and nothing is ever accepted on the strength of it.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.domain import Frozen
from assistant.errors import EvaluationError, UnreadableError
from assistant.evaluation.text import squash

ENOUGH = 80
"""Similarity, 0 to 100, from which a row and an action are taken for the same task."""
_REPEATED = 92
"""Similarity from which two rows of one meeting are one row, carried from log to log."""
_MAX_BYTES = 40 * 2**20
_DATE = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})\b")


class LogRow(Frozen):
    """One row of a log; ``set_on`` is the date of the meeting that set the action."""

    action: str
    set_on: dt.date | None


class LogLine(Frozen):
    """The rows that one meeting set; ``hits`` holds the action found for each, or None."""

    date: dt.date
    rows: tuple[str, ...]
    hits: tuple[str | None, ...]
    actions: int

    @property
    def found(self) -> int:
        """Rows that were found."""
        return sum(hit is not None for hit in self.hits)


class LogResult(Frozen):
    """All meetings that logs and minutes share; ``undated`` rows belong to no meeting that was read."""

    lines: tuple[LogLine, ...]
    undated: tuple[str, ...]

    @property
    def rows(self) -> int:
        """Rows of the meetings that were read."""
        return sum(len(line.rows) for line in self.lines)

    @property
    def found(self) -> int:
        """Rows that were found."""
        return sum(line.found for line in self.lines)


def check_logs(minutes: Path, registers: Path) -> LogResult:
    """Compare the logs in ``registers`` with the actions found in ``minutes`` by the rules, without a language model.

    Raises:
        EvaluationError: no rows, or no minutes that can be read.

    """
    rows = [row for file in _files(registers) for row in read_log(_text(file))]
    if not rows:
        raise EvaluationError(f"{registers}: no table with an action column was found; name a folder of action logs")
    actions = _actions(minutes)
    if not actions:
        raise EvaluationError(f"{minutes}: no minutes with a date were found; name the folder of the body's minutes")
    lines = []
    for date, found in sorted(actions.items()):
        mine = _distinct([row.action for row in rows if row.set_on == date])
        if mine:
            hits = tuple(best(row, found) for row in mine)
            lines.append(LogLine(date=date, rows=tuple(mine), hits=hits, actions=len(found)))
    elsewhere = _distinct([row.action for row in rows if row.set_on not in actions])
    return LogResult(lines=tuple(lines), undated=tuple(elsewhere))


def read_log(text: str) -> Iterator[LogRow]:
    """The rows of every table in ``text`` that has a column of actions."""
    heads: list[str] = []
    caption: dt.date | None = None
    for line in text.splitlines():
        if not line.startswith("|"):
            caption = _date(line) or caption
            heads = [] if line.strip() else heads
            continue
        cells = [cell.strip(" *") for cell in line.strip().strip("|").split("|")]
        if _column(cells, "action") is not None and not any(len(cell) > 60 for cell in cells):
            heads = [cell.lower() for cell in cells]
        elif heads and len(cells) == len(heads):
            yield from _row(heads, cells, caption)


def best(row: str, actions: Sequence[str]) -> str | None:
    """The action most like ``row``, None where none is like enough."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - for measuring only

    found = process.extractOne(row, actions, scorer=fuzz.token_set_ratio, processor=_plain, score_cutoff=ENOUGH)
    return found[0] if found else None


def _row(heads: Sequence[str], cells: Sequence[str], caption: dt.date | None) -> Iterator[LogRow]:
    column = _column(heads, "action")
    action = cells[column] if column is not None else ""
    held = _column(heads, "meeting")
    if len(action.split()) > 2:
        yield LogRow(action=action, set_on=_date(cells[held]) if held is not None else caption)


def _column(heads: Sequence[str], word: str) -> int | None:
    """The column that ``word`` begins: "Action", "Meeting date & action number"."""
    return next((n for n, head in enumerate(heads) if head.lower().startswith(word)), None)


def _date(text: str) -> dt.date | None:
    """The first date written with figures, day first."""
    match = _DATE.search(text)
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return dt.date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _distinct(rows: Sequence[str]) -> list[str]:
    from rapidfuzz import fuzz  # noqa: PLC0415

    kept: list[str] = []
    for row in rows:
        if all(fuzz.token_sort_ratio(_plain(row), _plain(other)) < _REPEATED for other in kept):
            kept.append(row)
    return kept


def _actions(folder: Path) -> dict[dt.date, list[str]]:
    """Meeting date -> what its minutes' actions say, in text and quote."""
    from assistant.engines.extractive import ExtractiveEngine  # noqa: PLC0415
    from assistant.grounding import ground_extraction  # noqa: PLC0415
    from assistant.reading import read_meeting  # noqa: PLC0415

    engine = ExtractiveEngine()
    found: dict[dt.date, list[str]] = {}
    for file in _files(folder):
        try:
            meeting = read_meeting(file)
        except UnreadableError:
            continue
        if meeting.date is not None:
            grounded = ground_extraction(meeting, engine.extract(meeting))
            texts = [f"{action.text} {' '.join(e.quote for e in action.evidence)}" for action in grounded.actions]
            found.setdefault(meeting.date, []).extend(texts)
    return found


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise EvaluationError(f"{folder}: no such folder; name a folder of files")
    return sorted(file for file in folder.iterdir() if file.is_file() and not file.name.startswith("."))


def _text(file: Path) -> str:
    from assistant.reading.text.extract import extract_text  # noqa: PLC0415 - a log is no minutes: text only

    return extract_text(file.name, file.read_bytes(), max_bytes=_MAX_BYTES).text


def _plain(text: str) -> str:
    return " ".join(word for word in map(squash, text.split()) if word)
