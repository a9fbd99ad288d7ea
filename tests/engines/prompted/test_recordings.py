"""Answers that are recorded once and played back for ever, and requests that were never recorded."""

from __future__ import annotations

import json

import pytest
from minutes import Rules, catalogue, material, meeting
from replies import APPROVED, GOOD, NOTHING, QUESTION, RIGHT, TENDER, plan
from scripted import Script, say, wants
from shelf import ask

from assistant.engines.prompted import PromptedEngine
from assistant.errors import ModelError
from assistant.settings import Settings


@pytest.fixture
def recorded(engine, script: Script, tmp_path):
    """A folder with a question and an extraction recorded."""
    script.then(say(plan())).then(say(GOOD))
    script.then(say({"decisions": [APPROVED], "actions": []}), wants("ItemRecord", "1. Minutes"))
    script.then(say({"decisions": [TENDER], "actions": []}), wants("ItemRecord", "2. Dredging"))
    script.then(say(NOTHING), wants("ItemRecord", "3. Moorings"))
    folder = tmp_path / "recordings"
    made = engine(record=folder)
    return folder, ask(made, QUESTION), made.extract(meeting())


def replaying(folder, model="openai:scripted"):
    """An engine that can reach no server at all."""
    return PromptedEngine(Settings(model=model, replay=folder, model_base_url="http://127.0.0.1:9/v1"), Rules())


def test_a_replay_says_the_same_without_a_server(recorded):
    folder, answer, extraction = recorded
    again = ask(replaying(folder), QUESTION)
    assert again.model_copy(update={"took_ms": 0}) == answer.model_copy(update={"took_ms": 0})
    assert replaying(folder).extract(meeting()) == extraction


def test_a_replay_streams(recorded):
    *pieces, _ = replaying(recorded[0]).answer(material(QUESTION))
    assert len(pieces) > 1 and "".join(pieces) == RIGHT


def test_a_recording_says_what_answered_what(recorded):
    files = sorted(recorded[0].rglob("*.json"))
    assert len(files) == 5 and {path.parent.name for path in files} == {"openai-scripted"}
    kept = json.loads(next(path for path in files if path.name.startswith("answer.v1-")).read_text())
    assert (kept["model"], kept["answered_by"]) == ("openai:scripted", "scripted-1")
    assert (kept["prompt"], kept["about"], kept["schema"]) == ("answer.v1", QUESTION, "GivenAnswer")
    assert json.loads(kept["reply"]["text"]) == GOOD


@pytest.mark.parametrize(
    "asked",
    [
        lambda e: e.plan("What was never asked?", [], catalogue()),
        lambda e: list(e.answer(material("What was never asked?"))),
        lambda e: e.extract(meeting({("9", "What was never asked"): "It was not.\n"})),
        lambda e: e.summarise(meeting(), (), ()),
    ],
    ids=["plan", "answer", "extract", "summarise"],
)
def test_a_request_that_was_not_recorded_fails_and_is_named(recorded, asked):
    with pytest.raises(
        ModelError, match=r"No answer of openai:scripted is recorded for \S+\.v1 about '.*MINUTES_RECORD"
    ):
        asked(replaying(recorded[0]))


def test_another_model_or_another_text_is_another_request(recorded):
    with pytest.raises(ModelError, match="No answer of openai:other"):
        ask(replaying(recorded[0], "openai:other"), QUESTION)
    changed = meeting({("2", "Dredging"): "Tom Birch reported that the dredging would cost £48,501.\n"})
    with pytest.raises(ModelError, match=r"recorded for answer\.v1"):
        ask(replaying(recorded[0]), QUESTION, changed)


def test_a_damaged_recording_is_named(recorded):
    path = next(recorded[0].rglob("plan.v1-*.json"))
    path.write_text("{")
    with pytest.raises(ModelError, match=rf"{path.name} cannot be read"):
        ask(replaying(recorded[0]), QUESTION)
