"""What kind of answer a question asks for, and whether some words hold one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal, NamedTuple

from assistant.language.dates import DateMention, find_dates, find_times, months_named
from assistant.language.names import NAME, SURNAMED, is_person, surname_of
from assistant.language.numbers import Number, numbers

AnswerType = Literal["money", "number", "date", "person", "reason", "place", "outcome", "vote", "percent"]

_CLAUSE = r"(?:^|[,;:(]\s*|\b(?:and|or|but|so|to|by|for|from|with|of|on|against|until|since)\s+)(?:and\s+)?"
"""Where a question word asks and does not join: 'the day when ...' asks for no date."""
_MONEY_WORDS = (
    r"money|funding|cost|costs|pay|paid|spen[dt]|price|fee|grant|budget|save[ds]?|saving|sum|worth|"
    r"charge[ds]?|raise[ds]?|£"
)
_ASKED: tuple[tuple[AnswerType, str], ...] = (
    ("percent", r"\bwhat (?:percentage|per cent|proportion|share)\b|\bhow many per cent\b"),
    ("money", rf"(?<!by )\bhow much\b[^?]*\b(?:{_MONEY_WORDS})\b|(?<!by )\bhow much (?:money|did|does|has|was|is|"
              rf"will|would)\b|\b(?:for|at) what (?:price|sum|cost)\b|"
     r"\bwhat (?:\w+ ){0,2}(?:price|cost|sum|amount|budget|fee|grant|salary|rent|money)\b|\bfor how much\b|"
     r"\bwhat (?:did|does|do|will|would|has|had|might)\b[^?,]*\b(?:costs?|pay|paid|fetch(?:ed)?)\b"
     r"(?! (?:for|on|to|attention|towards)\b)"),
    ("number", r"\bby how much\b|\bhow (?:many|big|large|old|far|high|low)\b|\bwhat (?:\w+ )?(?:number|figure|"
               r"level|score|total|turnout)\b"),
    ("vote", r"\bhow did\b[^?]*\bvote\b|\bvot(?:ed|e|ing) (?:for|against|in favour)\b|\bwhat was the (?:vote|"
             r"result of the vote)\b|\bby what (?:vote|majority|margin)\b|\babstain"),
    ("date", rf"{_CLAUSE}when\b|\bhow (?:soon|quickly|often|long)\b|\b(?:by|on|from|until) (?:which|what) (?:date|"
             rf"day|month)|\bwhat (?:date|day|month|year)\b|"
             r"\bwhich (?:date|day|month|year)\b|\bwhat time\b|\bby what\b(?! (?:vote|majority|margin|means|name))"),
    ("person", rf"{_CLAUSE}who(?:m|se)?\b|\bwhich (?:\w+ ){{0,2}}(?:officers?|councillors?|members?|persons?|people|"
               r"governors?|trustees?|directors?)\b"),
    ("reason", rf"{_CLAUSE}why\b|\bfor what reason\b|\bwhat (?:was|is) the reason\b|\bon what grounds\b"),
    ("place", rf"{_CLAUSE}where\b|\bin which (?:town|city|room|building|hall|place)\b|\b(?:at|in) what (?:place|venue|"
              r"room)\b|\bwhich (?:venue|town|city|room)\b"),
    ("outcome", r"^(?:did|was|were|has|have) |\bwhat (?:was|were|is|has been|did)\b[^?]*\b(?:decided?|agreed?|"
                r"settled?|resolved?|approved?|become|outcome)"),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _ASKED)
_DOES = r"(?:[a-z]{2,}ed|said|says|thought|felt|told|took|gave|led|spoke|met|would|will|is to|was|has|had)"
"""What follows the name of somebody who does something."""
_INITIALS = re.compile(
    rf"(?:[-–—:(\]]|\bby|\bto)\s*[A-Z]{{2,3}}\b(?=[\s).,;]|$)|"
    rf"(?:\b(?:ACTION|Action)(?:\s+(?:POINT|Point))?\b[\s:–-]*|^\W*)[A-Z]{{2,3}}\b(?=\s+(?:to|will)\s+[a-z])|"
    rf"\b[A-Z]{{2,3}}\b(?=\s+(?:and\s+[A-Z]{{2,3}}\s+)?{_DOES}\b)"
)
_FIRST_NAME = re.compile(
    rf"(?<![\w.] )\b(?!The\b|It\b|He\b|She\b|They\b|This\b|That\b|There\b|Members\b|"
    rf"Residents\b)([A-Z][a-z]{{2,}})(?=\s+{_DOES}\b)|\(([A-Z][a-z]+)\)|"
    rf"\b(?:ACTION|Action)\b[\s:–-]+[A-Z][a-z]+(?=\s+(?:to|will)\b)"
)
_FIRM = re.compile(
    r"\b[A-Z][\w’']+(?:\s+(?:&|and)\s+[A-Z]\w+)+|\b(?:[A-Z][\w’']+\s+)+(?:Ltd|Limited|plc|LLP|Council|Trust|"
    r"Company|Partners|Services|Group)\b"
)
_REASON = re.compile(
    r"\b(?:because|since|as|due to|owing to|so that|in order to|in order that|on account of|given|reason\w*|"
    r"following|therefore|in view of|"
    r"until|in that|to (?:allow|avoid|ensure|enable|give)|concern\w*|had not|could not|was not|were not|cannot|too|"
    r"felt|thought|considered)\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:agreed|resolved|approved|noted|endorsed|accepted|adopted|requested|received|supported|rejected|refused|"
    r"deferred|lost|"
    r"carried|passed|confirmed|decided|recommended|declined|withdrawn|granted|authorised|not agreed)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\bvot|\bfor\b.*\bagainst\b|\bFOR\b|\bAGAINST\b|\babst|\bunanimous|\bshow of hands|\b\d+\s*(?:to|-|–)\s*\d+\b|"
    r"\bcarried\b|\blost\b",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"\b(?:none|nobody|no one|nil|neither|both|half|third|quarter|fifth|tenth|dozens?|several|"
    r"no\s+[a-z]+(?:\s+[a-z]+)?)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:secretariat|clerk|treasurer|secretary|chair(?:man|woman|person)?|vice-chair|president|(?:chief |deputy |"
    r"assistant )?(?:director|executive|officers?|"
    r"manager|nurse|constable|inspector)|headteacher|head|lead|leader|surveyor|architect|solicitor|auditor|"
    r"contractor|mayor|governors?|trustees?|"
    r"members?|councillors?|group|team|working party|committee)\b",
    re.IGNORECASE,
)  # fmt: skip
_SOON = re.compile(
    r"\b(?:next (?:meeting|month|year|week|term)|(?:early|late|mid|the|in|by|this) (?:spring|summer|autumn|winter|"
    r"new year|year)|easter|christmas|annually|"
    r"monthly|weekly|fortnight\w*|quarterly|end of|(?:\w+) (?:minutes?|hours?|days?|weeks?|months?|years?)|"
    r"immediately|forthwith|"
    r"in alignment with|once a)\b",
    re.IGNORECASE,
)  # fmt: skip
_YEAR = re.compile(
    r"\b(?:by|in|until|till|from|since|during|before|after|for|to)\s+(?:the\s+end\s+of\s+)?((?:19|20)\d{2})\b",
    re.IGNORECASE,
)
KEPT = 4_096
"""Pieces of minutes of which is remembered what they hold."""


def asked_for(question: str) -> tuple[AnswerType, ...]:
    """The kinds of answer that the question's parts ask for, in the order in which it asks; often none."""
    found: list[tuple[int, AnswerType]] = []
    for kind, pattern in _PATTERNS:
        match = pattern.search(question)
        if match and not (kind == "number" and any(k in {"money", "percent"} for _, k in found)):
            found.append((match.start(), kind))
    return tuple(kind for _, kind in sorted(found))


def _person(text: str, question: str) -> bool:
    known = question.casefold()
    told = _told_of(text)
    return told.by_initials or any(name not in known for name in told.names)


class _Told(NamedTuple):
    """Whom a text tells of: surnames, roles and firms, and whether anybody by initials or first name."""

    names: tuple[str, ...]
    by_initials: bool


@lru_cache(maxsize=KEPT)
def _told_of(text: str) -> _Told:
    named = (match.group() for pattern in (SURNAMED, NAME) for match in pattern.finditer(text))
    surnames = [surname_of(name) for name in named if is_person(name)]
    others = [match.group() for pattern in (_ROLE, _FIRM) for match in pattern.finditer(text)]
    names = dict.fromkeys(name.casefold() for name in (*surnames, *others))
    return _Told(tuple(names), bool(_INITIALS.search(text) or _FIRST_NAME.search(text)))


def _number(text: str, question: str) -> bool:
    given = {number.value for number in _numbers(question)}
    dates = [(found.start, found.end) for found in _dates(text)]
    return bool(_FEW.search(text)) or any(
        number.value not in given
        and not any(start <= number.start < end for start, end in dates)
        and not 1900 <= number.value <= 2100
        for number in _numbers(text)
    )


def _of_unit(unit: str) -> Callable[[str, str], bool]:
    def holds_unit(text: str, question: str) -> bool:
        given = {number.value for number in _numbers(question)}
        return any(number.unit == unit and number.value not in given for number in _numbers(text))

    return holds_unit


def _date(text: str, question: str) -> bool:
    given = {(found.day, found.month) for found in _dates(question)}
    months = {month for month, _ in months_named(question)}
    if any((found.day, found.month) not in given for found in _dates(text)) or find_times(text):
        return True
    if any(year not in question for year in _YEAR.findall(text)):
        return True
    return any(month not in months for month, _ in months_named(text)) or bool(_SOON.search(text))


@lru_cache(maxsize=KEPT)
def _numbers(text: str) -> tuple[Number, ...]:
    return tuple(numbers(text))


@lru_cache(maxsize=KEPT)
def _dates(text: str) -> tuple[DateMention, ...]:
    return tuple(find_dates(text))


def _matching(pattern: re.Pattern[str]) -> Callable[[str, str], bool]:
    return lambda text, question: bool(pattern.search(text))


_HOLDS: dict[AnswerType, Callable[[str, str], bool]] = {
    "money": _of_unit("money"),
    "percent": lambda text, question: _of_unit("percent")(text, question) or bool(_FEW.search(text)),
    "number": _number,
    "date": _date,
    "person": _person,
    "reason": _matching(_REASON),
    "place": _matching(re.compile(r"\b(?:at|in|into|to|from|near|on)\s+(?:the\s+)?[A-Z]")),
    "outcome": _matching(_OUTCOME),
    "vote": _matching(_VOTE),
}


def holds(text: str, kind: AnswerType, question: str = "") -> bool:
    """Whether ``text`` has words of the kind that the question does not bring with it itself."""
    return _HOLDS[kind](text, question)


__all__ = ["AnswerType", "asked_for", "holds"]
