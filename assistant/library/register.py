"""What the register keeps of a meeting: put in, taken out, found again. Functions on an open transaction."""

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import Connection, Table, delete, func, insert, select

from assistant.domain import Action, Decision, Meeting, Person, Report, Source, Span
from assistant.errors import StoreError
from assistant.language.names import clean_name, initials_of, surname_of
from assistant.library import schema
from assistant.library.chunking import Chunk, titles
from assistant.library.journal import note_change
from assistant.library.terms import terms

PassageId = tuple[int, int]
"""(key of the meeting, place of the passage in it): what a passage's id is made of."""


MOST = 65_536
"""Passages that one meeting may have: some 20 million characters."""


def row_id(key: int, n: int) -> int:
    """The number of a passage's row."""
    return key * MOST + n


def passage_id(key: int, n: int) -> str:
    """The id of a passage, in the register, in Chroma and in :class:`assistant.domain.Passage`."""
    return f"{key}.{n}"


class Kept(NamedTuple):
    """A meeting, what it decided and set, and what it was told of earlier actions (None: nobody looked yet)."""

    meeting: Meeting
    decisions: Sequence[Decision] = ()
    actions: Sequence[Action] = ()
    reports: Sequence[Report] | None = None


def insert_meeting(connection: Connection, kept: Kept, chunks: Sequence[Chunk]) -> int:
    """Keep a meeting that is not kept yet; its key. Its vectors are kept by :func:`keep_vectors`."""
    meeting = kept.meeting
    values = {
        "id": meeting.id,
        "file": meeting.source.file,
        "sha256": meeting.source.sha256,
        "body": meeting.body,
        "organisation": meeting.organisation,
        "title": meeting.title,
        "date": meeting.date,
        "text": meeting.text,
        "record": meeting.model_dump_json(exclude={"text"}),
        "reports": None if kept.reports is None else reports_to_json(kept.reports),
    }
    inserted = connection.execute(insert(schema.meetings).values(values)).inserted_primary_key
    key = int(inserted[0]) if inserted else 0
    names = dict.fromkeys(person.name for person in meeting.people)
    _insert_all(connection, schema.people, [{"meeting_key": key, "name": name} for name in names])
    replace_passages(connection, key, meeting, chunks, kept.actions)
    _insert_all(connection, schema.decisions, [_decision_row(key, n, row) for n, row in enumerate(kept.decisions)])
    for n, action in enumerate(kept.actions):
        _insert_action(connection, key, n, action, meeting.people)
    connection.execute(delete(schema.unreadable).where(schema.unreadable.c.file == meeting.source.file))
    return key


def _insert_all(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def replace_passages(
    connection: Connection, key: int, meeting: Meeting, chunks: Sequence[Chunk], actions: Sequence[Action]
) -> None:
    """Keep ``chunks`` as the passages of the meeting, in place of those it has."""
    connection.execute(delete(schema.passages).where(schema.passages.c.meeting_key == key))
    tasks = [Span(evidence.start, evidence.end) for action in actions for evidence in action.evidence]
    if len(chunks) > MOST:
        raise StoreError(f"{meeting.source.file} is longer than any minutes ({len(meeting.text):,} characters).")
    rows = [_passage_row(key, n, meeting, chunk, tasks) for n, chunk in enumerate(chunks)]
    _insert_all(connection, schema.passages, rows)


def _passage_row(key: int, n: int, meeting: Meeting, chunk: Chunk, tasks: Sequence[Span]) -> dict[str, object]:
    lines = (" ".join(terms(meeting.text[span.start : span.end])) for span in chunk.sentences)
    return {
        "id": row_id(key, n),
        "meeting_key": key,
        "n": n,
        "item_n": chunk.item_n,
        "item": chunk.item.key,
        "title": chunk.item.title,
        "start": chunk.start,
        "end": chunk.end,
        "heading": " ".join(terms(" ".join(titles(meeting, chunk.item)))),
        "words": "\n".join(line for line in lines if line),
        "task": any(task.start < chunk.end and chunk.start < task.end for task in tasks),
    }


def _decision_row(key: int, n: int, decision: Decision) -> dict[str, object]:
    return {
        "meeting_key": key,
        "n": n,
        "item": decision.item,
        "kind": decision.kind,
        "words": _spaced(decision.text, *(evidence.quote for evidence in decision.evidence)),
        "record": decision.model_dump_json(),
    }


def _insert_action(connection: Connection, key: int, n: int, action: Action, people: Sequence[Person]) -> None:
    row = {
        "meeting_key": key,
        "n": n,
        "item": action.item,
        "due": action.due,
        "words": _spaced(action.text, *(evidence.quote for evidence in action.evidence)),
        "record": action.model_dump_json(exclude={"reported"}),
    }
    inserted = connection.execute(insert(schema.actions).values(row)).inserted_primary_key
    id_ = int(inserted[0]) if inserted else 0
    found = {term for owner in action.owners for term in owner_terms(owner.name, owner.as_written, people)}
    _insert_all(connection, schema.owners, [{"action_id": id_, "term": term} for term in sorted(found)])


def _spaced(*texts: str) -> str:
    """Stems, each between two spaces, so that one is found whole by LIKE on either database."""
    return f" {' '.join(terms(' '.join(texts)))} "


def owner_terms(name: str, as_written: str, people: Sequence[Person]) -> set[str]:
    """Everything that an owner may be asked for by: name, surname, initials, role, and the words of the minutes."""
    found = {name, as_written, clean_name(name)}
    person = next((person for person in people if person.name == name), None)
    if person is not None:
        found |= {person.initials or "", initials_of(name), surname_of(clean_name(name))}
        found |= set(re.split(r"\s*[;,/]\s*", person.role or "")) | {person.role or ""}
    return {term.casefold().strip() for term in found} - {""}


def delete_meeting(connection: Connection, key: int) -> None:
    """Drop everything kept of a meeting, and note that its vectors have to go."""
    count = connection.execute(
        select(func.count()).select_from(schema.passages).where(schema.passages.c.meeting_key == key)
    ).scalar_one()
    connection.execute(delete(schema.journal).where(schema.journal.c.meeting_key == key))
    # Explicitly and not by cascade alone: the triggers of the lexical index must see every row go.
    connection.execute(delete(schema.passages).where(schema.passages.c.meeting_key == key))
    connection.execute(delete(schema.meetings).where(schema.meetings.c.key == key))
    note_change(connection, key, "forget", int(count))


def keep_vectors(connection: Connection, key: int, collection: str, data: bytes, passages: int) -> None:
    """Keep a meeting's vectors for one collection in place of older ones, and note that Chroma has to have them."""
    connection.execute(delete(schema.vectors).where(schema.vectors.c.meeting_key == key))
    connection.execute(insert(schema.vectors).values(meeting_key=key, collection=collection, data=data))
    note_change(connection, key, "index", passages)


class Held(NamedTuple):
    """What identifies a kept meeting."""

    key: int
    id: str


def same_file(connection: Connection, source: Source, meeting: Meeting | None = None) -> Held | None:
    """The kept meeting that ``source`` is, or replaces: the same bytes, else the same file name.

    Folders of meetings often hold a ``minutes.docx`` each. A file of the same name whose date is another's is
    therefore another meeting and replaces nothing (only checked where ``meeting`` is given).
    """
    columns = schema.meetings.c
    found = connection.execute(select(columns.key, columns.id).where(columns.sha256 == source.sha256)).first()
    if found is not None:
        return Held(found.key, found.id)
    rows = connection.execute(
        select(columns.key, columns.id, columns.date).where(columns.file == source.file).order_by(columns.key)
    ).all()
    if meeting is None or meeting.date is None:
        return Held(rows[0].key, rows[0].id) if rows else None
    rows = [row for row in rows if row.date in (meeting.date, None)]
    rows.sort(key=lambda row: row.date != meeting.date)
    return Held(rows[0].key, rows[0].id) if rows else None


def free_id(connection: Connection, wanted: str) -> str:
    """``wanted``, or the first of wanted-2, wanted-3, ... that no meeting has."""
    taken = set(
        connection.execute(
            select(schema.meetings.c.id).where(
                (schema.meetings.c.id == wanted) | schema.meetings.c.id.startswith(f"{wanted}-", autoescape=True)
            )
        ).scalars()
    )
    n, id_ = 1, wanted
    while id_ in taken:
        n += 1
        id_ = f"{wanted}-{n}"
    return id_


_REPORTS = TypeAdapter(tuple[Report, ...])


def reports_to_json(reports: Sequence[Report]) -> str:
    """Reports as their column keeps them."""
    return _REPORTS.dump_json(tuple(reports)).decode()


def load_reports(column: str | None) -> tuple[Report, ...] | None:
    """Reports from their column; None where nobody looked for them yet."""
    return None if column is None else _REPORTS.validate_json(column)


def load_meeting(record: str, text: str) -> Meeting:
    """A meeting from its columns."""
    return Meeting.model_validate({**json.loads(record), "text": text})
