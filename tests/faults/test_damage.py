"""A damaged register is told of and left alone; a damaged Chroma folder is made anew from the register."""

import hashlib
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import Assistant, Settings
from assistant.errors import StoreError
from tests.faults.minutes import id_of, kept

REGISTER = "register.sqlite"
QUESTION = "Which quotation for the footbridge was accepted?"


def whole(assistant: Assistant, sound) -> None:
    """Everything of the sound store is there and found."""
    for id_, wanted in sound.meetings.items():
        assert kept(assistant, id_) == wanted
    assert set(sound.meetings) <= {passage.meeting_id for passage in assistant.search(QUESTION, 100)}


def noise(data: bytes) -> bytes:
    return random.Random(len(data)).randbytes(len(data))


REGISTER_HARM = {
    "no header": lambda data: bytes(100) + data[100:],
    "cut in half": lambda data: data[: len(data) // 2],
    "noise after the first pages": lambda data: data[:8192] + noise(data[8192:]),
    "emptied": lambda data: b"",
    "text": lambda data: b"Minutes of the meeting\n" * 50,
}


@pytest.mark.parametrize("harm", REGISTER_HARM.values(), ids=REGISTER_HARM)
def test_a_damaged_register_is_told_of_and_not_touched(harmed, another, harm):
    store = harmed(lambda store: (store / REGISTER).write_bytes(harm((store / REGISTER).read_bytes())))
    before = hashlib.sha256((store / REGISTER).read_bytes()).digest()
    for _ in range(2):
        with pytest.raises(StoreError, match=r"damaged.*backup") as caught, Assistant.open(Settings(store=store)) as a:
            a.library.check()
            whole(a, None)
        assert "\n" not in str(caught.value)
    with pytest.raises(StoreError, match="damaged"), Assistant.open(Settings(store=store)) as a:
        a.add([another])
    assert hashlib.sha256((store / REGISTER).read_bytes()).digest() == before


def test_the_command_line_says_it_in_one_line(harmed):
    store = harmed(lambda store: (store / REGISTER).write_bytes(noise(bytes(50_000))))
    command = [sys.executable, "-m", "assistant.cli", "--store", str(store), "list"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("Error: The register ")
    assert done.stderr.count("\n") == 1
    assert "restore" in done.stderr


def each_file(change):
    def harm(store: Path) -> None:
        files = [file for file in (store / "chroma").rglob("*") if file.is_file()]
        assert files
        for file in files:
            file.write_bytes(change(file.read_bytes()))

    return harm


def put_a_file_there(store: Path) -> None:
    shutil.rmtree(store / "chroma")
    (store / "chroma").write_text("no folder")


CHROMA_HARM = {
    "a file in its place": put_a_file_there,
    "noise": each_file(noise),
    "cut in half": each_file(lambda data: data[: len(data) // 2]),
    "emptied": each_file(lambda data: b""),
    "every thousandth byte": each_file(lambda data: bytes(b ^ (0xFF * (n % 997 == 0)) for n, b in enumerate(data))),
    "gone": lambda store: shutil.rmtree(store / "chroma"),
    "vectors of one file gone": lambda store: next((store / "chroma").rglob("data_level0.bin")).unlink(),
}


@pytest.mark.parametrize("harm", CHROMA_HARM.values(), ids=CHROMA_HARM)
def test_a_damaged_chroma_folder_loses_nothing(harmed, another, sound, harm):
    store = harmed(harm)
    with Assistant.open(Settings(store=store)) as assistant:
        whole(assistant, sound)
        (report,) = assistant.add([another])
        assert report.outcome == "added"
        whole(assistant, sound)
        assistant.reindex()
        assert assistant.library.check() == []
    with Assistant.open(Settings(store=store)) as assistant:
        assert assistant.library.check() == []
        whole(assistant, sound)
        assistant.remove(id_of(3))
        assert len(assistant.meetings()) == 3


def test_a_lost_chroma_folder_is_told_everything_when_the_store_is_opened(harmed, another):
    store = harmed(lambda store: shutil.rmtree(store / "chroma"))
    with Assistant.open(Settings(store=store)) as assistant:
        assert assistant.library.check() == []
        shutil.rmtree(store / "chroma")
        assistant.add([another])
    with Assistant.open(Settings(store=store)) as assistant:
        assert assistant.library.check() == []


def test_a_removed_meeting_is_nowhere_in_the_store(sound, tmp_path):
    """Its words are in no file: not in the register's free pages, not in the full-text index, not in the log."""
    store = tmp_path / "store"
    shutil.copytree(sound.store, store)
    secret = "Ruth Dent"
    assert any(secret.encode() in file.read_bytes() for file in store.rglob("*") if file.is_file())
    with Assistant.open(Settings(store=store)) as assistant:
        for id_ in sound.meetings:
            assistant.remove(id_)
    left = [str(file) for file in store.rglob("*") if file.is_file() and secret.encode() in file.read_bytes()]
    assert left == []
