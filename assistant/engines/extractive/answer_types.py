"""What kind of answer a question asks for, and whether some words hold one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from assistant.language.dates import find_dates, find_times, months_named
from assistant.language.names import NAME, SURNAMED
from assistant.language.numbers import numbers

AnswerType = Literal["money", "number", "date", "person", "reason", "place", "outcome", "vote", "percent"]

_MONEY_WORDS = r"money|funding|cost|costs|pay|paid|spen[dt]|price|fee|grant|budget|save[ds]?|saving|sum|worth|charge[ds]?|raise[ds]?|£"
_ASKED: tuple[tuple[AnswerType, str], ...] = (
    ("percent", r"\bwhat (?:percentage|per cent|proportion|share)\b|\bhow many per cent\b"),
    ("money", rf"\bhow much\b[^?]*\b(?:{_MONEY_WORDS})\b|\bhow much (?:money|did|does|has|was|is|will|would)\b|\b(?:for|at) what (?:price|sum|cost)\b|"
     r"\bwhat (?:\w+ ){0,2}(?:price|cost|sum|amount|budget|fee|grant|salary|rent|money)\b|\bfor how much\b"),
    ("number", r"\bhow (?:many|big|large|long|old|far|high|low)\b|\bwhat (?:\w+ )?(?:number|figure|level|score|total|turnout)\b"),
    ("vote", r"\bhow did\b[^?]*\bvote\b|\bvot(?:ed|e|ing) (?:for|against|in favour)\b|\bwhat was the (?:vote|result of the vote)\b|\babstain"),
    ("date", r"\bwhen\b|\b(?:by|on|from|until) (?:which|what) (?:date|day|month)|\bwhat (?:date|day|month|year)\b|\bwhich (?:date|day|month|year)\b|\bwhat time\b|\bby what\b"),
    ("person", r"\bwho(?:m|se)?\b|\bwhich (?:\w+ ){0,2}(?:officers?|councillors?|members?|persons?|people|governors?|trustees?|directors?)\b"),
    ("reason", r"\bwhy\b|\bfor what reason\b|\bwhat (?:was|is) the reason\b|\bon what grounds\b"),
    ("place", r"\bwhere\b|\bin which (?:town|city|room|building|hall|place)\b|\b(?:at|in) what (?:place|venue|room)\b|\bwhich (?:venue|town|city|room)\b"),
    ("outcome", r"^(?:did|was|were|has|have) |\bwhat (?:was|were|is|has been|did)\b[^?]*\b(?:decided?|agreed?|settled?|resolved?|approved?|become|outcome)"),
)  # fmt: skip
_REASON = re.compile(
    r"\b(?:because|since|as|due to|owing to|so that|in order to|in order that|on account of|given|reason\w*|following|therefore|in view of|"
    r"until|in that|to (?:allow|avoid|ensure|enable|give)|concern\w*|had not|could not|was not|were not|cannot|too|felt|thought|considered)\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:agreed|resolved|approved|noted|endorsed|accepted|adopted|requested|received|supported|rejected|refused|deferred|lost|"
    r"carried|passed|confirmed|decided|recommended|declined|withdrawn|granted|authorised|not agreed)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(r"\bvot|\bfor\b.*\bagainst\b|\bFOR\b|\bAGAINST\b|\babst|\bunanimous|\bshow of hands|\b\d+\s*(?:to|-|–)\s*\d+\b|\bcarried\b|\blost\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|none|nobody|no one|nil|neither|both|all|a|an|one|only|half|third|two-thirds|several)\b", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:secretariat|clerk|treasurer|secretary|chair(?:man|woman|person)?|director|officers?|manager|headteacher|head|lead|leader|board|"
    r"committee|group|council|team|members?|governors?|trustees?|chief|all|everyone|nobody|no one|inspector|contractor|[A-Z]{2,4})\b"
)  # fmt: skip


def asked_for(question: str) -> tuple[AnswerType, ...]:
    """The kinds of answer that the question's parts ask for, in the order in which it asks; often none."""
    found: list[tuple[int, AnswerType]] = []
    for kind, pattern in _ASKED:
        match = re.search(pattern, question, re.IGNORECASE)
        if match and not (kind == "number" and any(k in {"money", "percent"} for _, k in found)):
            found.append((match.start(), kind))
    return tuple(kind for _, kind in sorted(found))


def _person(text: str) -> bool:
    return bool(SURNAMED.search(text) or NAME.search(text) or _ROLE.search(text))


def _number(text: str) -> bool:
    return bool(numbers(text)) or bool(_NONE.search(text))


_HOLDS: dict[AnswerType, Callable[[str], bool]] = {
    "money": lambda text: any(n.unit == "money" for n in numbers(text)) or bool(re.search(r"[£$€]|\bEUR\b|\bUSD\b", text)),
    "percent": lambda text: any(n.unit == "percent" for n in numbers(text)) or bool(re.search(r"\bhalf|third|quarter|in ten", text)),
    "number": _number,
    "date": lambda text: bool(find_dates(text) or months_named(text) or find_times(text) or _SOON.search(text)),
    "person": _person,
    "reason": lambda text: bool(_REASON.search(text)),
    "place": lambda text: bool(re.search(r"\b(?:at|in|into|to|from|near|on)\s+(?:the\s+)?[A-Z]", text)),
    "outcome": lambda text: bool(_OUTCOME.search(text)),
    "vote": lambda text: bool(_VOTE.search(text)),
}
_SOON = re.compile(
    r"\b(?:19|20)\d{2}\b|\bnext (?:meeting|month|year|week|term)|\b(?:spring|summer|autumn|winter|easter|christmas|quarter|annually|monthly|weekly|fortnight\w*|"
    r"end of|days?|weeks?|months?|years?|term|today|immediately|once|after|before|until|when)\b",
    re.IGNORECASE,
)  # fmt: skip


def holds(text: str, kind: AnswerType) -> bool:
    """Whether ``text`` has words of the kind."""
    return _HOLDS[kind](text)


__all__ = ["AnswerType", "asked_for", "holds"]
