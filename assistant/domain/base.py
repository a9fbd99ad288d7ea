"""The base of every model and the span of text that all evidence rests on."""

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that cannot change and takes no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(NamedTuple):
    """Half-open character range ``text[start:end]`` in a meeting's text."""

    start: int
    end: int
