"""Trying again what may pass, giving up at once on what cannot, and not asking a server that is down."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

from assistant.engines.prompted.talk import CallError, Chat, Reply, Request

REST = 30.0
"""Seconds during which nothing more is asked of a model that has just failed."""


class PatientChat:
    """Another way to the model, with retries, a limit on calls at the same time, and rest after a failure.

    ``retries`` are further tries after a transient error, the first after ``pause`` seconds and each next after twice
    as long, or as long as the server asks; a server that asks for more than ``patience`` seconds is not waited for.
    """

    def __init__(self, chat: Chat, *, retries: int, concurrency: int, patience: float, pause: float = 0.5) -> None:
        self._chat = chat
        self._retries = retries
        self._patience = patience
        self._pause = pause
        self._places = threading.BoundedSemaphore(concurrency)
        self._failed: CallError | None = None
        self._failed_at = 0.0
        self.proven = False
        """Whether the model has answered before."""

    def complete(self, request: Request) -> Reply:
        """The whole reply."""
        self._refuse_while_resting()
        return self._complete(request, 0)

    def _complete(self, request: Request, tried_before: int) -> Reply:
        with self._places:
            for tried in range(tried_before, self._retries + 1):
                try:
                    reply = self._chat.complete(request)
                except CallError as failure:
                    self._wait_or_raise(failure, tried)
                else:
                    self.proven = True
                    return reply
        raise AssertionError("the last try returns or raises")  # pragma: no cover

    def stream(self, request: Request) -> Iterator[str | Reply]:
        """The reply's text in pieces, then the whole reply; a stream that breaks is asked for again whole."""
        self._refuse_while_resting()
        try:
            with self._places:
                yield from self._chat.stream(request)
            self.proven = True
        except CallError as failure:
            self._wait_or_raise(failure, 0)
            yield self._complete(request, 1)

    def _wait_or_raise(self, failure: CallError, tried: int) -> None:
        """Sleep before the next try; raise where there is none, and remember a model that is down."""
        wait = self._pause * 2**tried if failure.retry_after is None else failure.retry_after
        if failure.trouble == "transient" and tried < self._retries and wait <= self._patience:
            time.sleep(wait)
            return
        if failure.trouble in ("setup", "transient"):
            self._failed, self._failed_at = failure, time.monotonic()
        raise failure

    def _refuse_while_resting(self) -> None:
        if self._failed is not None and time.monotonic() - self._failed_at < REST:
            raise CallError(self._failed.trouble, str(self._failed))
