"""Passages -> the one to three sentences that answer, or why the minutes do not tell."""

from assistant.engines.extractive.answering.answer import answer

__all__ = ["answer"]
