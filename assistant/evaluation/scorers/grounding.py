"""Grounding: whether every quote shown stands verbatim at its offsets, and whether claims keep to their quotes."""

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.domain import Answer, Citation, Evidence, Meeting, Row, Summary
from assistant.evaluation.observations import Observation
from assistant.evaluation.outputs import MeetingOutput, QuestionOutput
from assistant.evaluation.sets import AskedQuestion
from assistant.evaluation.statements import unsupported

_MARKS = re.compile(r"(?:\s*\[(\d+)\])+")
_MARK = re.compile(r"\[(\d+)\]")


def score_quotes_of_meeting(
    output: MeetingOutput, board: str, meetings: Mapping[str, Meeting]
) -> Iterator[Observation]:
    """Every quote of the register and the summary."""
    shown = [(f"decision {d.id}", e) for d in output.decisions for e in d.evidence]
    shown += [(f"action {a.id}", e) for a in output.actions for e in a.evidence]
    if output.summary:
        shown += [(f"summary {n}", point.evidence) for n, point in enumerate(output.summary.points, start=1)]
    for n, (name, evidence) in enumerate(shown):
        yield _quote(f"{output.doc}:{name}:{n}", board, None, evidence, meetings)


def score_quotes_of_answer(
    question: AskedQuestion, output: QuestionOutput, meetings: Mapping[str, Meeting]
) -> Iterator[Observation]:
    """Every quote of an answer: its citations and the rows it shows."""
    if output.answer is None:
        return
    unit = f"{question.unit}:{output.scope}"
    for citation in output.answer.citations:
        yield _quote(f"{unit}:[{citation.n}]", question.board, question.label.type, citation, meetings)
    for n, row in enumerate(output.answer.rows, start=1):
        yield _quote(f"{unit}:row {n}", question.board, question.label.type, row.evidence, meetings)


def verbatim(quote: Evidence | Citation, meetings: Mapping[str, Meeting]) -> bool:
    """Whether a quote is the very text at its offsets, inside the item that it names."""
    meeting = meetings.get(quote.meeting_id)
    if meeting is None or not quote.quote or meeting.text[quote.start : quote.end] != quote.quote:
        return False
    item = meeting.item_at(quote.start)
    return item is not None and item.key == quote.item


def score_claims(
    question: AskedQuestion, output: QuestionOutput, meetings: Mapping[str, Meeting]
) -> Iterator[Observation]:
    """Every claim of an answer: a stretch of text that ends in ``[n]`` marks, against the quotes those marks name."""
    answer = output.answer
    if answer is None or answer.abstained:
        return
    for n, (text, numbers) in enumerate(claims_of(answer), start=1):
        cited = [citation for citation in answer.citations if citation.n in numbers]
        quotes = "\n".join(citation.quote for citation in cited)
        missing = unsupported(text, quotes, _known(cited, answer.rows, meetings)) if cited else ["any citation"]
        yield Observation(
            measure="grounding.claims",
            unit=f"{question.unit}:{output.scope}:{n}",
            board=question.board,
            type=question.label.type,
            gained=float(not missing),
            expected=f"in the quote: {' '.join(quotes.split())[:300]}",
            given=text + (f" (not in the quote: {', '.join(missing)})" if missing else ""),
        )


def claims_of(answer: Answer) -> list[tuple[str, set[int]]]:
    """(claim, numbers of its marks) in order. The lead above a list of rows, which carries no mark, is no claim.

    A number in brackets that is no citation's ("[2019]") is text.
    """
    text, known = answer.text, {citation.n for citation in answer.citations}
    claims: list[tuple[str, set[int]]] = []
    at = 0
    for marks in _MARKS.finditer(text):
        numbers = {int(number) for number in _MARK.findall(marks.group())}
        if not numbers & known:
            continue
        claim = text[at : marks.start()].strip().rsplit("\n", 1)[-1].lstrip("-•* ").strip()
        at = marks.end()
        if claim.strip(" .,;"):
            claims.append((claim, numbers))
    return claims


def score_summary_lines(output: MeetingOutput, board: str, meetings: Mapping[str, Meeting]) -> Iterator[Observation]:
    """Every line of a summary: unsupported (1) where its quote is not verbatim or says less than the line."""
    if output.summary is None:
        return
    for n, point in enumerate(output.summary.points, start=1):
        meeting = meetings.get(point.evidence.meeting_id)
        missing = unsupported(point.text, point.evidence.quote, _heading(meeting, point.evidence))
        if not verbatim(point.evidence, meetings):
            missing.append("its quote at its offsets")
        yield Observation(
            measure="summaries.unsupported",
            unit=f"{output.doc}:{n}",
            board=board,
            gained=float(bool(missing)),
            expected=f"in the quote: {' '.join(point.evidence.quote.split())[:300]}",
            given=point.text + (f" (not in the quote: {', '.join(missing)})" if missing else ""),
        )


def summary_words(summary: Summary) -> int:
    """Length of a summary as read: headline, points, decisions and actions."""
    parts = [summary.headline, *(point.text for point in summary.points)]
    parts += [decision.text for decision in summary.decisions] + [action.text for action in summary.actions]
    return sum(len(part.split()) for part in parts)


def _quote(
    unit: str, board: str, kind: str | None, quote: Evidence | Citation, meetings: Mapping[str, Meeting]
) -> Observation:
    meeting = meetings.get(quote.meeting_id)
    there = meeting.text[quote.start : quote.end] if meeting else "no such meeting"
    return Observation(
        measure="grounding.quotes",
        unit=unit,
        board=board,
        type=kind,
        gained=float(verbatim(quote, meetings)),
        expected=f"item {quote.item}, at {quote.start}: {there[:300]}",
        given=quote.quote[:300],
    )


def _known(cited: Sequence[Citation], rows: Sequence[Row], meetings: Mapping[str, Meeting]) -> str:
    """What a claim may say beyond its quotes: the meeting and item it stands in, whom initials mean, a row's fields."""
    known: list[str] = []
    for citation in cited:
        meeting = meetings.get(citation.meeting_id)
        known += [citation.title, citation.item]
        if meeting:
            known += [meeting.body or "", meeting.title, f"{meeting.date:%d %B %Y}" if meeting.date else ""]
            known.append(_attendance(meeting, citation.quote))
    for row in rows:
        if any(row.evidence.start == citation.start for citation in cited):
            known += [value for name, value in row.values.items() if name not in {"action", "decision"}]
    return " . ".join(known)


def _heading(meeting: Meeting | None, evidence: Evidence) -> str:
    """What a line under its item may say beyond its quote: body, item, and whom initials mean."""
    if meeting is None:
        return ""
    item = meeting.item_at(evidence.start)
    known = [meeting.body or "", meeting.title, item.title if item else "", _attendance(meeting, evidence.quote)]
    return " . ".join(known)


def _attendance(meeting: Meeting | None, quote: str) -> str:
    """Full names of those whom a quote names by initials, by one of their names or by role."""
    if meeting is None:
        return ""
    parts = set(re.findall(r"[\w’'-]+", quote))
    named = []
    for person in meeting.people:
        initials = person.initials or "".join(part[0] for part in person.name.split())
        by_role = person.role is not None and person.role.lower() in quote.lower()
        if initials in parts or by_role or any(part in parts for part in person.name.split()):
            named.append(f"{person.name} {person.role or ''}")
    if meeting.chair and "chair" in quote.lower():
        named.append(meeting.chair)
    return " . ".join(named)
