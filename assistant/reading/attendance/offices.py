"""What somebody does and where they come from: offices told from bodies."""

from dataclasses import replace

from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.attendance.attendee import Attendee

_ROLE_WORD = any_of(
    r"chief, director, officer, manager, head, chair\w*, leader, clerk, secretary, treasurer, governor, teacher, lead",
    "member, president, executive, inspector, advis[eo]r, assistant, co-?ordinator, councillor, mayor, minister",
    "trustee, accountant, bursar, principal, representing, representative, solicitor, nurse, analyst, administrator",
    "auditor, partner, consultant, engineer, surveyor, warden, vice, deputy, minutes, notes, scribe, counsel, dean",
    "registrar, headteacher, headmaster, headmistress, chancellor, provost, rector, vicar, bishop, archdeacon",
    "librarian, planner, actuary, physician, doctor, pharmacist, therapist, practitioner, prescriber, worker",
    "technician, scientist, apprentice, organiser, volunteer, caretaker, receptionist, supervisor, steward, ranger",
    "archivist, economist, architect, professional(?! services), commissioner, sec, capt, captain, convener, convenor",
    "attorney, (?-i:GM), agent, assessor, bailiff, marshal",
    "portfolio holder, moderator, coach, umpire, groundsman, caterer",
)
ROLE = ignoring_case(rf"\b{_ROLE_WORD}\b")
BODY = ignoring_case(r"\b(?:council|authority|trust|service|agency|commission|constabulary)$|^office of\b")
_OFFICE_OF = ignoring_case(
    r"(?:[\w-]+\s+){0,2}(?:chair\w*|chief|dean|director|head|leader|manager|officer|president|registrar)\s+of\b"
)


def with_office(person: Attendee, office: str) -> Attendee:
    """``person`` with the office that stands before the name; where it is none, with the body."""
    if is_office(office):
        return replace(person, role=f"{office}; {person.role}" if person.role else office)
    return replace(person, organisation=person.organisation or office)


def is_office(words: str) -> bool:
    """Whether the words are what somebody does: they name an office and do not end as a body does."""
    return ROLE.search(words) is not None and (not BODY.search(words) or _OFFICE_OF.match(words) is not None)


def with_role(person: Attendee, words: str) -> Attendee:
    """Roles have words of office in them; anything else that stands beside a name is a body."""
    if is_office(words):
        return replace(person, role=words if not person.role or person.role == words else f"{person.role}; {words}")
    return replace(person, organisation=words) if person.organisation is None else person
