"""Many people asking at once: one process serving the page, each person on a connection of their own."""

import asyncio
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import httpx

from benchmarks import machine, samples
from benchmarks.figures import Figure, Report, Section

PAUSE = 5.0
"""Seconds for which a person reads an answer before asking again, on average."""
STARTING = 60.0
"""Seconds after which a server that does not answer is given up."""
GROWTH = 1.1
"""Share of its memory after the first round that the process may take after the last."""


class Round(NamedTuple):
    """What so many people saw. ``waits`` in seconds; ``memory``: MiB of the process at the end."""

    users: int
    seconds: float
    waits: Sequence[float]
    errors: int
    mixed: int
    memory: float


def report(store: Path, users: Sequence[int], duration: float) -> Report:
    """Rounds of ``duration`` seconds, one for each number of people in ``users``."""
    with _served(store) as (url, pid):
        expected = asyncio.run(_references(url))
        rounds = []
        for count in users:
            rounds.append(asyncio.run(_round(url, pid, count, duration, expected)))
            sys.stderr.write(f"load: {count} people, {len(rounds[-1].waits)} answers\n")
    first, last = rounds[0], rounds[-1]
    asked = sum(len(one.waits) for one in rounds)
    figures = [
        Figure("answers that failed", sum(one.errors for one in rounds), "", f"of {asked}", 0),
        Figure("answers not the question's own", sum(one.mixed for one in rounds), "", f"of {asked}", 0),
        Figure(
            "memory after the last round / after the first",
            last.memory / first.memory,
            "times",
            f"{last.memory:.0f} MiB / {first.memory:.0f} MiB",
            GROWTH,
        ),
    ]
    rows = [
        (
            str(one.users),
            f"{one.seconds:.0f} s",
            str(len(one.waits)),
            f"{len(one.waits) / one.seconds:.1f}",
            f"{statistics.median(one.waits) * 1000:.0f} ms",
            f"{_percentile(one.waits, 0.95) * 1000:.0f} ms",
            f"{max(one.waits) * 1000:.0f} ms",
            str(one.errors),
            f"{one.memory:.0f} MiB",
        )
        for one in rounds
    ]
    heads = ("people", "for", "answers", "a second", "median", "95th percentile", "longest", "errors", "memory")
    return Report(figures, [Section(f"Load: people who read for {PAUSE:.0f} s between questions", heads, rows)])


@contextmanager
def _served(store: Path) -> Iterator[tuple[str, int]]:
    """The URL and the process id of a server over ``store``."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "assistant.cli", "serve", "--port", str(port)]
    environment = os.environ | {"MINUTES_STORE": str(store)}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    url = f"http://127.0.0.1:{port}"
    try:
        _await(url, process)
        yield url, process.pid
    finally:
        process.terminate()
        process.wait(timeout=20)


def _await(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + STARTING
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(url, timeout=5).status_code == httpx.codes.OK:
                return
        except httpx.HTTPError:
            time.sleep(0.2)
    raise RuntimeError(f"the page at {url} did not come up")


async def _references(url: str) -> dict[str, str]:
    """Question -> the answer's text when nobody else asks."""
    async with httpx.AsyncClient(timeout=60) as client:
        return {question: (await _ask(client, url, question))["text"] for question in samples.questions()}


async def _ask(client: httpx.AsyncClient, url: str, question: str) -> dict[str, Any]:
    """Ask by the endpoint ``ask``, as any program would."""
    begun = await client.post(f"{url}/gradio_api/call/ask", json={"data": [question, ""]})
    begun.raise_for_status()
    event = ""
    async with client.stream("GET", f"{url}/gradio_api/call/ask/{begun.json()['event_id']}") as lines:
        async for line in lines.aiter_lines():
            if line.startswith("event: "):
                event = line.removeprefix("event: ")
            elif line.startswith("data: ") and event == "complete":
                answer: dict[str, Any] = json.loads(line.removeprefix("data: "))[0]
                return answer
            elif event == "error":
                break
    raise httpx.HTTPError(f"no answer to {question!r}")


async def _round(url: str, pid: int, count: int, duration: float, expected: dict[str, str]) -> Round:
    waits: list[float] = []
    wrong = {"errors": 0, "mixed": 0}
    end = time.monotonic() + duration

    async def person(number: int) -> None:
        chance = random.Random(number)  # noqa: S311 - the same questions in every run
        await asyncio.sleep(chance.uniform(0, min(PAUSE, duration / 4)))
        async with httpx.AsyncClient(timeout=120) as client:
            while time.monotonic() < end:
                question = chance.choice(list(expected))
                began = time.monotonic()
                try:
                    answer = await _ask(client, url, question)
                    wrong["mixed"] += answer["question"] != question or answer["text"] != expected[question]
                except (httpx.HTTPError, KeyError, ValueError):
                    wrong["errors"] += 1
                waits.append(time.monotonic() - began)
                await asyncio.sleep(chance.uniform(0, 2 * PAUSE))

    began = time.monotonic()
    await asyncio.gather(*(person(number) for number in range(count)))
    return Round(count, time.monotonic() - began, waits, wrong["errors"], wrong["mixed"], machine.resident_mib(pid))


def _percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]
