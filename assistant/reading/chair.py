"""Who chaired the meeting: as the list says, as a sentence tells, or as the welcome gives away."""

import re
from collections.abc import Sequence

from assistant.domain import Item
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain
from assistant.reading.attendance import IN_THE_CHAIR, Attendee, Lead, leading_person

_TOOK_IT = any_of(
    r"took the [Cc]hair, (?:was )?in the [Cc]hair, chaired (?:the|this) meeting, presided, acted as [Cc]hair",
    r"(?:undertook|agreed|volunteered|offered|stepped in|was asked) to (?:take the )?[Cc]hair",
)
_BY_DOING = (
    r"called\s+(?:the|this|our)\s+(?:[\w’'-]+\s+){1,6}to\s+order\b"
    r"|as\s+(?:the\s+)?[Cc]hair(?:man|woman|person)?(?=,)"
)
_OPENED_BY = (
    r"(?:called\s+to\s+order|meeting\s+was\s+opened|session\s+was\s+opened)\b[^.\n]{0,20}"
    r"(?:\d[\d.:]*\s?(?:[ap]\.?m\.?)?,?\s*)?\bby\s+(?:the\s+)?"
    r"(?:(?:Chair(?:man|woman|person)?|President|Mayor|Supervisor|Moderator)\b,?)?"
)
_NAMED_AS_CHAIR = any_of(
    r"chaired by, in the chair\s*[:–-], presiding\s*[:–-], moderator\s*[:–-]",
    r"(?<![\w-])(?<!Vice\s)(?<!Deputy\s)[Cc]hair(?:man|person|woman)?[^\S\n]*[:–-]",
)
_TOOK_CHAIR = re.compile(
    rf"(?P<who>[A-Z](?:[^.\n;]|(?<=Cllr)\.|(?<=\b[A-Z])\.|(?<=Mr)\.|(?<=Mrs)\.|(?<=Dr)\.){{2,60}}?)\s+(?:\([^)]*\)\s+)?(?:{_TOOK_IT}|{_BY_DOING})"
    rf"|(?:{_NAMED_AS_CHAIR}|{_OPENED_BY})\s*(?P<named>[^\n;,(]{{3,60}})"
)
_OWN_WELCOME = re.compile(
    r"\b[Cc]hair(?:man|person|woman)?['’]s\s+(?:[Oo]pening\s+)?(?:[Ww]elcome|[Rr]emarks|[Ii]ntroduction|[Aa]nnouncements?)"
    r"\W+(?P<welcomes>[A-Z][^.\n;,:]{2,50}?)(?<!was)(?<!were)(?<!be)\s+(?:welcomed|opened|thanked|greeted)\b"
)
"""The Chairman's own item, and who speaks in it: "Chairman's welcome: Ann Bell welcomed everybody"."""

_ELECTED = re.compile(
    r"\bElection of (?:the )?Chair(?:man|person|woman)?\b(?: \d{4}\S*| for the (?:year|ensuing year)\S*)?[^\n]{0,300}?"
    r"(?P<who>(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s[A-Z][^.;,\n]{2,30}?)\s+(?:was|is|be)\s+(?:duly\s+|unanimously\s+)?(?:re-?)?(?:elected|appointed)\b"
    r"|(?P<whom>[A-Z][^.;,\n]{2,40}?)\s+(?:was|be)\s+(?:duly\s+|unanimously\s+)?(?:re-?)?(?:elected|appointed|chosen|voted)"
    r"\s+(?:as\s+|to\s+be\s+)?(?:the\s+|an?\s+)?(?:(?:[Aa]cting|[Tt]emporary|[Ii]nterim)\s+)?[Cc]hair(?:man|person|woman)?\b(?!\s+of\s+the\s+(?:sub|working|finance|planning))"
    r"|\b(?:elect|appoint)\s+(?P<as>[A-Z][^;,\n]{2,40}?)\s+(?:as|to\s+be)\s+(?:the\s+|an?\s+)?(?:(?:[Aa]cting|[Tt]emporary|[Ii]nterim)\s+)?[Cc]hair(?:man|person|woman)?\b"
    r"|\b[Ee]lect\s+(?:an?|the)\s+(?:(?:acting|temporary)\s+)?[Cc]hair(?:man|person|woman)?\b[^.]{0,60}\.\s[^.;]{0,80}?"
    r"\b(?:elect|appoint)\s+(?P<then>(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
)
_CHAIR = r"(?<![\w-])(?<!, )(?<!Vice )(?<!Vice-)(?<!Deputy )(?:[Cc]hair(?:man|woman|person)?|CHAIR(?:MAN)?)"
_PERSON = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllrs?|Councillors?|Rev|Revd|Sir|Lady)\b\.?\s*)*"
    r"(?P<{0}>(?:[A-Z][\w’'.-]*\s+){{1,3}}?[A-Z][\w’'-]+)"
)
_BESIDE_NAME = re.compile(
    rf"{_PERSON.format('before')}\s*(?:\([A-Z]{{2,5}}\)\s*)?\((?:[Tt]he\s+|[Aa]cting\s+)?{_CHAIR}(?:\s*[,;/&][^()]*)?\)"
    rf"|{_CHAIR},?\s+{_PERSON.format('after')}"
)
"""A name with its office right behind or before it: "Ann Bell (Chair)", "signed by the Chairman Ann Bell"."""
_MAYOR = re.compile(r"(?<!Deputy )(?<!Vice )(?<!Lord )\bMayor\s+(?P<who>[A-Z][^,;.\n]{2,40})")
_COUNCIL = ignoring_case(r"\b(?:council|aldermen|city|town)\b")

_CHAIR_OF = ignoring_case(
    r"(?<![\w-])(?<!vice )(?<!deputy )chair(?:man|woman|person)?\s+of\s+(?:the\s+)?(?P<body>[a-z-]{4,}?)s?\s*(?:;|$)"
)
_WELCOMED_ALL = re.compile(
    r"\b(?P<who>[A-Z]{2,4}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})\s+(?:opened\s+the\s+meeting|welcomed\s+"
    r"(?:everyone|everybody|all\b|those\s+(?:present|attending)|(?:the\s+)?(?:members|attendees|participants|colleagues)))"
)
"""Who speaks for the meeting when it begins: "AB welcomed those present"."""
_ROW_OF_TWO = re.compile(r"^\s*\|([^|]{1,60}?)[:\s]*\|([^|]{1,200})\|\s*$")
"""A row of a table that is a label and what it says: "| Chair | Ann Bell |"."""

LONGEST_OPENING = 30_000
"""Characters near the beginning in which a chair is named; the first three items, mostly."""


def chair_of(people: Sequence[Attendee], text: str, items: Sequence[Item], body: str | None) -> str | None:
    """The name of whoever chaired, None where the minutes do not tell. ``body``: what met."""
    there = [person for person in people if person.status != "apologies"]
    acting = [person.name for person in there if person.in_chair == IN_THE_CHAIR]
    if acting:
        return acting[0]
    opening = text[: min(items[3].end, LONGEST_OPENING) if len(items) > 3 else LONGEST_OPENING]
    absent = frozenset(person.name for person in people) - {person.name for person in there}
    if told := _told(there, opening, absent):
        return told
    if elected := _elected(there, opening):
        return elected
    if named := [person.name for person in there if person.in_chair]:
        return named[0]
    if of_body := [person.name for person in there if _chairs(person.role or "", body or "")]:
        return of_body[0]
    by_office = _by_office(there, opening, body or "")
    return (by_office if by_office not in absent else None) or _inferred(there, text, opening)


def _by_office(there: Sequence[Attendee], opening: str, body: str) -> str | None:
    """Whom the opening calls Chairman by name wherever it may, else the mayor who sits in a council."""
    for match in _BESIDE_NAME.finditer(plain(opening)):
        name = match["before"] or match["after"]
        lead = leading_person(name)
        surname = lead.name.split()[-1] if lead else ""
        listed = [person.name for person in there if person.name.split()[-1] == surname]
        if lead and (listed or (match["before"] and " " in lead.name)):
            return listed[0] if len(listed) == 1 else lead.name
    mayor = _MAYOR.search(plain(opening)) if _COUNCIL.search(body) else None
    words = mayor["who"].split() if mayor else []
    return next((person.name for word in words[:3] for person in there if person.name.split()[-1] == word), None)


def _elected(there: Sequence[Attendee], opening: str) -> str | None:
    """Whom the meeting elected to its chair as its first business, and who took it from there."""
    for match in _ELECTED.finditer(plain(opening)):
        lead = _first_person(re.sub(r"\b([A-Z]\.)(?=[A-Z])", r"\1 ", match[str(match.lastgroup)]))
        surname = lead.name.split()[-1] if lead else ""
        if listed := [person.name for person in there if person.name.split()[-1] == surname]:
            initial = lead.name[0] if lead and " " in lead.name else ""
            return next((name for name in listed if name.startswith(initial)), listed[0])
    return None


def _chairs(role: str, body: str) -> bool:
    """Whether the role is to chair this body: "Chair of Committee" in a committee, "Chair of Governors" in theirs."""
    match = _CHAIR_OF.search(role)
    return match is not None and re.search(rf"\b{re.escape(match['body'])}s?\b", body, re.IGNORECASE) is not None


def _told(there: Sequence[Attendee], opening: str, absent: frozenset[str]) -> str | None:
    """Whom a sentence near the beginning puts in the chair, in full where the list names one such person."""
    words = "\n".join(plain(_ROW_OF_TWO.sub(r"\1: \2", line)) for line in opening.split("\n"))
    for match in (*_TOOK_CHAIR.finditer(words), *_OWN_WELCOME.finditer(words)):
        told = match[str(match.lastgroup)]
        lead = leading_person(told) if match.lastgroup == "named" else _first_person(told, absent)
        if lead is None:
            continue
        surname = lead.name.split()[-1]
        listed = [person.name for person in there if person.name.split()[-1] == surname]
        if len(listed) == 1 or len(lead.name.split()) > 1:
            return listed[0] if len(listed) == 1 else lead.name
    return None


def _first_person(words: str, absent: frozenset[str] = frozenset()) -> Lead | None:
    """The first person named in ``words``, which may begin with something else, or with somebody who was absent."""
    starts = re.finditer(r"(?:^|(?<=\s))(?=[A-Z])", words)
    leads = (leading_person(words[start.start() :]) for start in starts)
    gone = {name.rsplit(maxsplit=1)[-1] for name in absent}
    return next((lead for lead in leads if lead and lead.name.rsplit(maxsplit=1)[-1] not in gone), None)


def _inferred(there: Sequence[Attendee], text: str, opening: str) -> str | None:
    """Whoever welcomes everybody, where nobody is called the chair."""
    if there and re.search(r"\bthe\s+Chair", text):
        surname = re.escape(there[0].name.split()[-1])
        if re.search(rf"\b{surname}\s+(?:welcomed|opened|thanked)\b", opening):
            return there[0].name
    letters = {match["who"] for match in _WELCOMED_ALL.finditer(opening)}
    hosts = [person.name for person in there if letters & {person.initials, person.name}]
    return hosts[0] if len(hosts) == len(letters) == 1 else None
