"""A question -> a QueryPlan: the model names bodies, people and times in words, code resolves them in the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.domain import Catalogue, CatalogueEntry, QueryPlan, Turn, name_of
from assistant.engines.prompted import asking, prompts
from assistant.engines.prompted.shapes import Plan
from assistant.engines.prompted.talk import Chat, Request, Tally
from assistant.language.words import matching_key, words

_TURNS = 6
"""Earlier questions that a follow-up may refer to."""
_ANSWER = 600
"""Characters of an earlier answer that are shown: enough to see what it was about."""
_DATES = 60
"""Meetings of a body beyond which only their span and number are listed."""
_PEOPLE = 80
"""Names beyond which only those that share a word with the conversation are listed."""


def plan(
    chat: Chat, question: str, history: Sequence[Turn], catalogue: Catalogue, ruled: QueryPlan, tally: Tally
) -> QueryPlan:
    """The model's plan, resolved; ``ruled`` is the rules' plan, whose filters stand where the model's match nothing."""
    found = asking.ask(chat, _request(question, history, catalogue), Plan, tally, _check)
    entries = _entries(found, history, catalogue)
    limited = len(entries) < len(catalogue.meetings)
    filters: dict[str, object] = {
        "meeting_ids": tuple(entry.meeting_id for entry in entries) if limited else (),
        "impossible": _impossible(found, question, catalogue),
    }
    if not entries:
        filters = {name: getattr(ruled, name) for name in ("meeting_ids", "date_from", "date_to", "impossible")}
    return QueryPlan(
        question=found.question.strip() or question,
        search=_search(found, question),
        intent=found.intent,
        count=found.count,
        fields=tuple(dict.fromkeys(found.fields)) if found.intent == "meetings" else (),
        items=tuple(found.items),
        people=_people(found, catalogue) if found.intent in ("actions", "people") else (),
        statuses=tuple(dict.fromkeys(found.statuses)) if found.intent == "people" else (),
        kinds=tuple(dict.fromkeys(found.kinds)) if found.intent == "decisions" else (),
        overdue=ruled.overdue and found.intent == "actions",
        due_from=_day(found.due_from) if found.intent == "actions" else None,
        due_to=_day(found.due_to) if found.intent == "actions" else None,
        **filters,
    )


def _search(found: Plan, question: str) -> str:
    """What limits a list of the register; for text the question and the model's words for it together.

    Either alone finds less: the model's words may be too general, the question's may not be those of the minutes.
    """
    words = found.search.strip()
    if found.intent in ("actions", "decisions"):
        return words
    return f"{found.question.strip() or question} {words}".strip()


def _request(question: str, history: Sequence[Turn], catalogue: Catalogue) -> Request:
    told = "\n".join(f"Q: {turn.question}\nA: {turn.answer[:_ANSWER]}" for turn in history[-_TURNS:]) or "(none)"
    bodies = "\n".join(_bodies(catalogue)) or "(none)"
    people = ", ".join(_listed(catalogue.people, f"{told} {question}")) or "(none)"
    fence = prompts.fence([told, bodies, people, question])
    return asking.request(
        "plan", question, Plan, fence=fence, bodies=bodies, people=people, history=told, question=question
    )


def _bodies(catalogue: Catalogue) -> list[str]:
    """One line a body: its name, its organisation and the dates of its meetings."""
    by_name: dict[str, list[CatalogueEntry]] = {}
    for entry in catalogue.meetings:
        by_name.setdefault(_name(entry), []).append(entry)
    lines = []
    for name, entries in by_name.items():
        days = sorted(entry.date for entry in entries if entry.date)
        dates = ", ".join(day.isoformat() for day in days)
        if len(days) > _DATES:
            dates = f"{len(days)} meetings from {days[0]} to {days[-1]}"
        of = next(
            (f" ({entry.organisation})" for entry in entries if entry.organisation and entry.organisation != name), ""
        )
        lines.append(f"- {name}{of}: {dates or 'no date'}")
    return lines


def _name(entry: CatalogueEntry) -> str:
    return " ".join(name_of(entry).split())


def _listed(people: Sequence[str], said: str) -> Sequence[str]:
    """All names, or where there are very many those that share a word with what was said."""
    if len(people) <= _PEOPLE:
        return people
    mentioned = set(words(said))
    return [name for name in people if mentioned & set(words(name))][:_PEOPLE]


def _check(found: Plan) -> str | None:
    """What code cannot resolve, told to the model."""
    for key in ("date_from", "date_to", "due_from", "due_to"):
        written = getattr(found, key)
        if written.strip() and _day(written) is None:
            return f"{key}: {written!r} is not a day written YYYY-MM-DD"
    for first, last in (("date_from", "date_to"), ("due_from", "due_to")):
        start, end = _day(getattr(found, first)), _day(getattr(found, last))
        if start and end and start > end:
            return f"{first} is after {last}"
    return None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None


def _entries(found: Plan, history: Sequence[Turn], catalogue: Catalogue) -> list[CatalogueEntry]:
    """The meetings that the plan leaves, oldest first; bodies that are not in the catalogue limit nothing."""
    wanted = {matching_key(body) for body in found.bodies} - {""}
    known = {matching_key(name) for entry in catalogue.meetings for name in _names(entry)}
    entries = list(catalogue.meetings)
    if wanted & known:
        entries = [entry for entry in entries if wanted & {matching_key(name) for name in _names(entry)}]
    if found.same_meeting and history and (ids := set(history[-1].meeting_ids)):
        entries = [entry for entry in entries if entry.meeting_id in ids]
    first, last = _day(found.date_from), _day(found.date_to)
    if first or last:
        entries = [e for e in entries if e.date and (not first or first <= e.date) and (not last or e.date <= last)]
    dated = sorted((entry for entry in entries if entry.date), key=lambda entry: entry.date or date.min)
    if found.which == "latest" and dated:
        return [entry for entry in dated if entry.date == dated[-1].date]
    if found.which == "earliest" and dated:
        return [entry for entry in dated if entry.date == dated[0].date]
    return entries


def _names(entry: CatalogueEntry) -> tuple[str, ...]:
    return tuple(name for name in (entry.body, entry.organisation, entry.title) if name)


def _people(found: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """The people as the catalogue writes them; a role or body that it does not list stays as written."""
    listed = {matching_key(name): name for name in catalogue.people}
    return tuple(dict.fromkeys(listed.get(matching_key(name), name.strip()) for name in found.people if name.strip()))


def _impossible(found: Plan, question: str, catalogue: Catalogue) -> str | None:
    """Why nothing can answer: a body that the question itself names and the catalogue does not know."""
    absent = found.absent.strip()
    key = matching_key(absent)
    if not key or found.bodies or key not in matching_key(f"{question} {found.question}"):
        return None
    if any(key in matching_key(name) or matching_key(name) in key for e in catalogue.meetings for name in _names(e)):
        return None
    return f"No minutes of {absent} are among those searched."
