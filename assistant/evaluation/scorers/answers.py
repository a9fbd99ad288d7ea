"""Answers: facts within the first 150 words, citations, and when to refuse."""

from collections.abc import Iterator, Mapping, Sequence

from assistant.domain import Answer
from assistant.evaluation.labels import UNANSWERABLE
from assistant.evaluation.observations import Observation
from assistant.evaluation.outputs import QuestionOutput
from assistant.evaluation.scorers.retrieval import cites, told
from assistant.evaluation.sets import AskedQuestion
from assistant.evaluation.text import first_words, occurs

WORDS = 150
"""Words of an answer in which the facts must stand."""


def score_answer(question: AskedQuestion, output: QuestionOutput, docs: Mapping[str, str]) -> Iterator[Observation]:
    """All that is scored of one answer; a question that failed gains nothing, and is no abstention."""
    label, answer = question.label, output.answer
    given = shown(answer) if answer else f"failed: {output.error}"
    abstained = answer is not None and answer.abstained
    if label.type == UNANSWERABLE:
        expected = f"{label.question} → an abstention"
        yield _observed(question, output, "refused", float(abstained), expected, given)
        return
    facts = " · ".join(group[0] for group in label.facts)
    expected = f"{label.question} → {facts} ({told(label.cites)})"
    yield _observed(question, output, "facts", facts_share(label.facts, answer), expected, given)
    met, right = citation_shares(label.cites, answer, question.doc, docs)
    yield _observed(question, output, "groups", met, expected, given)
    if right is not None:
        yield _observed(question, output, "precision", right, expected, given)
    refused = float(abstained or answer is None)
    yield _observed(question, output, "false_refusals", refused, expected, given)


def facts_share(facts: Sequence[Sequence[str]], answer: Answer | None) -> float:
    """Share of ``facts`` of which one spelling stands in the first 150 words; an abstention states none."""
    if answer is None or answer.abstained or not facts:
        return 0.0
    text = first_words(answer.text, WORDS)
    return sum(any(occurs(spelling, text) for spelling in group) for group in facts) / len(facts)


def citation_shares(
    groups: Sequence[Sequence[str]], answer: Answer | None, doc: str | None, docs: Mapping[str, str]
) -> tuple[float, float | None]:
    """Share of groups met, and share of citations that are in a group (None where nothing is cited)."""
    if answer is None or answer.abstained or not answer.citations:
        return 0.0, None
    places = [(docs.get(citation.meeting_id), citation.item) for citation in answer.citations]
    met = sum(any(cites(group, meeting, item, doc) for meeting, item in places) for group in groups)
    right = sum(any(cites(group, meeting, item, doc) for group in groups) for meeting, item in places)
    return met / len(groups), right / len(places)


def shown(answer: Answer) -> str:
    """An answer as a failure list shows it: its text and what it cites."""
    cited = ", ".join(dict.fromkeys(f"{citation.meeting_id}#{citation.item}" for citation in answer.citations))
    text = " ".join(answer.text.split())
    return f"{text[:600]}{' …' if len(text) > 600 else ''}" + (f" ({cited})" if cited else "")


def _observed(
    question: AskedQuestion, output: QuestionOutput, name: str, gained: float, expected: str, given: str
) -> Observation:
    return Observation(
        measure=f"answers.{output.scope}.{name}",
        unit=question.unit,
        board=question.board,
        type=question.label.type,
        tags=question.label.tags,
        gained=gained,
        expected=expected,
        given=given,
    )
