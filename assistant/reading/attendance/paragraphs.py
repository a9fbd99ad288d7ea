"""Attendance told in one paragraph: its parts, each at its label, and sentences that begin with a person."""

import re
from collections.abc import Iterator

from assistant.domain.minutes import Status
from assistant.language.names import TITLES
from assistant.language.words import sentences
from assistant.reading.attendance.attendee import Attendee, leading_person
from assistant.reading.attendance.labels import Section, section_of
from assistant.reading.attendance.people import listed
from assistant.reading.attendance.row_labels import ANY_LABEL

_OF_WHOM = (
    "Also ALSO also Members MEMBERS members Councillors COUNCILLORS Governors GOVERNORS Trustees Directors Others Staff"
)
INLINE_LABEL = (
    rf"(?<=\S){''.join(f'(?<!{word})' for word in _OF_WHOM.split())}\s+(?="
    r"(?:(?:Also\s+)?(?:Present|In attendance)|Also,?\s+in attendance|(?:ALSO,?\s+)?(?:PRESENT|IN ATTENDANCE)"
    r"|Apologies(?: for absence)?"
    r"|APOLOGIES(?: FOR ABSENCE)?)\s*(?:\([^()]{1,30}\))?\s*(?:[:;]|(?<=[Ss])\s[–—-]\s+(?=[A-Z]))"
    r"|(?:(?:Also [Ii]n|In) [Aa]ttendance|(?<=\)\s)ALSO)\s+"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b|[A-Z][a-z]+ [A-Z][a-z]))"
)
"""The space before a label with its mark, which opens a part wherever in a line it stands; a name may be its mark."""
_QUALIFIES = (
    "Parish Town District County Borough Community Village City Deputy Vice Acting Board Committee Council Lay Staff"
    " Parent Foundation Executive Independent Elected Public Also Other Honorary Hon Assistant Trust Member"
    " and & of the"
)
_GROUP = (
    rf"(?<=[\w).:]){''.join(f'(?<!{word})' for word in _QUALIFIES.split())}\s+(?=(?:"
    r"(?:Vice[- ]|Deputy[- ])?Chair(?:man|woman|person)?"
    r"|(?:Parish |Town |Community |District |County )?(?:Councillors|Cllrs|Clerk)"
    r"|Governors|Trustees|Directors|Officers|Members(?: of (?:the )?(?:[Pp]ublic|[Pp]ress))?)\s*:)"
)
"""The space before a group's label in a paragraph: "Present: Chairman: A Bell Councillors: T Frame, S Oak"."""
_NEXT_PART = re.compile(
    r"(?<=[.;])\s+(?=Also:|(?:Apologies|In attendance|Also present|Also in attendance"
    r"|Observers?|Present|Absent|There were apologies)\b"
    r"|(?:APOLOGIES(?: FOR ABSENCE)?|IN ATTENDANCE|ALSO PRESENT|ALSO IN ATTENDANCE|OBSERVERS?|PRESENT|ABSENT):"
    r"|[A-Z][a-z]+(?:\s(?:&|[\w’'/-]+)){0,5}:\s+[A-Z])"
    rf"|(?<=\))(?:\s+[–—-]|,)\s+(?=Ex[ -][Oo]fficio\s*:)|{INLINE_LABEL}|{_GROUP}"
)
"""Where a paragraph goes on with another part, or with a group of its people: "From the practice: Ann Bell"."""


def run_in(paragraph: str) -> Iterator[str]:
    """The parts of a paragraph, each at its label; a sentence that begins with a person is one by itself."""
    for part in _NEXT_PART.split(paragraph):
        start = 0
        opens = section_of(part) or ANY_LABEL.match(part) or leading_person(part)
        for begin, _ in sentences(part)[1:] if opens else ():
            after_title = TITLES.fullmatch(part[start:begin].rsplit(maxsplit=1)[-1])  # "Col. A Bell"
            if leading_person(part[begin:]) and not after_title:
                yield part[start:begin].rstrip()
                start = begin
        yield part[start:]


def listed_in_parts(text: str, status: Status) -> list[Attendee]:
    """Everybody in the paragraph ``text``, each with the status of the part; ``status``: before any label."""
    people: list[Attendee] = []
    for part in run_in(text):
        section = section_of(part) or Section(status, part)
        status = section.status
        people += listed(section.rest, status)
    return people
