"""The sentence above register rows: how many there are, of what."""

from __future__ import annotations

from assistant.domain import Material

_NOUNS = {"action": ("action", "actions"), "decision": ("decision", "decisions"), "person": ("person", "people")}


def lead(material: Material) -> str | None:
    """'7 actions in 3 meetings:'; None where the rows speak for themselves."""
    kind = material.rows[0].kind
    count = max(material.total, len(material.rows))
    if kind == "meeting" or (count == 1 and not material.plan.count):
        return None
    one, many = _NOUNS[kind]
    if material.plan.overdue:
        one, many = f"overdue {one}", f"overdue {many}"
    meetings = max(material.total_meetings, len({row.evidence.meeting_id for row in material.rows}))
    where = f" in {meetings:,} meetings" if meetings > 1 else ""
    return f"{count:,} {one if count == 1 else many}{where}:"


__all__ = ["lead"]
