"""What passes between the engine and a language model, whichever way it is reached."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Protocol

from assistant.errors import ModelError

Role = Literal["system", "user", "assistant"]
Trouble = Literal["setup", "transient", "rejected", "too_long", "cut_off", "refused", "invalid", "unrecorded"]
"""Why a call failed.

``setup``: wrong key, unknown model, unreachable server; ``transient``: worth another try; ``rejected``: the server does
not take this kind of request; ``too_long``: the request does not fit the model; ``cut_off``: the answer did not fit;
``refused``: the model will not answer; ``invalid``: the answer is no use; ``unrecorded``: a replay does not know it.
"""


class Message(NamedTuple):
    """One message to a chat model."""

    role: Role
    content: str


@dataclass(frozen=True)
class Request:
    """One question to the model, and the shape that the answer must have."""

    prompt: str
    """Name and version of the prompt: ``answer.v1``."""
    about: str
    """What it is about, in words for a person: the item, the question."""
    messages: tuple[Message, ...]
    schema: dict[str, Any]
    """JSON schema of the answer; its title names the shape."""


@dataclass(frozen=True)
class Reply:
    """What came back, before anybody has looked at it."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    answered_by: str = ""
    cut_off: bool = False


class CallError(ModelError):
    """A call that brought no usable answer; the message is one line for the user."""

    def __init__(self, trouble: Trouble, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.trouble = trouble
        self.retry_after = retry_after


class Chat(Protocol):
    """A way to a language model: live, recording or replayed."""

    def complete(self, request: Request) -> Reply:
        """The whole reply. Raises CallError."""
        ...

    def stream(self, request: Request) -> Iterator[str | Reply]:
        """The reply's text in pieces, then the whole reply. Raises CallError."""
        ...


class Tally:
    """Counts the tokens of several calls, from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.tokens_in = 0
        self.tokens_out = 0

    def add(self, reply: Reply) -> None:
        """Count one reply."""
        with self._lock:
            self.tokens_in += reply.tokens_in
            self.tokens_out += reply.tokens_out
