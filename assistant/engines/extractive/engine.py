"""The engine without a language model: rules, ranking, and the minutes' own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.domain import (
    Action,
    Catalogue,
    Decision,
    DraftAnswer,
    DraftSummary,
    Extraction,
    Material,
    Meeting,
    QueryPlan,
    Rejected,
    Turn,
)


class ExtractiveEngine:
    """Proposes only words that stand in the minutes; needs no network and no model but the embedding."""

    name = "extractive"
    model: str | None = None
    budget: int | None = None

    @property
    def prompt_versions(self) -> Mapping[str, str]:
        """None: there are no prompts."""
        return {}

    def extract(self, meeting: Meeting) -> Extraction:
        """Propose decisions and actions by the marks that minute-takers set."""
        from assistant.engines.extractive.extract import extract  # noqa: PLC0415 - not needed to answer

        return extract(meeting)

    def plan(self, question: str, history: Sequence[Turn], catalogue: Catalogue) -> QueryPlan:
        """Turn bodies, dates, names and the kind of question into filters."""
        from assistant.engines.extractive.planning import plan  # noqa: PLC0415

        return plan(question, history, catalogue)

    def answer(self, material: Material, rejected: Sequence[Rejected] = ()) -> Iterator[str | DraftAnswer]:
        """The sentences that answer, verbatim; ``rejected`` changes nothing, since quotes are never reworded."""
        from assistant.engines.extractive.answering import answer  # noqa: PLC0415

        yield answer(material)

    def summarise(self, meeting: Meeting, decisions: Sequence[Decision], actions: Sequence[Action]) -> DraftSummary:
        """The sentences that carry each item."""
        from assistant.engines.extractive.summarise import summarise  # noqa: PLC0415

        return summarise(meeting, decisions, actions)


__all__ = ["ExtractiveEngine"]
