"""Words that questions of every kind share: what a meeting is called, and what may stand before the thing asked for."""

from assistant.language.dates import MONTH
from assistant.language.patterns import any_of

_KIND = any_of(
    "meetings?, mtg, (?:sub-?)?committee, cttee, boards?, council, group, (?<!chief\\s)executive, panel, body",
    "governors, trustees, members, session, forum, partnership, cabinet, agm, egm, fgb, annual general, assembly",
    "proceedings",
)
BODY = rf"(?:the|this|that|its?|their|these|our|your|last)?\s*(?:[\w'’&.-]+\s+){{0,6}}?{_KIND}"
"""A meeting or who met: "the March meeting", "the Parks and Open Spaces Committee"."""
IT = "(?:it|they|we)"
"""What met, pointed back to."""
ALL = (
    "(?:"
    + any_of(
        "list, table, summary, summari[sz]e, number, no, total, count, record, log, details?, any, all, every, "
        "everything, the, of, a",
        "an, full, complete, main, key, new, open, outstanding, overdue, unfinished, pending, current, remaining, live",
        "incomplete, latest, last, my, our, your, their, his, her, about, on, for, show, give, which, formal, recorded",
        "today['’]?s, yesterday['’]?s, these, those, agreed, there",
    )
    + r"\W+){0,5}"
)
"""What may stand before the thing asked for, where a question is no sentence: "list of all open", "number of"."""
WHEN = (
    rf"(?:{MONTH}(?![a-z])|\d|(?:the |this |that )?(?:last|latest|previous|next|first|spring|summer|autumn|winter)\b)"
)
"""A time, by how it begins."""
TASKS = any_of(
    "actions?(?: points?| items?| lists?| logs?| trackers?| tables?)?, tasks?, to-?dos?, to do(?: list|s), homework",
    "follow-?ups?, undertakings?, assignments?",
)
NO_TASK = r"(?!\s+(?:plans?|groups?|taken (?:against|over|by)|officers?|force|research)\b)"
"""What somebody has to do, and what else may be called an action."""

__all__ = ["ALL", "BODY", "IT", "NO_TASK", "TASKS", "WHEN"]
