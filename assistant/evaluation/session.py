"""One evaluation from start to end: a fresh store, a system, a set; nothing of the user's own store is touched."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from assistant.errors import EvaluationError
from assistant.evaluation import outputs
from assistant.evaluation.corruption import corrupt
from assistant.evaluation.outputs import Run
from assistant.evaluation.provenance import provenance
from assistant.evaluation.runner import Progress, run_set
from assistant.evaluation.scoring import Scores, save_scores, score
from assistant.evaluation.sets import LabelSet, load_set
from assistant.evaluation.systems import AssistantSystem, System
from assistant.settings import Settings

SystemName = Literal["assistant", "register", "plain"]


@contextmanager
def open_system(
    name: SystemName, settings: Settings, today: date | None, beside: Path | None = None
) -> Iterator[System]:
    """The system under test, closed at the end.

    Raises:
        EvaluationError: minutes ``beside`` the set for a system that keeps no library of them.

    """
    if beside and name != "assistant":
        raise EvaluationError(f"other minutes can stand beside a set for the assistant only, not for {name}")
    system: System
    if name == "plain":
        from assistant.evaluation.plain import PlainSystem  # noqa: PLC0415 - needs the dev extra

        system = PlainSystem(settings)
    elif name == "register":
        from assistant.evaluation.register_only import RegisterSystem  # noqa: PLC0415 - converters, the rules

        system = RegisterSystem()
    else:
        system = AssistantSystem(settings, today, beside)
    try:
        yield system
    finally:
        system.close()


def generate(
    labels: LabelSet,
    system: SystemName = "assistant",
    *,
    record: Path | None = None,
    replay: Path | None = None,
    beside: Path | None = None,
    progress: Progress | None = None,
) -> Run:
    """Run a system over a set, in a store of its own that is gone afterwards.

    Model and embedding come from the user's settings; ``record`` and ``replay`` are folders of recorded model answers.
    ``beside`` is a folder of other minutes among which the answers have to be found.
    """
    with tempfile.TemporaryDirectory(prefix="minutes-eval-") as store:
        places = {"store": Path(store), "register_url": None, "chroma_url": None}
        recordings = {name: folder for name, folder in (("record", record), ("replay", replay)) if folder}
        settings = Settings.model_validate({**Settings().model_dump(), **places, **recordings})
        with open_system(system, settings, asking_day(labels), beside) as opened:
            made = run_set(labels, opened, provenance(labels, opened, settings, beside), progress)
    if not made.provenance.extracts:
        return made
    if progress:
        progress("altering quotes")
    own = [output.meeting for output in made.meetings if output.meeting]
    return made.model_copy(update={"corruptions": corrupt(own)})


def asking_day(labels: LabelSet) -> date | None:
    """The day that a set's questions are asked on: that of its latest meeting, whenever the run is made."""
    days = [meeting.labels.meeting.date for meeting in labels.meetings if meeting.labels.meeting]
    return max((day for day in days if day), default=None)


def rescore(folder: Path, set_folder: Path | None = None) -> tuple[LabelSet, Scores]:
    """Score a run folder against its labels (those of ``set_folder``, else those it was run on) and keep the scores."""
    run = outputs.load(folder)
    home = set_folder or Path(run.provenance.set_folder)
    labels = load_set(home)
    kept = {output.doc for output in run.meetings}
    if unknown := kept - {meeting.doc for meeting in labels.meetings}:
        raise EvaluationError(f"{home} no longer labels {', '.join(sorted(unknown))}; run the set again")
    if len(kept) < len(labels.meetings):  # a run of some meetings only
        labels = labels.only(kept)
    scores = score(labels, run)
    save_scores(scores, folder)
    return labels, scores


def run_folder(labels: LabelSet, system: str, runs: Path = Path("runs")) -> Path:
    """A new folder for a run, named by time, set and system."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    return runs / f"{stamp}-{labels.name}-{system}"
