"""Actions by their marks: labels, headings, margin owners, tables, "X to do ...", resolutions that commit."""

from assistant.engines.extractive.actions.drafts import drafts
from assistant.engines.extractive.actions.find import find_actions
from assistant.engines.extractive.actions.task import Task

__all__ = ["Task", "drafts", "find_actions"]
