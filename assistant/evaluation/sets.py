"""A set of labels: every label file of a folder, checked as a whole before anything is run or scored."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import EvaluationError, MinutesError
from assistant.evaluation.checks import Problem, check_across, check_anchors, check_file
from assistant.evaluation.label_files import parse_file
from assistant.evaluation.labels import LabelFile, QuestionLabel

SEVERAL = "several bodies"
"""The board under which questions over several meetings are reported."""


@dataclass(frozen=True)
class MeetingLabels:
    """The labels of one meeting and the file of its minutes."""

    doc: str
    file: Path
    source: Path
    labels: LabelFile

    @property
    def board(self) -> str:
        """The body that met: what figures are split by."""
        body = self.labels.meeting.body if self.labels.meeting else None
        return body or self.doc


@dataclass(frozen=True)
class AskedQuestion:
    """One question of the set. ``doc`` is None for a question over several meetings."""

    unit: str
    doc: str | None
    board: str
    label: QuestionLabel
    follows: str | None


@dataclass(frozen=True)
class LabelSet:
    """A checked set: nothing in it is missing, unknown, doubled or empty."""

    name: str
    folder: Path
    meetings: tuple[MeetingLabels, ...]
    questions: tuple[AskedQuestion, ...]
    digest: str
    whole: bool = True

    def meeting(self, doc: str) -> MeetingLabels:
        """The meeting labelled ``doc``."""
        return next(meeting for meeting in self.meetings if meeting.doc == doc)

    def only(self, docs: set[str]) -> "LabelSet":
        """The part of the set that is about ``docs``; raises EvaluationError where that is nothing."""
        meetings = tuple(meeting for meeting in self.meetings if meeting.doc in docs)
        unknown = docs - {meeting.doc for meeting in meetings}
        if unknown or not meetings:
            known = ", ".join(meeting.doc for meeting in self.meetings)
            raise EvaluationError(f"no such meeting in {self.name}: {', '.join(sorted(unknown))}; choose among {known}")
        questions = tuple(question for question in self.questions if question.doc in docs)
        whole = self.whole and len(meetings) == len(self.meetings)
        return LabelSet(self.name, self.folder, meetings, questions, self.digest, whole)


def load_set(folder: Path, text_of: Callable[[Path], str] | None = None) -> LabelSet:
    """Read and check the labels in ``folder``; ``text_of`` gives the text of a file of minutes.

    Without ``text_of`` the product's own reading is used. Raises EvaluationError that lists everything that is wrong.
    """
    files = label_files(folder)
    problems: list[Problem] = []
    parsed: dict[Path, LabelFile] = {}
    for file in files:
        labels, found = parse_file(file)
        problems += found
        if labels is not None:
            parsed[file] = labels
    sources = {file: find_source(folder, labels.source) for file, labels in parsed.items() if labels.source}
    for file, labels in parsed.items():
        problems += check_file(file, labels, sources.get(file))
    problems += check_across(parsed)
    if len(parsed) == len(files):  # else a file that cannot be read may well name them
        problems += _unlabelled(folder, sources)
    problems += _check_texts(parsed, sources, text_of or read_text)
    if problems:
        raise EvaluationError(_told(folder, problems))
    return _build(folder, parsed, sources)


def label_files(folder: Path) -> list[Path]:
    """The label files of a set: in its ``labels`` folder, or beside each other; raises EvaluationError for none."""
    if not folder.is_dir():
        raise EvaluationError(f"{folder}: no such folder; name a folder of label files (*.yaml)")
    home = folder / "labels" if (folder / "labels").is_dir() else folder
    files = sorted(file for file in home.iterdir() if file.suffix in {".yaml", ".yml"})
    if not files:
        raise EvaluationError(f"{home}: the set is empty; put label files (*.yaml) there, see the evaluation guide")
    return files


def find_source(folder: Path, source: str) -> Path | None:
    """The file that ``source`` names, relative to the set's folder or to the one above; None where it is in neither."""
    for root in (folder, folder.resolve().parent):
        if (root / source).is_file():
            return root / source
    return None


def read_text(path: Path) -> str:
    """The text of a file of minutes as the product keeps it."""
    from assistant.reading import read_meeting  # noqa: PLC0415 - converters are loaded only when minutes are read

    return read_meeting(path).text


def _check_texts(
    parsed: Mapping[Path, LabelFile], sources: Mapping[Path, Path | None], text_of: Callable[[Path], str]
) -> Iterator[Problem]:
    for file, labels in parsed.items():
        source = sources.get(file)
        if source is None:
            continue
        try:
            text = text_of(source)
        except MinutesError as error:
            yield Problem(file, "source", f"{labels.source} cannot be read ({error})", "name readable minutes")
            continue
        yield from check_anchors(file, labels, text)


def _unlabelled(folder: Path, sources: Mapping[Path, Path | None]) -> Iterator[Problem]:
    """Minutes without labels, in a set that keeps both: they would silently count for nothing."""
    minutes = folder / "minutes"
    if not (minutes.is_dir() and (folder / "labels").is_dir()):
        return
    named = {source.resolve() for source in sources.values() if source}
    for file in sorted(minutes.iterdir()):
        if file.is_file() and not file.name.startswith(".") and file.resolve() not in named:
            yield Problem(file, "minutes", "no label file names these minutes", "label them or take them out")


def _told(folder: Path, problems: list[Problem]) -> str:
    lines = "\n".join(f"  {problem}" for problem in problems)
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    return f"{count} in the labels of {folder}:\n{lines}"


def _build(folder: Path, parsed: Mapping[Path, LabelFile], sources: Mapping[Path, Path | None]) -> LabelSet:
    meetings: list[MeetingLabels] = []
    questions: list[AskedQuestion] = []
    for file, labels in parsed.items():
        source = sources.get(file)
        if labels.doc is not None and source is not None:
            meetings.append(MeetingLabels(labels.doc, file, source, labels))
        questions += _questions(file, labels)
    if not meetings:
        raise EvaluationError(f"{folder}: no label file names its minutes; give each `doc` and `source`")
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in parsed)).hexdigest()
    name = folder.resolve().name
    return LabelSet(name, folder, tuple(meetings), tuple(questions), digest)


def _questions(file: Path, labels: LabelFile) -> Iterator[AskedQuestion]:
    body = labels.meeting.body if labels.meeting else None
    home = labels.doc or file.stem
    board = (body or home) if labels.doc else SEVERAL
    for question in labels.questions:
        follows = f"{home}:{question.follows}" if question.follows else None
        yield AskedQuestion(f"{home}:{question.id}", labels.doc, board, question, follows)
