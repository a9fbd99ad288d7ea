"""Rules for outcomes that a label inside a paragraph announces: "... RESOLVED that ...", "Policy: APPROVED"."""

import re

from assistant.domain import Span
from assistant.engines.extractive.decisions.clauses import inline_clauses
from assistant.engines.extractive.decisions.forms import STATUS
from assistant.engines.extractive.decisions.found import Found, Mode, clause, settled
from assistant.engines.extractive.decisions.motions import OPENS_LIST
from assistant.engines.extractive.decisions.paragraph import Paragraph, Taken
from assistant.engines.extractive.decisions.verbs import kind_of, kind_within
from assistant.engines.extractive.marks import LABEL

_AGREED = re.compile(r"\b(AGREED|RESOLVED|agreed|resolved|noted|approved|NOTED|APPROVED)\b")
_AGREED_AS_LIST = re.compile(r"\b(?:AGREED|RESOLVED|agreed|resolved|NOTED|APPROVED)\b")
_FIRST_CLAUSE = re.compile(r"\((?:a|i)\)")
_ANNOUNCED = re.compile(
    r"(?:^|[.:;]\s+)(?:[Aa]nd\s+|AND\s+)?(?P<verb>RESOLVED|AGREED|DECISION|(?:Agreed|Resolved|Decided)(?=\s*:))\W{0,4}"
)
_IN_ITS_WORDS = re.compile(r"\W{0,4}(?:That|THAT)\b|[\"“‘]")
"""How the wording of a resolution begins in a paragraph below it."""


def in_clauses(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "RESOLVED: (a) ... (b) ..." clause by clause."""
    text = paragraph.text(number)
    verb = _AGREED.search(text)
    announced = _AGREED_AS_LIST.search(text) and paragraph.is_last(number)
    if verb is None or not (announced or _FIRST_CLAUSE.search(text)):
        return None
    clauses = inline_clauses(paragraph.context.meeting, Span(paragraph.spans[number].start, paragraph.unit.end))
    if not clauses:
        return None
    kind = kind_of(verb[1])
    paragraph.found += [clause(paragraph.context.meeting, span, kind) for span in clauses]
    last = next((n for n, span in enumerate(paragraph.spans) if span.end >= clauses[-1].end), number)
    following = paragraph.following
    goes_on = paragraph.is_last(last) and following is not None and following.kind == "clause"
    return Taken(last - number + 1, Mode(kind, lead=paragraph.unit, started=True) if goes_on else None)


def labelled_inside(paragraph: Paragraph, number: int) -> Taken | None:
    """Take a sentence inside the paragraph that begins with its outcome: "AGREED to write to the County Council."."""
    text = paragraph.text(number)
    label = LABEL.match(text)
    if number == 0 or label is None or len(text.split()) <= 3:
        return None
    paragraph.keep(Found((paragraph.spans[number],), kind_within(text[label.end() :], kind_of(label["verb"])), text))
    return Taken(1)


def behind_title(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Complaints policy: APPROVED"."""
    text = paragraph.text(number)
    status = STATUS.match(text)
    if status is None:
        return None
    paragraph.keep(Found((paragraph.spans[number],), kind_of(status["verb"] or status["low"]), text))
    return Taken(1)


def announced_inside(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "... at length. RESOLVED that ...", or the list that it announces."""
    text = paragraph.text(number)
    announced = _ANNOUNCED.search(text)
    if announced is None:
        return None
    kind = kind_of(announced["verb"])
    if text.endswith(OPENS_LIST) and paragraph.is_last(number):
        following = paragraph.following
        quoted = following is not None and not following.is_listed and _IN_ITS_WORDS.match(following.text) is not None
        return Taken(1, Mode(kind, section=quoted, lead=paragraph.unit))
    kind = kind_within(text[announced.end() :], kind)
    paragraph.found += settled(paragraph.context.meeting, paragraph.spans[number], kind, announced["verb"])
    return Taken(1)
