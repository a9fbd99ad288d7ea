"""The engine that needs no language model."""

from assistant.engines.extractive.engine import ExtractiveEngine

__all__ = ["ExtractiveEngine"]
