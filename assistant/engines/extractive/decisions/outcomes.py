"""Whether a sentence of the narrative tells an outcome of the meeting, and of what kind."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.domain import DecisionKind
from assistant.engines.extractive.decisions.clauses import AND_IT_WAS
from assistant.engines.extractive.decisions.elsewhere import NOT_OUTCOME, OTHER_BODY
from assistant.engines.extractive.decisions.forms import (
    ACTIVE,
    APPROVAL_WON,
    AS_FOLLOWS,
    BUT_AGREED,
    BY_CONSENT,
    CHAIR_CONCLUDED,
    CONSIDERED,
    IMPERSONAL,
    IN_CAPITALS,
    IN_FAVOUR,
    IT_ALSO,
    OBJECTS,
    SO_AGREED,
    THE_CONSENSUS_WAS,
    TOGETHER,
    WITHOUT_THAT,
)
from assistant.engines.extractive.decisions.forms_minutes import (
    CHAIR_SIGNED,
    HAPPY_WITH_THEM,
    MOVED_AS_CORRECT,
    TAKEN_AS_READ,
)
from assistant.engines.extractive.decisions.forms_passive import (
    AND_THIS_WAS,
    APPOINTED,
    APPROVAL_GIVEN,
    AUTHORISED,
    GRANTED,
    PASSIVE,
    PLAIN_PASSIVE,
    RECEIVED_AND,
    REQUESTED,
    SET_AT,
    SET_UP,
    THEY_WERE,
)
from assistant.engines.extractive.decisions.leads import POINTS_NOTED
from assistant.engines.extractive.decisions.own import is_outcome_of_body, is_passive_outcome
from assistant.engines.extractive.decisions.telegraphic import (
    AGREED_AFTER,
    AGREED_AT_END,
    AGREED_IN_SHORT,
    ASSURANCE,
    CHOSEN_IN_SHORT,
    IN_SHORT,
    LEFT_AS_IT_IS,
    MARKED_AT_END,
    MINUTES_IN_SHORT,
    OF_THE_TITLE,
    PUT_OFF_IN_SHORT,
    SCORED_ANEW,
    SETTLED_BY_US,
    SETTLED_IN_SHORT,
    SO_AGREED_IN_SHORT,
    WITH_EFFECT,
)
from assistant.engines.extractive.decisions.verbs import kind_of, kind_within
from assistant.engines.extractive.decisions.votes import VOTE, vote_kind
from assistant.engines.extractive.units import Unit
from assistant.language.dates import WEEKDAY
from assistant.language.patterns import ignoring_case

_ON_ANOTHER_DAY = ignoring_case(rf"\b(?:refused|approved|granted|permitted)\s+on\s+{WEEKDAY}?\d")
_ELECTION = ignoring_case(r"\belection\b")
_INDEFINITE = re.compile(r"^An?\s")
"""Of what was seen and is told: "A gap was noted in the hedge"."""
_APOLOGIES = ignoring_case(r"\bapolog")
_RECEIVED_BY_US = ignoring_case(
    r"\W*$|,?\s+(?:and|but)\b|\s+(?:with|for\s+(?:information|noting)|as\s|by\s|without|subject|unanimously|in\s+full)"
)
"""What follows where a paper is formally received: "was received with thanks", not "was received from the police"."""
_HANDED_ON = ignoring_case(r"\s+(?:(?:back|on|over|along|round)\b|to\s|by\s[^.;:]{2,60}?\sto\s+(?!\d)[a-z])")
"""What follows where a paper goes from hand to hand: "was passed by the Clerk to Mr Ash"."""
_AS_IT_IS = ignoring_case(
    r"\s+to\s+(?:be|have)\b(?!\s+(?:passed|taken|brought|sent|raised|discussed|followed|included|considered|actioned)\b)"
)
"""What follows where somebody saw how a thing is: "The gate was noted to be broken"."""
_BUT = re.compile(r"\bbut\b")
_NOT_NOTED_BY_US = re.compile(
    r"\b(?:[Ii]n|[Dd]uring)\s+(?:the\s+)?(?:discussions?|debate|conversation)[^.;:]{0,20}\bit\s+was\b|\b[Aa]polog|\b[Ii]t\s+is\s+noted\b|\bnoted\s+by\s+(?:[Mm]rs?|[Mm]s|[Dd]r|[Cc]llr|(?:[A-Z][\w’'-]+\s+){2}|[A-Z]{2,3}\s+(?=that\b))"
)
"""What one of them noted, what the minute-taker notes, who is away, and what came up in discussion."""

_FORMS = (
    *(IMPERSONAL, SO_AGREED, CHAIR_CONCLUDED, ACTIVE, CONSIDERED, PLAIN_PASSIVE, PASSIVE, GRANTED, APPOINTED),
    *(AUTHORISED, REQUESTED, SET_UP, AND_THIS_WAS, BY_CONSENT, THEY_WERE, IT_ALSO, IN_CAPITALS),
    *(AS_FOLLOWS, TOGETHER, AGREED_AFTER, SETTLED_IN_SHORT),
    *(MINUTES_IN_SHORT, IN_SHORT, AGREED_IN_SHORT, SO_AGREED_IN_SHORT, OF_THE_TITLE, SETTLED_BY_US, WITH_EFFECT),
    *(CHOSEN_IN_SHORT, LEFT_AS_IT_IS, APPROVAL_WON, PUT_OFF_IN_SHORT, CHAIR_SIGNED, HAPPY_WITH_THEM),
    *(IN_FAVOUR, THE_CONSENSUS_WAS, APPROVAL_GIVEN, SET_AT, MARKED_AT_END, TAKEN_AS_READ, OBJECTS, AGREED_AT_END),
    *(RECEIVED_AND, ASSURANCE, WITHOUT_THAT, MOVED_AS_CORRECT, BUT_AGREED),
    SCORED_ANEW,
)
_IN_PASSIVE = (
    PASSIVE,
    PLAIN_PASSIVE,
    THEY_WERE,
    APPOINTED,
    GRANTED,
    AUTHORISED,
    REQUESTED,
    SET_UP,
    WITH_EFFECT,
    LEFT_AS_IT_IS,
    SCORED_ANEW,
    AS_FOLLOWS,
    APPROVAL_WON,
    APPROVAL_GIVEN,
    SET_AT,
)
_AT_ANOTHER = ignoring_case(r"\b(?:where|at which)\s+$")
"""A meeting that somebody was at: "went to the Forum, where it was agreed"."""
_HAD_VOTED = ignoring_case(r"\b(?:had|has|have)\s+(?:\w+\s+)?voted\b")


_US = "Board"


class Outcome(NamedTuple):
    """The kind of an outcome and where its verb ends in the sentence."""

    kind: DecisionKind
    verb_end: int


def outcome_of(text: str, unit: Unit, own: re.Pattern[str] | None = None) -> Outcome | None:
    """The outcome that a sentence tells, None where it tells none; ``own`` are further names of the body."""
    if (goes_on := AND_IT_WAS.search(text)) and (first := outcome_of(text[: goes_on.start()], unit, own)):
        return first
    outcome = _told(text, unit)
    if outcome or own is None or (named := own.search(text)) is None:
        return outcome
    start, end = named.span()
    outcome = _told(text[:start] + _US + text[end:], unit)
    return outcome and outcome._replace(verb_end=outcome.verb_end + end - start - len(_US))


def _told(text: str, unit: Unit) -> Outcome | None:
    for match in _candidates(text, unit):
        verb, end = match["verb"], match.end("verb")
        if OTHER_BODY.search(text) or any(
            no.start() <= match.start("verb") < no.end() for no in NOT_OUTCOME.finditer(text)
        ):
            continue
        if match.re in (ACTIVE, CONSIDERED, IT_ALSO) and not is_outcome_of_body(match, text):
            continue
        if match.re is PLAIN_PASSIVE and match["negated"]:
            return Outcome("other", end)
        kind = kind_of(verb)
        return Outcome(kind_within(text[end:], kind) if kind in ("agreed", "resolved") else kind, end)
    if VOTE.search(text) and not any(no.search(text) for no in (_ELECTION, _ON_ANOTHER_DAY, _HAD_VOTED)):
        return Outcome(vote_kind(text), len(text))
    return None


def _is_only_told(match: re.Match[str], text: str) -> bool:
    """Whether what came in is told, and not that the meeting received or noted it."""
    verb = match["verb"]
    if verb.lower() in ("received", "noted") and _APOLOGIES.search(text[: match.end()]):
        return True
    if verb == "passed" and _HANDED_ON.match(text, match.end("verb")):
        return True
    told_beside = _BUT.search(text[match.start() : match.start("verb")]) is not None
    return verb == "received" and (told_beside or _RECEIVED_BY_US.match(text, match.end("verb")) is None)


def _candidates(text: str, unit: Unit) -> Iterator[re.Match[str]]:
    for form in _FORMS:
        for match in form.finditer(text):
            verb = match["verb"]
            in_small = not verb.isupper()
            if form is IMPERSONAL and verb == "noted" and (unit.kind == "bullet" or POINTS_NOTED.search(text)):
                continue
            if form is IMPERSONAL and verb == "noted" and _NOT_NOTED_BY_US.search(text):
                continue
            if verb == "noted" and _AS_IT_IS.match(text, match.end("verb")):
                continue
            if form in (IMPERSONAL, WITHOUT_THAT) and _AT_ANOTHER.search(text[: match.start()]):
                continue
            if form in _IN_PASSIVE and in_small and not is_passive_outcome(match, text):
                continue
            if form is PLAIN_PASSIVE and verb == "noted" and _INDEFINITE.match(text):
                continue
            if form in (PASSIVE, PLAIN_PASSIVE) and _is_only_told(match, text):
                continue
            yield match
