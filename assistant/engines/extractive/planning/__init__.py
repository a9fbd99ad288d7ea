"""A question -> what to look up: in the register or in the text, and in which meetings."""

from assistant.engines.extractive.planning.plan import plan

__all__ = ["plan"]
