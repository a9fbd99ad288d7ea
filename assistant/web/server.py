"""Start the page: who may reach it is settled here, before anything listens."""

from __future__ import annotations

import logging
import os
import socket
import threading
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import MinutesError, SettingsError

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant.assistant import Assistant
    from assistant.web.users import Users

LOOPBACK = "127.0.0.1"
REFUSED_AT = 4
"""Times the largest file that is read: what is larger is not taken in at all, what is between gets its own reason."""
SESSIONS = 300
"""Open pages and calls of programs whose state Gradio keeps; the oldest go first. Each takes some 150 kB."""
_LOG = logging.getLogger(__name__)


def serve(
    assistant: Assistant,
    *,
    host: str = LOOPBACK,
    port: int = 7860,
    users: Path | None = None,
    mcp: bool = False,
) -> None:
    """Serve the page until interrupted.

    Raises:
        SettingsError: another host than loopback without ``users``, a users file that will not do, or a port in use.

    """
    import uvicorn  # noqa: PLC0415 - comes with Gradio

    known = admitted(host, users)
    _free(host, port)
    app = make_app(assistant, users=known, mcp=mcp)
    warm(assistant)
    shown = f"[{host}]" if ":" in host else host
    print(f"Matters Arising is at http://{shown}:{port} (stop it with Ctrl+C)", flush=True)  # noqa: T201 - for the user
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False, server_header=False)


def admitted(host: str, users: Path | None) -> Users | None:
    """The users in the file; None, everybody, only where nobody but this machine can reach the page.

    Raises:
        SettingsError: another host than loopback without users.

    """
    from assistant.web.guard import is_loopback  # noqa: PLC0415
    from assistant.web.users import Users  # noqa: PLC0415

    if users is not None:
        return Users.read(users)
    if is_loopback(host):
        return None
    raise SettingsError(
        f"{host} can be reached from other machines, so users are needed: make a file with `minutes users add NAME` "
        "and give it with --users FILE. Put a proxy with TLS before it, so that passwords are not sent in the clear."
    )


def make_app(assistant: Assistant, *, users: Users | None = None, mcp: bool = False) -> FastAPI:
    """The whole application: downloads, the Gradio page, and the guard around both."""
    _quiet()
    import gradio as gr  # noqa: PLC0415 - after _quiet, which it reads when it is imported
    from fastapi import FastAPI  # noqa: PLC0415

    from assistant.web.app import build  # noqa: PLC0415
    from assistant.web.downloads import router  # noqa: PLC0415
    from assistant.web.guard import Guard  # noqa: PLC0415
    from assistant.web.look import HEAD, css, theme  # noqa: PLC0415
    from assistant.web.uploads import Uploads  # noqa: PLC0415

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(router(assistant))
    app.add_middleware(Uploads)
    app.add_middleware(Guard, users=users)
    settings = assistant.settings
    page = build(assistant)
    page.state_session_capacity = SESSIONS
    page.has_launched = True  # else Gradio takes any path that a client names for one of its uploads
    warnings.filterwarnings("ignore", "SSR mode is not supported", module="gradio")  # said although it is off
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        pwa=False,
        enable_monitoring=False,
        mcp_server=mcp,
        max_file_size=REFUSED_AT * settings.max_file_mb * 1024 * 1024,
        blocked_paths=[str(Path(settings.store).resolve())],
        theme=theme(),
        css=css(),
        head=HEAD,
    )
    return app


def warm(assistant: Assistant) -> threading.Thread:
    """Load the embedding model beside the start, so that the first question does not wait for it."""

    def load() -> None:
        with suppress(MinutesError):
            assistant.search("warm-up", 1)

    thread = threading.Thread(target=load, name="warm-up", daemon=True)
    thread.start()
    return thread


def _free(host: str, port: int) -> None:
    """Say that a port is taken before anything is built.

    Raises:
        SettingsError: it is, or the host is none of this machine's.

    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host.strip("[]"), port))
        except OSError as error:
            raise SettingsError(
                f"Nothing can listen at {host}, port {port} ({error.strerror}); choose another with --port or --host."
            ) from error


def _quiet() -> None:
    """Turn the telemetry of Gradio and of what it brings off; they read these when they are imported."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["DO_NOT_TRACK"] = "1"
    logging.getLogger("httpx").setLevel(logging.WARNING)


__all__ = ["LOOPBACK", "admitted", "make_app", "serve", "warm"]
