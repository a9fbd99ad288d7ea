"""Memory that tells nothing of what stood in it before."""

import contextlib
import ctypes
import threading
from collections.abc import Iterator

_M_PERTURB = -6  # of glibc's malloc.h
_lock = threading.Lock()
_inside = 0


@contextlib.contextmanager
def overwritten() -> Iterator[None]:
    """Have all memory overwritten as it is handed out, as long as any thread is inside.

    An embedded Chroma writes its index to disk with the places that no vector has filled yet, and in them whatever
    stood in that memory: words of minutes among it, those of removed meetings too. This asks the C library to overwrite
    memory first. Elsewhere than on glibc it does nothing.
    """
    _count(1)
    try:
        yield
    finally:
        _count(-1)


def _count(change: int) -> None:
    global _inside
    with _lock:
        before, _inside = _inside, _inside + change
        if bool(before) != bool(_inside):
            _perturb(int(bool(_inside)))


def _perturb(byte: int) -> None:
    try:
        ctypes.CDLL(None).mallopt(_M_PERTURB, byte)
    except (OSError, TypeError, AttributeError):  # Windows, macOS
        return
