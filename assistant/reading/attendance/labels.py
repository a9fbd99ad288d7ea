"""The labels that open a part of the attendance list, and what status each gives."""

import re
from typing import NamedTuple

from assistant.domain.minutes import Status
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.attendance.attendee import leading_person
from assistant.reading.attendance.people import people_in
from assistant.reading.attendance.row_labels import ANY_LABEL
from assistant.reading.attendance.written import uncapped


class Section(NamedTuple):
    """A part of the list: the status of its people, and what follows the label on the same line."""

    status: Status
    rest: str


_APOLOGIES = (
    r"(?:[a-z]+ ){0,4}members? (?:(?:who|that) (?:are|were) )?"
    r"(?:absent|excused|not (?:present|attending|in attendance))|"
    + any_of(
        "apologies, apology, ap+olog[ie]+s?es, regrets, absent(?: with apologies)?, absentees?, absences",
        "excused, absence, not present, unable to attend",
    )
    + r"(?:\s*(?:/|&|or)\s*(?:apologies|absent|absentees?|absences?|regrets|excused))?"
    + r"(?:\s+(?:for\s+absence|received|approved|accepted|were|given|from|for|and|non-attendance"
    + r"|ha(?:d|ve)\s+been|with))*"
)
_SUBSTITUTES = (
    r"(?:(?:nominated|named)\s+)?(?:substitutes?|subs|substitute\s+members?|alternates?|deputies)"
    r"(?:\s+(?:present|attending))?"
)
_OBSERVERS = r"(?:observers?|observing)(?:\s*/\s*other\s+attendees)?"
_IN_ATTENDANCE = any_of(
    r"in attendance, also(?:\x2c? (?:present|in attendance|attending|there|here|with us|joining us))?, attending, plus",
    r"members of (?:the )?(?:public|press|staff)(?: (?:present|in attendance|attending|appearing before the [a-z ]+))?",
    r"public members?(?: (?:present|in attendance|attending))?",
    r"(?:supporting )?officials?(?: (?:\(.*\)|in (?:attendance|support)|present|attending))?, assessors?",
    r"(?:supporting )?officers?(?: (?:in (?:attendance|support)|present|attending))?",
    r"(?:support(?:ing)? )?staff(?: (?:in attendance|present))?, other (?:present|in attendance)",
    r"(?:(?:any )?other|additional|further) (?:attendees|participants|people|persons)(?: (?:present|attending))?",
    r"others(?: (?:present|in attendance|attending))?, guests?, visitors?, invitees, invited",
    r"invited guests",
    r"by invitation, (?:[a-z]+ )?presenters?, officials presenting",
    r"(?:(?:guest|invited|keynote) )?speakers?, advis[eo]rs, secretariat",
    r"(?:non-members|non-voting|[a-z]+ officers)(?: (?:in attendance|attending|present))?, scribes?(?:\(s\))?",
    r"clerk(?: to the [\w\s]+)?, minute[\s-]taker, external(?: attendees)?",
    "(?:the )?(?:agency|department|ministry|directorate|administration|management(?: team)?)",
)
_KIND_OF_MEMBER = any_of(
    "non-?executive, executive, co-?opted, independent, lay, elected, appointed, nominated, ex[ -]officio, non-?voting",
    "board, committee, council, authority, trust, panel, parent, staff, foundation, partner, community, public, core",
    "local authority, county, district, borough, town, city, parish, ward, tenant, resident, student, employer, scheme",
    "associate, additional, statutory, senior, clinical, academic, professional",
)
_MEMBERS = any_of("trustees, governors, directors, councillors, commissioners, representatives")
_PRESENT = any_of(
    r"(?:\w+ )?(?:board |committee |council |voting |[a-z]+ board )?members(?: (?:present|in attendance|attending))?",
    rf"(?:{_KIND_OF_MEMBER} )+(?:members|{_MEMBERS})(?: (?:present|in attendance|attending))?",
    "sederunt",
    r"(?:[a-z]+ )?(?:[a-z]+ )?(?:[a-z]+ )?members? (?:(?:who|that) (?:are|were) )?present(?: were)?",
    r"(?:those |persons |voting |trustees? |governors? |directors? |councillors? |commissioners? |selectmen )?"
    r"present(?: were)?",
    "attendees, attendance(?: list)?, participants, roll call, trustees, governors, directors, councillors",
    "commissioners, council, board, committee, authority, commission, panel, voting",
    "members of the (?:board|committee|council|panel|commission)(?: present)?",
    "who (?:was|were) (?:there|here|present|with us|at the meeting), who (?:came|attended), who['’]s here, in the room",
    "those (?:there|here|attending|who (?:came|attended|were (?:there|present)))",
)
_KIND_OF_MEMBERS = ignoring_case(rf"(?:{_KIND_OF_MEMBER}\s+)+(?:members|{_MEMBERS})")
_SECTIONS: dict[Status, str] = {
    "apologies": _APOLOGIES,
    "substitute": _SUBSTITUTES,
    "observer": _OBSERVERS,
    "in_attendance": _IN_ATTENDANCE,
    "present": _PRESENT,
}
_LABEL = ignoring_case(
    "^(?:"
    + "|".join(f"(?P<{status}>{label})" for status, label in _SECTIONS.items())
    + r")(?:\s*\([^)]*\))?\s*(?:[:;\-–—]+\s*|\s/\s+|(?<=\d[ap]m\))\s+|(?<=[a-z])(?=(?-i:[A-Z][a-z]))|$)(?P<rest>.*)$"
)
_TOLD = ignoring_case(
    r"^(?:(?:the\s+following|those|also|there\s+were|members)\s+)?"
    r"(?P<label>present|in\s+attendance|attendees|attending|also|absent|regrets|apolog(?:ies|y)(?:\s+for\s+absence)?)\s+"
    r"(?:(?:were|was|also|came|received|given|sent|is|are|had\s+been|have\s+been)\s+)*(?:(?:from|by|on\s+behalf\s+of)\b)?[:\s]*"
    r"(?P<rest>.+)$"
)
_NUMBER = re.compile(r"\s*\d{1,2}(?:[.)]|\.\d{1,2}\.?)\s+(?=[A-Z])")
_BARE_BODY = ignoring_case(
    any_of(
        "council, trustees, governors, directors, councillors, commissioners, members, voting, staff, officers?",
        "board, committee, authority, commission, panel",
        "officials?, external, secretariat, (?:the )?(?:agency|department|ministry|directorate|administration)",
        "(?:the )?management(?: team)?",
    )
)
_CHAIR_ALONE = ignoring_case(
    r"(?:co-?|acting\s+)?(?:chair(?:man|woman|person|s)?|(?:present\s+)?in\s+the\s+chair|presiding|convenor|convener)\s*:?"
)
_LETTERHEAD = ignoring_case(
    r"\S@\S+\.\w|\bwww\.|https?://|\b(?:tel|telephone|phone|mob|mobile|e-?mail)\b\s*[:.]|\b0\d{3,4}[ -]?\d{6}\b"
)
"""How to reach somebody: "Clerk: Mrs A Bell, clerk@amber.example" above the title is an address."""

_UNABLE = ignoring_case(r"\b(?:sorry|could\s?n[o’']?t|unable|excused|regret\w*|absent|apolog\w*|not present)\b")
_BESIDE_MEMBERS = any_of(
    r"staff, officers?, clerk, advis\w+, guests?, secretar\w+, attend\w*, visitors?, minutes, notes?, speakers?",
    "public, press, invited?",
)


def section_of(text: str) -> Section | None:
    """The part of the attendance list that ``text`` opens, None where it opens none."""
    stripped = text.strip()
    if match := _LABEL.match(stripped):
        status = next(status for status in _SECTIONS if match[status] is not None)
        return Section(status, match["rest"])
    told = _TOLD.match(stripped)
    if told and leading_person(uncapped(told["rest"])):
        return Section(_status_of_words(told["label"].lower(), stripped), told["rest"])
    return None


def numbered_section(text: str) -> Section | None:
    """The part that a line opens which is counted among the items: "1. Attendees: Ann Bell, Tom Frame"."""
    match = _NUMBER.match(text)
    return section_of(text[match.end() :]) if match else None


def _status_of_words(label: str, line: str) -> Status:
    """The status of people behind a label without a mark: "Present Ann Bell", "Also present were Tom and Sue"."""
    if label.startswith(("apolog", "absent", "regrets")):
        return "apologies"
    return "in_attendance" if label.startswith(("in ", "also")) or line.lower().startswith("also") else "present"


def is_kind_of_members(label: str) -> bool:
    """Whether the label names some of the members ("Non-executive members"): a part, or a group within one."""
    return _KIND_OF_MEMBERS.fullmatch(label.strip()) is not None


def is_member_kind(cell: str) -> bool:
    """Whether a cell of a column of categories says what kind of member somebody is: "Co-opted", "Staff"."""
    return is_kind_of_members(f"{cell.strip()} members")


def is_bare_body(label: str) -> bool:
    """Whether the label only names a group ("Members", "Officers"), which opens a list by itself or within one."""
    return _BARE_BODY.fullmatch(label.strip()) is not None


def is_chair_alone(text: str) -> bool:
    """Whether the line says only that the person below was in the chair."""
    return _CHAIR_ALONE.fullmatch(text.strip()) is not None


def is_letterhead(text: str) -> bool:
    """Whether the line says how to reach somebody, by telephone, e-mail or on the web."""
    return _LETTERHEAD.search(text) is not None


def opens_attendance(text: str, below: str = "") -> bool:
    """Whether an attendance list begins with this line: a known label, or any label before a list of people.

    ``below``: the next line; "Members" alone opens the list only where a person follows.
    """
    if is_letterhead(text):
        return False
    if _CHAIR_ALONE.fullmatch(text) and leading_person(below):
        return True
    section = section_of(text)
    if section and (not is_bare_body(text) or leading_person(below)):
        short = (
            len(text.split()) <= 6
            or re.match(r"\w+(?:\s+\w+){0,3}(?:\s*[:;–-]|\s/\s)", text)
            or leading_person(uncapped(section.rest))
        )
        return bool(short) and not leading_person(text)
    match = ANY_LABEL.match(text)
    return match is not None and len(people_in(match["rest"], "present")) >= 2


def status_of_label(label: str, current: Status | None) -> Status:
    """What an unknown label ("Tenants", "Brackenside staff", "Sorry they couldn't come") makes of its people."""
    if _UNABLE.search(label):
        return "apologies"
    beside = re.search(rf"\b{_BESIDE_MEMBERS}\b", label, re.IGNORECASE)
    if beside and not re.search(r"\bmembers?\b", label, re.IGNORECASE):
        return "in_attendance"
    if re.search(r"\bobserv", label, re.IGNORECASE):
        return "observer"
    return current or "present"
