"""Whom a resolution charges beside others: "..., Cllr Danby to take the chair", "Ann will ask Ben to print it"."""

import re

from assistant.engines.extractive.actions.task import is_anybody
from assistant.engines.extractive.owners import Known, are_owners
from assistant.engines.extractive.wording import IN_SMALL, VERBISH

EVERYBODY = re.compile(r"(?:All|Everyone|Everybody|Members)(?:\s+(?:present|members))?")
_BESIDES = re.compile(r"[,;]\s+(?:with\s+)?(?:the\s+)?(?P<who>[A-Z][^,;.]{1,50}?)\s+to\s+(?=[a-z])")
_ASKER = re.compile(
    rf"\b(?:the\s+)?(?P<who>[A-Z][\w’'-]*(?:\s+(?:and\s+)?[A-Z][\w’'-]*){{0,3}}|{IN_SMALL})"
    r"\s+(?:would|will|(?:agreed|offered|undertook)\s+to)\s+(?:ask|request|invite)\s"
)
"""Who is to ask somebody else: "and the Chair agreed to ask Ann to produce them"."""
_WITH_TO = re.compile(r",\s+with\s+(?:the\s+)?(?P<who>[A-Z][^,;.]{1,50}?)\s+to\s+(?=(?P<verb>[a-z]+)\b)")
"""Who sees to what is agreed: "A visit was asked for, with the Clerk to find a date"."""


def set_besides(text: str, known: Known) -> list[str]:
    """The owners of "agreed to hold an open day, Cllr Danby to take the chair"."""
    for match in _BESIDES.finditer(text):
        if VERBISH.match(text[match.end() :]) and (owners := are_owners(match["who"], known)):
            return owners
    return []


def told_beside(text: str, known: Known) -> list[str]:
    """Who sees to it with the others told of, or is to ask them."""
    match = _WITH_TO.search(text)
    if match and VERBISH.match(match["verb"]) and (owners := are_owners(match["who"], known)):
        return owners
    for asker in _ASKER.finditer(text):
        who = asker["who"][:1].upper() + asker["who"][1:]
        if not (known.is_body(who) or EVERYBODY.fullmatch(who)) and (owners := are_owners(who, known)):
            return [] if is_anybody(owners) else owners
    return []
