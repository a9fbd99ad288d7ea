"""The formats by name: one meeting, or rows of the register, as the bytes of a file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Literal

from assistant.domain import Action, CatalogueEntry, Decision, Meeting, Summary
from assistant.errors import MinutesError
from assistant.exports import calendar, markdown, records, table
from assistant.exports.files import file_name

Format = Literal["docx", "md", "json", "csv", "ics"]

MEDIA_TYPES: Mapping[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
    "json": "application/json",
    "csv": "text/csv",
    "ics": "text/calendar",
    "zip": "application/zip",
}


def entry_of(meeting: Meeting) -> CatalogueEntry:
    """What a list of the register has to know of ``meeting``."""
    return CatalogueEntry(
        meeting_id=meeting.id,
        body=meeting.body,
        organisation=meeting.organisation,
        title=meeting.title,
        date=meeting.date,
    )


def export_meeting(
    meeting: Meeting,
    summary: Summary,
    decisions: Sequence[Decision],
    actions: Sequence[Action],
    format: Format,
) -> bytes:
    """One meeting as a file: its summary with decisions and actions; csv and ics hold the actions alone.

    Raises:
        MinutesError: ``format`` is none of ours.

    """
    if format == "docx":
        from assistant.exports.word import meeting_document  # noqa: PLC0415 - python-docx is for this alone

        return meeting_document(meeting, summary, decisions, actions)
    if format == "md":
        return markdown.meeting_page(meeting, summary, decisions, actions).encode()
    if format == "json":
        return records.meeting_json(meeting, summary, decisions, actions)
    meetings = {meeting.id: entry_of(meeting)}
    if format == "csv":
        return table.actions_csv(actions, meetings)
    if format == "ics":
        return calendar.actions_calendar(actions, meetings, held=meeting)
    raise _unknown(format)


def export_actions(
    actions: Sequence[Action],
    meetings: Mapping[str, CatalogueEntry],
    format: Format,
    heading: str = "Actions",
) -> bytes:
    """Actions of any meetings as a file; ``heading`` says in words what was filtered (md and docx).

    Raises:
        MinutesError: ``format`` is none of ours.

    """
    if format == "csv":
        return table.actions_csv(actions, meetings)
    if format == "ics":
        return calendar.actions_calendar(actions, meetings)
    if format == "json":
        return records.list_json(actions)
    if format == "md":
        return markdown.register_page(heading, meetings, actions=actions).encode()
    if format == "docx":
        from assistant.exports.word import register_document  # noqa: PLC0415

        return register_document(heading, meetings, actions=actions)
    raise _unknown(format)


def export_decisions(
    decisions: Sequence[Decision],
    meetings: Mapping[str, CatalogueEntry],
    format: Format,
    heading: str = "Decisions",
) -> bytes:
    """Decisions of any meetings as a file; there is no calendar of decisions.

    Raises:
        MinutesError: ``format`` is none of ours, or ics.

    """
    if format == "csv":
        return table.decisions_csv(decisions, meetings)
    if format == "json":
        return records.list_json(decisions)
    if format == "md":
        return markdown.register_page(heading, meetings, decisions=decisions).encode()
    if format == "docx":
        from assistant.exports.word import register_document  # noqa: PLC0415

        return register_document(heading, meetings, decisions=decisions)
    if format == "ics":
        raise MinutesError("Decisions have no dates for a calendar; export them as csv, docx, md or json.")
    raise _unknown(format)


def owners_archive(actions: Sequence[Action], meetings: Mapping[str, CatalogueEntry]) -> bytes:
    """A zip with one calendar for each owner."""
    out = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for owner, owned in calendar.by_owner(actions).items():
            name = _free(file_name("actions", owner, suffix="ics"), taken)
            # A fixed time: the same actions are the same file.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), calendar.actions_calendar(owned, meetings))
    return out.getvalue()


def _free(name: str, taken: set[str]) -> str:
    """``name``, numbered where two owners' names come to the same file."""
    stem, suffix = name.rsplit(".", 1)
    found = next(
        one for n in range(1, len(taken) + 2) if (one := name if n == 1 else f"{stem}-{n}.{suffix}") not in taken
    )
    taken.add(found)
    return found


def _unknown(format: str) -> MinutesError:
    return MinutesError(f"{format!r} is no format to export; choose docx, md, json, csv or ics.")
