"""Which files a page may have read: those that somebody uploaded through it, and no others of the machine.

Gradio takes the path of an upload from the client and looks after it only in part: a path marked as a stream is not
checked, an address is fetched, and an app that is mounted counts as not launched, for which nothing is checked at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from assistant.errors import MinutesError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_CALL = 32 * 1024 * 1024
"""Bytes of an event's arguments; files come by another way."""


def uploaded(path: str | Path) -> Path:
    """``path`` as a file that was uploaded.

    Raises:
        MinutesError: it is none, or none any more.

    """
    from gradio.utils import get_upload_folder  # noqa: PLC0415 - Gradio is imported by the server

    try:
        found = Path(path).resolve(strict=True)
    except (OSError, ValueError) as error:
        raise MinutesError("The uploaded file is gone; upload it again.") from error
    if not found.is_file() or not found.is_relative_to(Path(get_upload_folder()).resolve()):
        raise MinutesError("Only a file that was uploaded here can be added; upload it first.")
    return found


class Uploads:
    """ASGI middleware that refuses an event which names a file that nobody uploaded."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] != "http" or scope["method"] != "POST" or _is_upload(scope):
            await self._app(scope, receive, send)
            return
        body = await _body(receive)
        if body is None:
            await PlainTextResponse("That is more than any question has.\n", status_code=413)(scope, receive, send)
        elif not _names_uploads_only(body):
            await PlainTextResponse("Only uploaded files can be named.\n", status_code=403)(scope, receive, send)
        else:
            await self._app(scope, _again(body, receive), send)


def _is_upload(scope: Scope) -> bool:
    """Whether the request brings files, which are taken in as they come."""
    form = Headers(scope=scope).get("content-type", "").startswith("multipart/form-data")
    return form and str(scope["path"]).endswith("/upload")


async def _body(receive: Receive) -> bytes | None:
    """The whole body; None where it is larger than any that the page sends."""
    parts = bytearray()
    more = True
    while more:
        message = await receive()
        parts += message.get("body", b"")
        more = message.get("more_body", False)
        if len(parts) > LARGEST_CALL:
            return None
    return bytes(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """Hands on a body that was read already."""
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def hand_on() -> Message:
        return waiting.pop() if waiting else await receive()

    return hand_on


def _names_uploads_only(body: bytes) -> bool:
    try:
        found = json.loads(body) if body else None
    except (ValueError, RecursionError):
        return b"path" not in body  # no event of ours; Gradio says what it thinks of it
    try:
        for path in _paths(found):
            uploaded(path)
    except MinutesError:
        return False
    return True


def _paths(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a client sends
    """Every path that stands in a call's arguments, at any depth."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if isinstance(one.get("path"), str):
                yield one["path"]
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


__all__ = ["LARGEST_CALL", "Uploads", "uploaded"]
