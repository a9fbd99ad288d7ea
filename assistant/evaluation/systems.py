"""What can be evaluated: anything that adds minutes, finds passages and answers questions."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.domain import Action, Answer, Decision, Meeting, Summary, Turn
from assistant.evaluation.outputs import FoundPassage

if TYPE_CHECKING:
    from assistant.settings import Settings


class System(Protocol):
    """A system under test. ``extracts``: it keeps a register; ``asks``: it answers; both: it writes summaries."""

    name: str
    extracts: bool
    asks: bool

    @property
    def engine(self) -> str:
        """What answers: ``extractive``, ``prompted``, ``plain``."""
        ...

    @property
    def model(self) -> str | None:
        """The language model, None where there is none."""
        ...

    @property
    def prompt_versions(self) -> Mapping[str, str]:
        """Prompt name -> version."""
        ...

    @property
    def at_once(self) -> int:
        """Conversations that may go on at the same time; 1 where the computer is what is waited for."""
        ...

    def add(self, paths: Sequence[Path]) -> dict[Path, str]:
        """Add minutes; the reason for each file that failed."""
        ...

    def meetings(self) -> Sequence[Meeting]:
        """All meetings that were added."""
        ...

    def decisions(self, meeting_id: str) -> Sequence[Decision]:
        """The decisions of one meeting."""
        ...

    def actions(self, meeting_id: str) -> Sequence[Action]:
        """The actions of one meeting."""
        ...

    def search(self, question: str, k: int, meetings: Sequence[str] | None) -> Sequence[FoundPassage]:
        """The best ``k`` passages, in all meetings or in some."""
        ...

    def ask(self, question: str, history: Sequence[Turn], meetings: Sequence[str] | None) -> Answer:
        """Answer over all meetings or over some."""
        ...

    def summarise(self, meeting_id: str) -> Summary:
        """One meeting on a page."""
        ...

    def close(self) -> None:
        """Give back what is held open."""
        ...


class AssistantSystem:
    """The product itself, through the same door as everybody else."""

    name = "assistant"
    extracts = True
    asks = True

    def __init__(self, settings: "Settings", today: date | None = None, beside: Path | None = None) -> None:
        """``today`` is the day that questions are asked on; fixed, so that a run can be repeated on another day.

        ``beside`` is a folder of other minutes to find the answers among. The rules read them, whatever the model.
        """
        from assistant.assistant import Assistant  # noqa: PLC0415 - loads the library and its models

        self._assistant = Assistant.open(settings)
        self._settings = settings
        self._today = today
        self._beside = beside
        self._concurrency = settings.model_concurrency

    @property
    def engine(self) -> str:
        """Name of the engine in use."""
        return self._assistant.engine.name

    @property
    def model(self) -> str | None:
        """Name of the language model in use."""
        return self._assistant.engine.model

    @property
    def prompt_versions(self) -> Mapping[str, str]:
        """Prompt name -> version."""
        return self._assistant.engine.prompt_versions

    @property
    def at_once(self) -> int:
        """As many as the model takes calls; without one, figures of time would tell of the waiting."""
        return self._concurrency if self.model else 1

    def add(self, paths: Sequence[Path]) -> dict[Path, str]:
        """Add minutes; the reason for each file that failed."""
        report = self._assistant.add(list(paths))
        if self._beside:
            self._add_beside(self._beside)
        return {Path(added.file): added.reason or "" for added in report if added.outcome == "failed"}

    def _add_beside(self, folder: Path) -> None:
        from assistant.engines.extractive import ExtractiveEngine  # noqa: PLC0415
        from assistant.flows.adding import add  # noqa: PLC0415

        add([folder], self._assistant.library, ExtractiveEngine(), max_bytes=self._settings.max_file_mb * 1024 * 1024)

    def meetings(self) -> Sequence[Meeting]:
        """All meetings that were added."""
        return [self._assistant.meeting(entry.meeting_id) for entry in self._assistant.meetings()]

    def decisions(self, meeting_id: str) -> Sequence[Decision]:
        """The decisions of one meeting."""
        return self._assistant.decisions(meeting=meeting_id)

    def actions(self, meeting_id: str) -> Sequence[Action]:
        """The actions of one meeting."""
        return self._assistant.actions(meeting=meeting_id)

    def search(self, question: str, k: int, meetings: Sequence[str] | None) -> Sequence[FoundPassage]:
        """The best ``k`` passages, each of one item."""
        found = self._assistant.search(question, k, meetings=meetings)
        return [
            FoundPassage(meeting_id=p.meeting_id, items=(p.item,), start=p.start, end=p.end, text=p.text) for p in found
        ]

    def ask(self, question: str, history: Sequence[Turn], meetings: Sequence[str] | None) -> Answer:
        """Answer over all meetings or over some."""
        return self._assistant.ask(question, history=history, meetings=meetings, today=self._today)

    def summarise(self, meeting_id: str) -> Summary:
        """One meeting on a page."""
        return self._assistant.summarise(meeting_id)

    def close(self) -> None:
        """Give back what the assistant holds open."""
        self._assistant.close()
