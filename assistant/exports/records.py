"""JSON: the models as the Python API returns them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from assistant.domain import Action, Decision, Frozen, Meeting, Summary


def meeting_json(meeting: Meeting, summary: Summary, decisions: Sequence[Decision], actions: Sequence[Action]) -> bytes:
    """``{meeting, summary, decisions, actions}``; offsets in evidence point into ``meeting.text``."""
    return _dumped(
        {
            "meeting": meeting.model_dump(mode="json"),
            "summary": summary.model_dump(mode="json", exclude={"decisions", "actions"}),
            "decisions": _records(decisions),
            "actions": _records(actions),
        }
    )


def list_json(rows: Sequence[Frozen]) -> bytes:
    """A list of rows of the register."""
    return _dumped(_records(rows))


def _records(rows: Sequence[Frozen]) -> list[object]:
    return [row.model_dump(mode="json") for row in rows]


def _dumped(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
