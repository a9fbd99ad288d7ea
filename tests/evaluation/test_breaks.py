"""Breaking the product on purpose turns the gate red: real runs on a small part of the project's own set."""

import re
import shutil
from pathlib import Path

import pytest

from assistant.domain import Claim, DraftAnswer, Owner, Quote
from assistant.engines.extractive import ExtractiveEngine, decisions
from assistant.evaluation.baseline import accept, load_baseline
from assistant.evaluation.gate import Floors, judge
from assistant.evaluation.observations import BY_NAME
from assistant.evaluation.provenance import provenance
from assistant.evaluation.register_only import RegisterSystem
from assistant.evaluation.runner import run_set
from assistant.evaluation.scoring import score
from assistant.evaluation.session import asking_day
from assistant.evaluation.sets import load_set
from assistant.evaluation.statistics import figure
from assistant.evaluation.systems import AssistantSystem
from assistant.flows.composing import Numbering
from assistant.grounding import extraction
from assistant.settings import Settings

EVALS = Path(__file__).parents[2] / "evals"
FOR_REGISTER = {"averne-waste-committee-2024-03-12", "orrin-valley-2013-01-17", "orrin-valley-2013-03-21"}
FOR_QUESTIONS = {"averne-waste-committee-2024-06-18"}
SLACK = 0.02
"""How far below the unbroken figure the floors of these tests lie."""


def part(folder, docs):
    """A set of its own of some of the project's meetings."""
    for name in ("labels", "minutes"):
        (folder / name).mkdir()
        for doc in docs:
            (file,) = (EVALS / name).glob(f"{doc}.*")
            shutil.copy(file, folder / name)
    return load_set(folder)


def observed(labels, system, settings):
    return score(labels, run_set(labels, system, provenance(labels, system, settings)))


class Gate:
    """Floors just below what the unbroken product scores, and its scores as the baseline."""

    def __init__(self, labels, scores, folder):
        self.labels = labels
        accept(scores, folder / "baseline.json")
        self.baseline = load_baseline(folder / "baseline.json")
        values = {name: figure(scores.of(name)).value for name in {o.measure for o in scores.observations}}
        signs = {name: 1 if BY_NAME[name].better == "higher" else -1 for name in values}
        self.floors = Floors(floors={name: value - signs[name] * SLACK for name, value in values.items()})
        self.values = values

    def broken(self, scores):
        """What the gate finds wrong: measure -> the cases that it names."""
        verdict = judge(self.labels, scores, self.floors, self.baseline)
        assert not verdict.passed, "the gate stayed green"
        return {breach.measure.name: [case.unit for case in breach.cases] for breach in verdict.breaches}


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    labels = part(tmp_path_factory.mktemp("register"), FOR_REGISTER)
    return Gate(labels, observed(labels, RegisterSystem(), Settings()), tmp_path_factory.mktemp("gate"))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return Settings(store=tmp_path_factory.mktemp("store"), register_url=None, chroma_url=None, model=None, replay=None)


@pytest.fixture(scope="module")
def assistant(store, tmp_path_factory):
    labels = part(tmp_path_factory.mktemp("questions"), FOR_QUESTIONS)
    system = AssistantSystem(store, asking_day(labels))
    yield labels, system
    system.close()


@pytest.fixture(scope="module")
def answers(assistant, store, tmp_path_factory):
    labels, system = assistant
    gate = Gate(labels, observed(labels, system, store), tmp_path_factory.mktemp("answers"))
    assert gate.values["grounding.quotes"] == 1
    assert gate.values["answers.all.facts"] > 0.3, "too little is answered for a break to show"
    assert gate.values["answers.all.refused"] > SLACK, "too little is refused for a break to show"
    return gate


def test_unbroken_the_gate_is_green(register):
    scores = observed(register.labels, RegisterSystem(), Settings())
    assert judge(register.labels, scores, register.floors, register.baseline).passed


def test_owners_that_are_not_resolved(register, monkeypatch):
    def as_written(written, people):
        return Owner(name=written, as_written=written, resolved=False), None

    monkeypatch.setattr(extraction, "resolve_owner", as_written)
    broken = register.broken(observed(register.labels, RegisterSystem(), Settings()))
    assert broken["actions.owners"]


def test_a_rule_for_decisions_that_is_gone(register, monkeypatch):
    unbroken = decisions.find_decisions

    def without_noting(context):
        return [found for found in unbroken(context) if found.kind != "noted"]

    monkeypatch.setattr(decisions, "find_decisions", without_noting)
    broken = register.broken(observed(register.labels, RegisterSystem(), Settings()))
    assert broken["decisions.recall"]


def test_a_citation_with_the_next_items_number(assistant, answers, store, monkeypatch):
    labels, system = assistant
    unbroken = Numbering.mark

    def off_by_one(self, meeting_id, item, title, quote, span):
        shifted = re.sub(r"\d+$", lambda number: str(int(number.group()) + 1), item)
        return unbroken(self, meeting_id, shifted, title, quote, span)

    monkeypatch.setattr(Numbering, "mark", off_by_one)
    broken = answers.broken(observed(labels, system, store))
    assert broken["grounding.quotes"]
    assert broken["answers.all.groups"]


def test_an_abstention_that_never_fires(assistant, answers, store, monkeypatch):
    labels, system = assistant
    unbroken_plan, unbroken_answer = ExtractiveEngine.plan, ExtractiveEngine.answer

    def possible(self, question, history, catalogue):
        return unbroken_plan(self, question, history, catalogue).model_copy(update={"impossible": None})

    def anything(self, material, rejected=()):
        for event in unbroken_answer(self, material, rejected):
            if isinstance(event, DraftAnswer) and not event.claims and not material.rows and material.passages:
                words = first_line(material.passages[0].text)
                quote = Quote(passage_id=material.passages[0].id, text=words)
                yield DraftAnswer(claims=(Claim(text=words, quotes=(quote,)),))
            else:
                yield event

    monkeypatch.setattr(ExtractiveEngine, "plan", possible)
    monkeypatch.setattr(ExtractiveEngine, "answer", anything)
    broken = answers.broken(observed(labels, system, store))
    assert broken["answers.all.refused"]


def test_a_quote_altered_by_one_digit_before_grounding(assistant, answers, store, monkeypatch):
    labels, system = assistant
    unbroken = ExtractiveEngine.answer

    def altered(self, material, rejected=()):
        for event in unbroken(self, material, rejected):
            yield one_digit_off(event) if isinstance(event, DraftAnswer) else event

    monkeypatch.setattr(ExtractiveEngine, "answer", altered)
    broken = answers.broken(observed(labels, system, store))
    assert broken["answers.all.facts"] or broken["answers.all.false_refusals"]


def one_digit_off(draft):
    """Every quote with a digit in it says another figure; the grounding must not believe it."""
    claims = tuple(
        claim.model_copy(
            update={"quotes": tuple(q.model_copy(update={"text": other_digit(q.text)}) for q in claim.quotes)}
        )
        for claim in draft.claims
    )
    return draft.model_copy(update={"claims": claims})


def other_digit(text):
    return re.sub(r"\d", lambda digit: str((int(digit.group()) + 1) % 10), text, count=1)


def first_line(text):
    return next(line for line in text.splitlines() if len(line.split()) > 3)
