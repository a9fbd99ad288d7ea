"""Two processes add the same files, and others, at once: none is lost, none is kept twice."""

import subprocess
import sys
from pathlib import Path

from assistant import Assistant, Settings
from tests.faults.minutes import FILES, id_of, name_of, text_of

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from pathlib import Path
from assistant import Assistant, Settings

store, *files = sys.argv[1:]
with Assistant.open(Settings(store=Path(store))) as assistant:
    sys.stdout.write("open\\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for file in files:
        (report,) = assistant.add([file])
        assert report.outcome in ("added", "unchanged", "replaced"), report
        assert assistant.meeting(report.meeting_id).text == Path(file).read_text()
"""


def start(store: Path, files: list[Path]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SCRIPT, str(store), *map(str, files)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_two_writers_at_once_lose_and_double_nothing(tmp_path):
    for file in range(FILES):
        (tmp_path / name_of(file)).write_text(text_of(file, 1), encoding="utf-8")
    files = [tmp_path / name_of(file) for file in range(FILES)]
    store = tmp_path / "store"
    writers = [start(store, order) for order in (files, files[::-1])]
    for writer in writers:
        assert writer.stdout is not None and writer.stdout.readline() == "open\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=300)
        assert writer.returncode == 0
    with Assistant.open(Settings(store=store)) as assistant:
        assert [entry.meeting_id for entry in assistant.meetings()] == [id_of(file) for file in range(FILES)]
        for file in range(FILES):
            assert assistant.meeting(id_of(file)).text == text_of(file, 1)
        assert assistant.library.check() == []
        owners = [owner.name for action in assistant.actions() for owner in action.owners]
        assert owners.count("Ruth Dent") == FILES
