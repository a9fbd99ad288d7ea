"""Measuring: repeated timings, stages within one run, and work in a process of its own."""

import multiprocessing
import statistics
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import NamedTuple, ParamSpec, TypeVar
from unittest import mock

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Timings(NamedTuple):
    """Seconds that each of several calls took."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """What 95 of 100 stay within; the slowest where there are fewer than twenty."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]

    def __str__(self) -> str:
        """Median, 95th percentile and how many, in milliseconds."""
        return f"{self.median * 1000:.1f} ms (p95 {self.p95 * 1000:.1f}, n={len(self.seconds)})"


def timed(work: Callable[[], object]) -> float:
    """Seconds that ``work`` took."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def each(work: Callable[[Result], object], inputs: Sequence[Result]) -> Timings:
    """Seconds that ``work`` took with each of ``inputs``."""
    return Timings(tuple(timed(lambda: work(one)) for one in inputs))  # noqa: B023 - called at once


class Stages:
    """Seconds spent in each stage of one run, a stage within another counted once; those of several threads add up."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._lock = threading.Lock()
        self._thread = threading.local()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what happens inside under ``name``."""
        within: list[float] = self._thread.__dict__.setdefault("within", [])
        started = time.perf_counter()
        within.append(0.0)
        try:
            yield
        finally:
            took = time.perf_counter() - started
            with self._lock:
                self.seconds[name] += took - within.pop()
            if within:
                within[-1] += took

    @contextmanager
    def watching(self, *places: tuple[object, str, str]) -> Iterator[None]:
        """Count the calls of functions: each place is (object or module, name of its function, stage)."""
        with ExitStack() as stack:
            for owner, attribute, name in places:
                watched = self._watched(getattr(owner, attribute), name)
                stack.enter_context(mock.patch.object(owner, attribute, watched))
            yield

    def _watched(self, function: Callable[Arguments, Result], name: str) -> Callable[Arguments, Result]:
        def watched(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
            with self.stage(name):
                return function(*args, **kwargs)

        return watched


def isolated(work: Callable[..., Result], *args: object) -> Result:
    """What ``work`` returns in a fresh process, so that its memory and its imports are its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *args).result()
