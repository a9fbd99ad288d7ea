"""The clauses of a resolution that run on in one paragraph: "(a) that ...; and (b) that ..."."""

import re

from assistant.domain import Meeting, Span
from assistant.engines.extractive.decisions.forms import BODY, BODY_IN_SMALL
from assistant.engines.extractive.decisions.verbs import THEN
from assistant.engines.extractive.units import Unit
from assistant.language.patterns import ignoring_case

_MARK = re.compile(r"(?<![\w)])\(?(?P<letter>[a-h]|i{1,3}|iv|v|vi{1,3}|\d)\)\s+(?=\S)")
_FIRST, _SECOND = ("a", "i", "1"), ("b", "ii", "2")
_ANNOUNCED = re.compile(r"(?:AGREED|RESOLVED|agreed|resolved|NOTED|APPROVED|that|THAT|[:–—-])\W*$")
_REFERS_BACK = re.compile(r"\b(?:it|them|they|this|these|same)\b")
"""Of what "and authorised the Chair to sign them" is a part, not an outcome of its own."""
_SIGNING = re.compile(r"\bto\s+sign(?:\s+(?:it|them|these|the\s+same))?\W*$")
"""Signing what has just been approved is a part of approving it."""
_TOLD = re.compile(r"\b(?:was|were|be)\b")
_AND_BODY = re.compile(
    r"[,;]\s+and\s+(?:on\s+(?:that|this)\s+\w+,?\s+)?"
    rf"(?P<next>(?:[Tt]he\s+)?(?:[A-Z][\w’'-]*\s+){{0,4}}?(?:{BODY}|{BODY_IN_SMALL})\s+(?:\w+ly\s+|then\s+|also\s+)?\**(?i:{THEN.pattern})\b)"
)
AND_IT_WAS = re.compile(
    r"[,;]\s+and\s+(?P<next>it\s+was\s+(?:\w+ly\s+|also\s+|further\s+|then\s+)?(?i:agreed|resolved|decided|recommended)\s+that\s)"
)
"""Where a sentence that told one outcome goes on to the next: "..., and it was RESOLVED that"."""
_THEN_THAT = re.compile(r"(?:;\s+(?:and\s+)?(?:further\s+)?|[,;]?\s+and\s+(?:further|also)\s+)(?P<next>that\s)")
_OF_PARTS = re.compile(r"\b(?:of|in|for|from|with|on|at|between)\W*$")
"""What stands before a list of parts, which are no clauses: "the minutes of (a) the Finance Panel; (b) ..."."""
_JOINT = re.compile(r"[\s;,]*(?:\band\b|;)?\s*$")
_NEXT_SENTENCE = re.compile(r"[.]\s+(?=[A-Z])")
_NEXT_CLAUSE = re.compile(r"[;,]\s*(?:and\s+)?\((?:[b-h]|[ivx]{1,4}|\d)\)\s+")


_FIRST_STEPS = frozenset(("received", "accept", "approve", "agree", "support", "endorse", "adopt"))
"""To receive a report and to endorse it is one outcome; so is "did not accept the proposal and agreed ..."."""
_AND_VERB = re.compile(
    rf"[,;]?\s+(?P<joint>and|but)(?:\s+(?:also|further|then)|,\s[^,.;:]{{3,60}},)?\s+(?P<next>\**(?i:{THEN.pattern})\**\s+"
    r"(?=(?:that|to|the|an?|its|their)\b|[A-Z£\d]))"
)
_THANKS = ignoring_case(
    r"\b(?:asked|requested|instructed|wished)\b[^.;]{0,60}\b(?:thanks|congratulations|condolences|appreciation)\b"
)
"""Asking that thanks be passed on is no outcome beside the one before."""
_AND_WERE = re.compile(
    r"[,;]?\s+and(?:,\s[^,.;:]{3,60},)?\s+(?=(?P<next>(?!that\b|(?:this|these|they)\s+(?:was|were)\b|it\s+was\s+\w+\W*$)[^,.;:]{3,80}?\s(?:was|were)\s+(?:also\s+|then\s+|duly\s+)?"
    rf"\**(?i:{THEN.pattern}|received)\b))"
)


def inline_clauses(meeting: Meeting, span: Span) -> list[Span]:
    """The clauses (a), (b) that run on inside one paragraph; empty where it has no such list."""
    text = meeting.text[span.start : span.end]
    marks = list(_MARK.finditer(text))
    if not marks or any(mark["letter"] not in wanted for mark, wanted in zip(marks, (_FIRST, _SECOND), strict=False)):
        return []
    if _OF_PARTS.search(text[: marks[0].start()]):
        return []
    if len(marks) == 1 and not _ANNOUNCED.search(text[: marks[0].start()]):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    clauses = []
    for mark, end in zip(marks, ends, strict=True):
        words = _JOINT.sub("", text[mark.end() : end])
        if mark is marks[-1] and (stop := _NEXT_SENTENCE.search(words)):
            words = words[: stop.start() + 1]
        clauses.append(Span(span.start + mark.end(), span.start + mark.end() + len(words)))
    return [clause for clause in clauses if clause.end > clause.start]


def run_on(meeting: Meeting, unit: Unit) -> list[Span]:
    """A clause itself, and those that go on in the same paragraph: "(ii) ...; and (iii) ..."."""
    start = unit.words_start
    raw = meeting.text[start : unit.end]
    marks = list(_NEXT_CLAUSE.finditer(raw)) if unit.kind == "clause" else []
    begins = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(raw)]
    return [Span(start + begin, start + end) for begin, end in zip(begins, ends, strict=True)]


def _clause_end(raw: str, start: int) -> int:
    """Where the clause that begins at ``start`` ends: at a comma, or with the sentence."""
    end = re.compile(r"[,;]\s").search(raw, start)
    return end.start() if end else len(raw)


def outcomes_within(meeting: Meeting, span: Span, verb: str) -> list[Span]:
    """``span`` cut where its sentence tells another outcome: "approved the budget and agreed that ...".

    ``verb``: that of the first outcome. What it settles has to stand between the two.
    """
    raw = meeting.text[span.start : span.end]
    one_step = verb.lower() in _FIRST_STEPS
    begin = raw.find(verb) + len(verb)
    cuts = sorted(
        (mark.start("next"), mark.start())
        for form in ((_AND_VERB,) if one_step else (_AND_VERB, _AND_BODY, _AND_WERE, AND_IT_WAS, _THEN_THAT))
        for mark in form.finditer(raw, begin)
        if not (one_step and mark["joint"] == "and")
        and not (
            form is _AND_VERB
            and (
                _REFERS_BACK.search(raw, mark.end(), _clause_end(raw, mark.end()))
                or _SIGNING.search(raw, mark.end())
                or _THANKS.match(raw, mark.start("next"))
            )
        )
        and not (form is _AND_WERE and _SIGNING.search(raw, mark.end()))
        and (_TOLD.search(raw[: mark.start()]) if form is _AND_WERE else raw[begin : mark.start()].strip(" *"))
    )
    starts, ends = [0, *(start for start, _ in cuts)], [*(end for _, end in cuts), len(raw)]
    return [Span(span.start + start, span.start + end) for start, end in zip(starts, ends, strict=True) if end > start]
