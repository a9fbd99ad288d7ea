"""Decisions by their marks: headings, labels, lettered resolutions, "The Board approved ...", votes."""

from assistant.engines.extractive.decisions.above_items import find_above_items
from assistant.engines.extractive.decisions.drafts import drafts
from assistant.engines.extractive.decisions.found import Found
from assistant.engines.extractive.decisions.walk import find_decisions

__all__ = ["Found", "drafts", "find_above_items", "find_decisions"]
