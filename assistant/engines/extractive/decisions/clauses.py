"""The clauses of a resolution that run on in one paragraph: "(a) that ...; and (b) that ..."."""

import re

from assistant.domain import Meeting, Span
from assistant.engines.extractive.units import Unit

_MARK = re.compile(r"(?<![\w)])\(?(?P<letter>[a-h]|i{1,3}|iv|v|vi{1,3}|\d)\)\s+(?=\S)")
_FIRST, _SECOND = ("a", "i", "1"), ("b", "ii", "2")
_ANNOUNCED = re.compile(r"(?:AGREED|RESOLVED|agreed|resolved|NOTED|APPROVED|that|THAT|[:–—-])\W*$")
_JOINT = re.compile(r"[\s;,]*(?:\band\b|;)?\s*$")
_NEXT_SENTENCE = re.compile(r"[.]\s+(?=[A-Z])")
_NEXT_CLAUSE = re.compile(r"[;,]\s*(?:and\s+)?\((?:[b-h]|[ivx]{1,4}|\d)\)\s+")


def inline_clauses(meeting: Meeting, span: Span) -> list[Span]:
    """The clauses (a), (b) that run on inside one paragraph; empty where it has no such list."""
    text = meeting.text[span.start : span.end]
    marks = list(_MARK.finditer(text))
    if not marks or any(mark["letter"] not in wanted for mark, wanted in zip(marks, (_FIRST, _SECOND), strict=False)):
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
