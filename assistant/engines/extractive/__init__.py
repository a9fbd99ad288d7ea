"""The engine that needs no language model."""

from assistant.engines.extractive.engine import ExtractiveEngine
from assistant.engines.extractive.reports import reports

__all__ = ["ExtractiveEngine", "reports"]
