"""The command line: parses, calls :class:`assistant.Assistant`, shows. No logic of its own."""

from assistant.cli.app import main

__all__ = ["main"]
