"""The engine that asks a language model, through LangChain; nothing here loads it before a model is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.engines.prompted.engine import PromptedEngine

if TYPE_CHECKING:
    from assistant.engines.prompted.doctor import ModelReport
    from assistant.ports import Engine
    from assistant.settings import Settings


def build_engine(settings: Settings, rules: Engine) -> Engine:
    """The engine for the model that ``settings`` name, with ``rules`` under it.

    Raises:
        ModelError: no model is named, its provider is unknown, its client is not installed, or it has no key.

    """
    return PromptedEngine(settings, rules)


def check_model(settings: Settings) -> ModelReport:
    """Try the model with a few tiny calls and say what works and what to change; raises nothing."""
    from assistant.engines.prompted.doctor import examine  # noqa: PLC0415 - only the doctor needs it

    return examine(settings)


__all__ = ["PromptedEngine", "build_engine", "check_model"]
