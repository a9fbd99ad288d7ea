"""Adding minutes, stage by stage, against encoding the same passages and against the plain pipeline."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from assistant import Assistant, Settings
from assistant.evaluation.plain import PlainSystem
from assistant.flows import adding as flow
from assistant.flows import files as reading
from assistant.library.embedding import BUNDLED, Vectors, load
from benchmarks import samples
from benchmarks.figures import Figure, Report, Section, ratio, seconds
from benchmarks.timing import Stages, Timings, isolated, timed

TARGET = 1.3
STAGES = ("read", "extract", "embed", "store")


class Run(NamedTuple):
    """One round: seconds of the whole and of its parts, and of what it is held against."""

    added: float
    stages: dict[str, float]
    encoded: float
    passages: int


def report(repeats: int) -> Report:
    """Adding all sample minutes, and those among them that are plain text; the model is loaded before."""
    everything = samples.files()
    text = [path for path in everything if path.suffix in samples.PLAIN_TEXT]
    runs = isolated(rounds, everything, repeats)
    plain = isolated(plain_rounds, everything, repeats)
    figures = [
        _against_encoding("adding / encoding the same passages, one call", everything, runs, target=TARGET),
        _against_encoding("the same, .txt and .md only", text, isolated(rounds, text, repeats)),
        ratio("adding / adding to the plain pipeline", _median(runs).added, plain.median),
    ]
    return Report(figures, [_stages(everything, runs)])


def rounds(files: Sequence[Path], repeats: int) -> list[Run]:
    """Encode and add in turn, so that both meet the same machine; each adding to an empty store."""
    _round(files[:3])  # loads the model, and what is imported on first use
    return [_round(files) for _ in range(repeats)]


def plain_rounds(files: Sequence[Path], repeats: int) -> Timings:
    """The same files read by the same reader, cut into chunks, and added to LangChain's Chroma."""
    load(BUNDLED)
    found = []
    for counted in (files[:3], *[files] * repeats):
        system = PlainSystem(Settings())
        found.append(timed(lambda: system.add(counted)))  # noqa: B023 - called at once
        system.close()
    return Timings(tuple(found[1:]))


def _round(files: Sequence[Path]) -> Run:
    model = load(BUNDLED)
    texts: list[str] = []
    stages = Stages()
    with tempfile.TemporaryDirectory() as folder, Assistant.open(Settings(store=Path(folder))) as assistant:
        embed = assistant.library.embedder.embed

        def noted(passages: Sequence[str]) -> Vectors:
            texts.extend(passages)
            return embed(passages)

        watched = (
            (reading, "read_meeting", "read"),
            (assistant.engine, "extract", "extract"),
            (flow, "ground_extraction", "extract"),
            (assistant.library, "put_prepared", "store"),
        )
        embedder = assistant.library.embedder
        with mock.patch.object(embedder, "embed", noted), stages.watching(*watched, (embedder, "embed", "embed")):
            took = timed(lambda: assistant.add(files))
    encoded = timed(lambda: model.encode(texts, batch_size=32, normalize_embeddings=True, show_progress_bar=False))
    return Run(took, dict(stages.seconds), encoded, len(texts))


def _median(runs: Sequence[Run]) -> Run:
    """The round whose ratio is the middle one."""
    return sorted(runs, key=lambda run: run.added / run.encoded)[len(runs) // 2]


def _against_encoding(what: str, files: Sequence[Path], runs: Sequence[Run], target: float | None = None) -> Figure:
    run = _median(runs)
    note = f"{len(files)} meetings, {run.passages} passages, middle of {len(runs)}"
    return ratio(what, run.added, run.encoded, target, note=note)


def _stages(files: Sequence[Path], runs: Sequence[Run]) -> Section:
    """What each stage took by the clock while the others went on: together they are more than the whole."""
    run = _median(runs)
    parts = [*((name, run.stages.get(name, 0.0)) for name in STAGES), ("all, beside each other", run.added)]
    rows = [
        (name, seconds(took), seconds(took / len(files)), f"{took / run.encoded:.2f}x", f"{took / run.added:.0%}")
        for name, took in parts
    ]
    columns = ("stage", "time", "a meeting", "of raw encoding", "of adding")
    return Section(f"Adding {len(files)} meetings, by stage", columns, rows)
