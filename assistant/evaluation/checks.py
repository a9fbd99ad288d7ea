"""What can be wrong with labels that are well formed: each problem names file, id and remedy."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.evaluation.labels import ATTENDANCE, UNANSWERABLE, LabelFile, QuestionLabel
from assistant.evaluation.text import squash


@dataclass(frozen=True)
class Problem:
    """One thing to put right before the labels can be used."""

    file: Path
    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """``file: id: what is wrong; what to do``, on one line."""
        return f"{self.file.name}: {self.where}: {self.what}; {self.remedy}"


def check_file(file: Path, labels: LabelFile, source: Path | None) -> Iterator[Problem]:
    """Problems of one file by itself, its text apart. ``source`` is the file of minutes that was found."""
    yield from _check_source(file, labels, source)
    for part, ids in _ids(labels):
        for name in _repeated(ids):
            yield Problem(file, name, f"{part} has this id more than once", "give each its own id")
    if labels.doc is not None and labels.items:
        yield from _check_items(file, labels)
    yield from _check_questions(file, labels)


def check_across(parsed: Mapping[Path, LabelFile]) -> Iterator[Problem]:
    """Problems between files: two of one name, and citations in questions over several meetings."""
    docs = [labels.doc for labels in parsed.values() if labels.doc]
    for file, labels in parsed.items():
        if labels.doc and docs.count(labels.doc) > 1:
            yield Problem(file, labels.doc, "another file has the same `doc`", "give each meeting its own name")
    known = {f"{labels.doc}#{key}" for labels in parsed.values() for key in _keys(labels)}
    for file, labels in parsed.items():
        for question in labels.questions:
            cited = {cite for group in question.cites for cite in group}
            unknown = {cite for cite in cited if "#" in cite or labels.doc is None} - known
            for cite in sorted(unknown):
                yield Problem(file, question.id, f"cites '{cite}', which no label names", "write it as doc#item")


def check_anchors(file: Path, labels: LabelFile, text: str) -> Iterator[Problem]:
    """Anchors that do not stand in the minutes' ``text``."""
    flat = squash(text)
    for name, anchors in _anchors(labels):
        for anchor in anchors:
            if not squash(anchor):
                yield Problem(file, name, f"anchor '{anchor}' has no letter or digit", "copy some words of the minutes")
            elif squash(anchor) not in flat:
                yield Problem(file, name, f"anchor '{anchor}' is not in the text", "copy it verbatim from the minutes")


def _check_source(file: Path, labels: LabelFile, source: Path | None) -> Iterator[Problem]:
    if labels.doc is None and (labels.source or labels.items or labels.meeting):
        yield Problem(file, "doc", "the labels of a meeting have no name", "add `doc`")
    if labels.doc is None and not labels.questions:
        yield Problem(file, "questions", "a file without `doc` asks no question", "add questions or remove the file")
    if labels.doc is not None and labels.source is None:
        yield Problem(file, "source", "no minutes are named", "add `source`, relative to the set's folder")
    if labels.doc is not None and labels.meeting is None:
        yield Problem(file, "meeting", "the header is not labelled", "add `meeting`")
    if labels.doc is not None and not labels.items:
        yield Problem(file, "items", "no item is labelled", "add every item in order")
    if labels.source is not None and source is None:
        yield Problem(file, "source", f"{labels.source} does not exist", "correct the path or add the file")


def _ids(labels: LabelFile) -> Iterator[tuple[str, list[str]]]:
    yield "decisions", [label.id for label in labels.decisions]
    yield "actions", [label.id for label in labels.actions]
    yield "questions", [label.id for label in labels.questions]
    yield "people", [f"{label.name} ({label.status})" for label in labels.people]


def _repeated(ids: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(ids).items() if count > 1]


def _keys(labels: LabelFile) -> set[str]:
    return {item.key for item in labels.items} | {ATTENDANCE}


def _check_items(file: Path, labels: LabelFile) -> Iterator[Problem]:
    keys = _keys(labels)
    named: list[tuple[str, str]] = [(label.id, label.item) for label in labels.decisions]
    named += [(label.id, label.item) for label in labels.actions]
    named += [(fact.fact[:40], fact.item) for fact in labels.summary_facts if fact.item is not None]
    named += [(f"item {item.key}", item.parent) for item in labels.items if item.parent is not None]
    for question in labels.questions:
        named += [(question.id, cite) for group in question.cites for cite in group if "#" not in cite]
    for name, item in named:
        if item not in keys:
            yield Problem(
                file, name, f"item '{item}' does not exist", "name an item as `items` does (number, else title)"
            )


def _check_questions(file: Path, labels: LabelFile) -> Iterator[Problem]:
    earlier: set[str] = set()
    for question in labels.questions:
        yield from _check_question(file, question)
        if question.follows is not None and question.follows not in earlier:
            yield Problem(file, question.id, f"follows '{question.follows}', which is not asked before it", "move it")
        earlier.add(question.id)


def _check_question(file: Path, question: QuestionLabel) -> Iterator[Problem]:
    if question.type == UNANSWERABLE:
        if question.facts or question.cites:
            yield Problem(file, question.id, "unanswerable, yet with facts or cites", "empty both or change the type")
        return
    if not question.facts or not all(question.facts):
        yield Problem(file, question.id, "no facts to look for in the answer", "list the facts, each with a spelling")
    if not question.cites or not all(question.cites):
        yield Problem(file, question.id, "no items to be cited", "list the items, each group with one or more")


def _anchors(labels: LabelFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    for decision in labels.decisions:
        yield decision.id, decision.anchors
    for action in labels.actions:
        yield action.id, action.anchors
    for fact in labels.summary_facts:
        yield f"summary fact '{fact.fact[:40]}'", fact.anchors
