"""Who was present, as sentences tell it: "Members present were ...", "Also present were ...", a roll call."""

import re
from collections.abc import Iterator, Sequence

from assistant.domain.minutes import Status
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain, sentences
from assistant.reading.attendance.attendee import Attendee, leading_person
from assistant.reading.attendance.people import LONGEST_LIST, people_in

_WERE_PRESENT = re.compile(
    r"(?P<who>[Aa]lso|[Oo]thers?|[Gg]uests?|[Ss]taff|[Oo]fficers?|[Mm]embers?|[A-Z][\w-]+|^)\s*"
    r"(?:[Pp]resent|[Ii]n\s+attendance|[Aa]ttending)"
    r"(?:\s+(?:(?:at|for)\s+the\s+meeting|by\s+\w+))?\s+(?:were|was|included)\s*:?\s+(?P<list>.+)$",
    re.DOTALL,
)
_BESIDE_MEMBERS = ignoring_case("also|others?|guests?|staff|officers?|visitors?|public")
_OFFICE_BEFORE = re.compile(r"(?:(?<=,)|(?<=\band)|^)\s*(?:[a-z][a-z’'-]+\s+){1,3}(?=[A-Z])")
"""An office before the names of its holders: "supervisors Ann Bell and Tom Frame"."""
_CALLED = ignoring_case(r"\broll\s+(?:was\s+)?call(?:ed)?\b|\bcall(?:ed)?\s+the\s+roll\b")
_OFFICIAL = any_of(
    "Mr, Mrs, Ms, Dr, Commissioner, Councilman, Councilwoman, Councilmember, Councillor, Cllr, Supervisor, Trustee",
    "Member, Selectman, Alderman, Mayor, Chair(?:man|woman|person)?, Chr, Director, President, Vice[- ]Chair(?:man)?",
)
_ANSWER = re.compile(
    rf"(?P<title>{_OFFICIAL}\.?\s+)?(?P<name>(?:[A-Z][\w’'.-]*\s+){{0,3}}[A-Z][\w’'-]+)\s*[,:–—-]?\s*"
    r"(?P<answer>[Pp]resent|PRESENT|[Hh]ere|HERE|[Aa]bsent|ABSENT|[Ee]xcused|EXCUSED)\b"
)
_CHAIR = re.compile(r"(?<!Vice )(?<!Vice-)Ch(?:air|r)")
_OFFICE = r"(?:Mayor|Chair(?:man|woman|person)?|President|Supervisor|Moderator)"
_NAME = r"[A-Z][\w’'-]+(?:\s+[A-Z]\.)?(?:\s+[A-Z][\w’'-]+){1,2}"
_CALLED_TO_ORDER = re.compile(
    rf"(?<!Vice )(?<!Vice-)(?<!Deputy )\b(?P<office>{_OFFICE})\s+(?P<who>{_NAME})\s+"
    r"called\s+the\s+(?:[\w’'-]+\s+){1,5}to\s+order\b"
    rf"|\bcalled\s+to\s+order\b[^\n;]{{0,40}}?\bby\s+(?:the\s+)?(?P<by>{_OFFICE})\s+(?P<whom>{_NAME})"
)
_PRESIDES = re.compile(r"Chair|President|Mayor|Moderator")
_FEWEST = 2
"""Answers that make a roll call."""
_REACH = 900
"""Characters after the words "roll call" in which the answers stand."""


def narrated_presence(text: str) -> list[Attendee]:
    """Everybody whom a sentence of ``text`` says to have been present, or who answered the roll."""
    return [*_told(text), *_answered(text)]


def called_to_order(text: str) -> list[Attendee]:
    """Who called the meeting to order, the office before the name: "Mayor Ann Bell called the meeting to order"."""
    match = _CALLED_TO_ORDER.search(plain(text))
    if match is None:
        return []
    office, name = match["office"] or match["by"], match["who"] or match["whom"]
    chairs = 1 if _PRESIDES.match(office) else 0
    return [Attendee(name=name, status="present", role=office, in_chair=chairs, titled=True)]


def _told(text: str) -> Iterator[Attendee]:
    flat = plain(text)
    for start, end in sentences(flat):
        match = _WERE_PRESENT.search(flat[start : min(end, start + LONGEST_LIST)])
        if match is None:
            continue
        names = _OFFICE_BEFORE.sub(" ", match["list"]).strip()
        if leading_person(names):
            status: Status = "in_attendance" if _BESIDE_MEMBERS.fullmatch(match["who"]) else "present"
            yield from people_in(names, status)


def _answered(text: str) -> list[Attendee]:
    called = _CALLED.search(text)
    if called is None:
        return []
    answers = list(_ANSWER.finditer(plain(text[called.end() : called.end() + _REACH])))
    return [_member(answer) for answer in answers] if len(answers) >= _FEWEST else []


def _member(answer: re.Match[str]) -> Attendee:
    title, there = answer["title"] or "", answer["answer"].lower() in ("present", "here")
    return Attendee(
        name=answer["name"],
        status="present" if there else "apologies",
        role=title.strip(" .") or None,
        in_chair=1 if _CHAIR.match(title) else 0,
        titled=bool(title),
    )


def absent_by_initials(text: str, people: Sequence[Attendee]) -> frozenset[str]:
    """The names of ``people`` from whom ``text`` has apologies by their initials: "apologies from AB, TF and SO"."""
    told = re.compile(
        r"\b[Aa]polog(?:y|ies)\b[^.\n]{0,80}?\b(?:from|by)\b:?\s+(?P<list>[A-Z]{2,4}(?:(?:,|\s|and|&)+[A-Z]{2,4})*)\b"
    )
    letters = {piece for match in told.finditer(text) for piece in re.findall(r"\b[A-Z]{2,4}\b", match["list"])}
    return frozenset(person.name for person in people if person.initials in letters)
