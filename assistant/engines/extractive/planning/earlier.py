"""How questions of what became of earlier actions are worded, and which state they ask for."""

from __future__ import annotations

import re

from assistant.domain import Catalogue
from assistant.engines.extractive.planning.wording import ALL, NO_TASK, TASKS
from assistant.language.dates import MONTH
from assistant.language.patterns import any_of, either, ignoring_case
from assistant.language.words import content_stems, stem, words

_THEN_DUE = rf"\b(?:from|since|previous|earlier|last)\b(?! (?:the |our |its )?(?:{MONTH}(?![a-z])|\d))"
EARLIER = either(
    r"\b(?:carried (?:over|forward)|closed|(?<!to )completed?|dealt with|finished|done|slipped|put (?:back|off))\b"
    r"(?<!be finished)(?<!be completed)(?<!be done)(?<!get done)(?<!be closed)(?<!be dealt with)",
    r"\bpostponed\b",
    rf"^(?!.*\b{TASKS}\b).*\b(?:outstanding|still)\b.*{_THEN_DUE}",
    rf"^(?!.*\b{TASKS}\b).*{_THEN_DUE}.*\b(?:outstanding|still)\b",
)
"""Of actions, that what became of them is asked: they were set before, and a later meeting was told."""
_WENT = any_of(
    "became, has become, happened, has happened, has been done, was done, came, has come, is happening, were done"
)
_PROGRESS = any_of("progress, progress made, update, updates, status, position, report, reports, follow-?up, feedback")
_FROM_BEFORE = any_of("last, previous, earlier, past, prior, old, outstanding, existing, current, open")
REPORTS = either(
    rf"\bwhat (?:{_WENT}) (?:of|to|with|about|on|from) (?:[\w'’-]+ ){{0,4}}?{TASKS}\b{NO_TASK}",
    rf"\b{_PROGRESS} (?:[\w'’-]+ ){{0,4}}?(?:on|of|with|against|about|for|to) (?:[\w'’-]+ ){{0,4}}?{TASKS}\b{NO_TASK}",
    rf"\b(?:were|was|are|is|have|has|had|did) (?:[\w'’-]+ ){{0,4}}?{TASKS}\b{NO_TASK} [^?]*\b(?:completed?"
    r"|closed|finished|dealt with|carried out|discharged|actioned|happen|seen to|done)\b",
    r"\b(?:what|which|anything|everything|things?|items?|matters?)\b[^?]*\bcarried (?:over|forward)\b",
    rf"^\W*{ALL}matters arising\b|\bwhat (?:was|were|is|are|came|did)\b[^?]*\b(?:under|as|the) matters arising\W*$",
    r"\bmatters arising (?:from|at|in|of|were|was)\b",
    rf"\bwhat\b[^?]*\boutstanding from (?:the |our |their |its )?{_FROM_BEFORE} (?:meeting|time|minutes)\b",
)
"""Questions of what became of actions set before, and with the words of EARLIER those of certain ones."""
REPORTED = (
    (
        ("carried_over", "open"),
        ignoring_case(
            r"\b(?:carried (?:over|forward)|outstanding|slipped|put (?:back|off)|postponed|deferred|incomplete"
            r"|(?:not|n['’]t) (?:yet )?(?:been )?(?:completed?|closed|done|finished|dealt with)|still|unfinished"
            r"|rolled (?:over|forward)|in progress|on-?going)\b"
        ),
    ),
    (
        ("done",),
        ignoring_case(r"\b(?:closed|completed?|done|finished|dealt with|discharged|actioned|carried out)\b"),
    ),
)
"""The states that may be asked for."""
SET_AT = ignoring_case(
    rf"\b{TASKS}(?: (?:that|which))?(?: (?:were|was|had been|have been))?"
    r"(?: (?:set|agreed|given|assigned|taken|raised|allocated|recorded|placed))?(?: out)? (?P<at>at|in|on|by|from|of)\b"
)
"""Says that the meeting named is the one that set the actions, and not the one that was told of them."""
_OF_REPORTS = frozenset(
    content_stems(
        "carried carry over forward closed close completed complete finished discharged actioned shown show hear heard"
        " reported report told said became become happened progress update status position previous earlier last"
        " arising postponed deferred slipped put back off dealt seen happen register schedule sheet rolled ongoing"
        " once twice again now yet days dates"
    )
)
"""Stems of what a question of earlier actions says besides their subject."""

_WHOSE = re.compile(
    r"\b(?P<name>(?:[A-Z][\w’'-]*\s+)+)"
    r"(?:trustees|board|council|committee|governors|trust|group|panel|forum|partnership|meetings?|minutes)\b"
)


def subject_of(topic: str, question: str, catalogue: Catalogue) -> str:
    """The words of ``topic`` that name the actions reported on, without those that name the body that met."""
    named = [f"{entry.body or ''} {entry.organisation or ''}" for _, entry in catalogue.forms]
    named += [match["name"] for match in _WHOSE.finditer(question)]
    bodies = {word for name in named for word in words(name)}
    return " ".join(word for word in topic.split() if word not in bodies and stem(word) not in _OF_REPORTS)


__all__ = ["EARLIER", "REPORTED", "REPORTS", "SET_AT", "subject_of"]
