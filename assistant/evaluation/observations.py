"""The unit of scoring: one thing expected of one output, with what was gained of what could be."""

from typing import Literal

from pydantic import Field

from assistant.domain import Frozen

Better = Literal["higher", "lower"]


class Measure(Frozen):
    """One figure of the report."""

    name: str
    label: str
    group: str
    hint: str = Field(default="", description="what is counted, for a reader who has not read the guide")
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
    retrieval = [
        Measure(
            name=f"retrieval.{scope}.recall@{k}",
            label=f"Recall@{k}, {words}",
            group=f"Retrieval, {words}",
            hint=f"items that hold the answer, {'first of all' if k == 1 else f'among the first {k}'} passages found",
        )
        for k in (1, 3, 5, 10)
    ]
    named = [
        ("retrieval", "rank", "Reciprocal rank", "1 where the first passage is right, 1/2 where the second is, ..."),
        ("answers", "facts", "Facts in the answer", "facts that stand in the first 150 words"),
        ("answers", "groups", "Citation groups met", "items that an answer must cite, and does"),
        ("answers", "precision", "Citations that are right", "citations that point to one of those items"),
        ("answers", "refused", "Unanswerable refused", "questions that the minutes do not answer, declined"),
    ]
    refusals = Measure(
        name=f"answers.{scope}.false_refusals",
        label=f"Answerable refused, {words}",
        group=f"Answers, {words}",
        better="lower",
        hint="questions that the minutes do answer, declined all the same",
    )
    scored = [
        Measure(
            name=f"{group}.{scope}.{name}", label=f"{label}, {words}", group=f"{group.capitalize()}, {words}", hint=hint
        )
        for group, name, label, hint in named
    ]
    return [*retrieval, *scored, refusals]


def _measure(name: str, label: str, hint: str, *, lower: bool = False, unit: str = "share") -> Measure:
    groups = {"decisions": "Register", "actions": "Register"}
    home = name.split(".", maxsplit=1)[0]
    group = groups.get(home, home.capitalize())
    return Measure(name=name, label=label, group=group, better="lower" if lower else "higher", unit=unit, hint=hint)


MEASURES: tuple[Measure, ...] = (
    _measure("reading.header", "Header fields right", "body, date, times, venue, chair, next and last meeting"),
    _measure("reading.items", "Items (number and title), F1", "agenda items found, and none made up"),
    _measure("reading.people", "People (name and status), F1", "attendance and apologies found, and nobody made up"),
    _measure("decisions.recall", "Decisions: required ones found", "formal outcomes that the register has"),
    _measure("decisions.precision", "Decisions: found ones right", "entries of the register that are decisions"),
    _measure("actions.recall", "Actions: required ones found", "tasks given to somebody that the register has"),
    _measure("actions.precision", "Actions: found ones right", "entries of the register that are actions"),
    _measure("actions.owners", "Owners right", "of the actions found: exactly the people named"),
    _measure("actions.due", "Due dates right", "of the actions found: the date, or rightly none"),
    *_question_measures("all", "over all meetings"),
    *_question_measures("meeting", "in its meeting"),
    _measure("grounding.quotes", "Quotes verbatim at their offsets", "every quote shown, looked up in the minutes"),
    _measure("grounding.claims", "Claims that their quotes support", "numbers, names, dates and negations stand there"),
    _measure("grounding.corrupted", "Corrupted quotes accepted", "altered on purpose; none may pass", lower=True),
    _measure(
        "grounding.false_claims",
        "False claims on true quotes believed",
        "altered on purpose; none should pass",
        lower=True,
    ),
    _measure("summaries.coverage", "Summary facts covered", "what a one-page summary may not leave out"),
    _measure("summaries.unsupported", "Summary lines unsupported", "lines that say more than their quote", lower=True),
    _measure("summaries.words", "Words per summary", "length", lower=True, unit="words"),
)
BY_NAME: dict[str, Measure] = {measure.name: measure for measure in MEASURES}


def worse(observation: Observation) -> bool:
    """Whether an observation is a failure to be listed: less than all gained, or anything where nothing should be."""
    measure = BY_NAME[observation.measure]
    if measure.unit != "share":
        return False
    return observation.gained > 0 if measure.better == "lower" else observation.gained < observation.of
