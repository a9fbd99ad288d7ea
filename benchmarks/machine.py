"""The machine that figures were measured on, and the memory that a process took."""

import os
import platform
import resource
from importlib.metadata import version
from pathlib import Path

QUIET = 3.0
"""Load average above which figures are not worth keeping."""


def describe() -> str:
    """Processor, cores, memory and versions, in one line."""
    parts = (
        _field(Path("/proc/cpuinfo"), "model name") or platform.processor() or platform.machine(),
        f"{os.cpu_count()} cores",
        f"{_memory_gib():.0f} GiB",
        f"{platform.system()} {platform.release()}",
        f"Python {platform.python_version()}",
        *(f"{name} {version(name)}" for name in ("torch", "sentence-transformers", "chromadb")),
    )
    return ", ".join(parts)


def load() -> float:
    """How many processes wanted the processor in the last minute."""
    return os.getloadavg()[0]


def peak_mib() -> float:
    """The most memory that this process has held so far, in MiB."""
    # Of a process that another one started, ru_maxrss may be its parent's: Linux' own figure is preferred.
    own = _field(Path("/proc/self/status"), "VmHWM")
    return (int(own.split()[0]) if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


def resident_mib(pid: int) -> float:
    """The memory that another process holds now, in MiB; Linux only."""
    held = _field(Path(f"/proc/{pid}/status"), "VmRSS")
    return int(held.split()[0]) / 1024 if held else float("nan")


def _memory_gib() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _field(file: Path, name: str) -> str | None:
    """The first value called ``name`` in one of Linux' ``name: value`` files."""
    if not file.is_file():
        return None
    pairs = (line.partition(":") for line in file.read_text(encoding="utf-8").splitlines())
    return next((value.strip() for key, _, value in pairs if key.strip() == name), None)
