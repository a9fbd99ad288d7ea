"""A full disk and a store that may only be read: told in one line, nothing that was stored is harmed."""

import ast
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant, Settings
from tests.faults.minutes import id_of, kept

ROOT = Path(__file__).parents[2]
UNSHARE = shutil.which("unshare")


def can_mount() -> bool:
    """Whether this machine lets a process have a mount of its own."""
    if UNSHARE is None:
        return False
    trial = [UNSHARE, "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", tempfile.gettempdir()]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


def test_a_full_disk_harms_nothing_and_the_work_goes_on_once_there_is_room(sound, tmp_path):
    if not can_mount():
        pytest.skip("no right to mount a small disk; needs `unshare` and user namespaces")
    command = [str(UNSHARE), "-rm", sys.executable, "-m", "tests.faults.full", str(sound.store), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    outcomes = [one["outcome"] for one in report["rounds"]]
    assert outcomes[0].startswith("told: ") and outcomes[-1] == "added"
    assert any("the disk is full; make room" in outcome for outcome in outcomes)
    texts = [whole.meeting.text for _, whole in sorted(sound.meetings.items())]
    for one in report["rounds"]:
        for when in ("after", "at last"):
            state = one[when]
            assert state["check"] == [], one
            assert state["searched"] == state["meetings"], one
            assert state["texts"][:3] == texts, one
        assert one["after"]["meetings"] in (sorted(sound.meetings), [*sorted(sound.meetings), report["new"]])
        assert one["outcome"] != "added" or report["new"] in one["after"]["meetings"]
        assert one["at last"]["meetings"] == [*sorted(sound.meetings), report["new"]]
        assert "\n" not in one["outcome"]


@pytest.fixture
def read_only(sound) -> Iterator[Path]:
    """A store that nobody may write to, in a folder that everybody can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        store = Path(folder) / "store"
        shutil.copytree(sound.store, store)
        there = [store, *store.rglob("*")]
        for path in there:
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield store
        for path in there:
            path.chmod(0o755)


SCRIPT = """
import json, os, sys
from pathlib import Path
from assistant import Assistant, Settings
from assistant.errors import MinutesError

store, file, id_, scratch = sys.argv[1:]
with Assistant.open(Settings(store=Path(scratch))) as assistant:  # import everything while it may be read
    assistant.add([file])
    assistant.library.check()
    assistant.ask("What was decided about the footbridge?")
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)

def tried(work):
    try:
        with Assistant.open(Settings(store=Path(store))) as assistant:
            return str(work(assistant))
    except MinutesError as error:
        return f"told: {error}"

sys.stdout.write(json.dumps([
    tried(lambda a: a.add([file])[0].outcome),
    tried(lambda a: a.remove(id_)),
    tried(lambda a: a.reindex()),
    tried(lambda a: [one.meeting_id for one in a.meetings()]),
    tried(lambda a: len(a.ask("What was decided about the footbridge?").citations)),
    tried(lambda a: len(a.library.search("footbridge", 5))),
]))
"""


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="rights are set in another way on this system")
def test_a_store_that_may_only_be_read_is_read_and_stays_as_it_is(read_only, sound, another, tmp_path):
    before = {path: path.read_bytes() for path in read_only.rglob("*") if path.is_file()}
    file = read_only.parent / "more.txt"
    shutil.copyfile(another, file)
    file.chmod(0o644)
    command = [sys.executable, "-c", SCRIPT, str(read_only), str(file), id_of(0), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    *told, listed, cited, found = told
    assert sorted(ast.literal_eval(listed)) == sorted(sound.meetings)
    assert int(cited) > 0 and int(found) > 0
    assert len(told) == 3
    for sentence in told:
        assert sentence.startswith("told: ") and "may only be read" in sentence and "\n" not in sentence, told
    assert {path: path.read_bytes() for path in read_only.rglob("*") if path.is_file()} == before
    for path in (read_only, *read_only.rglob("*")):
        path.chmod(0o755)
    with Assistant.open(Settings(store=read_only)) as assistant:
        assert assistant.library.check() == []
        assert {id_: kept(assistant, id_) for id_ in sound.meetings} == sound.meetings
