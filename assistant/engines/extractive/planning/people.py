"""Whom a question names: people of the minutes by name or initials, and owners of actions by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.domain import Span
from assistant.language.names import surname_of
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import words

_OFFICE = any_of(
    "manager, director, officer, clerk, treasurer, secretary, secretariat, chair(?:man|woman|person)?, headteacher",
    "head, lead, executive, nurse, surveyor, solicitor",
)
_OFFICES = re.compile(
    r"\b[Tt]he (?P<owner>(?:(?:[A-Z][\w’'-]+|of|and|for|the)\s+){0,5}"
    r"(?:Manager|Director|Officer|Clerk|Treasurer|Secretary|Secretariat|Chair(?:man|woman)?|Headteacher|Head|Lead|Executive|Nurse|Surveyor|Solicitor)"
    r"(?:\s+of(?:\s+the)?(?:\s+[A-Z][\w-]+(?:\s+and)?)+)?)"
)
_SMALL = ignoring_case(
    rf"\bthe (?P<owner>(?:(?:practice|deputy|vice|assistant|acting|parish|town|finance|project|chief|company|trust|"
    rf"business|site|school|programme|data|health|housing|planning|property|estates?|facilities|office)[\s-]+){{0,3}}"
    rf"{_OFFICE})\b(?!['’]s\s+(?!(?:actions?|tasks?)\b))"
)
_TO = any_of("does, do, did, has, have, had, was, were, is, are, must, should, will, to, for, on, by, with, give")
_INITIALS = re.compile(
    rf"\b{_TO}\s+(?P<owner>[A-Z]{{2,4}})(?=\s+(?:have|has|to|do|take|get|come|given|asked|agree|responsible)\b|\W*$|,)"
)
_GROUP = ignoring_case(
    rf"\b{_TO}\s+(?:the\s+)?(?P<owner>officers|members|governors|trustees|councillors|directors|everyone|all)"
    r"(?=\s+(?:have|to|do|take|get|given|asked|agree)|\W*$)"
)
_TITLE = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Rev\w*|Sir|Dame)"


class Named(NamedTuple):
    """Names as the register knows them, and where the question has them."""

    names: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


def named_people(question: str, people: Sequence[str]) -> Named:
    """The people of the meetings whom the question names: in full, or by a surname that only one of them bears."""
    found: dict[str, Span] = {}
    surnames: dict[str, set[str]] = {}
    asked = {word.removesuffix("'s") for word in words(question)}
    for name in people:
        if not asked.intersection(words(name)[-1:]):  # thousands of names, of which a question has one or two
            continue
        surnames.setdefault(surname_of(name), set()).add(name)
        if match := re.search(rf"\b{re.escape(name)}\b", question, re.IGNORECASE):
            found[name] = Span(*match.span())
    for surname, bearers in surnames.items():
        match = re.search(rf"\b(?:{_TITLE}\.?\s*)?{re.escape(surname)}\b", question)
        if match and len(bearers) == 1 and len(surname) > 2 and not _taken(match, found.values()):
            found[next(iter(bearers))] = Span(*match.span())
    return Named(tuple(found), tuple(found.values()))


def _taken(match: re.Match[str], spans: Iterable[Span]) -> bool:
    return any(match.start() < span.end and span.start < match.end() for span in spans)


def named_owners(question: str) -> Named:
    """Owners that the question names by office, by initials or as a group: the register knows them by these too."""
    for pattern in (_OFFICES, _SMALL, _INITIALS, _GROUP):
        matches = list(pattern.finditer(question))
        if matches:
            return Named(
                tuple(dict.fromkeys(match["owner"] for match in matches)),
                tuple(Span(*match.span("owner")) for match in matches),
            )
    return Named()


__all__ = ["Named", "named_owners", "named_people"]
