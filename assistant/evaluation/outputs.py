"""What a run leaves behind: every output with where it came from, enough to score again without running anything."""

from pathlib import Path
from typing import Literal, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from assistant.domain import Action, Answer, Decision, Frozen, Meeting, Summary
from assistant.errors import EvaluationError

Scope = Literal["all", "meeting"]
_Kept = TypeVar("_Kept")


class Provenance(Frozen):
    """What produced a run. ``clean`` is None outside a git checkout."""

    set_name: str
    set_folder: str
    set_digest: str = Field(description="sha256 over the label files: tells labels that changed since")
    beside: str | None = Field(default=None, description="folder of other minutes that were loaded too")
    system: str
    engine: str
    model: str | None = None
    prompt_versions: dict[str, str] = Field(default_factory=dict)
    embedding: str
    commit: str | None = None
    clean: bool | None = None
    packages: dict[str, str] = Field(default_factory=dict, description="distribution -> version")
    settings: dict[str, str] = Field(default_factory=dict, description="without keys and folders of this machine")
    python: str
    platform: str
    started: str = Field(description="UTC, ISO 8601")
    seconds: float = 0.0
    extracts: bool = Field(default=True, description="whether the system keeps a register")
    asks: bool = Field(default=True, description="whether the system searches, answers and summarises")


class FoundPassage(Frozen):
    """One passage as retrieved: its place, and the keys of the items it stands for."""

    meeting_id: str
    items: tuple[str, ...]
    start: int
    end: int
    text: str


class MeetingOutput(Frozen):
    """What was read and extracted for one labelled meeting; ``error`` where it could not be."""

    doc: str
    meeting: Meeting | None = None
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    summary: Summary | None = None
    summary_ms: float | None = None
    error: str | None = None


class QuestionOutput(Frozen):
    """What came of one question in one scope. ``passages`` is None where nothing is to be searched (a follow-up)."""

    unit: str
    scope: Scope
    passages: tuple[FoundPassage, ...] | None = None
    answer: Answer | None = None
    search_ms: float | None = None
    answer_ms: float | None = None
    error: str | None = None


class Corruption(Frozen):
    """One altered quote or claim that was handed to the grounding, and whether it was believed."""

    name: str
    kind: str
    as_claim: bool = Field(default=False, description="handed in as a claim on the true quote, and not as a quote")
    true: str
    altered: str
    accepted: bool


class Run(Frozen):
    """All outputs of one system on one set."""

    provenance: Provenance
    meetings: tuple[MeetingOutput, ...]
    questions: tuple[QuestionOutput, ...]
    corruptions: tuple[Corruption, ...] = ()
    others: tuple[Meeting, ...] = Field(default=(), description="meetings beside the set that an answer cites")

    def meeting(self, doc: str) -> MeetingOutput:
        """The output for ``doc``; raises EvaluationError where the run has none."""
        found = next((output for output in self.meetings if output.doc == doc), None)
        if found is None:
            raise EvaluationError(f"the run has no output for {doc}; run the set again")
        return found

    def question(self, unit: str, scope: Scope) -> QuestionOutput:
        """The output for one question and scope; raises EvaluationError where the run has none."""
        found = next((output for output in self.questions if output.unit == unit and output.scope == scope), None)
        if found is None:
            raise EvaluationError(f"the run has no answer to {unit} ({scope}); run the set again")
        return found

    def docs(self) -> dict[str, str]:
        """Meeting id -> label name, for the meetings that were read."""
        return {output.meeting.id: output.doc for output in self.meetings if output.meeting}

    def texts(self) -> dict[str, Meeting]:
        """Meeting id -> meeting as read; those beside the set too, where an answer cites them."""
        own = {output.meeting.id: output.meeting for output in self.meetings if output.meeting}
        return own | {meeting.id: meeting for meeting in self.others}


def save(run: Run, folder: Path) -> None:
    """Write a run folder: provenance.json, meetings.jsonl, questions.jsonl, corruptions.jsonl, others.jsonl."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "provenance.json").write_text(run.provenance.model_dump_json(indent=2) + "\n", encoding="utf-8")
    _write(folder / "meetings.jsonl", [output.model_dump_json() for output in run.meetings])
    _write(folder / "questions.jsonl", [output.model_dump_json() for output in run.questions])
    _write(folder / "corruptions.jsonl", [case.model_dump_json() for case in run.corruptions])
    _write(folder / "others.jsonl", [meeting.model_dump_json() for meeting in run.others])


def load(folder: Path) -> Run:
    """Read a run folder; raises EvaluationError where it is none or was written by another version."""
    if not (folder / "provenance.json").is_file():
        raise EvaluationError(f"{folder} is no run folder; make one with `minutes eval run`")
    try:
        return Run(
            provenance=Provenance.model_validate_json((folder / "provenance.json").read_text(encoding="utf-8")),
            meetings=_read(folder / "meetings.jsonl", TypeAdapter(MeetingOutput)),
            questions=_read(folder / "questions.jsonl", TypeAdapter(QuestionOutput)),
            corruptions=_read(folder / "corruptions.jsonl", TypeAdapter(Corruption)),
            others=_read(folder / "others.jsonl", TypeAdapter(Meeting)),
        )
    except (ValidationError, OSError) as error:
        reason = " ".join(str(error).split())[:200]
        raise EvaluationError(f"{folder} cannot be read ({reason}); run the set again with this version") from error


def _write(file: Path, lines: list[str]) -> None:
    file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def _read(file: Path, adapter: TypeAdapter[_Kept]) -> tuple[_Kept, ...]:
    return tuple(adapter.validate_json(line) for line in file.read_text(encoding="utf-8").splitlines())
