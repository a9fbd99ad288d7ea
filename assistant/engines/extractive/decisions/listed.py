"""Outcomes in a column of a table or at the end of an entry: applications and the council's observations on them."""

import re

from assistant.domain import DecisionKind, Span
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.found import Found, whole
from assistant.engines.extractive.decisions.verbs import kind_of
from assistant.engines.extractive.marks import NOTHING
from assistant.engines.extractive.units import Unit
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain

_COLUMN = ignoring_case(
    r"\W*(?:(?:parish|town|community|city)?\s*council['’]?s?\s+|our\s+|members['’]\s+)?"
    + any_of("observations?, comments?, decisions?, response, resolution, outcome, recommendation, view")
    + r"\W*"
)
"""The heading of a column that holds what was decided on each row."""
_APPLICATIONS = ignoring_case(r"\b(?:planning|applications?|application no|development (?:control|management))\b")
_REFERENCE = re.compile(r"\b(?:(?:[A-Z]{1,4}/)?\d{2,4}/\d{2,6}(?:/[A-Z0-9]{1,6})*|[A-Z]{1,4}/\d{4,6})\b")
_VIEW = (
    r"(?:no (?:objections?|comments?|observations?)|object(?:ed|ion|ions)?|strongly object(?:ed)?|supports?|supported|"
    r"neutral|recommend(?:ed)? (?:approval|refusal)|approved?|refused?|noted|deferred)"
)
_TOLD_ELSEWHERE = ignoring_case(r"\bsee (?:below|above|minute|item|over)\b")
_STARTS_WITH_VIEW = ignoring_case(
    rf"\W*(?P<view>{_VIEW}|(?:not\s+)?(?:adopted|ratified|accepted|endorsed|approved|agreed)|rejected|withdrawn)\b"
)
_ENDS_WITH_VIEW = ignoring_case(
    r"(?:[.:;]|\s[–—-])\s+(?:resolved|agreed)?\W*(?:to\s+)?(?P<view>no (?:objections?|comments?)|object(?:ion|ions)?|"
    r"support|neutral|(?:left|leave|deferred?)\s+(?:it\s+)?to\s+the\s[^.]{3,60}?officers?)\b[^.]{0,160}\W*$"
    r"|\s(?P<run_on>(?-i:N)o objections?|(?:had|has|have)\s+no\s+objections?(?:\s+to\s+th\w+\s+application)?)\W*$"
    r"|\.\s+(?P<loud>(?-i:NO (?:OBJECTION|COMMENT)S?|OBJECT(?:ION|IONS|ED)?|SUPPORT(?:ED)?))(?:\s*\([^()]{1,60}\))?\.\s"
)

_ONLY_VIEW = ignoring_case(
    r"\W*(?:(?:(?:parish|town|community|city)\s+)?(?:council|members|our)?['’]?s?\s*"
    r"(?:observations?|comments?|decisions?|response|resolution|outcome|recommendation|view|resolved|agreed)\s*[:–-]\s*)?"
    rf"(?:(?:resolved|agreed|it\s+was\s+(?:resolved|agreed))\W+)?(?:(?:to|that)\s+)?(?:the\s+council\s+)?(?:ha[ds]\s+)?(?P<view>{_VIEW})\b"
    r"(?!\s+(?:was|were|had|to\s+the\s+minutes))"
)
"""A line that says nothing but what the body thinks of the application above it."""
ENTRY = 6
"""Lines of an application that may stand above."""


def of_row(context: Context, index: int) -> Found | None:
    """The outcome of a table's row, where a column of it is headed as outcomes are; None elsewhere."""
    unit = context.units[index]
    heading = _heading(context, index)
    column = next((at for at, name in enumerate(heading) if at > 0 and _COLUMN.fullmatch(name)), None)
    cells = _cells(unit)
    if column is None or column >= len(cells) or NOTHING.match(cells[column]) or _TOLD_ELSEWHERE.search(cells[column]):
        return None
    view = _STARTS_WITH_VIEW.match(cells[column])
    return whole(unit, _kind(view["view"])) if view else None


def of_application(context: Context, unit: Unit) -> Found | None:
    """The observations on an application that is told in one paragraph: "24/0287 ... extension. No objection."."""
    told = unit.body if _REFERENCE.search(unit.body) else f"{context.item.title}: {unit.body}"
    view = _ENDS_WITH_VIEW.search(told)
    if view is None or not (_REFERENCE.search(told) and _APPLICATIONS.search(_headed(context))):
        return None
    return whole(unit, _kind(view["view"] or view["run_on"] or view["loud"]))


def below_application(context: Context, index: int) -> Found | None:
    """The observations on a line of their own below the application: "24/0287 ... extension", "No objection"."""
    view = _ONLY_VIEW.match(context.units[index].body)
    if view is None or not _APPLICATIONS.search(_headed(context)):
        return None
    for above in reversed(context.units[max(0, index - ENTRY) : index]):
        if above.kind == "row" or _ONLY_VIEW.match(above.body):
            return None
        if _REFERENCE.search(above.body):
            span = Span(above.words_start, context.units[index].end)
            return Found((span,), _kind(view["view"]), context.plain(span))
    return None


def _headed(context: Context) -> str:
    """The titles of the item and of that which it is part of."""
    above = (item.title for item in context.meeting.items if item.key == context.item.parent)
    return " ".join((context.item.title, *above))


def _heading(context: Context, index: int) -> list[str]:
    """The cells of the first row of the table that the row at ``index`` belongs to; empty for the first itself."""
    first = index
    while first > 0 and context.units[first - 1].kind == "row":
        first -= 1
    return _cells(context.units[first]) if first < index else []


def _cells(unit: Unit) -> list[str]:
    return [plain(cell).strip() for cell in unit.text.strip().strip("|").split("|")]


def _kind(view: str) -> DecisionKind:
    word = view.lower().split()[-1]
    return kind_of(word) if word.endswith("ed") else "supported" if word.startswith("support") else "other"
