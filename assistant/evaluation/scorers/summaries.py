"""Summaries: how much of what may not be left out they cover, and how long they are."""

from collections.abc import Iterator, Sequence

from assistant.domain import Summary
from assistant.evaluation.labels import SummaryFact
from assistant.evaluation.observations import Observation
from assistant.evaluation.outputs import MeetingOutput
from assistant.evaluation.scorers.grounding import summary_words
from assistant.evaluation.scorers.matching import ENOUGH
from assistant.evaluation.text import covered


def score_summary(board: str, facts: Sequence[SummaryFact], output: MeetingOutput) -> Iterator[Observation]:
    """Coverage fact by fact, and the length; a summary that failed covers nothing."""
    for n, fact in enumerate(facts, start=1):
        hit = output.summary is not None and covers(output.summary, fact)
        yield Observation(
            measure="summaries.coverage",
            unit=f"{output.doc}:{n}",
            board=board,
            gained=float(hit),
            expected=f"item {fact.item or 'header'}: {fact.fact}",
            given="covered" if hit else (output.error or "left out"),
        )
    if output.summary is not None:
        length = float(summary_words(output.summary))
        yield Observation(measure="summaries.words", unit=output.doc, board=board, gained=length)


def covers(summary: Summary, fact: SummaryFact) -> bool:
    """Whether a line's evidence (or the headline, for what the header says) covers 60% of one of the anchors."""
    quotes = [point.evidence.quote for point in summary.points]
    quotes += [evidence.quote for decision in summary.decisions for evidence in decision.evidence]
    quotes += [evidence.quote for action in summary.actions for evidence in action.evidence]
    if fact.item is None:
        quotes.append(summary.headline)
    return any(covered(anchor, [quote]) >= ENOUGH for anchor in fact.anchors for quote in quotes)
