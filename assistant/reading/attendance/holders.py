"""People in brackets behind their offices: "Director of Works (Mr T Frame), Clerk (Mrs A Bell)"."""

import re

from assistant.domain.minutes import Status
from assistant.reading.attendance.attendee import Attendee, leading_person

_OFFICE_HOLDER = re.compile(
    r"[,;.\s]*(?:and\s+)?(?P<office>[A-Z][^()]{3,120}?),?\s*\((?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\b\.?\s*[^()]{2,40})\)"
    r"[,;.\s]*"
)
_FEWEST_HOLDERS = 2


def in_brackets(text: str, status: Status) -> list[Attendee]:
    """People in brackets behind their offices, where all are: "Director of Works, Roads (Mr T Frame), ..."."""
    found = list(_OFFICE_HOLDER.finditer(text))
    leads = [leading_person(match["name"]) for match in found]
    if len(found) < _FEWEST_HOLDERS or re.search(r"\w", _OFFICE_HOLDER.sub("", text)) or not all(leads):
        return []
    return [
        Attendee(name=lead.name, status=status, role=match["office"].strip(" ,"), titled=True)
        for match, lead in zip(found, leads, strict=True)
        if lead
    ]
