"""A question -> what to look up: register or text, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from assistant.domain import Catalogue, QueryPlan, Span, Turn
from assistant.engines.extractive.planning.earlier import SET_AT, subject_of
from assistant.engines.extractive.planning.followup import Completed, complete, points_back
from assistant.engines.extractive.planning.intent import Wanted, of_several, twofold, wanted
from assistant.engines.extractive.planning.opening import bare
from assistant.engines.extractive.planning.people import named_owners, named_people
from assistant.engines.extractive.planning.scope import Scope, blanked, find_scope
from assistant.language.dates import MONTH, find_dates, month_end, months_named
from assistant.language.words import STOP_WORDS, words

_ITEM = re.compile(
    r"\b(?:agenda\s+)?(?:item|minute|paragraph|para|section)s?\s+(?:no\.?\s*|"
    r"number\s+)?(\d+(?:\.\d+)*(?:\s?\([a-z]+\))?)",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}(?![a-z])(?:\s+\d{{1,2}}\b)?(?:,?\s+\d{{4}})?|\b(?:19|20)\d{{2}}\b"
)
_DUE = re.compile(
    rf"\b(?P<cue>due|fall(?:ing|s)?(?: due)?|deadline|done|finished|completed?|delivered)\b(?P<how>(?:\s+(?:in|by|"
    rf"on|before|after|since|until|for|of|the|end|no later than)){{0,4}})"
    rf"\s+(?P<when>(?:{_DATED.pattern})(?:\s+(?:and|or|to)\s+(?:{_DATED.pattern}))?)",
    re.IGNORECASE,
)

_VOTED = re.compile(r"\b(?:vot(?:e[sd]?|ing)|abstain\w*|oppose[sd]?)\b", re.IGNORECASE)


def plan(question: str, history: Sequence[Turn], catalogue: Catalogue) -> QueryPlan:
    """What to look up for ``question``, completed from ``history`` (oldest first)."""
    completed = complete(question, history)
    want = wanted(question)
    if completed.follow_up and (want.intent not in {"people", "meetings"} or points_back(question)):
        want = wanted(completed.question)
    else:  # what a header or an attendance list tells needs no subject, only the meeting
        completed = completed._replace(question=question)
    full = completed.question
    due = _due(full, catalogue) if want.intent == "actions" else None
    scope = find_scope(
        blanked(_set_at(full) if want.intent == "reports" else full, [due.span] if due else []), catalogue
    )
    people, named = named_people(full, catalogue.people)
    if want.intent == "decisions" and people and _VOTED.search(full):
        want = Wanted()  # who voted how is told beside a decision, if at all
    if want.intent == "actions" and not people:
        people, named = named_owners(full)
    numbered = list(_ITEM.finditer(full))
    used = [
        *scope.used,
        *(named if want.intent != "decisions" else ()),  # nobody's name limits decisions but as one of their words
        *want.vocabulary,
        *(Span(*match.span()) for match in numbered),
        *([due.span] if due else []),
    ]
    topic = _topic(bare(full), used)
    if want.intent == "reports":
        topic = subject_of(topic, full, catalogue)
    told = _told_after(scope, catalogue) if want.intent == "reports" and SET_AT.search(full) else ()
    limited = due or numbered or want.outcomes or want.overdue or (people and want.intent != "decisions")
    register = _register(want, topic, filtered=bool(limited)) and bool(people or not want.somebody)
    return QueryPlan(
        question=full,
        search=topic if register and want.intent in {"actions", "reports", "decisions"} else bare(full).strip(),
        intent=want.intent if register else "text",
        count=want.counted,
        fields=want.fields if register else (),
        meeting_ids=told or scope.meeting_ids or completed.meeting_ids,
        date_from=None if told else scope.date_from,
        date_to=None if told else scope.date_to,
        items=_items(numbered, completed, register=register),
        people=people if register or want.intent != "actions" else (),
        statuses=want.statuses if register else (),
        affiliation=_topic(full, [*scope.used, *_around(full, want.whom)]) if want.whom else "",
        kinds=want.kinds if register else (),
        outcomes=want.outcomes if register else (),
        overdue=want.overdue if register else False,
        due_from=due.first if due else None,
        due_to=due.last if due else None,
        also_text=register and want.intent in {"people", "meetings"} and twofold(full),
        each=not register and len(catalogue.meetings) > 1 and (of_several(full) or scope.several),
        impossible=scope.impossible,
    )


def _items(numbered: Sequence[re.Match[str]], completed: Completed, *, register: bool) -> tuple[str, ...]:
    """Items asked for by number, else those that a follow-up goes on about."""
    if numbered:
        return tuple(match[1].replace(" ", "") for match in numbered)
    return completed.items if completed.follow_up and not register else ()


def _set_at(question: str) -> str:
    """The question with a day of which it says "actions from" taken for the day of a meeting, its length kept."""
    return SET_AT.sub(lambda match: match[0][: -len(match["at"])] + "at".ljust(len(match["at"])), question)


def _told_after(scope: Scope, catalogue: Catalogue) -> tuple[str, ...]:
    """The meeting that was told what became of actions of the one meeting in ``scope``: the next of its body."""
    wanted_ids = set(scope.meeting_ids)
    held = [
        entry.meeting_id
        for entry in catalogue.meetings
        if (not wanted_ids or entry.meeting_id in wanted_ids)
        and (scope.date_from is None or (entry.date and entry.date >= scope.date_from))
        and (scope.date_to is None or (entry.date and entry.date <= scope.date_to))
    ]
    if len(held) != 1:
        return ()
    body = [catalogue.meetings[place].meeting_id for place in catalogue.by_body[catalogue.bodies[held[0]]]]
    return tuple(body[body.index(held[0]) + 1 :][:1])


def _register(want: Wanted, topic: str, *, filtered: bool) -> bool:
    """Whether the register alone answers: it holds who did or must do what and when, but no reasons and no talk."""
    if want.intent == "text":
        return False
    if want.intent in {"people", "meetings", "reports"}:
        return True
    return not topic or filtered or want.counted or len(topic.split()) <= 3


def _topic(question: str, used: Sequence[Span]) -> str:
    """The words of the question that name its subject: what no filter has taken and no grammar needs."""
    rest = blanked(question, used)
    return " ".join(word for word in words(rest) if word not in STOP_WORDS and len(word) > 1)


def _around(question: str, span: Span) -> tuple[Span, Span]:
    return Span(0, span.start), Span(span.end, len(question))


class Due(NamedTuple):
    """The days on which the actions asked for are due (None: open to that side), and where the question says so."""

    first: date | None
    last: date | None
    span: Span


def _due(question: str, catalogue: Catalogue) -> Due | None:
    """When the actions asked for are due; None where the question does not say.

    A month without a year is the one that follows the meeting: of the year named elsewhere, else of the last meeting.
    """
    match = _DUE.search(question)
    if match is None:
        return None
    named = [int(year) for year in re.findall(r"\b(?:19|20)\d{2}\b", question)]
    held = [entry.date.year for entry in catalogue.meetings if entry.date]
    year = named[0] if named else (held[-1] if held else None)
    days = _days(match["when"], year)
    if not days:
        return None
    span = Span(*match.span())
    first, last = min(low for low, _ in days), max(high for _, high in days)
    if re.search(r"\b(?:by|before|until|no later than)\b", match["how"]):
        return Due(None, last, span)
    return Due(first, None if re.search(r"\b(?:after|since)\b", match["how"]) else last, span)


def _days(words: str, year: int | None) -> list[tuple[date, date]]:
    """The first and last day of every day, month or year that is named."""
    found = [
        (when, when)
        for m in find_dates(words)
        if (m.year or year) and (when := _day(m.year or year or 0, m.month, m.day))
    ]
    if not found:
        months = [(month, named or year) for month, named in months_named(f"in {words}")]
        found = [(date(when, month, 1), month_end(when, month)) for month, when in months if when]
    if not found and (match := re.fullmatch(r"\s*((?:19|20)\d{2})\s*", words)):
        found = [(date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))]
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


__all__ = ["plan"]
