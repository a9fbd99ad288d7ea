"""Reading and the rules alone, as a system under test: no store, no embedding, a register within seconds.

For those who work on reading or on the rules, and for users who want to know first how well their minutes are read.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.domain import Action, Answer, Decision, Meeting, Summary, Turn
from assistant.engines.extractive import ExtractiveEngine
from assistant.errors import EvaluationError, MinutesError
from assistant.evaluation.outputs import FoundPassage
from assistant.grounding import ground_extraction
from assistant.reading import read_meeting


class RegisterSystem:
    """Meetings, decisions and actions; whoever asks it a question is told to run the assistant."""

    name = "register"
    engine = "extractive"
    at_once = 1
    model: str | None = None
    extracts = True
    asks = False

    def __init__(self) -> None:
        """Nothing is opened."""
        self._engine = ExtractiveEngine()
        self._meetings: dict[str, Meeting] = {}
        self._decisions: dict[str, Sequence[Decision]] = {}
        self._actions: dict[str, Sequence[Action]] = {}

    @property
    def prompt_versions(self) -> Mapping[str, str]:
        """No prompts."""
        return {}

    def add(self, paths: Sequence[Path]) -> dict[Path, str]:
        """Read each file and take out its decisions and actions; the reason for each that failed."""
        failed: dict[Path, str] = {}
        for path in paths:
            try:
                meeting = read_meeting(path)
            except MinutesError as error:
                failed[path] = str(error)
                continue
            if meeting.id in self._meetings:  # the library would tell two of one body and day apart, too
                meeting = meeting.model_copy(update={"id": f"{meeting.id}-{len(self._meetings)}"})
            grounded = ground_extraction(meeting, self._engine.extract(meeting))
            self._meetings[meeting.id] = meeting
            self._decisions[meeting.id], self._actions[meeting.id] = grounded.decisions, grounded.actions
        return failed

    def meetings(self) -> Sequence[Meeting]:
        """All meetings that were added."""
        return list(self._meetings.values())

    def decisions(self, meeting_id: str) -> Sequence[Decision]:
        """The decisions of one meeting."""
        return self._decisions[meeting_id]

    def actions(self, meeting_id: str) -> Sequence[Action]:
        """The actions of one meeting."""
        return self._actions[meeting_id]

    def search(self, question: str, k: int, meetings: Sequence[str] | None) -> Sequence[FoundPassage]:
        """Not something that a register does."""
        raise EvaluationError("the register alone is not searched; run the assistant for that")

    def ask(self, question: str, history: Sequence[Turn], meetings: Sequence[str] | None) -> Answer:
        """Not something that a register does."""
        raise EvaluationError("the register alone answers no questions; run the assistant for that")

    def summarise(self, meeting_id: str) -> Summary:
        """Not something that a register does."""
        raise EvaluationError("the register alone writes no summaries; run the assistant for them")

    def close(self) -> None:
        """Nothing is held open."""
