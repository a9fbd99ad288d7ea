"""Who was there: the attendance list in all its shapes, and what sentences tell of apologies and substitutes."""

from assistant.reading.attendance.attendee import IN_THE_CHAIR, Attendee, Lead, leading_person
from assistant.reading.attendance.given import given_names
from assistant.reading.attendance.labels import is_letterhead, numbered_section, opens_attendance, section_of
from assistant.reading.attendance.narrated import narrated_apologies, narrated_substitutes
from assistant.reading.attendance.paragraphs import listed_in_parts
from assistant.reading.attendance.people import people_in
from assistant.reading.attendance.reader import read_attendance
from assistant.reading.attendance.roll_call import absent_by_initials, called_to_order, narrated_presence
from assistant.reading.attendance.row_labels import heads_kind
from assistant.reading.attendance.settle import settle, told_absent
from assistant.reading.attendance.tables import opens_table

__all__ = [
    "IN_THE_CHAIR",
    "Attendee",
    "Lead",
    "absent_by_initials",
    "called_to_order",
    "given_names",
    "heads_kind",
    "is_letterhead",
    "leading_person",
    "listed_in_parts",
    "narrated_apologies",
    "narrated_presence",
    "narrated_substitutes",
    "numbered_section",
    "opens_attendance",
    "opens_table",
    "people_in",
    "read_attendance",
    "section_of",
    "settle",
    "told_absent",
]
