"""Has files read by a helper process with bounded memory and time, and starts a new one where a file took it down."""

import atexit
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress

from assistant.errors import UnreadableError
from assistant.reading.text.worker import MAX_CPU, receive, send

MAX_WAIT = 60.0
"""Seconds that a file may take on a busy machine before the helper is given up."""

_ADVICE = "Save it again in its program, or as plain text, and add that"


class _Helper:
    """One helper process, started when it is first needed and used by one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, kind: str, name: str, data: bytes) -> str:
        """The text of a file. Raises UnreadableError, also where the helper is lost over it."""
        with self._lock:
            process = self._running()
            timer = threading.Timer(MAX_WAIT, end, [process])
            timer.start()
            try:
                reply = _exchange(process, {"kind": kind, "name": name}, data)
            finally:
                timer.cancel()
            if reply is None:
                end(process)
                self._process = None
                raise _lost(name, process)
        header, body = reply
        text = body.decode("utf-8", "replace")
        if header["state"] == "read":
            return text
        raise UnreadableError(_reason(name, header["state"], text))

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            command = [sys.executable, "-c", "from assistant.reading.text.worker import main; main()"]
            environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
            # a session of its own, so that what it started can be ended with it
            self._process = subprocess.Popen(  # noqa: S603
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,
            )
        return self._process

    def close(self) -> None:
        """End the helper; the next file starts a new one."""
        with self._lock:
            if self._process is not None:
                end(self._process)
                self._process = None


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that leads a session, with all that it started."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        with suppress(OSError, ValueError):
            if stream is not None:
                stream.close()


def _exchange(
    process: subprocess.Popen[bytes], header: dict[str, str], data: bytes
) -> tuple[dict[str, str], bytes] | None:
    if process.stdin is None or process.stdout is None:
        return None
    try:
        send(process.stdin, header, data)
        return receive(process.stdout)
    except (OSError, ValueError):  # the pipe is broken, or closed by the timer
        return None


def _lost(name: str, process: subprocess.Popen[bytes]) -> UnreadableError:
    if process.returncode in {-signal.SIGKILL, -getattr(signal, "SIGXCPU", signal.SIGKILL)}:
        return UnreadableError(f"{name}: reading took more than {MAX_CPU} s and was stopped. {_ADVICE}")
    return UnreadableError(f"{name}: the file made its reader fail ({process.returncode}). {_ADVICE}")


def _reason(name: str, state: str, text: str) -> str:
    if state == "unreadable":
        return text
    if state == "memory":
        return f"{name}: reading needs more than a gigabyte of memory. {_ADVICE}"
    return f"{name}: the file is damaged ({text}). {_ADVICE}"


_helper = _Helper()
atexit.register(_helper.close)


def read(kind: str, name: str, data: bytes) -> str:
    """The text of a file of the format ``kind``, read by the helper process."""
    return _helper.read(kind, name, data)
