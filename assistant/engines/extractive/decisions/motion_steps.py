"""A motion as it is gathered, sentence by sentence: which belong to it, and where it ends."""

from dataclasses import dataclass, field

from assistant.domain import Span
from assistant.engines.extractive.decisions.leads import CARRIED
from assistant.engines.extractive.decisions.motion_words import (
    CLAUSE_OF,
    FURTHER_NEXT,
    NOT_PUT,
    OPENS,
    RESOLVED_NEXT,
    SECONDED,
    SECONDED_NEXT,
    is_result,
    settles,
    tells_again,
)
from assistant.engines.extractive.marks import ACTION_LABEL, LABEL

TALK = 3
"""Sentences of talk that may stand between a motion and its vote."""
TALK_IN_LINES = 14
"""The same where motion and vote stand in lines of their own."""


@dataclass(frozen=True)
class Step:
    """A sentence on the way from a motion to its vote."""

    span: Span
    text: str
    alone: bool  # a line or paragraph of its own


@dataclass
class Motion:
    """A motion: the sentences that are part of it, in order, and what is known of it so far."""

    steps: list[Step]
    seconded: bool = False
    vote: str | None = None
    told_below: bool = False  # by a resolution
    clauses: list[Step] = field(default_factory=list)
    skipped: int = 0  # sentences of talk

    @classmethod
    def opened_by(cls, step: Step) -> "Motion":
        """The motion that a sentence opens, which may tell its seconder and the vote as well."""
        return cls([step], seconded=bool(SECONDED.search(step.text)), vote=step.text if settles(step.text) else None)

    def take(self, step: Step) -> bool:
        """Take the next sentence as far as it is part of the motion; whether the motion may go on behind it."""
        if self.vote is not None:
            if CARRIED.match(step.text):
                self.steps.append(step)
                self.vote += f" {step.text}"
            return False
        if FURTHER_NEXT.match(step.text):
            return False
        if RESOLVED_NEXT.match(step.text):
            self.told_below = self.seconded and tells_again(step.text, " ".join(one.text for one in self.steps))
            return False
        seconds = bool(SECONDED_NEXT.match(step.text))
        if is_result(step.text) or (seconds and settles(step.text)):
            self.steps.append(step)
            self.vote = step.text
            return True
        if seconds and not self.seconded:
            self.steps.append(step)
            self.seconded = True
            return True
        return self._goes_on(step)

    def _goes_on(self, step: Step) -> bool:
        """Whether a sentence that tells neither seconder nor vote spells the motion out, or is talk that may pass."""
        if LABEL.match(step.text):
            self.seconded = False
            return False
        if OPENS.search(step.text) or ACTION_LABEL.match(step.text):
            return False
        if CLAUSE_OF.match(step.text) and not self.skipped:
            self.steps.append(step)
            self.clauses.append(step)
            return True
        if NOT_PUT.search(step.text) or self.skipped >= (TALK_IN_LINES if self.steps[0].alone else TALK):
            self.seconded = False
            return False
        self.skipped += 1
        return True
