"""A server for the OpenAI chat protocol that says what a script tells it, over real HTTP on loopback.

Strict: a request that no step of the script accepts, and a step that no request used, fail the test.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Body = dict[str, Any]
Step = Callable[["Handler", Body], None]
Match = Callable[[Body], bool]
USAGE = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}


@dataclass
class Script:
    """What the server will say, and what it was asked."""

    steps: list[tuple[Match, Step]] = field(default_factory=list)
    requests: list[Body] = field(default_factory=list)
    unscripted: list[Body] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    url: str = ""
    always: Step | None = None

    def then(self, step: Step, when: Match = lambda body: True) -> Script:
        """The next step, for the first request that ``when`` accepts."""
        self.steps.append((when, step))
        return self

    def take(self, body: Body) -> Step:
        with self.lock:
            self.requests.append(body)
            for number, (when, step) in enumerate(self.steps):
                if when(body):
                    del self.steps[number]
                    return step
            if self.always:
                return self.always
            self.unscripted.append(body)
            return status(418, "the script is empty")

    def check(self) -> None:
        assert not self.unscripted, f"not in the script: {[asked_for(body) for body in self.unscripted]}"
        assert not self.steps, f"{len(self.steps)} steps of the script were never asked for"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    script: Script

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with suppress(BrokenPipeError, ConnectionResetError):
            self.script.take(body)(self, body)

    def send(self, code: int, data: bytes, headers: Mapping[str, str] = {}) -> None:
        self.send_response(code)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def open_stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True

    def event(self, **payload: Any) -> None:
        head = {"id": "r", "created": 1, "model": "scripted-1", "object": "chat.completion.chunk"}
        self.wfile.write(f"data: {json.dumps({**head, **payload})}\n\n".encode())
        self.wfile.flush()

    def delta(self, finish: str | None = None, **delta: Any) -> None:
        self.event(choices=[{"index": 0, "delta": delta, "finish_reason": finish}])

    def reset(self) -> None:
        """Break the connection as a crashed server does."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True


def say(answer: Any, finish: str = "stop", refusal: str | None = None) -> Step:
    """The answer (an object is sent as JSON, text as it is), in whatever way the request asks for."""
    text = answer if isinstance(answer, str) else json.dumps(answer)

    def step(handler: Handler, body: Body) -> None:
        tool = body["tools"][0]["function"]["name"] if body.get("tools") else None
        if body.get("stream"):
            _stream(handler, text, finish, tool, refusal)
            return
        message: Body = {"role": "assistant", "content": text, "refusal": refusal}
        if tool:
            call = {"id": "c", "type": "function", "function": {"name": tool, "arguments": text}}
            message = {"role": "assistant", "content": None, "tool_calls": [call]}
        choice = {"index": 0, "message": message, "finish_reason": finish}
        payload = {"id": "r", "created": 1, "model": "scripted-1", "object": "chat.completion", "choices": [choice]}
        handler.send(200, json.dumps({**payload, "usage": USAGE}).encode())

    return step


def _stream(handler: Handler, text: str, finish: str, tool: str | None, refusal: str | None) -> None:
    handler.open_stream()
    handler.delta(role="assistant")
    if refusal:
        handler.delta(refusal=refusal)
    for at in range(0, len(text), 16):
        piece = text[at : at + 16]
        if tool:
            call = {"index": 0, "function": {"arguments": piece}}
            handler.delta(
                tool_calls=[{**call, "id": "c", "function": {"name": tool, "arguments": piece}} if at == 0 else call]
            )
        else:
            handler.delta(content=piece)
    handler.delta(finish=finish)
    handler.event(choices=[], usage=USAGE)
    handler.wfile.write(b"data: [DONE]\n\n")


def status(code: int, message: str = "as the script says", **headers: str) -> Step:
    """An HTTP error."""
    data = json.dumps({"error": {"message": message, "type": "scripted", "code": None}}).encode()
    return lambda handler, body: handler.send(code, data, {k.replace("_", "-"): v for k, v in headers.items()})


def send_raw(data: bytes, content_type: str = "text/html") -> Step:
    """A reply that is not of the protocol."""
    return lambda handler, body: handler.send(200, data, {"Content-Type": content_type})


def reset() -> Step:
    """The connection breaks before anything is said."""
    return lambda handler, body: handler.reset()


def reset_after(text: str) -> Step:
    """The connection breaks in the middle of a stream."""

    def step(handler: Handler, body: Body) -> None:
        handler.open_stream()
        handler.delta(role="assistant", content=text)
        handler.reset()

    return step


def stall_after(text: str, script: Script) -> Step:
    """A stream that says ``text`` and then nothing; with no text, a reply that never comes."""

    def step(handler: Handler, body: Body) -> None:
        if text:
            handler.open_stream()
            handler.delta(role="assistant", content=text)
        script.released.wait(10)
        handler.reset()

    return step


def trickle(text: str, script: Script, every: float) -> Step:
    """A stream that goes on for ever, a word at a time."""

    def step(handler: Handler, body: Body) -> None:
        handler.open_stream()
        while not script.released.wait(every):
            handler.delta(content=text)

    return step


def asked_for(body: Body) -> str:
    """The name of the shape that a request asks for."""
    if fmt := body.get("response_format"):
        return str(fmt.get("json_schema", {}).get("name"))
    if tools := body.get("tools"):
        return str(tools[0]["function"]["name"])
    return "plain"


def wants(shape: str, containing: str = "") -> Match:
    """Accepts requests for a shape whose last message contains some words."""
    return lambda body: asked_for(body) == shape and containing in str(body["messages"][-1]["content"])


def text_of(body: Body) -> str:
    """All messages of a request as one text."""
    return "\n".join(str(message["content"]) for message in body["messages"])


@contextmanager
def serving(script: Script) -> Iterator[Script]:
    """The server, for as long as the context lasts; then the script is held to what was asked."""
    handler = type("ScriptedHandler", (Handler,), {"script": script})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    script.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield script
        script.check()
    finally:
        script.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
