"""What stands before every request: who may ask, under which name, and what a page may load."""

from __future__ import annotations

import asyncio
import base64
import binascii
import ipaddress
from typing import TYPE_CHECKING

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from assistant.web.users import Users

HEADERS = {
    # Gradio builds its page with inline scripts and Function(); nothing may come from, or go to, another place.
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
REFUSED_AFTER = 1.0
"""Seconds before a wrong password is answered."""


def is_loopback(host: str) -> bool:
    """Whether ``host`` can be reached from this machine only."""
    name = host.strip("[]")
    if name.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


class Guard:
    """ASGI middleware around everything, Gradio's own routes and MCP included.

    ``users``: None lets everybody in, which is for loopback only; then the Host header has to name loopback too, so
    that no web page can reach the app through a name of its own (DNS rebinding).
    """

    def __init__(self, app: ASGIApp, users: Users | None) -> None:
        self._app = app
        self._users = users

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        refusal = await self._refusal(Headers(scope=scope))
        if refusal is not None and scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await (refusal or self._app)(scope, receive, with_headers)

    async def _refusal(self, headers: Headers) -> PlainTextResponse | None:
        if self._users is None:
            host = headers.get("host", "").rsplit(":", 1)[0] if not _bare_ip6(headers) else headers.get("host", "")
            if not is_loopback(host):
                return PlainTextResponse("This page answers to 127.0.0.1 and localhost only.\n", status_code=421)
            return None
        name, password = credentials(headers.get("authorization", ""))
        if name:
            if await to_thread.run_sync(self._users.allow, name, password):
                return None
            await asyncio.sleep(REFUSED_AFTER)
        return PlainTextResponse(
            "A name and password are needed; ask whoever runs this page.\n",
            status_code=401,
            headers={"WWW-Authenticate": 'Basic realm="Matters Arising", charset="UTF-8"'},
        )


def _bare_ip6(headers: Headers) -> bool:
    return headers.get("host", "").endswith("]")


def credentials(header: str) -> tuple[str, str]:
    """Name and password of an ``Authorization: Basic`` header; empty where it is none."""
    kind, _, coded = header.partition(" ")
    if kind.casefold() != "basic":
        return "", ""
    try:
        name, colon, password = base64.b64decode(coded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return (name, password) if colon else ("", "")


__all__ = ["HEADERS", "Guard", "credentials", "is_loopback"]
