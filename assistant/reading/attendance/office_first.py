"""People behind offices of several words: "City Manager Ann Bell, Director of Public Works Tom Frame"."""

import re

from assistant.language.names import is_name, is_role_word
from assistant.reading.attendance.attendee import Lead
from assistant.reading.attendance.offices import is_office

_BEHIND_OFFICE = re.compile(
    r"\s*(?:and\s+)?(?:the\s+)?(?P<office>[A-Z][\w.’'&/-]*(?:\s+(?:(?:of|for|to|and|the|&)\s+)*[A-Z][\w.’'&/-]*){0,8}?)"
    r"(?:\s+[–—-])?\s+(?P<title>(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Rev|Revd)\.?\s+)?"
    r"(?P<name>(?:[A-Z][a-z]+|[A-Z]\.?)(?:\s+[A-Z]\.?)?\s+[A-Z][\w’'-]*[a-z])(?P<rest>\s*(?:[(\[].*)?)[\s.]*",
    re.DOTALL,
)


def behind_office(text: str) -> Lead | None:
    """The person whom ``text`` names after an office and nothing else, None where it does not."""
    match = _BEHIND_OFFICE.fullmatch(text)
    if match is None:
        return None
    office, name = _apart(match["office"], match["name"])
    if not is_office(office) or not is_name(name) or any(map(is_role_word, name.split())):
        return None
    return Lead(f"{match['title'] or ''}{name}", name, match["rest"], office)


def _apart(office: str, name: str) -> tuple[str, str]:
    """An office and a name: of "Area" and "Manager L Bell" the first word of the name ends the office."""
    first, _, rest = name.partition(" ")
    return (f"{office} {first}", rest) if is_role_word(first) and " " in rest else (office, name)
