"""Recorded answers: what a model said to a request, kept by what shapes the request, and played back without a model.

One JSON file a request, ``<model>/<prompt>-<key>.json``. The key is a digest of model, messages and schema, so that
a changed prompt, text or shape is another request; the text of the request itself is not kept.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from assistant.engines.prompted.talk import CallError, Chat, Reply, Request

_PIECE = 24
"""Characters in each piece of a replayed stream."""


def key_of(model: str, request: Request) -> str:
    """Names a request by what shapes its answer."""
    shape = {"model": model, "messages": request.messages, "schema": request.schema}
    return sha256(json.dumps(shape, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:24]


def path_of(folder: Path, model: str, request: Request) -> Path:
    """Where the answer to a request is kept."""
    return folder / re.sub(r"[^\w.-]+", "-", model) / f"{request.prompt}-{key_of(model, request)}.json"


class RecordingChat:
    """Another way to the model, whose answers are kept in ``folder``."""

    def __init__(self, chat: Chat, model: str, folder: Path) -> None:
        self._chat = chat
        self._model = model
        self._folder = folder

    def complete(self, request: Request) -> Reply:
        """The whole reply, kept."""
        reply = self._chat.complete(request)
        self._keep(request, reply)
        return reply

    def stream(self, request: Request) -> Iterator[str | Reply]:
        """The reply's text in pieces, then the whole reply, kept."""
        for piece in self._chat.stream(request):
            if isinstance(piece, Reply):
                self._keep(request, piece)
            yield piece

    def _keep(self, request: Request, reply: Reply) -> None:
        path = path_of(self._folder, self._model, request)
        recording = {
            "model": self._model,
            "answered_by": reply.answered_by or self._model,
            "prompt": request.prompt,
            "about": request.about,
            "schema": request.schema["title"],
            "reply": {name: value for name, value in asdict(reply).items() if name != "answered_by"},
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = path.with_suffix(f".{os.getpid()}.part")
        whole.write_text(json.dumps(recording, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        whole.replace(path)


class ReplayChat:
    """Answers from recordings only; a request that was not recorded fails and is named."""

    def __init__(self, model: str, folder: Path) -> None:
        self._model = model
        self._folder = folder

    def complete(self, request: Request) -> Reply:
        """The recorded reply."""
        path = path_of(self._folder, self._model, request)
        try:
            recording = json.loads(path.read_text(encoding="utf-8"))
            return Reply(**recording["reply"], answered_by=recording["answered_by"])
        except FileNotFoundError as error:
            said = f"No answer of {self._model} is recorded for {request.prompt} about {request.about!r} ({path.stem})"
            raise CallError("unrecorded", f"{said}; record it with MINUTES_RECORD.") from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CallError("unrecorded", f"The recording {path} cannot be read ({error}); record it again.") from error

    def stream(self, request: Request) -> Iterator[str | Reply]:
        """The recorded reply in pieces, then whole."""
        reply = self.complete(request)
        yield from (reply.text[at : at + _PIECE] for at in range(0, len(reply.text), _PIECE))
        yield reply
