"""Everybody who was there or sent apologies, from the attendance list and from the items that tell of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.domain import Item
from assistant.language.names import surname_of
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain
from assistant.reading.attendance import (
    Attendee,
    absent_by_initials,
    called_to_order,
    given_names,
    is_letterhead,
    leading_person,
    listed_in_parts,
    narrated_apologies,
    narrated_presence,
    narrated_substitutes,
    opens_attendance,
    people_in,
    read_attendance,
    section_of,
    settle,
    told_absent,
)
from assistant.reading.attendance_start import FEWEST, TELLS, TITLE_BLOCK, first_cell, is_person_line
from assistant.reading.lines import Line, next_text

_TITLE = any_of(
    "present, attendance, attendees, apologies, in attendance, members present, welcome, introductions?, roll call",
    "those (?:attending|present)",
    "call to order, membership, record of attendance",
)
_TO_RECEIVE = r"to\s+(?:(?:receive|note|record|accept|approve|consider)(?:,\s*|\s+and\s+|\s+)){1,3}(?:any\s+)?"
_ATTENDANCE_TITLE = ignoring_case(rf"^(?:{_TO_RECEIVE}|receive\s+(?:and\s+\w+\s+)?)?{_TITLE}")
_ASKED = ignoring_case(rf"^(?:{_TO_RECEIVE}|receive\s+(?:and\s+\w+\s+)?)")
_NUMBER = re.compile(r"^\W*[\d.()]*\s*(?=\D)")
_RUN_IN = ignoring_case(
    r"(?P<label>(?:(?:members|those)\s+)?(?:present|attending|attendance|attendees|in\s+attendance)"
    r"|apologies(?:\s+for\s+absence)?)"
    r"\s*(?:[.:;–—-]+\s*|\s)(?P<rest>(?-i:[A-Z]).+)$"
)
"""A label and its people in the line of an item: "2. Present. A Bell (Chair), T Frame"."""
_IN_THE_CHAIR = ignoring_case(r"(\bin\s+the\s+chair)\s+with\s+")
_OF_OTHERS = ignoring_case(r"\b(?:by|from|to|for)\s*:$")
"""What heads a list of people who speak or report, or are to act: "Updates to be provided by:"."""
_OPENING = 6000
"""Characters in which sentences tell who was there."""


def read_roster(text: str, lines: Sequence[Line], items: Sequence[Item], attendance: int) -> list[Attendee]:
    """Everybody whom the minutes name as present or absent. ``attendance``: index of the list's first line."""
    own = _lines_by_item(lines, items)
    listed_first = [line for line in own[0] if line.index >= attendance]
    unlabelled = attendance and listed_first and is_person_line(listed_first[0])
    found = read_attendance(listed_first, "present" if unlabelled else None)
    told: list[Attendee] = []
    lists: set[str] = set()  # items of attendance, whose parts are its lists: "2.2 Members not present"
    for position, item in enumerate(items[1:], start=1):
        titled = _ATTENDANCE_TITLE.match(item.title) or (not found and item.title.lower().startswith("attend"))
        if titled or (item.parent in lists and section_of(item.title)):
            found += _listed_under(item, own[position], after=bool(found))
            lists.add(item.number or item.title)
        if re.search(r"apolog", item.title, re.IGNORECASE) or position <= 2:
            told += narrated_apologies(text[item.start : item.end])
    surnames = {surname_of(person.name) for person in (*found, *told) if person.status == "apologies"}
    prose = "\n".join("" if line.barred else line.raw for line in own[0])
    told += [person for person in narrated_apologies(prose) if surname_of(person.name) not in surnames]
    found = told_absent(found, told) + told
    opening = text[: items[3].start] if len(items) > 3 else text
    there = [person for person in found if person.status != "apologies"]
    narrated = narrated_presence(opening[:_OPENING])
    if len(narrated) > len(there):
        found = [*narrated, *(person for person in found if person.status == "apologies")]
    elif not there:
        absent = {person.name for person in found}
        others = _listed_at_end(lines) or _unlabelled([line for line in lines if line.readable][:TITLE_BLOCK])
        found += [person for person in others if person.name not in absent]
    surnames = {surname_of(person.name) for person in found}
    found += [person for person in called_to_order(opening) if found and surname_of(person.name) not in surnames]
    by_initials = absent_by_initials(opening, found)
    found = [replace(person, status="apologies") if person.name in by_initials else person for person in found]
    return narrated_substitutes(opening, settle(found))


def _unlabelled(header: Sequence[Line]) -> list[Attendee]:
    """People in lines of their own below the title, whose label is gone: at least three, and nobody's address."""
    below: list[Line] = []
    others = False
    for line in header:
        if not leading_person(line.plain):
            others = _OF_OTHERS.search(line.plain) is not None
        elif is_person_line(line) and not others and not is_letterhead(line.plain):
            below.append(line)
    found = read_attendance(below, "present")
    return found if len(found) >= FEWEST else []


def _lines_by_item(lines: Sequence[Line], items: Sequence[Item]) -> list[list[Line]]:
    """The lines of each item; an item always begins at the beginning of a line."""
    own: list[list[Line]] = [[] for _ in items]
    at = 0
    for line in lines:
        while at + 1 < len(items) and items[at + 1].start <= line.start:
            at += 1
        own[at].append(line)
    return own


def _listed_at_end(lines: Sequence[Line]) -> list[Attendee]:
    """Attendance under a heading of its own anywhere in the minutes, and under those of its parts right below."""
    marked = [line.index for line in lines if line.marked]
    found: list[Attendee] = []
    first = 0
    for start, end in pairwise([*marked, len(lines)]):
        below = next_text(lines, start)
        opens = opens_attendance(lines[start].plain, first_cell(below) if below else "")
        if opens and read_attendance(lines[start:end]):
            first = first if found else start
            found = read_attendance(lines[first:end])
        elif found:
            break
    return found


def _listed_under(item: Item, own: Sequence[Line], *, after: bool) -> list[Attendee]:
    """People listed line by line under an item such as "Apologies" or "Attendees", up to the first sentence.

    ``after``: others were listed above, so that those in attendance are no members.
    """
    title = _NUMBER.sub("", item.title)
    if run_in := _RUN_IN.match(_NUMBER.sub("", own[0].plain) if own else ""):
        title, beside = run_in["label"], run_in["rest"]
    else:
        beside = own[0].plain.partition(item.title)[2].strip(" .:;–—-\t") if own else ""
    title = _ASKED.sub("", title)
    pieces = re.split(r"\s+(?:and|&|/)\s+|,", title)
    opened = section_of(pieces[0])
    body = [line for line in own[1:] if plain(line.raw) not in ("", item.title)]
    if opened is None and (people := next((line for line in body if not line.blank), None)) and is_person_line(people):
        opened = next(filter(None, map(section_of, pieces)), None)  # "Welcome & Apologies" before a list
    if opened is None:
        return read_attendance(body)
    sentence = next((index for index, line in enumerate(body) if _is_sentence(line)), len(body))
    beside = _IN_THE_CHAIR.sub(r"\1, ", beside)
    told = listed_in_parts(beside, opened.status) if leading_person(beside) else given_names(beside, opened.status, ())
    first = next((line.plain for line in body[:sentence] if line.readable), "")
    own_label = section_of(first) and not (after or told)  # "Attendance" above "Attending: A, B" says nothing of them
    listed_below = read_attendance(body[:sentence], None if own_label else opened.status)
    if after and opened.status == "in_attendance":
        listed_below = [replace(p, status=opened.status) if p.status == "present" else p for p in listed_below]
    return told + listed_below


def _is_sentence(line: Line) -> bool:
    lead = leading_person(line.plain)
    if section_of(line.plain) or (lead and lead.rest.lstrip()[:1] in ("(", ",", ";") and not TELLS.search(lead.rest)):
        return False
    if not TELLS.search(line.plain) and len(people_in(line.plain, "present")) >= FEWEST:
        return False  # "Councillors, Mr A Bell (Chair), Mrs T Frame and Ms S Oak."
    words = len(line.plain.split())
    return words > 14 or (line.plain.endswith(".") and words > 6)
