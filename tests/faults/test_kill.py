"""SIGKILL at random moments of adding, replacing and removing, over the register and Chroma.

The victim notes each change before it begins and after it ends. After each kill the store has to hold exactly the
changes that had ended, and the one that had begun either whole or not at all.
"""

import os
import pickle
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant import Assistant, Settings
from tests.faults.minutes import FILES, VERSIONS, Kept, assert_sound
from tests.faults.victim import REFERENCE

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")

ROOT = Path(__file__).parents[2]
LONGEST = 2.0
"""Seconds that a victim lives at most: long enough for some changes beyond the first, which opens Chroma."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("nursery")


@pytest.fixture(scope="module")
def nursery(folder) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.faults.victim", str(folder)]
    environment = os.environ | {"TOKENIZERS_PARALLELISM": "false", "OPENBLAS_NUM_THREADS": "1"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        yield process
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture(scope="module")
def expected(nursery, folder) -> dict[tuple[int, int], Kept]:
    found: dict[tuple[int, int], Kept] = pickle.loads((folder / REFERENCE).read_bytes())
    assert len(found) == FILES * VERSIONS
    return found


def kill_one(nursery: subprocess.Popen[str], folder: Path, seed: int, seconds: float) -> None:
    """Start a victim over the store and kill it after ``seconds``."""
    assert nursery.stdin is not None and nursery.stdout is not None
    nursery.stdin.write(f"{folder / 'store'}\t{folder}\t{folder / 'log'}\t{seed}\n")
    nursery.stdin.flush()
    child = int(nursery.stdout.readline())
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    assert int(nursery.stdout.readline()) == -signal.SIGKILL, "the victim had ended by itself"


def changes(log: Path) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """(file, version) of every change that had ended, and the one that had begun."""
    ended: list[tuple[int, int]] = []
    begun: tuple[int, int] | None = None
    for line in log.read_text().splitlines() if log.exists() else []:
        if line == "end":
            assert begun is not None
            ended.append(begun)
            begun = None
        else:
            _, file, version = line.split()
            begun = int(file), int(version)
    return ended, begun


def applied(state: dict[int, int], change: tuple[int, int]) -> dict[int, int]:
    file, version = change
    rest = {key: value for key, value in state.items() if key != file}
    return rest if version < 0 else rest | {file: version}


def unsettled(store: Path) -> bool:
    """Whether the register has changes that Chroma was not told of."""
    if not (store / "register.sqlite").exists():
        return False
    with closing(sqlite3.connect(store / "register.sqlite")) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        return "journal" in tables and bool(connection.execute("SELECT count(*) FROM journal").fetchone()[0])


def kill_many(nursery, folder: Path, expected: dict[tuple[int, int], Kept], times: int) -> dict[str, int]:
    """Kill ``times`` victims over one store after another; how many kills fell into what."""
    chance = random.Random(20_240_312)
    state: dict[int, int] = {}
    seen = {"kills": 0, "changes": 0, "inside a change": 0, "between register and Chroma": 0}
    for seed in range(times):
        if seed % 50 == 0:  # a new store now and then: its first opening can be killed too
            shutil.rmtree(folder / "store", ignore_errors=True)
            state = {}
        (folder / "log").unlink(missing_ok=True)
        kill_one(nursery, folder, seed, chance.uniform(0.0, LONGEST))
        seen["between register and Chroma"] += unsettled(folder / "store")
        ended, begun = changes(folder / "log")
        for change in ended:
            state = applied(state, change)
        with Assistant.open(Settings(store=folder / "store")) as assistant:
            found = assert_sound(assistant, expected)
        assert found in ([state] if begun is None else [state, applied(state, begun)]), (seed, state, begun)
        state = found
        seen["kills"] += 1
        seen["changes"] += len(ended)
        seen["inside a change"] += begun is not None
    return seen


def test_killed_a_dozen_times(nursery, tmp_path, expected):
    seen = kill_many(nursery, tmp_path, expected, 12)
    assert seen["kills"] == 12
    assert seen["inside a change"] > 0, "no kill fell into a change: the victims live too short"


@pytest.mark.slow
def test_killed_at_two_hundred_moments(nursery, tmp_path, expected, capsys):
    seen = kill_many(nursery, tmp_path, expected, 200)
    with capsys.disabled():
        sys.stdout.write("\n" + ", ".join(f"{name}: {count}" for name, count in seen.items()) + "\n")
    assert seen["changes"] >= 100
    assert seen["inside a change"] >= 50
    assert seen["between register and Chroma"] >= 5
