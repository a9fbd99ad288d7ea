"""One meeting more, in a store that holds many."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from assistant import Assistant, Settings
from assistant.flows import files as reading
from benchmarks import samples
from benchmarks.asking import PROJECTED
from benchmarks.figures import Report, Section, ratio
from benchmarks.stores import Built
from benchmarks.timing import Stages, Timings, timed

TARGET = 1.3
LARGE = 10_000


class Grown(NamedTuple):
    """What adding one more took, whole and without reading, extracting and embedding."""

    meetings: int
    added: Timings
    stored: Timings


def one_more(store: Path, meetings: int, repeats: int) -> Grown:
    """Add sample minutes one at a time to a copy of ``store``; to be run in a process of its own."""
    files = [path for path in samples.files() if path.suffix in samples.PLAIN_TEXT]
    added: list[float] = []
    stored: list[float] = []
    for _ in range(repeats):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(store, folder, dirs_exist_ok=True)
            with Assistant.open(Settings(store=Path(folder))) as assistant:
                assistant.add(files[:1])  # loads what is loaded on first use
                for file in files[1:]:
                    whole, own = _timed(assistant, file)
                    added.append(whole)
                    stored.append(own)
    return Grown(meetings, Timings(tuple(added)), Timings(tuple(stored)))


def _timed(assistant: Assistant, file: Path) -> tuple[float, float]:
    stages = Stages()
    places = (
        (reading, "read_meeting", "read"),
        (assistant.engine, "extract", "extract"),
        (assistant.library.embedder, "embed", "embed"),
        (assistant.library, "put_prepared", "store"),
    )
    with stages.watching(*places):
        whole = timed(lambda: assistant.add([file]))
    return whole, stages.seconds["store"]


def report(grown: Sequence[Grown], stores: Sequence[Built]) -> Report:
    """Every size against the smallest."""
    least = grown[0]
    figures = [
        ratio(
            f"adding one more to {more.meetings:,} / to {least.meetings:,}",
            more.added.median,
            least.added.median,
            TARGET,
            note=f"medians, n={len(more.added.seconds)}",
        )
        for more in grown[1:]
    ]
    rows: list[tuple[str, ...]] = [
        (f"{one.meetings:,}", f"{store.passages:,}", f"{_mib(store.folder):,.0f} MiB", str(one.added), str(one.stored))
        for one, store in zip(grown, stores, strict=True)
    ]
    if grown[-1].meetings >= LARGE:
        rows.append(_projected(grown[-2] if len(grown) > 1 else least, grown[-1]))
    columns = ("meetings", "passages", "store", "one more, whole", "of that, storing")
    return Report(figures, [Section("Adding one meeting more", columns, rows)])


def _projected(less: Grown, more: Grown) -> tuple[str, ...]:
    """The line through the two largest sizes, followed to :data:`PROJECTED` meetings.

    Only storing can depend on how many meetings there are; reading and embedding one vary more than storing takes.
    """
    times = (PROJECTED - more.meetings) / max(1, more.meetings - less.meetings)
    own = (more.stored.median + times * (more.stored.median - less.stored.median)) * 1000
    return f"{PROJECTED:,} (projected)", "", "", "", f"{own:.0f} ms"


def _mib(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20
