"""Models that cannot be used as they are set up: one line each, with the remedy, before anything is sent or stored."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from minutes import Rules, material, meeting
from replies import RIGHT
from scripted import Script, asked_for, say, status

import assistant
from assistant.domain import DraftAnswer
from assistant.engines.prompted import build_engine, check_model
from assistant.errors import ModelError
from assistant.settings import Settings

WORD = say({"word": "quorum"})


@pytest.mark.parametrize(
    ("model", "remedy"),
    [
        ("martian:big", r"provider 'martian', which is not known; write openai:NAME"),
        (
            "anthropic:claude",
            r"The client for anthropic is not installed; run: pip install 'matters-arising\[anthropic\]'",
        ),
        ("ollama:llama3", r"The client for ollama is not installed; run: pip install 'matters-arising\[ollama\]'"),
        ("mistralai:large", r"The client for mistralai is not installed; run: pip install langchain-mistralai"),
        ("openai:gpt", r"No key is set for openai; set MINUTES_MODEL_API_KEY"),
    ],
)
def test_a_model_that_cannot_be_made(model, remedy):
    if model.split(":")[0] in ("anthropic", "ollama"):
        try:
            __import__(f"langchain_{model.split(':')[0]}")
        except ImportError:
            pass
        else:
            pytest.skip("the client is installed here")
    with pytest.raises(ModelError, match=remedy) as caught:
        build_engine(Settings(model=model), Rules())
    assert "\n" not in str(caught.value)


def test_no_model_is_named():
    with pytest.raises(ModelError, match="MINUTES_MODEL"):
        build_engine(Settings(), Rules())


def test_a_server_that_is_not_there_stops_adding_and_names_the_address():
    settings = Settings(model="openai:any", model_base_url="http://127.0.0.1:9/v1")
    with pytest.raises(
        ModelError, match=r"No language model can be reached at http://127\.0\.0\.1:9/v1; start the server"
    ):
        build_engine(settings, Rules()).extract(meeting())


def test_a_server_that_is_not_there_does_not_stop_answers():
    settings = Settings(model="openai:any", model_base_url="http://127.0.0.1:9/v1")
    *_, draft = build_engine(settings, Rules()).answer(material())
    assert isinstance(draft, DraftAnswer) and draft.claims[0].text == RIGHT
    assert draft.notice.startswith("Answered without the language model: No language model can be reached")


def test_the_key_is_sent_and_never_shown(settings, script: Script):
    seen = []

    def step(handler, body):
        seen.append(handler.headers["Authorization"])
        status(401)(handler, body)

    script.then(step)
    report = check_model(settings(model_api_key="sk-secret-1234"))
    assert seen == ["Bearer sk-secret-1234"]
    assert "secret" not in report.model_dump_json()


def test_the_doctor_finds_all_well(settings, script: Script):
    for shape in ("Word", "Word", "plain", "Word"):
        script.then(WORD, lambda body, shape=shape: asked_for(body) == shape)
    report = check_model(settings())
    assert (report.usable, report.json_schema, report.tool_calling, report.plain, report.streaming) == (True,) * 5
    assert report.advice == "Ready to use." and not report.problems and report.tokens == 480


def test_the_doctor_says_what_a_server_lacks(settings, script: Script):
    script.then(status(400, "no response_format")).then(status(400, "no tools")).then(WORD).then(
        status(400, "no stream")
    )
    script.then(WORD)
    report = check_model(settings())
    assert (report.usable, report.json_schema, report.tool_calling, report.plain) == (True, False, False, True)
    assert "obeys no schema" in report.advice and len(report.problems) >= 2


def test_the_doctor_stops_at_a_wrong_key(settings, script: Script):
    script.then(status(401))
    report = check_model(settings())
    assert not report.usable and "MINUTES_MODEL_API_KEY" in report.advice
    assert len(script.requests) == 1


def test_the_doctor_has_no_model_to_try():
    report = check_model(Settings())
    assert report.model is None and "set MINUTES_MODEL" in report.advice


def test_importing_the_engine_loads_no_langchain():
    code = "import sys, assistant.engines.prompted; print(*(name.split('.')[0] for name in sys.modules))"
    root = Path(assistant.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    loaded = set(done.stdout.split())
    assert "assistant" in loaded and not loaded & {"langchain", "langchain_core", "langchain_openai", "openai"}
