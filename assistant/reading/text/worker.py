"""The helper process that opens what strangers made: a damaged or hostile file can only take it down, not the program.

It reads requests from its standard input and writes one reply each to its standard output. A message is a line of JSON
with the number of bytes that follow.
"""

import contextlib
import json
import sys
from typing import IO

from assistant.errors import UnreadableError

MAX_MEMORY = 1024 * 1024 * 1024
"""Bytes of address space, for the process and for each program that it starts."""

MAX_CPU = 10
"""Seconds of computing for one file; waiting for a busy machine does not count."""


def send(stream: IO[bytes], header: dict[str, str], body: bytes = b"") -> None:
    """Write one message."""
    stream.write(json.dumps(header | {"size": str(len(body))}).encode() + b"\n" + body)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, str], bytes] | None:
    """The next message, None at the end of the stream or where it is cut short."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    header: dict[str, str] = json.loads(line)
    body = stream.read(int(header["size"]))
    return (header, body) if len(body) == int(header["size"]) else None


def serve(requests: IO[bytes], replies: IO[bytes]) -> None:
    """Answer requests until there are no more."""
    from assistant.reading.text.formats import READERS  # noqa: PLC0415 - its reader must not need this module

    while (message := receive(requests)) is not None:
        header, data = message
        _limit()
        try:
            text = READERS[header["kind"]](header["name"], data)
            send(replies, {"state": "read"}, text.encode("utf-8", "replace"))
        except UnreadableError as error:
            send(replies, {"state": "unreadable"}, str(error).encode("utf-8", "replace"))
        except MemoryError:
            send(replies, {"state": "memory"})
        except Exception as error:  # whatever a damaged file makes a parser stumble over
            send(replies, {"state": "damaged"}, type(error).__name__.encode())


def _limit() -> None:
    """Bound the memory, and the computing time from now on, where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, resource.RLIM_INFINITY))
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + 1 + MAX_CPU
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))


def main() -> None:
    """Serve on the standard streams; what a parser prints must not get among the replies."""
    replies = sys.stdout.buffer
    sys.stdout = sys.stderr
    serve(sys.stdin.buffer, replies)
