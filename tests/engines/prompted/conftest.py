"""A scripted server for each test, and an engine that asks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from minutes import Rules
from scripted import Script, serving

from assistant.engines.prompted import PromptedEngine
from assistant.settings import Settings


@pytest.fixture(autouse=True)
def loopback_only(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but this machine can be reached, and no setting of the person running the tests is seen."""
    request.applymarker(pytest.mark.allow_hosts(["127.0.0.1"]))
    monkeypatch.chdir(tmp_path)
    for name in (
        "MINUTES_MODEL",
        "MINUTES_MODEL_BASE_URL",
        "MINUTES_MODEL_API_KEY",
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
    ):
        monkeypatch.delenv(name, raising=False)
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
        monkeypatch.setenv(name, "false")


@pytest.fixture
def script() -> Iterator[Script]:
    with serving(Script()) as running:
        yield running


@pytest.fixture
def settings(script: Script) -> Callable[..., Settings]:
    def make(**more: object) -> Settings:
        fields: dict[str, object] = {
            "model": "openai:scripted",
            "model_base_url": script.url,
            "model_api_key": "right",
            "model_timeout": 5.0,
            **more,
        }
        return Settings.model_validate(fields)

    return make


@pytest.fixture
def engine(settings: Callable[..., Settings]) -> Callable[..., PromptedEngine]:
    def make(**more: object) -> PromptedEngine:
        return PromptedEngine(settings(**more), Rules(), pause=0.01)

    return make
