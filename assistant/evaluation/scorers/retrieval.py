"""Retrieval: how many of the items to be cited are among the first k passages, and how far down the first is."""

from collections.abc import Iterator, Mapping, Sequence

from assistant.evaluation.observations import Observation
from assistant.evaluation.outputs import FoundPassage, QuestionOutput
from assistant.evaluation.scorers.matching import same_item
from assistant.evaluation.sets import AskedQuestion

KS = (1, 3, 5, 10)


def score_retrieval(question: AskedQuestion, output: QuestionOutput, docs: Mapping[str, str]) -> Iterator[Observation]:
    """Recall at each k and reciprocal rank; ``docs`` maps meeting ids to label names. Unanswerable ones count not."""
    groups = question.label.cites
    if not groups or question.follows is not None:
        return
    passages = output.passages or ()
    given = "; ".join(_place(passage, docs) for passage in passages[:5]) or (output.error or "nothing")
    figures = {f"recall@{k}": recall_at(k, groups, passages, question.doc, docs) for k in KS}
    figures["rank"] = reciprocal_rank(groups, passages, question.doc, docs)
    for name, share in figures.items():
        yield Observation(
            measure=f"retrieval.{output.scope}.{name}",
            unit=question.unit,
            board=question.board,
            type=question.label.type,
            tags=question.label.tags,
            gained=share,
            expected=f"{question.label.question} → {told(groups)}",
            given=given,
        )


def recall_at(
    k: int,
    groups: Sequence[Sequence[str]],
    passages: Sequence[FoundPassage],
    doc: str | None,
    docs: Mapping[str, str],
) -> float:
    """Share of ``groups`` of which one item is among the first ``k`` passages."""
    met = [any(_meets(group, passage, doc, docs) for passage in passages[:k]) for group in groups]
    return sum(met) / len(met)


def reciprocal_rank(
    groups: Sequence[Sequence[str]], passages: Sequence[FoundPassage], doc: str | None, docs: Mapping[str, str]
) -> float:
    """1 over the rank of the first passage that meets any group; 0 where none does."""
    for rank, passage in enumerate(passages, start=1):
        if any(_meets(group, passage, doc, docs) for group in groups):
            return 1 / rank
    return 0.0


def cites(group: Sequence[str], meeting: str | None, item: str, doc: str | None) -> bool:
    """Whether an item of a meeting (named as the labels do) is in a group; items without ``doc#`` are of ``doc``."""
    for wanted in group:
        wanted_doc, _, wanted_item = wanted.rpartition("#")
        if (wanted_doc or doc) == meeting and same_item(wanted_item, item):
            return True
    return False


def told(groups: Sequence[Sequence[str]]) -> str:
    """Citation groups in words."""
    return "item " + " and ".join(" or ".join(group) for group in groups) if groups else "no item"


def _meets(group: Sequence[str], passage: FoundPassage, doc: str | None, docs: Mapping[str, str]) -> bool:
    return any(cites(group, docs.get(passage.meeting_id), item, doc) for item in passage.items)


def _place(passage: FoundPassage, docs: Mapping[str, str]) -> str:
    return f"{docs.get(passage.meeting_id, passage.meeting_id)}#{'/'.join(passage.items)}"
