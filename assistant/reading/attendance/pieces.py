"""A stretch of an attendance list cut into its pieces: at commas, semicolons, dashes and "and", outside brackets."""

import re
from typing import NamedTuple

from assistant.language.names import ROLE_WORDS, TITLES
from assistant.reading.attendance.attendee import leading_person
from assistant.reading.attendance.describe import office_holder
from assistant.reading.attendance.office_first import behind_office
from assistant.reading.attendance.offices import is_office

_BARE_SURNAME = re.compile(r"\s*(?:and\s+)?([A-Z][\w’'‟´`-]+)\b(?!\s+[A-Z])")
_ONE_SURNAME = re.compile(r"\s*(?:(?:Cllrs|Councillors|Messrs|Crs)\.?\s+)?[A-Z][\w’'‟´`-]+\s*(?:\([^()]*\)\s*)?")
_FEWEST_FOLLOWING = 2
"""People behind commas that make words before them an office and not the beginning of a body's name."""
_LAST_OF_LIST = re.compile(r"^\s*(?:and|&)\s+")
_AND = re.compile(r"\s+(?:and|&)\s+")
_DASH = re.compile(r"(?<=\S)\s+[-–—]\s+|\s*[–—]\s+(?=[A-Z])")
_LONGEST_OFFICE = 5
"""Words of an office that stands behind a name in a list of names."""


class Part(NamedTuple):
    """A piece of a segment, and what joined it to the one before: "," or "and"."""

    text: str
    joiner: str


def parts_of(segment: str, *, surnames: bool) -> list[Part]:
    """Pieces of a segment at commas, slashes between names and "and"; each with what joined it to the one before."""
    pieces: list[Part] = []
    for chunk in map(_without_and, split_outside(segment, ",")):
        position = 0
        for match in re.finditer(r"\s+(?:and|&)\s+|\s*/\s*", chunk):
            if _parts_people(chunk, position, match, surnames=surnames):
                pieces.append(Part(chunk[position : match.start()], "and" if position else ","))
                position = match.end()
        pieces.append(Part(chunk[position:], "and" if position else ","))
    return [piece for piece in pieces if piece.text.strip(" .")]


def _without_and(chunk: str) -> str:
    """The last person of "A, B, and C (substitute for D)" without the "and"; an office after it stays a remark."""
    without = _LAST_OF_LIST.sub("", chunk)
    return without if leading_person(without) or behind_office(without) else chunk


def _parts_people(chunk: str, position: int, match: re.Match[str], *, surnames: bool) -> bool:
    """Whether a person stands on either side of an "and", outside brackets."""
    before, after = chunk[position : match.start()], chunk[match.end() :]
    if surnames and _ONE_SURNAME.fullmatch(before) and (bare_surname(after) or leading_person(after)):
        return True
    if before.rstrip().endswith(")") and (leading_person(after) or office_holder(after, "present")):
        return True
    if chunk.count("(", 0, match.start()) > chunk.count(")", 0, match.start()):
        return False
    named_before = leading_person(before) or behind_office(before)
    return named_before is not None and (leading_person(after) or behind_office(after)) is not None


def split_outside(text: str, marks: str) -> list[str]:
    """``text`` cut at any of ``marks`` that stands outside brackets."""
    pieces, depth, start = [], 0, 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char in marks and depth <= 0:
            pieces.append(text[start:index])
            start, depth = index + 1, 0
    return [*pieces, text[start:]]


def last_apart(segments: list[str]) -> list[str]:
    """``segments`` with the last of "A, body; B, body and C, body" parted from the one before: both are described."""
    *before, last = segments if len(segments) > 1 else [""]
    for joint in _AND.finditer(last):
        lead = leading_person(last[joint.end() :])
        if lead and lead.rest.startswith(",") and "," in last[: joint.start()]:
            return [*before, last[: joint.start()], last[joint.end() :]]
    return segments


def before_dash(segment: str) -> tuple[str, str]:
    """The names before a dash, and what follows it: words on the last of them, unless more people come with dashes."""
    match = _DASH.search(segment)
    if not match or segment.count("(", 0, match.start()) > segment.count(")", 0, match.start()):
        return segment, ""
    after = segment[match.end() :]
    if _goes_on_with_people(segment[: match.start()], after):
        return segment, ""
    return segment[: match.start()], after


def _goes_on_with_people(names: str, after: str) -> bool:
    """Whether more people follow the words on one of them: "Ann Bell - Chair, Tom Frame, Sue Oak"."""
    following = [piece for piece in re.split(r",|\s(?:and|&)\s", after)[1:] if leading_person(piece)]
    again = re.search(r"\s[-–—]\s", after) is not None
    titled = any(TITLES.match(piece.strip()) for piece in following)
    said = re.split(r",|\s(?:and|&)\s", after, maxsplit=1)[0]
    office = is_office(said) and len(said.split()) <= _LONGEST_OFFICE
    joined = re.match(r"\s(?:and|&)\s", after[len(said) :]) is not None
    few = len(following) < _FEWEST_FOLLOWING and not joined
    return bool(following) and (again or titled or (office and not few and "," not in names))


def bare_surname(text: str) -> re.Match[str] | None:
    """The surname that ``text`` begins with, where no other name follows it."""
    match = _BARE_SURNAME.match(text)
    return match if match and match[1].lower() not in ROLE_WORDS else None
