"""A process killed at any moment leaves every meeting whole or absent, and the vectors agree with the register."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.library import Library
from tests.library.conftest import make_meeting, put

ROOT = Path(__file__).parents[2]


def start(store: Path, seed: int, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.library.worker", str(store), str(seed), *more]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def assert_sound(library: Library) -> None:
    assert library.check() == []
    for entry in library.meetings():
        meeting = library.meeting(entry.meeting_id)
        decisions, actions = library.decisions(meetings=[meeting.id]), library.actions(meetings=[meeting.id])
        assert (len(decisions), len(actions)) == (2, 2)
        for evidence in (e for row in (*decisions, *actions) for e in row.evidence):
            assert meeting.text[evidence.start : evidence.end] == evidence.quote
        found = library.search("the edition of the file and the bridge", 50, meetings=[meeting.id])
        assert {p.item for p in found} == {"header", "1", "2", "3", "4"}
        assert all(p.text == meeting.text[p.start : p.end] for p in found)


def kill_at_random(store: Path, times: int) -> None:
    chance = random.Random(7)
    for seed in range(times):
        worker = start(store, seed)
        assert worker.stdout is not None and worker.stdout.readline() == "open\n"
        time.sleep(chance.uniform(0.0, 2.5))
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        with Library.open(store) as library:
            assert_sound(library)


def test_killed_at_random_moments(store: Path):
    kill_at_random(store, 4)


@pytest.mark.slow
def test_killed_at_two_hundred_random_moments(store: Path):
    kill_at_random(store, 200)


STEPS = [
    "assistant.library.register.insert_meeting",
    "assistant.library.register.keep_vectors",
    "assistant.library.register.delete_meeting",
    "assistant.library.index.Index.upsert",
    "assistant.library.index.Index.delete",
    "assistant.library.vectors.settle",
]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_each_step_of_replacing(store: Path, step: str, when: str):
    """The process ends, without any clean-up, just before or just after one step of replacing a meeting."""
    with Library.open(store) as library:
        put(library, make_meeting())
    script = f"""
import os, sys
from pathlib import Path
from unittest import mock
from assistant.library import Library
from tests.library.conftest import make_meeting, put, ITEMS
from pkgutil import resolve_name
real = resolve_name("{step}")
def ended(*args, **kwargs):
    if "{when}" == "after":
        real(*args, **kwargs)
    os._exit(9)
with Library.open(Path(sys.argv[1])) as library, mock.patch("{step}", ended):
    put(library, make_meeting(items={{**ITEMS, "4": ("Edition", "The second edition.")}}))
"""
    done = subprocess.run([sys.executable, "-c", script, str(store)], cwd=ROOT, check=False)
    assert done.returncode == 9, "the step was never reached"
    with Library.open(store) as library:
        assert library.check() == []
        (entry,) = library.meetings()
        meeting = library.meeting(entry.meeting_id)
        second = meeting.item("4") is not None
        assert bool(library.search("second edition", 1, items=["4"])) == second
        assert len(library.actions()) == 2


def test_two_processes_write_and_neither_loses_anything(store: Path):
    workers = [start(store, seed, "8") for seed in (1, 2)]
    for worker in workers:
        worker.communicate(timeout=300)
        assert worker.returncode == 0
    with Library.open(store) as library:
        assert_sound(library)
        assert len({library.meeting(e.meeting_id).source.file for e in library.meetings()}) == len(library.meetings())


def test_a_reader_sees_what_another_process_adds(store: Path):
    with Library.open(store) as reader:
        put(reader, make_meeting())
        assert reader.search("bridge edition", 1)[0].meeting_id == "amber-parish-council-2024-03-12"
        start(store, 3, "10").communicate(timeout=300)
        assert len(reader.meetings()) > 1
        assert "edition" in reader.search("bridge edition", 1, items=["4"])[0].text
        put(reader, make_meeting(file="more.txt", items={"1": ("More", "More was said. ACTION: Clerk")}))
        assert reader.check() == []


def test_a_damaged_chroma_folder_is_rebuilt_from_the_register(store: Path):
    with Library.open(store) as library:
        put(library, make_meeting())
    for file in (store / "chroma").rglob("*"):
        if file.is_file():
            file.write_bytes(b"\x00 not a database " * 64)
    with Library.open(store) as library:
        assert library.search("culvert", 1)[0].item == "2"
        put(library, make_meeting(file="b.txt", items={"1": ("Roads", "The bridge is closed.")}))
        library.reindex()
        assert library.check() == []


def test_a_missing_chroma_folder_is_told_of_and_rebuilt(store: Path):
    with Library.open(store) as library:
        put(library, make_meeting())
    shutil.rmtree(store / "chroma")
    with Library.open(store) as library:
        assert library.check() == []
        library.reindex()
        assert library.check() == []
