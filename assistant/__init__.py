"""Matters Arising: reads the minutes of meetings and answers for them.

``from assistant import Assistant, Settings`` is the whole of the public door. Both are loaded when first asked for,
so that importing the package costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings

__all__ = ["Assistant", "Settings"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the module's attributes are of many types
    """Load a public name when it is first used."""
    if name == "Assistant":
        from assistant.assistant import Assistant  # noqa: PLC0415

        return Assistant
    if name == "Settings":
        from assistant.settings import Settings  # noqa: PLC0415

        return Settings
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
