"""Add minutes to a store on a disk that is nearly full: ``unshare -rm python -m tests.faults.full STORE FOLDER``.

Run in a mount namespace of its own. Prints, for each amount of room, what became of the adding, how the store was while
the disk was full, and how it was once there was room again.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from assistant import Assistant, Settings
from assistant.errors import MinutesError
from tests.faults.minutes import FILES, VERSIONS, id_of, kept, name_of, text_of

ROOM = (0, 40, 148, 156, 164, 180, 700)
"""KiB left on the disk: from nothing at all to enough for the register and not for the vectors, to plenty."""


def added(store: Path, path: Path) -> str:
    try:
        with Assistant.open(Settings(store=store)) as assistant:
            (report,) = assistant.add([path])
            return report.outcome
    except MinutesError as error:
        return f"told: {error}"


def found(store: Path) -> dict[str, object]:
    with Assistant.open(Settings(store=store)) as assistant:
        kept_there = sorted(entry.meeting_id for entry in assistant.meetings())
        wanted = assistant.search("Which quotation for the footbridge was accepted?", 100)
        return {
            "meetings": kept_there,
            "texts": [kept(assistant, id_).meeting.text for id_ in kept_there],
            "searched": sorted({passage.meeting_id for passage in wanted}),
            "check": assistant.library.check(),
        }


def one_round(store: Path, disk: Path, path: Path, room: int) -> dict[str, object]:
    there = disk / "store"
    shutil.rmtree(there, ignore_errors=True)
    shutil.copytree(store, there)
    free = shutil.disk_usage(disk).free - room * 1024
    (disk / "filler").write_bytes(b"x" * max(0, free))
    outcome = added(there, path)
    (disk / "filler").unlink()
    after = found(there)
    again = added(there, path)
    return {"room": room, "outcome": outcome, "after": after, "again": again, "at last": found(there)}


def main() -> None:
    store, folder = Path(sys.argv[1]), Path(sys.argv[2])
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], check=True)
    path = folder / name_of(FILES - 1)
    path.write_text(text_of(FILES - 1, VERSIONS - 1), encoding="utf-8")
    if not os.path.ismount(disk):
        raise SystemExit("the small disk was not mounted")
    report = [one_round(store, disk, path, room) for room in ROOM]
    sys.stdout.write(json.dumps({"new": id_of(FILES - 1), "rounds": report}))


if __name__ == "__main__":
    main()
