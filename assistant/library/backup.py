"""A library in one file: written from one state of the register, checked whole before anything is taken from it."""

import base64
import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from sqlalchemy import Connection, select

from assistant.domain import Action, Decision, Meeting, Report
from assistant.errors import StoreError
from assistant.library import queries, schema
from assistant.library.register import Kept, load_meeting, load_reports

FORMAT = 1
"""Of the file; a change that older versions of the program cannot read makes it 2."""
MANIFEST = "manifest.json"


class Whole(NamedTuple):
    """Everything kept of one meeting."""

    kept: Kept
    collection: str | None
    vectors: bytes | None


def everything(connection: Connection) -> Iterator[Whole]:
    """Every meeting that the register keeps, in the order in which they were added."""
    meetings, vectors = schema.meetings.c, schema.vectors.c
    for key in connection.execute(select(meetings.key).order_by(meetings.key)).scalars().all():
        row = connection.execute(
            select(meetings.record, meetings.text, meetings.reports).where(meetings.key == key)
        ).one()
        held = connection.execute(select(vectors.collection, vectors.data).where(vectors.meeting_key == key)).first()
        meeting = load_meeting(row.record, row.text)
        one = queries.MeetingFilter(keys=[key])
        decisions, actions = queries.decisions(connection, one), queries.actions(connection, one)
        kept = Kept(meeting, decisions, actions, load_reports(row.reports))
        yield Whole(kept, held.collection if held else None, held.data if held else None)


def unreadable(connection: Connection) -> list[tuple[str, str]]:
    """(file, reason) of the files that could not be read."""
    return [(row.file, row.reason) for row in connection.execute(select(schema.unreadable))]


def write(connection: Connection, path: Path) -> int:
    """Write everything to ``path``, which is replaced only once the new file is complete; the number of meetings.

    Raises:
        StoreError: the file cannot be written.

    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    sums: dict[str, str] = {}
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            for n, whole in enumerate(everything(connection), 1):
                content = json.dumps(_to_json(whole), ensure_ascii=False).encode()
                name = f"meetings/{n:06}.json"
                archive.writestr(name, content)
                sums[name] = hashlib.sha256(content).hexdigest()
            manifest = {"format": FORMAT, "sha256": sums, "unreadable": unreadable(connection)}
            archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False))
        unfinished.replace(path)
    except OSError as error:
        raise StoreError(f"The backup {path} cannot be written ({error.strerror}); name another place.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return len(sums)


def read(path: Path) -> tuple[list[tuple[str, str]], Iterator[Whole]]:
    """The unreadable files and the meetings in the backup at ``path``, once all of it is found to be as written.

    Raises:
        StoreError: no backup, an incomplete or altered one, or one of a newer version.

    """
    try:
        archive = zipfile.ZipFile(path)
        manifest = json.loads(archive.read(MANIFEST))
        if manifest["format"] > FORMAT:
            raise StoreError(f"The backup {path} was written by a newer version; update matters-arising.")
        wrong = [name for name, expected in manifest["sha256"].items() if _sha256(archive.read(name)) != expected]
    except OSError as error:
        raise StoreError(f"The backup {path} cannot be opened ({error.strerror}); check its name.") from error
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, AttributeError) as error:
        raise StoreError(f"{path} is no whole backup of a library; take another copy of it.") from error
    if wrong:
        raise StoreError(f"{len(wrong)} meetings in the backup {path} are damaged; take another copy of it.")
    told = [(str(file), str(reason)) for file, reason in manifest["unreadable"]]
    return told, _meetings(archive, list(manifest["sha256"]), path)


def _meetings(archive: zipfile.ZipFile, names: list[str], path: Path) -> Iterator[Whole]:
    with archive:
        for name in names:
            try:
                yield _from_json(json.loads(archive.read(name)))
            except (ValidationError, KeyError, ValueError) as error:
                raise StoreError(f"{name} in the backup {path} is no meeting; take another copy of it.") from error


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _to_json(whole: Whole) -> dict[str, Any]:
    kept = whole.kept
    return {
        "meeting": kept.meeting.model_dump(mode="json"),
        "decisions": [decision.model_dump(mode="json") for decision in kept.decisions],
        "actions": [action.model_dump(mode="json") for action in kept.actions],
        "reports": None if kept.reports is None else [report.model_dump(mode="json") for report in kept.reports],
        "collection": whole.collection,
        "vectors": base64.b64encode(whole.vectors).decode() if whole.vectors is not None else None,
    }


def _from_json(found: dict[str, Any]) -> Whole:
    vectors = found["vectors"]
    reports = found.get("reports")  # earlier versions wrote none
    return Whole(
        Kept(
            Meeting.model_validate(found["meeting"]),
            tuple(Decision.model_validate(row) for row in found["decisions"]),
            tuple(Action.model_validate(row) for row in found["actions"]),
            None if reports is None else tuple(Report.model_validate(row) for row in reports),
        ),
        found["collection"],
        base64.b64decode(vectors) if vectors is not None else None,
    )
