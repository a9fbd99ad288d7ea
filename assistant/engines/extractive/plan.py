"""A question -> what to look up: register or text, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.domain import Catalogue, QueryPlan, Span, Turn
from assistant.engines.extractive.plan_followup import complete
from assistant.engines.extractive.plan_intent import Wanted, twofold, wanted
from assistant.engines.extractive.plan_scope import find_scope
from assistant.language.dates import MONTH, find_dates, month_end, months_named
from assistant.language.names import surname_of
from assistant.language.words import STOP_WORDS, words

_ITEM = re.compile(
    r"\b(?:agenda\s+)?(?:item|minute|paragraph|para|section)s?\s+(?:no\.?\s*|number\s+)?(\d+(?:\.\d+)*(?:\s?\([a-z]+\))?)",
    re.IGNORECASE,
)
_DATED = re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}(?![a-z])(?:\s+\d{{1,2}}\b)?(?:,?\s+\d{{4}})?|\b(?:19|20)\d{{2}}\b")
_BEFORE = re.compile(r"\b(?:before|by|until|no later than)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|since|from)\s+(?:the\s+)?$", re.IGNORECASE)
_LAST_DAYS = re.compile(r"\bdue\b|\bdeadline|\bfall\w*\b|\b(?:done|finished|completed|in place|delivered)\s+(?:in|by|on|before)\b|\bby\b|\bbefore\b", re.IGNORECASE)


def plan(question: str, history: Sequence[Turn], catalogue: Catalogue) -> QueryPlan:
    """What to look up for ``question``, completed from ``history`` (oldest first)."""
    completed = complete(question, history)
    full = completed.question
    want = wanted(full if completed.follow_up else question)
    due = _due(full) if want.intent == "actions" else None
    scope = find_scope(_blanked(full, _DATED) if due else full, catalogue)
    people, named = _people(full, catalogue.people)
    numbered = tuple(match[1].replace(" ", "") for match in _ITEM.finditer(full))
    used = [*scope.used, *named, *want.vocabulary, *(Span(*match.span()) for match in _ITEM.finditer(full))]
    if due:
        used += [Span(*match.span()) for match in _DATED.finditer(full)]
    topic = _topic(full, used)
    register = _register(want, topic, full, filtered=bool(people or due or numbered))
    return QueryPlan(
        question=full,
        search=topic if register and want.intent in {"actions", "decisions"} else full,
        intent=want.intent if register else "text",
        count=want.count,
        fields=want.fields if register else (),
        meeting_ids=scope.meeting_ids or completed.meeting_ids,
        date_from=scope.date_from,
        date_to=scope.date_to,
        items=numbered or (completed.items if completed.follow_up and not register else ()),
        people=people,
        statuses=want.statuses if register else (),
        kinds=want.kinds if register else (),
        due_from=due[0] if due else None,
        due_to=due[1] if due else None,
        impossible=scope.impossible,
    )


def _register(want: Wanted, topic: str, question: str, *, filtered: bool) -> bool:
    """Whether the register alone answers: it holds who did or must do what and when, but no reasons and no talk."""
    if want.intent == "text":
        return False
    if want.intent in {"people", "meetings"}:
        return want.intent == "meetings" or not twofold(question)
    return not topic or filtered or want.count or len(topic.split()) <= 3


def _topic(question: str, used: Sequence[Span]) -> str:
    """The words of the question that name its subject: what no filter has taken and no grammar needs."""
    rest = _without(question, used)
    return " ".join(word for word in words(rest) if word not in STOP_WORDS and len(word) > 1)


def _without(question: str, spans: Sequence[Span]) -> str:
    for start, end in spans:
        question = question[:start] + " " * (end - start) + question[end:]
    return question


def _blanked(question: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), question)


def _people(question: str, people: Sequence[str]) -> tuple[tuple[str, ...], list[Span]]:
    """The people of the meetings whom the question names: in full, or by a surname that only one of them bears."""
    found: dict[str, Span] = {}
    surnames: dict[str, set[str]] = {}
    for name in people:
        surnames.setdefault(surname_of(name), set()).add(name)
        if match := re.search(rf"\b{re.escape(name)}\b", question, re.IGNORECASE):
            found[name] = Span(*match.span())
    for surname, bearers in surnames.items():
        match = re.search(rf"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Rev\w*|Sir|Dame)?\.?\s*{re.escape(surname)}\b", question)
        if match and len(bearers) == 1 and len(surname) > 2 and not any(match.start() < s.end and s.start < match.end() for s in found.values()):
            found[next(iter(bearers))] = Span(*match.span())
    return tuple(found), list(found.values())


def _due(question: str) -> tuple[date | None, date | None] | None:
    """The first and last day on which the actions asked for are due; None where the question sets no such days."""
    if not _LAST_DAYS.search(question):
        return None
    days = [(when, when, m.start) for m in find_dates(question) if m.year and (when := date(m.year, m.month, m.day))]
    if not days:
        for month, year in months_named(question):
            if year and (match := _DATED.search(question)):
                days.append((date(year, month, 1), month_end(year, month), match.start()))
    if not days and (match := re.search(r"\b(?:19|20)\d{2}\b", question)):
        days = [(date(int(match.group()), 1, 1), date(int(match.group()), 12, 31), match.start())]
    if not days:
        return None
    before = question[: days[0][2]]
    if _BEFORE.search(before):
        return None, days[0][1]
    if _AFTER.search(before):
        return days[0][0], None
    return min(day[0] for day in days), max(day[1] for day in days)


__all__ = ["plan"]
