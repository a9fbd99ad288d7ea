"""The unit of scoring: one thing expected of one output, with what was gained of what could be."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from assistant.domain import Frozen

Better = Literal["higher", "lower"]


class Measure(Frozen):
    """One figure of the report."""

    name: str
    label: str
    group: str
    better: Better = "higher"
    unit: str = Field(default="share", description="share (0 to 1, shown as per cent or rank) or words")


class Observation(Frozen):
    """One case of a measure: ``gained`` of ``of``. A figure is the sum of the one over the sum of the other."""

    measure: str
    unit: str = Field(description="what was looked at, e.g. board-2024-03-12:A3; unique within the measure")
    board: str
    gained: float
    of: float = 1.0
    type: str | None = Field(default=None, description="question type")
    tags: tuple[str, ...] = ()
    expected: str = ""
    given: str = ""

    @property
    def share(self) -> float:
        """What was gained, 0 to 1."""
        return self.gained / self.of if self.of else 0.0


def _question_measures(scope: str, words: str) -> list[Measure]:
    return [
        *(
            Measure(name=f"retrieval.{scope}.recall@{k}", label=f"Recall@{k}, {words}", group="Retrieval")
            for k in (1, 3, 5, 10)
        ),
        Measure(name=f"retrieval.{scope}.rank", label=f"Reciprocal rank, {words}", group="Retrieval"),
        Measure(name=f"answers.{scope}.facts", label=f"Facts in the answer, {words}", group="Answers"),
        Measure(name=f"answers.{scope}.groups", label=f"Citation groups met, {words}", group="Answers"),
        Measure(name=f"answers.{scope}.precision", label=f"Citations that are right, {words}", group="Answers"),
        Measure(name=f"answers.{scope}.refused", label=f"Unanswerable refused, {words}", group="Answers"),
        Measure(
            name=f"answers.{scope}.false_refusals",
            label=f"Answerable refused, {words}",
            group="Answers",
            better="lower",
        ),
    ]


MEASURES: tuple[Measure, ...] = (
    Measure(name="reading.header", label="Header fields right", group="Reading"),
    Measure(name="reading.items", label="Items (number and title), F1", group="Reading"),
    Measure(name="reading.people", label="People (name and status), F1", group="Reading"),
    Measure(name="decisions.recall", label="Decisions: required ones found", group="Register"),
    Measure(name="decisions.precision", label="Decisions: found ones right", group="Register"),
    Measure(name="actions.recall", label="Actions: required ones found", group="Register"),
    Measure(name="actions.precision", label="Actions: found ones right", group="Register"),
    Measure(name="actions.owners", label="Owners right", group="Register"),
    Measure(name="actions.due", label="Due dates right", group="Register"),
    *_question_measures("all", "over all meetings"),
    *_question_measures("meeting", "in its meeting"),
    Measure(name="grounding.quotes", label="Quotes verbatim at their offsets", group="Grounding"),
    Measure(name="grounding.claims", label="Claims that their quotes support", group="Grounding"),
    Measure(name="grounding.corrupted", label="Corrupted quotes accepted", group="Grounding", better="lower"),
    Measure(name="summaries.coverage", label="Summary facts covered", group="Summaries"),
    Measure(name="summaries.unsupported", label="Summary lines unsupported", group="Summaries", better="lower"),
    Measure(name="summaries.words", label="Words per summary", group="Summaries", better="lower", unit="words"),
)
BY_NAME: dict[str, Measure] = {measure.name: measure for measure in MEASURES}


def worse(observation: Observation) -> bool:
    """Whether an observation is a failure to be listed: less than all gained, or anything where nothing should be."""
    measure = BY_NAME[observation.measure]
    if measure.unit != "share":
        return False
    return observation.gained > 0 if measure.better == "lower" else observation.gained < observation.of


def of_measure(observations: Iterable[Observation], measure: str) -> list[Observation]:
    """The observations of one measure."""
    return [observation for observation in observations if observation.measure == measure]
